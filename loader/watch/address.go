package watch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"maps"
	"time"

	"github.com/newsgraph/newsgraph/loader"
	"github.com/newsgraph/newsgraph/loader/fetch"
)

const (
	// maxPageTries is how often a page is asked for that cannot be had.
	maxPageTries = 5
	// pageLife is how long a page is remembered that is listed no more.
	pageLife = 7 * 24 * time.Hour
)

// address watches a feed, a page or a sitemap.
type address struct{ every time.Duration }

func (a address) pause(time.Duration) time.Duration { return a.every }

func (a address) round(ctx context.Context, s *source) (result, error) {
	known := s.state.known
	web := &remembering{web: s.Web, now: s.Clock.Now(), document: known.Document, pages: maps.Clone(known.Pages)}
	done, sample, err := s.load(ctx, []loader.Input{{Path: s.name}}, web)
	if err == nil {
		err = web.failed
	}
	if err != nil || !web.changed {
		return done, err
	}
	web.keep(known)
	if len(sample) > 0 {
		known.Articles = sample
	}
	return done, s.state.write()
}

// remembering reads addresses only where they may have changed, and takes down what it read.
type remembering struct {
	web Web
	now time.Time

	document *seenDocument
	pages    map[string]seenPage
	changed  bool  // what is known
	listed   bool  // the address was read, and so all pages that it lists
	again    bool  // something is to be asked for again, so that the list must be read again too
	failed   error // of the address itself
}

func (r *remembering) Get(ctx context.Context, a loader.Address) (*fetch.Document, error) {
	switch a.Role {
	case loader.Page:
		return r.page(ctx, a)
	case loader.Sitemap:
		// An index need not change when one of its sitemaps does.
		r.again = true
		return r.web.Get(ctx, fetch.Request{URL: a.URL})
	}
	return r.list(ctx, a)
}

// list reads the address that is watched.
func (r *remembering) list(ctx context.Context, a loader.Address) (*fetch.Document, error) {
	ask := fetch.Request{URL: a.URL}
	if r.document != nil {
		ask.ETag, ask.LastModified = r.document.ETag, r.document.LastModified
	}
	d, err := r.web.Get(ctx, ask)
	if errors.Is(err, fetch.ErrUnchanged) {
		return nil, err
	}
	if err != nil {
		// Said as the round's error, not as a problem of an article.
		r.failed = err
		return nil, fetch.ErrUnchanged
	}
	sum := sha256.Sum256(d.Body)
	hash := hex.EncodeToString(sum[:])
	same := r.document != nil && r.document.Hash == hash
	now := seenDocument{ETag: d.ETag, LastModified: d.LastModified, Hash: hash}
	r.changed = r.document == nil || *r.document != now
	r.document = &now
	if same {
		return nil, fetch.ErrUnchanged
	}
	r.listed = true
	return d, nil
}

// page reads a page that is not known as it is listed.
func (r *remembering) page(ctx context.Context, a loader.Address) (*fetch.Document, error) {
	known, found := r.pages[a.URL]
	ask := fetch.Request{URL: a.URL}
	if found && known.Failures == 0 {
		ask.ETag, ask.LastModified = known.ETag, known.LastModified
	}
	if found && known.Version != a.Version {
		known.Failures, found = 0, false
	}
	known.Version, known.Listed = a.Version, r.now
	if found && (known.Failures == 0 || known.Failures >= maxPageTries) {
		r.pages[a.URL] = known
		return nil, fetch.ErrUnchanged
	}
	d, err := r.web.Get(ctx, ask)
	var failed *fetch.Error
	switch {
	case err == nil:
		known.Failures, known.ETag, known.LastModified = 0, d.ETag, d.LastModified
	case errors.Is(err, fetch.ErrUnchanged):
		known.Failures = 0
	case errors.As(err, &failed) && failed.Lasting:
		known.Failures = maxPageTries
	default:
		known.Failures++
		r.again = r.again || known.Failures < maxPageTries
	}
	r.pages[a.URL] = known
	return d, err
}

// keep puts what was read into what is known.
func (r *remembering) keep(known *state) {
	known.Document, known.Pages = r.document, r.pages
	if r.again {
		known.Document = nil
	}
	if r.listed {
		maps.DeleteFunc(known.Pages, func(_ string, p seenPage) bool { return r.now.Sub(p.Listed) > pageLife })
	}
}
