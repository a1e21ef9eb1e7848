package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/newsgraph/newsgraph"
)

// Codes under extensions.code of an error.
const (
	CodeBadUserInput  = "BAD_USER_INPUT"
	CodeNotFound      = "NOT_FOUND"
	CodeLimitExceeded = "LIMIT_EXCEEDED"
	CodeUnavailable   = "UNAVAILABLE"
	CodeInternal      = "INTERNAL"
)

// presentError turns any error into what a client may see: its code, the argument that is
// wrong, and nothing of this program's inside. What clients do not see is logged.
func presentError(log *slog.Logger) graphql.ErrorPresenterFunc {
	return func(ctx context.Context, err error) *gqlerror.Error {
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
		case errors.Is(err, newsgraph.ErrNotFound):
			shown.Message = err.Error()
			shown.Extensions = map[string]any{"code": CodeNotFound}
		case errors.Is(err, newsgraph.ErrUnavailable), errors.Is(err, context.DeadlineExceeded):
			log.Error("query not answered", "path", shown.Path.String(), "error", err)
			shown.Message = "the database does not answer; try again later"
			shown.Extensions = map[string]any{"code": CodeUnavailable}
		case located != nil && located.Err == nil && isProtocol(located):
			// The parser's and validator's own words: what is wrong with the query's text.
			shown.Message = located.Message
			shown.Extensions = map[string]any{"code": CodeBadUserInput}
		default:
			if !errors.Is(err, context.Canceled) {
				log.Error("query failed", "path", shown.Path.String(), "error", err)
			}
			shown.Message = "internal error"
			shown.Extensions = map[string]any{"code": CodeInternal}
		}
		return shown
	}
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
