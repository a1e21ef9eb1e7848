package read

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
)

// world is what the random operations are asked about: documents, and what follows from them.
type world struct {
	docs      map[string]*newsgraph.Document // by the article's id
	countries map[string]newsgraph.Country   // by id
	people    map[string]*named              // by id
	bodies    map[string]*named              // publishers and organisations, by id
	offices   []*heldOffice
	twins     map[string]map[string]float64    // by articles' ids: the similarity of duplicates
	stories   map[string][]*newsgraph.Document // by article's id
}

// named is what bears a name that follows from all articles. Which one that is the tests of writing say; here it is as the graph has it.
type named struct {
	id, name string
	aliases  []string
}

// heldOffice is an office as the graph has it: how it follows from the statements the tests of writing say.
type heldOffice struct {
	person, target string
	props          bolt.Props
	said           []officeSaid // of it, in the order of publication
	others         []time.Time  // when others were stated to hold the same
}

// officeSaid is one article's statement of an office.
type officeSaid struct {
	key    string
	at     time.Time
	status newsgraph.OfficeStatus
}

// hear gives offices what the documents state of them: of each what an article says first.
func (w *world) hear() {
	for _, doc := range w.docs {
		heard := make(map[string]bool)
		for i := range doc.Offices {
			s := &doc.Offices[i]
			target := newsgraph.OrganizationID(s.Organization)
			if s.Country != "" {
				target = newsgraph.CountryID(s.Country)
			}
			id := newsgraph.OfficeID(s.PersonID, newsgraph.FoldName(s.Title), target)
			if heard[id] {
				continue
			}
			heard[id] = true
			for _, o := range w.offices {
				switch {
				case o.props.Str("id") == id:
					o.said = append(o.said, officeSaid{doc.Article.ID, doc.Article.PublishedAt, s.Status})
				case o.target == target && o.props.Str("titleKey") == newsgraph.FoldName(s.Title) && s.Status == newsgraph.OfficeCurrent:
					o.others = append(o.others, doc.Article.PublishedAt)
				}
			}
		}
	}
	for _, o := range w.offices {
		slices.SortFunc(o.said, func(a, b officeSaid) int { return cmp.Or(a.at.Compare(b.at), strings.Compare(a.key, b.key)) })
	}
}

// heldAt tells whether the holder had come into the office by a time, and was not between two times in it.
func (o *heldOffice) heldAt(at time.Time) bool {
	var before time.Time
	former := false
	for _, s := range o.said {
		switch {
		case s.status == newsgraph.OfficeFormer:
			former = true
		case s.status == newsgraph.OfficeElect:
		case !s.at.After(at):
			before, former = s.at, false
		default: // back
			return !before.IsZero() && !(former && o.othersWithin(before, at))
		}
	}
	return !before.IsZero() && !(former && o.othersWithin(before, at))
}

func (o *heldOffice) othersWithin(after, until time.Time) bool {
	return slices.ContainsFunc(o.others, func(t time.Time) bool { return t.After(after) && !t.After(until) })
}

// writer writes the texts of a document and keeps where things are named.
type textWriter struct {
	random *rand.Rand
	doc    *newsgraph.Document
	people map[int]*newsgraph.Mention
	lands  map[string]*newsgraph.Mention
}

const worldPeople = 14

var roles = []newsgraph.AuthorRole{newsgraph.RoleReporting, newsgraph.RoleWriting, newsgraph.RoleEditing}

// worldDocuments makes articles whose mentions stand where they say.
func worldDocuments(seed uint64, n int) []newsgraph.Document {
	random := rand.New(rand.NewPCG(seed, 7))
	docs := make([]newsgraph.Document, n)
	for i := range docs {
		docs[i] = worldDocument(random, i, n)
		if i > 3 && random.IntN(3) == 0 {
			docs[i] = retold(random, &docs[i], &docs[max(0, i-1-random.IntN(8))])
		}
	}
	return docs
}

// retold is a document that tells nearly the same as another.
func retold(random *rand.Rand, own, other *newsgraph.Document) newsgraph.Document {
	doc := *other
	a := own.Article
	a.Title, a.Image, a.Body = other.Article.Title, other.Article.Image, other.Article.Body
	if random.IntN(3) > 0 {
		a.PublishedAt = other.Article.PublishedAt.Add(time.Duration(random.IntN(60)-30) * time.Hour)
	}
	a.Body += cyphertest.Pick(random, "", " More words end it.", newsgraph.ParagraphBreak+"One more paragraph.")
	doc.ContentHash, doc.Article, doc.Authors, doc.Links = own.ContentHash, a, own.Authors, own.Links
	return doc
}

func worldURL(i int) string { return fmt.Sprintf("https://example.org/news/%03d", i) }

func worldDocument(random *rand.Rand, i, n int) newsgraph.Document {
	pick := func(of ...string) string { return cyphertest.Pick(random, of...) }
	a := newsgraph.Article{
		ID: newsgraph.ArticleID(worldURL(i)), URL: worldURL(i), Publisher: pick("Reuters", "REUTERS", "AFP", "dpa", "dpa infocom", ""),
		PublishedAt: time.Date(2020, 1, 1+random.IntN(12), 6*random.IntN(4), 0, 0, 0, time.UTC),
		LoadedAt:    time.Date(2021, 1, 1, random.IntN(9), 0, 0, 0, time.UTC),
		Language:    pick("en", "en", "de", "fa", ""), Dateline: pick("OTTAWA, March 26", ""), WordCount: random.IntN(900),
	}
	doc := newsgraph.Document{ContentHash: fmt.Sprint(i, random.Uint64())}
	w := &textWriter{random: random, doc: &doc, people: map[int]*newsgraph.Mention{}, lands: map[string]*newsgraph.Mention{}}
	a.Title = w.text(newsgraph.PartTitle, 0, 0, 1) + fmt.Sprintf(" Subject%d", i%31)
	if random.IntN(3) > 0 {
		a.Image = &newsgraph.Image{URL: "https://example.org/i.jpg", Alt: pick("", "a view"), Credit: pick("", "Somebody")}
		a.Image.Caption = pick("", w.text(newsgraph.PartCaption, 0, 0, 1))
		if a.Image.Caption == "" {
			w.forget(newsgraph.PartCaption)
		}
	}
	var paragraphs []string
	at := 0
	for p := range 1 + random.IntN(4) {
		text := w.text(newsgraph.PartBody, p, at, 1+random.IntN(3))
		paragraphs = append(paragraphs, text)
		at += units(text) + len(newsgraph.ParagraphBreak)
	}
	var tail strings.Builder // as long as it takes to be compared with others
	for range 30 {
		fmt.Fprintf(&tail, "word%d ", random.IntN(1000))
	}
	paragraphs = append(paragraphs, strings.TrimSpace(tail.String()))
	a.Body = strings.Join(paragraphs, newsgraph.ParagraphBreak)
	doc.Article = a
	w.finish()
	for range random.IntN(4) {
		person := random.IntN(worldPeople)
		doc.Authors = append(doc.Authors, newsgraph.Byline{
			Role: cyphertest.Pick(random, roles...), City: pick("", "Melbourne"), Person: &newsgraph.Person{ID: worldPerson(person), Name: worldName(random, person)},
		})
	}
	w.links(n)
	for range random.IntN(3) {
		w.office()
	}
	for range random.IntN(4) {
		w.quote()
	}
	return doc
}

func worldPerson(n int) string { return newsgraph.PersonID(fmt.Sprintf("Jose Surname%c", 'a'+n)) }

func worldName(random *rand.Rand, n int) string {
	return fmt.Sprintf(cyphertest.Pick(random, "José Surname%c", "Jose Surname%c", "JOSE SURNAME%c"), 'a'+n)
}

func units(text string) int { return len(utf16.Encode([]rune(text))) }

// text writes sentences that name things.
func (w *textWriter) text(part newsgraph.Part, paragraph, at, sentences int) string {
	var b strings.Builder
	for s := range sentences {
		if s > 0 {
			b.WriteByte(' ')
		}
		from := at + units(b.String())
		b.WriteString(cyphertest.Pick(w.random, "Some \"words\"", "Other <words>", "\U0001F600 words", "Wörter"))
		for range w.random.IntN(3) {
			b.WriteString(" and ")
			w.mention(&b, part, paragraph, at, from)
		}
		b.WriteString(" end.")
	}
	return b.String()
}

func (w *textWriter) mention(b *strings.Builder, part newsgraph.Part, paragraph, at, sentence int) {
	e := newsgraph.Evidence{Sentence: "A sentence \\ with\tmarks.", Part: part, Paragraph: paragraph, Start: at + units(b.String()), Rule: "rule", SentenceStart: sentence}
	var m *newsgraph.Mention
	if w.random.IntN(2) == 0 {
		n := w.random.IntN(worldPeople)
		e.Kind, e.Surface = newsgraph.KindFullName, worldName(w.random, n)
		if w.random.IntN(3) == 0 {
			e.Kind, e.Surface = newsgraph.KindShortName, fmt.Sprintf("Surname%c", 'a'+n)
		}
		if m = w.people[n]; m == nil {
			m = &newsgraph.Mention{}
			w.people[n] = m
		}
	} else {
		c := cyphertest.Pick(w.random, worldCountries()...)
		kind := cyphertest.Pick(w.random, newsgraph.KindName, newsgraph.KindName, newsgraph.KindDemonym, newsgraph.KindCapital, newsgraph.KindOrganization)
		e.Kind = newsgraph.MentionKind(kind)
		e.Surface = map[newsgraph.CountryMentionKind]string{
			newsgraph.KindName: c.Name, newsgraph.KindDemonym: c.Name + "n", newsgraph.KindCapital: c.Capital, newsgraph.KindOrganization: c.Name,
		}[kind]
		if m = w.lands[c.Code]; m == nil {
			m = &newsgraph.Mention{}
			w.lands[c.Code] = m
		}
	}
	e.End = e.Start + units(e.Surface)
	b.WriteString(e.Surface)
	m.Evidence = append(m.Evidence, e)
}

// forget takes back what a part that was dropped names.
func (w *textWriter) forget(part newsgraph.Part) {
	drop := func(e newsgraph.Evidence) bool { return e.Part == part }
	for _, m := range w.people {
		m.Evidence = slices.DeleteFunc(m.Evidence, drop)
	}
	for _, m := range w.lands {
		m.Evidence = slices.DeleteFunc(m.Evidence, drop)
	}
}

func (w *textWriter) finish() {
	for n := range worldPeople {
		if m := w.people[n]; m != nil && len(m.Evidence) > 0 {
			summarizeMention(m)
			w.doc.People = append(w.doc.People, newsgraph.PersonInArticle{ID: worldPerson(n), Name: worldName(w.random, n), Mention: *m})
		}
	}
	for _, c := range worldCountries() {
		if m := w.lands[c.Code]; m != nil && len(m.Evidence) > 0 {
			summarizeMention(m)
			w.doc.Countries = append(w.doc.Countries, newsgraph.CountryInArticle{Code: c.Code, Mention: *m})
		}
	}
}

func summarizeMention(m *newsgraph.Mention) {
	for _, e := range m.Evidence {
		if e.Kind != newsgraph.MentionKind(newsgraph.KindOrganization) {
			m.Count++
		}
		m.Kinds = append(m.Kinds, e.Kind)
		m.Forms = append(m.Forms, e.Surface)
	}
	slices.Sort(m.Kinds)
	m.Kinds = slices.Compact(m.Kinds)
	slices.Sort(m.Forms)
	m.Forms = slices.Compact(m.Forms)
}

// links adds links from the words of the body, no two from the same, to articles of which some are not loaded.
func (w *textWriter) links(n int) {
	for _, word := range w.random.Perm(9)[:w.random.IntN(4)] {
		target := worldURL(w.random.IntN(n + 4))
		w.doc.Links = append(w.doc.Links, newsgraph.Link{
			Text: "a link", URL: target + cyphertest.Pick(w.random, "", "?utm_source=feed"), TargetID: newsgraph.ArticleID(target),
			Start: 7 * word, End: 7*word + 6,
		})
	}
	slices.SortFunc(w.doc.Links, func(a, b newsgraph.Link) int { return a.Start - b.Start })
}

func (w *textWriter) office() {
	s := newsgraph.OfficeStatement{
		PersonID: worldPerson(w.random.IntN(worldPeople)), Title: cyphertest.Pick(w.random, "President", "Foreign Minister", "Senator", "Secretary-General"),
		Status:   cyphertest.Pick(w.random, newsgraph.OfficeCurrent, newsgraph.OfficeCurrent, newsgraph.OfficeFormer, newsgraph.OfficeActing, newsgraph.OfficeElect),
		Evidence: newsgraph.Evidence{Sentence: "Somebody holds it.", Surface: "Somebody", Start: w.random.IntN(99), End: 100, Part: newsgraph.PartBody, Rule: "r"},
	}
	if w.random.IntN(3) == 0 {
		s.Organization = cyphertest.Pick(w.random, "NATO", "Nato", "WHO")
	} else {
		s.Country = cyphertest.Pick(w.random, "RU", "IR", "CN")
	}
	w.doc.Offices = append(w.doc.Offices, s)
}

func (w *textWriter) quote() {
	text := cyphertest.Pick(w.random, "Some words of mine", "Others end in Wörter", "oth\"ers end\nwords", "JOSÉ surnamea end", "A word \U0001F600")
	q := newsgraph.Quote{
		SpeakerID: worldPerson(w.random.IntN(worldPeople)), Text: text, Start: w.random.IntN(99), Part: newsgraph.PartBody, Paragraph: w.random.IntN(3),
		Verb:     cyphertest.Pick(w.random, "said", "told", "according to"),
		Evidence: newsgraph.Evidence{Sentence: "Somebody said it.", Surface: "Somebody said", Start: w.random.IntN(99), End: 200, Part: newsgraph.PartBody, Paragraph: 1, Rule: "r"},
	}
	q.End = q.Start + units(text)
	for _, code := range []string{"CN", "IR", "RU"} {
		if w.random.IntN(3) == 0 {
			q.Countries = append(q.Countries, code)
		}
	}
	w.doc.Quotes = append(w.doc.Quotes, q)
}

// worldCountries are a few countries, one of a region that the schema knows each, and a former one.
func worldCountries() []newsgraph.Country {
	list := cyphertest.Countries()
	regions := []string{"Europe", "Asia", "Asia", "Americas", "Europe", "Asia", "Europe", ""}
	for i := range list {
		list[i].Region = regions[i]
		if regions[i] != "" {
			list[i].Subregion = []string{"Western Asia", "Eastern Asia", "Northern Europe"}[i%3]
		} else {
			list[i].Subregion = ""
		}
		list[i].Latitude, list[i].Longitude = 32.5+float64(i), -float64(i)/3
		list[i].NumericCode = fmt.Sprintf("%03d", 300+i)
	}
	former := newsgraph.Country{Code: "SU", Alpha3: "SUN", Name: "Soviet Union", OfficialName: "Union of Soviet Socialist Republics", Aliases: []string{"Russia", "USSR"}, WithdrawnISO: "SUHH", WithdrawnIn: 1992}
	return append(list, former)
}

// loadWorld makes documents, loads them, some in two versions, and reads what the tests of writing answer for.
func loadWorld(tb testing.TB, db *bolt.DB, seed uint64, n int) *world {
	tb.Helper()
	w := &world{docs: map[string]*newsgraph.Document{}, countries: map[string]newsgraph.Country{}, people: map[string]*named{}, bodies: map[string]*named{}}
	for _, c := range worldCountries() {
		w.countries[newsgraph.CountryID(c.Code)] = c
	}
	load(tb, db, worldDocuments(seed+1000, n)[:n/4]...)
	docs := worldDocuments(seed, n)
	load(tb, db, docs...)
	for i := range docs {
		w.docs[docs[i].Article.ID] = &docs[i]
	}
	rows := func(text string) []bolt.Props {
		records, err := db.Read(tb.Context(), text, nil, bolt.ReadOptions{})
		if err != nil {
			tb.Fatal(err)
		}
		list := make([]bolt.Props, len(records))
		for i, r := range records {
			list[i] = bolt.Props(r.AsMap())
		}
		return list
	}
	for _, row := range rows("MATCH (p:Person) RETURN p.id AS id, p.name AS name, p.aliases AS aliases") {
		w.people[row.Str("id")] = &named{row.Str("id"), row.Str("name"), row.Strs("aliases")}
	}
	for _, row := range rows("MATCH (p:Publisher|Organization) RETURN p.id AS id, p.name AS name") {
		w.bodies[row.Str("id")] = &named{id: row.Str("id"), name: row.Str("name")}
	}
	for _, row := range rows("MATCH (p)-[h:HOLDS_OFFICE]->(t) RETURN p.id AS person, t.id AS target, h {.*} AS props") {
		w.offices = append(w.offices, &heldOffice{person: row.Str("person"), target: row.Str("target"), props: row.Sub("props")})
	}
	w.hear()
	w.findStories()
	return w
}
