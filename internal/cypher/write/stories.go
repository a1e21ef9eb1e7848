package write

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
)

// A story is what hangs together by DUPLICATES, two articles or more. Its id is made from that of one of them: of the one whose id has the
// least digest, which is as likely any, so that the id seldom changes as articles are added, in whatever order. A story that comes out
// of two takes the id of one of the two, and the articles of the other move; as the id is as likely that of the bigger one as the bigger
// one is bigger, few do. That takes no look at what a story consists of, and so costs nothing for big ones. Only where
// articles were changed so that what is left may not hang together are all articles of a story looked at.

// regroup keeps the stories, after the DUPLICATES are as they are to be.
func regroup(tx *bolt.Tx, t *twins, known map[string]*told, edges *edges) error {
	g := &grouping{twins: t, known: known, group: make(map[string]string), broken: make(map[string]bool), counts: make(map[string]int)}
	g.findBroken(edges)
	if err := g.readBroken(tx); err != nil {
		return err
	}
	g.unite(edges)
	m := g.decide()
	moved, err := readMembers(tx, sortedKeys(m.dissolved))
	if err != nil {
		return err
	}
	for _, member := range moved {
		m.move(&member.told, m.dissolved[member.story])
	}
	return m.write(tx)
}

// grouping finds out which articles hang together. Its elements are articles, and stories for all of their articles.
type grouping struct {
	*twins
	known  map[string]*told
	group  map[string]string // of union-find: the next element towards the root
	broken map[string]bool   // stories whose articles may not hang together any more
	counts map[string]int    // articles that are left in stories
}

func (g *grouping) root(element string) string {
	for {
		next, found := g.group[element]
		if !found || next == element {
			return element
		}
		if above, found := g.group[next]; found {
			g.group[element] = above
		}
		element = next
	}
}

func (g *grouping) join(a, b string) {
	// The root is the least, so that it does not depend on the order.
	a, b = g.root(a), g.root(b)
	g.group[max(a, b)] = min(a, b)
	g.group[min(a, b)] = min(a, b)
}

// findBroken looks which stories lost articles or duplicates such that what is left may not hang together. It does if those that lost one
// hang together by what is known.
func (g *grouping) findBroken(e *edges) {
	for _, pair := range e.all {
		g.join(pair.earlier, pair.later)
	}
	orphans := maps.Clone(g.orphans)
	for _, pair := range e.lost {
		orphans[pair.earlier], orphans[pair.later] = true, true
	}
	roots := make(map[string]string) // of one orphan of each story
	for id := range orphans {
		a := g.known[id]
		if a == nil || a.story == "" {
			continue
		}
		root := g.root(id)
		if before, found := roots[a.story]; found && before != root {
			g.broken[a.story] = true
		}
		roots[a.story] = root
	}
	for story, removed := range g.removed {
		for _, a := range removed {
			if newsgraph.StoryID(a.id) == story {
				g.broken[story] = true // which must get another id
			}
		}
	}
	g.group = make(map[string]string)
}

// member is an article of a story with its duplicates.
type member struct {
	told
	duplicates []string
}

// readMembers reads all articles of stories.
func readMembers(tx *bolt.Tx, stories []string) ([]member, error) {
	found, err := runRows(tx, `
UNWIND $p.rows AS story
MATCH (s:Story {id: story})<-[:TELLS]-(a:Article) USING INDEX SEEK s:Story(id)
RETURN story, a.id AS id, a.sortKey AS sortKey, a.publisher AS publisher, [(a)-[:DUPLICATES]->(b:Article) | b.id] AS duplicates`, stories)
	if err != nil {
		return nil, err
	}
	all := make([]member, len(found))
	for i, row := range found {
		all[i].told = told{place: place{row.Str("sortKey"), row.Str("id")}, publisher: newsgraph.PublisherID(row.Str("publisher")), story: row.Str("story")}
		all[i].duplicates = row.Strs("duplicates")
	}
	return all, nil
}

// readBroken takes broken stories apart: their articles become elements of their own.
func (g *grouping) readBroken(tx *bolt.Tx) error {
	members, err := readMembers(tx, sortedKeys(g.broken))
	if err != nil {
		return err
	}
	for i := range members {
		m := &members[i]
		if g.known[m.id] == nil {
			g.known[m.id] = &m.told
		}
		for _, other := range m.duplicates {
			g.join(m.id, other)
		}
	}
	return nil
}

// unite joins what hangs together.
func (g *grouping) unite(e *edges) {
	for _, pair := range e.all {
		g.join(pair.earlier, pair.later)
	}
	for _, id := range sortedKeys(g.known) {
		a := g.known[id]
		if a.story == "" || g.broken[a.story] {
			continue
		}
		g.join(id, a.story)
		g.counts[a.story] = a.count - len(g.removed[a.story])
	}
}

// moves are the changes of which article is in which story.
type moves struct {
	left       []string // articles that leave their story
	joined     relationships
	made       map[string]bool           // stories that articles join
	dissolved  map[string]string         // stories that become part of others: which
	publishers map[string]map[string]int // by story: how many more articles of each publisher
}

// decide gives each group its story.
func (g *grouping) decide() *moves {
	m := &moves{
		joined: relationships{from: "Page", kind: "TELLS", to: "Story"}, made: make(map[string]bool),
		dissolved: make(map[string]string), publishers: make(map[string]map[string]int),
	}
	for story, removed := range g.removed {
		for _, a := range removed {
			m.count(story, a.publisher, -1)
		}
	}
	members := make(map[string][]string) // by root
	for _, id := range sortedKeys(g.known) {
		members[g.root(id)] = append(members[g.root(id)], id)
	}
	for _, root := range sortedKeys(members) {
		g.decideGroup(m, members[root])
	}
	return m
}

// decideGroup gives a group its story. Articles of a story that stands whole are there for it.
func (g *grouping) decideGroup(m *moves, ids []string) {
	whole := make(map[string]bool)
	size, best := 0, ""
	offer := func(story string) { best = betterStory(best, story) }
	for _, id := range ids {
		switch a := g.known[id]; {
		case a.story == "" || g.broken[a.story]:
			size++
			offer(newsgraph.StoryID(id))
		case !whole[a.story]:
			whole[a.story] = true
			size += g.counts[a.story]
			offer(a.story)
		}
	}
	if size == 1 {
		best = ""
	}
	for story := range whole {
		if best != "" && story != best {
			m.dissolved[story] = best
		}
	}
	for _, id := range ids {
		if a := g.known[id]; a.story == "" || g.broken[a.story] || best == "" {
			m.move(a, best)
		}
	}
}

// betterStory is which of two stories lends its id to both; "" is none.
func betterStory(a, b string) string {
	if a == "" || digest(b) < digest(a) {
		return b
	}
	return a
}

// digest puts ids into an order that has nothing to do with what they say.
func digest(id string) string {
	sum := sha256.Sum256([]byte(id))
	return hex.EncodeToString(sum[:])
}

// move has an article tell a story, instead of that which it tells so far; "" is none.
func (m *moves) move(a *told, story string) {
	if a.story == story {
		return
	}
	if a.story != "" {
		m.left = append(m.left, a.id)
		m.count(a.story, a.publisher, -1)
	}
	if story != "" {
		m.joined.add(a.id, []map[string]any{tellsEdge(story, a.sortKey)})
		m.made[story] = true
		m.count(story, a.publisher, +1)
	}
}

// count notes a change of a story, also where the article has no publisher.
// tellsEdge gives a TELLS, by the sort key of its article.
func tellsEdge(story, sortKey string) map[string]any {
	return edge(story, map[string]any{"key": story + "|" + sortKey})
}

func (m *moves) count(story, publisher string, delta int) {
	if m.publishers[story] == nil {
		m.publishers[story] = make(map[string]int)
	}
	m.publishers[story][publisher] += delta
}

func (m *moves) write(tx *bolt.Tx) error {
	err := execRows(tx, `
UNWIND $p.rows AS id
MATCH (a:Page {id: id})-[r:TELLS]->() USING INDEX SEEK a:Page(id)
DELETE r`, m.left)
	if err != nil {
		return err
	}
	err = execRows(tx, `
UNWIND $p.rows AS id
MERGE (:Story {id: id})`, sortedKeys(m.made))
	if err != nil {
		return err
	}
	if err := m.joined.create(tx); err != nil {
		return err
	}
	found, err := readSeen(tx, "Story", "TELLS", `
  n.publishers AS publishers, n.publisherCounts AS publisherCounts,`, sortedKeys(m.publishers))
	if err != nil {
		return err
	}
	return updateNodes(tx, "Story", found, func(row bolt.Props) map[string]any {
		counts := make(map[string]int)
		for i, publisher := range row.Strs("publishers") {
			counts[publisher] = row.Nums("publisherCounts")[i]
		}
		for publisher, delta := range m.publishers[row.Str("id")] {
			counts[publisher] += delta
		}
		return storyRow(seenRead(row), counts)
	})
}

// storyRow gives a story, with how many of its articles each publisher has; "" is none.
func storyRow(s seen, counts map[string]int) map[string]any {
	maps.DeleteFunc(counts, func(publisher string, n int) bool { return n == 0 || publisher == "" })
	publishers := slices.Sorted(maps.Keys(counts))
	list := make([]int, len(publishers))
	for i, publisher := range publishers {
		list[i] = counts[publisher]
	}
	return map[string]any{
		"id": s.id, "articleCount": s.count,
		"firstPublishedAt": storedTime(s.first), "lastPublishedAt": storedTime(s.last),
		"publishers": storedList(publishers), "publisherCounts": storedList(list),
	}
}
