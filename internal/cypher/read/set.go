package read

import (
	"fmt"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/internal/query"
)

// A set is a filtered list: what there is, narrowed by conditions. Checking every item of the list in turn would cost as much
// as the list is long, and a country may be mentioned by half of all articles. So the statement itself looks, each time it runs, for
// the cheapest way in: every condition that says what an item has (mentions one of these, is written by that one) gives a
// group of ranges of an index that together hold all items for which it holds, with their number, which is known
// without counting. The smallest group is read, and the other conditions are checked item by item. A group of ors is
// all of theirs together; a not gives none.
//
// How many rows may be looked at is bounded by a parameter, per range. Where that was not enough the answer says so.

// way is one kind of range that items are read from. In a group a range is [number of the way, what its keys begin with].
type way struct {
	seek
	// byBeginning is for keys that go on with something else than the page's bounds.
	byBeginning bool
	// whole is a range that is all of the index.
	whole bool
	// isList is for what is no range, but a list of items in no order; it stands in the place of a range's beginning.
	isList bool
}

// binding is a variable of a set with the expression for it.
type binding struct{ variable, expression string }

// set describes one.
type set struct {
	f    *query.Field
	item string // variable of an item
	hub  string // variable of the row that the list hangs on; empty for none
	// relationship leads from an item to the hub.
	relationship string
	ways         []way        // by number
	drivers      map[int]bool // the ways that groups use
	found        bool         // whether items are the hits of an index, so that no way in is looked for
	natural      int          // the way that reads the whole list in the order asked for
	ordered      bool         // whether all ways read in that order
	degree       string       // expression for the length of the whole list
	bindings     []binding
	groups       string   // expression for a list of groups; empty for none
	unsure       bool     // whether that list can be empty
	checks       []string // conditions on an item
	others       []string // the same without the search that the order goes by
	last         string   // the one of them that comes behind all others, since it is dear
	windowed     bool     // whether the bounds of the time of publication stand in the ranges
	rel          bool     // whether the relationship from the hub is read
	order        string   // expression that items are ordered by
	// follow are clauses that bind the variables followed, which an item's order and row need besides, where the natural
	// way did not bind them.
	follow, followed string
	// exact is a condition under which the smallest group holds each item that the filter leaves just once, and no other; empty for never.
	exact string
	// counted is an expression for how many items the filter leaves, where that is known without looking; else empty.
	counted string
	// exactWay is the way of the groups that do so; 0 for none.
	exactWay int
	// texts is the way of what a search found; 0 for none.
	texts int
}

// minimum is the group with the fewest items of a list of groups.
func minimum(list string) string {
	return fmt.Sprintf("reduce(b = null, g IN %s | CASE WHEN b IS NULL OR g.d < b.d THEN g ELSE b END)", list)
}

// groupsOf compiles a filter to an expression for a list of groups, empty for none. leaf gives that of a leaf.
func groupsOf(filter *query.Filter, leaf func(int, *query.Leaf) string) string {
	next := 0
	var compile func(*query.Filter) string
	compile = func(filter *query.Filter) string {
		if filter.Op == query.OpLeaf {
			next++
			return leaf(next-1, &filter.Leaf)
		}
		list := make([]string, 0, len(filter.Of))
		for _, sub := range filter.Of {
			list = append(list, compile(sub))
		}
		switch filter.Op {
		case query.OpAnd:
			return strings.Join(slices.DeleteFunc(list, func(s string) bool { return s == "" }), " + ")
		case query.OpOr:
			if slices.Contains(list, "") {
				return ""
			}
			for i := range list {
				list[i] = minimum(list[i])
			}
			return "[bs IN [[" + strings.Join(list, ", ") + "]] WHERE all(b IN bs WHERE b IS NOT NULL) |" +
				" {d: reduce(s = 0, b IN bs | s + b.d), r: reduce(l = [], b IN bs | l + b.r)}]"
		default:
			return ""
		}
	}
	if filter == nil {
		return ""
	}
	return compile(filter)
}

// whole is the group of the whole list. That of a hub is read by the hub's keys, in whatever order it is asked for.
func (s *set) whole() string {
	if s.hub != "" {
		return fmt.Sprintf("{d: %s, r: [[0, %s.id]]}", s.degree, s.hub)
	}
	return fmt.Sprintf("{d: %s, r: [[%d, %s]]}", s.degree, s.natural, s.beginning())
}

// beginning is what the keys of the natural way begin with.
func (s *set) beginning() string {
	if s.ways[s.natural].whole {
		return "''"
	}
	return s.hub + ".id"
}

// rangeOf reads one range of a way, whose keys begin with an expression and go on between two, if a condition holds. Where it does
// not, the bounds are null, and nothing is read: a WHERE would be put behind the reading by the planner, and an UNWIND of nothing makes it
// forget the order of the index.
func (s *set) rangeOf(number int, condition, beginning, lo, hi string) string {
	w := s.ways[number]
	if w.isList {
		if !s.ordered {
			lo, hi = "''", "$highest"
		}
		return fmt.Sprintf("UNWIND CASE WHEN %[1]s THEN %[2]s ELSE [] END AS %[3]s WITH %[3]s WHERE %[4]s > %[5]s AND %[4]s < %[6]s", condition, beginning, s.item, w.key(), lo, hi)
	}
	if condition != "" {
		guarded := &beginning
		if w.whole {
			guarded = &lo
		}
		*guarded = "CASE WHEN " + condition + " THEN " + *guarded + " END"
	}
	switch {
	case w.byBeginning:
		return fmt.Sprintf("%s WHERE %s >= %s AND %s < %s + $highest", w.hinted(), w.key(), beginning, w.key(), beginning)
	case w.whole:
		return w.between("", lo, hi)
	case s.ordered || number == s.natural:
		return w.between(beginning, lo, hi)
	default:
		return w.between(beginning, "''", "$highest")
	}
}

// bindText binds whether a search finds as many as are looked at at most, and if not, what it finds. That there are so many is asked by passing over all but the
// last of them, which costs the index a third less than handing them out.
func (s *set) bindText(f *query.Field, t query.Type, leaf int, many, list string) {
	text, hits := leafParam(f, leaf, "query"), leafParam(f, leaf, "hits")
	s.bindings = append(s.bindings,
		binding{many, fmt.Sprintf("EXISTS { %s RETURN 1 }", fullTextOptions(t, text, fmt.Sprintf("skip: %s - 1, limit: 1", hits)))},
		binding{list, fmt.Sprintf("COLLECT { UNWIND CASE WHEN %s THEN [] ELSE [%s] END AS q %s AS x RETURN x }", many, text, fullTextCall(t, "q", hits))})
}

// textGroup is the group of a search, whose hits are bound to a list: what has too many is no way in.
func (s *set) textGroup(list, many string) string {
	if s.texts == 0 {
		s.texts = len(s.ways)
		s.ways = append(s.ways, way{seek: seek{variable: s.item, property: "sortKey"}, isList: true})
		s.drivers[s.texts] = true
	}
	s.unsure = true
	return fmt.Sprintf("CASE WHEN %[2]s THEN [] ELSE [{d: size(%[1]s), r: [[%[3]d, %[1]s]]}] END", list, many, s.texts)
}

// set compiles a set to an answer.
func (c *compiler) set(s *set, r *query.Rows, at scope) (answer, error) {
	w := windowOf(s.f)
	if s.f.Filter == nil && s.ordered {
		text := s.rangeOf(s.natural, "", s.beginning(), w.lo, w.hi)
		keep := s.item
		if s.followed != "" {
			keep += ", " + s.followed
		}
		return c.assemble(s.f, r, parts{
			sees: []string{s.hub}, at: at, total: s.degree,
			items: fmt.Sprintf("%s WITH %s ORDER BY %s %s LIMIT %s", text, keep, s.ways[s.natural].key(), w.direction, w.limit),
		})
	}
	clauses, g, sees := c.smallest(s)
	items, total, over := "null", "null", "false"
	if s.f.Items {
		row, list, err := c.row(r, at)
		if err != nil {
			return answer{}, err
		}
		items = c.variable("f")
		clauses += call(sees, c.pageOf(s, g, sees)+row, "collect("+list+") AS "+items)
		if len(s.checks) > 0 {
			over = c.variable("o")
			clauses += c.looked(s, g, items, over)
		}
	}
	if s.f.Total && s.f.Filter == nil {
		total = s.degree
	} else if s.f.Total && s.counted != "" {
		total = s.counted
	} else if s.f.Total {
		total = c.variable("t")
		o := c.variable("o")
		clauses += c.count(s, g, total, o, sees)
		over = "(" + over + " OR " + o + ")"
	}
	v := c.variable("f")
	return answer{call([]string{s.hub}, clauses, "["+items+", "+total+", "+over+"] AS "+v), v}, nil
}

// bind gives the clauses that bind a set's bindings, and their variables.
func (s *set) bind() (clauses string, bound []string) {
	bound = s.bound()
	for i, b := range s.bindings {
		clauses += " WITH " + strings.Join(append(slices.Clone(bound[:i]), b.expression+" AS "+b.variable), ", ")
	}
	return clauses, bound
}

func (s *set) bound() []string {
	bound := make([]string, len(s.bindings))
	for i, b := range s.bindings {
		bound[i] = b.variable
	}
	return bound
}

// smallest gives the clauses that bind a set's bindings and its smallest group, that group's variable, and all that they bind, behind the hub.
func (c *compiler) smallest(s *set) (clauses, g string, sees []string) {
	clauses, bound := s.bind()
	g = c.variable("g")
	groups := s.groups
	if s.needsWhole() {
		groups = "[" + s.whole() + "]"
		if s.groups != "" {
			groups = s.groups + " + " + groups
		}
	}
	clauses += " WITH " + strings.Join(append(slices.Clone(bound), minimum(groups)+" AS "+g), ", ")
	return clauses, g, append(append([]string{s.hub}, bound...), g)
}

// narrowed reads a range in its order, up to the bound, and what the checks leave of it up to a limit.
func (s *set) narrowed(number int, keep, limit string) string {
	direction := windowOf(s.f).direction
	text := fmt.Sprintf(" WITH %s, %s AS k ORDER BY k %s", keep, s.ways[number].key(), direction)
	if len(s.checks) > 0 {
		text += fmt.Sprintf(" LIMIT %s WITH %s, k%s WITH %s, k ORDER BY k %s", param(s.f, "scan"), keep, where(s.checks), keep, direction)
	}
	return text + " LIMIT " + limit
}

// needsWhole tells whether the whole list may have to be read: where no condition gives a way in, or none for sure, and where the
// list hangs on a hub, which may be rarer than all that is asked for.
func (s *set) needsWhole() bool {
	return s.groups == "" || s.unsure || s.hub != "" || !s.ordered
}

// each reads every range of a group by its way. Behind each stands what then gives, and the result is returned.
func (c *compiler) each(s *set, g string, sees []string, lo, hi string, then func(number int) string, result string) string {
	x := c.variable("x")
	branches := make([]string, 0, len(s.ways))
	for number := range s.ways {
		if !s.read(number) {
			continue
		}
		branches = append(branches, s.rangeOf(number, fmt.Sprintf("%s[0] = %d", x, number), x+"[1]", lo, hi)+then(number)+" RETURN "+result)
	}
	return fmt.Sprintf("UNWIND %s.r AS %s%s", g, x, callAll(append(slices.Clone(sees), x), branches))
}

// read tells whether a group may have ranges of a way: one that a condition gives, or the whole list.
func (s *set) read(number int) bool {
	if s.drivers[number] {
		return true
	}
	if s.hub != "" {
		return number == 0
	}
	return number == s.natural && s.needsWhole()
}

// callAll is a subquery whose branches together give its rows.
func callAll(sees, branches []string) string {
	known := slices.DeleteFunc(slices.Clone(sees), func(v string) bool { return v == "" })
	return fmt.Sprintf(" CALL (%s) { %s }", strings.Join(known, ", "), strings.Join(branches, " UNION ALL "))
}

// pageOf binds the items of a page, in order.
func (c *compiler) pageOf(s *set, g string, sees []string) string {
	w := windowOf(s.f)
	keep := s.item
	if s.followed != "" {
		keep += ", " + s.followed
	}
	ordered := fmt.Sprintf(" ORDER BY %s %s LIMIT %s", s.order, w.direction, w.limit)
	if s.ordered {
		return c.each(s, g, sees, w.lo, w.hi, func(number int) string { return s.narrowed(number, s.item, w.limit) }, s.item) +
			" WITH DISTINCT " + s.item + s.follow + " WITH " + keep + ordered
	}
	// What is not read in order is read whole and sorted, if it is little.
	bounds := []string{s.order + " > " + w.lo, s.order + " < " + w.hi}
	few := fmt.Sprintf("UNWIND CASE WHEN %s THEN [] ELSE [1] END AS y ", c.tooManyToSort(s, g)) +
		c.each(s, g, sees, "''", "$highest", func(int) string { return "" }, s.item) +
		" WITH DISTINCT " + s.item + s.follow + " WITH " + keep + where(append(slices.Clone(s.checks), bounds...)) +
		" RETURN " + keep + ordered
	many := s.rangeOf(s.natural, c.tooManyToSort(s, g), s.beginning(), w.lo, w.hi)
	if s.followed != "" && s.ways[s.natural].whole {
		many += s.narrowed(s.natural, s.item, w.limit) + s.follow + " RETURN " + keep
	} else {
		many += s.narrowed(s.natural, keep, w.limit) + " RETURN " + keep
	}
	return strings.TrimSpace(callAll(sees, []string{few, many})) + " WITH " + keep + fmt.Sprintf(" ORDER BY %s %s", s.order, w.direction)
}

// looked binds whether a page is not full because no more was looked at.
func (c *compiler) looked(s *set, g, items, over string) string {
	w, scan, n := windowOf(s.f), param(s.f, "scan"), c.variable("c")
	most := fmt.Sprintf("coalesce(max(%s), 0) >= %s AS %s", n, scan, over)
	guard := fmt.Sprintf("UNWIND CASE WHEN size(%[2]s) < %[3]s AND %[1]s.d >= %[4]s", g, items, w.limit, scan)
	const then = " THEN [1] ELSE [] END AS y "
	if s.ordered {
		counted := then + c.each(s, g, []string{s.hub}, w.lo, w.hi, func(int) string { return " WITH 1 AS one LIMIT " + scan }, "count(*) AS "+n)
		return call([]string{s.hub, g, items}, guard+counted, most)
	}
	counted := " AND " + c.tooManyToSort(s, g) + then + s.rangeOf(s.natural, "", s.beginning(), w.lo, w.hi) +
		fmt.Sprintf(" WITH 1 AS one LIMIT %s WITH count(*) AS %s", scan, n)
	return call([]string{s.hub, g, items}, guard+counted, most)
}

// tooManyToSort tells of the smallest group whether it is not read whole, to be sorted: because that is too much, or more than the list may look at.
func (c *compiler) tooManyToSort(s *set, g string) string {
	return fmt.Sprintf("(%[1]s.d > %[2]d OR %[1]s.d > %[3]s)", g, c.limits.sort, param(s.f, "scan"))
}

// count binds how many items the filter leaves, unless the group tells, and whether too many were to be looked at.
func (c *compiler) count(s *set, g, total, over string, sees []string) string {
	scan, n, t := param(s.f, "scan"), c.variable("c"), c.variable("c")
	known := "false"
	if s.exact != "" {
		known = fmt.Sprintf("size(%s.r) <= 1 AND %s", g, s.exact)
	} else if s.exactWay > 0 {
		known = fmt.Sprintf("%s.r[0][0] = %d", g, s.exactWay)
	}
	check := "true"
	if len(s.checks) > 0 {
		check = strings.Join(s.checks, " AND ")
	}
	rows := c.each(s, g, []string{s.hub}, param(s.f, "from"), param(s.f, "to"), func(int) string { return " WITH " + s.item + " LIMIT " + scan }, s.item)
	text := fmt.Sprintf("UNWIND CASE WHEN %s THEN [] ELSE [1] END AS y %s WITH %s, count(*) AS %s LIMIT %s", known, rows, s.item, n, scan)
	result := fmt.Sprintf("coalesce(sum(%[1]s), 0) >= %[2]s AS %[3]s, count(CASE WHEN %[4]s THEN 1 END) AS %[5]s", n, scan, over, check, t)
	return call(sees, text, result) +
		fmt.Sprintf(" CALL (%[1]s, %[2]s) { RETURN CASE WHEN %[3]s THEN %[1]s.d ELSE %[2]s END AS %[4]s }", g, t, known, total)
}
