package format

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/newsgraph/newsgraph"
)

// An article that is loaded can be written as an object of JSON from which the same article is read again: with its fields named as in the
// schema, and a bodyFormat that says that nothing is left to be guessed. docs/formats.md describes it.

// bodyExact is the bodyFormat of such an object.
const bodyExact = "exact"

// exactArticle is the object.
type exactArticle struct {
	ID          string        `json:"id"` // which follows from the rest; for the reader
	URL         string        `json:"url,omitempty"`
	Title       string        `json:"title"`
	Publisher   string        `json:"publisher"`
	PublishedAt time.Time     `json:"publishedAt"`
	Language    string        `json:"language,omitempty"`
	Dateline    string        `json:"dateline,omitempty"`
	Image       *exactImage   `json:"image,omitempty"`
	Authors     []exactAuthor `json:"authors,omitempty"`
	BodyFormat  string        `json:"bodyFormat"`
	// BodyKind is left out for a full text.
	BodyKind newsgraph.BodyKind `json:"bodyKind,omitempty"`
	Body     string             `json:"body"`
	Links    []exactLink        `json:"links,omitempty"`
}

type exactImage struct {
	URL     string `json:"url"`
	Alt     string `json:"alt,omitempty"`
	Caption string `json:"caption,omitempty"`
	Credit  string `json:"credit,omitempty"`
}

type exactAuthor struct {
	Name string               `json:"name"`
	Role newsgraph.AuthorRole `json:"role"`
	City string               `json:"city,omitempty"`
}

type exactLink struct {
	Text  string `json:"text"`
	URL   string `json:"url"`
	Start int    `json:"start"` // UTF-16 code units into the body
	End   int    `json:"end"`   // exclusive
}

// WriteExact writes an article as a line of JSON from which it is read again as it is. Of the links, text, address and place count; they are
// in the order of the body.
func WriteExact(w io.Writer, a *newsgraph.Article, authors []newsgraph.Byline, links []newsgraph.Link) error {
	object := exactArticle{
		ID: a.ID, URL: a.URL, Title: a.Title, Publisher: a.Publisher, PublishedAt: a.PublishedAt.UTC(), Language: a.Language, Dateline: a.Dateline,
		BodyFormat: bodyExact, Body: a.Body,
	}
	if a.BodyKind != newsgraph.BodyFullText {
		object.BodyKind = a.BodyKind
	}
	if a.Image != nil {
		object.Image = (*exactImage)(a.Image)
	}
	for _, b := range authors {
		object.Authors = append(object.Authors, exactAuthor{b.Person.Name, b.Role, b.City})
	}
	for _, l := range links {
		object.Links = append(object.Links, exactLink{l.Text, l.URL, l.Start, l.End})
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false) // "<" need not become six characters
	return encoder.Encode(object)
}

// isExact reports an object that WriteExact wrote, or that says so.
func isExact(object map[string]any) bool { return object["bodyFormat"] == bodyExact }

// exactDraft reads an object that WriteExact wrote.
func exactDraft(object map[string]any) (Draft, error) {
	text, err := json.Marshal(object)
	if err != nil {
		return Draft{}, err
	}
	var read exactArticle
	if err := json.Unmarshal(text, &read); err != nil {
		return Draft{}, exactError(err)
	}
	published, err := checkedTime(read.PublishedAt.Format(time.RFC3339), read.PublishedAt)
	if err != nil {
		return Draft{}, err
	}
	d := Draft{
		URL: read.URL, Title: read.Title, Publisher: read.Publisher, PublishedAt: published, Language: read.Language, Dateline: read.Dateline,
		Exact: true, BodyKind: read.BodyKind,
	}
	switch read.BodyKind {
	case "", newsgraph.BodyFullText:
	case newsgraph.BodyBeginning:
		d.Partial = "only the beginning: bodyKind says so"
	case newsgraph.BodySummary:
		d.Partial = "only a summary: bodyKind says so"
	default:
		return Draft{}, fmt.Errorf("bodyKind %q is none of FULL_TEXT, BEGINNING, SUMMARY", Shorten(string(read.BodyKind)))
	}
	if read.Image != nil {
		d.Image = (*newsgraph.Image)(read.Image)
	}
	for i, a := range read.Authors {
		switch a.Role {
		case newsgraph.RoleReporting, newsgraph.RoleWriting, newsgraph.RoleEditing:
		default:
			return Draft{}, fmt.Errorf("authors[%d]: role %q is none of REPORTING, WRITING, EDITING", i, Shorten(string(a.Role)))
		}
		name := Clean(a.Name)
		id := newsgraph.PersonID(name)
		if id == "" {
			return Draft{}, fmt.Errorf("authors[%d]: no name", i)
		}
		d.Authors = append(d.Authors, newsgraph.Byline{Role: a.Role, City: Clean(a.City), Person: &newsgraph.Person{ID: id, Name: name}})
	}
	d.Authors = distinctAuthors(d.Authors)
	if d.Paragraphs, err = exactParagraphs(read.Body); err != nil {
		return Draft{}, err
	}
	if err := placeExactly(d.Paragraphs, read.Links); err != nil {
		return Draft{}, err
	}
	for _, field := range fieldNames {
		if object[field] != nil {
			d.Keys = append(d.Keys, Key{field, field})
		}
	}
	return d, nil
}

// exactError says in a user's words which field has a value of the wrong kind.
func exactError(err error) error {
	var kind *json.UnmarshalTypeError
	if errors.As(err, &kind) {
		return fmt.Errorf("%s: expected a %s, got %s", kind.Field, kind.Type, kind.Value)
	}
	return fmt.Errorf("publishedAt: %w", err)
}

// exactParagraphs parts a body at its blank lines.
func exactParagraphs(body string) ([]Paragraph, error) {
	if body == "" {
		return nil, errors.New("no text: body is empty")
	}
	var paragraphs []Paragraph
	for i, text := range strings.Split(body, newsgraph.ParagraphBreak) {
		if text == "" || Clean(text) != text {
			return nil, fmt.Errorf(`body: paragraph %d is not as bodyFormat %q has it: one line, single spaces, no control characters`, i+1, bodyExact)
		}
		paragraphs = append(paragraphs, Paragraph{Text: text})
	}
	return paragraphs, nil
}

// placeExactly gives paragraphs their links, which are in order.
func placeExactly(paragraphs []Paragraph, links []exactLink) error {
	at, before := 0, 0 // paragraph, and UTF-16 code units before it
	for i, l := range links {
		for at < len(paragraphs) && l.Start >= before+utf16Units(paragraphs[at].Text)+len(newsgraph.ParagraphBreak) {
			before += utf16Units(paragraphs[at].Text) + len(newsgraph.ParagraphBreak)
			at++
		}
		if at == len(paragraphs) || l.Start < before {
			return fmt.Errorf("links[%d]: start %d is not in the body, or before that of the link before", i, l.Start)
		}
		p := &paragraphs[at]
		from, to := byteOfUnit(p.Text, l.Start-before), byteOfUnit(p.Text, l.End-before)
		if from < 0 || to <= from || p.Text[from:to] != l.Text {
			return fmt.Errorf("links[%d]: its text %q does not stand in the body from %d to %d", i, Shorten(l.Text), l.Start, l.End)
		}
		if strings.TrimSpace(l.URL) == "" {
			return fmt.Errorf("links[%d]: no url", i)
		}
		p.Links = append(p.Links, Link{from, to, l.URL})
	}
	return nil
}

func utf16Units(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

// byteOfUnit is the byte at which a UTF-16 code unit of a text begins, or the text's end; -1 where none does.
func byteOfUnit(s string, unit int) int {
	n := 0
	for i, r := range s {
		if n == unit {
			return i
		}
		n += utf16.RuneLen(r)
	}
	if n == unit {
		return len(s)
	}
	return -1
}
