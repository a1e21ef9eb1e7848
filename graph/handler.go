package graph

import (
	"context"
	"log/slog"
	"maps"
	"net/http"

	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/newsgraph/newsgraph/internal/admission"
	"github.com/newsgraph/newsgraph/internal/document"
)

// Option changes what NewHandler makes.
type Option func(*settings)

type settings struct {
	origins []string
	gate    admission.Options
}

// WithOrigins lets web sites of other origins ask: "https://app.example", or "*" for all. The handler does not
// answer preflights; that is for a CORS handler before it, which must be told the same.
func WithOrigins(origins ...string) Option {
	return func(s *settings) { s.origins = origins }
}

// WithAdmission sets how much is done at a time. Without it, the defaults of admission.Options hold.
func WithAdmission(options admission.Options) Option {
	return func(s *settings) { s.gate = options }
}

// pinger is a store that can tell whether its database lives.
type pinger interface {
	Ping(ctx context.Context) error
}

// SDL is the schema in GraphQL's schema definition language, with all descriptions.
func SDL() string { return sources[0].Input }

// NewHandler serves the schema over HTTP: POST with a JSON body, and GET for queries, as the GraphQL over HTTP draft
// says (https://graphql.github.io/graphql-over-http/draft/). What goes wrong inside is written to log; what
// a client sends is not.
func NewHandler(store Store, log *slog.Logger, options ...Option) http.Handler {
	var s settings
	for _, option := range options {
		option(&s)
	}
	if p, ok := store.(pinger); ok && s.gate.Ping == nil {
		s.gate.Ping = p.Ping
	}
	gate := admission.New(s.gate)
	schema := supportedSchema(parsedSchema)
	present, recoverFrom := newPresenter(log).present, recoverPanic(log)
	e := newEngine(store, gate, schema, present, recoverFrom)
	server := handler.New(NewExecutableSchema(Config{Schema: schema, Resolvers: &Resolver{e}}))
	shared := &endpoint{gate: gate, documents: document.NewReader(schema), origins: newOrigins(s.origins), log: log}
	server.AddTransport(optionsTransport{})
	server.AddTransport(postTransport{shared})
	server.AddTransport(getTransport{shared})
	server.AddTransport(refusingTransport{shared})
	server.SetQueryCache(preparedDocuments{})
	server.SetErrorPresenter(present)
	server.SetRecoverFunc(recoverFrom)
	server.Use(extension.Introspection{})
	server.AroundOperations(e.aroundOperation)
	return server
}

// supportedSchema is a schema without the directives that gqlgen adds and this server does not support. It answers in one
// piece, so there is nothing to defer.
func supportedSchema(schema *ast.Schema) *ast.Schema {
	supported := *schema
	supported.Directives = maps.Clone(schema.Directives)
	delete(supported.Directives, "defer")
	return &supported
}

// preparedDocuments hands gqlgen's executor, which looks into its cache first, the document that a transport has
// read within bounds: the executor never parses or validates.
type preparedDocuments struct{}

type preparedKey struct{}

func withDocument(ctx context.Context, doc *ast.QueryDocument) context.Context {
	return context.WithValue(ctx, preparedKey{}, doc)
}

func (preparedDocuments) Get(ctx context.Context, _ string) (*ast.QueryDocument, bool) {
	doc, ok := ctx.Value(preparedKey{}).(*ast.QueryDocument)
	return doc, ok
}

func (preparedDocuments) Add(context.Context, string, *ast.QueryDocument) {}
