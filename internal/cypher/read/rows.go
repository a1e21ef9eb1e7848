package read

import (
	"fmt"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
	"github.com/newsgraph/newsgraph/internal/identity"
	"github.com/newsgraph/newsgraph/internal/query"
)

// rows compiles a field that leads to one thing, or to a list without pages.
func (c *compiler) rows(f *query.Field, on scope) (answer, error) {
	switch source := f.Edge.Source.(type) {
	case query.ByID:
		return c.byID(f)
	case query.ByOtherName:
		return c.byOtherName(f)
	case query.Totals:
		return c.totals(f)
	case query.PathSearch:
		return c.paths(f)
	case query.HopEnd:
		return c.hopEnd(f, source, on)
	case query.EveryMention:
		return c.everyMention(f, source.BySentence, on)
	case query.Suggest:
		return c.suggestions(f)
	case query.CountedBy:
		return c.countedBy(f, source.Facet, on)
	case query.Compared:
		return c.trends(f)
	case query.RisingBy:
		return c.risingBy(f, source.Facet, on)
	}
	r, err := only(f)
	if err != nil {
		return answer{}, err
	}
	n, l := c.variable("n"), c.variable("l")
	at := scope{typ: r.Type, node: n}
	sees := []string{on.node}
	var match string
	switch source := f.Edge.Source.(type) {
	case query.Bylines:
		at.rel = l
		match = fmt.Sprintf("MATCH (%[1]s)-[%[2]s:WRITTEN_BY]->(%[3]s:Person) WITH %[2]s, %[3]s ORDER BY %[2]s.position", on.node, l, n)
	case query.ThePublisher:
		match = fmt.Sprintf("MATCH (%s)-[:PUBLISHED_BY]->(%s:Publisher)", on.node, n)
	case query.TheStory:
		match = fmt.Sprintf("MATCH (%s)-[:TELLS]->(%s:Story)", on.node, n)
	case query.Spellings:
		match = fmt.Sprintf("WITH [%[1]s.name] + coalesce(%[1]s.aliases, []) AS x, %[1]s.formCounts AS y UNWIND range(0, size(y) - 1) AS %[2]s"+
			" WITH {name: x[%[2]s], count: y[%[2]s]} AS %[3]s WHERE %[3]s.count > 0 WITH %[3]s ORDER BY %[3]s.count DESC, %[3]s.name", on.node, l, n)
	case query.NameDecisions:
		match = nameDecisions(on.node, n)
	case query.UnclearNames:
		match = fmt.Sprintf("MATCH (%[1]s)-[%[2]s:NAMES_SOMEBODY]->(%[3]s:Spelling) WHERE coalesce(%[3]s.person, '') <> '%[4]s' WITH %[2]s ORDER BY %[2]s.count DESC, %[2]s.name",
			on.node, n, l, identity.Nobody)
	case query.InCommon:
		at.rel, sees = l, []string{on.rel}
		match = inCommon(on.rel, r.Type, l, n)
	case query.HolderOf:
		match = fmt.Sprintf("WITH startNode(%s) AS %s", on.node, n)
	case query.ArticleOf:
		match = fmt.Sprintf("WITH startNode(%s) AS %s", on.node, n)
	case query.TargetOf:
		match = fmt.Sprintf("WITH endNode(%s) AS %s WITH %s WHERE %s:%s", on.node, n, n, n, r.Type)
	case query.Conflicts:
		match = fmt.Sprintf("UNWIND coalesce(%[1]s.conflicts, []) AS %[2]s MATCH ()-[%[3]s:HOLDS_OFFICE]->() USING INDEX SEEK %[3]s:HOLDS_OFFICE(id) WHERE %[3]s.id = %[2]s WITH %[3]s ORDER BY %[3]s.seenKey DESC", on.node, l, n)
	case query.PersonOfPair:
		match = fmt.Sprintf("WITH %s.person AS %s", on.node, n)
	case query.CountryOfPair:
		match = fmt.Sprintf("WITH %s.country AS %s", on.node, n)
	case query.Unfold:
		match = fmt.Sprintf("UNWIND %s.%s AS %s", on.node, source.Property, n)
	case query.HopArticles:
		at.rel = l
		match = fmt.Sprintf("UNWIND %[1]s.articles AS %[2]s WITH %[2]s, %[2]s.article AS %[3]s", on.node, l, n)
	case query.LinkedArticle:
		match = sought(n, "Article", on.node+".target")
	case query.EndmostArticle:
		direction := "ASC"
		if source.Descending {
			direction = "DESC"
		}
		sees = nil
		match = fmt.Sprintf("MATCH (%[1]s:Article) USING INDEX SEEK %[1]s:Article(sortKey) WHERE %[1]s.sortKey > '' WITH %[1]s ORDER BY %[1]s.sortKey %[2]s LIMIT 1", n, direction)
	case query.ArticleBy:
		id, err := on.value(source.Column)
		if err != nil {
			return answer{}, err
		}
		if source.Column.Property == "newest" { // the sort key "TIME|id" of an article
			id = fmt.Sprintf("substring(%s, %d)", id, len(keys.TimeLayout)+1)
			sees = []string{on.rel}
		}
		match = sought(n, "Article", id)
	default:
		return answer{}, fmt.Errorf("compile: %s has a source that no list is read from", f.Edge.Name)
	}
	clauses, list, err := c.row(r, at)
	if err != nil {
		return answer{}, err
	}
	v := c.variable("f")
	return answer{call(sees, match+clauses, "collect("+list+") AS "+v), v}, nil
}

// nameDecisions reads why names are a person's, from what the writer's tieOf makes of it.
func nameDecisions(person, n string) string {
	words := func(id string) string {
		return fmt.Sprintf("replace(substring(%s, %d), '-', ' ')", id, len(newsgraph.PersonPrefix))
	}
	return fmt.Sprintf("MATCH (x:Spelling) USING INDEX SEEK x:Spelling(person) WHERE x.person = %[1]s.id AND x.tie IS NOT NULL WITH x, x.tie AS y, x.tie[1] = '%[4]s' AS z ORDER BY x.id"+
		" WITH {name: %[2]s, otherName: %[3]s, difference: CASE WHEN z THEN null ELSE y[1] END, score: toFloat(y[2]),"+
		" key: CASE WHEN z THEN y[3] END, author: CASE WHEN z THEN y[4] END, at: CASE WHEN z THEN datetime(y[5]) END, reason: CASE WHEN z THEN y[6] END,"+
		" features: CASE WHEN z THEN [] ELSE [i IN range(3, size(y) - 2, 2) | {name: y[i], weight: toFloat(y[i + 1])}] END} AS %[5]s",
		person, words("x.id"), words("y[0]"), identity.ClassByHand, n)
}

// lookup compiles how things of a type are found by an id.
func lookup(t query.Type, n, id string) string {
	if t == query.Office {
		return fmt.Sprintf("MATCH ()-[%[1]s:HOLDS_OFFICE]->() USING INDEX SEEK %[1]s:HOLDS_OFFICE(id) WHERE %[1]s.id = %[2]s", n, id)
	}
	if t == query.Story {
		// An id that it had before it was joined with another, or before an article was added, is that of one of its articles too.
		return fmt.Sprintf("MATCH (y:Page {id: '%s' + substring(%s, %d)})-[:TELLS]->(%s:Story) USING INDEX SEEK y:Page(id)",
			newsgraph.ArticlePrefix, id, len(newsgraph.StoryPrefix), n)
	}
	if t == query.Person {
		// What was a person's id before they were taken for one with another is that of a name of theirs.
		return sought(n, string(t), fmt.Sprintf("coalesce(head(COLLECT { %s RETURN y.person }), %s)", sought("y", "Spelling", id), id))
	}
	return sought(n, string(t), id)
}

// soughtAny finds nodes of a label by their ids, those of a list that are there, each once.
func soughtAny(n, label, ids string) string {
	return fmt.Sprintf("MATCH (%[1]s:%[2]s) USING INDEX SEEK %[1]s:%[2]s(id) WHERE %[1]s.id IN %[3]s", n, label, ids)
}

// sought finds a node of a label by its id. On a graph that was just loaded the planner takes an index for empty and scans it, unless it
// is told to seek.
func sought(n, label, id string) string {
	return fmt.Sprintf("MATCH (%[1]s:%[2]s {id: %[3]s}) USING INDEX SEEK %[1]s:%[2]s(id)", n, label, id)
}

// byIDs gives the clauses that find what a field asks for by id, and the expression for the id. One thing is asked for by the value
// itself: unwound from a list of one, a country with its newest 20 articles took the database 0.38 ms instead of 0.34.
func (c *compiler) byIDs(f *query.Field, t query.Type, n string) (match, id string) {
	if f.Edge.Shape == query.One {
		id = param(f, string(t))
		return lookup(t, n, id), id
	}
	id = c.variable("id")
	return fmt.Sprintf("UNWIND %s AS %s %s", param(f, string(t)), id, lookup(t, n, id)), id
}

// byID fetches things of all wanted types by their ids: a list of pairs of id and row for each type.
func (c *compiler) byID(f *query.Field) (answer, error) {
	var all strings.Builder
	values := make([]string, len(f.Rows))
	for i := range f.Rows {
		r := f.Rows[i]
		n, v := c.variable("n"), c.variable("f")
		match, id := c.byIDs(f, r.Type, n)
		clauses, list, err := c.row(r, scope{typ: r.Type, node: n})
		if err != nil {
			return answer{}, err
		}
		all.WriteString(call(nil, match+clauses, fmt.Sprintf("collect([%s, %s]) AS %s", id, list, v)))
		values[i] = v
	}
	return answer{all.String(), "[" + strings.Join(values, ", ") + "]"}, nil
}

// isSoughtAlone tells whether a root is one thing of one type that is sought by its id.
func isSoughtAlone(f *query.Field) bool {
	switch f.Edge.Source.(type) {
	case query.ByID, query.ByOtherName:
		return f.Edge.Shape == query.One && len(f.Rows) == 1 && !f.ByName
	default:
		return false
	}
}

// soughtAlone gives what byID and byOtherName do of one thing, but as a record of its own, or none. Gathered into a list, it takes the database three operators
// more.
func (c *compiler) soughtAlone(f *query.Field) (text string, err error) {
	r, n := f.Rows[0], c.variable("n")
	match, id := c.byIDs(f, r.Type, n)
	clauses, list, err := c.row(r, scope{typ: r.Type, node: n})
	if err != nil {
		return "", err
	}
	if _, ok := f.Edge.Source.(query.ByID); ok {
		list = fmt.Sprintf("[[%s, %s]]", id, list)
	}
	return match + clauses + " RETURN [" + list + "] AS answer", nil
}

// byOtherName finds a person or country by id, or else by another name: a person by a form of the name that nobody else
// has, a country by any of its names, one that still exists before a former one. Who is asked for by id alone is sought alone.
func (c *compiler) byOtherName(f *query.Field) (answer, error) {
	r, err := only(f)
	if err != nil {
		return answer{}, err
	}
	n, v := c.variable("n"), c.variable("f")
	found, _ := c.byIDs(f, r.Type, n)
	clauses, list, err := c.row(r, scope{typ: r.Type, node: n})
	if err != nil {
		return answer{}, err
	}
	x, y := c.variable("x"), c.variable("y")
	name := param(f, "name")
	var named, alone string
	if r.Type == query.Person {
		s := seek{match: "MATCH (x:Name)-[:NAMES]->(" + n + ":Person)", variable: "x", label: "Name", property: "key"}
		named = s.between(name, "''", "$highest") + " WITH DISTINCT " + n + " LIMIT 2"
		alone = "size(" + y + ") = 1"
	} else {
		named = fmt.Sprintf("MATCH (%[1]s:%[2]s) WHERE %[3]s IN %[1]s.names WITH %[1]s ORDER BY %[1]s.withdrawn IS NOT NULL, %[1]s.id LIMIT 1", n, r.Type, name)
		alone = "true"
	}
	match := fmt.Sprintf("WITH COLLECT { %[1]s RETURN %[2]s } AS %[3]s"+
		" CALL (%[3]s) { WITH %[3]s WHERE size(%[3]s) = 0 %[4]s RETURN collect(%[2]s) AS %[5]s }"+
		" UNWIND CASE WHEN %[6]s THEN %[3]s + %[5]s ELSE %[3]s END AS %[2]s",
		found, n, x, named, y, alone)
	return answer{call(nil, match+clauses, "collect("+list+") AS "+v), v}, nil
}

// totals is one row that stands for no node.
func (c *compiler) totals(f *query.Field) (answer, error) {
	r, err := only(f)
	if err != nil {
		return answer{}, err
	}
	clauses, list, err := c.row(r, scope{typ: r.Type})
	return answer{clauses, "[" + list + "]"}, err
}

// everyMention reads whom and which countries an article mentions with all evidence: pairs of the evidence and the row of
// what is mentioned, for each type.
func (c *compiler) everyMention(f *query.Field, bySentence bool, on scope) (answer, error) {
	var all strings.Builder
	values := make([]string, len(f.Rows))
	for i := range f.Rows {
		row := f.Rows[i]
		n, l, v := c.variable("n"), c.variable("l"), c.variable("f")
		clauses, list, err := c.row(row, scope{typ: row.Type, node: n, rel: l})
		if err != nil {
			return answer{}, err
		}
		match := fmt.Sprintf("MATCH (%s)-[%s:MENTIONS|NAMES_IN_ORGANIZATION]->(%s:%s)", on.node, l, n, row.Type)
		if bySentence {
			list += ", " + n + ".id" // sentences are chosen by whom they name
		}
		all.WriteString(call([]string{on.node}, match+clauses, fmt.Sprintf("collect([%s.evidence, %s]) AS %s", l, list, v)))
		values[i] = v
	}
	return answer{all.String(), "[" + strings.Join(values, ", ") + "]"}, nil
}
