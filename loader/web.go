package loader

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/newsgraph/newsgraph/loader/fetch"
	"github.com/newsgraph/newsgraph/loader/format"
)

const (
	// DefaultMaxPages is how many pages are fetched of what lists them: what a site publishes in a day or two.
	DefaultMaxPages = 100
	// maxSitemaps bounds how many sitemaps of an index are fetched.
	maxSitemaps = 50
	// maxMisses ends fetching the pages of an input of which so many in a row cannot be had just now.
	maxMisses = 5
	// maxUnpackedBytes bounds what may come of an answer that is packed.
	maxUnpackedBytes = 256 << 20
	// maxRecords bounds what is read of one answer, and maxPageRecords of a page, so that no small packed answer can fill a
	// disk with reports.
	maxRecords     = 10_000
	maxPageRecords = 100
	// webBatch is how many articles of the web are written together: they come one a second, and one wants to see them.
	webBatch = 25
)

// Role is why an address is read.
type Role int

const (
	Named   Role = iota // it is an input
	Sitemap             // an index of sitemaps lists it
	Page                // a feed or sitemap lists it
)

// Address is one to read.
type Address struct {
	URL  string
	Role Role
	// Version changes when what lists a page says that it changed; empty where that says nothing.
	Version string
}

// Web is the web as the loader needs it. The error of Get is fetch.ErrUnchanged where the address need not be read again:
// it is passed over. Other errors are for the user.
type Web interface {
	Get(ctx context.Context, a Address) (*fetch.Document, error)
}

// following says what of the web is read.
type following struct {
	Web
	summaries bool // pages of articles of which only a summary is there, and those of sitemaps in files
	maxPages  int
	pages     *int // fetched for the present input
	misses    *int // in a row
}

func (o Options) following() following {
	most := o.MaxPages
	if most < 1 {
		most = DefaultMaxPages
	}
	return following{Web: o.Web, summaries: o.Follow, maxPages: most, pages: new(int), misses: new(int)}
}

var errNoWeb = errors.New("addresses are not read here: fetch it and give its text")

// get reads an address and counts what cannot be had.
func (f following) get(ctx context.Context, a Address) (*fetch.Document, error) {
	if f.Web == nil {
		return nil, errNoWeb
	}
	d, err := f.Get(ctx, a)
	var failed *fetch.Error
	if errors.As(err, &failed) && !failed.Lasting {
		*f.misses++
	} else {
		*f.misses = 0
	}
	return d, err
}

// wants reports whether the page of a record is to be read in its place.
func (f following) wants(rec format.Record) bool {
	return f.Web != nil && f.summaries && fetch.IsAddress(rec.Draft.URL) && (rec.Err != nil || rec.Draft.Partial != "")
}

// address reads what stands at an address.
func (r *records) address(name string, a Address) error {
	if a.Role == Named {
		*r.web.pages, *r.web.misses = 0, 0
	}
	d, err := r.document(name, a)
	if d == nil {
		return err
	}
	most := maxRecords
	if a.Role == Page {
		most = maxPageRecords
	}
	return r.content(name, bytes.NewReader(d.Body), r.at(d), a.Role, most)
}

// document fetches what stands at an address. It is nil where that has not changed, or cannot be had, which is told.
func (r *records) document(name string, a Address) (*fetch.Document, error) {
	d, err := r.web.get(r.ctx, a)
	switch {
	case r.ctx.Err() != nil:
		return nil, r.ctx.Err()
	case errors.Is(err, fetch.ErrUnchanged):
		return nil, nil
	case err != nil:
		return nil, r.bad(name, 0, err)
	}
	return d, nil
}

func (r *records) at(d *fetch.Document) format.Formats {
	return r.formats.At(format.Place{Address: d.URL, ContentType: d.ContentType, MaxUnpacked: maxUnpackedBytes})
}

// followed reads the page of an article of which there is a summary at most. Where that gives none, the summary is taken.
func (r *records) followed(name string, rec format.Record) error {
	a := Address{URL: rec.Draft.URL, Role: Page, Version: versionOf(rec)}
	found, err := r.page(a)
	switch {
	case r.ctx.Err() != nil:
		return r.ctx.Err()
	case errors.Is(err, fetch.ErrUnchanged):
		return nil
	case err == nil:
		found.Bytes = rec.Bytes
		return r.yield(a.URL, found)
	case rec.Err != nil:
		rec.Err = fmt.Errorf("%w; its page %s: %w", rec.Err, format.Shorten(a.URL), err)
	default:
		rec.Draft.Partial = fmt.Sprintf("only a summary: its page %s: %v", format.Shorten(a.URL), err)
	}
	return r.yield(name, rec)
}

// page reads a page with one article.
func (r *records) page(a Address) (format.Record, error) {
	if *r.web.pages >= r.web.maxPages {
		return format.Record{}, fmt.Errorf("not read, since %d others were: --max-pages allows more", r.web.maxPages)
	}
	if *r.web.misses >= maxMisses {
		return format.Record{}, fmt.Errorf("not asked for, since %d in a row could not be had", maxMisses)
	}
	d, err := r.web.get(r.ctx, a)
	if errors.Is(err, fetch.ErrUnchanged) {
		return format.Record{}, err
	}
	*r.web.pages++
	if err != nil {
		return format.Record{}, err
	}
	return firstArticle(r.at(d), d)
}

// firstArticle is the first record of a document, which must be an article.
func firstArticle(formats format.Formats, d *fetch.Document) (format.Record, error) {
	reader, text, err := formats.Open(bytes.NewReader(d.Body), d.URL)
	if err != nil {
		return format.Record{}, err
	}
	first := format.Record{Err: errors.New("no article")}
	err = reader.Read(text, func(rec format.Record) error {
		if rec.Listed == nil {
			first = rec
		}
		return io.EOF
	})
	if err != nil && !errors.Is(err, io.EOF) {
		return format.Record{}, reason(err)
	}
	if first.Err == nil {
		first.Err = format.Guard("reading", func() error {
			_, err := newItem(first.Draft, "")
			return err
		})
	}
	return first, first.Err
}

// versionOf tells one state of an item from another.
func versionOf(rec format.Record) string {
	h := sha256.New()
	fmt.Fprintf(h, "%q %s", rec.Draft.Title, rec.Draft.PublishedAt.UTC().Format(time.RFC3339))
	for _, p := range rec.Draft.Paragraphs {
		fmt.Fprintf(h, "\n%s", p.Text)
	}
	const enough = 12
	return hex.EncodeToString(h.Sum(nil)[:enough])
}
