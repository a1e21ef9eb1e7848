package identity

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph"
)

// unlikeOthers is a full name that is not compared with those of other numbers.
func unlikeOthers(n int) string {
	const letters = "bdfgklmnprtv"
	a, b := letters[n%len(letters)], letters[n/len(letters)%len(letters)]
	return fmt.Sprintf("%co%c%ci %c%cu%ca", a, b, b, b, a, a)
}

// randomArticle names some of few people, in full or by one word, beside some of many others.
func randomArticle(random *rand.Rand, n int) newsgraph.Document {
	pick := func(list ...string) string { return list[random.IntN(len(list))] }
	seen := make(map[string]bool)
	var names []string
	add := func(name string) {
		if bare, _, _ := strings.Cut(name, ": "); !seen[bare] {
			seen[bare] = true
			names = append(names, name)
		}
	}
	for range 1 + random.IntN(2) {
		add(pick("Letu Hamhola", "Hamhola", "Mara Hamhola", "Hamhola: President@NA", "Letu Hamhola: President@NA", "Ono Bukhari", "Bukhari", "Bukhari: King@JO", "Bukhari: King@MY",
			"Tessa Bukhari: Foreign Minister@KE", "Zanele"))
	}
	for range random.IntN(4) {
		add(unlikeOthers(random.IntN(120)))
	}
	var countries []string
	for range random.IntN(3) {
		countries = append(countries, pick("US", "US", "NA", "JO", "MY", "KE", "FR", "DE", "BR"))
	}
	slices.Sort(countries)
	doc := said(1990+random.IntN(8)*random.IntN(5), strings.Join(names, ", "), strings.Join(slices.Compact(countries), " "))
	doc.Article.ID = fmt.Sprint("article:", n)
	if random.IntN(10) == 0 {
		doc.Article.PublishedAt = time.Time{}
	}
	for i := range doc.People {
		e := &doc.People[i].Evidence[0]
		e.Surface = doc.People[i].Name
		e.Sentence = pick("", "", "", "So was the "+e.Surface+" administration.")
	}
	return doc
}

func whomOfAll(docs []newsgraph.Document) map[string]*Whom {
	names := namesOf(docs)
	people := Resolve(names)
	all := make(map[string]*Whom)
	for i := range names {
		if n := &names[i]; IsSingle(n.ID) {
			all[n.ID] = WhomOf(n, BearersOf(n, people), nil)
		}
	}
	return all
}

// TestWhereNoMarkIsAWordMeansWhomItMeant adds articles to others, and takes some away. Where it is told in which articles a word may mean somebody else,
// it means the same in all others.
func TestWhereNoMarkIsAWordMeansWhomItMeant(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 4))
	told, moved := 0, 0
	for range 25 {
		var docs []newsgraph.Document
		for n := range 20 + random.IntN(200) {
			docs = append(docs, randomArticle(random, n))
		}
		before, after := docs[random.IntN(6):len(docs)-random.IntN(4)], docs
		if random.IntN(2) == 0 {
			before, after = after, before
		}
		was, is := whomOfAll(before), whomOfAll(after)
		for id, now := range is {
			if was[id] == nil {
				continue
			}
			then, err := DecodeWhom(id, was[id].Encode())
			if err != nil {
				t.Fatal(err)
			}
			marks, all := now.Since(then)
			for i := range docs {
				has := Marks(&docs[i])
				if !slices.Contains(has, id) {
					continue
				}
				if was[id].Meant(&docs[i]) != then.Meant(&docs[i]) {
					t.Errorf("%s means others in %+v when it has been kept", id, docs[i])
				}
				other := then.Meant(&docs[i]) != now.Meant(&docs[i])
				found := all || slices.ContainsFunc(marks, func(m string) bool { return slices.Contains(has, m) })
				if other && !found {
					t.Errorf("%s means %q instead of %q in an article with the marks %q, and changed are those with %q", id, now.Meant(&docs[i]), then.Meant(&docs[i]), has, marks)
				}
				if !found {
					told++
				}
				if other && !all {
					moved++
				}
			}
		}
	}
	if told < 1000 || moved < 3 {
		t.Errorf("only %d articles needed no look, and %d of those found by marks mean others", told, moved)
	}
}

// TestWhatIsNewOfABearerMattersWhereItIs adds one article that says something new of somebody.
func TestWhatIsNewOfABearerMattersWhereItIs(t *testing.T) {
	var docs []newsgraph.Document
	for range 20 {
		docs = append(docs, said(2010, "Letu Hamhola, Ada Brun, Mara Thiele, Juho Lind", "NA"), said(2010, "Hamhola", "NA"))
	}
	before := whomOfAll(docs)["person:hamhola"]
	heads := said(2010, "Hamhola", "NA")
	heads.People[0].Evidence[0] = newsgraph.Evidence{Surface: "Hamhola", Sentence: "So it was in the Hamhola administration."}
	for _, tc := range []struct {
		what      string
		added, in newsgraph.Document
	}{
		{"a companion", said(2010, "Letu Hamhola, Mira Oduya", "NA"), said(2010, "Hamhola, Mira Oduya", "NA")},
		{"a country", said(2010, "Letu Hamhola", "NA KE"), said(2010, "Hamhola", "KE")},
		{"a later year", said(2017, "Letu Hamhola", "NA"), said(2016, "Hamhola", "NA")},
		{"a year not long after", said(2017, "Letu Hamhola", "NA"), said(2022, "Hamhola", "NA")},
		{"an office", said(2010, "Letu Hamhola: Foreign Minister@NA", "NA"), said(2010, "Hamhola: Foreign Minister@NA", "NA")},
		{"that of who governs", said(2010, "Letu Hamhola: President@NA", "NA"), heads},
	} {
		now := whomOfAll(append(slices.Clone(docs), tc.added))["person:hamhola"]
		marks, all := now.Since(before)
		in := func(doc *newsgraph.Document) bool {
			return slices.ContainsFunc(Marks(doc), func(m string) bool { return slices.Contains(marks, m) })
		}
		if all || !in(&tc.in) || in(&docs[1]) {
			t.Errorf("%s: looked at are articles with %q (all: %t)", tc.what, marks, all)
		}
	}
	if marks, all := before.Since(before); all || len(marks) > 0 {
		t.Errorf("without a change, looked at are articles with %q (all: %t)", marks, all)
	}
	if _, all := before.Since(nil); !all {
		t.Error("what was never decided needs no look")
	}
	for range 22 { // neither country is named by half of the articles
		docs = append(docs, said(2010, "Letu Hamhola", ""))
	}
	homeless := whomOfAll(docs)["person:hamhola"]
	docs = append(docs, said(2010, "Letu Hamhola", "NA"), said(2010, "Letu Hamhola", "NA"))
	if _, all := whomOfAll(docs)["person:hamhola"].Since(homeless); !all {
		t.Error("whether somebody has a home matters to no article without a country of theirs")
	}
}

func TestManyMarksAreNotAskedFor(t *testing.T) {
	many := make([]string, 2*maxMarks)
	for i := range many {
		many[i] = personMark(int32(i % (maxMarks + 1)))
	}
	if got, want := MarkQuery("person:hamhola", many), MarkQuery("person:hamhola", nil); got != want {
		t.Errorf("%.100q, want %q", got, want)
	}
	if got, want := MarkQuery("person:hamhola", []string{"y:2010", "c:NA", "y:2010"}), `"person:hamhola" AND ("c:NA" OR "y:2010")`; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
