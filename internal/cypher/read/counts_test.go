package read

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/admission"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/query"
)

// countFilters are filters with each kind of way in, and with none; %s is another bound of time.
var countFilters = []string{
	"",
	`filter: {publishedAt: {from: "2020-01-03", to: "2020-01-09T12:00:00Z"}}`,
	`filter: {publishedAt: {from: "2020-01-05"}}, orderBy: {field: LOADED_AT, direction: ASC}`,
	`filter: {countries: {allOf: ["RU"]}}`,
	`filter: {countries: {anyOf: ["IR", "CN", "DE"]}, people: {noneOf: ["person:jose-surnamea"]}}, first: 3`,
	`filter: {or: [{publishers: ["Reuters"]}, {people: {anyOf: ["person:jose-surnameb", "person:jose-surnamec"]}}], publishedAt: {to: "2020-01-10"}}`,
	`filter: {languages: ["en", "fa"], not: {publishers: ["AFP"]}}`,
	`filter: {officeTitles: ["president", "Senator"]}`,
	`filter: {authors: ["person:jose-surnamed", "person:jose-surnamee"]}, last: 2`,
	`filter: {countries: {allOf: ["ZZ"]}}`,
}

// countOperations ask for all that can be counted, on every connection of articles. Each new text costs the database planning, so not all is asked
// under all filters.
func countOperations() []string {
	var list []string
	for i, filter := range countFilters {
		args := ""
		if filter != "" {
			args = "(" + filter + ")"
		}
		for _, newest := range []int{7, 1000} {
			list = append(list, fmt.Sprintf(`{ articles%s { facets(newest: %d) { articlesCounted isExact people(first: 5) { count person { id } } countries { count country { code } } }
				timeline(interval: %s, newest: 400) { isExact articlesCounted buckets { from to count } } } }`, args, newest, []string{"DAY", "WEEK", "MONTH", "YEAR"}[(i+newest)%4]))
		}
		list = append(list, fmt.Sprintf(`{ country(code: "RU") { articles%s { totalCount facets { isExact publishers { count publisher { name } } offices { count value } } } } }`, args))
		if i < 2 {
			const short = `facets { articlesCounted countries(first: 2) { count country { code } } } timeline(interval: WEEK) { buckets { from count } }`
			list = append(list,
				fmt.Sprintf(`{ articles%s { facets { authors(first: 100) { count person { id name } } languages { count value } } } }`, args),
				fmt.Sprintf(`{ person(id: "person:jose-surnameb") { articles%[1]s { %[2]s } writtenArticles%[1]s { %[2]s } } }`, args, short),
				fmt.Sprintf(`{ publishers { nodes { articles%s { %s } } } }`, args, short),
				fmt.Sprintf(`{ articles(first: 3) { nodes { linkedFrom%s { %s } } } }`, args, short),
			)
		}
	}
	for _, filter := range []string{"", `, filter: {countries: {anyOf: ["RU", "IR"]}}`, `, filter: {languages: ["en"], publishedAt: {to: "2020-01-11"}}`} {
		for _, spans := range []string{
			`window: {from: "2020-01-07"}`, `window: {from: "2020-01-06T12:00:00Z", to: "2020-01-09"}, newest: 9`,
			`window: {from: "2020-01-01", to: "2020-01-04"}, baseline: {from: "2020-01-04"}`, `window: {from: "2019-01-01"}`,
		} {
			list = append(list, fmt.Sprintf(`{ trending(%s%s) { articlesCounted baselineArticlesCounted isExact
				people { count baselineCount ratio significance person { id } } countries { count baselineCount ratio significance country { code } }
				pairs(first: 100) { count baselineCount ratio significance person { name } country { code } } } }`, spans, filter))
		}
	}
	return list
}

func TestCountsAgainstTheDocuments(t *testing.T) {
	db, _, _ := served(t, nil)
	if err := writeWorldCountries(t, db); err != nil {
		t.Fatal(err)
	}
	w := loadWorld(t, db, 1, 60)
	for name, limits := range map[string]limits{"usual": usualLimits, "much of everything": {sort: 4, holders: 3, names: 5}} {
		t.Run(name, func(t *testing.T) {
			o := newOracleTest(t, db, w, limits)
			for _, text := range countOperations() {
				o.plan(t, db, text)
				if _, difference := o.check(t, text, nil); difference != "" {
					t.Errorf("%s\n%s", text, difference)
				}
			}
			t.Logf("%d operations, %d refused, %d objects compared", o.asked, o.refused, o.rows)
			if o.refused > o.asked/4 || o.rows < 1000 {
				t.Errorf("of %d operations %d were refused, with %d objects in all: the test tests little", o.asked, o.refused, o.rows)
			}
		})
	}
}

// planning is a store that keeps what it is asked, and brings nothing back.
type planning struct {
	compileOnly
	limits limits
}

func (s *planning) Compile(root *query.Field) (string, error) { return compileWithin(s.limits, root) }

// plan has the database plan an operation's statements, for which an answer may have too little time where many others work.
func (o *oracleTest) plan(t *testing.T, db *bolt.DB, text string) {
	t.Helper()
	store := &planning{limits: o.store.limits}
	send(t, graph.NewHandler(store, slog.New(slog.DiscardHandler)), text, nil)
	for _, s := range store.statements {
		if _, err := db.Read(t.Context(), s.text, s.params, bolt.ReadOptions{Timeout: 10 * time.Minute}); err != nil {
			t.Fatal(err)
		}
	}
}

// nearsighted is a store that may look at little.
type nearsighted struct {
	patient
	scan int
}

func (s *nearsighted) Read(ctx context.Context, text string, fields []*query.Field, args []query.Args, timeout time.Duration) (any, error) {
	for i := range args {
		args[i].Scan = s.scan
	}
	return s.patient.Read(ctx, text, fields, args, timeout)
}

// written is a value as show writes it, but whole.
func written(v any) string {
	var b strings.Builder
	writeValue(&b, v)
	return b.String()
}

// TestWhatIsNotLookedAtIsNotCounted: where a filter may not look at all, what is counted is the newest of the list, as many as the answer says, and
// it says that these are not all.
func TestWhatIsNotLookedAtIsNotCounted(t *testing.T) {
	db, _, _ := served(t, nil)
	if err := writeWorldCountries(t, db); err != nil {
		t.Fatal(err)
	}
	o := newOracleTest(t, db, loadWorld(t, db, 1, 60), usualLimits)
	store := &nearsighted{patient: patient{New(db)}}
	h := graph.NewHandler(store, slog.New(slog.DiscardHandler), graph.WithAdmission(admission.Options{}))
	inexact, exact := 0, 0
	for _, filter := range countFilters {
		if !strings.Contains(filter, "filter") {
			continue
		}
		for _, hub := range []string{`articles(%s)`, `country(code: "RU") { articles(%s)`} {
			o.plan(t, db, "{ "+strings.ReplaceAll(hub, "%s", filter)+` { facets { articlesCounted isExact people(first: 100) { count person { id } } countries { count country { code } } } }`+strings.Repeat(" }", strings.Count(hub, "{")+1))
			closing := strings.Repeat(" }", strings.Count(hub, "{")+1)
			list := strings.ReplaceAll(hub, "%s", filter)
			for store.scan = 1; store.scan < 70; store.scan += 4 + rand.New(rand.NewPCG(uint64(store.scan), 1)).IntN(9) {
				const below = ` { facets%s { articlesCounted isExact people(first: 100) { count person { id } } countries { count country { code } } } }`
				got := ask(t, h, "{ "+list+fmt.Sprintf(below, "")+closing, nil)
				facets := got
				for _, name := range []string{"country", "articles", "facets"} {
					if below, ok := facets[name].(map[string]any); ok {
						facets = below
					}
				}
				n := int(facets["articlesCounted"].(float64))
				if n == 0 {
					continue // nothing to compare, and no argument asks for it
				}
				if facets["isExact"] == true {
					exact++
				} else {
					inexact++
				}
				want, err := execute(o.schema, "{ "+list+fmt.Sprintf(below, fmt.Sprintf("(newest: %d)", n))+closing, nil, o.model.query())
				if err != nil {
					t.Fatal(err)
				}
				// Whether these are all it may not know.
				whole := written(want)
				text := strings.ReplaceAll(whole, "isExact: "+fmt.Sprint(facets["isExact"] == false), "isExact: "+fmt.Sprint(facets["isExact"]))
				if facets["isExact"] == true && text != whole {
					t.Errorf("%s, %d rows: says that %d articles are all", list, store.scan, n)
				}
				answer, err := decodeOrdered(send(t, h, "{ "+list+fmt.Sprintf(below, "")+closing, nil))
				if err != nil {
					t.Fatal(err)
				}
				if got := written(valueOf(answer.([]member), "data")); got != text {
					t.Errorf("%s, %d rows looked at: want %s, got %s", list, store.scan, text, got)
				}
			}
		}
	}
	if inexact < 20 || exact < 20 {
		t.Errorf("%d exact answers and %d others: the test tests little", exact, inexact)
	}
}

// TestTimelinesLeaveOutWhatTheyDoNotCountWhole: in a list too long to be counted, no bucket is counted in part.
func TestTimelinesLeaveOutWhatTheyDoNotCountWhole(t *testing.T) {
	var docs []newsgraph.Document
	for day := range 5 {
		for i := range 4 {
			docs = append(docs, newsgraph.Document{ContentHash: fmt.Sprint(day, i), Article: newsgraph.Article{
				ID: fmt.Sprintf("article:%d-%d", day, i), Title: "T", PublishedAt: time.Date(2024, 2, 26+day, 6*i, 0, 0, 0, time.UTC), LoadedAt: time.Now().UTC(),
			}})
		}
	}
	_, h, _ := served(t, docs)
	buckets := func(newest int, interval string) string {
		return string(send(t, h, fmt.Sprintf(`{ articles { timeline(interval: %s, newest: %d) { isExact articlesCounted buckets { from count } } } }`, interval, newest), nil))
	}
	if got := buckets(6, "DAY"); !strings.Contains(got, `{"isExact":false,"articlesCounted":4,"buckets":[{"from":"2024-03-01T00:00:00Z","count":4}]}`) {
		t.Errorf("6 of 20, 4 a day: %s", got)
	}
	if got := buckets(20, "MONTH"); !strings.Contains(got, `{"isExact":true,"articlesCounted":20,"buckets":[{"from":"2024-02-01T00:00:00Z","count":16},{"from":"2024-03-01T00:00:00Z","count":4}]}`) {
		t.Errorf("all, by month: %s", got)
	}
	if got := buckets(19, "WEEK"); !strings.Contains(got, graph.CodeLimitExceeded) { // all are of one week
		t.Errorf("no week can be counted whole, but: %s", got)
	}
	if got := buckets(19, "YEAR"); !strings.Contains(got, graph.CodeLimitExceeded) {
		t.Errorf("no year can be counted whole, but: %s", got)
	}
}

// TestTextsOfCountsHoldNoValues: how many are counted and given, and by which interval, makes no other statement.
func TestTextsOfCountsHoldNoValues(t *testing.T) {
	for _, same := range [][2]string{
		{
			`{ articles(filter: {languages: ["en"]}) { timeline(interval: DAY) { isExact } facets { people { count } isExact } } }`,
			`{ articles(filter: {languages: ["de", "fr"]}) { f: facets(newest: 7) { isExact p: people(first: 3) { n: count } } timeline(interval: YEAR, newest: 9) { buckets { from } } } }`,
		},
		{
			`{ trending(window: {from: "2020-01-01"}) { people { count } articlesCounted } }`,
			`{ trending(window: {from: "2021-01-01", to: "2022-01-01"}, baseline: {from: "2022-01-01"}, newest: 3) { articlesCounted people(first: 1) { count } } }`,
		},
	} {
		a, b := compiled(t, same[0], nil), compiled(t, same[1], nil)
		if a[0].text != b[0].text {
			t.Errorf("%s\n%s\nhave other texts:\n%s\n%s", same[0], same[1], a[0].text, b[0].text)
		}
	}
}
