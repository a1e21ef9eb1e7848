package read

import (
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
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

// TestQuotesByRelevance: what fits best comes first, whoever says it and whenever, page by page as at once.
func TestQuotesByRelevance(t *testing.T) {
	db := emptyGraphWith(t, cyphertest.Server)
	h := graph.NewHandler(patient{New(db)}, slog.New(slog.DiscardHandler))
	const filler = " and many other things that are of no concern to anybody who looks for it"
	said := []struct{ speaker, text string }{ // from the oldest on
		{"anna", "Aardvarks, aardvarks"},
		{"boris", "Beavers" + filler},
		{"anna", "Aardvarks" + filler},
		{"boris", "Aardvarks dig"},
		{"anna", "Aardvarks" + filler + filler},
	}
	byFit := []int{0, 3, 2, 4} // of those with the word, the more of a text it is
	for i, s := range said {
		person := newsgraph.PersonInArticle{ID: "person:" + s.speaker, Name: s.speaker, Mention: newsgraph.Mention{Count: 1, Forms: []string{s.speaker}}}
		load(t, db, newsgraph.Document{
			Article: newsgraph.Article{ID: fmt.Sprintf("article:%d", i), Title: "On animals", PublishedAt: time.Date(2020, 1, 1+i, 0, 0, 0, 0, time.UTC), LoadedAt: time.Now()},
			People:  []newsgraph.PersonInArticle{person}, ContentHash: "1",
			Quotes: []newsgraph.Quote{{SpeakerID: person.ID, Text: s.text, Verb: "said"}},
		})
	}
	page := func(in, arguments string, variables map[string]any) map[string]any {
		t.Helper()
		text := `quotes(filter: {text: "aardvarks"` + arguments + ` orderBy: {field: RELEVANCE, direction: DESC}) { totalCount nodes { text } pageInfo { endCursor hasNextPage } }`
		if in != "" {
			return askPatiently(t, h, `{ person(id: "`+in+`") { `+text+` } }`, nil)["person"].(map[string]any)["quotes"].(map[string]any)
		}
		if variables != nil {
			return askPatiently(t, h, `query($after: String) { `+text+` }`, variables)["quotes"].(map[string]any)
		}
		return askPatiently(t, h, `{ `+text+` }`, nil)["quotes"].(map[string]any)
	}
	for _, tt := range []struct {
		name, in, arguments string
		want                []int
		total               int
	}{
		{"all", "", `}`, byFit, 4},
		{"the last", "", `}, last: 2,`, byFit[2:], 4},
		{"of somebody", "person:anna", `}`, []int{0, 2, 4}, 3},
		{"of a time", "", `, publishedAt: {from: "2020-01-02", to: "2020-01-05"}},`, []int{3, 2}, 2},
		{"by speakers", "", `, speakers: ["person:boris"]}`, []int{3}, 1},
	} {
		var want, got []any
		for _, i := range tt.want {
			want = append(want, said[i].text)
		}
		shown := page(tt.in, tt.arguments, nil)
		for _, n := range shown["nodes"].([]any) {
			got = append(got, n.(map[string]any)["text"])
		}
		if !slices.Equal(got, want) || shown["totalCount"] != float64(tt.total) {
			t.Errorf("%s: %v of %v, want %v of %d", tt.name, got, shown["totalCount"], want, tt.total)
		}
	}
	var after any
	for _, i := range byFit {
		one := page("", `}, first: 1, after: $after,`, map[string]any{"after": after})
		info := one["pageInfo"].(map[string]any)
		after = info["endCursor"]
		if text := one["nodes"].([]any)[0].(map[string]any)["text"]; text != said[i].text || info["hasNextPage"] != (i != byFit[len(byFit)-1]) {
			t.Errorf("page by page %v comes, where %q should; %v", text, said[i].text, info)
		}
	}
	body := string(send(t, h, `{ quotes(orderBy: {field: RELEVANCE, direction: DESC}) { nodes { text } } }`, nil))
	if !strings.Contains(body, graph.CodeBadUserInput) {
		t.Errorf("the relevance of nothing: %s", body)
	}
}
