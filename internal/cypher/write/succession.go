package write

import (
	"maps"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// An office has many statements in many articles, of people who hold, held or are about to hold it.
// Who holds it now is not what the newest article on each of them says: nobody writes about a
// minister of ten years ago that he is one no longer. It follows from all of them.

// holding is a HOLDS_OFFICE relationship. Times are as in keys, "" where there is none.
type holding struct {
	id           string
	group        string  // common to all holders of the office
	titleKey     string  // folded title
	touched      *office // nil where the batch has no statement of it
	articleCount int     // articles that state it

	// What its own statements say.
	statedAs newsgraph.OfficeStatus // by the newest
	since    string                 // first statement as the holder, an acting or elected one included
	heldTo   string                 // last such statement
	from, to string                 // first and last statement as CURRENT; from is after the last one as FORMER, if one of these is
	own      map[string]any         // further properties; nil where it is not touched

	// What follows from all statements of the office.
	conclusion
	ended  bool        // whether until is to be found: the first statement of another as CURRENT after heldTo
	stored *conclusion // as the graph has it; nil while it is not there
}

type conclusion struct {
	status    newsgraph.OfficeStatus
	until     string // first statement of a successor
	conflicts string // ids of the holders whose statements and this one's interleave, in order
}

const conflictsBreak = "\n"

// statementEnds are the first and the last statement of an office with one status: their
// articles' sort keys, and the last one's properties.
type statementEnds struct {
	first, last string
	text        bolt.Props
}

// summarize takes over what the statements say by themselves.
func (h *holding) summarize(ends map[newsgraph.OfficeStatus]statementEnds) {
	var first, since, heldTo, newest string
	least := func(a, b string) string {
		if a == "" {
			return b
		}
		return min(a, b)
	}
	for status, e := range ends {
		first = least(first, e.first)
		if status != newsgraph.OfficeFormer {
			since, heldTo = least(since, e.first), max(heldTo, e.last)
		}
		if e.last > newest {
			newest, h.statedAs = e.last, status
		}
	}
	h.since, _ = keys.Published(since)
	h.heldTo, _ = keys.Published(heldTo)
	h.from, _ = keys.Published(ends[newsgraph.OfficeCurrent].first)
	h.to, _ = keys.Published(ends[newsgraph.OfficeCurrent].last)

	at, articleID := keys.Published(newest)
	firstAt, _ := keys.Published(first)
	o, s := h.touched, ends[h.statedAs].text
	h.own = map[string]any{
		"id": h.id, "groupKey": h.group, "titleKey": h.titleKey, "articleCount": h.articleCount,
		"key":       keys.Join(o.target, at, o.person, s.Str("title")),
		"seenKey":   keys.Join(at, h.id),
		"firstSeen": storedTime(keys.Time(firstAt)), "lastSeen": storedTime(keys.Time(at)),
		"articleId": articleID,
	}
	for _, property := range []string{"title", "organization", "sentence", "surface", "start", "end", "part", "paragraph", "rule"} {
		h.own[property] = s[property] // null, which takes the property away, where there is none
	}
}

// props are the properties to write, null for those to take away.
func (h *holding) props() map[string]any {
	var conflicts any
	if h.conflicts != "" {
		conflicts = strings.Split(h.conflicts, conflictsBreak)
	}
	all := map[string]any{
		"status": string(h.status), "until": storedTime(keys.Time(h.until)), "conflicts": conflicts,
	}
	if h.own != nil {
		maps.Copy(all, h.own)
		all["statedAs"] = string(h.statedAs)
		for property, at := range map[string]string{"since": h.since, "heldTo": h.heldTo, "currentFrom": h.from, "currentTo": h.to} {
			all[property] = storedTime(keys.Time(at))
		}
	}
	return all
}

// succeed derives what follows for all holders of an office that one person holds at a time. A later
// holder ends an earlier one's:
//
//   - Who is stated as holding or acting is FORMER when another is stated as CURRENT later than
//     the last such statement. So the newest statement wins, and one that tells of another time by
//     mistake counts until the next one.
//   - Who is stated as elected is so until another, who was not in office yet, is CURRENT.
//   - Two whose statements as CURRENT interleave are in conflict, and so are two whose last
//     ones are of the same time, of whom none ends the other.
func succeed(holders []*holding) {
	for _, h := range holders {
		var conflicts []string
		for _, other := range holders {
			if other == h || other.to == "" {
				continue
			}
			switch {
			case h.heldTo == "":
			case h.statedAs == newsgraph.OfficeElect:
				if other.from > h.heldTo && (h.until == "" || other.from < h.until) {
					h.status, h.until = newsgraph.OfficeFormer, other.from
				}
			case other.to > h.heldTo:
				h.status, h.ended = newsgraph.OfficeFormer, true
			}
			if h.to != "" && (h.from < other.to && other.from < h.to || h.to == other.to) {
				conflicts = append(conflicts, other.id)
			}
		}
		slices.Sort(conflicts)
		h.conflicts = strings.Join(conflicts, conflictsBreak)
	}
}
