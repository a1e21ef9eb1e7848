package graph_test

import (
	"os"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// TestEveryInputFieldIsRead sets each field of each filter alone: it must make another statement than none does. A
// field that the schema has and nothing reads would be a condition that always holds.
func TestEveryInputFieldIsRead(t *testing.T) {
	text, err := os.ReadFile("../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	lists := map[string]string{
		"ArticleFilter": "articles", "PersonFilter": "people", "CountryFilter": "countries", "NamedFilter": "publishers", "OfficeFilter": "offices",
		"QuoteFilter": "quotes",
	}
	// values for the fields whose type alone does not tell one.
	values := map[string]any{
		"authors": []any{"person:x"}, "people.allOf": []any{"person:x"}, "people.anyOf": []any{"person:x"}, "people.noneOf": []any{"person:x"},
		"speakers": []any{"person:x"}, "organizations": []any{"organization:x"}, "sameSentence.people": []any{"person:x", "person:y"}, "sameSentence.countries": []any{"IR", "RU"},
	}
	var sample func(field *ast.FieldDefinition, path string) []any
	sample = func(field *ast.FieldDefinition, path string) []any {
		if v, ok := values[path]; ok {
			return []any{v}
		}
		name := field.Type.Name()
		wrap := func(v any) any {
			if field.Type.Elem != nil {
				return []any{v}
			}
			return v
		}
		def := schema.Types[name]
		switch {
		case lists[name] != "":
			return []any{wrap(map[string]any{def.Fields[0].Name: sample(def.Fields[0], def.Fields[0].Name)[0]})}
		case def.Kind == ast.InputObject:
			var all []any
			for _, inner := range def.Fields {
				for _, v := range sample(inner, path+"."+inner.Name) {
					object := map[string]any{inner.Name: v}
					if inner.Name == "kinds" || inner.Name == "minCount" {
						object["anyOf"] = []any{map[string]any{"people": "person:x", "countries": "IR"}[field.Name]}
					}
					all = append(all, object)
				}
			}
			return all
		case def.Kind == ast.Enum:
			return []any{wrap(def.EnumValues[0].Name)}
		}
		switch name {
		case "DateTime":
			return []any{wrap("2020-01-01")}
		case "CountryCode":
			return []any{wrap("IR")}
		case "Int":
			return []any{wrap(2)}
		case "Boolean":
			return []any{wrap(true)}
		default:
			return []any{wrap("a name")}
		}
	}
	tried := 0
	for input, list := range lists {
		for _, field := range schema.Types[input].Fields {
			for _, value := range sample(field, field.Name) {
				asked := func(filter map[string]any) string {
					s := &store{}
					got := post(t, s, `query($f: `+input+`) { `+list+`(filter: $f) { edges { cursor } } }`, map[string]any{"f": filter})
					if len(got.Errors) > 0 || len(s.asked) != 1 {
						t.Fatalf("%s.%s %v: %v", input, field.Name, value, got.Errors)
					}
					return s.asked[0].text
				}
				tried++
				if asked(map[string]any{field.Name: value}) == asked(nil) {
					t.Errorf("%s.%s: %v makes no difference", input, field.Name, value)
				}
			}
			if asked := func() string {
				s := &store{}
				post(t, s, `query($f: `+input+`) { `+list+`(filter: $f) { edges { cursor } } }`, map[string]any{"f": map[string]any{field.Name: nil}})
				return s.asked[0].text
			}(); asked == "" {
				t.Errorf("%s.%s: null is refused", input, field.Name)
			}
		}
	}
	if tried < 40 {
		t.Errorf("only %d values were tried", tried)
	}
}
