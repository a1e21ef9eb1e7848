package bolt

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

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
	config := server
	config.Timeout = 300 * time.Millisecond
	db, err := Open(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close(t.Context()) }()
	_, err = db.Read(t.Context(), endless, nil, ReadOptions{})
	if !errors.Is(err, newsgraph.ErrUnavailable) || !errors.Is(err, ErrTimedOut) || !strings.HasSuffix(err.Error(), "did not answer in time") {
		t.Errorf("error %v", err)
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
	db, err := Open(t.Context(), server)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close(t.Context()) }()
	_, err = db.Read(t.Context(), "MATCH (secret", nil, ReadOptions{})
	if err == nil || strings.Contains(err.Error(), "secret") || !strings.Contains(err.Error(), "Neo.ClientError.Statement.SyntaxError") {
		t.Errorf("error %v", err)
	}
}
