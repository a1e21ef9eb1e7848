package newsgraph

import "time"

// Edge names what a field of a query leads to. One edge is one piece of a compiled statement.
type Edge string

// Roots: what a query can start from.
const (
	RootNodes     Edge = "nodes"     // articles, people and countries by id: Field.IDs
	RootArticles  Edge = "articles"  // connection
	RootPeople    Edge = "people"    // connection
	RootCountries Edge = "countries" // connection
	RootStats     Edge = "stats"
)

// Edges from a node to others.
const (
	ArticlePeople     Edge = "Article.people"         // connection of people with Mention
	ArticleCountries  Edge = "Article.countries"      // connection of countries with Mention
	ArticleAuthors    Edge = "Article.authors"        // list of Byline
	ArticleLinks      Edge = "Article.links"          // list of Link
	ArticleLinkedFrom Edge = "Article.linkedFrom"     // connection of articles, newest first
	PersonArticles    Edge = "Person.articles"        // connection of articles with Mention
	PersonWritten     Edge = "Person.writtenArticles" // connection of articles
	PersonCountries   Edge = "Person.countries"       // connection of countries with CoMention
	PersonOffices     Edge = "Person.offices"         // connection of offices
	CountryArticles   Edge = "Country.articles"       // connection of articles with Mention
	CountryPeople     Edge = "Country.people"         // connection of people with CoMention
	CountryOffices    Edge = "Country.officeHolders"  // connection of offices
	OfficePerson      Edge = "Office.person"          // one
	OfficeCountry     Edge = "Office.country"         // one or none
	OfficeArticle     Edge = "Office.article"         // one: the newest article that states it
	CoMentionArticle  Edge = "CoMention.article"      // one: the newest article that names both
	StatsNewest       Edge = "Stats.newestArticle"    // one or none
	StatsOldest       Edge = "Stats.oldestArticle"    // one or none
)

// Field is one node of a query's tree: an edge, what is wanted of it, and what is wanted of
// the nodes at its end. The shape of the tree (edges, nesting, the Want flags, order, the
// presence of filters) decides the text of the statement; everything else is a parameter.
type Field struct {
	Key    string // response key, unique among its siblings on one type
	Edge   Edge
	IDs    []string // RootNodes: ids with their prefix
	Page   Page
	Order  Order
	Filter Filter
	Want   Want
	// Select is what is wanted of the nodes, per kind: RootNodes may have all three, every
	// other edge the one kind that it leads to. For OfficeX edges and the like it is
	// the kind of node at the end.
	Select Select
	// OnEdge is what is wanted of the edges themselves: CoMentionArticle.
	OnEdge []Field
}

// Select holds the fields that are wanted of each kind of node.
type Select struct {
	Article NodeSelect
	Person  NodeSelect
	Country NodeSelect
	Office  NodeSelect
}

// NodeSelect is what is wanted of a node. Its small scalars always come along.
type NodeSelect struct {
	Wanted bool // whether nodes of this kind are wanted at all
	Body   bool // the article's body, which is big
	Fields []Field
}

// Want says which parts of a connection are wanted.
type Want struct {
	Items    bool // edges, nodes or pageInfo
	Total    bool // totalCount
	Evidence bool // the sentences on the edges, which are big
}

// Page is a window of a connection by keyset: exactly one of First and Last is above 0.
type Page struct {
	First  int    // 1 to MaxPage, or 0
	Last   int    // 1 to MaxPage, or 0
	After  string // sort key that the window lies behind, exclusive; empty for none
	Before string // sort key that the window lies before, exclusive; empty for none
}

// MaxPage is the largest page that can be asked for: it bounds what one field can cost.
const MaxPage = 100

// OrderField is what a connection is ordered by.
type OrderField string

// The orders. Ties are broken by id.
const (
	ByPublishedAt  OrderField = "PUBLISHED_AT"  // articles
	ByArticleCount OrderField = "ARTICLE_COUNT" // people, countries
	ByName         OrderField = "NAME"          // people, countries
	ByLastSeen     OrderField = "LAST_SEEN"     // people, countries, offices
	ByMentions     OrderField = "MENTIONS"      // what an article mentions: most often first, then by key
)

// Order is a field and a direction.
type Order struct {
	Field      OrderField
	Descending bool
}

// Filter narrows a connection. Which of its parts apply depends on the edge; nil or zero parts
// do not narrow.
type Filter struct {
	Article ArticleFilter
	Person  PersonFilter
	Country CountryFilter
	Office  OfficeFilter
	// Organizations widens Article.countries to countries that only occur inside
	// organisations' names.
	Organizations bool
}

// ArticleFilter narrows a connection of articles.
type ArticleFilter struct {
	People      Mentioned // ids of people
	Countries   Mentioned // ids of countries
	PublishedAt TimeRange
	Publishers  []string // any of
	Author      string   // id of a person
}

// Mentioned asks for what an article mentions. Empty parts do not narrow.
type Mentioned struct {
	AllOf, AnyOf, NoneOf []string
}

// TimeRange is [From, To); a zero bound is open.
type TimeRange struct{ From, To time.Time }

// PersonFilter narrows a connection of people.
type PersonFilter struct {
	NamePrefix string // folded by FoldName; matches at the start of any word of the name
	Country    string // id of a country that the person is seen with
}

// CountryFilter narrows a connection of countries.
type CountryFilter struct {
	Region    string
	Subregion string
}

// OfficeFilter narrows a connection of offices.
type OfficeFilter struct {
	Statuses []OfficeStatus // any of
	Title    string         // normalised title, compared without case
}

// Result is what a statement brought back for the root field.
type Result struct {
	Articles   map[string]*Article     // RootNodes, by id
	People     map[string]*Person      // RootNodes, by id
	Countries  map[string]*CountryNode // RootNodes, by id
	Connection *Connection             // RootArticles, RootPeople, RootCountries
	Stats      *Stats                  // RootStats
}

// Connection is one page of a connection.
type Connection struct {
	Edges       []ConnectionEdge
	HasNext     bool
	HasPrevious bool
	Total       int // filled only when Want.Total
}

// ConnectionEdge is one item of a page. Exactly one of the nodes is set.
type ConnectionEdge struct {
	SortKey   string // what Page.After and Page.Before take
	Article   *Article
	Person    *Person
	Country   *CountryNode
	Office    *Office
	Mention   *Mention   // on the edges between articles and what they mention
	CoMention *CoMention // on the edges between people and countries
}

// CoMention says how often a person and a country are mentioned by the same article.
type CoMention struct {
	Count    int       // articles that mention both
	LastSeen time.Time // publication of the newest of them
	// Mention is how the newest of them names the far end of the edge.
	Mention  Mention
	Children Children // article
}

// Stats counts the graph.
type Stats struct {
	Articles  int
	People    int
	Countries int // countries that at least one article mentions
	Mentions  int // pairs of an article and a person or country that it mentions
	Links     int // pairs of an article and a page that it links to
	Offices   int

	Children Children // newest and oldest article
}

// Children holds what a statement loaded below a node, by response key. A value is
// *Connection for a connection, []*Byline or []*Link for a list, and *Article, *Person or
// *CountryNode (nil for none) for a single node.
type Children map[string]any
