package graph

import (
	"encoding/base64"
	"strings"

	"github.com/newsgraph/newsgraph"
)

// encodeCursor makes the opaque cursor of an item: the list that it belongs to (what it
// is ordered by) and the item's key in that order.
func encodeCursor(list, sortKey string) string {
	return base64.RawURLEncoding.EncodeToString([]byte(list + "\x00" + sortKey))
}

// decodeCursor gives back the sort key of a cursor. A cursor of a list with another
// order would silently give a wrong page, so it is refused.
func decodeCursor(argument, list, cursor string) (string, error) {
	raw, err := base64.RawURLEncoding.DecodeString(cursor)
	from, key, ok := strings.Cut(string(raw), "\x00")
	switch {
	case err != nil || !ok || key == "":
		return "", &newsgraph.InputError{Argument: argument, Reason: "is not a cursor that this API gave out"}
	case from != list:
		return "", &newsgraph.InputError{Argument: argument, Reason: "is a cursor of a list in another order"}
	}
	return key, nil
}
