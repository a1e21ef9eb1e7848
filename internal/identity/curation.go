package identity

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
)

// Curation is a decision that somebody made by hand. It says something of names, not of people, so that it holds whatever else is decided: who is said to be the
// same as Sergey Lavrov is whoever has that name.
type Curation struct {
	ID       string       `json:"id"` // made from all the rest
	Kind     CurationKind `json:"kind"`
	Names    []string     `json:"names"`              // ids of names, as newsgraph.PersonID gives them; in order where the order says nothing
	Articles []string     `json:"articles,omitempty"` // ids, of Split
	Value    string       `json:"value,omitempty"`    // of Split the end of the new person's id, of Rename the name, of Identify the QID
	Author   string       `json:"author"`
	At       time.Time    `json:"at"` // to the second, UTC
	Reason   string       `json:"reason,omitempty"`
}

// CurationKind is what a decision says.
type CurationKind string

// The kinds of decisions. Of two that contradict each other the later one holds.
const (
	// Merge says that all the names are one person's.
	Merge CurationKind = "MERGE"
	// KeepApart says that no two of the names are one person's.
	KeepApart CurationKind = "KEEP_APART"
	// Split says that whoever has the name is somebody else in some articles.
	Split CurationKind = "SPLIT"
	// Rename says how who has the name is called.
	Rename CurationKind = "RENAME"
	// NotAPerson says that the names are no people's.
	NotAPerson CurationKind = "NOT_A_PERSON"
	// Identify says which item of Wikidata who has the name is.
	Identify CurationKind = "IDENTIFY"
)

// CurationKinds are all kinds.
var CurationKinds = []CurationKind{Merge, KeepApart, Split, Rename, NotAPerson, Identify}

// Nobody is to whom a name leads that is no person's, in the place of a person's id.
const Nobody = "nobody"

var (
	validQID   = regexp.MustCompile(`^Q[1-9][0-9]*$`)
	validLabel = regexp.MustCompile(`^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$`)
)

// Complete checks what a decision says, brings it into the form in which it is kept, and gives it its id: the same decision has the same one wherever it is
// made. The error says what is wrong.
func (c *Curation) Complete() error {
	if !slices.Contains(CurationKinds, c.Kind) {
		return fmt.Errorf("kind %q is none of %s", c.Kind, joinedKinds())
	}
	if c.Author = strings.TrimSpace(c.Author); c.Author == "" {
		return errors.New("it has no author")
	}
	if c.At.IsZero() {
		return errors.New("it has no time")
	}
	c.At = c.At.UTC().Truncate(time.Second)
	c.Reason = strings.TrimSpace(c.Reason)
	slices.Sort(c.Names)
	c.Names = slices.Compact(c.Names)
	slices.Sort(c.Articles)
	c.Articles = slices.Compact(c.Articles)
	for _, id := range c.Names {
		if !strings.HasPrefix(id, newsgraph.PersonPrefix) || len(id) == len(newsgraph.PersonPrefix) {
			return fmt.Errorf("%q is no id of a name: such begin with %q", id, newsgraph.PersonPrefix)
		}
		if strings.Contains(id, OfOffice) && c.Kind != Merge && c.Kind != Identify && c.Kind != Rename {
			return fmt.Errorf("%q is nobody's name: it is made of a name and what tells its bearer from others", id)
		}
	}
	for _, id := range c.Articles {
		if !strings.HasPrefix(id, newsgraph.ArticlePrefix) {
			return fmt.Errorf("%q is no id of an article: such begin with %q", id, newsgraph.ArticlePrefix)
		}
	}
	if c.Kind == Merge && !slices.ContainsFunc(c.Names, func(id string) bool { return !IsSingle(id) && !strings.Contains(id, OfOffice) }) {
		return errors.New("one of the names must be a full one: whom a single word means is decided in each article")
	}
	least, most := 1, 1
	switch c.Kind {
	case Merge, KeepApart:
		least, most = 2, maxNames
	case NotAPerson:
		most = maxNames
	}
	switch {
	case len(c.Names) < least:
		return fmt.Errorf("%s takes %d different names at least", c.Kind, least)
	case len(c.Names) > most:
		return fmt.Errorf("%s takes %d names at most, and there are %d", c.Kind, most, len(c.Names))
	case len(c.Articles) > MaxSplit:
		return fmt.Errorf("one decision is on %d articles at most, and there are %d", MaxSplit, len(c.Articles))
	case (c.Kind == Split) != (len(c.Articles) > 0):
		return fmt.Errorf("articles are what %s takes, and only it", Split)
	case c.Kind == Split && !validLabel.MatchString(c.Value):
		return fmt.Errorf("%q cannot end an id: take small letters, digits, and hyphens between", c.Value)
	case c.Kind == Rename && strings.TrimSpace(c.Value) == "":
		return errors.New("there is no new name")
	case c.Kind == Identify && !validQID.MatchString(c.Value):
		return fmt.Errorf("%q is no item of Wikidata: such are named like Q42", c.Value)
	case c.Value != "" && (c.Kind == Merge || c.Kind == KeepApart || c.Kind == NotAPerson):
		return fmt.Errorf("%s has no value", c.Kind)
	}
	c.Value = strings.Join(strings.Fields(c.Value), " ")
	c.ID = ""
	all, err := json.Marshal(c)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(all)
	c.ID = hex.EncodeToString(sum[:5])
	return nil
}

// maxNames bounds the names of one decision.
const maxNames = 100

// MaxSplit is how many articles one decision may give to somebody else: what is written in one transaction.
const MaxSplit = 500

// ReadCuration reads a decision from JSON, and completes it. A field that it does not know is an error: what it says would be lost.
func ReadCuration(text []byte) (*Curation, error) {
	var c Curation
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&c); err != nil {
		return nil, err
	}
	if err := c.Complete(); err != nil {
		return nil, err
	}
	return &c, nil
}

func joinedKinds() string {
	list := make([]string, len(CurationKinds))
	for i, k := range CurationKinds {
		list[i] = string(k)
	}
	return strings.Join(list, ", ")
}

// Rules are what decisions made by hand come to together. No Rules (nil) are none.
type Rules struct {
	links   []link // the latest first
	apart   map[[2]string]int
	nobody  map[string]*Curation
	renamed map[string]*Curation
	items   map[string]*Curation
	split   map[string]map[string]string // by article, then by name: the id of who is meant
	partner map[string][]string          // names said to be of one person with a name, directly or not, in order
}

// link says that two names are one person's.
type link struct {
	a, b string
	by   *Curation
	at   int // its place among all decisions
}

// RulesOf puts decisions together; they are Complete. nil where there are none.
func RulesOf(list []Curation) *Rules {
	if len(list) == 0 {
		return nil
	}
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b Curation) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) })
	r := &Rules{
		apart: make(map[[2]string]int), nobody: make(map[string]*Curation), renamed: make(map[string]*Curation), items: make(map[string]*Curation),
		split: make(map[string]map[string]string), partner: make(map[string][]string),
	}
	linked := make(map[string]bool) // by a later decision
	linkedPairs := make(map[[2]string]bool)
	for i := len(list) - 1; i >= 0; i-- {
		c := &list[i]
		switch c.Kind {
		case Merge:
			// Each with each: later decisions may take one out.
			for x, a := range c.Names {
				for _, b := range c.Names[x+1:] {
					if _, later := r.apart[[2]string{a, b}]; later || r.nobody[a] != nil || r.nobody[b] != nil || linkedPairs[[2]string{a, b}] {
						continue
					}
					linked[a], linked[b], linkedPairs[[2]string{a, b}] = true, true, true
					r.links = append(r.links, link{a, b, c, i})
				}
			}
		case KeepApart:
			for x, a := range c.Names {
				for _, b := range c.Names[x+1:] {
					pair := [2]string{a, b}
					if _, known := r.apart[pair]; !known && !linkedPairs[pair] {
						r.apart[pair] = i
					}
				}
			}
		case NotAPerson:
			for _, n := range c.Names {
				if !linked[n] && r.renamed[n] == nil && r.items[n] == nil && r.nobody[n] == nil {
					r.nobody[n] = c
				}
			}
		case Split:
			for _, a := range c.Articles {
				if r.split[a] == nil {
					r.split[a] = make(map[string]string)
				}
				if _, later := r.split[a][c.Names[0]]; !later {
					r.split[a][c.Names[0]] = c.Names[0] + OfOffice + c.Value
				}
			}
		case Rename:
			if r.renamed[c.Names[0]] == nil {
				r.renamed[c.Names[0]] = c
			}
		case Identify:
			if r.items[c.Names[0]] == nil {
				r.items[c.Names[0]] = c
			}
		}
	}
	r.partners()
	return r
}

// partners finds which names are linked, directly or not.
func (r *Rules) partners() {
	of := make(map[string]map[string]bool)
	for _, l := range r.links {
		all := map[string]bool{l.a: true, l.b: true}
		for _, n := range []string{l.a, l.b} {
			maps.Copy(all, of[n])
		}
		for n := range all {
			of[n] = all
		}
	}
	for n, all := range of {
		for _, other := range sortedKeys(all) {
			if other != n {
				r.partner[n] = append(r.partner[n], other)
			}
		}
	}
}

// Partners are the names that are said to be of one person with a name, in order.
func (r *Rules) Partners(name string) []string {
	if r == nil {
		return nil
	}
	return r.partner[name]
}

// IsNobody reports whether a name is said to be no person's.
func (r *Rules) IsNobody(name string) bool { return r != nil && r.nobody[name] != nil }

// FullPartner is a full name that a single word, or who is known by one and an office, is said to be of one person with; "" where there is none.
func (r *Rules) FullPartner(name string) string {
	for _, other := range r.Partners(name) {
		if !strings.Contains(other, OfOffice) && !IsSingle(other) && !r.IsNobody(other) {
			return other
		}
	}
	return ""
}

// Aliases are the full names with which somebody is said to be one who is known by an id that is no name, as person:abdullah~jo is; in order.
func (r *Rules) Aliases() []string {
	if r == nil {
		return nil
	}
	names := make(map[string]bool)
	for id := range r.partner {
		if full := r.FullPartner(id); full != "" && strings.Contains(id, OfOffice) {
			names[full] = true
		}
	}
	return sortedKeys(names)
}

// Touching are the ids that are a name with something behind it, of which something is said: "person:abdullah~jo" of "person:abdullah".
func (r *Rules) Touching(name string) []string {
	var ids []string
	if r == nil {
		return nil
	}
	for id := range r.partner {
		if strings.HasPrefix(id, name+OfOffice) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// SplitIn are who is meant in an article instead of those who have some names, by these names.
func (r *Rules) SplitIn(article string) map[string]string {
	if r == nil {
		return nil
	}
	return r.split[article]
}

// SplitArticles are the articles in which somebody else is meant than who has some name, in order.
func (r *Rules) SplitArticles() []string {
	if r == nil {
		return nil
	}
	return sortedKeys(r.split)
}

// Renamed are the decisions on how people are called, and Identified those on which items of Wikidata they are, the earliest first.
func (r *Rules) Renamed() []*Curation {
	if r == nil {
		return nil
	}
	return inTime(r.renamed)
}

// Identified is Renamed for items of Wikidata.
func (r *Rules) Identified() []*Curation {
	if r == nil {
		return nil
	}
	return inTime(r.items)
}

func inTime(by map[string]*Curation) []*Curation {
	return slices.SortedFunc(maps.Values(by), func(a, b *Curation) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) })
}

// Blocks are the codes by which the names are found that are to be known for deciding whose a full name is: its own, and those of the names said to be of one
// person with it.
func (r *Rules) Blocks(id string) []string {
	codes := Blocks(id)
	for _, other := range r.Partners(id) {
		codes = append(codes, Blocks(other)...)
	}
	return codes
}

// Resolve is the function Resolve, but for what was decided by hand. A name of nobody's is a person of its own, of the id Nobody.
func (r *Rules) Resolve(names []Name) []*Person {
	if r == nil {
		return Resolve(names)
	}
	left := make([]Name, 0, len(names))
	var people []*Person
	for i := range names {
		if r.IsNobody(names[i].ID) {
			people = append(people, &Person{ID: Nobody, Names: []*Name{&names[i]}})
		} else {
			left = append(left, names[i])
		}
	}
	res := newResolver(left)
	res.apart = r.apart
	people = append(people, r.joined(res.persons(res.pairs()))...)
	slices.SortFunc(people, func(a, b *Person) int { return CompareNames(a.Names[0], b.Names[0]) })
	return people
}

// joined joins people whose names are said to be one person's, unless a later decision keeps some of their names apart.
func (r *Rules) joined(people []*Person) []*Person {
	of := make(map[string]*Person)
	for _, p := range people {
		for _, n := range p.Names {
			of[n.ID] = p
		}
	}
	gone := make(map[*Person]bool)
	for _, l := range r.links {
		a, b := of[l.a], of[l.b]
		if a == nil || b == nil {
			continue
		}
		pair := Pair{A: l.a, B: l.b, Class: ClassByHand, By: l.by}
		if a == b {
			a.Pairs = append(a.Pairs, pair)
			continue
		}
		if r.keepApart(a, b, l.at) {
			continue
		}
		a.Names = append(a.Names, b.Names...)
		a.Pairs = append(append(a.Pairs, b.Pairs...), pair)
		for _, n := range b.Names {
			of[n.ID] = a
		}
		gone[b] = true
	}
	var left []*Person
	for _, p := range people {
		if gone[p] {
			continue
		}
		slices.SortFunc(p.Names, CompareNames)
		slices.SortFunc(p.Pairs, byScore)
		p.total()
		left = append(left, p)
	}
	return left
}

// keepApart reports whether a decision later than the one at that place keeps names of two people apart.
func (r *Rules) keepApart(a, b *Person, at int) bool {
	for _, x := range a.Names {
		for _, y := range b.Names {
			if later, apart := r.apart[ordered(x.ID, y.ID)]; apart && later > at {
				return true
			}
		}
	}
	return false
}

func ordered(a, b string) [2]string {
	if a > b {
		a, b = b, a
	}
	return [2]string{a, b}
}

// Ties gives for each name but the one that makes the person's id the pair by which it belongs to the person: with that name, or one that belongs to it by another pair.
// What was decided by hand comes first, and of the rest the surest.
func (p *Person) Ties() map[string]*Pair {
	ties := make(map[string]*Pair)
	in := map[string]bool{p.ID: true}
	pairs := slices.Clone(p.Pairs)
	slices.SortStableFunc(pairs, func(a, b Pair) int { return cmp.Compare(b.byHand(), a.byHand()) })
	for more := true; more; {
		more = false
		for i := range pairs {
			pair := &pairs[i]
			if in[pair.A] == in[pair.B] {
				continue
			}
			name := pair.A
			if in[name] {
				name = pair.B
			}
			ties[name], in[name], more = pair, true, true
			break
		}
	}
	return ties
}

func (p *Pair) byHand() int {
	if p.By != nil {
		return 1
	}
	return 0
}
