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

func TestAFurtherCompanionMattersWhereItIs(t *testing.T) {
	var docs []newsgraph.Document
	for range 20 {
		docs = append(docs, said(2010, "Letu Hamhola, Ada Brun, Mara Thiele, Juho Lind", "NA"), said(2010, "Hamhola", "NA"))
	}
	before := whomOfAll(docs)["person:hamhola"]
	docs = append(docs, said(2010, "Letu Hamhola, Mira Oduya", "NA"))
	marks, all := whomOfAll(docs)["person:hamhola"].Since(before)
	if want := Marks(&[]newsgraph.Document{said(0, "Hamhola, Mira Oduya", "")}[0]); all || len(marks) == 0 || !slices.Contains(want, marks[0]) {
		t.Errorf("looked at are articles with %q (all: %t), want one of %q", marks, all, want)
	}
	if marks, all := before.Since(before); all || len(marks) > 0 {
		t.Errorf("without a change, looked at are articles with %q (all: %t)", marks, all)
	}
	if _, all := before.Since(nil); !all {
		t.Error("what was never decided needs no look")
	}
}
