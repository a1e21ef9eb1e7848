package graph_test

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/newsgraph/newsgraph/internal/cypher/read"
)

func parsedSchema(t *testing.T) *ast.Schema {
	t.Helper()
	text, err := os.ReadFile("../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	s, err := gqlparser.LoadSchema(&ast.Source{Input: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// samples are two values of each scalar, and of the ids that inputs hold.
var samples = map[string][2]string{
	"String":                     {`"abc"`, `"xyz"`},
	"Int":                        {"2", "3"},
	"CountryCode":                {`"RU"`, `"IR"`},
	"DateTime":                   {`"2020-01-02"`, `"2021-05-06T07:08:09Z"`},
	"PeopleMentioned.allOf":      {`"person:a"`, `"person:b"`},
	"PeopleMentioned.anyOf":      {`"person:a"`, `"person:b"`},
	"PeopleMentioned.noneOf":     {`"person:a"`, `"person:b"`},
	"SameSentence.people":        {`["person:a", "person:b"]`, `["person:a", "person:c"]`},
	"SameSentence.countries":     {`["RU", "IR"]`, `["RU", "CN"]`},
	"ArticleFilter.authors":      {`"person:a"`, `"person:b"`},
	"QuoteFilter.speakers":       {`"person:a"`, `"person:b"`},
	"OfficeFilter.organizations": {`"organization:a"`, `"organization:b"`},
}

// needs are conditions without which a field says nothing.
var needs = map[string]string{
	"PeopleMentioned.kinds":       `anyOf: ["person:x"]`,
	"PeopleMentioned.minCount":    `anyOf: ["person:x"]`,
	"CountriesMentioned.kinds":    `anyOf: ["FR"]`,
	"CountriesMentioned.minCount": `anyOf: ["FR"]`,
}

// inputCase sets one field of a filter, however deep, to two values; base is the same filter without it.
type inputCase struct{ name, base, a, b string }

func inputCases(s *ast.Schema, def *ast.Definition) []inputCase {
	var cases []inputCase
	for _, f := range def.Fields {
		name := def.Name + "." + f.Name
		of := s.Types[f.Type.Name()]
		if of.Name == "Boolean" {
			continue // has no value besides being there: TestOnePerStory
		}
		if of == def { // and, or, not
			below := inputCases(s, &ast.Definition{Name: def.Name, Fields: withoutType(def.Fields, def.Name)})
			for _, c := range below {
				cases = append(cases, c.within(name, f))
			}
			continue
		}
		if of.Kind == ast.InputObject {
			for _, c := range inputCases(s, of) {
				cases = append(cases, c.within(name, f))
			}
			continue
		}
		values, ok := samples[name]
		if !ok {
			values = samples[of.Name]
		}
		if of.Kind == ast.Enum {
			values = [2]string{of.EnumValues[0].Name, of.EnumValues[1].Name}
		}
		cases = append(cases, inputCase{name, needs[name], join(needs[name], f.Name+": "+values[0]), join(needs[name], f.Name+": "+values[1])})
	}
	return cases
}

func withoutType(fields ast.FieldList, name string) ast.FieldList {
	return slices.DeleteFunc(slices.Clone(fields), func(f *ast.FieldDefinition) bool { return f.Type.Name() == name })
}

func join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

func (c inputCase) within(name string, f *ast.FieldDefinition) inputCase {
	wrap := func(fields string) string { return f.Name + ": {" + fields + "}" }
	return inputCase{name + " " + c.name, wrap(c.base), wrap(c.a), wrap(c.b)}
}

// TestEveryFieldOfAFilterIsRead sets each alone: it changes the statement, and its value the parameters.
func TestEveryFieldOfAFilterIsRead(t *testing.T) {
	schema := parsedSchema(t)
	tested := 0
	for _, root := range schema.Query.Fields {
		filter := root.Arguments.ForName("filter")
		if filter == nil {
			continue
		}
		for _, c := range inputCases(schema, schema.Types[filter.Type.Name()]) {
			tested++
			t.Run(root.Name+" "+c.name, func(t *testing.T) {
				one := func(filter string) (string, map[string]any) {
					s := &store{}
					query := ""
					if root.Arguments.ForName("query") != nil {
						query = `query: "x", `
					}
					text := fmt.Sprintf("{ %s(%sfilter: {%s}) { totalCount edges { cursor } } }", root.Name, query, filter)
					if root.Name == "trending" {
						text = fmt.Sprintf(`{ trending(window: {from: "2019-01-01"}, filter: {%s}) { people { count } } }`, filter)
					}
					got := post(t, s, text, nil)
					if len(got.Errors) > 0 || len(s.asked) != 1 {
						t.Fatalf("%s: %v", filter, got.Errors)
					}
					asked := s.asked[0]
					return asked.text, read.Params(asked.text, asked.fields, asked.args)
				}
				base, without := one(c.base)
				a, with := one(c.a)
				b, withOther := one(c.b)
				if a == base && reflect.DeepEqual(with, without) {
					t.Errorf("{%s} changes nothing", c.a)
				}
				if a != b {
					t.Errorf("the statement depends on the value in {%s}", c.a)
				}
				if reflect.DeepEqual(with, withOther) {
					t.Errorf("{%s} and {%s} have the same parameters", c.a, c.b)
				}
			})
		}
	}
	if tested < 100 {
		t.Errorf("only %d fields of filters are tested", tested)
	}
}
