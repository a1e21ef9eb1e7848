package graph

import (
	"fmt"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/query"
)

// timeline is what a timeline says.
type timeline struct {
	buckets []bucket
	counted int64
	exact   bool
	bucket  *bucket // at hand
}

// bucket is a span of time with the number of articles.
type bucket struct {
	from, to time.Time
	count    int64
}

// bucketOf is the beginning of the bucket that a time lies in.
func bucketOf(interval query.Interval, t time.Time) time.Time {
	year, month, day := t.UTC().Date()
	switch interval {
	case query.Year:
		month, day = time.January, 1
	case query.Month:
		day = 1
	case query.Week:
		day -= (int(t.UTC().Weekday()) + 6) % 7 // days since Monday
	}
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// nextBucket is the beginning of the bucket behind one.
func nextBucket(interval query.Interval, from time.Time) time.Time {
	switch interval {
	case query.Year:
		return from.AddDate(1, 0, 0)
	case query.Month:
		return from.AddDate(0, 1, 0)
	case query.Week:
		return from.AddDate(0, 0, 7)
	default:
		return from.AddDate(0, 0, 1)
	}
}

// bucketsBetween is how many there are from the one that begins with first to the one that begins with last.
func bucketsBetween(interval query.Interval, first, last time.Time) int64 {
	years := int64(last.Year() - first.Year())
	days := int64(last.Sub(first).Hours() / 24) // a Duration has room for 292 years
	if years > 200 {
		days = 365 * years
	}
	switch interval {
	case query.Year:
		return years + 1
	case query.Month:
		return 12*years + int64(last.Month()-first.Month()) + 1
	case query.Week:
		return days/7 + 1
	default:
		return days + 1
	}
}

// checkSpan refuses a timeline of too many buckets.
func checkSpan(interval query.Interval, first, last time.Time) error {
	if n := bucketsBetween(interval, first, last); n > query.MaxBuckets {
		return &newsgraph.LimitError{What: fmt.Sprintf("spans of a timeline by %s", interval), Asked: n, Allowed: query.MaxBuckets, Advice: "ask for a longer interval, or narrow publishedAt"}
	}
	return nil
}

// checkWindow refuses a timeline of which the filter says already that it has too many buckets.
func checkWindow(interval query.Interval, filter *query.Filter) error {
	w := filter.Window()
	if interval == "" || w.From.IsZero() || w.To.IsZero() || !w.From.Before(w.To) {
		return nil
	}
	return checkSpan(interval, bucketOf(interval, w.From), bucketOf(interval, w.To.Add(-1)))
}

// newTimeline makes a timeline of what the database counted: pairs of what the times in keys begin with and a number, and the beginning of the
// key of the newest article that is not counted.
func newTimeline(interval query.Interval, filter *query.Filter, pairs []any, cut any) (*timeline, error) {
	counts := make(map[time.Time]int64)
	for _, pair := range pairs {
		pair := rowOf(pair)
		if len(pair) != 2 {
			return nil, fmt.Errorf("a timeline counts %v", pair)
		}
		at, err := keyTime(pair[0])
		if err != nil {
			return nil, err
		}
		n, _ := pair[1].(int64)
		counts[bucketOf(interval, at)] += n
	}
	t := &timeline{exact: cut == nil}
	window := filter.Window()
	var first, last time.Time
	if !window.From.IsZero() {
		first = bucketOf(interval, window.From)
	}
	if cut != nil {
		at, err := keyTime(cut)
		if err != nil {
			return nil, err
		}
		partial := bucketOf(interval, at)
		for from := range counts {
			if !from.After(partial) {
				delete(counts, from)
			}
		}
		if len(counts) == 0 {
			return nil, &newsgraph.LimitError{
				What: "articles to count for one " + string(interval), Asked: 1, Allowed: 0, Advice: "ask for a shorter interval, narrow the filter, or count more (newest)",
			}
		}
		if first.IsZero() || !first.After(partial) {
			first = time.Time{} // the first that has articles
		}
	}
	if !window.To.IsZero() {
		last = bucketOf(interval, window.To.Add(-1))
	}
	return t, t.fill(interval, counts, first, last)
}

// fill puts the buckets in order, those without articles too. A bound that is not given is the first or last that has articles.
func (t *timeline) fill(interval query.Interval, counts map[time.Time]int64, first, last time.Time) error {
	openFirst, openLast := first.IsZero(), last.IsZero()
	for from := range counts {
		if openFirst && (first.IsZero() || from.Before(first)) {
			first = from
		}
		if openLast && from.After(last) {
			last = from
		}
	}
	if first.IsZero() || last.IsZero() || last.Before(first) {
		return nil
	}
	if err := checkSpan(interval, first, last); err != nil {
		return err
	}
	for from := first; !from.After(last); {
		to := nextBucket(interval, from)
		t.buckets = append(t.buckets, bucket{from, to, counts[from]})
		t.counted += counts[from]
		from = to
	}
	return nil
}

// keyTime reads the beginning of a time as keys have it: a year, a month, a day or more.
func keyTime(v any) (time.Time, error) {
	text, _ := v.(string)
	const layout = "2006-01-02"
	if len(text) > len(layout) {
		text = text[:len(layout)]
	}
	t, err := time.Parse(layout[:len(text)], text)
	if err != nil || text == "" {
		return time.Time{}, fmt.Errorf("a timeline has the time %v", v)
	}
	return t, nil
}

// timelineOf writes a timeline.
func (w *writer) timelineOf(o *op, answer any) bool {
	row := rowOf(answer)
	if len(row) != 2 {
		return w.fail(fmt.Errorf("%s: the statement brought back %v", o.name, answer))
	}
	a := &w.args[o.child.Index]
	t, err := newTimeline(a.Interval, w.page.filter, rowOf(row[0]), row[1])
	if err != nil {
		return w.fail(err)
	}
	before := w.timeline
	w.timeline = t
	ok := w.object(o.items[0], nil)
	w.timeline = before
	return ok
}

// partOfTimeline writes what a timeline says of itself.
func (w *writer) partOfTimeline(o *op) bool {
	if o.def.Place == query.OfExact {
		return w.scalar(o, w.timeline.exact)
	}
	return w.scalar(o, w.timeline.counted)
}

// buckets writes the buckets of the timeline at hand.
func (w *writer) buckets(o *op) bool {
	return w.items(len(w.timeline.buckets), func(i int) bool {
		w.timeline.bucket = &w.timeline.buckets[i]
		return w.object(o.items[0], nil)
	})
}

// partOfBucket writes one value of the bucket at hand.
func (w *writer) partOfBucket(o *op) bool {
	b := w.timeline.bucket
	switch o.def.Place {
	case query.BucketFrom:
		return w.scalar(o, b.from)
	case query.BucketTo:
		return w.scalar(o, b.to)
	default:
		return w.scalar(o, b.count)
	}
}
