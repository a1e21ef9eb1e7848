package loader

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode"

	"github.com/newsgraph/newsgraph"
)

// formatVersion stands for the way in which this package reads articles. It is part of every
// content hash: raise it when the same file is to give another article, so that what is
// loaded is read anew.
const formatVersion = 1

// Bounds of fields that the database keeps in indexes, whose entries may have some 8,000 bytes.
const (
	maxURLBytes       = 4000
	maxTitleBytes     = 2000
	maxPublisherBytes = 200
)

// paragraphBreak stands between the paragraphs of a body, and between the parts of the text
// that the extractor reads.
const paragraphBreak = "\n\n"

// unknownPublisher stands where neither a publisher nor a URL is given.
const unknownPublisher = "unknown"

// draft is an article as a format reads it, before what all formats have in common: bylines
// in the text, credits in captions, defaults, checks.
type draft struct {
	url, title, publisher string
	publishedAt           time.Time
	language, dateline    string
	image                 *newsgraph.Image
	paragraphs            []paragraph
	authors               []newsgraph.Byline // where the format has a field for them; else read from the text
}

// item is an article that was read, ready for extraction.
type item struct {
	article newsgraph.Article // without LoadedAt
	starts  []int             // where each paragraph begins, in bytes of article.Body
	authors []newsgraph.Byline
	links   []newsgraph.Link
	hash    string
}

// finish checks a draft and makes the item of it. Its error is for the user.
func (d draft) finish(extractorVersion string) (*item, error) {
	d.title = clean(d.title)
	d.publisher = clean(d.publisher)
	d.url = strings.TrimSpace(d.url)
	authors, paragraphs := takeBylines(d.paragraphs)
	if len(d.authors) > 0 {
		authors = d.authors
	}
	base, err := d.check(paragraphs)
	if err != nil {
		return nil, err
	}

	it := &item{authors: authors}
	a := &it.article
	a.Title, a.Publisher, a.PublishedAt = d.title, d.publisher, d.publishedAt.UTC()
	if base != nil {
		a.URL = address(d.url, base)
	}
	a.Language, a.Dateline = strings.TrimSpace(d.language), clean(d.dateline)
	if a.Publisher == "" {
		a.Publisher = unknownPublisher
		if base != nil {
			a.Publisher = strings.TrimPrefix(strings.ToLower(base.Hostname()), "www.")
		}
	}
	if a.ID = newsgraph.ArticleID(a.URL); a.ID == "" {
		a.ID = newsgraph.ArticleIDWithoutURL(a.Publisher, a.Title, a.PublishedAt)
	}
	if a.Dateline == "" {
		a.Dateline = dateline(paragraphs[0].text)
	}
	if a.Image, err = finishImage(d.image, base); err != nil {
		return nil, err
	}
	if err := it.setBody(paragraphs, base); err != nil {
		return nil, err
	}
	it.hash, err = it.contentHash(extractorVersion)
	return it, err
}

// check reports what keeps a draft from being an article, and gives its parsed URL, nil
// where it has none.
func (d draft) check(paragraphs []paragraph) (*url.URL, error) {
	switch {
	case d.title == "":
		return nil, errors.New("no title")
	case newsgraph.FoldName(d.title) == "":
		return nil, fmt.Errorf("title %q has neither letters nor digits", shorten(d.title))
	case len(d.title) > maxTitleBytes:
		return nil, fmt.Errorf("title is longer than %d bytes", maxTitleBytes)
	case len(d.publisher) > maxPublisherBytes:
		return nil, fmt.Errorf("publisher is longer than %d bytes", maxPublisherBytes)
	case len(d.url) > maxURLBytes:
		return nil, fmt.Errorf("URL is longer than %d bytes", maxURLBytes)
	case d.publishedAt.IsZero():
		return nil, fmt.Errorf("no publication time: expected %s", acceptedTimes)
	case len(paragraphs) == 0:
		return nil, errors.New("no text")
	case d.url == "":
		return nil, nil
	case newsgraph.CanonicalURL(d.url) == "":
		return nil, fmt.Errorf("%q is not an absolute http or https URL", shorten(d.url))
	}
	return parseAddress(d.url)
}

// finishImage cleans an image's texts, parts caption and credit, and resolves its address. Without an address there is nothing
// to show, so there is no image then, and no caption of one.
func finishImage(image *newsgraph.Image, base *url.URL) (*newsgraph.Image, error) {
	if image == nil || strings.TrimSpace(image.URL) == "" {
		return nil, nil
	}
	done := newsgraph.Image{
		URL: strings.TrimSpace(image.URL), Alt: clean(image.Alt),
		Caption: clean(image.Caption), Credit: clean(image.Credit),
	}
	if done.Credit == "" {
		done.Caption, done.Credit = splitCredit(done.Caption)
	}
	resolved := resolve(done.URL, base)
	if resolved == "" {
		return nil, fmt.Errorf("image: %q is not an http or https URL", shorten(done.URL))
	}
	done.URL = resolved
	return &done, nil
}

// setBody joins the paragraphs and places their links in the whole.
func (it *item) setBody(paragraphs []paragraph, base *url.URL) error {
	var body strings.Builder
	units := 0 // UTF-16 code units before the paragraph
	for i, p := range paragraphs {
		if i > 0 {
			body.WriteString(paragraphBreak)
			units += len(paragraphBreak)
		}
		it.starts = append(it.starts, body.Len())
		body.WriteString(p.text)
		for _, l := range p.links {
			target := resolve(l.url, base)
			id := newsgraph.ArticleID(target)
			if id == "" || id == it.article.ID {
				continue // mail, scripts, places on the same page
			}
			if len(target) > maxURLBytes {
				return fmt.Errorf("link %q has a URL longer than %d bytes", shorten(p.text[l.start:l.end]), maxURLBytes)
			}
			start := units + utf16Len(p.text[:l.start])
			it.links = append(it.links, newsgraph.Link{
				Text: p.text[l.start:l.end], URL: target, Paragraph: i, TargetID: id,
				Start: start, End: start + utf16Len(p.text[l.start:l.end]),
			})
		}
		units += utf16Len(p.text)
	}
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
		Image                                               *newsgraph.Image
		Authors                                             []author
		Links                                               []link
	}{
		Format: formatVersion, Extractor: extractorVersion,
		ID: a.ID, URL: a.URL, Title: a.Title, Publisher: a.Publisher, Language: a.Language, Dateline: a.Dateline,
		Body: a.Body, PublishedAt: a.PublishedAt, Image: a.Image,
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
