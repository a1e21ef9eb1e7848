package bolt

import (
	"context"
	"errors"
	"net"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/newsgraph/newsgraph"
)

func TestOpenSaysWhatIsWrong(t *testing.T) {
	wrongPassword, wrongDatabase, unreachable := server, server, server
	wrongPassword.Password = "wrong"
	wrongDatabase.Database = "nowhere"
	unreachable.URI = "bolt://127.0.0.1:1"
	for _, test := range []struct {
		name   string
		config Config
		want   string
		auth   bool
	}{
		{"wrong password", wrongPassword, `database "neo4j" at ` + server.URI + ` refuses user "neo4j" or the password`, true},
		{"unknown database", wrongDatabase, `there is no database "nowhere" at ` + server.URI, false},
		{"nothing there", unreachable, `database "neo4j" at bolt://127.0.0.1:1 does not answer`, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			db, err := Open(t.Context(), test.config)
			if err == nil {
				_ = db.Close(t.Context())
				t.Fatal("no error")
			}
			if err.Error() != test.want {
				t.Errorf("error is\n%s\nwant\n%s", err, test.want)
			}
			if !errors.Is(err, newsgraph.ErrUnavailable) {
				t.Error("is not ErrUnavailable")
			}
			if errors.Is(err, ErrAuth) != test.auth {
				t.Errorf("is ErrAuth: %v", !test.auth)
			}
		})
	}
}

func TestOpenRefusesAnAddressThatIsNone(t *testing.T) {
	_, err := Open(t.Context(), Config{URI: "localhost:7687"})
	if err == nil || !strings.Contains(err.Error(), `database address "localhost:7687"`) {
		t.Errorf("error %v", err)
	}
}

// A product of as many rows never comes to its end.
const endless = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b UNWIND range(1, 1000000) AS c RETURN count(*)"

func TestReadsEndAtTheirTimeout(t *testing.T) {
	db := opened(t)
	_, err := db.Read(t.Context(), endless, nil, ReadOptions{Timeout: 300 * time.Millisecond})
	if !errors.Is(err, newsgraph.ErrUnavailable) || !errors.Is(err, ErrTimedOut) || !strings.HasSuffix(err.Error(), "did not answer in time") {
		t.Errorf("error %v", err)
	}
}

// TestReadsOfWhoWritesHaveTheTimeOfWrites has reads that somebody waits for end at once.
func TestReadsOfWhoWritesHaveTheTimeOfWrites(t *testing.T) {
	db := opened(t)
	db.config.Timeout = 1
	if _, err := db.Read(t.Context(), endless, nil, ReadOptions{}); !errors.Is(err, newsgraph.ErrUnavailable) {
		t.Errorf("a read that somebody waits for: error %v", err)
	}
	if _, err := db.Read(t.Context(), "RETURN 1", nil, ReadOptions{OwnWrites: true}); err != nil {
		t.Errorf("one of who writes: %v", err)
	}
}

func opened(t *testing.T) *DB {
	t.Helper()
	return openedAt(t, server)
}

func openedAt(t *testing.T, config Config) *DB {
	t.Helper()
	db, err := Open(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close(context.Background()) })
	return db
}

// TestReadsEndWhenTheServerIsSilent puts a server behind a relay that stops passing anything on, as
// a server does whose process is stopped.
func TestReadsEndWhenTheServerIsSilent(t *testing.T) {
	db, relay := openThroughRelay(t)
	relay.silent.Store(true)
	for _, what := range []string{"a connection that was open", "a new connection"} {
		const timeout = 400 * time.Millisecond
		begin := time.Now()
		_, err := db.Read(t.Context(), "RETURN 1", nil, ReadOptions{Timeout: timeout})
		if !errors.Is(err, newsgraph.ErrUnavailable) || errors.Is(err, ErrTimedOut) {
			t.Errorf("%s: error %v", what, err)
		}
		if took := time.Since(begin); took > timeout+2*clientSlack {
			t.Errorf("%s: took %v", what, took)
		}
	}
	relay.silent.Store(false)
	if err := db.Ping(t.Context()); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

// TestLostConnectionsAreCounted has all connections closed, as they are when a server is started again.
func TestLostConnectionsAreCounted(t *testing.T) {
	db, relay := openThroughRelay(t)
	for i := range 2 {
		before := db.Lost()
		for range 3 {
			if _, err := db.Read(t.Context(), "RETURN 1", nil, ReadOptions{}); err != nil {
				t.Fatal(err)
			}
		}
		if db.Lost() != before {
			t.Errorf("round %d: connections count as lost that were not", i)
		}
		relay.cut()
		if _, err := db.Read(t.Context(), "RETURN 1", nil, ReadOptions{}); err != nil {
			t.Errorf("round %d: the read after the loss: %v", i, err)
		}
		if db.Lost() == before {
			t.Errorf("round %d: the loss went unnoticed", i)
		}
	}
}

// openThroughRelay opens the server's database by way of a relay.
func openThroughRelay(t *testing.T) (*DB, *relay) {
	t.Helper()
	relay := newRelay(t, strings.TrimPrefix(server.URI, "bolt://"))
	config := server
	config.URI = "bolt://" + relay.address
	db, err := Open(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close(context.Background()) })
	return db, relay
}

// relay passes connections on to a server, until it is silent.
type relay struct {
	address string
	silent  atomic.Bool
	mu      sync.Mutex
	open    []net.Conn
}

// cut closes all connections, as a server does that ends.
func (r *relay) cut() {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, c := range r.open {
		_ = c.Close()
	}
	r.open = nil
}

func newRelay(t *testing.T, to string) *relay {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	r := &relay{address: listener.Addr().String()}
	go func() {
		for {
			near, err := listener.Accept()
			if err != nil {
				return
			}
			far, err := net.Dial("tcp", to)
			if err != nil {
				_ = near.Close()
				continue
			}
			r.mu.Lock()
			r.open = append(r.open, near, far)
			r.mu.Unlock()
			go r.pass(near, far)
			go r.pass(far, near)
		}
	}()
	return r
}

// pass copies one direction and, while the relay is silent, throws away what comes.
func (r *relay) pass(from, to net.Conn) {
	defer func() { _ = to.Close() }()
	buffer := make([]byte, 32<<10)
	for {
		n, err := from.Read(buffer)
		if err != nil {
			return
		}
		if !r.silent.Load() {
			_, _ = to.Write(buffer[:n])
		}
	}
}

func TestReadsEndWithTheirContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	config := server
	config.OnStatement = func(text string, _ map[string]any) {
		if text == endless {
			time.AfterFunc(100*time.Millisecond, cancel)
		}
	}
	db, err := Open(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close(t.Context()) }()
	if _, err := db.Read(ctx, endless, nil, ReadOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if err := db.Ping(t.Context()); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

func TestStatementErrorsKeepTheServersWordsBack(t *testing.T) {
	db := opened(t)
	_, err := db.Read(t.Context(), "MATCH (secret", nil, ReadOptions{})
	if err == nil || strings.Contains(err.Error(), "secret") || !strings.Contains(err.Error(), "Neo.ClientError.Statement.SyntaxError") {
		t.Errorf("error %v", err)
	}
}

// TestADatabaseThatHasFailedIsNotThere: after an error in writing its files, as on a full disk, it begins no transaction.
func TestADatabaseThatHasFailedIsNotThere(t *testing.T) {
	db := &DB{config: server}
	err := db.explain(t.Context(), &neo4j.Neo4jError{Code: "Neo.DatabaseError.Transaction.TransactionStartFailed", Msg: "secret"})
	if !errors.Is(err, newsgraph.ErrUnavailable) || !strings.Contains(err.Error(), "must be started again") || strings.Contains(err.Error(), "secret") {
		t.Errorf("error %v", err)
	}
}

// TestStatementsThatNeedTooMuchMemoryAreNotTriedAgain takes the names that the server has for it.
func TestStatementsThatNeedTooMuchMemoryAreNotTriedAgain(t *testing.T) {
	for _, code := range []string{
		"Neo.TransientError.General.MemoryPoolOutOfMemoryError",
		"Neo.TransientError.General.TransactionOutOfMemoryError",
		"Neo.TransientError.General.OutOfMemoryError",
	} {
		err := error(&neo4j.Neo4jError{Code: code, Msg: "secret"})
		if isPassing(err) {
			t.Errorf("%s is tried again", code)
		}
		db := &DB{config: server}
		if err = db.explain(t.Context(), err); !errors.Is(err, ErrTooBig) || errors.Is(err, newsgraph.ErrUnavailable) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s becomes %v", code, err)
		}
	}
}
