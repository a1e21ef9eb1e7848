package read

import (
	"strings"
	"time"

	"github.com/newsgraph/newsgraph/internal/cypher/keys"
	"github.com/newsgraph/newsgraph/internal/query"
)

// Sort keys lie strictly between these: none is empty, and none holds a noncharacter.
const (
	lowest  = ""
	highest = "\U0010FFFF"
)

// Params are the parameters of a statement: the values of its fields by number, and those that its text names besides.
func Params(text string, fields []*query.Field, args []query.Args) map[string]any {
	values := make(map[string]any, 4*len(fields))
	for i, f := range fields {
		fieldParams(values, f, &args[i])
	}
	params := make(map[string]any, 2)
	if len(values) > 0 {
		params["p"] = values
	}
	if strings.Contains(text, "$highest") {
		params["highest"] = highest
	}
	return params
}

func fieldParams(params map[string]any, f *query.Field, a *query.Args) {
	set := func(name string, value any) { params[paramName(f.Index, name)] = value }
	switch f.Edge.Source.(type) {
	case query.ByID, query.ByOtherName:
		for i := range f.Rows {
			t := f.Rows[i].Type
			ids := a.IDs[t]
			switch {
			case f.Edge.Shape != query.One:
				set(string(t), orEmpty(ids))
			case len(ids) > 0:
				set(string(t), ids[0])
			default: // what is asked for is of another type
				set(string(t), nil)
			}
		}
		if f.ByName {
			set("name", a.Name)
		}
		return
	}
	if _, ok := f.Edge.Source.(query.Suggest); ok {
		suggestParams(f, a, set)
	}
	if countParams(set, f, a) || f.Edge.Shape != query.Page {
		return
	}
	if a.Search != nil {
		searchParams(f, a, set)
	}
	from, to := windowBounds(f.Order.Field, a.Filter)
	lo, hi := between(f.Order, a, from, to)
	set("lo", lo)
	set("hi", hi)
	size := a.Size()
	if f.More {
		size++
	}
	set("n", size)
	if !f.Searches() {
		return
	}
	if !f.Edge.Mixed() {
		set("from", from)
		set("to", to)
		set("scan", a.Scan)
	}
	if _, together := f.Edge.Source.(query.SeenTogether); together {
		set("articles", min(a.Scan, query.MaxTogether))
		set("rows", keysPerRow*a.Scan)
	}
	filterParams(set, a)
}

// filterParams sets the values of a filter's leaves.
func filterParams(set func(name string, value any), a *query.Args) {
	for i, leaf := range a.Filter.Leaves() {
		setLeaf := func(part string, value any) { set(leafName(i, part), value) }
		if len(leaf.IDs) > 0 {
			setLeaf("", leaf.IDs)
		}
		if len(leaf.MentionKinds) > 0 {
			setLeaf("kinds", leaf.MentionKinds)
		}
		switch leaf.Kind {
		case query.PublishedWithin:
			from, to := timeBounds(leaf.Time)
			setLeaf("from", from)
			setLeaf("to", to)
		case query.SeenWithin:
			setLeaf("since", orEarliest(leaf.Time.From))
			setLeaf("until", orLatest(leaf.Time.To))
		case query.HasText:
			in := leaf.Search.Lookup()
			setLeaf("query", leaf.Search.AnyArticles())
			setLeaf("hits", max(1, min(a.Scan, query.FilteredHits)))
			setLeaf("all", in.All)
			setLeaf("titleAll", in.TitleAll)
			setLeaf("none", in.None)
			setLeaf("titleNone", in.TitleNone)
		case query.HeldAt:
			setLeaf("from", leaf.Time.From)
			setLeaf("key", keys.TimePart(leaf.Time.From))
		}
		switch {
		case leaf.Min != nil:
			setLeaf("min", *leaf.Min)
		case leaf.MinCount > 0:
			setLeaf("min", leaf.MinCount)
		}
		if leaf.Max != nil {
			setLeaf("max", *leaf.Max)
		}
	}
}

// countParams sets the values of what is counted. It tells whether these are all that a field has.
func countParams(set func(name string, value any), f *query.Field, a *query.Args) bool {
	since, until := windowBounds(query.ByPublishedAt, a.Filter)
	within := func(prefix string, r query.TimeRange) {
		from, to := timeBounds(r)
		set(prefix+"since", max(since, from))
		set(prefix+"until", min(until, to))
	}
	switch f.Edge.Source.(type) {
	case query.Articles:
		if len(f.Beside) > 0 {
			within("", query.TimeRange{})
		}
		return false
	case query.CountedBy, query.RisingBy:
		set("n", a.First)
	case query.FacetsOf:
		set("newest", a.Newest)
	case query.TimelineOf:
		set("newest", a.Newest)
		unit, most := keyUnit(a.Interval)
		set("unit", unit)
		set("most", most)
	case query.Compared:
		set("newest", a.Newest)
		within("", a.Window)
		within("base_", a.Baseline)
		if f.Filter != nil {
			set("scan", a.Scan)
			filterParams(set, a)
		}
	default:
		return false
	}
	return true
}

// keyUnit is how many characters of a time in a key say in which day, month or year it lies, and how many of these may be asked for: one
// more than a timeline may have of buckets. Weeks are put together from days.
func keyUnit(interval query.Interval) (unit, most int) {
	switch interval {
	case query.Year:
		return len("2006"), query.MaxBuckets + 1
	case query.Month:
		return len("2006-01"), query.MaxBuckets + 1
	case query.Week:
		return len("2006-01-02"), 7*query.MaxBuckets + 1
	default:
		return len("2006-01-02"), query.MaxBuckets + 1
	}
}

// windowBounds are the bounds of the keys of a list of articles in the order of publication that a filter sets.
func windowBounds(order query.OrderField, filter *query.Filter) (lo, hi string) {
	if order != query.ByPublishedAt {
		return lowest, highest
	}
	from, to := timeBounds(filter.Window())
	return max(lowest, from), min(highest, to)
}

// between narrows bounds of keys by a page's cursors.
func between(order query.OrderBy, a *query.Args, lo, hi string) (string, string) {
	after, before := a.After, a.Before
	if order.Descending {
		after, before = before, after
	}
	if after != "" {
		lo = max(lo, after)
	}
	if before != "" {
		hi = min(hi, before)
	}
	return lo, hi
}

// timeBounds gives the bounds of sort keys "TIME|id" for a range of times. A bare time lies
// right before all keys of its second: right for the inclusive From and the exclusive To.
func timeBounds(r query.TimeRange) (lo, hi string) {
	lo, hi = lowest, highest
	if !r.From.IsZero() {
		lo = ceilingTime(r.From)
	}
	if !r.To.IsZero() {
		hi = ceilingTime(r.To)
	}
	return lo, hi
}

// ceilingTime is the time part of the first key that is not before t. Keys have four digits for the year, so
// behind the last second of the year 9999 there are none.
func ceilingTime(t time.Time) string {
	t = t.UTC().Add(time.Second - 1).Truncate(time.Second)
	if t.Year() > 9999 {
		return highest
	}
	return t.Format(keys.TimeLayout)
}

func orEarliest(t time.Time) time.Time {
	if t.IsZero() {
		return time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return t
}

func orLatest(t time.Time) time.Time {
	if t.IsZero() {
		return time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)
	}
	return t
}

// orEmpty keeps a nil list from being sent as null.
func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
