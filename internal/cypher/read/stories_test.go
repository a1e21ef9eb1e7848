package read

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/fingerprint"
	"github.com/newsgraph/newsgraph/internal/search"
)

// findStories compares all documents with all: those with a line in common between which no more than four others have it, published within three
// days, and similar.
func (w *world) findStories() {
	docs := make([]*newsgraph.Document, 0, len(w.docs))
	for _, d := range w.docs {
		docs = append(docs, d)
	}
	slices.SortFunc(docs, func(a, b *newsgraph.Document) int { return strings.Compare(sortKey(a), sortKey(b)) })
	prints := make([]fingerprint.Fingerprint, len(docs))
	for i, d := range docs {
		prints[i] = fingerprint.Of(d.Article.Body)
	}
	w.twins, w.stories = map[string]map[string]float64{}, map[string][]*newsgraph.Document{}
	near := func(i, j int) bool {
		for l := range fingerprint.Lines {
			between := 0
			for k := i + 1; k < j; k++ {
				if prints[k].Lines[l] == prints[i].Lines[l] {
					between++
				}
			}
			if prints[i].Lines[l] == prints[j].Lines[l] && between < 5 {
				return true
			}
		}
		return false
	}
	group := make([]int, len(docs))
	for i := range docs {
		group[i] = i
	}
	for i, a := range docs {
		for j := i + 1; j < len(docs) && docs[j].Article.PublishedAt.Sub(a.Article.PublishedAt) <= 72*time.Hour; j++ {
			similarity := fingerprint.Similarity(&prints[i], &prints[j])
			if similarity < fingerprint.Threshold || !near(i, j) {
				continue
			}
			for _, pair := range [][2]string{{a.Article.ID, docs[j].Article.ID}, {docs[j].Article.ID, a.Article.ID}} {
				if w.twins[pair[0]] == nil {
					w.twins[pair[0]] = map[string]float64{}
				}
				w.twins[pair[0]][pair[1]] = math.Round(similarity*1e4) / 1e4
			}
			from, to := group[j], group[i]
			for k := range group {
				if group[k] == from {
					group[k] = to
				}
			}
		}
	}
	for i, d := range docs {
		for j, other := range docs {
			if group[i] == group[j] && w.twins[d.Article.ID] != nil {
				w.stories[d.Article.ID] = append(w.stories[d.Article.ID], other)
			}
		}
	}
}

func storyID(members []*newsgraph.Document) string {
	digest := func(d *newsgraph.Document) string {
		sum := sha256.Sum256([]byte(newsgraph.StoryID(d.Article.ID)))
		return hex.EncodeToString(sum[:])
	}
	least := slices.MinFunc(members, func(a, b *newsgraph.Document) int { return strings.Compare(digest(a), digest(b)) })
	return newsgraph.StoryID(least.Article.ID)
}

func (m *model) storyByID(id string) *object {
	if !strings.HasPrefix(id, newsgraph.StoryPrefix) {
		return nil
	}
	return m.story(m.docs[newsgraph.ArticlePrefix+strings.TrimPrefix(id, newsgraph.StoryPrefix)])
}

func (m *model) story(d *newsgraph.Document) *object {
	if d == nil || m.stories[d.Article.ID] == nil {
		return nil
	}
	members := m.stories[d.Article.ID]
	return &object{"Story", func(field string, args arguments) any {
		first, last := seen(members)
		switch field {
		case "articles":
			return m.articles("Article", members, args, nil)
		case "publishers":
			counts := map[string]int{}
			for _, d := range members {
				if id := newsgraph.PublisherID(d.Article.Publisher); id != "" {
					counts[id]++
				}
			}
			var items []item
			for id, n := range counts {
				items = append(items, item{fmt.Sprintf("%06d|%s", 999999-n, id), m.body(id), func(string) any { return n }})
			}
			return m.connection("StoryPublisherConnection", "StoryPublisherEdge", "up Story.publishers", items, args)
		}
		return map[string]any{
			"id": storyID(members), "articleCount": len(members), "firstPublishedAt": timeOrNil(first), "lastPublishedAt": timeOrNil(last),
		}[field]
	}}
}

// hasEarlier tells whether one of the articles is an earlier one of the same story.
func (m *model) hasEarlier(d *newsgraph.Document, among []*newsgraph.Document) bool {
	return slices.ContainsFunc(m.stories[d.Article.ID], func(other *newsgraph.Document) bool {
		return sortKey(other) < sortKey(d) && slices.Contains(among, other)
	})
}

func (m *model) duplicates(d *newsgraph.Document, args arguments) *object {
	var items []item
	for id, similarity := range m.twins[d.Article.ID] {
		items = append(items, item{fmt.Sprintf("%.4f|%s", 2-similarity, id), m.article(m.docs[id]), func(string) any { return similarity }})
	}
	return m.connection("DuplicateConnection", "DuplicateEdge", "up Article.duplicates", items, args)
}

// shared is somebody or a country that two articles mention.
type shared struct {
	id     string
	weight int // ten thousandths
}

// mentionedBy are the ids of whom and of which countries an article mentions.
func mentionedBy(d *newsgraph.Document) []string {
	var ids []string
	for _, p := range d.People {
		ids = append(ids, p.ID)
	}
	for _, c := range d.Countries {
		if c.Count > 0 {
			ids = append(ids, newsgraph.CountryID(c.Code))
		}
	}
	return ids
}

// related are the articles related to one, found by looking at all that are near it by what is rarest.
func (m *model) related(d *newsgraph.Document, args arguments) *object {
	hubs := mentionedBy(d)
	articles := make(map[string][]*newsgraph.Document)
	for _, id := range hubs {
		articles[id] = m.mentioning(id)
	}
	slices.SortFunc(hubs, func(a, b string) int { return cmp.Or(len(articles[a])-len(articles[b]), strings.Compare(a, b)) })
	candidates := make(map[string]bool)
	hubs = slices.DeleteFunc(hubs, func(id string) bool { return len(articles[id]) == 1 })
	for _, id := range hubs[:min(12, len(hubs))] {
		at := slices.Index(articles[id], d)
		for i, other := range articles[id] {
			if other != d && i >= at-50 && i <= at+50 {
				candidates[other.Article.ID] = true
			}
		}
	}
	titles := m.rareTitles(d)
	for _, t := range titles {
		for _, other := range t.docs {
			candidates[other.Article.ID] = candidates[other.Article.ID] || other != d
		}
	}
	delete(candidates, d.Article.ID)
	type found struct {
		d      *newsgraph.Document
		score  int
		common []shared
		words  []any
	}
	best := make(map[string]found) // by story
	for id := range candidates {
		f := found{d: m.docs[id]}
		story := id
		if members := m.stories[id]; members != nil {
			if slices.Contains(members, d) {
				continue
			}
			story = storyID(members)
		}
		for _, hub := range mentionedBy(f.d) {
			if mentionOf(d, hub) != nil {
				weight := int(math.Floor(math.Log(float64(len(m.docs))/float64(len(articles[hub])))*10000 + 0.5))
				f.score += weight
				f.common = append(f.common, shared{hub, weight})
			}
		}
		f.words = []any{}
		for _, t := range titles {
			if slices.Contains(t.docs, f.d) {
				f.score += t.weight
				f.words = append(f.words, t.word)
			}
		}
		before, known := best[story]
		if f.score > 0 && (!known || f.score > before.score || f.score == before.score && id < before.d.Article.ID) {
			best[story] = f
		}
	}
	var items []item
	for _, f := range best {
		slices.SortFunc(f.common, func(a, b shared) int { return cmp.Or(b.weight-a.weight, strings.Compare(a.id, b.id)) })
		items = append(items, item{fmt.Sprintf("%012d|%s", 100_000_000_000-f.score, f.d.Article.ID), m.article(f.d), func(field string) any {
			switch field {
			case "score":
				return float64(f.score) / 10000
			case "words":
				return f.words
			case "people":
				return m.commonOf(f.common, "PersonInCommon", "person", newsgraph.PersonPrefix, m.person)
			default:
				return m.commonOf(f.common, "CountryInCommon", "country", newsgraph.CountryPrefix, m.country)
			}
		}})
	}
	return m.connection("RelatedArticleConnection", "RelatedArticleEdge", "up Article.related", items, args)
}

// rareTitle is a rare word of a title, with all articles whose titles have it.
type rareTitle struct {
	word   string
	docs   []*newsgraph.Document
	weight int
}

// rareTitles are the rare words among the ten longest of an article's title, the rarest first.
func (m *model) rareTitles(d *newsgraph.Document) []rareTitle {
	words := slices.DeleteFunc(strings.Fields(search.Line(d.Article.Title)), func(w string) bool { return utf8.RuneCountInString(w) < 4 })
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(utf8.RuneCountInString(b)-utf8.RuneCountInString(a), strings.Compare(a, b))
	})
	words = slices.DeleteFunc(slices.Compact(words), func(w string) bool {
		return slices.ContainsFunc(mentionedBy(d), func(id string) bool { return slices.Contains(m.nameWords(id), w) })
	})
	var list []rareTitle
	for _, w := range words[:min(10, len(words))] {
		t := rareTitle{word: w}
		for _, other := range m.docs {
			if slices.Contains(strings.Fields(search.Line(other.Article.Title)), w) {
				t.docs = append(t.docs, other)
			}
		}
		if n := len(t.docs); n > 1 && n <= 200 && n*30 <= len(m.docs) {
			t.weight = int(math.Floor(math.Log(float64(len(m.docs))/float64(n))*10000 + 0.5))
			list = append(list, t)
		}
	}
	slices.SortFunc(list, func(a, b rareTitle) int { return cmp.Or(len(a.docs)-len(b.docs), strings.Compare(a.word, b.word)) })
	return list
}

// nameWords are the words of all names of a person or country.
func (m *model) nameWords(id string) []string {
	if c, ok := m.countries[id]; ok {
		return strings.Fields(search.Lines(slices.Concat([]string{c.Name, c.OfficialName, c.Code, c.Alpha3}, c.Aliases, c.Demonyms)...))
	}
	p := m.person(id)
	words := strings.Fields(search.Lines(p.get("name", nil).(string)))
	for _, alias := range p.get("aliases", nil).([]any) {
		words = append(words, strings.Fields(search.Lines(alias.(string)))...)
	}
	return words
}

func (m *model) commonOf(common []shared, typ, name, prefix string, node func(string) *object) []any {
	all := []any{}
	for _, c := range common {
		if strings.HasPrefix(c.id, prefix) {
			all = append(all, &object{typ, func(field string, _ arguments) any {
				if field == name {
					return node(c.id)
				}
				return float64(c.weight) / 10000
			}})
		}
	}
	return all
}

// TestStoriesAgainstTheDocuments asks for all that there is about stories, of all articles.
func TestStoriesAgainstTheDocuments(t *testing.T) {
	db, _, _ := served(t, nil)
	if err := writeWorldCountries(t, db); err != nil {
		t.Fatal(err)
	}
	w := loadWorld(t, db, *seed+1, 90)
	if len(w.stories) < 20 {
		t.Fatalf("%d articles are in stories: the test tests little", len(w.stories))
	}
	for name, limits := range map[string]limits{"usual": usualLimits, "much of everything": {sort: 4, holders: 3, names: 5}} {
		o := newOracleTest(t, db, w, limits)
		check := func(text string, variables map[string]any) {
			t.Helper()
			data, difference := o.check(t, text, variables)
			if difference != "" {
				t.Errorf("%s: %s\n%v\n%s", name, text, variables, difference)
			} else if data == nil {
				t.Errorf("%s: %s\n%v is refused", name, text, variables)
			}
		}
		const story = `story { id articleCount firstPublishedAt lastPublishedAt publishers { totalCount edges { cursor count node { name } } }
			articles(first: 3, orderBy: {field: PUBLISHED_AT, direction: ASC}) { totalCount edges { cursor node { id } } pageInfo { hasNextPage } } }`
		ids := slices.Sorted(maps.Keys(w.docs))
		for _, id := range ids[:40] {
			check(`query($id: ID!) { article(id: $id) { `+story+` duplicates(first: 2) { totalCount edges { cursor similarity node { id } } pageInfo { hasNextPage endCursor } } } }`,
				map[string]any{"id": id})
			check(`query($id: ID!) { node(id: $id) { id ... on Story { articleCount } } }`, map[string]any{"id": newsgraph.StoryID(id)})
		}
		inWords := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return len(o.model.rareTitles(w.docs[id])) == 0 })
		if len(inWords) < 5 {
			t.Errorf("%d articles have a rare word in the title: the test tests little", len(inWords))
		}
		for _, id := range append(slices.Clone(ids[:20]), inWords[:min(15, len(inWords))]...) {
			check(`query($id: ID!) { article(id: $id) { related(first: 4) { totalCount edges { cursor score words people { weight person { id } } countries { weight country { code } } node { id } } pageInfo { endCursor } }
				last: related(last: 3) { nodes { id } } } }`, map[string]any{"id": id})
		}
		for list, cursors := range map[string]string{"related": "up Article.related", "duplicates": "up Article.duplicates"} {
			for place, cursor := range o.model.cursors.texts {
				if place.list == cursors && strings.Contains(place.key, "a") {
					check(`query($id: ID!, $c: String) { article(id: $id) { `+list+`(first: 3, after: $c) { nodes { id } pageInfo { hasPreviousPage hasNextPage } } before: `+list+`(last: 2, before: $c) { nodes { id } } } }`,
						map[string]any{"id": ids[5], "c": cursor})
					break
				}
			}
		}
		for _, filter := range []string{
			`onePerStory: true`, `onePerStory: true, publishers: ["AFP", "dpa"]`, `onePerStory: true, publishedAt: {from: "2020-01-05"}`,
			`onePerStory: true, countries: {anyOf: ["RU", "IR"]}`, `onePerStory: true, countries: {noneOf: ["RU"]}, not: {publishers: "Reuters"}`,
			`onePerStory: true, or: [{languages: "en"}, {people: {anyOf: "person:jose-surnameb"}}], and: [{publishedAt: {to: "2020-01-09"}}]`,
		} {
			for _, order := range []string{"", ", orderBy: {field: PUBLISHED_AT, direction: ASC}", ", orderBy: {field: LOADED_AT, direction: DESC}"} {
				check(`{ articles(first: 30, filter: {`+filter+`}`+order+`) { totalCount nodes { id } } }`, nil)
				check(`{ country(code: "RU") { articles(first: 30, filter: {`+filter+`}`+order+`) { totalCount edges { count node { id } } } } }`, nil)
			}
		}
	}
}
