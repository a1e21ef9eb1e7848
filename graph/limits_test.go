package graph

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph/internal/admission"
	"github.com/newsgraph/newsgraph/internal/document"
	"github.com/newsgraph/newsgraph/internal/query"
	"github.com/newsgraph/newsgraph/internal/search"
)

// TestLimitsAreAsDocumented holds docs/limits.md against the constants.
func TestLimitsAreAsDocumented(t *testing.T) {
	gate := admission.Defaults()
	constants := map[string]int64{
		"bytes of a body":          MaxRequestBytes,
		"bytes of a GET's query":   maxAddress,
		"JSON values":              maxJSONValues,
		"JSON levels":              maxJSONDepth,
		"bytes of text":            document.MaxText,
		"tokens":                   document.MaxTokens,
		"fields, fragments put in": document.MaxFields,
		"fields under an alias":    document.MaxAliases,
		"fields to start from":     document.MaxRootFields,
		"levels of fields":         document.MaxDepth,
		"levels of lists and objects in an argument": document.MaxValueDepth,
		"directives":                                               document.MaxDirectives,
		"parts validated":                                          document.MaxVisits,
		"values about the schema":                                  document.MaxSchemaValues,
		"mistakes reported":                                        document.MaxErrors,
		"errors of an answer":                                      maxErrors,
		"nodes":                                                    maxNodes,
		"bytes of an answer, as estimated":                         maxBytes,
		"microseconds of the database":                             maxMicroseconds,
		"microseconds of a search":                                 searchMicroseconds,
		"microseconds of a word of it":                             wordMicroseconds,
		"microseconds of suggestions":                              suggestMicroseconds,
		"microseconds of a character of what may be meant":         patternMicroseconds,
		"rows that a filtered list can look at":                    minScan,
		"articles that can be counted":                             minCounted,
		"articles for facets and trends":                           query.MaxFacetArticles,
		"articles for facets and trends, as a rule":                query.DefaultFacetArticles,
		"articles for a timeline":                                  query.MaxTimelineArticles,
		"articles for a timeline, as a rule":                       query.DefaultTimelineArticles,
		"spans of a timeline":                                      query.MaxBuckets,
		"levels of lists within lists":                             maxDepth,
		"lists and conditions of one field":                        maxPieces,
		"lists of all fields together":                             maxLists,
		"conditions of one filter":                                 maxLeaves,
		"levels of and, or and not":                                maxFilterDepth,
		"values in one list of a filter":                           maxValues,
		"items of a page":                                          query.MaxPage,
		"ids at a time":                                            maxIDs,
		"until a statement has ended":                              int64(statementTimeout.Seconds()),
		"until a new shape is planned":                             int64(planTime.Seconds()),
		"new shapes planned for nobody":                            plansBehind,
		"bytes of bodies up to 16 KiB":                             gate.SmallBodies,
		"bytes of longer bodies":                                   gate.BigBodies,
		"bytes of answers to small requests":                       gate.SmallAnswers,
		"bytes of answers to other requests":                       gate.BigAnswers,
		"units of a small request":                                 gate.SmallUnits,
		"statements of one request at a time":                      gate.RequestStatements,
		"new shapes a minute and client":                           gate.NewTextsPerMinute,
		"until the body has come":                                  int64(bodyTime.Seconds()),
		"until there is an answer":                                 int64(answerTime.Seconds()),
		"until the last byte":                                      int64(sendTime.Seconds()),
		"without the client taking a byte":                         int64(stallTime.Seconds()),
		"characters of a search":                                   search.MaxLength,
		"words of a search":                                        search.MaxTerms,
		"characters of a beginning":                                search.MaxBeginning,
		"hits of a search":                                         query.SearchHits,
		"hits that a filter looks at":                              query.FilteredHits,
		"hits that are counted":                                    query.CountedHits,
		"names that are looked at":                                 query.NameHits,
		"suggestions":                                              query.MaxSuggestions,
		"connections":                                              admission.MaxConnections,
		"articles that what is mentioned together is counted from": query.MaxTogether,
		"filtered lists that a search for paths counts as":         pathChecks,
		"steps of a path":                                          maxHops,
		"paths":                                                    maxPaths,
	}
	page, err := os.ReadFile("../docs/limits.md")
	if err != nil {
		t.Fatal(err)
	}
	row := regexp.MustCompile(`(?m)^\| ([^|]+) \| (\d+)(?: s)? \|`)
	documented := map[string]bool{}
	for _, match := range row.FindAllStringSubmatch(string(page), -1) {
		name := match[1]
		documented[name] = true
		want, ok := constants[name]
		if !ok {
			if strings.Contains(name, "headers") || strings.Contains(name, "silent database") {
				continue // the server's and the gate's own
			}
			t.Errorf("%q is documented, but not compared", name)
			continue
		}
		if got, err := strconv.ParseInt(match[2], 10, 64); err != nil || got != want {
			t.Errorf("%q is documented as %s, and is %d", name, match[2], want)
		}
	}
	for name := range constants {
		if !documented[name] {
			t.Errorf("%q is not documented", name)
		}
	}
}
