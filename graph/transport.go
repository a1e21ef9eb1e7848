package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/admission"
	"github.com/newsgraph/newsgraph/internal/document"
)

// Times of one request. docs/limits.md gives the reason for each.
const (
	// bodyTime bounds how long a request's body may take to come.
	bodyTime = 5 * time.Second
	// answerTime bounds how long it takes until there is an answer, the coming of the body included.
	answerTime = 8 * time.Second
	// sendTime bounds how long it takes until an answer's last byte is sent; longer for more than a MiB, see sendRate.
	sendTime = 10 * time.Second
	// sendRate is how many bytes a second a client takes at least of an answer over a MiB.
	sendRate = 256 << 10
	// stallTime bounds how long a client may take nothing.
	stallTime = 5 * time.Second
	// lastMoment is how long an operation that was told to end is waited for, before it is answered without it.
	lastMoment = 200 * time.Millisecond
)

// errTooLong ends requests that take longer than answerTime.
var errTooLong = fmt.Errorf("not answered within %v: %w", answerTime, newsgraph.ErrUnavailable)

// allowedMethods are those that the endpoint answers to.
const allowedMethods = "GET, POST, OPTIONS"

// endpoint is what the transports share.
type endpoint struct {
	gate      *admission.Gate
	documents *document.Reader
	origins   origins
	log       *slog.Logger
}

// Transports by which a request may come.
type (
	// postTransport reads a request from a JSON body.
	postTransport struct{ *endpoint }
	// getTransport reads a query from the address.
	getTransport struct{ *endpoint }
	// optionsTransport says which methods there are.
	optionsTransport struct{}
	// refusingTransport says what is wrong with all other requests.
	refusingTransport struct{ *endpoint }
)

var (
	_ graphql.Transport = postTransport{}
	_ graphql.Transport = getTransport{}
	_ graphql.Transport = optionsTransport{}
	_ graphql.Transport = refusingTransport{}
)

// Supports takes each POST, also those that are refused for their content type.
func (postTransport) Supports(r *http.Request) bool { return r.Method == http.MethodPost }

// Do answers one request.
func (t postTransport) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	t.serve(w, r, exec, readPost)
}

// Supports takes each GET.
func (getTransport) Supports(r *http.Request) bool { return r.Method == http.MethodGet }

// Do answers one request.
func (t getTransport) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	t.serve(w, r, exec, readGet)
}

// Supports takes each OPTIONS.
func (optionsTransport) Supports(r *http.Request) bool { return r.Method == http.MethodOptions }

// Do says which methods there are.
func (optionsTransport) Do(w http.ResponseWriter, _ *http.Request, _ graphql.GraphExecutor) {
	w.Header().Set("Allow", allowedMethods)
	w.WriteHeader(http.StatusNoContent)
}

// Supports takes what is left.
func (refusingTransport) Supports(*http.Request) bool { return true }

// Do refuses a method.
func (t refusingTransport) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	a := t.answer(w, r, exec)
	w.Header().Set("Allow", allowedMethods)
	a.refuse(&problem{http.StatusMethodNotAllowed, "ask by POST, or by GET for a query"})
}

// problem is a request that is refused before its text is read, with its status.
type problem struct {
	status int
	line   string
}

func (p *problem) Error() string { return p.line }

// serve answers one request, however it is read, within its time.
func (e *endpoint) serve(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor, read requestReader) {
	a := e.answer(w, r, exec)
	if !a.acceptable {
		a.refuse(&problem{http.StatusNotAcceptable, "answers are application/graphql-response+json or application/json: accept one of them"})
		return
	}
	if err := e.origins.check(r); err != nil {
		a.refuse(&problem{http.StatusForbidden, err.Error()})
		return
	}
	ctx, cancel := context.WithTimeoutCause(admission.WithClient(r.Context(), admission.ClientOf(r.RemoteAddr)), answerTime, errTooLong)
	defer cancel()
	ctx, request, err := e.gate.Begin(ctx, bodyLength(r))
	if err != nil {
		a.refuse(err)
		return
	}
	defer request.End()

	start := graphql.Now()
	params, err := read(w, r)
	if err != nil {
		a.refuse(err)
		return
	}
	a.bodyRead = true
	params.Headers = r.Header
	params.ReadTime = graphql.TraceTiming{Start: start, End: graphql.Now()}
	operation, status, errs := e.prepare(ctx, r, exec, params)
	if errs != nil {
		if status == http.StatusMethodNotAllowed {
			w.Header().Set("Allow", "POST")
		}
		a.refuseText(ctx, status, errs)
		return
	}
	a.settle = request.Settle
	e.execute(ctx, exec, operation, a)
}

// prepare reads, validates and chooses the operation. The status is of those that it refuses: 0 for what is wrong with
// the text or its variables, since that depends on what the client accepts.
func (e *endpoint) prepare(ctx context.Context, r *http.Request, exec graphql.GraphExecutor, params *graphql.RawParams) (*graphql.OperationContext, int, gqlerror.List) {
	doc, err := e.documents.Read(ctx, params.Query)
	if err != nil {
		return nil, statusOf(err), located(err)
	}
	operation, errs := exec.CreateOperationContext(withDocument(ctx, doc), params)
	if errs != nil {
		for _, one := range errs {
			one.Message = document.Clip(one.Message)
		}
		return nil, 0, errs
	}
	if r.Method == http.MethodGet && operation.Operation.Operation != ast.Query {
		return nil, http.StatusMethodNotAllowed, located(&problem{http.StatusMethodNotAllowed, "GET is for queries; ask by POST"})
	}
	return operation, 0, nil
}

// execute answers an operation. When its time is over, the client gone or the database gone, it is told to end; if it does
// not, it is answered without it, while this goroutine still waits: the driver's way to give up a read costs more than the read. For the same reason it
// is not the operation that gets a goroutine of its own, whose stack would have to grow anew each time.
func (e *endpoint) execute(ctx context.Context, exec graphql.GraphExecutor, operation *graphql.OperationContext, a *answer) {
	if needsDatabase(operation.Operation.SelectionSet) {
		var stop func()
		ctx, stop = e.gate.Watch(ctx)
		defer stop()
	}
	stopped := context.AfterFunc(ctx, func() {
		time.Sleep(lastMoment)
		a.once(func() {
			// The connection is of no use before the operation ends.
			a.w.Header().Set("Connection", "close")
			a.refuse(context.Cause(ctx))
		})
	})
	response := e.run(ctx, exec, operation)
	stopped()
	a.once(func() {
		if response == nil { // gqlgen's answer to a context that has ended
			a.refuse(context.Cause(ctx))
			return
		}
		a.result(operation, response)
	})
}

// run has gqlgen execute an operation.
func (e *endpoint) run(ctx context.Context, exec graphql.GraphExecutor, operation *graphql.OperationContext) (response *graphql.Response) {
	defer func() {
		if cause := recover(); cause != nil {
			e.log.Error("operation panicked", "cause", fmt.Sprint(cause), "stack", string(debug.Stack()))
			response = &graphql.Response{Errors: gqlerror.List{{
				Message: "internal error", Extensions: map[string]any{"code": CodeInternal},
			}}}
		}
	}()
	respond, ctx := exec.DispatchOperation(ctx, operation)
	response = respond(ctx)
	if response != nil && response.Data == nil && !slices.ContainsFunc(response.Errors, hasCode) {
		// Refused before a resolver ran, by what is around operations, where gqlgen presents no errors.
		response = exec.DispatchError(ctx, response.Errors)
	}
	return response
}

// needsDatabase tells operations that ask for more than the schema, which is answered whether or not there is a database.
func needsDatabase(selections ast.SelectionSet) bool {
	return slices.ContainsFunc(selections, func(selection ast.Selection) bool {
		switch s := selection.(type) {
		case *ast.Field:
			return !strings.HasPrefix(s.Name, "__")
		case *ast.InlineFragment:
			return needsDatabase(s.SelectionSet)
		case *ast.FragmentSpread:
			return needsDatabase(s.Definition.SelectionSet)
		}
		return false
	})
}

// located gives any error the form that gqlgen's executor presents, errors in a text with the code that tells them.
func located(err error) gqlerror.List {
	var list gqlerror.List
	if errors.As(err, &list) {
		for _, one := range list {
			errcode.Set(one, errcode.ValidationFailed)
		}
		return list
	}
	one := &gqlerror.Error{Err: err, Message: err.Error()}
	var refused *problem
	var limit *newsgraph.LimitError
	if errors.As(err, &refused) && !errors.As(err, &limit) {
		one.Err = nil
		errcode.Set(one, errcode.ValidationFailed)
	}
	return gqlerror.List{one}
}

// statusOf is the status of an error that comes instead of an answer; 0 where it is the query's own fault.
func statusOf(err error) int {
	var refused *problem
	switch {
	case errors.As(err, &refused):
		return refused.status
	case errors.Is(err, newsgraph.ErrUnavailable):
		return http.StatusServiceUnavailable
	default:
		return 0
	}
}
