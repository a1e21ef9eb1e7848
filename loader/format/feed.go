package format

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"regexp"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	ext "github.com/mmcdole/gofeed/extensions"
	"golang.org/x/text/unicode/norm"

	"github.com/newsgraph/newsgraph"
)

// maxFeedBytes bounds a feed, which is read as a whole. Those of news sites have some 100 kB.
const maxFeedBytes = 32 << 20

// feedFormat reads RSS, Atom and JSON Feed.
type feedFormat struct{ name string }

func (f feedFormat) Name() string { return f.name }

// isJSONFeed tells a JSON Feed by its version.
func isJSONFeed(text []byte) bool { return bytes.Contains(text, []byte("jsonfeed.org/version")) }

// mayBeJSONFeed reports names that an item of a JSON Feed has, whose version may stand behind all items.
func mayBeJSONFeed(head []byte) bool {
	return bytes.Contains(head, []byte(`"items"`)) && (bytes.Contains(head, []byte(`"content_html"`)) || bytes.Contains(head, []byte(`"content_text"`)))
}

// jsonFeedFormat reads what is a JSON Feed if its version says so, and else JSON.
type jsonFeedFormat struct{ jsonObjects }

func (jsonFeedFormat) Name() string { return nameJSON }

func (f jsonFeedFormat) Read(r io.Reader, yield func(Record) error) error {
	text, err := io.ReadAll(io.LimitReader(r, maxFeedBytes))
	if err != nil {
		return err
	}
	var feed struct{ Version string }
	if json.Unmarshal(text, &feed) == nil && isJSONFeed([]byte(feed.Version)) {
		return told{feedFormat{nameJSONFeed}}.Read(bytes.NewReader(text), yield)
	}
	return jsonFormat(f).Read(io.MultiReader(bytes.NewReader(text), r), yield)
}

var (
	// zoneName is how RFC 822, by which RSS writes times, calls zones of North America.
	zoneName = regexp.MustCompile(`\s(EST|EDT|CST|CDT|MST|MDT|PST|PDT|UT|Z)$`)
	zones    = map[string]string{
		"EST": "-0500", "EDT": "-0400", "CST": "-0600", "CDT": "-0500", "MST": "-0700", "MDT": "-0600", "PST": "-0800", "PDT": "-0700",
		"UT": "+0000", "Z": "+0000",
	}
	firstImage = regexp.MustCompile(`(?i)<img\s[^>]*?src\s*=\s*["']?([^"'\s>]+)`)
)

func (f feedFormat) Read(r io.Reader, yield func(Record) error) error {
	text, err := io.ReadAll(io.LimitReader(r, maxFeedBytes+1))
	if err != nil {
		return err
	}
	if len(text) > maxFeedBytes {
		return yield(Record{Line: 1, Err: fmt.Errorf("feed longer than %d MiB", maxFeedBytes>>20)})
	}
	var feed *gofeed.Feed
	err = Guard("reading", func() (err error) {
		feed, err = gofeed.NewParser().Parse(bytes.NewReader(text))
		return err
	})
	if err != nil {
		return yield(Record{Line: 1, Bytes: int64(len(text)), Err: fmt.Errorf("%s: %w", f.name, err)})
	}
	for i, item := range feed.Items {
		rec := Record{Line: i + 1}
		if i == 0 {
			rec.Bytes = int64(len(text))
		}
		rec.Err = Guard("reading", func() (err error) {
			rec.Draft, err = f.article(feed, item)
			return err
		})
		if err := yield(rec); err != nil {
			return err
		}
	}
	return nil
}

// article makes a draft of an item. One that lacks something still has the address of its page.
func (f feedFormat) article(feed *gofeed.Feed, item *gofeed.Item) (Draft, error) {
	d := Draft{
		Title: norm.NFC.String(plainText(item.Title)), Publisher: norm.NFC.String(plainText(feed.Title)),
		URL: item.Link, Language: feed.Language,
	}
	d.Keys = []Key{{fieldTitle, "title"}}
	if item.DublinCoreExt != nil && len(item.DublinCoreExt.Publisher) > 0 {
		d.Publisher = norm.NFC.String(plainText(item.DublinCoreExt.Publisher[0]))
	}
	if d.URL == "" && newsgraph.CanonicalURL(item.GUID) != "" {
		d.URL = item.GUID
	}
	var err error
	if d.PublishedAt, err = feedTime(item, &d); err != nil {
		return Draft{URL: d.URL}, err
	}
	text, key := item.Content, "content"
	if strings.TrimSpace(text) == "" {
		text, key = item.Description, "description"
		d.BodyKind, d.Partial = newsgraph.BodySummary, "only a summary: the feed has no full text of it"
	}
	if strings.TrimSpace(text) == "" {
		return Draft{URL: d.URL}, errors.New("no text: the item has neither content nor description")
	}
	d.Keys = append(d.Keys, Key{fieldBody, key})
	if d.Paragraphs, err = feedParagraphs(text, feed.FeedType); err != nil {
		return Draft{}, err
	}
	for _, a := range item.Authors {
		if a != nil {
			d.Authors = append(d.Authors, namedAuthors(a.Name, true)...)
		}
	}
	d.Authors = distinctAuthors(d.Authors)
	d.Image = feedImage(item, text)
	return d, nil
}

// feedParagraphs reads the text of an item. Of RSS and Atom it is HTML, also where it has no elements; JSON Feed has either.
func feedParagraphs(text, feedType string) ([]Paragraph, error) {
	if feedType == "json" {
		return bodyParagraphs(text, "", "", nil)
	}
	if !strings.Contains(text, "<") {
		return plainParagraphs(norm.NFC.String(html.UnescapeString(text))), nil
	}
	return htmlParagraphs(text)
}

var (
	markupLike = regexp.MustCompile(`<!--.*?-->|</?[A-Za-z][^<>]*>`)
	closingTag = regexp.MustCompile(`</([A-Z][A-Z0-9]*)>`)
)

// plainText takes the marks of HTML out of a title. A name in angle brackets is text, as in Markdown.
func plainText(text string) string {
	if !strings.ContainsAny(text, "<&") {
		return text
	}
	closed := make(map[string]bool) // in capitals: some close what they open so
	for _, m := range closingTag.FindAllStringSubmatch(text, -1) {
		closed[m[1]] = true
	}
	return html.UnescapeString(markupLike.ReplaceAllStringFunc(text, func(tag string) string {
		if closed[strings.Trim(tag, "</>")] {
			tag = strings.ToLower(tag)
		}
		return tagText(tag)
	}))
}

// feedTime is when an item was published, or else changed.
func feedTime(item *gofeed.Item, d *Draft) (time.Time, error) {
	var first error
	for _, t := range []struct {
		key, text string
		parsed    *time.Time
	}{{"published", item.Published, item.PublishedParsed}, {"updated", item.Updated, item.UpdatedParsed}} {
		if strings.TrimSpace(t.text) == "" {
			continue
		}
		text := Clean(t.text)
		if m := zoneName.FindStringSubmatch(text); m != nil {
			text = strings.TrimSuffix(text, m[1]) + zones[m[1]]
		}
		at, err := parseTime(text)
		if err != nil && t.parsed != nil {
			at, err = checkedTime(t.text, *t.parsed)
		}
		if err == nil {
			d.Keys = append(d.Keys, Key{fieldPublished, t.key})
			return at, nil
		}
		if first == nil {
			first = err
		}
	}
	if first == nil {
		first = errors.New("no publication time: the item has none of pubDate, dc:date, published, updated, date_published")
	}
	return time.Time{}, first
}

// feedImage is the picture of an item: one with a caption, its own, one that is enclosed, or the first in its text.
func feedImage(item *gofeed.Item, text string) *newsgraph.Image {
	if image := mediaImage(item.Extensions["media"]); image != nil {
		return image
	}
	if item.Image != nil && isWebURL(item.Image.URL) {
		return &newsgraph.Image{URL: item.Image.URL, Alt: norm.NFC.String(item.Image.Title)}
	}
	for _, e := range item.Enclosures {
		if e != nil && strings.HasPrefix(e.Type, "image/") && isWebURL(e.URL) {
			return &newsgraph.Image{URL: e.URL}
		}
	}
	if m := firstImage.FindStringSubmatch(text); m != nil && isWebURL(plainText(m[1])) {
		return &newsgraph.Image{URL: plainText(m[1])}
	}
	return nil
}

// mediaImage is a picture of Media RSS, which may stand in groups.
func mediaImage(media map[string][]ext.Extension) *newsgraph.Image {
	for _, name := range []string{"content", "thumbnail"} {
		for _, e := range media[name] {
			kind := e.Attrs["medium"] + e.Attrs["type"]
			if !isWebURL(e.Attrs["url"]) || name == "content" && !strings.Contains(kind, "image") {
				continue
			}
			image := newsgraph.Image{URL: e.Attrs["url"]}
			for _, part := range []struct {
				to   *string
				name string
			}{{&image.Caption, "description"}, {&image.Alt, "title"}, {&image.Credit, "credit"}} {
				if inner := e.Children[part.name]; len(inner) > 0 {
					*part.to = norm.NFC.String(plainText(inner[0].Value))
				}
			}
			return &image
		}
	}
	for _, e := range media["group"] {
		if image := mediaImage(e.Children); image != nil {
			return image
		}
	}
	return nil
}

func isWebURL(text string) bool { return newsgraph.CanonicalURL(strings.TrimSpace(text)) != "" }
