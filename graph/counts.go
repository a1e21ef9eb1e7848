package graph

import (
	"cmp"
	"slices"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/query"
)

// countArguments reads the arguments of what is counted over articles.
func countArguments(f *query.Field, v values) (query.Args, error) {
	var a query.Args
	var err error
	switch f.Edge.Source.(type) {
	case query.FacetsOf:
		a.Newest, err = newestArgument(v, query.MaxFacetArticles)
	case query.TimelineOf:
		interval, _ := v.text("interval")
		a.Interval = query.Interval(interval)
		a.Newest, err = newestArgument(v, query.MaxTimelineArticles)
	case query.CountedBy, query.RisingBy:
		a.First, err = v.pageSize("first", query.DefaultCounted)
	case query.Compared:
		return comparedArguments(f, v)
	}
	return a, err
}

// newestArgument is how many articles may be counted; 0 where that is not said.
func newestArgument(v values, most int) (int, error) {
	return v.upTo("newest", most, 0, "articles to count (newest)", "narrow the filter, for example by publishedAt")
}

// comparedArguments reads the two spans of time that are compared.
func comparedArguments(f *query.Field, v values) (query.Args, error) {
	var a query.Args
	var err error
	if a.Filter, err = filterArgument(f.Edge.Filter, v); err != nil {
		return a, err
	}
	f.Filter = a.Filter
	if a.Newest, err = newestArgument(v, query.MaxFacetArticles); err != nil {
		return a, err
	}
	if a.Window, err = rangeArgument(v, "window"); err != nil {
		return a, err
	}
	if a.Window.From.IsZero() {
		return a, v.wrong("window.from", "is needed")
	}
	if a.Baseline, err = rangeArgument(v, "baseline"); err != nil {
		return a, err
	}
	if a.Baseline == (query.TimeRange{}) {
		a.Baseline.To = a.Window.From
	}
	endsBefore := func(r, other query.TimeRange) bool {
		return !r.To.IsZero() && !other.From.IsZero() && !r.To.After(other.From)
	}
	if !endsBefore(a.Baseline, a.Window) && !endsBefore(a.Window, a.Baseline) {
		return a, v.wrong("baseline", "must not overlap the window")
	}
	return a, nil
}

// rangeArgument reads a span of time; both of its ends may be open.
func rangeArgument(v values, name string) (query.TimeRange, error) {
	var c conditions
	c.within(query.PublishedWithin, v, name)
	if c.err != nil || len(c.list) == 0 {
		return query.TimeRange{}, c.err
	}
	return c.list[0].Time, nil
}

// openCount is a field for which it is not said how many articles are counted.
type openCount struct {
	args *query.Args
	cost int64 // of each article, in microseconds
	most int64 // articles
}

// count adds what a field counts over articles, so many times.
func (c *cost) count(f *query.Field, a *query.Args, times int64) {
	perArticle := multiplied(times, countCost(f))
	if a.Newest > 0 {
		c.counted = saturated(c.counted, multiplied(perArticle, int64(a.Newest)))
	} else if most := defaultNewest(f); most > 0 {
		c.open = append(c.open, openCount{a, perArticle, most})
	}
}

// countCost is what one article costs that is counted, in microseconds of the database.
func countCost(f *query.Field) int64 {
	if _, ok := f.Edge.Source.(query.TimelineOf); ok {
		return 1
	}
	cost := int64(3) // to be found and kept
	for _, row := range f.Rows {
		for _, child := range row.Fields {
			switch source := child.Edge.Source.(type) {
			case query.CountedBy:
				cost += source.Facet.Cost()
			case query.RisingBy:
				cost += source.Facet.Cost()
			}
		}
	}
	if _, twice := f.Edge.Source.(query.Compared); twice {
		cost *= 2
	}
	return cost
}

// defaultNewest is how many articles are counted at most where it is not said.
func defaultNewest(f *query.Field) int64 {
	switch f.Edge.Source.(type) {
	case query.FacetsOf, query.Compared:
		return query.DefaultFacetArticles
	case query.TimelineOf:
		return query.DefaultTimelineArticles
	default:
		return 0
	}
}

// shareCounting refuses a request that counts too much, and shares out how many articles are counted where it is not said: from half of
// what nodes leave, since filters need some too. It returns how many rows filters may look at.
func (c *cost) shareCounting() (scan int64, err error) {
	allowed := c.besideNodes() - c.searched
	var perArticle int64
	for _, o := range c.open {
		perArticle = saturated(perArticle, o.cost)
	}
	least := saturated(c.counted, multiplied(2*minCounted, perArticle))
	if least > allowed {
		return 0, &newsgraph.LimitError{What: "microseconds of counting articles", Asked: least, Allowed: allowed, Advice: "count fewer articles (newest), by fewer facets, or of fewer lists"}
	}
	// Those that count few articles first, so that what they leave goes to the others.
	slices.SortStableFunc(c.open, func(a, b openCount) int { return cmp.Compare(a.most, b.most) })
	half := (allowed - c.counted) / 2
	for _, o := range c.open {
		newest := min(o.most, half/perArticle)
		o.args.Newest = int(newest)
		c.counted += multiplied(o.cost, newest)
		half -= multiplied(o.cost, newest)
		perArticle -= o.cost
	}
	return (allowed - c.counted) / scanMicroseconds, nil
}

// counts tells whether a root field counts articles.
func (r *rootRun) counts() bool {
	return r.err == nil && slices.ContainsFunc(r.program.fields, func(f *query.Field) bool { return defaultNewest(f) > 0 })
}
