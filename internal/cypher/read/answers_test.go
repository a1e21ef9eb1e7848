package read

import (
	"bytes"
	"net/http"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph/graph"
)

// worldTest loads a world to ask both the program and the oracle about.
func worldTest(t *testing.T) *oracleTest {
	t.Helper()
	db, _, _ := served(t, nil)
	if err := writeWorldCountries(t, db); err != nil {
		t.Fatal(err)
	}
	return newOracleTest(t, db, loadWorld(t, db, 11, 60), usualLimits)
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

// askPatiently asks again where the database has no time: a new statement takes a busy machine long to plan.
func askPatiently(t *testing.T, h http.Handler, text string, variables map[string]any) map[string]any {
	t.Helper()
	for range 5 {
		if !bytes.Contains(send(t, h, text, variables), []byte(graph.CodeUnavailable)) {
			break
		}
	}
	return ask(t, h, text, variables)
}
