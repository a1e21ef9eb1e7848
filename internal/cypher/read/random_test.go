package read

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/admission"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/query"
)

var (
	seed   = flag.Uint64("seed", 1, "from which the random operations are made")
	shapes = flag.Int("shapes", 4, "how many shapes of random operations are asked, each in 48 ways; as many as have time if 0")
)

// rounds is how often an operation is asked in each of its variants, with other values each time.
const rounds = 8

// watched is a store that keeps the texts that it reads, and may have other limits than the usual.
type watched struct {
	patient
	limits limits
	mu     sync.Mutex
	texts  []string
}

func (s *watched) Compile(root *query.Field) (string, error) { return compileWithin(s.limits, root) }

func (s *watched) Read(ctx context.Context, text string, fields []*query.Field, args []query.Args, timeout time.Duration) (any, error) {
	s.mu.Lock()
	s.texts = append(s.texts, text)
	s.mu.Unlock()
	return s.patient.Read(ctx, text, fields, args, timeout)
}

// taken gives the texts that were read since it was last asked.
func (s *watched) taken() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	texts := s.texts
	s.texts = nil
	slices.Sort(texts)
	return texts
}

// oracleTest compares the program with the oracle.
type oracleTest struct {
	schema               *ast.Schema
	model                *model
	store                *watched
	h                    http.Handler
	asked, refused, rows int
	reasons              map[string]int // of refusals
}

func newOracleTest(tb testing.TB, db *bolt.DB, w *world, limits limits) *oracleTest {
	o := &oracleTest{schema: testSchema(tb), model: &model{w, newCursors()}, store: &watched{patient: patient{New(db)}, limits: limits}, reasons: map[string]int{}}
	o.h = graph.NewHandler(o.store, slog.New(slog.DiscardHandler), graph.WithAdmission(admission.Options{NewTextsPerMinute: 1 << 20}))
	return o
}

// check asks an operation of both, and says how they differ. The data is nil where the program refused for a limit.
func (o *oracleTest) check(tb testing.TB, text string, variables map[string]any) (data []member, difference string) {
	tb.Helper()
	o.asked++
	body := send(tb, o.h, text, variables)
	// On a busy machine, planning a statement takes longer than one asker has.
	for tries := 1; tries < 8 && strings.Contains(string(body), graph.CodeUnavailable); tries++ {
		o.store.taken()
		body = send(tb, o.h, text, variables)
	}
	answer, err := decodeOrdered(body)
	if err != nil {
		return nil, fmt.Sprintf("no JSON: %v: %s", err, body)
	}
	members, _ := answer.([]member)
	if valueOf(members, "errors") != nil {
		// Two fields of one name that may and may not be null, or of different types, are a mistake of the operation's.
		if strings.Contains(string(body), graph.CodeLimitExceeded) || strings.Contains(string(body), "under one name") {
			o.refused++
			why, _ := valueOf(valueOf(members, "errors").([]any)[0].([]member), "message").(string)
			o.reasons[strings.TrimLeft(why, "0123456789 ")]++
			return nil, ""
		}
		return nil, string(body)
	}
	want, err := execute(o.schema, text, variables, o.model.query())
	if err != nil {
		return nil, fmt.Sprintf("the oracle refuses: %v", err)
	}
	data, _ = valueOf(members, "data").([]member)
	o.rows += strings.Count(string(body), "{")
	return data, o.model.cursors.compare("data", want, data)
}

// variants are other ways to write an operation.
func variants(r *rand.Rand) []*rendering {
	return []*rendering{
		{r: r, variables: true},
		{r: r, variables: true, whole: true, renamed: true},
		{r: r, shuffled: true, fragments: true},
		{r: r, variables: true, shuffled: true, directives: true, renamed: true},
		{r: r, fragments: true, directives: true},
		{r: r, variables: true, whole: true, shuffled: true, fragments: true, directives: true, renamed: true},
	}
}

// TestRandomOperationsAgainstTheDocuments compares random operations, each written in several ways and with several values, with
// what the oracle makes of the documents; and the texts of the statements, which are the same for all of these.
func TestRandomOperationsAgainstTheDocuments(t *testing.T) {
	for _, test := range []struct {
		name   string
		limits limits
	}{
		{"usual", usualLimits},
		{"much of everything", limits{sort: 4, holders: 3, names: 5}}, // as if the graph were a thousand times as big
	} {
		t.Run(test.name, func(t *testing.T) {
			db, _, _ := served(t, nil)
			if err := writeWorldCountries(t, db); err != nil {
				t.Fatal(err)
			}
			o := newOracleTest(t, db, loadWorld(t, db, *seed, 60), test.limits)
			o.run(t, rand.New(rand.NewPCG(*seed, 3)))
			t.Logf("%d operations, %d refused for a limit, %d objects compared", o.asked, o.refused, o.rows)
			for why, n := range o.reasons {
				t.Logf("%d times: %s", n, why)
			}
			if o.refused*10 > o.asked || o.rows < 10*o.asked {
				t.Errorf("of %d operations %d were refused, with %d objects in all: the test tests little", o.asked, o.refused, o.rows)
			}
		})
	}
}

func (o *oracleTest) run(t *testing.T, random *rand.Rand) {
	budget := 30 * time.Second
	if testing.Short() {
		budget = 5 * time.Second
	}
	end := time.Now().Add(budget)
	failures := 0
	for shape := 0; failures < 10; shape++ {
		if *shapes > 0 && shape >= *shapes || *shapes == 0 && time.Now().After(end) {
			break
		}
		g := &generator{r: random, schema: o.schema, model: o.model}
		op := g.operation()
		if !o.shape(t, random, op) {
			failures++
			t.Logf("shape %d of seed %d", shape, *seed)
		}
	}
}

// shape asks one operation in all ways.
func (o *oracleTest) shape(t *testing.T, random *rand.Rand, op *selected) bool {
	o.store.taken()
	var first []string
	for round := range rounds {
		for i, w := range variants(random) {
			text, variables := w.render(op)
			data, difference := o.check(t, text, variables)
			texts := o.store.taken()
			if difference != "" {
				t.Errorf("%s\n%v\n%s", text, variables, difference)
				return false
			}
			if data == nil || holdsNull(variables) || strings.Contains(text, "null") {
				continue // the same shape only with all values
			}
			if first == nil {
				first = texts
			} else if !slices.Equal(first, texts) {
				t.Errorf("round %d, variant %d: another statement for\n%s\n%v\n%s\nnot\n%s", round, i, text, variables, strings.Join(texts, "\n"), strings.Join(first, "\n"))
				return false
			}
		}
	}
	return true
}

func holdsNull(variables map[string]any) bool {
	for _, v := range variables {
		if v == nil {
			return true
		}
	}
	return false
}
