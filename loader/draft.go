package loader

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/format"
	"github.com/newsgraph/newsgraph/loader/language"
)

// formatVersion stands for the way in which this package and format read articles. It is part of every
// content hash, and of the digests by which lines are known unread: raise it when the same file is to give another article, so that
// what is loaded is read anew.
const formatVersion = 3

// Bounds of fields that the database keeps in indexes, whose entries may have some 8,000 bytes.
const (
	maxTitleBytes     = 2000
	maxPublisherBytes = 200
)

// Version is that of how articles are read and extracted: what was read with another one is to be read anew.
func Version(extractor string) string { return fmt.Sprintf("%d-%s", formatVersion, extractor) }

// paragraphBreak stands between the paragraphs of a body, and between the parts of the text
// that the extractor reads.
const paragraphBreak = "\n\n"

// unknownPublisher stands where neither a publisher nor a URL is given.
const unknownPublisher = "unknown"

// item is an article that was read, ready for extraction.
type item struct {
	article newsgraph.Article // without LoadedAt
	foreign bool              // not English, so nothing is extracted from it
	starts  []int             // where each paragraph begins, in bytes of article.Body
	authors []newsgraph.Byline
	links   []newsgraph.Link
	hash    string
	source  string // see newsgraph.Document
}

// newItem checks a draft and makes the item of it. Its error is for the user.
func newItem(d format.Draft, extractorVersion string) (*item, error) {
	d.Title = format.Clean(d.Title)
	d.Publisher = format.Clean(d.Publisher)
	d.URL = strings.TrimSpace(d.URL)
	spoken := language.Of(d.Language, beginning(d))
	if d.Exact {
		spoken.Tag = d.Language // also where it was not known
	}
	authors, paragraphs := d.Authors, d.Paragraphs
	if !spoken.Foreign && !d.Exact {
		found, rest := format.TakeBylines(d.Paragraphs)
		paragraphs = rest
		if len(authors) == 0 {
			authors = found
		}
	}
	base, err := check(d, paragraphs)
	if err != nil {
		return nil, err
	}

	it := &item{authors: authors, foreign: spoken.Foreign}
	a := &it.article
	a.BodyKind = d.BodyKind
	if a.BodyKind == "" {
		a.BodyKind = newsgraph.BodyFullText
	}
	a.Title, a.Publisher, a.PublishedAt = d.Title, d.Publisher, d.PublishedAt.UTC()
	if base != nil {
		a.URL = address(d.URL, base)
	}
	a.Language, a.Dateline = spoken.Tag, format.Clean(d.Dateline)
	if a.Publisher == "" {
		a.Publisher = unknownPublisher
		if base != nil {
			a.Publisher = strings.TrimPrefix(strings.ToLower(base.Hostname()), "www.")
		}
	}
	if a.ID = newsgraph.ArticleID(a.URL); a.ID == "" {
		a.ID = newsgraph.ArticleIDWithoutURL(a.Publisher, a.Title, a.PublishedAt)
	}
	if a.Dateline == "" && !d.Exact {
		a.Dateline = format.Dateline(paragraphs[0].Text)
	}
	if a.Image, err = finishImage(d.Image, base, d.Exact); err != nil {
		return nil, err
	}
	if err := it.setBody(paragraphs, base); err != nil {
		return nil, err
	}
	it.hash, err = it.contentHash(extractorVersion)
	return it, err
}

// beginning is as much of the title and text as tells the language.
func beginning(d format.Draft) string {
	var text strings.Builder
	text.WriteString(d.Title)
	for _, p := range d.Paragraphs {
		if text.Len() >= language.SampleBytes {
			break
		}
		text.WriteString(paragraphBreak)
		text.WriteString(p.Text)
	}
	return text.String()
}

// check reports what keeps a draft from being an article, and gives its parsed URL, nil
// where it has none.
func check(d format.Draft, paragraphs []format.Paragraph) (*url.URL, error) {
	switch {
	case d.Title == "":
		return nil, errors.New("no title")
	case newsgraph.FoldName(d.Title) == "":
		return nil, fmt.Errorf("title %q has neither letters nor digits", format.Shorten(d.Title))
	case len(d.Title) > maxTitleBytes:
		return nil, fmt.Errorf("title is longer than %d bytes", maxTitleBytes)
	case len(d.Publisher) > maxPublisherBytes:
		return nil, fmt.Errorf("publisher is longer than %d bytes", maxPublisherBytes)
	case len(d.URL) > format.MaxURLBytes:
		return nil, fmt.Errorf("URL is longer than %d bytes", format.MaxURLBytes)
	case d.PublishedAt.IsZero():
		return nil, fmt.Errorf("no publication time: expected %s", format.AcceptedTimes)
	case len(paragraphs) == 0:
		return nil, errors.New("no text")
	case d.URL == "":
		return nil, nil
	case newsgraph.CanonicalURL(d.URL) == "":
		return nil, fmt.Errorf("%q is not an absolute http or https URL", format.Shorten(d.URL))
	}
	return parseAddress(d.URL)
}

// finishImage cleans an image's texts, parts caption and credit, and resolves its address. Without an address there is nothing
// to show, so there is no image then, and no caption of one. In the caption of an exact one no credit is looked for.
func finishImage(image *newsgraph.Image, base *url.URL, exact bool) (*newsgraph.Image, error) {
	if image == nil || strings.TrimSpace(image.URL) == "" {
		return nil, nil
	}
	done := newsgraph.Image{
		URL: strings.TrimSpace(image.URL), Alt: format.Clean(image.Alt),
		Caption: format.Clean(image.Caption), Credit: format.Clean(image.Credit),
	}
	if done.Credit == "" && !exact {
		done.Caption, done.Credit = format.SplitCredit(done.Caption)
	}
	resolved := resolve(done.URL, base)
	if resolved == "" {
		return nil, fmt.Errorf("image: %q is not an http or https URL", format.Shorten(done.URL))
	}
	done.URL = resolved
	return &done, nil
}

// setBody joins the paragraphs and places their links in the whole.
func (it *item) setBody(paragraphs []format.Paragraph, base *url.URL) error {
	var body strings.Builder
	units := 0 // UTF-16 code units before the paragraph
	for i, p := range paragraphs {
		if i > 0 {
			body.WriteString(paragraphBreak)
			units += len(paragraphBreak)
		}
		it.starts = append(it.starts, body.Len())
		body.WriteString(p.Text)
		for _, l := range p.Links {
			target := resolve(l.URL, base)
			id := newsgraph.ArticleID(target)
			if id == "" || id == it.article.ID {
				continue // mail, scripts, places on the same page
			}
			if len(target) > format.MaxURLBytes {
				return fmt.Errorf("link %q has a URL longer than %d bytes", format.Shorten(p.Text[l.Start:l.End]), format.MaxURLBytes)
			}
			start := units + utf16Len(p.Text[:l.Start])
			it.links = append(it.links, newsgraph.Link{
				Text: p.Text[l.Start:l.End], URL: target, Paragraph: i, TargetID: id,
				Start: start, End: start + utf16Len(p.Text[l.Start:l.End]),
			})
		}
		units += utf16Len(p.Text)
	}
	slices.SortStableFunc(it.links, newsgraph.CompareLinks)
	it.article.Body = body.String()
	it.article.WordCount = countWords(it.article.Body)
	return nil
}

func countWords(s string) int {
	n := 0
	for word := range strings.FieldsSeq(s) {
		if strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			n++
		}
	}
	return n
}

// contentHash is equal for two items exactly when they would give the same document.
func (it *item) contentHash(extractorVersion string) (string, error) {
	a := it.article
	type author struct{ ID, Name, Role, City string }
	type link struct {
		Text, URL  string
		Start, End int
	}
	input := struct {
		Format                                              int
		Extractor                                           string
		ID, URL, Title, Publisher, Language, Dateline, Body string
		PublishedAt                                         time.Time
		BodyKind                                            newsgraph.BodyKind `json:",omitempty"` // but for full texts
		Image                                               *newsgraph.Image
		Authors                                             []author
		Links                                               []link
	}{
		Format: formatVersion, Extractor: extractorVersion,
		ID: a.ID, URL: a.URL, Title: a.Title, Publisher: a.Publisher, Language: a.Language, Dateline: a.Dateline,
		Body: a.Body, PublishedAt: a.PublishedAt, Image: a.Image,
	}
	if a.BodyKind != newsgraph.BodyFullText {
		input.BodyKind = a.BodyKind
	}
	for _, b := range it.authors {
		input.Authors = append(input.Authors, author{b.Person.ID, b.Person.Name, string(b.Role), b.City})
	}
	for _, l := range it.links {
		input.Links = append(input.Links, link{l.Text, l.URL, l.Start, l.End})
	}
	encoded, err := json.Marshal(input)
	if err != nil {
		return "", fmt.Errorf("hash of the content: %w", err)
	}
	sum := sha256.Sum256(encoded)
	return hex.EncodeToString(sum[:]), nil
}
