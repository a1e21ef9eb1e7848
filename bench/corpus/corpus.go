// Package corpus makes news articles to measure with: as many as one likes, the same for the same seed, with the hubs and
// the long tail that news has. It makes documents as the loader hands them to the writer, so that no extraction has a part
// in what is measured. Every sentence that proves a mention stands in the body, at the place that is said.
package corpus

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
)

// Config says which corpus. Equal configs give equal documents.
type Config struct {
	Seed     uint64
	Articles int
	// Lean makes bodies of three sentences, each with one mention, so that a million articles can be loaded: for questions
	// that do not read bodies.
	Lean bool
}

// Shape of the corpus.
const (
	people      = 50_000 // different names; the rarest come up in no article of a small corpus
	authors     = 400
	sentences   = 17 // of a body: with some 20 words each about 330 words
	paragraph   = 3  // sentences of a paragraph
	lean        = 3  // sentences of a lean body
	leastPeople = 4  // mentioned in an article; drawn twice is mentioned once
	morePeople  = 4
	leastPlaces = 3
	morePlaces  = 4
	quoted      = 3    // one of so many sentences that could be a quotation is one
	rareShare   = 2000 // one article of so many is the rare publisher's, or of a fifth of a small corpus
	years       = 10
)

// first is the earliest time of publication.
var first = time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC)

// biggest are the countries that come up most, in that order; the others follow in the order in which they are given.
var biggest = []string{"US", "RU", "CN", "GB", "IR", "FR", "DE", "UA", "IL", "JP", "IN", "TR"}

// Generator makes the documents of one corpus.
type Generator struct {
	config    Config
	countries []newsgraph.Country
	stride    int // coprime to the number of articles: spreads the times over the order of loading
}

// New prepares a corpus that mentions these countries.
func New(config Config, countries []newsgraph.Country) *Generator {
	g := &Generator{config: config, countries: slices.Clone(countries)}
	rank := func(c newsgraph.Country) int {
		if i := slices.Index(biggest, c.Code); i >= 0 {
			return i
		}
		return len(biggest)
	}
	slices.SortStableFunc(g.countries, func(a, b newsgraph.Country) int { return rank(a) - rank(b) })
	g.stride = max(1, config.Articles*5/8)
	for gcd(g.stride, config.Articles) != 1 {
		g.stride++
	}
	return g
}

func gcd(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// Document makes the i-th document of the corpus, from 0. It depends on nothing but the config and i.
func (g *Generator) Document(i int) newsgraph.Document {
	const spread = 0x9E3779B97F4A7C15 // neighbours get generators that have nothing in common
	random := rand.New(rand.NewPCG(g.config.Seed, (uint64(i)+1)*spread))
	article := g.article(random, i)
	doc := newsgraph.Document{ContentHash: fmt.Sprintf("%d-%d", g.config.Seed, i), Article: article}
	mentioned := g.draw(random)
	var body text
	mentions, quotes := g.write(random, &body, mentioned)
	doc.Quotes = quotes
	doc.Article.Body = body.String()
	doc.Article.WordCount = len(strings.Fields(doc.Article.Body))
	for n, name := range mentioned {
		if !name.country {
			full := PersonName(name.rank)
			doc.People = append(doc.People, newsgraph.PersonInArticle{ID: newsgraph.PersonID(full), Name: full, Mention: mentions[n]})
			doc.Offices = append(doc.Offices, g.office(name.rank, mentions[n])...)
			continue
		}
		doc.Countries = append(doc.Countries, newsgraph.CountryInArticle{Code: g.countries[name.rank].Code, Mention: mentions[n]})
	}
	doc.Authors = bylines(random)
	doc.Links = g.links(random, doc.Article.Body)
	return doc
}

// article makes what stands around the body. Every article has a second of its own.
func (g *Generator) article(random *rand.Rand, i int) newsgraph.Article {
	slot := years * 365 * 24 * time.Hour / time.Duration(g.config.Articles)
	published := first.Add(time.Duration(i*g.stride%g.config.Articles) * slot)
	if seconds := int64(slot / time.Second); seconds > 1 {
		published = published.Add(time.Duration(random.Int64N(seconds)) * time.Second)
	}
	address := g.address(i)
	return newsgraph.Article{
		ID: newsgraph.ArticleID(address), URL: address,
		Title:     sentence(random, 9),
		Publisher: g.publisher(random), PublishedAt: published.Truncate(time.Second), Language: "en",
		LoadedAt: first.AddDate(years, 0, 0),
	}
}

// address is the URL of an article.
func (g *Generator) address(i int) string {
	return fmt.Sprintf("https://news.example/world/%s-%d/", Word(i, 3), i)
}

// name is somebody or a country that an article mentions, by its rank among the most frequent.
type name struct {
	country bool
	rank    int
}

// draw chooses whom an article mentions.
func (g *Generator) draw(random *rand.Rand) []name {
	byPerson := rand.NewZipf(random, 1.2, 5, people-1)
	byCountry := rand.NewZipf(random, 1.3, 3, uint64(len(g.countries)-1))
	var names []name
	add := func(n name) {
		if !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	for range leastPeople + random.IntN(morePeople) {
		add(name{rank: int(byPerson.Uint64())})
	}
	for range leastPlaces + random.IntN(morePlaces) {
		add(name{country: true, rank: int(byCountry.Uint64())})
	}
	return names
}

// write writes the body and gives what it says of each name, and what it quotes. Every name comes up once at least, the first more often.
func (g *Generator) write(random *rand.Rand, body *text, names []name) ([]newsgraph.Mention, []newsgraph.Quote) {
	var quotes []newsgraph.Quote
	mentions := make([]newsgraph.Mention, len(names))
	n := sentences
	if g.config.Lean {
		n = lean
	}
	in := make([][]int, n) // the names of each sentence
	for i := range names {
		times := 1
		if !g.config.Lean {
			times += random.IntN(3) * random.IntN(2)
		}
		for range times {
			s := random.IntN(n)
			if !slices.Contains(in[s], i) {
				in[s] = append(in[s], i)
			}
		}
	}
	for s, which := range in {
		body.begin(s%paragraph == 0)
		from := body.at()
		speaker := speakerIn(names, which)
		said := speaker >= 0 && random.IntN(quoted) == 0
		if said {
			body.WriteByte('"')
		}
		for k := range which {
			body.words(random, 20/(len(which)+1))
			n := names[which[k]]
			if said && k == speaker {
				quotes = append(quotes, g.quote(body, from, names, which[:k], n))
			}
			m := &mentions[which[k]]
			surface, kind := g.form(n, len(m.Evidence) > 0)
			start := body.put(surface)
			if said && k == speaker {
				who := &quotes[len(quotes)-1]
				who.Paragraph, who.Evidence = s/paragraph, newsgraph.Evidence{
					Surface: who.Verb + " " + surface, Start: start - len(who.Verb+" "), End: start + units(surface),
					Part: newsgraph.PartBody, Paragraph: s / paragraph, Rule: "corpus",
				}
			}
			m.Evidence = append(m.Evidence, newsgraph.Evidence{
				Surface: surface, Start: start, End: start + units(surface), Part: newsgraph.PartBody,
				Paragraph: s / paragraph, Kind: kind, Rule: "corpus",
			})
		}
		body.words(random, 20/(len(which)+1))
		whole := body.end()
		for k := range which {
			evidence := mentions[which[k]].Evidence
			evidence[len(evidence)-1].Sentence, evidence[len(evidence)-1].SentenceStart = whole, from
		}
		if said {
			who := &quotes[len(quotes)-1].Evidence
			who.Sentence, who.SentenceStart = whole, from
		}
	}
	for i := range mentions {
		summarize(&mentions[i])
	}
	return mentions, quotes
}

// speakerIn is the place of the first person among the names of a sentence, behind one country at most; -1 where there is none.
func speakerIn(names []name, which []int) int {
	for k := range min(2, len(which)) {
		if !names[which[k]].country {
			return k
		}
	}
	return -1
}

// quote ends the quotation that a sentence has begun with, before its speaker is named.
func (g *Generator) quote(body *text, from int, names []name, before []int, speaker name) newsgraph.Quote {
	const mark, verb = len(`"`), "said"
	q := newsgraph.Quote{
		SpeakerID: newsgraph.PersonID(PersonName(speaker.rank)), Text: body.String()[body.start+mark:], Start: from + mark, End: body.at(),
		Part: newsgraph.PartBody, Verb: verb,
	}
	for _, n := range before {
		q.Countries = append(q.Countries, g.countries[names[n].rank].Code)
	}
	body.WriteString(`,"`)
	body.put(verb)
	return q
}

// summarize fills in what follows from the evidence.
func summarize(m *newsgraph.Mention) {
	m.Count = len(m.Evidence)
	for i := range m.Evidence {
		m.Kinds = append(m.Kinds, m.Evidence[i].Kind)
		m.Forms = append(m.Forms, m.Evidence[i].Surface)
	}
	slices.Sort(m.Kinds)
	m.Kinds = slices.Compact(m.Kinds)
	slices.Sort(m.Forms)
	m.Forms = slices.Compact(m.Forms)
}

// form is how a text names somebody or a country the first time, and how later.
func (g *Generator) form(n name, again bool) (string, newsgraph.MentionKind) {
	if n.country {
		c := g.countries[n.rank]
		if again && len(c.Demonyms) > 0 {
			return c.Demonyms[0], newsgraph.MentionKind(newsgraph.KindDemonym)
		}
		return c.Name, newsgraph.MentionKind(newsgraph.KindName)
	}
	full := PersonName(n.rank)
	if again {
		_, family, _ := strings.Cut(full, " ")
		return family, newsgraph.KindShortName
	}
	return full, newsgraph.KindFullName
}

// office is what an article states of somebody: one person of ten holds an office, always the same.
func (g *Generator) office(rank int, m newsgraph.Mention) []newsgraph.OfficeStatement {
	if rank%10 != 0 {
		return nil
	}
	evidence := m.Evidence[0]
	evidence.Kind = ""
	return []newsgraph.OfficeStatement{{
		PersonID: newsgraph.PersonID(PersonName(rank)), Title: titles[rank/10%len(titles)],
		Country: g.countries[rank/10%len(g.countries)].Code, Status: newsgraph.OfficeCurrent, Evidence: evidence,
	}}
}

func bylines(random *rand.Rand) []newsgraph.Byline {
	var list []newsgraph.Byline
	for i, role := range []newsgraph.AuthorRole{newsgraph.RoleReporting, newsgraph.RoleEditing}[:1+random.IntN(2)] {
		// Authors have ranks of their own behind those of the people in the news.
		full := PersonName(people + 2*random.IntN(authors/2) + i)
		list = append(list, newsgraph.Byline{Role: role, City: cities[random.IntN(len(cities))], Person: &newsgraph.Person{ID: newsgraph.PersonID(full), Name: full}})
	}
	return list
}

// links lead to other articles of the corpus, and now and then to one that is never loaded.
func (g *Generator) links(random *rand.Rand, body string) []newsgraph.Link {
	var list []newsgraph.Link
	for range random.IntN(4) {
		words := strings.IndexByte(body, ' ') // the first one
		address := g.address(random.IntN(g.config.Articles + g.config.Articles/20 + 1))
		list = append(list, newsgraph.Link{Text: body[:words], URL: address, TargetID: newsgraph.ArticleID(address), End: words})
	}
	return list
}
