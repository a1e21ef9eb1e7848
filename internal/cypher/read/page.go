package read

import (
	"fmt"
	"strings"

	"github.com/newsgraph/newsgraph/internal/query"
)

// page compiles a connection.
func (c *compiler) page(f *query.Field, on scope) (answer, error) {
	if _, mixed := f.Edge.Source.(query.Search); mixed {
		return c.searchPage(f)
	}
	r, err := only(f)
	if err != nil {
		return answer{}, err
	}
	switch source := f.Edge.Source.(type) {
	case query.Articles:
		return c.articlesAndCounts(f, r, source, on)
	case query.Ranked:
		return c.rankedPage(f, r)
	case query.Offices:
		return c.officePage(f, r, on)
	case query.Quotes:
		return c.quotePage(f, r, on)
	case query.Mentioned:
		return c.mentionedPage(f, r, on)
	case query.SeenTogether:
		return c.togetherPage(f, r, source, on)
	case query.Links:
		return c.linkPage(f, r, on)
	case query.Duplicates:
		return c.duplicatePage(f, r, on)
	case query.StoryPublishers:
		return c.storyPublisherPage(f, r, on)
	case query.Related:
		return c.relatedPage(f, r, on)
	default:
		return answer{}, fmt.Errorf("compile: %s has a source that no page is read from", f.Edge.Name)
	}
}

// parts are what a page is put together from.
type parts struct {
	sees []string // variables of the row that the page hangs on
	// items are clauses that bind at's variables, once for each item, in order.
	items string
	at    scope
	// total is an expression for how many there are, if there is one that costs nothing; else counting are clauses that
	// end in an expression that counts.
	total    string
	counting string
	// rest are the further values of the answer, a comma before each.
	rest string
}

// assemble makes an answer of a page that looks at nothing but what it shows.
func (c *compiler) assemble(f *query.Field, r *query.Rows, p parts) (answer, error) {
	items, total := "null", "null"
	var clauses string
	if f.Items {
		row, list, err := c.row(r, p.at)
		if err != nil {
			return answer{}, err
		}
		items = c.variable("f")
		clauses += call(p.sees, p.items+row, "collect("+list+") AS "+items)
	}
	if f.Total {
		total = p.total
		if total == "" {
			total = c.variable("t")
			clauses += call(p.sees, p.counting, "count(*) AS "+total)
		}
	}
	return answer{clauses, "[" + items + ", " + total + p.rest + "]"}, nil
}

// window are the names of a page's parameters: the bounds that its keys lie strictly between, and how many to read.
type window struct{ lo, hi, limit, direction string }

func windowOf(f *query.Field) window {
	return window{param(f, "lo"), param(f, "hi"), param(f, "n"), direction(f)}
}

// sought is a page in the order of an index.
func (w window) sought(s seek, prefix string, conditions []string, keep ...string) string {
	text := s.between(prefix, w.lo, w.hi)
	for _, condition := range conditions {
		text += " AND " + condition
	}
	return fmt.Sprintf("%s WITH %s ORDER BY %s %s LIMIT %s", text, strings.Join(keep, ", "), s.key(), w.direction, w.limit)
}

// sorted is a page of a list that is short because of what it hangs on: it is read whole and sorted by an expression, which is
// bound to the variable k.
func (w window) sorted(match string, conditions []string, key, k string, keep ...string) string {
	kept := strings.Join(keep, ", ")
	return fmt.Sprintf("%s%s WITH %s, %s AS %s WHERE %s > %s AND %s < %s WITH %s, %s ORDER BY %s %s LIMIT %s",
		match, where(conditions), kept, key, k, k, w.lo, k, w.hi, kept, k, k, w.direction, w.limit)
}

// rank is a part of a key that is sorted by: the expression, and whether the key goes up when it goes down.
type rank struct {
	expression string
	falling    bool
}

// ranked is sorted for a key that is put together from ranks. Putting it together costs more than all else there is to do with such a
// list, so it is left to the pages that a cursor bounds.
func (w window) ranked(f *query.Field, match, key string, ranks []rank, keep ...string) string {
	kept := strings.Join(keep, ", ")
	bounds := ""
	if f.Bounded {
		bounds = fmt.Sprintf(" WITH %[1]s WHERE %[2]s > %[3]s AND %[2]s < %[4]s", kept, key, w.lo, w.hi)
	}
	order := make([]string, len(ranks))
	for i, r := range ranks {
		order[i] = r.expression
		if (w.direction == "DESC") != r.falling {
			order[i] += " DESC"
		}
	}
	return fmt.Sprintf("%s%s WITH %s ORDER BY %s LIMIT %s", match, bounds, kept, strings.Join(order, ", "), w.limit)
}

// mentionedPage reads the people or countries that an article mentions, most often first. Ascending keys put the
// higher counts first and then go by id.
func (c *compiler) mentionedPage(f *query.Field, r *query.Rows, on scope) (answer, error) {
	l, n := c.variable("r"), c.variable("n")
	types := "MENTIONS"
	if f.Organizations {
		types = "MENTIONS|NAMES_IN_ORGANIZATION"
	}
	pattern := func(l, n string) string {
		return fmt.Sprintf("MATCH (%s)-[%s:%s]->(%s:%s)", on.node, l, types, n, r.Type)
	}
	key := fmt.Sprintf("toString(1999999999 - %s.count) + '|' + %s.id", l, n)
	return c.assemble(f, r, parts{
		sees:     []string{on.node},
		items:    windowOf(f).ranked(f, pattern(l, n), key, []rank{{l + ".count", true}, {n + ".id", false}}, l, n),
		at:       scope{typ: r.Type, node: n, rel: l, key: key},
		counting: pattern("", ""),
	})
}

// linkPage reads the links of an article, each occurrence, in the order of the text. The relationship to a target keeps its
// occurrences in lists side by side.
func (c *compiler) linkPage(f *query.Field, r *query.Rows, on scope) (answer, error) {
	l, t, i, n, k := c.variable("l"), c.variable("t"), c.variable("i"), c.variable("n"), c.variable("k")
	match := fmt.Sprintf("MATCH (%[1]s)-[%[2]s:LINKS_TO]->(%[3]s:Page) UNWIND range(0, size(%[2]s.starts) - 1) AS %[4]s", on.node, l, t, i)
	key := fmt.Sprintf("right('0000000000' + toString(%s.starts[%s]), 10)", l, i)
	items := windowOf(f).sorted(match+fmt.Sprintf(" WITH %s, %s, %s", l, t, i), nil, key, k, l, t, i)
	items += fmt.Sprintf(" WITH {text: %[1]s.texts[%[2]s], url: %[1]s.urls[%[2]s], paragraph: %[1]s.paragraphs[%[2]s], start: %[1]s.starts[%[2]s], end: %[1]s.ends[%[2]s], target: %[3]s.id} AS %[4]s, %[5]s",
		l, i, t, n, k)
	return c.assemble(f, r, parts{
		sees: []string{on.node}, items: items, at: scope{typ: r.Type, node: n, key: k}, counting: match,
	})
}
