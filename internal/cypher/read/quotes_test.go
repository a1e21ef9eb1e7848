package read

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph"
)

// quotes are those of all articles for which a condition and a filter hold.
func (m *model) quotes(name string, of func(*newsgraph.Quote) bool, args arguments) *object {
	filter, _ := args["filter"].(map[string]any)
	var items []item
	for _, d := range m.docs {
		for i := range d.Quotes {
			if q := &d.Quotes[i]; of(q) && quoteMatches(d, q, filter) {
				items = append(items, item{key: fmt.Sprintf("%s|%06d", sortKey(d), i), node: m.quote(d, q)})
			}
		}
	}
	return m.connection("QuoteConnection", "QuoteEdge", name, items, args)
}

func (m *model) quotesOf(d *newsgraph.Document, args arguments) *object {
	var items []item
	for i := range d.Quotes {
		items = append(items, item{key: fmt.Sprintf("%010d", i), node: m.quote(d, &d.Quotes[i])})
	}
	return m.connection("QuoteConnection", "QuoteEdge", "up Article.quotes", items, args)
}

func quoteMatches(d *newsgraph.Document, q *newsgraph.Quote, f map[string]any) bool {
	speakers, countries := textsArg(f["speakers"]), textsArg(f["countries"])
	return (len(speakers) == 0 || slices.Contains(speakers, q.SpeakerID)) &&
		(len(countries) == 0 || slices.ContainsFunc(countries, func(code string) bool { return slices.Contains(q.Countries, strings.ToUpper(code)) })) &&
		within(f["publishedAt"], d.Article.PublishedAt, d.Article.PublishedAt) &&
		hasText(&newsgraph.Document{Article: newsgraph.Article{Body: q.Text}}, f["text"])
}

func (m *model) quote(d *newsgraph.Document, q *newsgraph.Quote) *object {
	return &object{"Quote", func(field string, _ arguments) any {
		switch field {
		case "speaker":
			return m.person(q.SpeakerID)
		case "article":
			return m.article(d)
		case "evidence":
			return &object{"QuoteEvidence", occurrence("", q.Evidence, nil).get}
		}
		return map[string]any{
			"text": q.Text, "start": q.Start, "end": q.End, "part": string(q.Part), "paragraph": q.Paragraph, "verb": q.Verb,
		}[field]
	}}
}

// TestQuotesAgainstTheDocuments asks for quotations in all ways, by each condition and by all of them.
func TestQuotesAgainstTheDocuments(t *testing.T) {
	db, _, _ := served(t, nil)
	if err := writeWorldCountries(t, db); err != nil {
		t.Fatal(err)
	}
	o := newOracleTest(t, db, loadWorld(t, db, *seed, 60), usualLimits)
	filters := []map[string]any{
		nil,
		{"text": "word"},
		{"text": "\"end words\""},
		{"text": "oth*"},
		{"text": "nowhere"},
		{"countries": []any{"RU", "ir"}},
		{"countries": []any{"ZZ"}},
		{"publishedAt": map[string]any{"from": "2020-01-03", "to": "2020-01-09"}},
		{"speakers": []any{worldPerson(1), worldPerson(2), "person:nobody"}},
		{"text": "words", "publishedAt": map[string]any{"from": "2020-01-03"}, "countries": []any{"RU"}},
		{"text": "end", "speakers": []any{worldPerson(1), worldPerson(3), worldPerson(4)}},
		{"speakers": []any{worldPerson(1), worldPerson(5)}, "countries": []any{"RU", "CN"}, "publishedAt": map[string]any{"to": "2020-01-08"}},
	}
	const fields = `totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
		edges { cursor node { text start end part paragraph verb speaker { id name } article { title } evidence { sentence surface start end part paragraph rule } } }`
	for i, filter := range filters {
		size := []string{"first: 100", "first: 3", "last: 4"}[i%3]
		for _, text := range []string{
			`query($f: QuoteFilter) { quotes(filter: $f, ` + size + `) { ` + fields + ` } }`,
			`query($f: QuoteFilter) { people(first: 10) { nodes { id quotes(filter: $f, ` + size + `) { ` + fields + ` } } } }`,
		} {
			if _, difference := o.check(t, text, map[string]any{"f": filter}); difference != "" {
				t.Fatalf("%s\n%v\n%s", text, filter, difference)
			}
		}
	}
	if _, difference := o.check(t, `{ articles(first: 50) { nodes { id quotes(first: 2) { `+fields+` } } } }`, nil); difference != "" {
		t.Fatal(difference)
	}
	if o.refused > 0 || o.rows < 1000 {
		t.Errorf("%d refused and %d objects: the test tests little: %v", o.refused, o.rows, o.reasons)
	}
}

// TestQuotesPageByPage reads on from cursor to cursor.
func TestQuotesPageByPage(t *testing.T) {
	db, h, _ := served(t, nil)
	if err := writeWorldCountries(t, db); err != nil {
		t.Fatal(err)
	}
	docs := worldDocuments(3, 40)
	load(t, db, docs...)
	want := 0
	for i := range docs {
		want += len(docs[i].Quotes)
	}
	var after any
	got := 0
	for {
		page := ask(t, h, `query($a: String) { quotes(first: 7, after: $a) { nodes { text } pageInfo { hasNextPage endCursor } } }`, map[string]any{"a": after})["quotes"].(map[string]any)
		got += len(page["nodes"].([]any))
		info := page["pageInfo"].(map[string]any)
		if info["hasNextPage"] == false {
			break
		}
		after = info["endCursor"]
	}
	if got != want || want == 0 {
		t.Errorf("read %d quotations page by page, there are %d", got, want)
	}
}
