package query

import (
	"fmt"
	"strings"

	"github.com/newsgraph/newsgraph/internal/search"
)

// Filter is a condition: a leaf, or a combination of others.
type Filter struct {
	Op Op
	Of []*Filter // of And, Or and Not
	Leaf
}

// Op says how a condition is put together.
type Op byte

// The ways.
const (
	OpLeaf Op = iota
	OpAnd
	OpOr
	OpNot // of one
)

// Leaf is a condition on one thing.
type Leaf struct {
	Kind LeafKind
	All  bool     // every one of the values, not any
	IDs  []string // ids, codes, names or titles; of IDs there is at least one where the kind has any
	// MentionKinds and MinCount restrict which mentions count.
	MentionKinds []string
	MinCount     int
	Time         TimeRange
	Min, Max     *int // bounds of a count
	Search       *search.Query
}

// LeafKind says what a leaf compares.
type LeafKind string

// FullBody is the value of WithBody for a full text, of which the graph keeps no kind.
const FullBody = ""

// Of articles.
const (
	MentionsPeople    LeafKind = "mentions people"
	MentionsCountries LeafKind = "mentions countries"
	PublishedBy       LeafKind = "published by"
	WrittenBy         LeafKind = "written by"
	InLanguage        LeafKind = "in language"
	WithBody          LeafKind = "with body"        // of kinds
	MentionsHolders   LeafKind = "mentions holders" // of offices with a title
	PublishedWithin   LeafKind = "published within"
	FirstOfStory      LeafKind = "first of its story" // among the articles for which all else holds
	HasText           LeafKind = "has text"           // Search
	InOneSentence     LeafKind = "in one sentence"    // people and countries, all of IDs
)

// TogetherInAtLeast is of two things that so many articles mention together, MinCount.
const TogetherInAtLeast LeafKind = "together in at least"

// Of quotations, besides PublishedWithin and HasText.
const (
	SpokenBy       LeafKind = "spoken by"
	NamesCountries LeafKind = "names countries"
)

// Of people, countries, publishers, organisations and offices.
const (
	NamePrefix   LeafKind = "name prefix"
	AnyName      LeafKind = "any name"
	SeenWith     LeafKind = "seen with" // people with countries
	InRegion     LeafKind = "in region"
	InSubregion  LeafKind = "in subregion"
	ArticleCount LeafKind = "article count"
	SeenWithin   LeafKind = "seen within"
	WithStatus   LeafKind = "with status"
	WithTitle    LeafKind = "with title"
	HeldAt       LeafKind = "held at" // Time.From
	OfTarget     LeafKind = "of"      // ids of countries and organisations
)

// And joins conditions; nil ones do not count, and nil is what none of them makes.
func And(of ...*Filter) *Filter { return join(OpAnd, of) }

// Or is that one at least of the conditions holds.
func Or(of ...*Filter) *Filter { return join(OpOr, of) }

// Not is that the condition does not hold.
func Not(f *Filter) *Filter {
	if f == nil {
		return nil
	}
	return &Filter{Op: OpNot, Of: []*Filter{f}}
}

func join(op Op, of []*Filter) *Filter {
	var list []*Filter
	for _, f := range of {
		switch {
		case f == nil:
		case f.Op == op:
			list = append(list, f.Of...)
		default:
			list = append(list, f)
		}
	}
	switch len(list) {
	case 0:
		return nil
	case 1:
		return list[0]
	default:
		return &Filter{Op: op, Of: list}
	}
}

// Leaves are the leaves in the order in which a statement's parameters are numbered.
func (f *Filter) Leaves() []*Leaf {
	if f == nil {
		return nil
	}
	if f.Op == OpLeaf {
		return []*Leaf{&f.Leaf}
	}
	var list []*Leaf
	for _, sub := range f.Of {
		list = append(list, sub.Leaves()...)
	}
	return list
}

// Hub is the condition of a filter that says no more than that articles mention one thing, or that it published or wrote them, so that they are
// a list that the graph has as it is; nil for another filter.
func (f *Filter) Hub() *Leaf {
	if f == nil || f.Op != OpLeaf || len(f.IDs) != 1 || len(f.MentionKinds) > 0 || f.MinCount > 0 {
		return nil
	}
	switch f.Kind {
	case MentionsPeople, MentionsCountries, PublishedBy, WrittenBy:
		return &f.Leaf
	default:
		return nil
	}
}

// Needs tells whether a leaf must hold in any case: it is the whole filter or one of its ands.
func (f *Filter) Needs(leaf *Leaf) bool {
	switch f.Op {
	case OpLeaf:
		return &f.Leaf == leaf
	case OpAnd:
		for _, sub := range f.Of {
			if sub.Op == OpLeaf && &sub.Leaf == leaf {
				return true
			}
		}
	}
	return false
}

// Window is the span of time that a filter sets for all that it leaves.
func (f *Filter) Window() TimeRange {
	var window TimeRange
	for _, leaf := range f.Leaves() {
		if leaf.Kind != PublishedWithin || !f.Needs(leaf) {
			continue
		}
		if leaf.Time.From.After(window.From) {
			window.From = leaf.Time.From
		}
		if to := leaf.Time.To; !to.IsZero() && (window.To.IsZero() || to.Before(window.To)) {
			window.To = to
		}
	}
	return window
}

// Text is the number of the one search that must hold; false where there is none, or more than one.
func (f *Filter) Text() (int, bool) {
	number, count := 0, 0
	for i, leaf := range f.Leaves() {
		if leaf.Kind == HasText && f.Needs(leaf) {
			number = i
			count++
		}
	}
	return number, count == 1
}

// Depth is how deep conditions nest; 1 for a leaf.
func (f *Filter) Depth() int {
	if f == nil {
		return 0
	}
	deepest := 0
	for _, sub := range f.Of {
		deepest = max(deepest, sub.Depth())
	}
	return 1 + deepest
}

// shape writes all of a filter that the text of a statement depends on.
func (f *Filter) shape(b *strings.Builder) {
	if f.Hub() != nil {
		b.WriteString("one ")
	}
	f.parts(b)
}

func (f *Filter) parts(b *strings.Builder) {
	if f == nil {
		b.WriteByte('-')
		return
	}
	if f.Op == OpLeaf {
		l := &f.Leaf
		fmt.Fprintf(b, "%s %t%t%t%t%t%t%t", l.Kind, l.All, len(l.MentionKinds) > 0, l.MinCount > 0,
			!l.Time.From.IsZero(), !l.Time.To.IsZero(), l.Min != nil, l.Max != nil)
		return
	}
	fmt.Fprintf(b, "%d(", f.Op)
	for _, sub := range f.Of {
		sub.parts(b)
		b.WriteByte(',')
	}
	b.WriteByte(')')
}
