package format

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/newsgraph/newsgraph"
)

// jsonlFormat reads one JSON object a line. docs/formats.md describes its fields.
type jsonlFormat struct{ md *markdown }

// wireArticle is a line. Fields that it does not name are passed over: exports carry many.
type wireArticle struct {
	URL         string       `json:"url"`
	Title       string       `json:"title"`
	Publisher   string       `json:"publisher"`
	PublishedAt wireTime     `json:"publishedAt"`
	Language    string       `json:"language"`
	Dateline    string       `json:"dateline"`
	Body        string       `json:"body"`
	BodyFormat  string       `json:"bodyFormat"` // "text" (default) or "markdown"
	Image       *wireImage   `json:"image"`
	Authors     []wireAuthor `json:"authors"`
	Links       []wireLink   `json:"links"`
}

type wireImage struct {
	URL     string `json:"url"`
	Alt     string `json:"alt"`
	Caption string `json:"caption"`
	Credit  string `json:"credit"`
}

type wireLink struct {
	Text string `json:"text"`
	URL  string `json:"url"`
}

// wireAuthor is an object, or a string with the name alone.
type wireAuthor struct {
	Name string `json:"name"`
	Role string `json:"role"` // default REPORTING
	City string `json:"city"`
}

func (a *wireAuthor) UnmarshalJSON(text []byte) error {
	if len(text) > 0 && text[0] == '"' {
		return json.Unmarshal(text, &a.Name)
	}
	type object wireAuthor
	return json.Unmarshal(text, (*object)(a))
}

// wireTime is text in any of the layouts of parseTime. Numbers are refused: nothing says
// whether they count seconds or milliseconds.
type wireTime struct{ text string }

func (t *wireTime) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	if len(text) == 0 || text[0] != '"' {
		return fmt.Errorf("cannot read the publication time %s: expected %s", Shorten(string(text)), AcceptedTimes)
	}
	return json.Unmarshal(text, &t.text)
}

func (f jsonlFormat) Read(r io.Reader, yield func(Record) error) error {
	lines := newLineReader(r)
	for {
		line, size, err := lines.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if lines.number == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		line = bytes.TrimSpace(line)
		if len(line) == 0 && size <= maxRecordBytes {
			continue
		}
		rec := Record{Line: lines.number, Bytes: size}
		switch _, invalid := invalidUTF8(line, 0); {
		case size > maxRecordBytes:
			rec.Err = fmt.Errorf("line of %d bytes, longer than %d MiB: no article", size, maxRecordBytes>>20)
		case invalid != nil:
			rec.Err = invalid
		case lines.number == 1 && string(line) == "{":
			// Else every line of the object would be reported.
			rec.Err = errors.New("a JSON object over several lines: write one object a line")
			return yield(rec)
		default:
			rec.Err = Guard("reading", func() (err error) {
				rec.Draft, err = f.parse(line)
				return err
			})
		}
		if err := yield(rec); err != nil {
			return err
		}
	}
}

// parse reads one line.
func (f jsonlFormat) parse(line []byte) (Draft, error) {
	var w wireArticle
	if err := json.Unmarshal(line, &w); err != nil {
		return Draft{}, jsonError(err)
	}
	d := Draft{
		URL: w.URL, Title: norm.NFC.String(w.Title), Publisher: norm.NFC.String(w.Publisher),
		Language: w.Language, Dateline: norm.NFC.String(w.Dateline),
	}
	var err error
	if strings.TrimSpace(w.PublishedAt.text) != "" {
		if d.PublishedAt, err = parseTime(w.PublishedAt.text); err != nil {
			return Draft{}, err
		}
	}
	body := norm.NFC.String(w.Body)
	switch w.BodyFormat {
	case "", "text":
		d.Paragraphs = plainParagraphs(body)
	case "markdown":
		body = unifyLineEnds(body)
		if _, err := checkMarkup(body); err != nil {
			return Draft{}, fmt.Errorf("body: %w", err)
		}
		for _, b := range f.md.read([]byte(body)) {
			if b.image == nil {
				d.Paragraphs = append(d.Paragraphs, b.Paragraph)
			}
		}
	default:
		return Draft{}, fmt.Errorf(`bodyFormat: %q is neither "text" nor "markdown"`, Shorten(w.BodyFormat))
	}
	if i := w.Image; i != nil {
		d.Image = &newsgraph.Image{
			URL: i.URL, Alt: norm.NFC.String(i.Alt), Caption: norm.NFC.String(i.Caption), Credit: norm.NFC.String(i.Credit),
		}
	}
	if d.Authors, err = w.bylines(); err != nil {
		return Draft{}, err
	}
	return d, placeLinks(d.Paragraphs, w.Links)
}

func (w wireArticle) bylines() ([]newsgraph.Byline, error) {
	var authors []newsgraph.Byline
	for i, a := range w.Authors {
		name := Clean(norm.NFC.String(a.Name))
		if newsgraph.PersonID(name) == "" {
			return nil, fmt.Errorf("authors[%d]: no name", i)
		}
		role := newsgraph.AuthorRole(strings.ToUpper(strings.TrimSpace(a.Role)))
		switch role {
		case "":
			role = newsgraph.RoleReporting
		case newsgraph.RoleReporting, newsgraph.RoleWriting, newsgraph.RoleEditing:
		default:
			return nil, fmt.Errorf("authors[%d]: role %q is none of REPORTING, WRITING, EDITING", i, Shorten(a.Role))
		}
		b := author(name, role)
		b.City = Clean(norm.NFC.String(a.City))
		authors = append(authors, b)
	}
	return distinctAuthors(authors), nil
}

// placeLinks finds the text of each link in the body, one after the other.
func placeLinks(paragraphs []Paragraph, links []wireLink) error {
	at, from := 0, 0
	for i, l := range links {
		text := Clean(norm.NFC.String(l.Text))
		if text == "" || strings.TrimSpace(l.URL) == "" {
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
		paragraphs[p].Links = append(paragraphs[p].Links, Link{start, from, l.URL})
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

// jsonError says in a user's words what is wrong with a line.
func jsonError(err error) error {
	var (
		syntax *json.SyntaxError
		typed  *json.UnmarshalTypeError
	)
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("not a JSON object: %s at byte %d", strings.TrimPrefix(syntax.Error(), "json: "), syntax.Offset)
	case errors.As(err, &typed) && typed.Field == "":
		return fmt.Errorf("not a JSON object: got %s", typed.Value)
	case errors.As(err, &typed):
		return fmt.Errorf("%s: expected %s, got %s", typed.Field, expectedJSON(typed), typed.Value)
	}
	return err
}

func expectedJSON(err *json.UnmarshalTypeError) string {
	switch kind := err.Type.Kind().String(); kind {
	case "struct":
		return "an object"
	case "slice":
		return "a list"
	default:
		return "a " + kind
	}
}

// lineReader reads lines of any length in bounded memory.
type lineReader struct {
	r      *bufio.Reader
	number int // of the line that next gave, from 1
	buffer []byte
}

func newLineReader(r io.Reader) *lineReader {
	return &lineReader{r: bufio.NewReaderSize(r, 16*sniffBytes)}
}

// next gives the next line and its length with the line end. Of a line longer than
// maxRecordBytes the rest is passed over. The line is valid until the next call.
func (l *lineReader) next() ([]byte, int64, error) {
	l.buffer = l.buffer[:0]
	size := int64(0)
	for {
		part, err := l.r.ReadSlice('\n')
		size += int64(len(part))
		if keep := maxRecordBytes - len(l.buffer); keep > 0 {
			l.buffer = append(l.buffer, part[:min(keep, len(part))]...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil && (!errors.Is(err, io.EOF) || size == 0) {
			return nil, 0, err
		}
		l.number++
		return l.buffer, size, nil
	}
}
