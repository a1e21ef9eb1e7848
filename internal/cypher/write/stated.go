package write

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/articles"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/testimony"
	"github.com/newsgraph/newsgraph/internal/identity"
)

// What an article states of people is never lost: where a name in it is not that of the person in the graph, the article keeps all that it states as it stands, and
// what leads to people is made from that and the decisions.

// statedPeople is what an article states of people, by the names that it gives them.
type statedPeople struct {
	People  []newsgraph.PersonInArticle
	Authors []newsgraph.Byline
	Offices []newsgraph.OfficeStatement
	Quotes  []newsgraph.Quote
	Whose   decided // "" where it is not clear who is meant, identity.Nobody where it is no person
}

// statedBy is what a document states, in an order that does not depend on whether it comes from its text or from the graph, which keeps each thing once.
func statedBy(doc *newsgraph.Document) *statedPeople {
	s := &statedPeople{}
	for _, q := range doc.Quotes {
		q.Evidence = asKept(q.Evidence)
		s.Quotes = append(s.Quotes, q)
	}
	seen := make(map[string]bool)
	for i := range doc.People {
		if p := &doc.People[i]; !seen[p.ID] {
			seen[p.ID] = true
			s.People = append(s.People, *p)
		}
	}
	slices.SortFunc(s.People, func(a, b newsgraph.PersonInArticle) int { return cmp.Compare(a.ID, b.ID) })
	for _, a := range bylinesKept(doc) {
		s.Authors = append(s.Authors, a)
	}
	offices, statements := officesOf(doc)
	order := make([]int, len(offices))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(offices[i].id(), offices[j].id()) })
	for _, i := range order {
		o := *statements[i]
		o.Evidence = asKept(o.Evidence)
		s.Offices = append(s.Offices, o)
	}
	return s
}

// asKept is the evidence of an office or a quotation as far as the graph keeps it.
func asKept(e newsgraph.Evidence) newsgraph.Evidence {
	return newsgraph.Evidence{Sentence: e.Sentence, Surface: e.Surface, Start: e.Start, End: e.End, Part: e.Part, Paragraph: e.Paragraph, Rule: e.Rule}
}

func (s *statedPeople) into(doc *newsgraph.Document) {
	doc.People, doc.Authors, doc.Offices, doc.Quotes = s.People, s.Authors, s.Offices, s.Quotes
}

func (s *statedPeople) encode() string {
	kept := testimony.People{People: s.People, Authors: s.Authors, Offices: s.Offices, Quotes: s.Quotes, Names: sortedKeys(s.Whose), Whose: valuesInOrder(s.Whose)}
	return kept.Encode()
}

func valuesInOrder(m decided) []string {
	values := make([]string, 0, len(m))
	for _, key := range sortedKeys(m) {
		values = append(values, m[key])
	}
	return values
}

func decodeStated(text string) (*statedPeople, error) {
	s, err := testimony.Decode(text)
	if err != nil {
		return nil, err
	}
	whose := make(decided, len(s.Names))
	for i, name := range s.Names {
		whose[name] = s.Whose[i]
	}
	return &statedPeople{s.People, s.Authors, s.Offices, s.Quotes, whose}, nil
}

// names are the ids of all names, each once, in order.
func (s *statedPeople) names() []string {
	var ids []string
	for i := range s.People {
		ids = append(ids, s.People[i].ID)
	}
	for _, a := range s.Authors {
		ids = append(ids, a.Person.ID)
	}
	for i := range s.Offices {
		ids = append(ids, s.Offices[i].PersonID)
	}
	for i := range s.Quotes {
		ids = append(ids, s.Quotes[i].SpeakerID)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// resolve makes the document that says of people what is stated of their names. Of whom it is not clear who they are it says nothing; these are given apart.
// doc has all else of the article.
func (s *statedPeople) resolve(doc newsgraph.Document, whose func(name string) string) (resolved newsgraph.Document, unclear []newsgraph.PersonInArticle) {
	s.Whose = make(decided)
	for _, id := range s.names() {
		if person := whose(id); person != id {
			s.Whose[id] = person
		}
	}
	doc.People, doc.Authors, doc.Offices, doc.Quotes = nil, nil, nil, nil
	at := make(map[string]int)
	for i := range s.People {
		p := s.People[i]
		id := s.Whose.whose(p.ID)
		if id == "" || id == identity.Nobody {
			unclear = append(unclear, p)
			continue
		}
		j, found := at[id]
		if !found {
			at[id] = len(doc.People)
			if id != p.ID {
				p.Forms = withName(p.Forms, p.Name)
				slices.Sort(p.Forms)
				p.Forms = slices.Compact(p.Forms)
			}
			p.ID = id
			doc.People = append(doc.People, p)
			continue
		}
		doc.People[j] = together(doc.People[j], p, id)
	}
	for _, a := range s.Authors {
		switch id := s.Whose.whose(a.Person.ID); id {
		case identity.Nobody:
			continue
		case "":
		default:
			a.Person = &newsgraph.Person{ID: id, Name: a.Person.Name}
		}
		doc.Authors = append(doc.Authors, a)
	}
	for _, o := range s.Offices {
		if o.PersonID = s.Whose.whose(o.PersonID); o.PersonID != "" && o.PersonID != identity.Nobody {
			doc.Offices = append(doc.Offices, o)
		}
	}
	for _, q := range s.Quotes {
		if q.SpeakerID = s.Whose.whose(q.SpeakerID); q.SpeakerID != "" && q.SpeakerID != identity.Nobody {
			doc.Quotes = append(doc.Quotes, q)
		}
	}
	return doc, unclear
}

// together puts two mentions of one person together. The name is the one that makes the person's id, otherwise the first.
func together(a, b newsgraph.PersonInArticle, id string) newsgraph.PersonInArticle {
	forms := slices.Concat(withName(a.Forms, a.Name), withName(b.Forms, b.Name))
	kinds := slices.Concat(a.Kinds, b.Kinds)
	evidence := slices.Concat(a.Evidence, b.Evidence)
	slices.Sort(forms)
	slices.Sort(kinds)
	slices.SortStableFunc(evidence, func(x, y newsgraph.Evidence) int {
		return cmp.Or(cmp.Compare(partOrder(x.Part), partOrder(y.Part)), cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End))
	})
	if newsgraph.PersonID(b.Name) == id && newsgraph.PersonID(a.Name) != id {
		a.Name = b.Name
	}
	a.Count += b.Count
	a.Forms, a.Kinds, a.Evidence = slices.Compact(forms), slices.Compact(kinds), evidence
	return a
}

// readStated reads what articles state of people, by their ids, and the countries that they mention, which the numbers of sentences need.
func readStated(tx *bolt.Tx, ids []string) (map[string]*newsgraph.Document, map[string]*statedPeople, error) {
	found, err := runRows(tx, `
UNWIND $p.rows AS id
MATCH (a:Page {id: id}) USING INDEX SEEK a:Page(id)
WHERE a:Article
RETURN id, a.publishedAt AS publishedAt, a.stated AS stated,
  [(a)-[r:MENTIONS|NAMES_IN_ORGANIZATION]->(c:Country) | {id: c.id, count: r.count, evidence: r.evidence}] AS countries,
  CASE WHEN a.stated IS NULL THEN [(a)-[r:MENTIONS]->(p:Person) | r {.*, id: p.id}] END AS people,
  CASE WHEN a.stated IS NULL THEN [(a)-[r:WRITTEN_BY]->(p:Person) | r {.*, id: p.id}] END AS authors,
  CASE WHEN a.stated IS NULL THEN [(a)-[r:STATES_OFFICE]->(p:Person) | r {.*, id: p.id}] END AS offices,
  CASE WHEN a.stated IS NULL THEN [(a)-[r:QUOTES]->(p:Person) | r {.*, id: p.id}] END AS quotes`, ids)
	if err != nil {
		return nil, nil, err
	}
	docs, all := make(map[string]*newsgraph.Document), make(map[string]*statedPeople)
	for _, row := range found {
		id := row.Str("id")
		doc := &newsgraph.Document{Article: newsgraph.Article{ID: id, PublishedAt: row.Time("publishedAt")}}
		for _, c := range row.Maps("countries") {
			m := newsgraph.Mention{Count: c.Num("count")}
			if m.Evidence, err = decodeEvidence(c.Str("evidence")); err != nil {
				return nil, nil, fmt.Errorf("%s: %w", id, err)
			}
			doc.Countries = append(doc.Countries, newsgraph.CountryInArticle{Code: c.Str("id")[len(newsgraph.CountryPrefix):], Mention: m})
		}
		if all[id], err = statedRead(row); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", id, err)
		}
		docs[id] = doc
	}
	return docs, all, nil
}

// statedRead is what an article states, as it is kept or, where that is the same, as the graph has it.
func statedRead(row bolt.Props) (*statedPeople, error) {
	if kept := row.Str("stated"); kept != "" {
		return decodeStated(kept)
	}
	var doc newsgraph.Document
	for _, r := range row.Maps("people") {
		p := newsgraph.PersonInArticle{ID: r.Str("id"), Name: r.Str("name"), Mention: newsgraph.Mention{Count: r.Num("count"), Forms: r.Strs("forms")}}
		for _, kind := range r.Strs("kinds") {
			p.Kinds = append(p.Kinds, newsgraph.MentionKind(kind))
		}
		var err error
		if p.Evidence, err = decodeEvidence(r.Str("evidence")); err != nil {
			return nil, err
		}
		doc.People = append(doc.People, p)
	}
	doc.Authors = articles.Bylines(row.Maps("authors"))
	for _, r := range row.Maps("offices") {
		doc.Offices = append(doc.Offices, newsgraph.OfficeStatement{
			PersonID: r.Str("id"), Title: r.Str("title"), Country: r.Str("country"), Organization: r.Str("organization"),
			Status: newsgraph.OfficeStatus(r.Str("status")), Evidence: newsgraph.Evidence{
				Sentence: r.Str("sentence"), Surface: r.Str("surface"), Start: r.Num("start"), End: r.Num("end"),
				Part: newsgraph.Part(r.Str("part")), Paragraph: r.Num("paragraph"), Rule: r.Str("rule"),
			},
		})
	}
	quotes := row.Maps("quotes")
	slices.SortFunc(quotes, func(a, b bolt.Props) int { return cmp.Compare(a.Num("number"), b.Num("number")) })
	for _, r := range quotes {
		q := newsgraph.Quote{
			SpeakerID: r.Str("id"), Text: r.Str("text"), Start: r.Num("start"), End: r.Num("end"), Part: newsgraph.Part(r.Str("part")), Paragraph: r.Num("paragraph"),
			Verb: r.Str("verb"), Evidence: newsgraph.Evidence{
				Sentence: r.Str("sentence"), Surface: r.Str("surface"), Start: r.Num("cueStart"), End: r.Num("cueEnd"),
				Part: newsgraph.Part(r.Str("part")), Paragraph: r.Num("cueParagraph"), Rule: r.Str("rule"),
			},
		}
		for _, id := range r.Strs("countries") {
			q.Countries = append(q.Countries, id[len(newsgraph.CountryPrefix):])
		}
		doc.Quotes = append(doc.Quotes, q)
	}
	return statedBy(&doc), nil
}

// decodeEvidence reads what EncodeEvidence wrote.
func decodeEvidence(text string) ([]newsgraph.Evidence, error) {
	if text == "" {
		return nil, nil
	}
	var rows [][evidenceFields]json.RawMessage
	if err := json.Unmarshal([]byte(text), &rows); err != nil {
		return nil, fmt.Errorf("evidence: %w", err)
	}
	list := make([]newsgraph.Evidence, len(rows))
	for i := range rows {
		e := &list[i]
		for j, field := range [evidenceFields]any{&e.Sentence, &e.Surface, &e.Start, &e.End, &e.Part, &e.Paragraph, &e.Kind, &e.Rule, &e.SentenceStart} {
			if err := json.Unmarshal(rows[i][j], field); err != nil {
				return nil, fmt.Errorf("evidence: %w", err)
			}
		}
	}
	return list, nil
}
