package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// family is a kind of request with a size.
type family struct {
	name string
	of   string // what the size is of
	most int    // the largest size that the schema allows
	text func(n int) string
}

// subjects are what a graph has most of, which is dearest to ask for.
type subjects struct {
	countries []node // the most mentioned
	people    []node
	words     [2]string // in many titles
	day       string    // of the newest article
	middle    string    // of one in the middle of those that were asked for
}

type node struct {
	ID   string `json:"id"`
	Code string `json:"code"`
	Name string `json:"name"`
}

// subjectsOf asks for them.
func subjectsOf(ctx context.Context, a *asker) (s subjects, err error) {
	type list struct{ Nodes []node }
	var found struct {
		Countries, People list
		Articles          struct {
			Nodes []struct{ Title, PublishedAt string }
		}
	}
	err = a.into(ctx, `{ countries(first: 20) { nodes { id code } } people(first: 20) { nodes { id name } } articles(first: 100) { nodes { title publishedAt } } }`, &found)
	if err != nil {
		return s, err
	}
	s.countries, s.people = found.Countries.Nodes, found.People.Nodes
	counts := map[string]int{}
	for _, article := range found.Articles.Nodes {
		for _, word := range strings.FieldsFunc(strings.ToLower(article.Title), func(r rune) bool { return r < 'a' || r > 'z' }) {
			if len(word) > 4 {
				counts[word]++
			}
		}
	}
	words := slices.SortedFunc(maps.Keys(counts), func(a, b string) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b)) })
	if len(s.countries) < 16 || len(s.people) < 16 || len(words) < 2 {
		return s, errors.New("too little is loaded")
	}
	s.words = [2]string{words[0], words[1]}
	articles := found.Articles.Nodes
	s.day, _, _ = strings.Cut(articles[0].PublishedAt, "T")
	s.middle, _, _ = strings.Cut(articles[len(articles)/2].PublishedAt, "T")
	return s, nil
}

// maxRoots and maxPage are what the schema and the limits of a text allow.
const (
	maxRoots = 20
	maxPage  = 100
)

// aliased is a root field as often as the size says.
func aliased(field string) func(int) string {
	return func(n int) string {
		var b strings.Builder
		b.WriteString("{")
		for i := range n {
			fmt.Fprintf(&b, " a%d: %s", i, field)
		}
		b.WriteString(" }")
		return b.String()
	}
}

// sized is a text in which a # stands for the size.
func sized(text string) func(int) string {
	return func(n int) string { return strings.ReplaceAll(text, "#", fmt.Sprint(n)) }
}

// families are all that are asked. The dearest that is known of each kind of field stands here; what is found to be dearer takes its place.
func families(s subjects) []family {
	hub, second := s.countries[0], s.countries[1]
	first, famous := s.people[0], s.people[1]
	// No article has this language, so that a filter looks at all that it may.
	const none = `languages: ["tlh"]`
	onHub := func(arguments, selection string) string {
		return fmt.Sprintf(`country(code: %q) { articles(%s) { %s } }`, hub.Code, arguments, selection)
	}
	text := fmt.Sprintf("text: %q", s.words[0]+" OR "+s.words[1])
	sixteen := func() string {
		var b strings.Builder
		for _, c := range s.countries[1:16] {
			fmt.Fprintf(&b, `{not: {countries: {anyOf: [%q]}}} `, c.Code)
		}
		return "and: [" + b.String() + "{" + none + "}]"
	}()
	ids := func(nodes []node) string {
		var list []string
		for _, n := range nodes {
			list = append(list, fmt.Sprintf("%q", n.ID))
		}
		return strings.Join(list, ", ")
	}
	const facets = `people(first: 100) { count person { id } } countries(first: 100) { count country { id } } publishers(first: 100) { count } authors(first: 100) { count } offices(first: 100) { count } languages(first: 100) { count }`
	return []family{
		// Nodes.
		{"two levels", "people and countries of 100", maxPage, sized(`{ articles(first: 100) { nodes { id title people(first: #) { nodes { id name aliases } } countries(first: #) { nodes { id name aliases demonyms } } } } }`)},
		{"three levels", "articles of 500 people", maxPage, sized(`{ articles(first: 100) { nodes { id people(first: 5) { nodes { id articles(first: #) { nodes { id title url } } } } } } }`)},
		{"by count", "articles of 100 people", maxPage, sized(`{ people(first: 100) { nodes { id articles(first: #, orderBy: {field: MENTION_COUNT, direction: DESC}) { edges { count node { id title publisher { name } } } } } } }`)},
		{"by loading", "articles of 100 people", maxPage, sized(`{ people(first: 100) { nodes { id articles(first: #, orderBy: {field: LOADED_AT, direction: DESC}) { nodes { id title } } } } }`)},
		{"totals", "people of 100 articles", maxPage, sized(`{ articles(first: 100) { nodes { people(first: #) { totalCount nodes { articles(first: 1) { totalCount } offices(first: 1) { totalCount } quotes(first: 1) { totalCount } } } } } }`)},
		{"evidence", "articles", maxPage, sized(`{ articles(first: #) { nodes { body mentions { surface sentence } people(first: 100) { edges { evidence { sentence } } } } } }`)},
		{"seen with", "countries of 100 people", maxPage, sized(`{ people(first: 100) { nodes { id countries(first: #) { edges { count node { name } article { title } } } } } }`)},
		{"offices", "countries with 100 at a time", maxPage, sized(fmt.Sprintf(`{ countries(first: #) { nodes { officeHolders(first: 100, filter: {asOf: %q}) { totalCount nodes { title } } } } }`, s.day))},
		{"root fields", "of 10, 10 and 20", maxRoots, aliased(`articles(first: 10) { nodes { id people(first: 10) { nodes { id articles(first: 20) { nodes { id title } } } } } }`)},
		// What filters look at.
		{"filter", "totals of a hub", maxRoots, aliased(onHub("first: 1, filter: {"+none+"}", "totalCount nodes { id }"))},
		{"filter of all", "totals", maxRoots, aliased(`articles(first: 1, filter: {` + none + `}) { totalCount nodes { id } }`)},
		{"without one", "totals of all", maxRoots, aliased(fmt.Sprintf(`articles(first: 1, filter: {countries: {noneOf: [%q], minCount: 2}, %s}) { totalCount nodes { id } }`, second.Code, none))},
		{"sixteen conditions", "totals of all", maxRoots, aliased(`articles(first: 1, filter: {` + sixteen + `}) { totalCount nodes { id } }`)},
		{"text", "totals of a hub", maxRoots, aliased(onHub("first: 1, filter: {"+text+", "+none+"}", "totalCount nodes { id }"))},
		{"text by relevance", "totals of all", maxRoots, aliased(`articles(first: 1, orderBy: {field: RELEVANCE, direction: DESC}, filter: {` + text + ", " + none + `}) { totalCount nodes { id } }`)},
		{"one per story", "totals of a hub", maxRoots, aliased(onHub("first: 1, filter: {onePerStory: true, "+none+"}", "totalCount nodes { id }"))},
		{"stories kept", "totals of a hub", maxRoots, aliased(onHub("first: 1, filter: {onePerStory: true}", "totalCount nodes { id }"))},
		{"one sentence", "totals of all", maxRoots, aliased(fmt.Sprintf(`articles(first: 1, filter: {sameSentence: {countries: [%q, %q]}, %s}) { totalCount nodes { id } }`, hub.Code, second.Code, none))},
		{"filter nested", "people", maxPage, sized(`{ people(first: #) { nodes { articles(first: 1, filter: {` + none + `}) { totalCount nodes { id } } } } }`)},
		{"text nested", "people", maxPage, sized(`{ people(first: #) { nodes { articles(first: 1, filter: {` + text + `}) { totalCount nodes { id } } } } }`)},
		{"people filtered", "totals", maxRoots, aliased(`people(first: 1, orderBy: {field: LAST_SEEN, direction: DESC}, filter: {namePrefix: "a", articleCount: {min: 1000000}}) { totalCount nodes { id } }`)},
		{"quotes with text", "totals", maxRoots, aliased(fmt.Sprintf(`quotes(first: 1, filter: {%s, countries: ["AQ"]}) { totalCount nodes { text } }`, text))},
		// What is counted.
		{"facets", "articles of a hub", 50_000, sized("{ " + onHub("first: 1", "facets(newest: #) { "+facets+" }") + " }")},
		{"facets filtered", "articles of a hub", 50_000, sized("{ " + onHub(fmt.Sprintf(`first: 1, filter: {not: {countries: {anyOf: [%q]}}}`, second.Code), "facets(newest: #) { "+facets+" }") + " }")},
		{"timeline", "articles of a hub", 400_000, sized("{ " + onHub("first: 1", "timeline(interval: MONTH, newest: #) { buckets { count } }") + " }")},
		{"timeline filtered", "articles of a hub", 400_000, sized("{ " + onHub(fmt.Sprintf(`first: 1, filter: {not: {countries: {anyOf: [%q]}}}`, second.Code), "timeline(interval: MONTH, newest: #) { buckets { count } }") + " }")},
		{"trends", "articles", 50_000, sized(fmt.Sprintf(`{ trending(window: {from: %q}, newest: #) { people(first: 100) { count } countries(first: 100) { count } pairs(first: 100) { count } } }`, s.middle))},
		{"tied", "lists of a hub", maxRoots, aliased(fmt.Sprintf(`country(code: %q) { people(first: 100, orderBy: {field: NPMI, direction: DESC}) { edges { score node { id } } } }`, hub.Code))},
		{"tied nested", "people", maxPage, sized(`{ people(first: #) { nodes { people(first: 100, orderBy: {field: NPMI, direction: DESC}) { edges { score node { id } } } } } }`)},
		// What is searched.
		{"paths", "between hubs", maxRoots, aliased(fmt.Sprintf(`path(from: %q, to: %q, maxHops: 4, first: 10) { isExact alternatives { score hops { articles { article { id title } } } } }`, hub.ID, second.ID))},
		{"paths of people", "between two", maxRoots, aliased(fmt.Sprintf(`path(from: %q, to: %q, maxHops: 4, first: 10) { isExact alternatives { score hops { articles { article { id title } } } } }`, first.ID, famous.ID))},
		{"related", "articles", maxPage, sized(`{ articles(first: #) { nodes { related(first: 100) { edges { score node { id } } } } } }`)},
		{"search", "of all kinds", maxRoots, aliased(fmt.Sprintf(`search(query: %q, first: 100) { edges { score node { __typename } highlights { pieces { text } } } }`, s.words[0]+" OR "+s.words[1]))},
		{"search of 16 words", "of all kinds", maxRoots, aliased(fmt.Sprintf(`search(query: %q, first: 100) { edges { score node { __typename } } }`, strings.Repeat(s.words[0]+" "+s.words[1]+" ", 8)))},
		{"search misspelt", "of all kinds", maxRoots, aliased(`search(query: "untied kingdon presidant ministre", first: 100) { edges { score node { __typename } } }`)},
		{"suggest a letter", "lists", maxRoots, aliased(`suggest(prefix: "a", first: 20) { node { id } }`)},
		{"suggest misspelt", "lists", maxRoots, aliased(`suggest(prefix: "sergie lavorv", first: 20) { node { id } }`)},
		{"suggest long words", "lists", maxRoots, aliased(`suggest(prefix: "representatieve internationla constitutoinal administratoin", first: 20) { node { id } }`)},
		{"ids", "nodes", maxPage, func(n int) string {
			return fmt.Sprintf(`{ nodes(ids: [%s]) { ... on Person { articles(first: %d) { nodes { id people(first: 20) { nodes { id name } } } } } } }`, ids(s.people), n)
		}},
	}
}
