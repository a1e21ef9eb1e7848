package read

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph"
)

// place of a sentence in an article.
type sentencePlace struct {
	part  newsgraph.Part
	start int
}

// namedIn are the sentences of an article with whom each names otherwise than inside an organisation's name.
func namedIn(d *newsgraph.Document) map[sentencePlace]map[string]bool {
	named := map[sentencePlace]map[string]bool{}
	add := func(id string, list []newsgraph.Evidence) {
		for _, e := range list {
			at := sentencePlace{e.Part, e.SentenceStart}
			if named[at] == nil {
				named[at] = map[string]bool{}
			}
			if e.Kind != newsgraph.MentionKind(newsgraph.KindOrganization) {
				named[at][id] = true
			}
		}
	}
	for _, p := range d.People {
		add(p.ID, p.Evidence)
	}
	for _, c := range d.Countries {
		add(newsgraph.CountryID(c.Code), c.Evidence)
	}
	return named
}

func namesAll(named map[string]bool, ids []string) bool {
	return !slices.ContainsFunc(ids, func(id string) bool { return !named[id] })
}

func sentenceIDs(of map[string]any) []string {
	ids := textsArg(of["people"])
	for _, code := range textsArg(of["countries"]) {
		ids = append(ids, newsgraph.CountryID(strings.ToUpper(code)))
	}
	return ids
}

func inOneSentenceOf(d *newsgraph.Document, v any) bool {
	of, _ := v.(map[string]any)
	ids := sentenceIDs(of)
	if len(ids) == 0 {
		return true
	}
	for _, named := range namedIn(d) {
		if namesAll(named, ids) {
			return true
		}
	}
	return false
}

// sentences are those of an article that name all that are asked for.
func (m *model) sentences(d *newsgraph.Document, args arguments) []any {
	order := []newsgraph.Part{newsgraph.PartTitle, newsgraph.PartCaption, newsgraph.PartBody}
	named := namedIn(d)
	places := slices.SortedFunc(maps.Keys(named), func(a, b sentencePlace) int {
		return cmp.Or(slices.Index(order, a.part)-slices.Index(order, b.part), a.start-b.start)
	})
	all := []any{}
	for _, at := range places {
		if !namesAll(named[at], sentenceIDs(args)) {
			continue
		}
		mentions := slices.DeleteFunc(m.mentions(d, -1), func(v any) bool {
			get := v.(*object).get
			return get("part", nil) != string(at.part) || get("sentenceStart", nil) != at.start
		})
		first := mentions[0].(*object)
		all = append(all, &object{"Sentence", func(field string, _ arguments) any {
			text := first.get("sentence", nil).(string)
			switch field {
			case "text":
				return text
			case "start":
				return at.start
			case "end":
				return at.start + units(text)
			case "mentions":
				return mentions
			}
			return first.get(field, nil)
		}})
	}
	return all
}

// TestSameSentenceAgainstTheDocuments asks for what stands in one sentence, alone, within other conditions and on lists of hubs.
func TestSameSentenceAgainstTheDocuments(t *testing.T) {
	o := worldTest(t)
	people := slices.Sorted(maps.Keys(o.model.people))
	found := 0
	for _, filter := range []string{
		`sameSentence: {people: $people, countries: $countries}`,
		`not: {sameSentence: {people: $people, countries: $countries}}`,
		`or: [{sameSentence: {people: $people, countries: $countries}}, {countries: {allOf: ["SU", "JP"]}}], publishedAt: {from: "2020-01-03"}`,
		`sameSentence: {people: $people, countries: $countries}, people: {noneOf: ["person:jose-surnamec"]}`,
	} {
		text := `query($people: [ID!], $countries: [CountryCode!]) {
			articles(filter: {` + filter + `}) { totalCount nodes { title sentences(people: $people, countries: $countries) { text start end part paragraph mentions { surface start kind entity { id ... on Person { name } } } } } }
			country(code: "RU") { articles(first: 5, filter: {` + filter + `}, orderBy: {field: MENTION_COUNT, direction: DESC}) { totalCount edges { count node { id sentences { start } } } } } }`
		for _, values := range [][2][]string{
			{{people[0]}, {"RU"}},
			{{people[1]}, {"ir", "cn"}},
			{{people[2], people[3]}, nil},
			{nil, {"RU", "IR"}},
			{{people[4], "person:nobody"}, {}},
			{people[:3], nil},
		} {
			answer := o.data(t, text, map[string]any{"people": values[0], "countries": values[1]})
			found += len(fmt.Sprint(answer.path("articles", "nodes").value))
		}
	}
	if o.rows < 300 || found < 2000 {
		t.Errorf("only %d objects were compared", o.rows)
	}
}
