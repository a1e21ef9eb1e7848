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

// Count orders people, countries and the like by the number of what leads to them.
func Count(count int, id string) string {
	return Join(fmt.Sprintf("%012d", count), id)
}

// maxCount is the greatest count in a key of Mentions: more do not matter to an order.
const maxCount = 999_999

// MentionCount orders what mentions a person or country by how often it does.
func MentionCount(hub string, count int, sortKey string) string {
	return fmt.Sprintf("%s|%06d|%s", hub, min(count, maxCount), sortKey)
}

// Name orders people and the like by name. The tabulator sorts before whatever a name has, so
// that a name comes before those that begin with it: Niger before Nigeria.
func Name(name, id string) string { return newsgraph.FoldName(name) + "\t" + id }

// Published is the time part of an article's sort key and its id.
func Published(sortKey string) (at, id string) {
	at, id, _ = strings.Cut(sortKey, "|")
	return at, id
}

// Time reads a time as it stands in keys; zero for "".
func Time(part string) time.Time {
	t, _ := time.Parse(TimeLayout, part)
	return t
}

// Line orders the articles that have a line of their fingerprints in common by publication.
func Line(line uint64, sortKey string) string { return fmt.Sprintf("%016x|%s", line, sortKey) }

// Numbered orders what several of stand in an article: by publication, and then as they stand there.
func Numbered(sortKey string, n int) string { return fmt.Sprintf("%s|%06d", sortKey, n) }
