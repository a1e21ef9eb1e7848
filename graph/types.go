package graph

import (
	"time"

	"github.com/newsgraph/newsgraph"
)

// Node is an article, a person or a country: *newsgraph.Article, *newsgraph.Person,
// *newsgraph.CountryNode.
type Node any

// OrderDirection is the direction of an order.
type OrderDirection string

// The directions.
const (
	OrderDirectionAsc  OrderDirection = "ASC"
	OrderDirectionDesc OrderDirection = "DESC"
)

// Connection shows a loaded page as the schema's connections, whichever kind of node is on
// its edges.
type Connection struct {
	page *newsgraph.Connection
	list string // which list its cursors belong to
}

// Edges are the items of the page.
func (c *Connection) Edges() []*Edge {
	edges := make([]*Edge, len(c.page.Edges))
	for i := range c.page.Edges {
		edges[i] = &Edge{ConnectionEdge: &c.page.Edges[i], list: c.list}
	}
	return edges
}

// Articles are the nodes of a connection of articles.
func (c *Connection) Articles() []*newsgraph.Article {
	return nodes(c, func(e *newsgraph.ConnectionEdge) *newsgraph.Article { return e.Article })
}

// People are the nodes of a connection of people.
func (c *Connection) People() []*newsgraph.Person {
	return nodes(c, func(e *newsgraph.ConnectionEdge) *newsgraph.Person { return e.Person })
}

// Countries are the nodes of a connection of countries.
func (c *Connection) Countries() []*newsgraph.CountryNode {
	return nodes(c, func(e *newsgraph.ConnectionEdge) *newsgraph.CountryNode { return e.Country })
}

// Offices are the nodes of a connection of offices.
func (c *Connection) Offices() []*newsgraph.Office {
	return nodes(c, func(e *newsgraph.ConnectionEdge) *newsgraph.Office { return e.Office })
}

func nodes[T any](c *Connection, node func(*newsgraph.ConnectionEdge) *T) []*T {
	list := make([]*T, len(c.page.Edges))
	for i := range c.page.Edges {
		list[i] = node(&c.page.Edges[i])
	}
	return list
}

// TotalCount is how many items all pages have together; loaded only when selected.
func (c *Connection) TotalCount() int { return c.page.Total }

// PageInfo says where the page lies.
func (c *Connection) PageInfo() *PageInfo { return &PageInfo{c} }

// PageInfo says where a page lies.
type PageInfo struct{ of *Connection }

// HasNextPage says whether there is more behind the page.
func (p *PageInfo) HasNextPage() bool { return p.of.page.HasNext }

// HasPreviousPage says whether there is more before the page.
func (p *PageInfo) HasPreviousPage() bool { return p.of.page.HasPrevious }

// StartCursor is the cursor of the first item, nil for an empty page.
func (p *PageInfo) StartCursor() *string { return p.cursor(0) }

// EndCursor is the cursor of the last item, nil for an empty page.
func (p *PageInfo) EndCursor() *string { return p.cursor(len(p.of.page.Edges) - 1) }

func (p *PageInfo) cursor(i int) *string {
	if len(p.of.page.Edges) == 0 {
		return nil
	}
	c := encodeCursor(p.of.list, p.of.page.Edges[i].SortKey)
	return &c
}

// Edge shows one loaded item as the schema's edges.
type Edge struct {
	*newsgraph.ConnectionEdge
	list string
}

// Cursor marks the item's place in its list.
func (e *Edge) Cursor() string { return encodeCursor(e.list, e.SortKey) }

func (e *Edge) mention() *newsgraph.Mention {
	if e.ConnectionEdge.CoMention != nil {
		return &e.ConnectionEdge.CoMention.Mention
	}
	return e.ConnectionEdge.Mention
}

// Count is how often the article names the other end of the edge.
func (e *Edge) Count() int { return e.mention().Count }

// CoCount is how many articles mention both ends of the edge.
func (e *Edge) CoCount() int { return e.ConnectionEdge.CoMention.Count }

// CoLastSeen is when the newest article that mentions both ends was published.
func (e *Edge) CoLastSeen() time.Time { return e.ConnectionEdge.CoMention.LastSeen }

// Kinds are the kinds of expression used.
func (e *Edge) Kinds() []newsgraph.MentionKind { return e.mention().Kinds }

// Forms are the words used.
func (e *Edge) Forms() []string { return e.mention().Forms }

// Evidence is each occurrence with its sentence; loaded only when selected.
func (e *Edge) Evidence() []newsgraph.Evidence { return e.mention().Evidence }
