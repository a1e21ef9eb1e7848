package format

import (
	"encoding/json"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"github.com/newsgraph/newsgraph"
)

var (
	// cutOff is how the free plans of news APIs end a text: "... [+2345 chars]".
	cutOff = regexp.MustCompile(`\s*(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*$`)
	// htmlText is how a text that is HTML shows it: brackets alone may be text.
	htmlText = regexp.MustCompile(`(?i)</(?:p|div|br|ul|ol|li|h[1-6]|blockquote|a)\s*>|<br\s*/?>`)
)

// draft makes an article of fields, whatever they were read from.
func (f *fields) draft(md *markdown) (Draft, error) {
	var d Draft
	for _, part := range []func(*Draft) error{
		f.title, f.published, func(d *Draft) error { return f.body(d, md) }, f.address, f.names, f.image, f.authors, f.links,
	} {
		if err := part(&d); err != nil {
			return Draft{}, err
		}
	}
	d.Keys = f.read
	return d, nil
}

func (f *fields) title(d *Draft) error {
	title, err := f.text(fieldTitle)
	if err != nil {
		return err
	}
	if strings.TrimSpace(title) == "" {
		return f.missing("title", fieldTitle)
	}
	if i := slices.IndexFunc(f.read, func(k Key) bool { return k.Field == fieldTitle }); strings.HasSuffix(f.read[i].From, ".rendered") {
		title = html.UnescapeString(title)
	}
	d.Title = norm.NFC.String(title)
	return nil
}

func (f *fields) published(d *Draft) error {
	err := f.publishedIfAny(d)
	if err == nil && d.PublishedAt.IsZero() {
		err = f.badTime()
	}
	return err
}

// publishedIfAny takes the time, if there is one.
func (f *fields) publishedIfAny(d *Draft) error {
	return f.take(fieldPublished, func(value any, _ string, _ bool) (ok bool, err error) {
		d.PublishedAt, err = timeIn(value)
		return err == nil && !d.PublishedAt.IsZero(), err
	})
}

// timeIn reads the value of a field; of an empty text it gives the zero time.
func timeIn(value any) (time.Time, error) {
	switch v := value.(type) {
	case time.Time:
		return checkedTime(v.Format(time.RFC3339), v)
	case string:
		if strings.TrimSpace(v) == "" {
			return time.Time{}, nil
		}
		return parseTime(v)
	}
	text, _ := json.Marshal(value)
	if kindOf(value) == "number" {
		return parseTime(string(text))
	}
	return time.Time{}, fmt.Errorf("cannot read the publication time %s: expected %s", Shorten(string(text)), AcceptedTimes)
}

// badTime says what is wrong with the time of an article that has none under its own name: the value of the first other
// one that is text or a number, or that there is none.
func (f *fields) badTime() error {
	for _, path := range aliases[fieldPublished] {
		value, key := f.lookUp(path)
		if kind := kindOf(value); kind != "string" && kind != "number" || f.mapping[fieldPublished] != "" {
			continue
		}
		if _, err := timeIn(value); err != nil {
			return fmt.Errorf("%s: %w", key, err)
		}
	}
	return f.missing("publication time", fieldPublished)
}

func (f *fields) body(d *Draft, md *markdown) error {
	text, key, err := f.bodyText()
	if err != nil {
		return err
	}
	if text == "" {
		if text, key = f.summary(); text == "" {
			return f.missing("text", fieldBody)
		}
		f.read = append(f.read, Key{fieldBody, key})
		d.BodyKind, d.Partial = newsgraph.BodySummary, "only a summary: "+key+" is all there is of the text"
	}
	if strings.HasSuffix(strings.TrimSpace(text), "chars]") && cutOff.MatchString(text) {
		text = cutOff.ReplaceAllString(text, "")
		d.BodyKind, d.Partial = newsgraph.BodyBeginning, "only the beginning: "+key+" ends in [+... chars]"
	}
	format, _ := f.lookUp("bodyFormat")
	if format == nil {
		format = ""
	}
	name, ok := format.(string)
	if !ok {
		return fmt.Errorf("bodyFormat: expected a string, got %s", kindOf(format))
	}
	d.Paragraphs, err = bodyParagraphs(text, name, key, md)
	return err
}

// bodyText is the body as a string; paragraphs in a list are joined.
func (f *fields) bodyText() (text, key string, err error) {
	err = f.take(fieldBody, func(value any, at string, _ bool) (bool, error) {
		switch v := value.(type) {
		case string:
			text, key = v, at
		case []any:
			var parts []string
			for _, part := range v {
				s, ok := part.(string)
				if !ok {
					return false, fmt.Errorf("%s: expected a string, got array", at)
				}
				parts = append(parts, s)
			}
			text, key = strings.Join(parts, "\n\n"), at
		default:
			return false, fmt.Errorf("%s: expected a string, got %s", at, kindOf(value))
		}
		if strings.TrimSpace(text) == "" {
			text = ""
		}
		return text != "", nil
	})
	return text, key, err
}

func (f *fields) summary() (text, key string) {
	if _, mapped := f.mapping[fieldBody]; mapped {
		return "", ""
	}
	for _, path := range summaries {
		value, at := f.lookUp(path)
		if s, ok := value.(string); ok && strings.TrimSpace(s) != "" {
			return s, at
		}
	}
	return "", ""
}

// bodyParagraphs reads a text in the format of that name; without a name, HTML is known by its looks.
func bodyParagraphs(text, name, key string, md *markdown) ([]Paragraph, error) {
	text = norm.NFC.String(text)
	switch name {
	case "":
		if strings.IndexByte(text, '<') >= 0 && htmlText.MatchString(text) {
			return htmlParagraphs(text)
		}
		return plainParagraphs(text), nil
	case "text":
		return plainParagraphs(text), nil
	case "html":
		return htmlParagraphs(text)
	case "markdown":
		paragraphs, _, err := markdownParagraphs(text, md)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", key, err)
		}
		return paragraphs, nil
	}
	return nil, fmt.Errorf(`bodyFormat: %q is none of "text", "markdown", "html"`, Shorten(name))
}

// markdownParagraphs reads the text of an article in Markdown. Images are taken out of it; the first is given.
func markdownParagraphs(text string, md *markdown) ([]Paragraph, *newsgraph.Image, error) {
	text = unifyLineEnds(text)
	if _, err := checkMarkup(text); err != nil {
		return nil, nil, err
	}
	var paragraphs []Paragraph
	var image *newsgraph.Image
	for _, b := range md.read([]byte(text)) {
		switch {
		case b.image == nil:
			paragraphs = append(paragraphs, b.Paragraph)
		case image == nil:
			image = &newsgraph.Image{URL: b.image.url, Alt: b.image.alt}
		}
	}
	return paragraphs, image, nil
}

// address takes the URL. Ids that are URLs count where no other field is one.
func (f *fields) address(d *Draft) error {
	return f.take(fieldURL, func(value any, key string, named bool) (bool, error) {
		s, ok := value.(string)
		if !ok {
			return false, fmt.Errorf("%s: expected a string, got %s", key, kindOf(value))
		}
		if strings.TrimSpace(s) == "" || !named && newsgraph.CanonicalURL(strings.TrimSpace(s)) == "" {
			return false, nil
		}
		d.URL = s
		return true, nil
	})
}

func (f *fields) names(d *Draft) error {
	publisher, err := f.text(fieldPublisher)
	if err != nil {
		return err
	}
	spoken, err := f.text(fieldLanguage)
	if err != nil {
		return err
	}
	dateline, err := f.text(fieldDateline)
	if err != nil {
		return err
	}
	if !strings.Contains(publisher, " ") { // the name of a host
		publisher = strings.TrimPrefix(publisher, "www.")
	}
	d.Publisher, d.Dateline, d.Language = norm.NFC.String(publisher), norm.NFC.String(dateline), languageTag(spoken)
	return nil
}

// languageNames are what some exports write instead of a tag.
var languageNames = map[string]string{
	"arabic": "ar", "bulgarian": "bg", "chinese": "zh", "croatian": "hr", "czech": "cs", "danish": "da", "dutch": "nl", "english": "en",
	"estonian": "et", "finnish": "fi", "french": "fr", "german": "de", "greek": "el", "hebrew": "he", "hindi": "hi", "hungarian": "hu",
	"indonesian": "id", "italian": "it", "japanese": "ja", "korean": "ko", "norwegian": "no", "persian": "fa", "polish": "pl",
	"portuguese": "pt", "romanian": "ro", "russian": "ru", "serbian": "sr", "slovak": "sk", "spanish": "es", "swedish": "sv", "thai": "th",
	"turkish": "tr", "ukrainian": "uk", "urdu": "ur", "vietnamese": "vi",
}

func languageTag(stated string) string {
	name := strings.ToLower(strings.TrimSpace(stated))
	if tag := languageNames[name]; tag != "" {
		return tag
	}
	if len(name) == len("eng") {
		if tag, err := language.Parse(name); err == nil {
			return tag.String()
		}
	}
	return stated
}

// image takes an address, an object with one, or the first of a list of these.
func (f *fields) image(d *Draft) error {
	return f.take(fieldImage, func(value any, key string, named bool) (bool, error) {
		if list, ok := value.([]any); ok && len(list) > 0 {
			value, named = list[0], false
		}
		var found newsgraph.Image
		switch v := value.(type) {
		case string:
			found.URL, named = v, false
		case map[string]any:
			var err error
			if found, err = imageOf(v, key); err != nil {
				return false, err
			}
		case []any:
			return false, nil
		default:
			return false, fmt.Errorf("%s: expected an object, got %s", key, kindOf(value))
		}
		// What is called an image under other names may be anything; it must not cost the article.
		if strings.TrimSpace(found.URL) == "" || !named && newsgraph.CanonicalURL(strings.TrimSpace(found.URL)) == "" && !strings.HasPrefix(found.URL, "/") {
			return false, nil
		}
		d.Image = &found
		return true, nil
	})
}

func imageOf(object map[string]any, key string) (newsgraph.Image, error) {
	inner := newFields(object, nil, "object")
	text := func(paths ...string) (string, error) {
		for i, path := range paths {
			switch v, at := inner.lookUp(path); s := v.(type) {
			case nil:
			case string:
				if strings.TrimSpace(s) != "" {
					return norm.NFC.String(s), nil
				}
			default:
				if i == 0 {
					return "", fmt.Errorf("%s.%s: expected a string, got %s", key, at, kindOf(v))
				}
			}
		}
		return "", nil
	}
	var image newsgraph.Image
	for _, part := range []struct {
		to    *string
		paths []string
	}{
		{&image.URL, []string{"url", "contentUrl", "src", "href", "link", "thumbnail.contentUrl", "@id"}},
		{&image.Alt, []string{"alt", "altText", "alternateName"}},
		{&image.Caption, []string{"caption", "description"}},
		{&image.Credit, []string{"credit", "creditText", "copyright"}},
	} {
		var err error
		if *part.to, err = text(part.paths...); err != nil {
			return newsgraph.Image{}, err
		}
	}
	return image, nil
}

// authors takes a list of names or objects, or one of them. What a byline says besides names is taken apart.
func (f *fields) authors(d *Draft) error {
	return f.take(fieldAuthors, func(value any, key string, named bool) (bool, error) {
		list, ok := value.([]any)
		if !ok {
			list = []any{value}
		}
		var authors []newsgraph.Byline
		for i, entry := range list {
			at := fmt.Sprintf("%s[%d]", key, i)
			switch v := entry.(type) {
			case nil:
			case string:
				authors = append(authors, namedAuthors(v, ok && named)...)
			case map[string]any:
				a, err := authorOf(v, at)
				if err != nil {
					return false, err
				}
				authors = append(authors, a)
			default:
				return false, fmt.Errorf("%s: expected a string or an object, got %s", at, kindOf(entry))
			}
		}
		d.Authors = distinctAuthors(authors)
		return len(authors) > 0, nil
	})
}

// namedAuthors are those of a text: a name as it is, or a byline.
func namedAuthors(text string, isName bool) []newsgraph.Byline {
	text = Clean(norm.NFC.String(text))
	if newsgraph.PersonID(text) == "" {
		return nil
	}
	if inner, ok := strings.CutPrefix(text, "["); ok && strings.HasSuffix(text, "]") {
		// A list that was written into a cell of a table.
		var authors []newsgraph.Byline
		for name := range strings.SplitSeq(strings.TrimSuffix(inner, "]"), ",") {
			authors = append(authors, namedAuthors(strings.Trim(name, ` '"`), true)...)
		}
		return authors
	}
	if len(text) > 3 && strings.EqualFold(text[:3], "by ") {
		text = text[3:]
	}
	if isName && !strings.Contains(text, ", ") && !strings.Contains(text, " and ") {
		return []newsgraph.Byline{author(text, newsgraph.RoleReporting)}
	}
	if found, ok := parseByline("By " + text); ok {
		return found
	}
	if found, ok := parseByline(text); ok {
		return found
	}
	if isName {
		return []newsgraph.Byline{author(text, newsgraph.RoleReporting)}
	}
	return nil
}

func authorOf(object map[string]any, at string) (newsgraph.Byline, error) {
	inner := newFields(object, nil, "object")
	var name, role, city string
	for _, part := range []struct {
		to   *string
		path string
	}{{&name, "name"}, {&role, "role"}, {&city, "city"}} {
		switch v, key := inner.lookUp(part.path); s := v.(type) {
		case nil:
		case string:
			*part.to = Clean(norm.NFC.String(s))
		default:
			return newsgraph.Byline{}, fmt.Errorf("%s.%s: expected a string, got %s", at, key, kindOf(v))
		}
	}
	if newsgraph.PersonID(name) == "" {
		return newsgraph.Byline{}, fmt.Errorf("%s: no name", at)
	}
	r := newsgraph.AuthorRole(strings.ToUpper(role))
	switch r {
	case "", "AUTHOR":
		r = newsgraph.RoleReporting
	case newsgraph.RoleReporting, newsgraph.RoleWriting, newsgraph.RoleEditing:
	default:
		return newsgraph.Byline{}, fmt.Errorf("%s: role %q is none of REPORTING, WRITING, EDITING", at, Shorten(role))
	}
	b := author(name, r)
	b.City = city
	return b, nil
}

// links places what the field links says. Lists of addresses alone, which some exports call so, say nothing about the text.
func (f *fields) links(d *Draft) error {
	value, key := f.lookUp("links")
	list, ok := value.([]any)
	if !ok {
		if _, isObject := value.(map[string]any); value == nil || isObject {
			return nil
		}
		return fmt.Errorf("%s: expected a list, got %s", key, kindOf(value))
	}
	var links []textLink
	for _, entry := range list {
		object, ok := entry.(map[string]any)
		if !ok {
			return nil
		}
		text, _ := object["text"].(string)
		url, _ := object["url"].(string)
		links = append(links, textLink{text, url})
	}
	return placeLinks(d.Paragraphs, links)
}

// textLink is a link that is known by its text.
type textLink struct{ text, url string }

// placeLinks finds the text of each link in the body, one after the other.
func placeLinks(paragraphs []Paragraph, links []textLink) error {
	at, from := 0, 0
	for i, l := range links {
		text := Clean(norm.NFC.String(l.text))
		if text == "" || strings.TrimSpace(l.url) == "" {
			return fmt.Errorf("links[%d]: no text or no url", i)
		}
		// In order, else from the top: not every exporter sorts.
		p, start := findText(paragraphs, text, at, from)
		if p < 0 {
			p, start = findText(paragraphs, text, 0, 0)
		}
		if p < 0 {
			return fmt.Errorf("links[%d]: its text %q is not in the body", i, Shorten(text))
		}
		at, from = p, start+len(text)
		paragraphs[p].Links = append(paragraphs[p].Links, Link{start, from, l.url})
	}
	for i := range paragraphs {
		sortLinks(paragraphs[i].Links)
	}
	return nil
}

func findText(paragraphs []Paragraph, text string, at, from int) (int, int) {
	for p := at; p < len(paragraphs); p++ {
		if start := strings.Index(paragraphs[p].Text[from:], text); start >= 0 {
			return p, from + start
		}
		from = 0
	}
	return -1, 0
}
