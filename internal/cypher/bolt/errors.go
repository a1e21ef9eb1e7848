package bolt

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/newsgraph/newsgraph"
)

// ErrAuth says that the database refuses the user name or the password. Errors that are
// ErrAuth are newsgraph.ErrUnavailable as well.
var ErrAuth = errors.New("database refuses the credentials")

// ErrTimedOut says that the server ended a statement because its time was over. Errors that are
// ErrTimedOut are newsgraph.ErrUnavailable as well.
var ErrTimedOut = errors.New("statement took too long")

// ErrTooBig says that the server ended a statement because it needed more memory than one may
// have. It is never tried again.
var ErrTooBig = newsgraph.ErrTooBig

// databaseError is one line for users, with the sentinels that it is and the driver's error
// behind it for a log. The line never holds what the driver or the server said.
type databaseError struct {
	line   string
	causes []error
}

func (e *databaseError) Error() string   { return e.line }
func (e *databaseError) Unwrap() []error { return e.causes }

// explain turns an error of the driver into one that users understand. Errors that do not
// come from the driver stay as they are, and where the owner of the context cancelled it, that
// is the error.
func (db *DB) explain(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	if errors.Is(ctx.Err(), context.Canceled) {
		return ctx.Err()
	}
	where := fmt.Sprintf("database %q at %s", db.config.Database, db.config.URI)
	var server *neo4j.Neo4jError
	switch {
	case errors.As(err, &server) && strings.HasPrefix(server.Code, "Neo.ClientError.Security."):
		line := fmt.Sprintf("%s refuses user %q or the password", where, db.config.Username)
		if db.config.Password == "" {
			line = fmt.Sprintf("%s wants a password for user %q, and none is set", where, db.config.Username)
		}
		return &databaseError{
			line:   line,
			causes: []error{newsgraph.ErrUnavailable, ErrAuth, err},
		}
	case errors.As(err, &server) && server.Code == "Neo.ClientError.Database.DatabaseNotFound":
		return &databaseError{
			line:   fmt.Sprintf("there is no %s", where),
			causes: []error{newsgraph.ErrUnavailable, err},
		}
	case isTooBig(err):
		return &databaseError{
			line:   fmt.Sprintf("%s has not the memory for a statement", where),
			causes: []error{ErrTooBig, err},
		}
	case errors.As(err, &server) && strings.HasPrefix(server.Code, "Neo.ClientError.Transaction.TransactionTimedOut"):
		return &databaseError{
			line:   fmt.Sprintf("%s did not answer in time", where),
			causes: []error{newsgraph.ErrUnavailable, ErrTimedOut, err},
		}
	case errors.Is(err, context.DeadlineExceeded), ctx.Err() != nil:
		return &databaseError{
			line:   fmt.Sprintf("%s did not answer in time", where),
			causes: []error{newsgraph.ErrUnavailable, err},
		}
	case errors.As(err, &server) && server.Code == "Neo.DatabaseError.Transaction.TransactionStartFailed":
		// No transaction is at fault for not being begun. After an error in writing its files a database wants to be started again.
		return &databaseError{
			line:   fmt.Sprintf("%s has failed and must be started again", where),
			causes: []error{newsgraph.ErrUnavailable, err},
		}
	case errors.As(err, &server) && neo4j.IsRetryable(err), isUnreachable(err):
		return &databaseError{
			line:   fmt.Sprintf("%s does not answer", where),
			causes: []error{newsgraph.ErrUnavailable, err},
		}
	case errors.As(err, &server):
		return &databaseError{
			line:   fmt.Sprintf("%s refused a statement (%s)", where, server.Code),
			causes: []error{err},
		}
	default:
		return err
	}
}

// isUnreachable tells the driver's ways of saying that no server answers.
func isUnreachable(err error) bool {
	var connectivity *neo4j.ConnectivityError
	var limit *neo4j.TransactionExecutionLimit
	return errors.As(err, &connectivity) || errors.As(err, &limit) || neo4j.IsRetryable(err)
}

// isLost tells errors of connections that the other side closed or refused.
func isLost(err error) bool {
	var connectivity *neo4j.ConnectivityError
	if !errors.As(err, &connectivity) {
		return false
	}
	for _, cause := range []error{io.EOF, io.ErrUnexpectedEOF, syscall.ECONNRESET, syscall.ECONNREFUSED, syscall.EPIPE} {
		if errors.Is(connectivity.Inner, cause) {
			return true
		}
	}
	return false
}

// isPassing tells errors after which the same statement may succeed.
func isPassing(err error) bool { return neo4j.IsRetryable(err) && !isTooBig(err) }

// tooBigError hides an error of the server from the driver's repeating.
type tooBigError struct{ cause error }

func (e *tooBigError) Error() string { return e.cause.Error() }

// isTooBig tells the server's ways of saying that a transaction needs too much memory: the
// limit of one transaction, the limit of all, and the heap.
func isTooBig(err error) bool {
	var hidden *tooBigError
	if errors.As(err, &hidden) {
		return true
	}
	var server *neo4j.Neo4jError
	if !errors.As(err, &server) {
		return false
	}
	// The names only: their classes differ between versions.
	switch server.Code[strings.LastIndexByte(server.Code, '.')+1:] {
	case "MemoryPoolOutOfMemoryError", "TransactionOutOfMemoryError", "TransactionMemoryLimit", "OutOfMemoryError":
		return true
	}
	return false
}
