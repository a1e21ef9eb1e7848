// Package keys makes the strings that the graph is ordered and found by. Both sides need them:
// writing stores them, reading makes bounds of them.
package keys

import (
	"fmt"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
)

// Keys are strings of parts with a bar between them, under range indexes: all that begin
// with the same parts lie together, in the order of what follows. Times in them have a fixed
// width, so that they sort as times do.

// TimeLayout is the layout of times in keys, always UTC.
const TimeLayout = "2006-01-02T15:04:05Z"

// End is greater than whatever a time or a count in a key begins with: prefix + "|" and
// prefix + "|" + End are the bounds of the keys with that prefix.
const End = "~"

// OrganizationPrefix marks an organisation where a key or an id may also hold a country.
const OrganizationPrefix = "org:"

// Join makes a key of parts. A bar inside of a part would blur where it ends.
func Join(parts ...string) string {
	for i, part := range parts {
		if strings.Contains(part, "|") {
			parts[i] = strings.ReplaceAll(part, "|", "¦")
		}
	}
	return strings.Join(parts, "|")
}

// TimePart is a time as it stands in keys, and "" for no time.
func TimePart(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(TimeLayout)
}

// Article orders articles by publication.
func Article(published time.Time, id string) string {
	return Join(published.UTC().Format(TimeLayout), id)
}

// Count orders people and countries by the number of articles.
func Count(count int, id string) string {
	return Join(fmt.Sprintf("%012d", count), id)
}

// OfficeTarget is the id of what an office belongs to: a country or an organisation.
func OfficeTarget(country, organization string) string {
	if country != "" {
		return newsgraph.CountryID(country)
	}
	return OrganizationPrefix + organization
}
