package graph_test

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/admission"
	"github.com/newsgraph/newsgraph/internal/query"
)

// slow is a store whose database plans as long as a test wants.
type slow struct {
	store
	plans chan *planned // begun
}

// planned is a text that is being planned: over is given how that ends.
type planned struct {
	ctx  context.Context
	over chan error
}

func (s *slow) Plan(ctx context.Context, _ string, _ []*query.Field, _ []query.Args) error {
	p := &planned{ctx, make(chan error, 1)}
	s.plans <- p
	select {
	case err := <-p.over:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

func newSlow() (*slow, http.Handler) {
	s := &slow{plans: make(chan *planned)}
	return s, graph.NewHandler(s, slog.New(slog.DiscardHandler), graph.WithAdmission(admission.Options{NewTextsPerMinute: 3}))
}

// asking asks in the background.
func asking(t *testing.T, ctx context.Context, h http.Handler, text string) (answered chan response) {
	answered = make(chan response, 1)
	r := request(http.MethodPost, "/graphql", `{"query":"`+text+`"}`, "Content-Type", asJSON).WithContext(ctx)
	go func() {
		_, body := ask(t, h, r)
		answered <- body
	}()
	return answered
}

// leaving asks a new text, leaves while it is planned, and gives the planning.
func leaving(t *testing.T, s *slow, h http.Handler, text string) *planned {
	t.Helper()
	ctx, leave := context.WithCancel(t.Context())
	answered := asking(t, ctx, h, text)
	p := <-s.plans
	leave()
	if got := <-answered; len(got.Data) > 0 {
		t.Fatalf("an answer to who has left: %v", got)
	}
	return p
}

// TestPlanningGoesOn: a text that takes longer to plan than anybody waits is planned for who asks next.
func TestPlanningGoesOn(t *testing.T) {
	s, h := newSlow()
	p := leaving(t, s, h, "{ stats { articles } }")
	next := asking(t, t.Context(), h, "{ stats { articles } }")
	last := asking(t, t.Context(), h, "{ again: stats { articles } }")
	if err := p.ctx.Err(); err != nil {
		t.Fatalf("with who asked ended the planning: %v", err)
	}
	p.over <- nil
	for i, answered := range []chan response{next, last} {
		if got := <-answered; len(got.Errors) > 0 || len(s.plans) > 0 {
			t.Errorf("%d who asks while it is planned gets %v", i, got)
		}
	}
}

// TestTheFirstAnswerIsWaitedFor: who asks a text that is planned and not answered yet gets its answer though who asked it first has left.
func TestTheFirstAnswerIsWaitedFor(t *testing.T) {
	s, h := newSlow()
	reading, read := make(chan struct{}), make(chan error, 1)
	s.answer = func(fields []*query.Field, args []query.Args) (any, error) {
		reading <- struct{}{}
		if err := <-read; err != nil {
			return nil, err
		}
		return (&filler{args: args}).field(fields[0]), nil
	}
	ctx, leave := context.WithCancel(t.Context())
	first := asking(t, ctx, h, "{ stats { articles } }")
	(<-s.plans).over <- nil
	<-reading
	leave()
	if got := <-first; len(got.Data) > 0 {
		t.Fatalf("an answer to who has left: %v", got)
	}
	next := asking(t, t.Context(), h, "{ stats { articles } }")
	read <- nil
	select {
	case <-reading: // the text is known
	case p := <-s.plans:
		t.Error("it is planned again")
		p.over <- nil
		<-reading
	}
	read <- nil
	if got := <-next; len(got.Errors) > 0 {
		t.Errorf("%v", got)
	}
}

// TestWhatIsNotAnsweredIsNew: the database may have lost what it had planned of it.
func TestWhatIsNotAnsweredIsNew(t *testing.T) {
	s, h := newSlow()
	var fails bool
	s.answer = func(fields []*query.Field, args []query.Args) (any, error) {
		if fails {
			return nil, newsgraph.ErrUnavailable
		}
		return (&filler{args: args}).field(fields[0]), nil
	}
	for _, tc := range []struct {
		about            string
		isPlanned, fails bool
	}{
		{"a new text", true, true},
		{"after no answer", true, true},
		{"after no answer again", true, false},
		{"after an answer", false, true},
		{"after an answer and none", false, false},
	} {
		fails = tc.fails
		answered := asking(t, t.Context(), h, "{ stats { articles } }")
		if tc.isPlanned {
			(<-s.plans).over <- nil
		}
		if got := <-answered; len(got.Errors) > 0 != tc.fails {
			t.Errorf("%s: %+v", tc.about, got)
		}
	}
}

// TestWhatCannotBePlanned: the error is that of who asked, and the text is new to the next.
func TestWhatCannotBePlanned(t *testing.T) {
	s, h := newSlow()
	for range 2 {
		answered := asking(t, t.Context(), h, "{ stats { articles } }")
		(<-s.plans).over <- errors.New("secret")
		got := <-answered
		if len(got.Errors) != 1 || got.Errors[0].Extensions["code"] != graph.CodeInternal || strings.Contains(got.Errors[0].Message, "secret") {
			t.Errorf("%+v", got)
		}
	}
	if len(s.asked) > 0 {
		t.Error("what was not planned was read")
	}
}

// TestOneIsPlannedForNobody: a client cannot have the database plan one text beside the other by leaving.
func TestOneIsPlannedForNobody(t *testing.T) {
	s, h := newSlow()
	first := leaving(t, s, h, "{ stats { articles } }")
	second := leaving(t, s, h, "{ stats { people } }")
	<-second.ctx.Done()
	if first.ctx.Err() != nil {
		t.Error("what was planned first ended with who asked for it")
	}
	first.over <- nil
}
