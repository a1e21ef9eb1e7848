package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/bench/corpus"
	"github.com/newsgraph/newsgraph/seeds"
)

// texts writes articles as JSON lines: paragraphs of the example articles, mixed, between sentences made for each article, in which
// people of a long tail say things of countries of which some come up far more often than others. So texts are read, extracted and told apart as news is, and names meet
// as they do there. Equal numbers give equal articles.
type texts struct {
	paragraphs []string
	titles     []string
	countries  []newsgraph.Country
	first      int // number of the first article
	articles   int
}

// tail is how many people there are besides those of the examples.
const tail = 50_000

var (
	says   = strings.Fields("said told added warned")
	days   = strings.Fields("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
	cities = strings.Fields("London Washington Moscow Beijing Paris Geneva Nairobi Delhi Tokyo Cairo Lima Oslo")
	posts  = []string{"Foreign Minister", "Prime Minister", "President", "Finance Minister", "Defence Minister"}
	words  = strings.Fields(`the talks on trade would go on until both sides had agreed what was to be paid for energy and how prices were kept from rising
while farmers asked for help after a drought that took a third of their harvest and banks held back loans from companies whose exports had fallen since
last year because of a strike at ports along the coast where ships wait for weeks and goods spoil before they reach any market`)
)

func newTexts(articles int) (*texts, error) {
	countries, err := seeds.Countries()
	if err != nil {
		return nil, err
	}
	t := &texts{countries: countries, articles: articles}
	return t, fs.WalkDir(seeds.Articles(), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(seeds.Articles(), path)
		if err != nil {
			return err
		}
		blocks := strings.Split(strings.TrimSpace(string(text)), "\n\n")
		title, _, _ := strings.Cut(strings.TrimPrefix(blocks[0], "# "), "\n")
		t.titles = append(t.titles, title)
		for _, block := range blocks[1:] {
			if strings.HasPrefix(block, "**") || strings.HasPrefix(block, "!") || strings.HasPrefix(block, "Reporting by") || strings.Contains(block, "](") {
				continue // what stands around the text, and links, which would all lead to the examples
			}
			t.paragraphs = append(t.paragraphs, block)
		}
		return nil
	})
}

// write writes all articles to a file.
func (t *texts) write(name string) error {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	defer file.Close()
	out := bufio.NewWriterSize(file, 1<<20)
	encoder := json.NewEncoder(out)
	for i := range t.articles {
		if err := encoder.Encode(t.article(t.first + i)); err != nil {
			return err
		}
	}
	if err := out.Flush(); err != nil {
		return err
	}
	return file.Close()
}

type article struct {
	Title       string `json:"title"`
	URL         string `json:"url"`
	Publisher   string `json:"publisher"`
	PublishedAt string `json:"publishedAt"`
	Body        string `json:"body"`
}

// article is the i-th, of some 200 words.
func (t *texts) article(i int) article {
	random := rand.New(rand.NewPCG(1, uint64(i)))
	zipf := rand.NewZipf(random, 1.2, 5, tail-1)
	byCountry := rand.NewZipf(random, 1.2, 3, uint64(len(t.countries)-1))
	const tenYears = 10 * 365 * 24 * 60 * 60
	at := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(random.IntN(tenYears)) * time.Second)
	var body strings.Builder
	// One paragraph of the examples, which are dense with names, among three with a name or two and two with none: 200 words and nine mentions, as
	// news agency articles have.
	fmt.Fprintf(&body, "%s\n\n", t.paragraphs[random.IntN(len(t.paragraphs))])
	for n := range 3 {
		name := corpus.PersonName(int(zipf.Uint64()))
		code := int(byCountry.Uint64())
		country := t.countries[code]
		switch (i + n) % 3 {
		case 0:
			post := random.IntN(len(posts))
			fmt.Fprintf(&body, "%s %s of %s %s on %s that %s.\n\n", posts[post], holder(code, post, at), country.Name, says[random.IntN(len(says))], days[random.IntN(len(days))], phrase(random, 20))
		case 1:
			fmt.Fprintf(&body, "\"%s,\" %s said in %s on %s.\n\n", capital(phrase(random, 20)), name, cities[random.IntN(len(cities))], days[random.IntN(len(days))])
		default:
			fmt.Fprintf(&body, "In %s, %s told reporters that %s.\n\n", country.Name, name, phrase(random, 20))
		}
		fmt.Fprintf(&body, "%s. %s.\n\n", capital(phrase(random, 12)), capital(phrase(random, 14)))
	}
	fmt.Fprintf(&body, "Reporting by %s in %s", corpus.PersonName(tail+random.IntN(reporters)), cities[random.IntN(len(cities))])
	return article{
		Title: fmt.Sprintf("%s, as %s", t.titles[random.IntN(len(t.titles))], phrase(random, 4)),
		URL:   fmt.Sprintf("https://news.example/%d/%s", i, corpus.Word(i, 3)), Publisher: "Wire " + capital(corpus.Word(i%40, 3)),
		PublishedAt: at.Format(time.RFC3339), Body: body.String(),
	}
}

// reporters are the people in bylines.
const reporters = 300

// holder is who has a post of a country at a time: another one every four years.
func holder(country, post int, at time.Time) string {
	const terms = 3
	return corpus.PersonName(tail + reporters + (country*len(posts)+post)*terms + (at.Year()-2015)/4)
}

func phrase(random *rand.Rand, n int) string {
	list := make([]string, n)
	for i := range list {
		list[i] = words[random.IntN(len(words))]
	}
	return strings.Join(list, " ")
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
