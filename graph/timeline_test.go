package graph

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph/internal/query"
)

var intervals = []query.Interval{query.Day, query.Week, query.Month, query.Year}

// TestBucketsFollowEachOther: every time lies in one bucket, the next begins where it ends, and how many lie between two is known without
// going through them.
func TestBucketsFollowEachOther(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		at := time.Unix(random.Int64N(200*365*86400)-100*365*86400, 0).In(time.FixedZone("", random.IntN(80000)-40000))
		for _, interval := range intervals {
			from := bucketOf(interval, at)
			to := nextBucket(interval, from)
			if from.After(at) || !to.After(at) || !bucketOf(interval, to.Add(-1)).Equal(from) || !bucketOf(interval, to).Equal(to) {
				t.Fatalf("%s lies in the %s from %s to %s", at, interval, from, to)
			}
			if interval == query.Week && from.Weekday() != time.Monday {
				t.Fatalf("a week begins on %s", from.Weekday())
			}
			n, last := int64(1), from
			for range random.IntN(400) {
				last = nextBucket(interval, last)
				n++
			}
			if got := bucketsBetween(interval, from, last); got != n {
				t.Fatalf("%d times %s from %s to %s, want %d", got, interval, from, last, n)
			}
		}
	}
}

func TestWeeksAreThoseOfISO8601(t *testing.T) {
	for day, monday := range map[string]string{
		"2021-01-03": "2020-12-28", "2021-01-04": "2021-01-04", "2024-12-31": "2024-12-30", "2016-02-29": "2016-02-29",
	} {
		at, _ := time.Parse(time.DateOnly, day)
		if got := bucketOf(query.Week, at).Format(time.DateOnly); got != monday {
			t.Errorf("%s lies in the week from %s, want %s", day, got, monday)
		}
	}
}
