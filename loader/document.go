package loader

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract"
)

// Extractor reads who and what is in a text. It must be safe for concurrent use; an
// *extract.Extractor is.
type Extractor interface {
	Extract(text string) extract.Result
}

// part is a part of an article within the text that the extractor reads.
type part struct {
	newsgraph.Part
	start int // in bytes of the whole
	text  string
	units utf16Index
}

// layout is the text of a whole article, which is read at once so that what the title says
// helps to understand the body, and where its parts are.
type layout struct {
	text       string
	parts      []part
	paragraphs []int // where each paragraph of the body begins, in bytes of the body
}

func newLayout(it *item) *layout {
	l := &layout{paragraphs: it.starts}
	var whole strings.Builder
	add := func(name newsgraph.Part, text string) {
		if text == "" {
			return
		}
		if whole.Len() > 0 {
			whole.WriteString(paragraphBreak)
		}
		l.parts = append(l.parts, part{name, whole.Len(), text, newUTF16Index(text)})
		whole.WriteString(text)
	}
	add(newsgraph.PartTitle, it.article.Title)
	if it.article.Image != nil {
		add(newsgraph.PartCaption, it.article.Image.Caption)
	}
	add(newsgraph.PartBody, it.article.Body)
	l.text = whole.String()
	return l
}

// evidence places a span of the text, and the sentence around it, in its part.
func (l *layout) evidence(span, sentence extract.Span, kind newsgraph.MentionKind, rule string) (newsgraph.Evidence, error) {
	if span.Start < 0 || span.Start > span.End || span.End > len(l.text) {
		return newsgraph.Evidence{}, fmt.Errorf("extraction gave the span %d to %d in a text of %d bytes", span.Start, span.End, len(l.text))
	}
	i := sort.Search(len(l.parts), func(i int) bool { return l.parts[i].start > span.Start }) - 1
	p := &l.parts[i]
	start, end := span.Start-p.start, span.End-p.start
	if end > len(p.text) {
		return newsgraph.Evidence{}, fmt.Errorf("extraction gave %q, which is not within one part of the article", l.text[span.Start:span.End])
	}
	from := max(0, sentence.Start-p.start)
	whole := p.text[from:min(len(p.text), sentence.End-p.start)]
	from += len(whole) - len(strings.TrimLeftFunc(whole, unicode.IsSpace))
	e := newsgraph.Evidence{
		Surface: p.text[start:end], Start: p.units.at(start), End: p.units.at(end),
		Part: p.Part, Kind: kind, Rule: rule,
		Sentence: strings.TrimSpace(whole), SentenceStart: p.units.at(from),
	}
	if p.Part == newsgraph.PartBody {
		e.Paragraph = max(0, sort.SearchInts(l.paragraphs, start+1)-1)
	}
	return e, nil
}

// Document extracts what an article in English says and makes the document of it that a load would write: of one paragraph, without authors, links and a hash of
// its content. It fails where the extractor gives what is not in the text.
func Document(article newsgraph.Article, x Extractor) (newsgraph.Document, error) {
	return document(&item{article: article}, x)
}

// document extracts what an article says and makes the document of it. One that is not English
// says nothing that the extractor could read.
func document(it *item, x Extractor) (newsgraph.Document, error) {
	doc := newsgraph.Document{Article: it.article, ContentHash: it.hash, Source: it.source, Authors: it.authors, Links: it.links}
	if it.foreign {
		return doc, nil
	}
	l := newLayout(it)
	b := documentBuilder{layout: l, result: x.Extract(l.text), doc: doc}
	for _, build := range []func() error{b.people, b.countries, b.offices, b.quotes} {
		if err := build(); err != nil {
			return newsgraph.Document{}, err
		}
	}
	return b.doc, nil
}

type documentBuilder struct {
	*layout
	result extract.Result
	doc    newsgraph.Document
}

// evidenceIn is evidence in the sentence of that index.
func (b *documentBuilder) evidenceIn(span extract.Span, sentence int, kind newsgraph.MentionKind, rule string) (newsgraph.Evidence, error) {
	if sentence < 0 || sentence >= len(b.result.Sentences) {
		return newsgraph.Evidence{}, fmt.Errorf("extraction gave sentence %d of %d", sentence, len(b.result.Sentences))
	}
	return b.evidence(span, b.result.Sentences[sentence], kind, rule)
}

func (b *documentBuilder) people() error {
	index := make(map[string]int)
	for _, m := range b.result.People {
		id := newsgraph.PersonID(m.Name)
		if id == "" {
			return fmt.Errorf("extraction gave a person without a name at byte %d", m.Start)
		}
		i, ok := index[id]
		if !ok {
			i = len(b.doc.People)
			index[id] = i
			b.doc.People = append(b.doc.People, newsgraph.PersonInArticle{ID: id, Name: m.Name})
		}
		p := &b.doc.People[i]
		p.Name = fuller(p.Name, m.Name)
		kind := newsgraph.KindShortName
		e, err := b.evidenceIn(m.Span, m.Sentence, kind, m.Why)
		if err != nil {
			return err
		}
		if newsgraph.FoldName(e.Surface) == newsgraph.FoldName(m.Name) {
			e.Kind = newsgraph.KindFullName
		}
		add(&p.Mention, e, 1)
	}
	for i := range b.doc.People {
		finish(&b.doc.People[i].Mention)
	}
	return nil
}

// fuller chooses between two spellings of one name: "Kim Jong-un" rather than "KIM JONG UN",
// otherwise the first.
func fuller(a, b string) string {
	if isUpper(a) && !isUpper(b) {
		return b
	}
	return a
}

func isUpper(s string) bool { return strings.ToUpper(s) == s }

func (b *documentBuilder) countries() error {
	index := make(map[string]int)
	for _, m := range b.result.Countries {
		i, ok := index[m.Code]
		if !ok {
			i = len(b.doc.Countries)
			index[m.Code] = i
			b.doc.Countries = append(b.doc.Countries, newsgraph.CountryInArticle{Code: m.Code})
		}
		e, err := b.evidenceIn(m.Span, m.Sentence, newsgraph.MentionKind(m.Kind), m.Why)
		if err != nil {
			return err
		}
		count := 1
		if m.Kind == newsgraph.KindOrganization {
			count = 0
		}
		add(&b.doc.Countries[i].Mention, e, count)
	}
	for i := range b.doc.Countries {
		finish(&b.doc.Countries[i].Mention)
	}
	return nil
}

// offices keeps the first statement of each office that a person is said to hold.
func (b *documentBuilder) offices() error {
	type key struct{ person, title, country, organization string }
	stated := make(map[key]bool)
	for _, o := range b.result.Offices {
		k := key{newsgraph.PersonID(o.Person), o.Title, o.Country, o.Organization}
		if stated[k] {
			continue
		}
		stated[k] = true
		e, err := b.evidenceIn(o.Span, o.Sentence, "", o.Why)
		if err != nil {
			return err
		}
		b.doc.Offices = append(b.doc.Offices, newsgraph.OfficeStatement{
			PersonID: k.person, Title: o.Title, Country: o.Country, Organization: o.Organization,
			Status: o.Status, Evidence: e,
		})
	}
	return nil
}

// quotes keeps the quotations that lie within one part, with the countries that they name.
func (b *documentBuilder) quotes() error {
	for _, q := range b.result.Quotes {
		if !b.oneText(q.Span, q.Cue) {
			continue
		}
		said, err := b.evidence(q.Span, q.Span, "", q.Why)
		if err != nil {
			return err
		}
		cue, err := b.evidenceIn(q.Cue, q.Sentence, "", q.Why)
		if err != nil {
			return err
		}
		quote := newsgraph.Quote{
			SpeakerID: newsgraph.PersonID(q.Speaker), Text: said.Surface, Start: said.Start, End: said.End,
			Part: said.Part, Paragraph: said.Paragraph, Verb: q.Verb, Evidence: cue,
		}
		for i := range b.doc.Countries {
			if c := &b.doc.Countries[i]; slices.ContainsFunc(c.Evidence, quote.Names) {
				quote.Countries = append(quote.Countries, c.Code)
			}
		}
		slices.Sort(quote.Countries)
		b.doc.Quotes = append(b.doc.Quotes, quote)
	}
	return nil
}

// oneText reports whether spans lie within one part of the article. A quotation that the title leaves open may seem to go on in the body.
func (l *layout) oneText(spans ...extract.Span) bool {
	part := func(at int) int {
		return sort.Search(len(l.parts), func(i int) bool { return l.parts[i].start > at }) - 1
	}
	for _, s := range spans {
		if i := part(s.Start); i != part(spans[0].Start) || s.End > l.parts[i].start+len(l.parts[i].text) {
			return false
		}
	}
	return true
}

func add(m *newsgraph.Mention, e newsgraph.Evidence, count int) {
	m.Count += count
	m.Kinds = append(m.Kinds, e.Kind)
	m.Forms = append(m.Forms, e.Surface)
	m.Evidence = append(m.Evidence, e)
}

// finish sorts the kinds and forms, each once.
func finish(m *newsgraph.Mention) {
	slices.Sort(m.Kinds)
	m.Kinds = slices.Compact(m.Kinds)
	slices.Sort(m.Forms)
	m.Forms = slices.Compact(m.Forms)
}
