package format

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
)

const (
	// maxSitemapBytes and maxSitemapEntries are what the protocol allows a sitemap (sitemaps.org/protocol.html).
	maxSitemapBytes   = 50 << 20
	maxSitemapEntries = 50_000
)

// Listed is what a sitemap says of a page, or the index of sitemaps of one of them.
type Listed struct {
	URL     string // http or https
	Sitemap bool   // else a page
	// Modified is when it was changed last, or else, in a sitemap of news, published; zero where that is not said or no time.
	Modified time.Time
}

// sitemapFormat reads sitemaps, also those of news, and indexes of sitemaps. They have no articles: its records are what they list.
type sitemapFormat struct{}

func (sitemapFormat) Name() string { return "sitemap" }

func (sitemapFormat) Read(r io.Reader, yield func(Record) error) error {
	bounded := &io.LimitedReader{R: r, N: maxSitemapBytes + 1}
	s := sitemapReader{in: newXMLDecoder(bounded)}
	// Addresses with a bare & are a mistake that many sitemaps make.
	s.in.Strict = false
	for n := 1; ; n++ {
		rec, err := s.next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil && bounded.N <= 0:
			return yield(Record{Line: s.line, Err: fmt.Errorf("sitemap longer than %d MiB: the rest is not read", maxSitemapBytes>>20)})
		case err != nil:
			var syntax *xml.SyntaxError
			if errors.As(err, &syntax) {
				return yield(Record{Line: syntax.Line, Err: fmt.Errorf("sitemap: %s: the rest is not read", syntax.Msg)})
			}
			return err
		case n > maxSitemapEntries:
			return yield(Record{Line: rec.Line, Err: fmt.Errorf("sitemap of more than %d addresses: the rest is not read", maxSitemapEntries)})
		}
		if err := yield(rec); err != nil {
			return err
		}
	}
}

type sitemapReader struct {
	in    *xml.Decoder
	line  int
	level int   // of the element that is read
	told  int64 // bytes of records that were given
}

// Levels at which the elements of a sitemap stand.
const (
	entryLevel = 2
	fieldLevel = 3
)

// next reads the next entry. Its error is io.EOF behind the last one.
func (s *sitemapReader) next() (Record, error) {
	for {
		token, err := s.token()
		if err != nil {
			return Record{}, err
		}
		start, ok := token.(xml.StartElement)
		if !ok || s.level != entryLevel || start.Name.Local != "url" && start.Name.Local != "sitemap" {
			continue
		}
		rec := Record{Line: s.line}
		entry, err := s.entry()
		if err != nil {
			return Record{}, err
		}
		rec.Bytes, s.told = s.in.InputOffset()-s.told, s.in.InputOffset()
		rec.Listed, rec.Err = entry.listed(start.Name.Local == "sitemap")
		return rec, nil
	}
}

// token reads one and keeps count of where it stands.
func (s *sitemapReader) token() (xml.Token, error) {
	token, err := s.in.Token()
	s.line, _ = s.in.InputPos()
	switch token.(type) {
	case xml.StartElement:
		s.level++
	case xml.EndElement:
		s.level--
	}
	return token, err
}

// sitemapEntry is what an entry has, as it is written.
type sitemapEntry struct{ address, modified, published string }

// entry reads the rest of an entry. Other vocabularies have addresses too, of pictures and videos, one level deeper.
func (s *sitemapReader) entry() (sitemapEntry, error) {
	var e sitemapEntry
	var into *string
	for s.level >= entryLevel {
		token, err := s.token()
		if err != nil {
			return e, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			into = nil
			switch {
			case s.level == fieldLevel && t.Name.Local == "loc":
				into = &e.address
			case s.level == fieldLevel && t.Name.Local == "lastmod":
				into = &e.modified
			case t.Name.Local == "publication_date" && strings.Contains(t.Name.Space, "news"):
				into = &e.published
			}
		case xml.EndElement:
			into = nil
		case xml.CharData:
			if into != nil && len(*into) <= MaxURLBytes {
				*into += string(t)
			}
		}
	}
	return e, nil
}

func (e sitemapEntry) listed(isSitemap bool) (*Listed, error) {
	address := strings.TrimSpace(e.address)
	switch {
	case address == "":
		return nil, errors.New("sitemap: an entry without <loc>")
	case len(address) > MaxURLBytes:
		return nil, fmt.Errorf("sitemap: an address longer than %d bytes", MaxURLBytes)
	case newsgraph.CanonicalURL(address) == "":
		return nil, fmt.Errorf("sitemap: %q is not an absolute http or https URL", Shorten(address))
	}
	found := Listed{URL: address, Sitemap: isSitemap}
	// A time that is none only costs the place in the order.
	for _, text := range []string{e.modified, e.published} {
		if at, err := parseTime(text); err == nil {
			found.Modified = at
			break
		}
	}
	return &found, nil
}
