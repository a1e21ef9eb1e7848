package corpus_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/bench/corpus"
	"github.com/newsgraph/newsgraph/seeds"
)

func generator(t *testing.T, config corpus.Config) *corpus.Generator {
	t.Helper()
	countries, err := seeds.Countries()
	if err != nil {
		t.Fatal(err)
	}
	return corpus.New(config, countries)
}

func TestDocumentsAreTheSameAgain(t *testing.T) {
	config := corpus.Config{Seed: 7, Articles: 500}
	one, other := generator(t, config), generator(t, config)
	for _, i := range []int{499, 0, 17} {
		if diff := cmp.Diff(one.Document(i), other.Document(i)); diff != "" {
			t.Errorf("document %d: %s", i, diff)
		}
	}
	config.Seed++
	if cmp.Equal(one.Document(3).Article.Body, generator(t, config).Document(3).Article.Body) {
		t.Error("another seed gives the same body")
	}
}

func TestDocumentsAreWhatTheyClaim(t *testing.T) {
	const articles = 2000
	g := generator(t, corpus.Config{Seed: 1, Articles: articles})
	ids, times := make(map[string]bool), make(map[string]bool)
	mentions, words, links, quotes := 0, 0, 0, 0
	for i := range articles {
		doc := g.Document(i)
		ids[doc.Article.ID] = true
		times[doc.Article.PublishedAt.String()] = true
		words += doc.Article.WordCount
		links += len(doc.Links)
		quotes += len(doc.Quotes)
		for _, q := range doc.Quotes {
			checkQuote(t, &doc, &q)
		}
		mentions += len(doc.People) + len(doc.Countries)
		for _, p := range doc.People {
			checkEvidence(t, &doc, p.Mention)
		}
		for _, c := range doc.Countries {
			checkEvidence(t, &doc, c.Mention)
		}
	}
	if len(ids) != articles || len(times) != articles {
		t.Errorf("%d ids and %d times of %d articles", len(ids), len(times), articles)
	}
	if got := mentions / articles; got < 9 || got > 11 {
		t.Errorf("%d mentions an article, want about 10", got)
	}
	if got := words / articles; got < 300 || got > 360 {
		t.Errorf("%d words an article, want about 330", got)
	}
	if links == 0 {
		t.Error("no links")
	}
	if quotes < articles || quotes > 3*articles {
		t.Errorf("%d quotations in %d articles, want about two in each", quotes, articles)
	}
}

func checkQuote(t *testing.T, doc *newsgraph.Document, q *newsgraph.Quote) {
	t.Helper()
	body := utf16.Encode([]rune(doc.Article.Body))
	said := string(utf16.Decode(body[q.Start-1 : q.End+2]))
	who := string(utf16.Decode(body[q.Evidence.Start:q.Evidence.End]))
	if said != `"`+q.Text+`,"` || who != q.Evidence.Surface || !strings.HasPrefix(q.Evidence.Sentence, said+" "+who) {
		t.Fatalf("%s: %q of %q does not say that %s said %q", doc.Article.ID, who, q.Evidence.Sentence, q.SpeakerID, q.Text)
	}
	if !slices.ContainsFunc(doc.People, func(p newsgraph.PersonInArticle) bool { return p.ID == q.SpeakerID }) {
		t.Fatalf("%s: nobody is %s", doc.Article.ID, q.SpeakerID)
	}
	var named []string
	for _, c := range doc.Countries {
		if slices.ContainsFunc(c.Evidence, q.Names) {
			named = append(named, c.Code)
		}
	}
	if !cmp.Equal(named, q.Countries) {
		t.Fatalf("%s: %q names %v, not %v", doc.Article.ID, q.Text, named, q.Countries)
	}
}

func checkEvidence(t *testing.T, doc *newsgraph.Document, m newsgraph.Mention) {
	t.Helper()
	if m.Count == 0 || m.Count != len(m.Evidence) {
		t.Fatalf("%s: %d occurrences with %d sentences", doc.Article.ID, m.Count, len(m.Evidence))
	}
	body := utf16.Encode([]rune(doc.Article.Body))
	for _, e := range m.Evidence {
		if there := string(utf16.Decode(body[e.Start:e.End])); there != e.Surface {
			t.Fatalf("%s: %q stands where %q is said to", doc.Article.ID, there, e.Surface)
		}
		paragraph := strings.Split(doc.Article.Body, "\n\n")[e.Paragraph]
		if !strings.Contains(paragraph, e.Sentence) || !strings.Contains(e.Sentence, e.Surface) {
			t.Fatalf("%s: sentence %q with %q is not in %q", doc.Article.ID, e.Sentence, e.Surface, paragraph)
		}
	}
}

func TestSubjectsAreThere(t *testing.T) {
	const articles = 5000
	for name, lean := range map[string]bool{"full": false, "lean": true} {
		t.Run(name, func(t *testing.T) {
			g := generator(t, corpus.Config{Seed: 1, Articles: articles, Lean: lean})
			census := corpus.NewCensus(g)
			publisher, rareUnderHub := 0, 0
			docs := make([]newsgraph.Document, articles)
			for i := range docs {
				docs[i] = g.Document(i)
				census.Add(&docs[i])
			}
			s, err := census.Subjects()
			if err != nil {
				t.Fatal(err)
			}
			for i := range docs {
				hub, rare := false, false
				for _, c := range docs[i].Countries {
					hub = hub || c.Code == s.Hub
				}
				for _, p := range docs[i].People {
					rare = rare || p.ID == s.RarePerson
				}
				if hub && rare {
					rareUnderHub++
				}
				if docs[i].Article.Publisher == s.Publisher {
					publisher++
				}
			}
			if share := s.HubCount * 100 / articles; share < 35 || share > 70 {
				t.Errorf("the hub is in %d %% of the articles, want about half", share)
			}
			if rareUnderHub == 0 || rareUnderHub > 10 || publisher == 0 || publisher > 10 {
				t.Errorf("%d articles of the rare person on the hub, %d of the rare publisher: want some", rareUnderHub, publisher)
			}
		})
	}
}
