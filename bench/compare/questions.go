package main

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
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
}

var allQuestions = []question{
	{"newest", "the 10 newest articles, each with 5 people", nil},
	{"deep", "the 10 newest articles, 5 people each, 5 articles of each person", nil},
	{"hub", "the 20 newest articles of the biggest country", []string{"hub"}},
	{"hub_middle", "20 articles in the middle of that list, from a cursor", []string{"hub", "middle"}},
	{"person", "one person: 10 articles, each with 3 countries", []string{"person"}},
	{"two_hubs", "the 20 newest articles on both of the two biggest countries", []string{"hub", "second"}},
	{"rare_person", "articles of the biggest country that mention a rare person", []string{"hub", "rarePerson"}},
	{"rare_publisher", "articles of the biggest country by a rare publisher", []string{"hub", "publisherId"}},
	{"total", "how many articles mention the biggest country, by a filter", []string{"hub"}},
	{"page", "one whole article: body, all mentions with their sentences", []string{"article"}},
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
	}
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
		body, err = graphqlBody("newsgraph/"+q.name, values)
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
