package format

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/unicode/norm"

	"github.com/newsgraph/newsgraph"
)

// htmlFormat reads a page with one article.
type htmlFormat struct {
	jsonObjects
	place Place
}

func (htmlFormat) Name() string { return "HTML" }

const (
	// minPageBytes is how much text a page must have to be an article where it does not say that it is one.
	minPageBytes = 250
	// longBodyShare is how much longer a text that a page states must be than what is seen in it to be preferred.
	longBodyShare = 1.5
)

func (f htmlFormat) Read(r io.Reader, yield func(Record) error) error {
	text, err := io.ReadAll(io.LimitReader(r, maxRecordBytes+1))
	if err != nil {
		return err
	}
	rec := Record{Line: 1, Bytes: int64(len(text))}
	if len(text) > maxRecordBytes {
		rec.Err = fmt.Errorf("longer than %d MiB: no article", maxRecordBytes>>20)
		return yield(rec)
	}
	rec.Err = Guard("reading", func() (err error) {
		rec.Draft, err = f.page(text, f.place.ContentType, f.place.Address)
		return err
	})
	return yield(rec)
}

// page reads an article's page, whose address may be known from elsewhere.
func (j jsonObjects) page(text []byte, contentType, address string) (Draft, error) {
	decoded, err := charset.NewReader(bytes.NewReader(text), contentType)
	if err != nil {
		return Draft{}, fmt.Errorf("HTML: %w", err)
	}
	doc, err := html.Parse(decoded)
	if err != nil {
		return Draft{}, fmt.Errorf("HTML: %w", err)
	}
	p := page{doc: doc, values: make(map[string]string), address: address}
	if err := p.look(doc, 0, scopeArticle); err != nil {
		return Draft{}, err
	}
	p.stated = newFields(p.data, j.mapping, "page")
	return p.draft()
}

// page is what a page says about its article.
type page struct {
	doc     *html.Node
	address string
	data    map[string]any    // JSON-LD of the article
	stated  *fields           // it
	values  map[string]string // of meta, microdata and the like, by their names as errors show them
	body    *html.Node        // the element that is marked as the text
	figure  *html.Node        // the first one
}

// scope is whose properties those of microdata are.
type scope int

const (
	scopeArticle scope = iota // also where no item is said
	scopePart                 // of its author, publisher, image
	scopeComment
)

func scopeOf(kind string) scope {
	switch {
	case isArticleType(kind), strings.HasSuffix(kind, "WebPage"):
		return scopeArticle
	case strings.Contains(kind, "Comment"):
		return scopeComment
	}
	return scopePart
}

// look walks the tree.
func (p *page) look(n *html.Node, level int, in scope) error {
	if level > maxHTMLLevels {
		return errDeepHTML
	}
	if n.Type == html.ElementNode {
		p.element(n, in)
		if kind := attribute(n, "itemtype"); kind != "" {
			in = scopeOf(kind)
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if err := p.look(c, level+1, in); err != nil {
			return err
		}
	}
	return nil
}

func (p *page) set(key, value string) {
	if value = strings.TrimSpace(value); value != "" && p.values[key] == "" {
		p.values[key] = value
	}
}

func (p *page) element(n *html.Node, in scope) {
	switch n.DataAtom {
	case atom.Meta:
		for _, name := range []string{"property", "name"} {
			if key := strings.ToLower(attribute(n, name)); key != "" {
				p.set(key, attribute(n, "content"))
			}
		}
	case atom.Link:
		if strings.EqualFold(attribute(n, "rel"), "canonical") {
			p.set("link canonical", attribute(n, "href"))
		}
	case atom.Html:
		p.set("html lang", attribute(n, "lang"))
	case atom.Title:
		p.set("<title>", allText(n))
	case atom.H1:
		p.set("<h1>", allText(n))
	case atom.Time:
		// The first that is a time: others say how long reading takes, or when a shop opens.
		for _, text := range []string{attribute(n, "datetime"), Clean(allText(n))} {
			if _, err := parseTime(text); err == nil {
				p.set("<time>", text)
			} else if text == attribute(n, "datetime") {
				p.set("<time datetime>", text)
			}
		}
	case atom.Figure:
		if p.figure == nil {
			p.figure = n
		}
	case atom.Script:
		if strings.Contains(strings.ToLower(attribute(n, "type")), "ld+json") && p.data == nil {
			p.data = articleData(allText(n))
		}
	}
	p.item(n, in)
}

// item reads a property of microdata, where it is the article's. Many pages put the time into the item of the author.
func (p *page) item(n *html.Node, in scope) {
	for name := range strings.FieldsSeq(attribute(n, "itemprop")) {
		switch {
		case name == "articleBody" && p.body == nil:
			p.body = n
		case in == scopeComment, in == scopePart && name != "datePublished":
		case attribute(n, "content") != "":
			p.set("itemprop "+name, attribute(n, "content"))
		case attribute(n, "datetime") != "":
			p.set("itemprop "+name, attribute(n, "datetime"))
		case n.DataAtom == atom.Img:
			p.set("itemprop "+name, attribute(n, "src"))
		case n.DataAtom == atom.A && name == "url":
			p.set("itemprop "+name, attribute(n, "href"))
		case attribute(n, "itemscope") != "" || hasAttribute(n, "itemscope"):
			p.set("itemprop "+name, itemName(n))
		default:
			p.set("itemprop "+name, allText(n))
		}
	}
}

// itemName is the name of a person or organisation, else all its text.
func itemName(n *html.Node) string {
	for c := range n.Descendants() {
		if attribute(c, "itemprop") == "name" {
			if name := attribute(c, "content"); name != "" {
				return name
			}
			return allText(c)
		}
	}
	return allText(n)
}

func hasAttribute(n *html.Node, name string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
}

// allText is the text of an element in one line.
func allText(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// articleData finds the article in a script of JSON-LD: the object itself, one of a list or of a graph.
func articleData(text string) map[string]any {
	for _, wrap := range [][2]string{{"<!--", "-->"}, {"//<![CDATA[", "//]]>"}, {"<![CDATA[", "]]>"}} {
		text = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(text), wrap[0]), wrap[1]))
	}
	// Line ends inside of strings are a mistake that many pages make.
	value, err := parseLoosely(text)
	if err != nil {
		return nil
	}
	return findArticle(value, maxWrapperLevels)
}

func findArticle(value any, levels int) map[string]any {
	if levels == 0 {
		return nil
	}
	switch v := value.(type) {
	case []any:
		for _, entry := range v {
			if found := findArticle(entry, levels-1); found != nil {
				return found
			}
		}
	case map[string]any:
		if v["@type"] != nil && !isOther(v) {
			return v
		}
		for _, key := range []string{graphKey, "mainEntity", "itemListElement"} {
			if found := findArticle(v[key], levels-1); found != nil {
				return found
			}
		}
	}
	return nil
}

// draft puts the article together.
func (p *page) draft() (Draft, error) {
	var d Draft
	if err := p.title(&d); err != nil {
		return Draft{}, err
	}
	if err := p.published(&d); err != nil {
		return Draft{}, err
	}
	p.others(&d)
	if err := p.text(&d); err != nil {
		return Draft{}, err
	}
	if d.Image != nil && !isWebURL(d.Image.URL) && (!isRelative(d.Image.URL) || !isWebURL(d.URL)) {
		d.Image = nil // its address is wrong, or relative to nothing
	}
	for _, title := range []string{d.Title, p.values["<h1>"], p.values["og:title"]} {
		if len(d.Paragraphs) > 1 && Clean(d.Paragraphs[0].Text) == Clean(title) {
			d.Paragraphs = d.Paragraphs[1:]
		}
	}
	return d, nil
}

func isRelative(address string) bool {
	parsed, err := url.Parse(strings.TrimSpace(address))
	return err == nil && parsed.Scheme == ""
}

// pick gives the first value that is there.
func (p *page) pick(d *Draft, field string, keys ...string) string {
	for _, key := range keys {
		if value := p.values[key]; value != "" {
			d.Keys = append(d.Keys, Key{field, key})
			return norm.NFC.String(value)
		}
	}
	return ""
}

// keep says that a field was read from JSON-LD.
func (p *page) keep(d *Draft) {
	for _, k := range p.stated.read {
		d.Keys = append(d.Keys, Key{k.Field, "JSON-LD " + k.From})
	}
	p.stated.read = nil
}

func (p *page) title(d *Draft) error {
	if p.stated.title(d) == nil {
		d.Title = plainText(d.Title)
		p.keep(d)
		return nil
	}
	p.stated.read = nil
	d.Title = p.pick(d, fieldTitle, "itemprop headline", "og:title", "twitter:title", "<h1>", "<title>")
	if d.Title == "" {
		return fmt.Errorf("no title: none of JSON-LD headline, itemprop headline, og:title, <h1>, <title>; the page has: %s", p.names())
	}
	return nil
}

// timeKeys are the names under which pages say when they were published.
var timeKeys = []string{
	"itemprop datePublished", "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date_published",
	"parsely-pub-date", "sailthru.date", "article.published", "published_time", "pubdate", "publishdate", "publish-date", "publication_date",
	"originalpublicationdate", "shareaholic:article_published_time",
	"cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "date", "<time>",
	// Of pages that only say when they were changed.
	"itemprop dateModified", "article:modified_time", "og:updated_time", "<time datetime>",
}

func (p *page) published(d *Draft) error {
	stated := p.stated.publishedIfAny(d)
	if stated == nil && !d.PublishedAt.IsZero() {
		p.keep(d)
		return nil
	}
	first := stated
	for _, key := range timeKeys {
		if p.values[key] == "" {
			continue
		}
		at, err := parseTime(p.values[key])
		if err == nil {
			d.PublishedAt = at
			d.Keys = append(d.Keys, Key{fieldPublished, key})
			return nil
		}
		if first == nil {
			first = fmt.Errorf("%s: %w", key, err)
		}
	}
	if first == nil {
		first = fmt.Errorf("no publication time: none of JSON-LD datePublished, %s, ..., <time>; the page has: %s",
			strings.Join(timeKeys[:3], ", "), p.names())
	}
	return first
}

// names are what the page has, apart from what is never about the article.
func (p *page) names() string {
	var names []string
	for _, key := range slices.Sorted(maps.Keys(p.values)) {
		if !strings.HasPrefix(key, "twitter:") && key != "viewport" && key != "generator" {
			names = append(names, Shorten(key))
		}
	}
	for _, key := range slices.Sorted(maps.Keys(p.data)) {
		names = append(names, "JSON-LD "+Shorten(key))
	}
	if len(names) > maxListedKeys {
		names = append(names[:maxListedKeys], fmt.Sprintf("and %d more", len(names)-maxListedKeys))
	}
	if len(names) == 0 {
		return "nothing of the kind"
	}
	return strings.Join(names, ", ")
}

// others reads what an article need not have. What is wrong with it does not cost the article.
func (p *page) others(d *Draft) {
	for _, key := range []string{"link canonical", "og:url", "itemprop url"} {
		if isWebURL(p.values[key]) {
			d.URL = p.pick(d, fieldURL, key)
			break
		}
	}
	if d.URL == "" {
		if p.stated.address(d) != nil || !isWebURL(d.URL) {
			d.URL = p.address
		}
	}
	if p.stated.names(d) != nil || d.Publisher == "" {
		d.Publisher = p.pick(d, fieldPublisher, "itemprop publisher", "og:site_name", "application-name", "dc.publisher", "dcterms.publisher")
	}
	if d.Language == "" {
		d.Language = p.pick(d, fieldLanguage, "html lang", "itemprop inLanguage", "dc.language", "content-language")
	}
	if p.stated.authors(d) != nil || len(d.Authors) == 0 {
		byline := p.pick(d, fieldAuthors, "itemprop author", "author", "parsely-author", "sailthru.author", "byl", "dc.creator", "article:author")
		if !strings.Contains(byline, "://") {
			d.Authors = distinctAuthors(namedAuthors(byline, true))
		}
	}
	if p.stated.image(d) != nil || d.Image == nil {
		if address := p.pick(d, fieldImage, "og:image:secure_url", "og:image", "itemprop image", "twitter:image"); isWebURL(address) || strings.HasPrefix(address, "/") {
			d.Image = &newsgraph.Image{URL: address, Alt: norm.NFC.String(p.values["og:image:alt"])}
		}
	}
	p.keep(d)
	p.caption(d)
}

// caption reads what stands under the article's image, if it is the first figure of the page.
func (p *page) caption(d *Draft) {
	if d.Image == nil || d.Image.Caption != "" || p.figure == nil {
		return
	}
	var image, caption *html.Node
	for n := range p.figure.Descendants() {
		switch n.DataAtom {
		case atom.Img:
			image = n
		case atom.Figcaption:
			caption = n
		}
	}
	if image == nil || fileOf(attribute(image, "src")) != fileOf(d.Image.URL) {
		return
	}
	if d.Image.Alt == "" {
		d.Image.Alt = norm.NFC.String(attribute(image, "alt"))
	}
	if caption != nil {
		d.Image.Caption = norm.NFC.String(allText(caption))
	}
}

// fileOf is the name of the file at an address: pages show one picture in many sizes.
func fileOf(address string) string {
	parsed, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return address
	}
	return path.Base(parsed.Path)
}

// text takes the element that is marked as the text; else what the page states, if it has paragraphs; else what readability
// finds, unless what is stated is much longer.
func (p *page) text(d *Draft) error {
	if p.body != nil {
		paragraphs, err := nodeParagraphs(p.body)
		if err != nil || len(paragraphs) > 0 {
			d.Paragraphs = paragraphs
			d.Keys = append(d.Keys, Key{fieldBody, "itemprop articleBody"})
			return err
		}
	}
	var stated []Paragraph
	text, key, err := p.stated.bodyText()
	if err == nil && text != "" {
		if stated, err = bodyParagraphs(text, "", key, nil); err != nil {
			return err
		}
	}
	if len(stated) < 2 {
		seen, err := p.readable()
		if err != nil {
			return err
		}
		if bytesOf(seen) > 0 && float64(bytesOf(stated)) < longBodyShare*float64(bytesOf(seen)) && (p.data != nil || bytesOf(seen) >= minPageBytes) {
			d.Paragraphs = seen
			d.Keys = append(d.Keys, Key{fieldBody, "the page's text"})
			return nil
		}
	}
	if len(stated) == 0 {
		return errNoHTML
	}
	d.Paragraphs = stated
	d.Keys = append(d.Keys, Key{fieldBody, "JSON-LD " + key})
	return nil
}

// readable is the text that readability takes for the article.
func (p *page) readable() ([]Paragraph, error) {
	base, err := url.Parse(p.address)
	if err != nil || p.address == "" {
		base = nil
	}
	found, err := readability.FromDocument(p.doc, base)
	if err != nil {
		return nil, fmt.Errorf("readability: %w", err)
	}
	if found.Node == nil {
		return nil, nil
	}
	return nodeParagraphs(found.Node)
}

func bytesOf(paragraphs []Paragraph) int {
	n := 0
	for _, p := range paragraphs {
		n += len(p.Text)
	}
	return n
}
