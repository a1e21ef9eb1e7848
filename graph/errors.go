package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/admission"
)

// Codes under extensions.code of an error.
const (
	CodeBadUserInput  = "BAD_USER_INPUT"
	CodeLimitExceeded = "LIMIT_EXCEEDED"
	CodeUnavailable   = "UNAVAILABLE"
	CodeInternal      = "INTERNAL"
)

// presenter turns any error into what a client may see: its code, the argument that is wrong, and nothing of
// this program's inside. What clients do not see is logged, and of what they sent, nothing.
type presenter struct{ log *occasionalLog }

func newPresenter(log *slog.Logger) *presenter {
	return &presenter{&occasionalLog{log: log, next: map[string]time.Time{}}}
}

func (p *presenter) present(ctx context.Context, err error) *gqlerror.Error {
	shown := &gqlerror.Error{Path: graphql.GetPath(ctx)}
	var located *gqlerror.Error
	if errors.As(err, &located) {
		if len(located.Path) > 0 {
			shown.Path = located.Path
		}
		shown.Locations = located.Locations
	}
	var input *newsgraph.InputError
	var limit *newsgraph.LimitError
	switch {
	case errors.As(err, &input):
		shown.Message = input.Error()
		argument := input.Argument
		if argument == "" {
			argument = argumentOf(shown.Path)
		}
		shown.Extensions = map[string]any{"code": CodeBadUserInput, "argument": argument}
	case errors.As(err, &limit):
		shown.Message = limit.Error()
		shown.Extensions = map[string]any{"code": CodeLimitExceeded, "asked": limit.Asked, "allowed": limit.Allowed}
	case errors.Is(err, newsgraph.ErrTooBig):
		// The estimate was too low: bodies of megabytes, or hundreds of sentences for one mention.
		shown.Message = "this " + newsgraph.ErrTooBig.Error() + ": ask for smaller pages"
		shown.Extensions = map[string]any{"code": CodeLimitExceeded}
	case isUnavailable(ctx, err):
		shown.Message = p.unavailable(ctx, err)
		shown.Extensions = map[string]any{"code": CodeUnavailable}
	case located != nil && located.Err == nil && isProtocol(located):
		// The parser's and validator's own words: what is wrong with the query's text.
		shown.Message = located.Message
		shown.Extensions = map[string]any{"code": CodeBadUserInput}
	default:
		if !errors.Is(err, context.Canceled) {
			p.log.error("query failed", "field", fieldOf(ctx), "error", causeOf(err))
		}
		shown.Message = "internal error"
		shown.Extensions = map[string]any{"code": CodeInternal}
	}
	return shown
}

// isUnavailable tells errors that go by themselves. What ends a context says so by its cause, which those who were
// told to stop may not pass on.
func isUnavailable(ctx context.Context, err error) bool {
	return errors.Is(err, newsgraph.ErrUnavailable) || errors.Is(err, context.DeadlineExceeded) ||
		errors.Is(err, context.Canceled) && errors.Is(context.Cause(ctx), newsgraph.ErrUnavailable)
}

// unavailable says why a request was not answered.
func (p *presenter) unavailable(ctx context.Context, err error) string {
	switch cause := context.Cause(ctx); {
	case errors.Is(err, admission.ErrBusy):
		return "the server has too much to do; try again in a moment"
	case errors.Is(err, errTooLong), errors.Is(cause, errTooLong):
		return fmt.Sprintf("not answered within %v; ask for less, or try again later", answerTime)
	default:
		if errors.Is(err, context.Canceled) {
			err = cause
		}
		p.log.error("query not answered", "field", fieldOf(ctx), "error", causeOf(err))
		return "the database does not answer; try again later"
	}
}

// causeOf is what went wrong without its place in the query, which the client's words name.
func causeOf(err error) error {
	var located *gqlerror.Error
	if errors.As(err, &located) && located.Err != nil {
		return causeOf(located.Err)
	}
	return err
}

// fieldOf names the field of the schema at which something went wrong. A path would name it by the client's words.
func fieldOf(ctx context.Context) string {
	if field := graphql.GetFieldContext(ctx); field != nil && field.Field.Field != nil {
		return field.Object + "." + field.Field.Name
	}
	return ""
}

// isProtocol says that an error was found before any resolver ran.
func isProtocol(err *gqlerror.Error) bool {
	code, ok := err.Extensions["code"].(string)
	return ok && (code == errcode.ValidationFailed || code == errcode.ParseFailed)
}

// argumentOf is the name that ends a path, where coercion puts the argument.
func argumentOf(path ast.Path) string {
	for i := len(path) - 1; i >= 0; i-- {
		if name, ok := path[i].(ast.PathName); ok {
			return string(name)
		}
	}
	return ""
}

// recoverPanic keeps a panic of one resolver from ending the process.
func recoverPanic(log *slog.Logger) graphql.RecoverFunc {
	return func(_ context.Context, cause any) error {
		log.Error("resolver panicked", "cause", fmt.Sprint(cause), "stack", string(debug.Stack()))
		return errors.New("panic")
	}
}

// occasionalLog writes one line of a kind a second, however often there is reason to: a database that is down
// fails every request.
type occasionalLog struct {
	log *slog.Logger

	mu   sync.Mutex
	next map[string]time.Time
}

func (o *occasionalLog) error(message string, attributes ...any) {
	o.mu.Lock()
	now := time.Now()
	due := !now.Before(o.next[message])
	if due {
		o.next[message] = now.Add(time.Second)
	}
	o.mu.Unlock()
	if due {
		o.log.Error(message, attributes...)
	}
}
