package loader

import (
	"bytes"
	"errors"
	"fmt"
	"hash/maphash"
	"slices"
	"time"

	"github.com/newsgraph/newsgraph/loader/fetch"
	"github.com/newsgraph/newsgraph/loader/format"
)

// listing is what a sitemap lists, or several of an index: the newest pages and how many there are. Its memory is bounded by
// the number of pages that are wanted, apart from eight bytes for each that was seen.
type listing struct {
	most     int
	pages    []format.Listed
	sitemaps []format.Listed
	total    int // different pages

	seed maphash.Seed
	seen map[uint64]struct{}
}

func newListing(most int) *listing {
	return &listing{most: most, seed: maphash.MakeSeed(), seen: make(map[uint64]struct{})}
}

func (l *listing) add(e format.Listed) {
	key := maphash.String(l.seed, e.URL)
	if _, again := l.seen[key]; again {
		return
	}
	l.seen[key] = struct{}{}
	if e.Sitemap {
		l.sitemaps = append(l.sitemaps, e)
		return
	}
	l.total++
	if l.pages = append(l.pages, e); len(l.pages) >= 2*l.most+1000 {
		l.cut()
	}
}

// cut keeps the newest pages, in that order; those of which nothing is known come last, in the order in which they are listed.
func (l *listing) cut() {
	slices.SortStableFunc(l.pages, newerFirst)
	l.pages = l.pages[:min(len(l.pages), l.most)]
}

func newerFirst(a, b format.Listed) int { return b.Modified.Compare(a.Modified) }

// oldest is the time of the oldest page that is wanted, zero where there is room for others.
func (l *listing) oldest() time.Time {
	if l.cut(); len(l.pages) < l.most {
		return time.Time{}
	}
	return l.pages[len(l.pages)-1].Modified
}

// nextSitemap takes the newest sitemap.
func (l *listing) nextSitemap() format.Listed {
	slices.SortStableFunc(l.sitemaps, newerFirst)
	next := l.sitemaps[0]
	l.sitemaps = l.sitemaps[1:]
	return next
}

var errIsSitemap = errors.New("a sitemap: it names pages and has no text of them; to load those, give its address, or --follow")

// listed reads the pages that name lists, the newest first.
func (r *records) listed(name string, l *listing, role Role) error {
	if l.total == 0 && len(l.sitemaps) == 0 {
		return nil
	}
	if role != Named {
		return r.bad(name, 0, errors.New("a sitemap, where a page was expected"))
	}
	if r.web.Web == nil || !fetch.IsAddress(name) && !r.web.summaries {
		return r.bad(name, 0, errIsSitemap)
	}
	older, err := r.sitemaps(name, l)
	if err != nil {
		return err
	}
	l.cut()
	if err := r.leftOut(name, l.total-len(l.pages), older); err != nil {
		return err
	}
	for i, page := range l.pages {
		if *r.web.misses >= maxMisses {
			return r.bad(name, 0, fmt.Errorf("%d of its pages are not asked for, since %d in a row could not be had", len(l.pages)-i, maxMisses))
		}
		a := Address{URL: page.URL, Role: Page}
		if !page.Modified.IsZero() {
			a.Version = page.Modified.UTC().Format(time.RFC3339Nano)
		}
		if err := r.address(page.URL, a); err != nil {
			return err
		}
	}
	return nil
}

// leftOut tells what of a listing is not read.
func (r *records) leftOut(name string, pages, sitemaps int) error {
	if pages == 0 && sitemaps == 0 {
		return nil
	}
	what := fmt.Sprintf("%d pages are", pages)
	if pages == 1 {
		what = "1 page is"
	}
	if sitemaps > 0 {
		what = fmt.Sprintf("%d pages, and those of %d older sitemaps, are", pages, sitemaps)
	}
	return r.left(name, pages, fmt.Sprintf("%s left out: the newest %d are read; --max-pages allows more", what, r.web.maxPages))
}

// sitemaps adds what the sitemaps of an index list. One that was changed before all pages that are wanted has none of them;
// these are counted.
func (r *records) sitemaps(name string, l *listing) (older int, err error) {
	for n := 1; len(l.sitemaps) > 0; n++ {
		next := l.nextSitemap()
		if oldest := l.oldest(); !next.Modified.IsZero() && next.Modified.Before(oldest) {
			older++
			continue
		}
		if n > maxSitemaps || *r.web.misses >= maxMisses {
			return older, r.bad(name, 0, fmt.Errorf("%d of its sitemaps are not read: %d were", len(l.sitemaps)+1, n-1))
		}
		if err := r.sitemap(next.URL, l); err != nil {
			return older, err
		}
	}
	return older, nil
}

func (r *records) sitemap(address string, l *listing) error {
	d, err := r.document(address, Address{URL: address, Role: Sitemap})
	if d == nil {
		return err
	}
	wrong := 0
	err = r.read(address, bytes.NewReader(d.Body), r.at(d), func(rec format.Record) error {
		if rec.Listed != nil {
			l.add(*rec.Listed)
			return nil
		}
		if wrong++; wrong > maxPageRecords {
			return errTooMany
		}
		if rec.Err == nil {
			rec.Err = errors.New("no sitemap, though an index of sitemaps lists it")
		}
		return r.bad(within(address, rec), rec.Line, rec.Err)
	})
	if errors.Is(err, errTooMany) {
		return r.bad(address, 0, fmt.Errorf("more than %d entries that are none: the rest is not read", maxPageRecords))
	}
	return err
}
