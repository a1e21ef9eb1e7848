package read

import (
	"bytes"
	"context"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/admission"
	"github.com/newsgraph/newsgraph/internal/query"
)

// worldTest loads a world to ask both the program and the oracle about.
func worldTest(t *testing.T) *oracleTest {
	t.Helper()
	db, _, _ := served(t, nil)
	if err := writeWorldCountries(t, db); err != nil {
		t.Fatal(err)
	}
	o := newOracleTest(t, db, loadWorld(t, db, 11, 60), usualLimits)
	o.h = graph.NewHandler(patient{New(db)}, slog.New(slog.DiscardHandler), graph.WithAdmission(admission.Options{}))
	return o
}

// answered is a value of an answer.
type answered struct{ value any }

// path follows fields and items of lists; nil where there is nothing.
func (a *answered) path(names ...string) *answered {
	for _, name := range names {
		if a == nil {
			return nil
		}
		members, ok := a.value.([]member)
		if !ok {
			return nil
		}
		a = &answered{valueOf(members, name)}
	}
	return a
}

// data asks an operation of the program and of the oracle, which must agree. A database that has no time is asked again.
func (o *oracleTest) data(t *testing.T, text string, variables map[string]any) *answered {
	t.Helper()
	for attempt := 0; ; attempt++ {
		data, difference := o.check(t, text, variables)
		if difference == "" {
			return &answered{data}
		}
		if attempt == 5 || !strings.Contains(difference, graph.CodeUnavailable) {
			t.Fatalf("%s\n%v\n%s", text, variables, difference)
		}
	}
}

// askPatiently asks again where the database had no time.
func askPatiently(t *testing.T, h http.Handler, text string, variables map[string]any) map[string]any {
	t.Helper()
	for range 5 {
		if !bytes.Contains(send(t, h, text, variables), []byte(graph.CodeUnavailable)) {
			break
		}
	}
	return ask(t, h, text, variables)
}

// patient is a store that lets a statement end which nobody waits for any more: a new one takes a busy machine long to plan, and asked again its
// plan is there.
type patient struct{ *Reader }

func (p patient) Read(ctx context.Context, text string, fields []*query.Field, args []query.Args, _ time.Duration) (any, error) {
	return p.Reader.Read(context.WithoutCancel(ctx), text, fields, args, time.Minute)
}
