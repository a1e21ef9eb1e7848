package web_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph/web"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
)

// Each example is a tab of the page, so each must be a question that the schema allows,
// say in a comment what it shows, and have a name for its tab.
func TestExamplesFitTheSchema(t *testing.T) {
	t.Parallel()
	sdl, err := os.ReadFile("../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: string(sdl)})
	if err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(web.Examples(), "*.graphql")
	if err != nil {
		t.Fatal(err)
	}
	if len(names) < 6 {
		t.Fatalf("only %d examples: %v", len(names), names)
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text, err := fs.ReadFile(web.Examples(), name)
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasPrefix(string(text), "# ") {
				t.Error("does not begin with a comment that says what it shows")
			}
			query, errs := gqlparser.LoadQueryWithRules(schema, string(text), rules.NewDefaultRules())
			if errs != nil {
				t.Fatal(errs)
			}
			if len(query.Operations) != 1 || query.Operations[0].Name == "" {
				t.Fatal("must have one operation, with a name")
			}
			operation := query.Operations[0]
			if _, err := validator.VariableValues(schema, operation, variables(t, name)); err != nil {
				t.Error(err)
			}
		})
	}
}

// A file of variables without its query would be shown nowhere.
func TestExampleVariablesBelongToAQuery(t *testing.T) {
	t.Parallel()
	names, err := fs.Glob(web.Examples(), "*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if _, err := fs.Stat(web.Examples(), strings.TrimSuffix(name, ".json")+".graphql"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func variables(t *testing.T, query string) map[string]any {
	t.Helper()
	text, err := fs.ReadFile(web.Examples(), strings.TrimSuffix(query, ".graphql")+".json")
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		t.Fatal(err)
	}
	var values map[string]any
	if err := json.Unmarshal(text, &values); err != nil {
		t.Fatal(err)
	}
	return values
}
