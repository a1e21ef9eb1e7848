package cypher

import (
	"fmt"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
)

// Keys are strings of parts with a bar between them, under range indexes: all that begin
// with the same parts lie together, in the order of what follows. Times in them have a fixed
// width, so that they sort as times do.

// keyTime is the layout of times in keys, always UTC.
const keyTime = "2006-01-02T15:04:05Z"

// keyEnd is greater than whatever a time or a count in a key begins with: prefix + "|" and
// prefix + "|" + keyEnd are the bounds of the keys with that prefix.
const keyEnd = "~"

// organizationPrefix marks an organisation where a key or an id may also hold a country.
const organizationPrefix = "org:"

// joinKey makes a key of parts. A bar inside of a part would blur where it ends.
func joinKey(parts ...string) string {
	for i, part := range parts {
		if strings.Contains(part, "|") {
			parts[i] = strings.ReplaceAll(part, "|", "¦")
		}
	}
	return strings.Join(parts, "|")
}

// timePart is a time as it stands in keys, and "" for no time.
func timePart(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(keyTime)
}

// articleSortKey orders articles by publication.
func articleSortKey(published time.Time, id string) string {
	return joinKey(published.UTC().Format(keyTime), id)
}

// countKey orders people and countries by the number of articles.
func countKey(count int, id string) string {
	return joinKey(fmt.Sprintf("%012d", count), id)
}

// officeTarget is the id of what an office belongs to: a country or an organisation.
func officeTarget(country, organization string) string {
	if country != "" {
		return newsgraph.CountryID(country)
	}
	return organizationPrefix + organization
}
