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

// newsMLFormat reads NewsML-G2, the news format of the IPTC: a news item, or a message with many. It holds one at a time.
type newsMLFormat struct{}

func (newsMLFormat) Name() string { return "NewsML-G2" }

func (f newsMLFormat) Read(r io.Reader, yield func(Record) error) error {
	d := newXMLDecoder(r)
	told := int64(0)
	for level := 0; ; {
		line, _ := d.InputPos()
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return yield(Record{Line: line, Err: fmt.Errorf("NewsML-G2: %w", err)})
		}
		start, ok := token.(xml.StartElement)
		if _, end := token.(xml.EndElement); end {
			level--
		}
		if !ok {
			continue
		}
		line, _ = d.InputPos()
		rec := Record{Line: line}
		switch name := start.Name.Local; name {
		case "newsItem":
			item, readErr := readXML(d, start)
			if rec.Err = readErr; readErr == nil {
				if level > 0 && !isTextItem(item) {
					continue // a picture or video that goes with an article
				}
				rec.Err = Guard("reading", func() (err error) {
					rec.Draft, err = f.item(item)
					return err
				})
			}
			rec.Bytes = d.InputOffset() - told
			told = d.InputOffset()
			if err := yield(rec); err != nil {
				return err
			}
			var syntax *xml.SyntaxError
			if errors.As(readErr, &syntax) || errors.Is(readErr, io.ErrUnexpectedEOF) {
				return nil // nothing is known of what follows
			}
		case "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem":
			if level == 0 {
				return yield(Record{Line: line, Err: fmt.Errorf("a %s of NewsML-G2: only news items are articles", name)})
			}
			if err := d.Skip(); err != nil {
				return yield(Record{Line: line, Err: fmt.Errorf("NewsML-G2: %w", err)})
			}
		default:
			level++
		}
	}
}

func isTextItem(item *xmlNode) bool {
	class := item.find("itemMeta/itemClass").get("qcode")
	return class == "" || strings.HasSuffix(class, ":text") || strings.HasSuffix(class, ":composite")
}

// item makes a draft of a news item.
func (f newsMLFormat) item(item *xmlNode) (Draft, error) {
	meta, content := item.find("itemMeta"), item.find("contentMeta")
	if _, status, _ := strings.Cut(meta.find("pubStatus").get("qcode"), ":"); status != "" && status != "usable" {
		return Draft{}, fmt.Errorf("its status is %s", Shorten(status))
	}
	if !isTextItem(item) {
		return Draft{}, fmt.Errorf("no text: an item of class %s", Shorten(meta.find("itemClass").get("qcode")))
	}
	var d Draft
	body, err := f.body(item.find("contentSet"), &d)
	if err != nil {
		return Draft{}, err
	}
	for _, at := range []struct {
		node *xmlNode
		name string
	}{
		{content.find("headline"), "headline"}, {body.deep("hl1"), "hl1"}, {meta.find("title"), "title"}, {body.deep("title"), "title"},
	} {
		if d.Title == "" && at.node.all() != "" {
			d.Title = at.node.all()
			d.Keys = append(d.Keys, Key{fieldTitle, at.name})
		}
	}
	if d.PublishedAt, err = f.published(meta, content, &d); err != nil {
		return Draft{}, err
	}
	if guid := item.get("guid"); isWebURL(guid) {
		d.URL = guid
	}
	provider := meta.find("provider")
	for _, name := range []string{
		provider.find("name").all(), provider.get("literal"), item.find("rightsInfo/copyrightHolder/name").all(),
		partyName(content.find("infoSource")), partyName(provider),
	} {
		if d.Publisher == "" {
			d.Publisher = name
		}
	}
	if d.Language = content.find("language").get("tag"); d.Language == "" {
		d.Language = item.get("lang")
	}
	d.Dateline = content.find("dateline").all()
	for _, k := range content.orNone() {
		if k.name == "by" || k.name == "creator" && len(d.Authors) == 0 {
			name := k.all()
			if k.name == "creator" {
				name = partyName(k)
			}
			d.Authors = append(d.Authors, namedAuthors(name, k.name == "creator")...)
		}
	}
	if len(d.Authors) == 0 {
		d.Authors = nitfAuthors(body.deep("byline"))
	}
	d.Authors = distinctAuthors(d.Authors)
	return d, nil
}

func (n *xmlNode) orNone() []*xmlNode {
	if n == nil {
		return nil
	}
	return n.kids
}

// published is when this version was made: a later one of the same item is then the one that counts.
func (newsMLFormat) published(meta, content *xmlNode, d *Draft) (time.Time, error) {
	for _, at := range []struct {
		node *xmlNode
		name string
	}{{meta, "versionCreated"}, {content, "contentCreated"}, {meta, "firstCreated"}, {content, "contentModified"}} {
		if text := at.node.find(at.name).all(); text != "" {
			d.Keys = append(d.Keys, Key{fieldPublished, at.name})
			return parseTime(text)
		}
	}
	return time.Time{}, errors.New("no publication time: the item has none of versionCreated, contentCreated, firstCreated")
}

// partyName is the name of a person or organisation.
func partyName(n *xmlNode) string {
	if name := n.find("name").all(); name != "" {
		return name
	}
	for _, key := range []string{"literal", "qcode"} {
		if name := n.get(key); name != "" {
			if _, code, ok := strings.Cut(name, ":"); ok {
				return code
			}
			return name
		}
	}
	return ""
}

// body reads the text, and gives the element that it is in.
func (newsMLFormat) body(set *xmlNode, d *Draft) (*xmlNode, error) {
	for _, k := range set.orNone() {
		if k.name != "inlineXML" {
			continue
		}
		if d.Paragraphs = k.paragraphs(); len(d.Paragraphs) > 0 {
			d.Keys = append(d.Keys, Key{fieldBody, "inlineXML"})
			d.Image = nitfImage(k)
			return k, nil
		}
	}
	for _, k := range set.orNone() {
		if k.name != "inlineData" {
			continue
		}
		var text strings.Builder
		for _, part := range k.kids {
			text.WriteString(part.text)
		}
		format := "" // some write HTML and call it text
		if strings.Contains(k.get("contenttype"), "html") {
			format = "html"
		}
		paragraphs, err := bodyParagraphs(text.String(), format, "inlineData", nil)
		if err != nil || len(paragraphs) > 0 {
			d.Paragraphs = paragraphs
			d.Keys = append(d.Keys, Key{fieldBody, "inlineData"})
			return nil, err
		}
	}
	if remote := set.find("remoteContent"); remote != nil {
		return nil, fmt.Errorf("no text: it is elsewhere, at %s", Shorten(remote.get("href")))
	}
	return nil, errors.New("no text: the item has neither inlineXML nor inlineData")
}

// nitfFormat reads NITF, the older format of the IPTC for one text.
type nitfFormat struct{}

func (nitfFormat) Name() string { return "NITF" }

func (f nitfFormat) Read(r io.Reader, yield func(Record) error) error {
	d := newXMLDecoder(r)
	for {
		token, err := d.Token()
		if err != nil {
			return yield(Record{Line: 1, Err: fmt.Errorf("NITF: %w", err)})
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		rec := Record{Line: 1}
		doc, err := readXML(d, start)
		if rec.Err = err; err == nil {
			rec.Err = Guard("reading", func() (err error) {
				rec.Draft, err = f.article(doc)
				return err
			})
		}
		rec.Bytes = d.InputOffset()
		return yield(rec)
	}
}

func (nitfFormat) article(doc *xmlNode) (Draft, error) {
	var d Draft
	head, body := doc.find("head"), doc.find("body")
	if d.Title = body.deep("hl1").all(); d.Title == "" {
		d.Title = head.find("title").all()
	}
	pub := head.find("pubdata")
	for _, text := range []string{
		head.find("docdata/date.issue").get("norm"), head.find("docdata/date.release").get("norm"), pub.get("date.publication"),
		body.deep("story.date").get("norm"),
	} {
		if text == "" || !d.PublishedAt.IsZero() {
			continue
		}
		var err error
		if d.PublishedAt, err = parseTime(text); err != nil {
			return Draft{}, err
		}
	}
	if d.PublishedAt.IsZero() {
		return Draft{}, errors.New("no publication time: none of date.issue, date.release, pubdata date.publication")
	}
	if ref := pub.get("ex-ref"); isWebURL(ref) {
		d.URL = ref
	}
	for _, name := range []string{pub.get("name"), body.find("body.head/distributor").all(), head.find("docdata/doc.copyright").get("holder")} {
		if d.Publisher == "" {
			d.Publisher = name
		}
	}
	d.Language = doc.get("lang")
	d.Dateline = body.find("body.head/dateline").all()
	d.Authors = nitfAuthors(body.find("body.head/byline"))
	content := body.find("body.content")
	d.Paragraphs, d.Image = content.paragraphs(), nitfImage(content)
	if len(d.Paragraphs) == 0 {
		return Draft{}, errors.New("no text: body.content is empty")
	}
	return d, nil
}

// nitfAuthors are the people of a byline, or those whom its text names.
func nitfAuthors(byline *xmlNode) []newsgraph.Byline {
	var authors []newsgraph.Byline
	for _, k := range byline.orNone() {
		if k.name == "person" {
			authors = append(authors, namedAuthors(k.all(), true)...)
		}
	}
	if authors == nil && byline != nil {
		var names prose
		for _, k := range byline.kids {
			if k.name != "byttl" { // what they are
				k.write(&names)
			}
		}
		authors = namedAuthors(names.b.String(), false)
	}
	return distinctAuthors(authors)
}

// nitfImage is the first picture of a text in NITF.
func nitfImage(n *xmlNode) *newsgraph.Image {
	media := n.deep("media")
	if media == nil || !strings.HasPrefix(media.get("media-type"), "image") {
		return nil
	}
	reference := media.find("media-reference")
	if !isWebURL(reference.get("source")) {
		return nil
	}
	return &newsgraph.Image{
		URL: reference.get("source"), Alt: reference.get("alternate-text"),
		Caption: media.find("media-caption").all(), Credit: media.find("media-producer").all(),
	}
}
