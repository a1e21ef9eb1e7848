package identity

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/newsgraph/newsgraph"
)

// Whom is all that must be known to tell whom an article means by a single word: what was decided of the word from all articles. It is kept with the
// word, so that an article is given the person as it is written, and so that what has changed since says in which articles somebody else may be meant now.
type Whom struct {
	as      whomKind
	id      string // of the word
	bearers *Bearers
	person  string            // who is meant everywhere by a decision made by hand
	known   map[string]string // by hand: whom ids of the word and an office stand for
}

// whomKind is how it is told whom a word means.
type whomKind string

const (
	weighedAnew whomKind = ""        // in each article
	byHand      whomKind = "hand"    // somebody said it
	itself      whomKind = "mononym" // it is somebody's whole name
	noOne       whomKind = "nobody"
	tooMany     whomKind = "many" // more have it in a name than can be told apart
)

// WhomOf is whom a single word may mean. n is what articles say of who is called by it, known whom somebody said that those stand for who are known by the word and an office.
// No Bearers (nil) stand for more than can be told apart.
func WhomOf(n *Name, b *Bearers, known map[string]string) *Whom {
	w := &Whom{id: n.ID, known: known}
	switch {
	case b == nil:
		w.as = tooMany
	case b.None() && n.IsMononym():
		w.as = itself
	case b.None():
		w.as = noOne
	default:
		w.bearers = b
	}
	return w
}

// WhomByHand is that a single word means somebody in all articles.
func WhomByHand(id, person string) *Whom { return &Whom{as: byHand, id: id, person: person} }

// ByHand is the person whom the word means in all articles by a decision made by hand, "" where there is none.
func (w *Whom) ByHand() string { return w.person }

// Meant is the id of the person whom an article means by the word, "" where that is not clear.
func (w *Whom) Meant(doc *newsgraph.Document) string {
	switch w.as {
	case byHand:
		return w.person
	case itself:
		return w.id
	case noOne, tooMany:
		return ""
	}
	meant := w.bearers.meant(w.id, doc)
	if person := w.known[meant]; person != "" {
		return person
	}
	return meant
}

// storedWhom is Whom as Encode writes it.
type storedWhom struct {
	As      whomKind          `json:"as,omitempty"`
	Person  string            `json:"person,omitempty"`
	Known   map[string]string `json:"known,omitempty"`
	Bearers []bearer          `json:"bearers,omitempty"`
}

// Encode gives all but the word as a text for DecodeWhom, the same for what is the same.
func (w *Whom) Encode() string {
	s := storedWhom{As: w.as, Person: w.person, Known: w.known}
	if w.bearers != nil {
		s.Bearers = w.bearers.list
	}
	text, _ := json.Marshal(s) // has nothing that does not encode
	return string(text)
}

// DecodeWhom reads what Encode gave of the word with that id.
func DecodeWhom(id, text string) (*Whom, error) {
	var s storedWhom
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		return nil, fmt.Errorf("whom %s may mean: %w", id, err)
	}
	w := &Whom{as: s.As, id: id, person: s.Person, known: s.Known}
	if w.as == weighedAnew {
		w.bearers = &Bearers{list: s.Bearers}
	}
	return w, nil
}

// Marks are what an article has beside single words that their bearers may have in common with it, as texts without spaces: what tells the articles apart in which
// somebody else may be meant when something else is known of a bearer. There are none where the article has no single words.
func Marks(doc *newsgraph.Document) []string {
	marks := make(map[string]bool)
	for _, id := range singlesIn(doc) {
		in := contextOf(id, doc)
		marks[id] = true
		if in.year != 0 {
			marks[yearMark(in.year)] = true
		}
		for _, code := range in.countries {
			marks[countryMark(code)] = true
		}
		for _, office := range in.offices {
			marks[officeMark(office)] = true
		}
		for other := range in.people {
			marks[personMark(companion(other))] = true
		}
		if in.governs {
			marks[governsMark] = true
		}
	}
	return sortedKeys(marks)
}

// singlesIn are the ids of the single words that an article has for names, some several times.
func singlesIn(doc *newsgraph.Document) []string {
	var ids []string
	for i := range doc.People {
		ids = append(ids, doc.People[i].ID)
	}
	for i := range doc.Offices {
		ids = append(ids, doc.Offices[i].PersonID)
	}
	for i := range doc.Quotes {
		ids = append(ids, doc.Quotes[i].SpeakerID)
	}
	for _, author := range doc.Authors {
		ids = append(ids, author.Person.ID)
	}
	return slices.DeleteFunc(ids, func(id string) bool { return !IsSingle(id) })
}

// governsMark is the mark of articles by which somebody heads a government.
const governsMark = "g"

func yearMark(year int) string          { return "y:" + strconv.Itoa(year) }
func countryMark(code string) string    { return "c:" + code }
func personMark(companion int32) string { return "p:" + strconv.Itoa(int(companion)) }

// officeMark is made of a digest, because titles have spaces.
func officeMark(office string) string {
	h := fnv.New32a()
	h.Write([]byte(office)) // never fails
	return "o:" + strconv.FormatUint(uint64(h.Sum32()), 36)
}

// maxMarks is how many marks are told apart: an article that has none of so many is hard to find, and Lucene takes 1,024 in a query.
const maxMarks = 500

// Since tells in which articles the word may mean somebody else than before: in those with one of the marks, in order, or in all. No Whom (nil) stands
// for that nothing was decided before.
func (w *Whom) Since(before *Whom) (marks []string, all bool) {
	if before == nil || w.as != before.as || w.person != before.person || !maps.Equal(w.known, before.known) {
		return nil, true
	}
	if w.as != weighedAnew {
		return nil, false
	}
	was := make(map[string]*bearer, len(before.bearers.list))
	for i := range before.bearers.list {
		was[before.bearers.list[i].ID] = &before.bearers.list[i]
	}
	if len(was) != len(w.bearers.list) {
		return nil, true
	}
	found := make(map[string]bool)
	for i := range w.bearers.list {
		now := &w.bearers.list[i]
		then := was[now.ID]
		if then == nil || now.weighsElse(then) {
			return nil, true
		}
		now.marksSince(then, found)
	}
	if len(found) > maxMarks {
		return nil, true
	}
	return sortedKeys(found), false
}

// weighsElse reports whether somebody fits otherwise than before in articles that have nothing in common with them.
func (x *bearer) weighsElse(before *bearer) bool {
	return x.Articles != before.Articles || x.Place != before.Place || x.hasHome() != before.hasHome() || (x.First == 0) != (before.First == 0)
}

// marksSince adds the marks of the articles in which somebody fits otherwise than before.
func (x *bearer) marksSince(before *bearer, marks map[string]bool) {
	for _, name := range differing(x.Names, before.Names) {
		marks[personMark(companion(name))] = true
	}
	for _, side := range [2][2]*bearer{{x, before}, {before, x}} {
		for code, much := range side[0].Countries {
			if other, some := side[1].Countries[code]; !some || other != much {
				marks[countryMark(code)] = true
			}
		}
	}
	for _, office := range differing(x.Offices, before.Offices) {
		marks[officeMark(office)] = true
	}
	if x.governs() != before.governs() {
		marks[governsMark] = true
	}
	if x.First != 0 {
		for year := min(x.First, before.First) - fewYears; year <= max(x.Last, before.Last)+fewYears; year++ {
			if x.timeFits(year) != before.timeFits(year) {
				marks[yearMark(year)] = true
			}
		}
	}
	with := differing(x.Company, before.Company)
	if len(x.Company) > 0 && len(before.Company) > 0 && roundedUp(len(x.Company)) != roundedUp(len(before.Company)) {
		with = slices.Concat(x.Company, before.Company) // each says more or less now
	}
	for _, c := range with {
		marks[personMark(c)] = true
	}
}

// differing are what one of two lists has and the other has not.
func differing[T comparable](a, b []T) []T {
	in := make(map[T]int, len(a))
	for _, v := range a {
		in[v] |= 1
	}
	for _, v := range b {
		in[v] |= 2
	}
	var only []T
	for v, where := range in {
		if where != 3 {
			only = append(only, v)
		}
	}
	return only
}

// MarkQuery is a query of an index of marks, parted at spaces, that finds the articles with a single word and one of some marks; with the word alone, where there are none
// or too many.
func MarkQuery(id string, marks []string) string {
	slices.Sort(marks)
	marks = slices.Compact(marks)
	if len(marks) == 0 || len(marks) > maxMarks {
		return quotedMark(id)
	}
	quoted := make([]string, len(marks))
	for i, m := range marks {
		quoted[i] = quotedMark(m)
	}
	return quotedMark(id) + " AND (" + strings.Join(quoted, " OR ") + ")"
}

// quotedMark is a mark as a query has it. It has neither quotes nor backslashes: it is made of letters, digits, hyphens and colons.
func quotedMark(mark string) string { return `"` + mark + `"` }
