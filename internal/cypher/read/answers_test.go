package read

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/admission"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
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

// Ping takes silence for work: a busy machine can keep a database from answering for longer than a user should wait for one that is gone.
func (patient) Ping(context.Context) error { return nil }

// narrow is a store that lets little be looked at, as if the graph were big.
type narrow struct {
	patient
	scan int
}

func (n narrow) Read(ctx context.Context, text string, fields []*query.Field, args []query.Args, timeout time.Duration) (any, error) {
	args = slices.Clone(args)
	for i := range args {
		args[i].Scan = n.scan
	}
	return n.patient.Read(ctx, text, fields, args, timeout)
}

// TestWhatIsBoundedSaysSo: where not all was looked at, the answer says so, or there is none.
func TestWhatIsBoundedSaysSo(t *testing.T) {
	docs := cyphertest.NewGenerator(4, 120, 12).Documents()
	db, _, _ := served(t, docs)
	with := func(scan int) http.Handler {
		return graph.NewHandler(narrow{patient{New(db)}, scan}, slog.New(slog.DiscardHandler))
	}
	const id = "person:jose-surname3"
	var of []*newsgraph.Document
	for i := range docs {
		if mentionOf(&docs[i], id) != nil {
			of = append(of, &docs[i])
		}
	}
	slices.SortFunc(of, func(a, b *newsgraph.Document) int { return strings.Compare(sortKey(b), sortKey(a)) })
	const people = `{ person(id: "` + id + `") { people(first: 100, minCount: 1%s) { articlesCounted isExact totalCount edges { count score node { id } } } } }`
	for _, scan := range []int{7, len(of)} {
		list := askPatiently(t, with(scan), fmt.Sprintf(people, ""), nil)["person"].(map[string]any)["people"].(map[string]any)
		if list["articlesCounted"] != float64(scan) || list["isExact"] != (scan == len(of)) {
			t.Errorf("of %d articles %d may be counted: %v of them were, all: %v", len(of), scan, list["articlesCounted"], list["isExact"])
		}
		for _, e := range list["edges"].([]any) {
			e := e.(map[string]any)
			other, want := e["node"].(map[string]any)["id"].(string), 0
			for _, d := range of[:scan] {
				if mentionOf(d, other) != nil {
					want++
				}
			}
			if score := e["score"].(float64); e["count"] != float64(want) || score < -1 || score > 1 {
				t.Errorf("%s: count %v, want %d; score %v", other, e["count"], want, score)
			}
		}
	}
	body := send(t, with(7), fmt.Sprintf(people, `, publishedAt: {from: "2020-01-01"}, orderBy: {field: NPMI, direction: DESC}`), nil)
	if !bytes.Contains(body, []byte(graph.CodeLimitExceeded)) {
		t.Errorf("a score that takes too much counting: %s", body)
	}
	path := `{ path(from: "` + id + `", to: "country:RU", maxHops: 3) { isExact } }`
	if got := askPatiently(t, with(80), path, nil); got["path"].(map[string]any)["isExact"] != false {
		t.Errorf("a search for paths that was bounded: %v", got)
	}
}
