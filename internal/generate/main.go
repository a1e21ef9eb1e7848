// Command generate runs gqlgen over schema.graphqls. It lets gqlgen write code for the root fields only: what lies
// below them is written by package graph from a program, so code for it would be dead.
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/99designs/gqlgen/api"
	"github.com/99designs/gqlgen/codegen/config"
	"github.com/vektah/gqlparser/v2/ast"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func run() error {
	cfg, err := config.LoadConfig("gqlgen.yml")
	if err != nil {
		return err
	}
	cfg.Model = config.PackageConfig{} // there is a Go type for every type of the schema
	return api.Generate(cfg, api.PrependPlugin(rootsOnly{}))
}

// rootsOnly is a plugin that shows gqlgen every type of the schema as a scalar, apart from the root and the types of
// introspection: what comes out of a root field as an Answer, what goes in as an Argument. The schema that is
// served is the whole one, since gqlgen embeds its text.
type rootsOnly struct{}

func (rootsOnly) Name() string { return "roots only" }

const graphPackage = "github.com/newsgraph/newsgraph/graph."

// MutateConfig runs before gqlgen looks at the types.
func (rootsOnly) MutateConfig(cfg *config.Config) error {
	for _, def := range cfg.Schema.Types {
		if def.BuiltIn || def == cfg.Schema.Query || strings.HasPrefix(def.Name, "__") {
			continue
		}
		model := "Argument"
		if def.Kind == ast.Object || def.Kind == ast.Interface || def.Kind == ast.Union {
			model = "Answer"
		}
		def.Kind = ast.Scalar
		def.EnumValues = nil
		cfg.Models[def.Name] = config.TypeMapEntry{Model: config.StringList{graphPackage + model}}
	}
	return nil
}
