package newsgraph_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/newsgraph/newsgraph"

// below says which packages of ours a package may import. Tests may import more.
var below = map[string][]string{
	"":                              {},
	"seeds":                         {""},
	"loader/extract/text":           {},
	"loader/extract/people":         {"seeds", "loader/extract/text"},
	"loader/extract/countries":      {"", "seeds", "loader/extract/text", "loader/extract/people"},
	"loader/extract/offices":        {"", "internal/titles", "loader/extract/text", "loader/extract/people", "loader/extract/countries"},
	"loader/extract/quotes":         {"loader/extract/text", "loader/extract/people"},
	"loader/extract":                {"loader/extract/text", "loader/extract/people", "loader/extract/countries", "loader/extract/offices", "loader/extract/quotes"},
	"loader/language":               {},
	"loader/format":                 {"", "internal/identity"},
	"loader/fetch":                  {},
	"loader":                        {"", "loader/extract", "loader/fetch", "loader/format", "loader/language", "internal/identity", "internal/terminal"},
	"loader/watch":                  {"", "loader", "loader/fetch"},
	"internal/cypher/bolt":          {""},
	"internal/cypher/keys":          {""},
	"internal/fingerprint":          {},
	"internal/cypher/testimony":     {""},
	"internal/cypher/articles":      {"", "internal/cypher/bolt", "internal/cypher/keys", "internal/cypher/testimony"},
	"internal/identity":             {""},
	"internal/identity/eval":        {"", "internal/identity"},
	"internal/cypher/read":          {"", "internal/identity", "internal/query", "internal/search", "internal/cypher/bolt", "internal/cypher/keys"},
	"internal/cypher/write":         {"", "internal/identity", "internal/cypher/articles", "internal/cypher/bolt", "internal/cypher/keys", "internal/cypher/testimony", "internal/fingerprint", "internal/search", "internal/titles"},
	"internal/cypher/cyphertest":    {"", "internal/cypher/bolt", "internal/neo4jlocal/neo4jtest"},
	"internal/neo4jlocal":           {},
	"internal/lru":                  {},
	"internal/query":                {"", "internal/search"},
	"internal/search":               {""},
	"internal/generate":             {},
	"internal/document":             {"", "internal/lru"},
	"internal/admission":            {""},
	"graph":                         {"", "internal/query", "internal/search", "internal/document", "internal/admission", "internal/lru"},
	"internal/terminal":             {},
	"internal/titles":               {""},
	"web":                           {},
	"loader/extract/eval":           {"", "loader/extract", "loader"},
	"loader/extract/train":          {"", "loader/extract"},
	"seeds/build":                   {"", "seeds"},
	"bench/questions":               {"web"},
	"cmd/newsgraph":                 {"", "seeds", "loader/extract", "loader/extract/eval", "loader/fetch", "loader/format", "loader/language", "loader", "loader/watch", "internal/identity", "internal/identity/eval", "internal/terminal", "internal/admission", "internal/cypher/articles", "internal/cypher/bolt", "internal/cypher/read", "internal/cypher/write", "internal/neo4jlocal", "internal/query", "graph", "web"},
	"bench/hostile":                 {},
	"bench/dearest":                 {"bench/process"},
	"bench/corpus":                  {""},
	"bench/process":                 {},
	"bench/compare":                 {"", "seeds", "bench/corpus", "bench/process", "internal/cypher/bolt", "internal/cypher/write", "internal/neo4jlocal"},
	"bench/compare/floor":           {},
	"bench/load":                    {"", "seeds", "bench/corpus", "bench/process", "loader", "loader/extract", "internal/cypher/bolt", "internal/cypher/write", "internal/identity", "internal/neo4jlocal"},
	"internal/neo4jlocal/neo4jtest": {"internal/neo4jlocal"},
}

// TestPackagesImportOnlyWhatIsBelow keeps the layers apart: the domain has the standard library
// only, and the driver is known to internal/cypher/bolt alone, apart from what newsgraph is compared with.
func TestPackagesImportOnlyWhatIsBelow(t *testing.T) {
	seen := 0
	err := filepath.WalkDir(".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "node_modules" || len(entry.Name()) > 1 && strings.HasPrefix(entry.Name(), ".")) {
			return filepath.SkipDir
		}
		if filepath.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		in := path.Dir(filepath.ToSlash(file))
		if in == "." {
			in = ""
		}
		allowed, ok := below[in]
		if !ok {
			t.Errorf("%s: say in this test what package %s may import", file, in)
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		seen++
		for _, spec := range parsed.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			first, _, _ := strings.Cut(name, "/")
			switch {
			case name == module || strings.HasPrefix(name, module+"/"):
				ours := strings.TrimPrefix(strings.TrimPrefix(name, module), "/")
				if !slices.Contains(allowed, ours) {
					t.Errorf("%s imports %s, which is not below it", file, name)
				}
			case in == "" && strings.Contains(first, "."):
				t.Errorf("%s: the domain imports %s", file, name)
			case strings.Contains(name, "neo4j-go-driver") && in != "internal/cypher/bolt" && in != "bench/compare/floor":
				t.Errorf("%s imports the driver", file)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < len(below) {
		t.Errorf("looked at %d files only", seen)
	}
}
