// Package query is the language in which package graph asks and internal/cypher/read answers: the registry of what
// each field of the schema is, and the tree that a selection becomes. A tree has no values in it, only their
// places, so that one tree serves every request of the same operation; the values come apart, as Args.
package query

import (
	"time"

	"github.com/newsgraph/newsgraph/internal/search"
)

// Type is an object type of the schema that nodes or relationships of the graph stand for.
type Type string

// The types that have an id.
const (
	Article      Type = "Article"
	Person       Type = "Person"
	Country      Type = "Country"
	Office       Type = "Office"
	Publisher    Type = "Publisher"
	Organization Type = "Organization"
	Story        Type = "Story"
)

// NodeTypes are all of them, in the order in which statements name them.
var NodeTypes = []Type{Article, Person, Country, Office, Publisher, Organization, Story}

// Role says what a property of a row belongs to.
type Role int

// The roles.
const (
	OfNode   Role = iota // the node that the row stands for; for an office its relationship
	OfRel                // the relationship that led to it
	OfNewest             // the mention of it in the newest of the articles that two things have in common
	OfKey                // no property: the row's place in its list
	OfSum                // no property: a count over the whole graph, named by Property
	OfScore              // no property: how well the row fits a search, or how strongly two things that are mentioned together are tied
	OfParent             // the mention, in the newest article of the two, of what the list hangs on
)

// Column is one value of a row.
type Column struct {
	Role     Role
	Property string
}

// Field is one list, page or single thing that is asked for below a row, or a root.
type Field struct {
	Edge      *Edge
	Order     OrderBy
	Backwards bool // a page from the end: it is read the other way round
	Bounded   bool // a page that a cursor begins or ends
	// Organizations widens the countries of an article to those inside organisations' names.
	Organizations bool
	ByName        bool    // of one thing: it is asked for by another name than its id
	Filter        *Filter // without regard to its values; nil for none
	Items, Total  bool    // which parts of a page are wanted
	More          bool    // whether it is wanted if there is more than the page: one item more is read
	Rows          []*Rows // what is wanted of each row, by type
	// Beside is what is counted over a whole connection, whatever page of it is shown.
	Beside []*Field
	Index  int // numbers the fields of a root, and so its parameters
	Column int // where the parent's row has the answer, behind its columns; of what is beside a page, behind the page
	Depth  int // levels of nesting, the root being 1
}

// Rows is what is wanted of the rows of one type.
type Rows struct {
	Type    Type
	Columns []Column
	Fields  []*Field
}

// Row gives what is wanted of rows of that type, making it where nothing was before.
func (f *Field) Row(t Type) *Rows {
	for _, r := range f.Rows {
		if r.Type == t {
			return r
		}
	}
	r := &Rows{Type: t}
	f.Rows = append(f.Rows, r)
	return r
}

// Args are the values of one request for one field.
type Args struct {
	IDs         map[Type][]string // of things asked for by id
	Asked       []string          // the same as they were asked for, in order
	Name        string            // of things asked for by another name than their id
	First, Last int               // 1 to MaxPage; exactly one is above 0 for a page
	After       string            // sort key that the page lies behind; empty for none
	Before      string            // sort key that the page lies before; empty for none
	Filter      *Filter
	Hops        int    // of a path, at most
	Via         string // PEOPLE, COUNTRIES or both: through whom a path may lead
	Scan        int    // rows that may be looked at, per range of an index, where a filter leaves some out
	// Search is what is searched for, and Kinds the types that are wanted of what a search or a suggestion can find.
	Search   *search.Query
	Kinds    []Type
	Newest   int       // articles that may be counted
	Interval Interval  // of a timeline
	Window   TimeRange // what is compared
	Baseline TimeRange // what it is compared with
}

// Searches tells whether a field may have to look at rows that it does not show: those that a filter leaves out, or all of a hub's for
// an order that its articles are not kept in, or to count what it shows.
func (f *Field) Searches() bool {
	switch source := f.Edge.Source.(type) {
	case Articles:
		return f.Filter != nil || source.Relationship != "" && f.Order.Field == ByLoadedAt
	case Search, PathSearch:
		return true
	case SeenTogether:
		return f.Filter != nil || source.Counted || f.Order.Field == ByNPMI
	default:
		return f.Filter != nil
	}
}

// Size is the size of the page that is asked for.
func (a *Args) Size() int { return max(a.First, a.Last) }

// Sizes of pages.
const (
	MaxPage     = 100   // it bounds what one field can cost
	MaxTogether = 5_000 // articles that what is mentioned together is counted from
	DefaultPage = 20
)

// What a search looks at. A full-text index gives the best hits first, all at once, and not in any order among those that fit equally well, so a list
// must be made of the same number of hits on each of its pages.
const (
	// SearchHits is how many hits of each kind can be read where no filter leaves any out.
	SearchHits = 1_000
	// FilteredHits is how many hits a filter may look at.
	FilteredHits = 10_000
	// CountedHits is how many of each kind are counted.
	CountedHits = 10_000
	// NameHits is how many names with the words, or beginnings, are looked at.
	NameHits = 1_000
	// MaxSuggestions bounds a list of suggestions: nobody chooses among more.
	MaxSuggestions = 20
)

// OrderBy is what a list is ordered by. Ties are broken by id.
type OrderBy struct {
	Field      OrderField
	Descending bool
}

// OrderField is a value of one of the schema's enums of orders.
type OrderField string

// The orders.
const (
	ByPublishedAt  OrderField = "PUBLISHED_AT"  // articles
	ByLoadedAt     OrderField = "LOADED_AT"     // articles
	ByMentionCount OrderField = "MENTION_COUNT" // articles of a person or country
	ByArticleCount OrderField = "ARTICLE_COUNT" // people, countries
	ByCount        OrderField = "COUNT"         // publishers, organisations
	ByName         OrderField = "NAME"
	ByLastSeen     OrderField = "LAST_SEEN"
	ByRelevance    OrderField = "RELEVANCE" // articles and quotations of a search
	ByNPMI         OrderField = "NPMI"      // what is mentioned together
	ByPlace        OrderField = ""          // lists with one order: what an article mentions, its links
)

// TimeRange is [From, To); a zero bound is open.
type TimeRange struct{ From, To time.Time }
