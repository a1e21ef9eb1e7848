package newsgraph

import (
	"errors"
	"fmt"
)

// Sentinel errors. Whoever answers a user maps them, by errors.Is, to a code.
var (
	// ErrUnavailable says that the database does not answer, or not in time.
	ErrUnavailable = errors.New("database unavailable")
	// ErrTooBig says that what is asked for needs more of the database's memory than one may take.
	ErrTooBig = errors.New("needs more of the database's memory than one request may take")
	// ErrInvalid says that the user's input is wrong; InputError carries which.
	ErrInvalid = errors.New("invalid input")
	// ErrNotFound says that what is named is not there.
	ErrNotFound = errors.New("not found")
)

// InputError is bad input, with the argument that is wrong. It Is ErrInvalid.
type InputError struct {
	Argument string // "first", "filter.publishedAt.from"; empty where the error's place says it
	Reason   string // "must be between 1 and 100"
}

func (e *InputError) Error() string {
	if e.Argument == "" {
		return e.Reason
	}
	return fmt.Sprintf("%s: %s", e.Argument, e.Reason)
}

// Is reports whether target is ErrInvalid.
func (e *InputError) Is(target error) bool { return target == ErrInvalid }

// LimitError says that a request asks for more than one may: what was asked for, how much of it,
// how much is allowed, and what to do instead.
type LimitError struct {
	What    string // "nodes", "levels of nesting"
	Asked   int64
	Allowed int64
	Advice  string // "ask for smaller pages"
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("%d %s are asked for, at most %d are allowed: %s", e.Asked, e.What, e.Allowed, e.Advice)
}
