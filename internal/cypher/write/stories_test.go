package write

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
	"github.com/newsgraph/newsgraph/internal/fingerprint"
)

// expectedStories finds by brute force, from the documents alone, which articles are duplicates, and the stories: lines of text as storiesOf
// gives them.
func expectedStories(docs []newsgraph.Document) []string {
	type article struct {
		id, sortKey string
		doc         *newsgraph.Document
		print       fingerprint.Fingerprint
	}
	var all []*article
	for i := range docs {
		a := &docs[i].Article
		all = append(all, &article{a.ID, keys.Article(a.PublishedAt, a.ID), &docs[i], fingerprint.Of(a.Body)})
	}
	slices.SortFunc(all, func(a, b *article) int { return strings.Compare(a.sortKey, b.sortKey) })
	var lines []string
	group := make(map[string]int) // by article
	for i, a := range all {
		group[a.id] = i
	}
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a.print.Empty() || b.print.Empty() || b.doc.Article.PublishedAt.Sub(a.doc.Article.PublishedAt) > storyWindow {
				continue
			}
			bits := 0
			for l := range a.print.Lines {
				if a.print.Lines[l] != b.print.Lines[l] {
					continue
				}
				between := 0
				for _, c := range all {
					if !c.print.Empty() && c.print.Lines[l] == a.print.Lines[l] && c.sortKey > a.sortKey && c.sortKey < b.sortKey {
						between++
					}
				}
				if between < beside {
					bits |= 1 << l
				}
			}
			if similarity := fingerprint.Similarity(&a.print, &b.print); bits != 0 && similarity >= fingerprint.Threshold {
				lines = append(lines, fmt.Sprintf("%s repeats %s %.4f lines %d", b.id, a.id, math.Round(similarity*1e4)/1e4, bits))
				from, to := group[b.id], group[a.id]
				for id, g := range group {
					if g == from {
						group[id] = to
					}
				}
			}
		}
	}
	stories := make(map[int][]*article)
	for _, a := range all {
		stories[group[a.id]] = append(stories[group[a.id]], a)
	}
	for _, members := range stories {
		if len(members) < 2 {
			continue
		}
		id := ""
		publishers := make(map[string]int)
		for _, a := range members {
			if story := newsgraph.StoryID(a.id); id == "" || digest(story) < digest(id) {
				id = story
			}
			if p := newsgraph.PublisherID(a.doc.Article.Publisher); p != "" {
				publishers[p]++
			}
		}
		for _, a := range members {
			lines = append(lines, fmt.Sprintf("%s tells %s key %s|%s", a.id, id, id, a.sortKey))
		}
		lines = append(lines, storyLine(id, len(members), members[0].doc.Article.PublishedAt, members[len(members)-1].doc.Article.PublishedAt, publishers))
	}
	slices.Sort(lines)
	return lines
}

func storyLine(id string, count int, first, last time.Time, publishers map[string]int) string {
	return fmt.Sprintf("%s of %d articles from %s to %s, publishers %v", id, count, keys.TimePart(first), keys.TimePart(last), publishers)
}

// storiesOf gives the duplicates and stories of a graph.
func storiesOf(t *testing.T, db *bolt.DB) []string {
	t.Helper()
	rows := func(text string) []bolt.Props {
		records, err := db.Read(t.Context(), text, nil, bolt.ReadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		list := make([]bolt.Props, len(records))
		for i, r := range records {
			list[i] = r.AsMap()
		}
		return list
	}
	var lines []string
	for _, row := range rows("MATCH (b)-[r:DUPLICATES]->(a) RETURN b.id AS later, a.id AS earlier, r.similarity AS similarity, r.lines AS lines") {
		lines = append(lines, fmt.Sprintf("%s repeats %s %.4f lines %d", row.Str("later"), row.Str("earlier"), row["similarity"], row.Num("lines")))
	}
	for _, row := range rows("MATCH (a)-[r:TELLS]->(s) RETURN a.id AS id, s.id AS story, r.key AS key") {
		lines = append(lines, fmt.Sprintf("%s tells %s key %s", row.Str("id"), row.Str("story"), row.Str("key")))
	}
	for _, row := range rows("MATCH (s:Story) RETURN s {.*} AS s") {
		s := row.Sub("s")
		publishers := make(map[string]int)
		for i, p := range s.Strs("publishers") {
			publishers[p] = s.Nums("publisherCounts")[i]
		}
		lines = append(lines, storyLine(s.Str("id"), s.Num("articleCount"), s.Time("firstPublishedAt"), s.Time("lastPublishedAt"), publishers))
	}
	slices.Sort(lines)
	return lines
}

// TestStoriesAgreeWithTheDocuments loads in any order and batches, over versions that are gone, and compares with what comparing all with all
// gives.
func TestStoriesAgreeWithTheDocuments(t *testing.T) {
	duplicates, stories, split := 0, 0, 0
	for seed := range uint64(3) {
		g := cyphertest.NewGenerator(seed+40, 70, 3)
		db := emptyGraph(t)
		docs := g.Documents()
		for batch := range slices.Chunk(docs, 1+g.Random.IntN(40)) {
			load(t, db, batch...)
		}
		for round := range 3 {
			had := len(storiesOf(t, db))
			for range 1 + g.Random.IntN(12) {
				i := g.Random.IntN(len(docs))
				docs[i] = g.Document(i)
			}
			g.Random.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
			for batch := range slices.Chunk(docs, 1+g.Random.IntN(len(docs))) {
				load(t, db, batch...)
			}
			for i := range docs { // where Document expects them
				for n := docNumber(t, docs[i]); n != i; n = docNumber(t, docs[i]) {
					docs[i], docs[n] = docs[n], docs[i]
				}
			}
			got := storiesOf(t, db)
			if diff := cmp.Diff(expectedStories(docs), got); diff != "" {
				t.Fatalf("seed %d, round %d (-documents +graph):\n%s", seed, round, diff)
			}
			if len(got) < had {
				split++
			}
			for _, line := range got {
				if strings.Contains(line, " repeats ") {
					duplicates++
				} else if strings.HasPrefix(line, "story:") {
					stories++
				}
			}
		}
	}
	if duplicates < 500 || stories < 20 || split == 0 {
		t.Errorf("%d duplicates, %d stories, fewer of both %d times: the test tests little", duplicates, stories, split)
	}
}

func docNumber(t *testing.T, doc newsgraph.Document) int {
	t.Helper()
	var n int
	if _, err := fmt.Sscanf(doc.Article.ID, "article:%d", &n); err != nil {
		t.Fatal(err)
	}
	return n
}

// TestCopiesOfOneTextCostWhatOneCosts: however many articles share a text, one more is compared with a few.
func TestCopiesOfOneTextCostWhatOneCosts(t *testing.T) {
	most := make(map[int]int) // by number of copies: the most rows that a statement was given or gave
	for _, n := range []int{40, 400} {
		biggest := 0
		config := cyphertest.Server
		config.OnStatement = func(_ string, params map[string]any) {
			values, _ := params["p"].(map[string]any)
			for _, v := range values {
				if list, ok := v.([]string); ok {
					biggest = max(biggest, len(list))
				}
				if list, ok := v.([]map[string]any); ok {
					biggest = max(biggest, len(list))
				}
			}
		}
		db := emptyGraphWith(t, config)
		docs := copies(n)
		load(t, db, docs...)
		if got := storiesOf(t, db); len(slices.DeleteFunc(got, func(s string) bool { return !strings.HasPrefix(s, "story:") })) != 1 {
			t.Fatalf("%d copies are not one story: %v", n, got)
		}
		if diff := cmp.Diff(expectedStories(docs), storiesOf(t, db)); diff != "" {
			t.Fatalf("%d copies (-documents +graph):\n%s", n, diff)
		}
		biggest = 0
		late := docs[n/2]
		late.ContentHash, late.Article.ID = "late", "article:late"
		load(t, db, late)
		most[n] = biggest
	}
	if most[400] > most[40] || most[40] == 0 {
		t.Errorf("one more of 40 copies takes %d rows, of 400 %d", most[40], most[400])
	}
}

// copies makes articles with one text, a minute apart.
func copies(n int) []newsgraph.Document {
	docs := make([]newsgraph.Document, n)
	var body strings.Builder
	for i := range 60 {
		fmt.Fprintf(&body, "word%d ", i)
	}
	for i := range docs {
		docs[i] = newsgraph.Document{ContentHash: "1", Article: newsgraph.Article{
			ID: fmt.Sprintf("article:%06d", i), Title: "A", Body: body.String(), Publisher: "Reuters",
			PublishedAt: time.Date(2023, 10, 24, 1, i, 0, 0, time.UTC),
		}}
	}
	return docs
}

// TestStoryIDIsThatOfOneOfItsArticles: older articles that come later seldom change it.
func TestStoryIDIsThatOfOneOfItsArticles(t *testing.T) {
	db := emptyGraph(t)
	docs := copies(30)
	changes := 0
	before := ""
	for i := range docs {
		load(t, db, docs[len(docs)-1-i]) // the newest first
		var ids []string
		for _, line := range storiesOf(t, db) {
			if id, _, ok := strings.Cut(line, " of "); ok && strings.HasPrefix(line, "story:") {
				ids = append(ids, id)
			}
		}
		if i == 0 {
			if len(ids) != 0 {
				t.Errorf("one article is a story: %v", ids)
			}
			continue
		}
		if len(ids) != 1 {
			t.Fatalf("%d articles are the stories %v", i+1, ids)
		}
		if !slices.ContainsFunc(docs, func(d newsgraph.Document) bool { return newsgraph.StoryID(d.Article.ID) == ids[0] }) {
			t.Errorf("%s is no id made from an article's", ids[0])
		}
		if ids[0] != before {
			changes++
		}
		before = ids[0]
	}
	if changes > 8 { // 4 are to be expected of 30
		t.Errorf("the id changed %d times", changes)
	}
}
