package graph

import (
	"context"
	"log/slog"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"
)

// NewHandler serves the schema over HTTP: POST with a JSON body, and GET for queries, as the
// GraphQL over HTTP draft says (https://graphql.github.io/graphql-over-http/draft/). What goes wrong inside is written to log.
func NewHandler(store Store, log *slog.Logger) http.Handler {
	e := &engine{store: store, programs: newCache[programKey, *program](cachedPrograms)}
	schema := NewExecutableSchema(Config{Resolvers: &Resolver{e}})
	e.schema = schema.Schema()
	server := handler.New(schema)
	server.AddTransport(transport.Options{})
	server.AddTransport(transport.GET{})
	server.AddTransport(transport.POST{})
	server.SetQueryCache(lru.New[*ast.QueryDocument](1000))
	server.SetErrorPresenter(presentError(log))
	server.SetRecoverFunc(recoverPanic(log))
	server.Use(extension.Introspection{})
	server.AroundOperations(e.aroundOperation)
	return server
}

// aroundOperation prepares an operation before its root fields are resolved.
func (e *engine) aroundOperation(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	r, err := e.prepare(ctx)
	if err != nil {
		return refused(err)
	}
	return next(context.WithValue(ctx, runKey{}, r))
}

// refused answers a request as a whole with an error.
func refused(err error) graphql.ResponseHandler {
	return func(ctx context.Context) *graphql.Response {
		graphql.AddError(ctx, err)
		return &graphql.Response{}
	}
}
