package graph

import (
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/query"
	"github.com/newsgraph/newsgraph/internal/search"
)

// Limits of one request, over all of its root fields. docs/limits.md gives the reason for each number.
const (
	// maxNodes bounds the rows that can come back, pages multiplied as they nest.
	maxNodes = 50_000
	// maxBytes bounds the estimated size of the answer.
	maxBytes = 16 << 20
	// maxMicroseconds is what the database may take: for nodes, for the rows that filters look at, each as often as it has conditions, and for
	// what is counted. What a node and such a row take at most was measured, see docs/design.md.
	maxMicroseconds  = 1_000_000
	nodeMicroseconds = 16
	scanMicroseconds = 14
	// searchMicroseconds and wordMicroseconds are what a search of all kinds takes, and what each of its words adds.
	searchMicroseconds = 30_000
	wordMicroseconds   = 7_000
	// suggestMicroseconds is what suggestions for a beginning take where all names that are looked through for it are, and patternMicroseconds what each character of the
	// patterns of what is a letter off adds, for each kind.
	suggestMicroseconds = 50_000
	patternMicroseconds = 10
	// AccessesPerMicrosecond is how often the database reads from its store in a microsecond of CPU at most: of what bench/dearest asks, on 100,000 articles, facets do so 4.5
	// times, filters 1.2 to 3.6 times, lists 0.3 to 2.7 times. So what reads more often than the estimated microseconds have room for takes longer than is estimated.
	AccessesPerMicrosecond = 5
	// minCounted is what must be left to count where it is not said how many articles.
	minCounted = 500
	// minScan is what a filtered list must be able to look at to be of use.
	minScan = 500
	// searchUnits is what a filtered list is taken to look at, for choosing its lane.
	searchUnits = 200
	// countUnits is the same for what is counted, or found along a path: it reads all that it may.
	countUnits = 1000
	// pathChecks is how many filtered lists one search for paths counts as.
	pathChecks = 10
	// maxDepth bounds how deep lists nest: each level costs the database's planner some 40 ms.
	maxDepth = 12
	// maxPieces bounds the lists below one root field, their conditions included: each piece costs the planner 20 to 40 ms.
	maxPieces = 30
	// maxLists bounds the lists of all root fields.
	maxLists = 100
	// statementTimeout bounds one statement.
	statementTimeout = 7 * time.Second
	// planTime bounds the planning of one text, which goes on, up to the first answer, when who asked for it has no more time.
	planTime = time.Minute
	// plansBehind bounds how many texts are planned at a time that nobody waits for any more: with the one that somebody waits for, two keep a slow database
	// busy enough.
	plansBehind = 1
	// cachedPrograms bounds the programs that are kept, in bytes of the operations that they were made from.
	cachedPrograms = 4 << 20
	// rememberedTexts is how many statements the database is taken to remember the plans of: as many as its cache holds by default.
	rememberedTexts = 1000
)

// cost is what a request may come to.
type cost struct {
	nodes, bytes int64
	lists        int
	filtered     int64 // conditions of filtered lists, times the rows that they hang on
	looked       int64 // rows that filters may look at
	counted      int64 // microseconds of counting articles
	searched     int64 // microseconds of searching
	open         []openCount
	scans        []scan
}

// scan is a list that looks at rows which it may not show.
type scan struct {
	args   *query.Args
	checks int64 // conditions, times the rows that it hangs on
}

// rows is how many rows a list may look at with the share that it has been given.
func (s scan) rows() int64 {
	return multiplied(s.checks, int64(s.args.Scan*ranges(s.args.Filter)))
}

// Estimate is what the budget takes a root field to cost, in microseconds of the database. args are the values of its fields, with what they were given of the request's second: Scan and
// Newest.
func Estimate(root *query.Field, args []query.Args) int64 {
	var c cost
	c.add(root, args, 1)
	sum := saturated(multiplied(c.nodes, nodeMicroseconds), saturated(c.searched, c.counted))
	for _, s := range c.scans {
		sum = saturated(sum, multiplied(s.rows(), scanMicroseconds))
	}
	return sum
}

// units is the work that a request may be for the database: rows, with those that filters look at.
func (c *cost) units() int64 { return saturated(c.nodes, c.looked) }

// checkBudget refuses a request that asks for too much before anything is asked of the database, and shares out how much
// its filters may look at.
func checkBudget(r *run) error {
	c := &r.cost
	for _, root := range r.roots {
		if root.err != nil {
			continue
		}
		p := root.program
		c.lists += len(p.fields)
		pieces := len(p.fields)
		for _, f := range p.fields {
			pieces += len(f.Filter.Leaves())
			for _, beside := range f.Beside {
				pieces += len(f.Filter.Leaves())
				if err := checkWindow(root.args[beside.Index].Interval, root.args[f.Index].Filter); err != nil {
					return err
				}
			}
			if f.Depth > maxDepth {
				return &newsgraph.LimitError{What: "levels of lists within lists", Asked: int64(f.Depth), Allowed: maxDepth, Advice: "ask for what lies deeper in a request of its own, by id"}
			}
		}
		if pieces > maxPieces {
			return &newsgraph.LimitError{What: "lists and conditions in one field", Asked: int64(pieces), Allowed: maxPieces, Advice: "ask in several fields or requests"}
		}
		before := c.nodes
		c.add(p.fields[0], root.args, 1)
		root.units = c.nodes - before
		c.bytes = saturated(c.bytes, p.write.weight(root.args))
	}
	switch {
	case c.lists > maxLists:
		return &newsgraph.LimitError{What: "lists", Asked: int64(c.lists), Allowed: maxLists, Advice: "ask in several requests"}
	case c.nodes > maxNodes:
		return &newsgraph.LimitError{What: "nodes", Asked: c.nodes, Allowed: maxNodes, Advice: "ask for smaller pages, or nest less"}
	case c.bytes > maxBytes:
		return &newsgraph.LimitError{What: "bytes", Asked: c.bytes, Allowed: maxBytes, Advice: "ask for smaller pages, or for less of each item"}
	case c.searched > c.besideNodes():
		return &newsgraph.LimitError{What: "microseconds of searching", Asked: c.searched, Allowed: c.besideNodes(), Advice: "search, or have suggested, for fewer and shorter words, or in several requests"}
	}
	rows, err := c.shareCounting()
	if err != nil {
		return err
	}
	if c.filtered*minScan > rows {
		return &newsgraph.LimitError{What: "conditions in filtered lists, times what they hang on,", Asked: c.filtered, Allowed: rows / minScan, Advice: "ask for smaller pages of what the filtered lists hang on"}
	}
	c.looked = c.counted / scanMicroseconds
	for _, root := range r.roots {
		if root.counts() {
			root.units += c.looked // together, as if one of them counted all
		}
	}
	for _, s := range c.scans {
		s.args.Scan = int(rows/c.filtered) / ranges(s.args.Filter)
	}
	if c.filtered > 0 {
		for _, root := range r.roots {
			for i := range root.args {
				if root.program.fields[i].Searches() {
					// A guess: a search finds its page long before it is ended.
					units := searchUnits
					switch root.program.fields[i].Edge.Source.(type) {
					case query.SeenTogether, query.PathSearch:
						units = countUnits
					}
					root.units += int64(units)
					c.looked += int64(units)
				}
			}
		}
	}
	return nil
}

// add adds a field that hangs on so many rows.
func (c *cost) add(f *query.Field, args []query.Args, times int64) {
	a := &args[f.Index]
	checks := int64(0)
	switch f.Edge.Source.(type) {
	case query.PathSearch:
		checks = pathChecks
	case query.Related:
		checks = relatedConditions * looks(f)
	case query.SeenTogether:
		if f.Searches() {
			checks = 1 // the articles are read once, whatever is asked of what they mention
		}
	default:
		if f.Searches() {
			checks = multiplied(conditionsOf(a.Filter), looks(f))
		}
	}
	switch f.Edge.Source.(type) {
	case query.Search:
		c.searched = saturated(c.searched, multiplied(times, searchCost(a)))
	case query.Suggest:
		c.searched = saturated(c.searched, multiplied(times, suggestCost(a)))
	}
	if checks > 0 {
		c.scans = append(c.scans, scan{a, multiplied(times, checks)})
		c.filtered = saturated(c.filtered, multiplied(times, checks))
	}
	c.count(f, a, times)
	rows := multiplied(times, int64(max(1, fieldSize(f, a))))
	if f.Edge.Shape == query.Page && !f.Items {
		rows = times
	}
	c.nodes = saturated(c.nodes, rows)
	for _, row := range f.Rows {
		for _, child := range row.Fields {
			c.add(child, args, rows)
		}
	}
	for _, beside := range f.Beside {
		c.add(beside, args, times)
	}
}

// besideNodes is what nodes leave of the time that a request may take the database, in microseconds.
func (c *cost) besideNodes() int64 { return maxMicroseconds - c.nodes*nodeMicroseconds }

// searchCost is what a search costs, in microseconds of the database.
func searchCost(a *query.Args) int64 {
	cost := int64(searchMicroseconds)
	if a.Search != nil {
		for _, term := range a.Search.Terms {
			cost += wordMicroseconds * int64(len(term.Words))
		}
	}
	return cost
}

// suggestCost is what suggestions cost, in microseconds of the database: making up what a word may mean that is a letter off takes it longer than finding that, and as long as
// the patterns are, which is some four times the square of the word's letters.
func suggestCost(a *query.Args) int64 {
	cost := int64(suggestMicroseconds)
	if a.Search != nil {
		cost += patternMicroseconds * int64(len(a.Search.NearBeginnings(search.WordsField))*len(a.Kinds))
	}
	return cost
}

// looks is how often a filtered list is looked through: by the page, the total, and whatever counts over it each for itself.
func looks(f *query.Field) int64 {
	n := len(f.Beside)
	if f.Items {
		n++
	}
	if f.Total {
		n++
	}
	if _, twice := f.Edge.Source.(query.Compared); twice {
		n = 2
	}
	return int64(max(1, n))
}

// relatedConditions is for how many conditions a list of related articles counts, which looks at 3,200 articles at most and compares 100.
const relatedConditions = 6

// textChecks is how many conditions a search counts for in a filter: the words of an article are read, and the index is asked each time.
const textChecks = 4

// conditionsOf is how many conditions a filter has checked on each row, those that are dearer counted more. That on stories has all others checked on other
// articles of the story too.
func conditionsOf(f *query.Filter) int64 {
	n, times := int64(0), int64(1)
	for _, leaf := range f.Leaves() {
		n++
		switch leaf.Kind {
		case query.HasText:
			n += textChecks - 1
		case query.FirstOfStory:
			times = 2
		}
	}
	return max(1, n) * times
}

// ranges is how many ranges of an index a filter can be read from at most.
func ranges(f *query.Filter) int {
	most := 1
	for _, leaf := range f.Leaves() {
		if !leaf.All {
			most = max(most, len(leaf.IDs))
		}
	}
	if f != nil && f.Op == query.OpOr {
		sum := 0
		for _, sub := range f.Of {
			sum += ranges(sub)
		}
		most = max(most, sum)
	}
	return most
}
