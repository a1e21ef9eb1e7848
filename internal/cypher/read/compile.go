// Package read turns a query's tree into one statement and reads its answer.
//
// Every list becomes a CALL subquery that limits before it collects, nested as deep as the query is, and every row a
// list of the values that are wanted, found again by their places. (As COLLECT expressions the same lists cost the planner
// twice the time for each level more from about the tenth on; as subqueries the cost per level stays.) The
// planner keeps plans by text (and by what it sees of parameters, see param), and a new one costs it 50 to 500 ms, so the text holds no values, and the same shape gives the same
// text whatever its aliases, arguments' values and order of fields.
package read

import (
	"fmt"
	"strings"

	"github.com/newsgraph/newsgraph/internal/query"
)

// Compile gives the text that answers a root, which must be finished (query.Field.Finish). What it
// returns is one record with one value: that of the root as described at answer. Of what is sought by one id there is no record where it is not there.
func Compile(root *query.Field) (string, error) { return compileWithin(usualLimits, root) }

// limits are numbers from which on a statement goes another way.
type limits struct {
	// sort is how many items may be read and sorted where the order is not that of the ranges. With more, the list is read in
	// its order and checked: what many have is soon found.
	sort int
	// holders is how many holders of a title are looked up beforehand. More are no way in: they are in the news everywhere.
	holders int
	// names is how many names with a beginning are counted: more are no way in.
	names int
}

var usualLimits = limits{sort: 5_000, holders: 200, names: 5_001}

func compileWithin(limits limits, root *query.Field) (string, error) {
	c := &compiler{limits: limits}
	if isSoughtAlone(root) {
		return c.soughtAlone(root)
	}
	a, err := c.field(root, scope{})
	if err != nil {
		return "", err
	}
	return a.clauses + " RETURN " + a.value + " AS answer", nil
}

type compiler struct {
	limits    limits
	variables int
}

// variable returns a name that is new in the statement.
func (c *compiler) variable(prefix string) string {
	c.variables++
	return fmt.Sprintf("%s%d", prefix, c.variables)
}

// param names a value of a field. All values are in one parameter, a map: the planner keeps a plan for each combination of the types of
// parameters, and of texts and lists of about which length they are (0, 1, up to 10, up to 100...), and looks at no value in a map.
func param(f *query.Field, name string) string { return "$p." + paramName(f.Index, name) }

func paramName(field int, name string) string { return fmt.Sprintf("p%d_%s", field, name) }

// scope names the variables of a row.
type scope struct {
	typ    query.Type
	node   string
	rel    string
	newest string
	key    string // expression
	// score is an expression for how well a row fits a search, or how strongly two things that are mentioned together are tied.
	score string
	// Of what is mentioned together: the variables of what the list hangs on and of its mention in the newest article.
	parent, ofParent string
	// articles are the lists of articles that a row counts, mentioned is the list of what they mention, each with the number of articles; empty where that is not known.
	articles  []string
	mentioned string
}

// answer is the compiled form of a field: clauses to stand behind the row's own, and an expression for its value.
// The value of a page is [items, total, over, exact, counted], the last ones where there is something to say: its rows, how many there are, each null
// where it is not wanted, whether a filter left out so many that the rest was not looked at, whether total or what was counted is all, and from how many
// articles it was counted. That of a list is its rows, that of a field with one
// thing or none a list with at most one row. A field of several types has one such list for each.
type answer struct{ clauses, value string }

func (c *compiler) field(f *query.Field, on scope) (answer, error) {
	switch f.Edge.Shape {
	case query.Page:
		return c.page(f, on)
	case query.List, query.One:
		return c.rows(f, on)
	default:
		return answer{}, fmt.Errorf("compile: %s has no shape", f.Edge.Name)
	}
}

// row gives the clauses that bind what a row's values are read from, and the list of them.
func (c *compiler) row(r *query.Rows, at scope) (clauses, list string, err error) {
	var b strings.Builder
	if r.Has(query.OfNewest) {
		at.newest = c.variable("m")
		b.WriteString(mentionInNewest(at.node, at.rel, at.newest))
	}
	if r.Has(query.OfParent) {
		at.ofParent = c.variable("m")
		b.WriteString(mentionInNewest(at.parent, at.rel, at.ofParent))
	}
	values := make([]string, 0, len(r.Columns)+len(r.Fields))
	for _, column := range r.Columns {
		value, err := at.value(column)
		if err != nil {
			return "", "", err
		}
		values = append(values, value)
	}
	for _, child := range r.Fields {
		a, err := c.field(child, at)
		if err != nil {
			return "", "", err
		}
		b.WriteString(a.clauses)
		values = append(values, a.value)
	}
	return b.String(), "[" + strings.Join(values, ", ") + "]", nil
}

// mentionInNewest binds the mention of a person or country in the newest article that two have in common.
func mentionInNewest(of, pair, m string) string {
	return fmt.Sprintf(" CALL (%[1]s, %[2]s) { OPTIONAL MATCH ()-[%[3]s:MENTIONS]->() USING INDEX SEEK %[3]s:MENTIONS(key) WHERE %[3]s.key = %[1]s.id + '|' + %[2]s.newest RETURN %[3]s LIMIT 1 }",
		of, pair, m)
}

// value is the expression for a column.
func (at scope) value(c query.Column) (string, error) {
	var of string
	switch c.Role {
	case query.OfNode:
		of = at.node
	case query.OfRel:
		of = at.rel
	case query.OfNewest:
		of = at.newest
	case query.OfParent:
		of = at.ofParent
	case query.OfKey:
		if at.key == "" {
			return "", fmt.Errorf("compile: rows of %s have no key here", at.typ)
		}
		return at.key, nil
	case query.OfScore:
		if at.score == "" {
			return "", fmt.Errorf("compile: rows of %s have no score here", at.typ)
		}
		return at.score, nil
	case query.OfSum:
		sum, ok := sums[c.Property]
		if !ok {
			return "", fmt.Errorf("compile: nothing counts %q", c.Property)
		}
		return sum, nil
	}
	if of == "" {
		return "", fmt.Errorf("compile: %q is not to be had of rows of %s here", c.Property, at.typ)
	}
	return of + "." + c.Property, nil
}

// sums are counts over the whole graph. All but that of countries, which are few, are kept by the store.
var sums = map[string]string{
	"articles":  "COUNT { (:Article) }",
	"people":    "COUNT { (:Person) }",
	"countries": "COUNT { MATCH (k:Country) WHERE k.articleCount > 0 }",
	"mentions":  "COUNT { ()-[:MENTIONS]->() }",
	"links":     "COUNT { ()-[:LINKS_TO]->() }",
	"offices":   "COUNT { ()-[:HOLDS_OFFICE]->() }",

	"articlesToAddUp": "COUNT { ()-[:OWES]->() }",
}

// call wraps clauses that end in binding the named result in a subquery that sees the named variables.
func call(sees []string, clauses, result string) string {
	var known []string
	for _, v := range sees {
		if v != "" {
			known = append(known, v)
		}
	}
	return fmt.Sprintf(" CALL (%s) { %s RETURN %s }", strings.Join(known, ", "), strings.TrimSpace(clauses), result)
}

// only is the single kind of row that a field has.
func only(f *query.Field) (*query.Rows, error) {
	if len(f.Rows) != 1 || f.Rows[0].Type != f.Edge.To[0] {
		return nil, fmt.Errorf("compile: %s leads to %s alone", f.Edge.Name, f.Edge.To[0])
	}
	return f.Rows[0], nil
}

// direction is the order in which a page's keys are read.
func direction(f *query.Field) string {
	if f.Order.Descending != f.Backwards {
		return "DESC"
	}
	return "ASC"
}

func where(conditions []string) string {
	if len(conditions) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(conditions, " AND ")
}

// seek is a condition that a range index answers, with the hint to use it. By its own choice the planner seeks where it
// thinks the range narrow, and where statistics mislead it, as after a first bulk load, it scans the
// whole index and filters; and the plan lives on when the graph has grown.
type seek struct {
	match    string // MATCH with its pattern
	variable string
	label    string // or relationship type
	property string
}

func (s seek) key() string { return s.variable + "." + s.property }

func (s seek) hinted() string {
	return fmt.Sprintf("%s USING INDEX SEEK %s:%s(%s)", s.match, s.variable, s.label, s.property)
}

// between reads the keys that lie strictly between two, behind a prefix if it is not empty.
func (s seek) between(prefix, lo, hi string) string {
	if prefix != "" {
		lo, hi = prefix+" + '|' + "+lo, prefix+" + '|' + "+hi
	}
	return fmt.Sprintf("%s WHERE %s > %s AND %s < %s", s.hinted(), s.key(), lo, s.key(), hi)
}
