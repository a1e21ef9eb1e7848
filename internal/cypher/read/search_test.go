package read

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
	"github.com/newsgraph/newsgraph/internal/cypher/write"
	"github.com/newsgraph/newsgraph/loader"
	"github.com/newsgraph/newsgraph/loader/extract"
	"github.com/newsgraph/newsgraph/seeds"
)

// keeping is a writer that keeps what it writes.
type keeping struct {
	*write.Writer
	docs []newsgraph.Document
}

func (k *keeping) WriteDocuments(ctx context.Context, docs []newsgraph.Document) error {
	k.docs = append(k.docs, docs...)
	return k.Writer.WriteDocuments(ctx, docs)
}

type noReport struct{ tb testing.TB }

func (r noReport) Report(p loader.Problem) error {
	r.tb.Errorf("%v", p)
	return nil
}

// examples are the example articles, loaded and served.
type examples struct {
	db   *bolt.DB
	h    http.Handler
	docs []newsgraph.Document
}

// TestExamples loads the example articles once for all that is tried on them.
func TestExamples(t *testing.T) {
	e := withExamples(t)
	for _, test := range []struct {
		name string
		run  func(*testing.T, *examples)
	}{
		{"Search finds just what has the words", testSearchFindsJustWhatHasTheWords},
		{"Search of names", testSearchOfNames},
		{"Search pages are one list", testSearchPagesAreOneList},
		{"Articles by relevance", testArticlesByRelevance},
		{"Any text is searched or refused", testAnyTextIsSearchedOrRefused},
		{"Suggestions", testSuggestions},
		{"Suggestions are the most used", testSuggestionsAreTheMostUsed},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, e) })
	}
}

// withExamples opens the tests' database with the example articles in it.
func withExamples(tb testing.TB) *examples {
	tb.Helper()
	db := cyphertest.EmptyGraph(tb, cyphertest.Server)
	countries, err := seeds.Countries()
	if err != nil {
		tb.Fatal(err)
	}
	extractor, err := extract.New()
	if err != nil {
		tb.Fatal(err)
	}
	w := &keeping{Writer: write.New(db)}
	if err := w.WriteCountries(tb.Context(), countries); err != nil {
		tb.Fatal(err)
	}
	_, err = loader.Load(tb.Context(), loader.Options{
		Inputs: []loader.Input{{FS: seeds.Articles(), Path: "."}}, Extractor: extractor, ExtractorVersion: extract.Version, Writer: w, Report: noReport{tb},
	})
	if err != nil {
		tb.Fatal(err)
	}
	return &examples{db, graph.NewHandler(patient{New(db)}, slog.New(slog.DiscardHandler)), w.docs}
}

// foundPage is what a test reads of a search.
type foundPage struct {
	TotalCount   int
	TotalIsExact bool
	PageInfo     struct {
		HasNextPage, HasPreviousPage bool
		EndCursor                    string
	}
	Edges []struct {
		Cursor string
		Score  float64
		Node   struct {
			Typename string `json:"__typename"`
			ID       string
			Title    string
			Name     string
		}
		Highlights []struct {
			Field  string
			Pieces []struct {
				Text    string
				Matched bool
			}
		}
	}
}

func (p foundPage) ids() []string {
	ids := make([]string, len(p.Edges))
	for i := range p.Edges {
		ids[i] = p.Edges[i].Node.ID
	}
	return ids
}

const searchText = `query($q: String!, $in: [SearchType!], $filter: ArticleFilter, $n: Int, $after: String) {
  search(query: $q, in: $in, filter: $filter, first: $n, after: $after) {
    totalCount totalIsExact pageInfo { hasNextPage hasPreviousPage endCursor }
    edges { cursor score node { __typename ... on Node { id } ... on Article { title } ... on Person { name } ... on Country { name } ... on Publisher { name } } highlights { field pieces { text matched } } }
  }
}`

func find(tb testing.TB, h http.Handler, variables map[string]any) foundPage {
	tb.Helper()
	body := send(tb, h, searchText, variables)
	var answer struct {
		Data   struct{ Search foundPage }
		Errors []any
	}
	if err := json.Unmarshal(body, &answer); err != nil || len(answer.Errors) > 0 {
		tb.Fatalf("%v: %v: %.1000s", variables, err, body)
	}
	return answer.Data.Search
}

// everything reads all pages.
func everything(tb testing.TB, h http.Handler, size int, variables map[string]any) (ids []string, page foundPage) {
	tb.Helper()
	variables["n"] = size
	scores := 1.0
	for {
		page = find(tb, h, variables)
		for _, e := range page.Edges {
			if e.Score <= 0 || e.Score > scores {
				tb.Errorf("%v: the score %v stands behind %v", variables, e.Score, scores)
			}
			scores = e.Score
		}
		ids = append(ids, page.ids()...)
		if !page.PageInfo.HasNextPage {
			return ids, page
		}
		variables["after"] = page.PageInfo.EndCursor
	}
}

// testSearchFindsJustWhatHasTheWords compares what is found with the folded texts of the examples: words in their forms, words in a row, beginnings, what is
// left out, and titles.
func testSearchFindsJustWhatHasTheWords(t *testing.T, e *examples) {
	h, docs := e.h, e.docs
	// Folded texts with spaces around their words.
	line := func(text string) string {
		return " " + strings.Join(strings.Fields(newsgraph.FoldName(text)), " ") + " "
	}
	has := func(line string, words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(line, " "+w+" ") })
	}
	tests := []struct {
		query string
		has   func(title, all string) bool
	}{
		{"nuclear", func(_, all string) bool { return has(all, "nuclear", "nuclears", "nucleared", "nuclearing") }},
		{"NUCLEAR talks", func(_, all string) bool {
			return has(all, "nuclear") && has(all, "talk", "talks", "talked", "talking")
		}},
		{"agreed", func(_, all string) bool { return has(all, "agree", "agrees", "agreed", "agreeing") }},
		{"countries", func(_, all string) bool { return has(all, "country", "countries") }},
		{"Erdoğan", func(_, all string) bool { return has(all, "erdogan", "erdogans") }},
		{"erdogan", func(_, all string) bool { return has(all, "erdogan", "erdogans") }},
		{`"prime minister"`, func(_, all string) bool { return strings.Contains(all, " prime minister ") }},
		{`“foreign minister” -iran`, func(_, all string) bool {
			return strings.Contains(all, " foreign minister ") && !has(all, "iran", "irans")
		}},
		{"negotia*", func(_, all string) bool { return strings.Contains(all, " negotia") }},
		{"title:president", func(title, _ string) bool { return has(title, "president", "presidents") }},
		{"president -title:president", func(title, all string) bool {
			return has(all, "president", "presidents") && !has(title, "president", "presidents")
		}},
		{"the", func(_, all string) bool { return has(all, "the", "thes") }},
		{"vice-president", func(_, all string) bool { return strings.Contains(all, " vice president ") }},
		{"qwertyuiop", func(_, all string) bool { return false }},
	}
	most := 0
	for _, tt := range tests {
		t.Run(tt.query, func(t *testing.T) {
			var want []string
			for _, d := range docs {
				title, body := line(d.Article.Title), line(strings.NewReplacer("’s", "", "'s", "").Replace(d.Article.Body))
				if tt.has(title, title+"|"+body) {
					want = append(want, d.Article.ID)
				}
			}
			got, page := everything(t, h, 7, map[string]any{"q": tt.query, "in": "ARTICLE"})
			if !page.TotalIsExact || page.TotalCount != len(got) {
				t.Errorf("%d are counted, exactly: %t, %d are there", page.TotalCount, page.TotalIsExact, len(got))
			}
			filtered := ask(t, h, `query($q: String!) { articles(first: 100, filter: {text: $q}) { totalCount nodes { id } } }`, map[string]any{"q": tt.query})["articles"].(map[string]any)
			var again []string
			for _, n := range filtered["nodes"].([]any) {
				again = append(again, n.(map[string]any)["id"].(string))
			}
			if total := int(filtered["totalCount"].(float64)); total != len(want) {
				t.Errorf("under a filter there are %d, want %d", total, len(want))
			}
			slices.Sort(want)
			slices.Sort(got)
			slices.Sort(again)
			if !slices.Equal(got, want) {
				t.Errorf("found %d, want %d:\n%s", len(got), len(want), differing(got, want))
			}
			if len(want) <= 100 && !slices.Equal(again, want) {
				t.Errorf("under a filter there are %d, want %d:\n%s", len(again), len(want), differing(again, want))
			}
			most = max(most, len(want))
		})
	}
	if most < 100 {
		t.Errorf("no search finds more than %d articles", most)
	}
}

func differing(got, want []string) string {
	var b strings.Builder
	for _, id := range got {
		if !slices.Contains(want, id) {
			fmt.Fprintf(&b, "should not be found: %s\n", id)
		}
	}
	for _, id := range want {
		if !slices.Contains(got, id) {
			fmt.Fprintf(&b, "is not found: %s\n", id)
		}
	}
	return b.String()
}

// testSearchOfNames: who is meant comes first, a misspelt name is found, and behind those spelt so.
func testSearchOfNames(t *testing.T, e *examples) {
	h := e.h
	for _, tt := range []struct{ query, first string }{
		{"Angela Merkel", "person:angela-merkel"},
		{"angela merkl", "person:angela-merkel"},
		{"Zelensky", "person:volodymyr-zelensky"},
		{"Zelenskiy", "person:volodymyr-zelensky"}, // as no example spells it
		{"Netanjaho", "person:benjamin-netanyahu"}, // two letters off
		{"Iran", "country:IR"},
		{"islamic republic of iran", "country:IR"},
		{"germany", "country:DE"},
		{"Recep Tayyip Erdogan", "person:recep-tayyip-erdogan"},
	} {
		page := find(t, h, map[string]any{"q": tt.query, "n": 5})
		if len(page.Edges) == 0 {
			t.Errorf("%s: nothing is found", tt.query)
			continue
		}
		e := page.Edges[0]
		if e.Node.ID != tt.first {
			t.Errorf("%s: %s comes first, want %s", tt.query, e.Node.ID, tt.first)
		}
		if len(e.Highlights) != 1 || e.Highlights[0].Field != "NAME" {
			t.Errorf("%s: highlights %v", tt.query, e.Highlights)
		}
	}
	for _, e := range find(t, h, map[string]any{"q": "iran", "in": []string{"PERSON", "PUBLISHER"}}).Edges {
		if e.Node.Typename != "Person" && e.Node.Typename != "Publisher" {
			t.Errorf("people and publishers are asked for, %v is found", e.Node)
		}
	}
	if page := find(t, h, map[string]any{"q": "iran", "in": []string{}}); page.Edges[0].Node.ID != "country:IR" {
		t.Errorf("an empty list is a condition: %v", page.Edges)
	}
}

// testSearchPagesAreOneList: pages of any size, one behind the other, are the list; under a filter as without.
func testSearchPagesAreOneList(t *testing.T, e *examples) {
	h, docs := e.h, e.docs
	for name, variables := range map[string]map[string]any{
		"all kinds":      {"q": "nuclear"},
		"of a filter":    {"q": "president", "filter": map[string]any{"countries": map[string]any{"anyOf": []string{"RU", "IR"}}}},
		"without a word": {"q": "president", "filter": map[string]any{"not": map[string]any{"text": "minister"}}},
	} {
		t.Run(name, func(t *testing.T) {
			all := find(t, h, withSize(variables, 100))
			if len(all.Edges) < 12 || len(all.Edges) != all.TotalCount {
				t.Fatalf("%d of %d are found", len(all.Edges), all.TotalCount)
			}
			for _, size := range []int{1, 5, 99} {
				got, _ := everything(t, h, size, withSize(variables, size))
				if !slices.Equal(got, all.ids()) {
					t.Errorf("pages of %d: %v, want %v", size, got, all.ids())
				}
			}
		})
	}
	filtered := find(t, h, map[string]any{"q": "president", "in": "ARTICLE", "n": 100, "filter": map[string]any{"countries": map[string]any{"allOf": []string{"RU"}}}})
	for _, e := range filtered.Edges {
		i := slices.IndexFunc(docs, func(d newsgraph.Document) bool { return d.Article.ID == e.Node.ID })
		if mentionOf(&docs[i], "country:RU") == nil {
			t.Errorf("%s does not mention Russia", e.Node.Title)
		}
	}
}

func withSize(variables map[string]any, n int) map[string]any {
	with := map[string]any{"n": n}
	for k, v := range variables {
		with[k] = v
	}
	return with
}

// testArticlesByRelevance: the order of a filter's text is that of the search, also under a hub and from the end.
func testArticlesByRelevance(t *testing.T, e *examples) {
	h := e.h
	want := find(t, h, map[string]any{"q": "nuclear talks", "in": "ARTICLE", "n": 100}).ids()
	list := func(text string, at ...string) []string {
		t.Helper()
		var v any = ask(t, h, text, nil)
		for _, name := range at {
			v = v.(map[string]any)[name]
		}
		var ids []string
		for _, n := range v.([]any) {
			ids = append(ids, n.(map[string]any)["id"].(string))
		}
		return ids
	}
	const order = `filter: {text: "nuclear talks"}, orderBy: {field: RELEVANCE, direction: DESC}`
	if got := list(`{ articles(first: 100, `+order+`) { totalCount nodes { id } } }`, "articles", "nodes"); !slices.Equal(got, want) || len(want) < 8 {
		t.Errorf("%v, want %v", got, want)
	}
	last := list(`{ articles(last: 3, `+order+`) { nodes { id } } }`, "articles", "nodes")
	if !slices.Equal(last, want[len(want)-3:]) {
		t.Errorf("the last three are %v, want %v", last, want[len(want)-3:])
	}
	ofIran := list(`{ country(code: "IR") { articles(first: 100, `+order+`) { edges { count } nodes { id } } } }`, "country", "articles", "nodes")
	if len(ofIran) == 0 || !slices.Equal(ofIran, slices.DeleteFunc(slices.Clone(want), func(id string) bool { return !slices.Contains(ofIran, id) })) {
		t.Errorf("under a country the order is %v, among all %v", ofIran, want)
	}
}

// TestSearchForgetsWhatIsReplaced: a new version of an article is found by its words, and not by those of the old one.
func TestSearchForgetsWhatIsReplaced(t *testing.T) {
	db := emptyGraphWith(t, cyphertest.Server)
	h := graph.NewHandler(patient{New(db)}, slog.New(slog.DiscardHandler))
	doc := newsgraph.Document{
		Article: newsgraph.Article{ID: "article:x", Title: "Aardvarks return", Body: "They came back from Elbonia.", PublishedAt: time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC), LoadedAt: time.Now(), Publisher: "The Zoological Gazette"},
		People:  []newsgraph.PersonInArticle{{ID: "person:wilhelmina-quux", Name: "Wilhelmina Quux", Mention: newsgraph.Mention{Count: 1, Forms: []string{"Quux"}}}}, ContentHash: "1",
	}
	load(t, db, doc)
	count := func(q string) int {
		t.Helper()
		return find(t, h, map[string]any{"q": q}).TotalCount
	}
	for q, want := range map[string]int{"aardvark": 1, "elbonia": 1, "quux": 1, "gazette": 1} {
		if got := count(q); got != want {
			t.Errorf("%s: %d are found, want %d", q, got, want)
		}
	}
	doc.ContentHash, doc.Article.Title, doc.Article.Body, doc.People, doc.Article.Publisher = "2", "Beavers return", "From Ruritania.", nil, "Other"
	load(t, db, doc)
	for q, want := range map[string]int{"aardvark": 0, "elbonia": 0, "quux": 0, "gazette": 0, "beaver": 1, "ruritania": 1} {
		if got := count(q); got != want {
			t.Errorf("%s: after it was replaced %d are found, want %d", q, got, want)
		}
	}
}

// nasty are texts that are, or look like, something else than words to somebody on the way.
var nasty = []string{
	`AND`, `OR NOT`, `a AND OR b`, `+`, `-`, `+iran`, `--iran`, `iran -`, `(iran`, `iran)`, `[a TO b]`, `{a TO b}`, `iran^5`, `iran~`, `iran~0.5`, `iran~2 `, `/[/`, `/.*/`, `\`, `\"`, `iran\`,
	`words:iran`, `titleWords:iran`, `nothing:iran`, `*:*`, `a:b:c`, `*`, `**`, `*iran`, `ir*n`, `i?an`, `?`, `"iran`, `iran"`, `""`, `"" iran`, `"*"`, `"iran" "`, `title:`, `title:title:iran`, `title:"`,
	`-title:"a b" c`, `&& || !`, `!iran`, `iran && nuclear`, `<script>alert(1)</script>`, `'; MATCH (n) DETACH DELETE n //`, "iran\x00nuclear", "\u202eiran", "\ufeffiran", "🇮🇷 🔥", "🔥",
	"İstanbul", "ß", "ﬃ", "e\u0301", "\u0301", "北京 会谈", "Путин", "مفاوضات", "नमस्ते", strings.Repeat("a", 500), strings.Repeat("ab ", 16), strings.Repeat("x* ", 5),
	"1.5 10:30 50%", "@user #tag", "U.S. U.S.A. a.b.c.d", "o'brien ’s 's", "jong-un*", "co* -co*", "iran -iran", "\xff\xfe", "a\tb\nc", strings.Repeat(`"a b" `, 12), "http://example.org/a?b=c&d=e",
}

// testAnyTextIsSearchedOrRefused: whatever is typed is answered, or refused in words that say what is wrong with it; the database never sees anything that it refuses.
func testAnyTextIsSearchedOrRefused(t *testing.T, e *examples) {
	h := e.h
	answered := 0
	for _, text := range nasty {
		for _, op := range []string{
			`query($q: String!) { answer: search(query: $q, first: 3) { totalCount nodes { __typename } edges { highlights { pieces { text } } } } }`,
			`query($q: String!) { answer: articles(filter: {text: $q}) { totalCount } }`,
			`query($q: String!) { answer: suggest(prefix: $q) { pieces { text matched } } }`,
		} {
			body := string(send(t, h, op, map[string]any{"q": text}))
			switch {
			case !strings.Contains(body, `"errors"`):
				answered++
			case strings.Contains(body, graph.CodeBadUserInput) && !strings.Contains(strings.ToLower(body), "lucene") && !strings.Contains(body, "TokenMgr"):
			case strings.Contains(body, graph.CodeLimitExceeded) && (len(text) > 100 || strings.Contains(op, "suggest")):
			default:
				t.Errorf("%q: %s", text, body)
			}
		}
	}
	if answered < len(nasty) {
		t.Errorf("only %d of %d are answered", answered, 3*len(nasty))
	}
}

// suggested asks for suggestions: ids, and their texts with what was typed in brackets.
func suggested(tb testing.TB, h http.Handler, prefix string, in ...string) (ids, texts []string) {
	tb.Helper()
	data := ask(tb, h, `query($p: String!, $in: [SuggestionType!]) { suggest(prefix: $p, in: $in) { articleCount pieces { text matched } node { id } } }`,
		map[string]any{"p": prefix, "in": in})
	for _, s := range data["suggest"].([]any) {
		s := s.(map[string]any)
		ids = append(ids, s["node"].(map[string]any)["id"].(string))
		text := ""
		for _, p := range s["pieces"].([]any) {
			p := p.(map[string]any)
			if p["matched"] == true {
				text += "[" + p["text"].(string) + "]"
			} else {
				text += p["text"].(string)
			}
		}
		texts = append(texts, text)
	}
	return ids, texts
}

func testSuggestions(t *testing.T, e *examples) {
	h := e.h
	for _, tt := range []struct{ prefix, id, text string }{
		{"merk ang", "person:angela-merkel", "[Ang]ela [Merk]el"},
		{"ANGELA M", "person:angela-merkel", "[Angela] [M]erkel"},
		{"merkle", "person:angela-merkel", "Angela [Merkel]"},
		{"angla", "person:angela-merkel", "[Angela] Merkel"},
		{"erdog", "person:recep-tayyip-erdogan", "Recep Tayyip [Erdog]an"},
		{"iran", "country:IR", "[Iran]"},
		{"iranian", "country:IR", "[Iranian]"},
	} {
		ids, texts := suggested(t, h, tt.prefix)
		i := slices.Index(ids, tt.id)
		if i < 0 || texts[i] != tt.text {
			t.Errorf("%s: %v %v, want %s as %s", tt.prefix, ids, texts, tt.id, tt.text)
		}
	}
	if ids, _ := suggested(t, h, "foreign min", "OFFICE"); len(ids) == 0 || slices.ContainsFunc(ids, func(id string) bool { return !strings.HasPrefix(id, newsgraph.OfficePrefix) }) {
		t.Errorf("offices of foreign ministers: %v", ids)
	}
	if ids, _ := suggested(t, h, "merkl", "COUNTRY"); len(ids) != 0 {
		t.Errorf("countries like merkl: %v", ids)
	}
	if ids, _ := suggested(t, h, "marke"); len(ids) == 0 {
		t.Error("a letter off from the fifth on: nothing")
	}
	if ids, _ := suggested(t, h, "mrek"); slices.Contains(ids, "person:angela-merkel") {
		t.Errorf("four letters are forgiven: %v", ids)
	}
}

// testSuggestionsAreTheMostUsed compares with a reading of all names, for each letter.
func testSuggestionsAreTheMostUsed(t *testing.T, e *examples) {
	db, h := e.db, e.h
	records, err := db.Read(t.Context(), "MATCH (p:Person) RETURN p.id, [p.name] + coalesce(p.aliases, []), p.articleCount", nil, bolt.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	count := make(map[string]int64)
	for letter := 'a'; letter <= 'z'; letter++ {
		var most []int64
		for _, r := range records {
			begins := slices.ContainsFunc(r.Values[1].([]any), func(name any) bool {
				return strings.Contains(" "+newsgraph.FoldName(name.(string)), " "+string(letter))
			})
			count[r.Values[0].(string)] = r.Values[2].(int64)
			if begins {
				most = append(most, r.Values[2].(int64))
			}
		}
		slices.Sort(most)
		slices.Reverse(most)
		ids, _ := suggested(t, h, string(letter), "PERSON")
		var got []int64
		for _, id := range ids {
			got = append(got, count[id])
		}
		if want := most[:min(10, len(most))]; !slices.Equal(got, want) {
			t.Errorf("%c: those suggested have %v articles, want %v", letter, got, want)
		}
	}
}
