package read

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
)

// What the oracle counts over documents, one by one.

// newestFirst gives the newest of documents that are sorted by time, and whether these are all.
func newestFirst(docs []*newsgraph.Document, args arguments) (newest []*newsgraph.Document, all bool) {
	newest = slices.Clone(docs)
	slices.Reverse(newest)
	if n, ok := intArg(args["newest"]); ok && len(newest) > n {
		return newest[:n], false
	}
	return newest, true
}

// values gives what a document has of a facet, each once.
func (m *model) values(d *newsgraph.Document, facet string) []string {
	var all []string
	switch facet {
	case "people":
		for i := range d.People {
			all = append(all, d.People[i].ID)
		}
	case "countries":
		for i := range d.Countries {
			if d.Countries[i].Count > 0 {
				all = append(all, newsgraph.CountryID(d.Countries[i].Code))
			}
		}
	case "publishers":
		if d.Article.Publisher != "" {
			all = append(all, newsgraph.PublisherID(d.Article.Publisher))
		}
	case "authors":
		for _, b := range d.Authors {
			all = append(all, b.Person.ID)
		}
	case "offices":
		for _, o := range m.offices {
			if mentionOf(d, o.person) != nil {
				all = append(all, o.props.Str("titleKey"))
			}
		}
	case "languages":
		if d.Article.Language != "" {
			all = append(all, d.Article.Language)
		}
	case "pairs":
		for _, person := range m.values(d, "people") {
			for _, country := range m.values(d, "countries") {
				all = append(all, person+" "+country)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// tally counts the documents that have each value of a facet.
func (m *model) tally(docs []*newsgraph.Document, facet string) map[string]int {
	n := make(map[string]int)
	for _, d := range docs {
		for _, v := range m.values(d, facet) {
			n[v]++
		}
	}
	return n
}

// greatest gives the first of the values that a rank puts highest; those of one rank by name.
func greatest[R int | float64](of map[string]R, args arguments) []string {
	var all []string
	for v := range of {
		all = append(all, v)
	}
	slices.SortFunc(all, func(a, b string) int {
		if of[a] != of[b] {
			if of[a] > of[b] {
				return -1
			}
			return 1
		}
		return strings.Compare(a, b)
	})
	n, ok := intArg(args["first"])
	if !ok {
		n = 10
	}
	return all[:min(n, len(all))]
}

func (m *model) facets(docs []*newsgraph.Document, args arguments) *object {
	docs, all := newestFirst(docs, args)
	return &object{"ArticleFacets", func(field string, args arguments) any {
		switch field {
		case "articlesCounted":
			return len(docs)
		case "isExact":
			return all
		}
		n := m.tally(docs, field)
		return list(greatest(n, args), func(v string) any {
			switch field {
			case "people", "authors":
				return &object{"PersonFacet", either("count", n[v], "person", m.person(v))}
			case "countries":
				return &object{"CountryFacet", either("count", n[v], "country", m.country(v))}
			case "publishers":
				return &object{"PublisherFacet", either("count", n[v], "publisher", m.body(v))}
			case "offices":
				return &object{"ValueFacet", either("count", n[v], "value", m.title(docs, v))}
			default:
				return &object{"ValueFacet", either("count", n[v], "value", v)}
			}
		})
	}}
}

// title is the first spelling of a title of which a holder is mentioned.
func (m *model) title(docs []*newsgraph.Document, key string) string {
	var titles []string
	for _, o := range m.offices {
		if o.props.Str("titleKey") == key && slices.ContainsFunc(docs, func(d *newsgraph.Document) bool { return mentionOf(d, o.person) != nil }) {
			titles = append(titles, o.props.Str("title"))
		}
	}
	return slices.Min(titles)
}

// either gives one of two values by the name of the field.
func either(a string, x any, b string, y any) func(string, arguments) any {
	return func(field string, _ arguments) any { return map[string]any{a: x, b: y}[field] }
}

// label names the day, week, month or year of a time.
func label(interval string, t time.Time) string {
	switch interval {
	case "WEEK":
		year, week := t.ISOWeek()
		return fmt.Sprint(year, " week ", week)
	case "MONTH":
		return t.Format("2006-01")
	case "YEAR":
		return t.Format("2006")
	default:
		return t.Format(time.DateOnly)
	}
}

// filterWindow is the span of time that a filter sets for certain.
func filterWindow(filter map[string]any) (from, to time.Time) {
	narrow := func(f, t time.Time) {
		if f.After(from) {
			from = f
		}
		if !t.IsZero() && (to.IsZero() || t.Before(to)) {
			to = t
		}
	}
	if span, ok := filter["publishedAt"].(map[string]any); ok {
		narrow(timeArg(span["from"]), timeArg(span["to"]))
	}
	for _, f := range listArg(filter["and"]) {
		narrow(filterWindow(f.(map[string]any)))
	}
	if or := listArg(filter["or"]); len(or) == 1 {
		narrow(filterWindow(or[0].(map[string]any)))
	}
	return from, to
}

// timeline walks from day to day.
func (m *model) timeline(docs []*newsgraph.Document, filter map[string]any, args arguments) *object {
	interval := fmt.Sprint(args["interval"])
	kept, all := newestFirst(docs, args)
	first, last := filterWindow(filter)
	if !last.IsZero() {
		last = last.Add(-1)
	}
	if !all {
		partial := docs[len(docs)-1-len(kept)].Article.PublishedAt
		kept = slices.DeleteFunc(kept, func(d *newsgraph.Document) bool {
			return !d.Article.PublishedAt.After(partial) || label(interval, d.Article.PublishedAt) == label(interval, partial)
		})
		if label(interval, first) == label(interval, partial) || first.Before(partial) {
			first = time.Time{}
		}
	}
	if len(kept) > 0 {
		if first.IsZero() {
			first = kept[len(kept)-1].Article.PublishedAt
		}
		if last.IsZero() {
			last = kept[0].Article.PublishedAt
		}
	}
	var buckets []any
	if !first.IsZero() && !last.IsZero() {
		buckets = m.buckets(kept, interval, first, last)
	}
	return &object{"Timeline", func(field string, _ arguments) any {
		switch field {
		case "articlesCounted":
			return len(kept)
		case "isExact":
			return all
		default:
			return buckets
		}
	}}
}

func (m *model) buckets(docs []*newsgraph.Document, interval string, first, last time.Time) []any {
	day := 24 * time.Hour
	from := first.Truncate(day)
	for label(interval, from.Add(-day)) == label(interval, first) {
		from = from.Add(-day)
	}
	var buckets []any
	for !from.After(last) {
		to := from
		for label(interval, to) == label(interval, from) {
			to = to.Add(day)
		}
		n := 0
		for _, d := range docs {
			if at := d.Article.PublishedAt; !at.Before(from) && at.Before(to) {
				n++
			}
		}
		values := map[string]any{"from": timeOrNil(from), "to": timeOrNil(to), "count": n}
		buckets = append(buckets, &object{"TimelineBucket", func(field string, _ arguments) any { return values[field] }})
		from = to
	}
	return buckets
}

// trending compares two spans of time.
func (m *model) trending(args arguments) *object {
	filter, _ := args["filter"].(map[string]any)
	window := args["window"].(map[string]any)
	baseline, _ := args["baseline"].(map[string]any)
	if len(baseline) == 0 {
		baseline = map[string]any{"to": window["from"]}
	}
	span := func(of map[string]any) ([]*newsgraph.Document, bool) {
		return newestFirst(m.docsWhere(func(d *newsgraph.Document) bool {
			return m.matches(d, filter) && within(of, d.Article.PublishedAt, d.Article.PublishedAt)
		}), args)
	}
	now, allNow := span(window)
	then, allThen := span(baseline)
	return &object{"Trends", func(field string, args arguments) any {
		switch field {
		case "articlesCounted":
			return len(now)
		case "baselineArticlesCounted":
			return len(then)
		case "isExact":
			return allNow && allThen
		}
		return m.rising(now, then, field, args)
	}}
}

func (m *model) rising(now, then []*newsgraph.Document, facet string, args arguments) []any {
	n, before := m.tally(now, facet), m.tally(then, facet)
	w, v := len(now), len(then)
	sure := make(map[string]float64)
	for x, c := range n {
		if c > 1 && c*v > before[x]*w {
			sure[x] = likelihoodRatio(c, before[x], w, v)
		}
	}
	return list(greatest(sure, args), func(x string) any {
		person, country, _ := strings.Cut(x, " ")
		if facet == "countries" {
			country = x
		}
		var ratio any
		if before[x] > 0 {
			ratio = math.Round(1e4*float64(n[x]*v)/float64(before[x]*w)) / 1e4
		}
		typ := map[string]string{"people": "TrendingPerson", "countries": "TrendingCountry", "pairs": "TrendingPair"}[facet]
		return &object{typ, func(field string, _ arguments) any {
			switch field {
			case "person":
				return m.person(person)
			case "country":
				return m.country(country)
			}
			return map[string]any{"count": n[x], "baselineCount": before[x], "ratio": ratio, "significance": sure[x]}[field]
		}}
	})
}

// likelihoodRatio is G² as twice the logarithm of the ratio of two likelihoods: that of both shares as they are, and that of one share
// for both.
func likelihoodRatio(c, b, w, v int) float64 {
	logL := func(k, n int, p float64) float64 {
		sum := 0.0
		if k > 0 {
			sum += float64(k) * math.Log(p)
		}
		if n > k {
			sum += float64(n-k) * math.Log(1-p)
		}
		return sum
	}
	share := func(k, n int) float64 { return float64(k) / float64(n) }
	both := share(c+b, w+v)
	g := 2 * (logL(c, w, share(c, w)) + logL(b, v, share(b, v)) - logL(c, w, both) - logL(b, v, both))
	return math.Round(g*1000) / 1000
}
