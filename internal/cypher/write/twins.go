package write

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
	"github.com/newsgraph/newsgraph/internal/fingerprint"
)

// Two articles are duplicates of each other (DUPLICATES, from the later to the earlier) where their texts are similar enough, they were
// published within the window, and they stand near each other in a line at least that both have. The relationship keeps in which
// lines they do (as bits), so that it goes with the last of them: as more articles come between the two, they may no longer be near, and
// hang together by those between.

// twins are the articles of a batch with where they stood and stand in the lines.
type twins struct {
	lines   [][fingerprint.Lines]string // keys of all places that were left or taken
	present map[string]bool             // keys that are taken now
	touched map[line][]string           // the same places by line: sort keys, in order once they are all there
	changed map[string]*told            // articles that this batch writes
	removed map[string][]*told          // by story: its articles that are written anew, as they were
	orphans map[string]bool             // articles that lose a duplicate
}

// told is what is known of an article that tells, or may tell, the same as another.
type told struct {
	place
	publisher string // id; "" for none
	print     *fingerprint.Fingerprint
	lines     [fingerprint.Lines]string // keys
	story     string                    // that it is in by the graph; "" for none
	count     int                       // articles of that story
	twins     []twin                    // known by the graph
}

// twin is one duplicate of an article, by the graph.
type twin struct {
	place
	at    string // element id
	lines int    // bits
}

func newTwins() *twins {
	return &twins{
		present: make(map[string]bool), touched: make(map[line][]string), changed: make(map[string]*told),
		removed: make(map[string][]*told), orphans: make(map[string]bool),
	}
}

// replace takes in that an article now has this fingerprint.
func (t *twins) replace(before storedVersion, doc *newsgraph.Document, print *fingerprint.Fingerprint) {
	id := doc.Article.ID
	t.remove(id, before)
	after := &told{
		place: place{keys.Article(doc.Article.PublishedAt, id), id}, publisher: newsgraph.PublisherID(doc.Article.Publisher), print: print,
	}
	copy(after.lines[:], lineKeys(print, after.sortKey))
	t.changed[id] = after
	t.touch(after.lines)
	if !print.Empty() {
		for _, key := range after.lines {
			t.present[key] = true
		}
	}
}

// remove takes in that an article is no longer what it was; of one that was not there before is the zero value.
func (t *twins) remove(id string, before storedVersion) {
	t.touch(before.lines)
	if before.story != "" {
		t.removed[before.story] = append(t.removed[before.story], &told{
			place: place{before.sortKey, id}, publisher: newsgraph.PublisherID(before.publisher), story: before.story,
		})
	}
	for _, twin := range before.twins {
		t.orphans[twin] = true
	}
}

// touch notes places that were left or taken.
func (t *twins) touch(lines [fingerprint.Lines]string) {
	if lines[0] == "" {
		return
	}
	t.lines = append(t.lines, lines)
	for i, key := range lines {
		l, sortKey := cutLine(i, key)
		t.touched[l] = append(t.touched[l], sortKey)
	}
}

// pairOf are two articles by id, the earlier one first.
type pairOf struct{ earlier, later string }

func ordered(a, b place) pairOf {
	if a.sortKey > b.sortKey {
		a, b = b, a
	}
	return pairOf{a.id, b.id}
}

// touchedBetween tells whether a place between two, or one of them, was left or taken.
func (t *twins) touchedBetween(l line, earlier, later string) bool {
	i, _ := slices.BinarySearch(t.touched[l], earlier)
	return i < len(t.touched[l]) && t.touched[l][i] <= later
}

// near gives the pairs that stand near each other in lines where something between them changed, with those lines as bits, and all
// articles of stretches with more than one.
func (t *twins) near(stretches map[line][]stretch) (pairs map[pairOf]int, seen map[string]bool) {
	pairs, seen = make(map[pairOf]int), make(map[string]bool)
	for l, list := range stretches {
		for _, s := range list {
			for i, earlier := range s.places {
				if len(s.places) > 1 {
					seen[earlier.id] = true
				}
				for _, later := range s.places[i+1 : min(i+1+beside, len(s.places))] {
					if later.published().Sub(earlier.published()) <= storyWindow && t.touchedBetween(l, earlier.sortKey, later.sortKey) {
						pairs[ordered(earlier, later)] |= 1 << l.index
					}
				}
			}
		}
	}
	return pairs, seen
}

// updateStories keeps DUPLICATES and the stories.
func updateStories(tx *bolt.Tx, t *twins) error {
	for _, places := range t.touched {
		slices.Sort(places)
	}
	stretches, err := around(tx, t.lines, t.present)
	if err != nil {
		return err
	}
	pairs, seen := t.near(stretches)
	for id := range t.orphans {
		seen[id] = true
	}
	if len(seen) == 0 {
		return nil
	}
	known, err := readTold(tx, sortedKeys(seen))
	if err != nil {
		return err
	}
	for id, article := range t.changed {
		if known[id] != nil {
			known[id] = article
		}
	}
	edges := t.edges(known, pairs)
	if err := edges.write(tx); err != nil {
		return err
	}
	return regroup(tx, t, known, edges)
}

// readTold reads articles by their ids.
func readTold(tx *bolt.Tx, ids []string) (map[string]*told, error) {
	found, err := runRows(tx, `
UNWIND $p.rows AS id
MATCH (a:Page {id: id}) USING INDEX SEEK a:Page(id)
WHERE a:Article
RETURN id, a.sortKey AS sortKey, a.publisher AS publisher, a.fingerprint AS fingerprint, `+linesOf("a")+` AS lines,
  head([(a)-[:TELLS]->(s:Story) | [s.id, s.articleCount]]) AS story,
  [(a)-[r:DUPLICATES]-(b:Article) | {id: b.id, sortKey: b.sortKey, at: elementId(r), lines: r.lines}] AS twins`, ids)
	if err != nil {
		return nil, err
	}
	all := make(map[string]*told, len(found))
	for _, row := range found {
		a := &told{place: place{row.Str("sortKey"), row.Str("id")}, publisher: newsgraph.PublisherID(row.Str("publisher"))}
		copy(a.lines[:], row.Strs("lines"))
		kept, err := storedBytes.DecodeString(row.Str("fingerprint"))
		if err != nil {
			return nil, fmt.Errorf("fingerprint of %s: %w", a.id, err)
		}
		print := fingerprint.Kept(kept, lineHashes(a.lines))
		a.print = &print
		if story, _ := row["story"].([]any); len(story) == 2 {
			of := bolt.Props{"id": story[0], "count": story[1]}
			a.story, a.count = of.Str("id"), of.Num("count")
		}
		for _, b := range row.Maps("twins") {
			a.twins = append(a.twins, twin{place{b.Str("sortKey"), b.Str("id")}, b.Str("at"), b.Num("lines")})
		}
		all[a.id] = a
	}
	return all, nil
}

// edges are the DUPLICATES among the articles that are known, as they are to be.
type edges struct {
	all     []pairOf
	created relationships
	updated []map[string]any
	deleted []string // element ids
	lost    []pairOf // the same
}

// edges decides which articles are duplicates. pairs are those that stand near each other where something changed.
func (t *twins) edges(known map[string]*told, pairs map[pairOf]int) *edges {
	e := &edges{created: relationships{from: "Page", kind: "DUPLICATES", to: "Page"}}
	had := make(map[pairOf]bool)
	for _, id := range sortedKeys(known) {
		for _, other := range known[id].twins {
			pair := ordered(known[id].place, other.place)
			if had[pair] {
				continue
			}
			had[pair] = true
			lines := other.lines
			for i, key := range known[id].lines {
				l, _ := cutLine(i, key)
				if lines&(1<<i) != 0 && t.touchedBetween(l, min(known[id].sortKey, other.sortKey), max(known[id].sortKey, other.sortKey)) {
					lines &^= 1 << i
				}
			}
			lines |= pairs[pair]
			switch {
			case lines == 0:
				e.deleted = append(e.deleted, other.at)
				e.lost = append(e.lost, pair)
				continue
			case lines != other.lines:
				e.updated = append(e.updated, map[string]any{"at": other.at, "lines": lines})
			}
			e.all = append(e.all, pair)
		}
	}
	byLater := make(map[string][]map[string]any)
	for _, pair := range slices.SortedFunc(maps.Keys(pairs), comparePairs) {
		if had[pair] {
			continue
		}
		similarity := fingerprint.Similarity(known[pair.earlier].print, known[pair.later].print)
		if similarity >= fingerprint.Threshold {
			e.all = append(e.all, pair)
			byLater[pair.later] = append(byLater[pair.later], edge(pair.earlier, duplicateProps(similarity, pairs[pair])))
		}
	}
	for _, later := range sortedKeys(byLater) {
		e.created.add(later, byLater[later])
	}
	return e
}

func comparePairs(a, b pairOf) int {
	return cmp.Or(strings.Compare(a.later, b.later), strings.Compare(a.earlier, b.earlier))
}

// duplicateProps gives a DUPLICATES.
func duplicateProps(similarity float64, lines int) map[string]any {
	return map[string]any{"similarity": math.Round(similarity*1e4) / 1e4, "lines": lines}
}

func (e *edges) write(tx *bolt.Tx) error {
	err := execRows(tx, `
UNWIND $p.rows AS at
MATCH ()-[r:DUPLICATES]->() WHERE elementId(r) = at
DELETE r`, e.deleted)
	if err != nil {
		return err
	}
	err = execRows(tx, `
UNWIND $p.rows AS row
MATCH ()-[r:DUPLICATES]->() WHERE elementId(r) = row.at
SET r.lines = row.lines`, e.updated)
	if err != nil {
		return err
	}
	return e.created.create(tx)
}
