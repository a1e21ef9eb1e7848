package graph

import (
	"context"
	"log/slog"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/admission"
)

// TestRefusedOperationsArePresented: what stands around operations may refuse one with a bare error.
func TestRefusedOperationsArePresented(t *testing.T) {
	exec := executor.New(NewExecutableSchema(Config{Resolvers: &Resolver{}}))
	exec.SetErrorPresenter(newPresenter(slog.New(slog.DiscardHandler)).present)
	exec.AroundOperations(func(context.Context, graphql.OperationHandler) graphql.ResponseHandler {
		return graphql.OneShot(&graphql.Response{Errors: gqlerror.List{
			gqlerror.Wrap(&newsgraph.LimitError{What: "nodes", Asked: 2, Allowed: 1, Advice: "ask for fewer"}),
		}})
	})
	e := &endpoint{gate: admission.New(admission.Options{}), log: slog.New(slog.DiscardHandler)}
	operation := &graphql.OperationContext{Operation: &ast.OperationDefinition{Operation: ast.Query}}
	response := e.run(t.Context(), exec, operation)
	if len(response.Errors) != 1 || response.Errors[0].Extensions["code"] != CodeLimitExceeded || response.Data != nil {
		t.Errorf("%v, data %s", response.Errors, response.Data)
	}
}
