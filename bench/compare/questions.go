package main

import (
	"cmp"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/bench/corpus"
)

// The contestants. @neo4j/graphql is asked in two ways: as one writes it, and with what makes its statements use an index.
const (
	newsgraphName = "newsgraph"
	floorName     = "floor"
	indexedName   = "neo4jgraphql-indexed"
	writtenName   = "neo4jgraphql-written"
)

var allContestants = []string{newsgraphName, floorName, indexedName, writtenName}

// queries has, for newsgraph and @neo4j/graphql, a file for each question. The statements of the floor are in ./floor.
//
//go:embed questions
var queries embed.FS

// question is something to ask of the corpus.
type question struct {
	name   string
	about  string
	params []string // what the floor needs; queries name their variables themselves
	alone  bool     // whether newsgraph alone is asked, beside its own answer to yardstick
	// as is the question whose query is asked, with these values for its variables, where it has none of its own.
	as   string
	with map[string]string // names of values by those of variables
}

// yardstick is the question that those are compared with which the other contestants cannot be asked.
const yardstick = "newest"

var allQuestions = []question{
	{name: "newest", about: "the 10 newest articles, each with 5 people"},
	{name: "deep", about: "the 10 newest articles, 5 people each, 5 articles of each person"},
	{name: "hub", about: "the 20 newest articles of the biggest country", params: []string{"hub"}},
	{name: "hub_middle", about: "20 articles in the middle of that list, from a cursor", params: []string{"hub", "middle"}},
	{name: "person", about: "one person: 10 articles, each with 3 countries", params: []string{"person"}},
	{name: "two_hubs", about: "the 20 newest articles on both of the two biggest countries", params: []string{"hub", "second"}},
	{name: "rare_person", about: "articles of the biggest country that mention a rare person", params: []string{"hub", "rarePerson"}},
	{name: "rare_publisher", about: "articles of the biggest country by a rare publisher", params: []string{"hub", "publisherId"}},
	{name: "total", about: "how many articles mention the biggest country, by a filter", params: []string{"hub"}},
	{name: "page", about: "one whole article: body, all mentions with their sentences", params: []string{"article"}},

	{name: "search", about: "two words that every fourth article has, the best 10 of all kinds with what was found marked", alone: true},
	{name: "search_filtered", about: "the 10 newest articles of the biggest country that have the words", alone: true},
	{name: "suggest", about: "10 names for the beginnings of a person's names", alone: true},
	{name: "suggest_letter", about: "10 names for one letter", alone: true, as: "suggest", with: map[string]string{"beginning": "letter"}},
	{name: "same_sentence", about: "10 articles that name the most frequent person and the biggest country in one sentence, with it", alone: true},
	{name: "facets_month", about: "people and countries of a month of the biggest country, and its days", alone: true},
	{name: "facets_hub", about: "people and countries of the biggest country's newest 5,000 articles", alone: true},
	{name: "timeline_hub", about: "all months of the biggest country's newest 100,000 articles", alone: true},
	{name: "tied", about: "the 10 people most tied to a person by NPMI", alone: true},
	{name: "path", about: "3 paths of up to 3 steps between a person and a rare one", alone: true},
	{name: "path_hubs", about: "the same between the two biggest countries", alone: true, as: "path", with: map[string]string{"person": "hubId", "rarePerson": "secondId"}},
	{name: "related", about: "10 articles related to one", alone: true},
	{name: "quotes_person", about: "the newest 10 quotations of the most frequent person", alone: true},
	{name: "quotes_text", about: "the newest 10 quotations with two words that many have", alone: true},
	{name: "trending", about: "who rises in a year against the time before", alone: true},
}

// variables are all values that queries and the floor may need, from the subjects of a corpus.
func variables(s corpus.Subjects) map[string]any {
	const upTo = "2006-01-02T15:04:05Z" // as times stand in keys
	middle := s.Middle.PublishedAt.Format(upTo) + "|" + s.Middle.ID
	return map[string]any{
		"hub":          s.Hub,
		"second":       s.SecondHub,
		"person":       s.Person,
		"rarePerson":   s.RarePerson,
		"publisher":    s.Publisher,
		"article":      s.Article,
		"middle":       middle,
		"since":        s.Newest.PublishedAt.Format(upTo),
		"hubSince":     s.HubNewest.PublishedAt.Format(upTo),
		"hubMiddle":    "country:" + s.Hub + "|" + middle,
		"beforeMiddle": s.BeforeIt.PublishedAt.Format(upTo),
		"personKey":    s.Person + "|",
		"publisherId":  newsgraph.PublisherID(s.Publisher),
		// Of the query that gives newsgraph's cursor.
		"from": s.Middle.PublishedAt.Format(time.RFC3339),
		"to":   s.Middle.PublishedAt.Add(time.Second).Format(time.RFC3339),
		// Of those that newsgraph alone is asked.
		"words":     "ceasefire talks",
		"beginning": beginnings(s.Person),
		"letter":    "k",
		"famous":    s.Famous,
		"hubId":     newsgraph.CountryID(s.Hub),
		"secondId":  newsgraph.CountryID(s.SecondHub),
		"monthFrom": s.Middle.PublishedAt.AddDate(0, 0, -15).Format(time.DateOnly),
		"monthTo":   s.Middle.PublishedAt.AddDate(0, 0, 15).Format(time.DateOnly),
		"yearFrom":  s.Middle.PublishedAt.AddDate(0, -6, 0).Format(time.DateOnly),
		"yearTo":    s.Middle.PublishedAt.AddDate(0, 6, 0).Format(time.DateOnly),
	}
}

// beginnings are the first letters of the words of a person's id.
func beginnings(person string) string {
	words := strings.Split(strings.TrimPrefix(person, newsgraph.PersonPrefix), "-")
	for i, w := range words {
		words[i] = w[:min(len(w), 3)]
	}
	return strings.Join(words, " ")
}

// graphqlBody is the request of a query with those variables that it names. The error Is fs.ErrNotExist where there is no such query.
func graphqlBody(file string, values map[string]any) ([]byte, error) {
	text, err := fs.ReadFile(queries, "questions/"+file+".graphql")
	if err != nil {
		return nil, err
	}
	request := map[string]any{"query": string(text)}
	named := make(map[string]any)
	for _, name := range variablesOf(string(text)) {
		value, ok := values[name]
		if !ok {
			return nil, fmt.Errorf("%s.graphql: nothing is known to put for $%s", file, name)
		}
		named[name] = value
	}
	if len(named) > 0 {
		request["variables"] = named
	}
	return json.Marshal(request)
}

// variablesOf gives the names that stand behind a dollar sign, each once.
func variablesOf(query string) []string {
	var names []string
	for _, part := range strings.Split(query, "$")[1:] {
		end := strings.IndexFunc(part, func(r rune) bool {
			return r != '_' && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z')
		})
		if end < 0 {
			end = len(part)
		}
		names = append(names, part[:end])
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// contest are the questions that all contestants are asked, alone those that are not.
func contest() []question {
	return slices.DeleteFunc(slices.Clone(allQuestions), func(q question) bool { return q.alone })
}

// request gives where and with what body to ask a contestant; found is false where it is not asked this question.
func (q question) request(contestant string, values map[string]any) (path string, body []byte, found bool, err error) {
	switch contestant {
	case floorName:
		params := make(map[string]any)
		for _, name := range q.params {
			params[name] = values[name]
		}
		body, err = json.Marshal(params)
		return q.name, body, err == nil, err
	case newsgraphName:
		path = "graphql"
		folder := "newsgraph/"
		if q.alone {
			folder = "alone/"
		}
		if len(q.with) > 0 {
			values = maps.Clone(values)
			for variable, name := range q.with {
				values[variable] = values[name]
			}
		}
		body, err = graphqlBody(folder+cmp.Or(q.as, q.name), values)
	case indexedName:
		body, err = graphqlBody("neo4jgraphql/"+q.name+".indexed", values)
	case writtenName:
		body, err = graphqlBody("neo4jgraphql/"+q.name+".written", values)
	}
	if errors.Is(err, fs.ErrNotExist) && contestant != newsgraphName {
		return "", nil, false, nil
	}
	return path, body, err == nil, err
}
