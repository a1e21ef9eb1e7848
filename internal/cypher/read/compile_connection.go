package read

import (
	"fmt"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// The parts of a connection in its map, and of each item in its.
const (
	columnItems     = "items"
	columnTotal     = "total"
	columnKey       = "k"
	columnNode      = "n"
	columnMention   = "m"
	columnCoMention = "co"
	columnEdge      = "e" // what is wanted of the edge itself
)

// connection compiles a page of a connection, and its total if wanted, as entries of a map.
// on is the variable of the node that the connection hangs on, empty for a root.
func (c *compiler) connection(f *newsgraph.Field, on string) (string, error) {
	var columns []string
	if f.Want.Items {
		items, err := c.items(f, on)
		if err != nil {
			return "", err
		}
		columns = append(columns, columnItems+": COLLECT { "+items+" }")
	}
	if f.Want.Total {
		total, err := c.total(f, on)
		if err != nil {
			return "", err
		}
		columns = append(columns, columnTotal+": COUNT { "+total+" }")
	}
	return strings.Join(columns, ", "), nil
}

func (c *compiler) items(f *newsgraph.Field, on string) (string, error) {
	switch f.Edge {
	case newsgraph.RootArticles, newsgraph.PersonArticles, newsgraph.CountryArticles,
		newsgraph.PersonWritten, newsgraph.ArticleLinkedFrom:
		return c.articleItems(f, on)
	case newsgraph.RootPeople, newsgraph.RootCountries:
		return c.rankedItems(f)
	case newsgraph.ArticlePeople, newsgraph.ArticleCountries:
		return c.mentionedItems(f, on)
	case newsgraph.PersonCountries, newsgraph.CountryPeople:
		return c.coMentionItems(f, on)
	case newsgraph.PersonOffices, newsgraph.CountryOffices:
		return c.officeItems(f, on)
	default:
		return "", fmt.Errorf("compile: %s is no connection", f.Edge)
	}
}

func (c *compiler) total(f *newsgraph.Field, on string) (string, error) {
	switch f.Edge {
	case newsgraph.RootArticles, newsgraph.PersonArticles, newsgraph.CountryArticles,
		newsgraph.PersonWritten, newsgraph.ArticleLinkedFrom:
		return c.articleTotal(f, on), nil
	case newsgraph.RootPeople, newsgraph.RootCountries:
		return c.rankedTotal(f), nil
	case newsgraph.ArticlePeople, newsgraph.ArticleCountries:
		match, _, _ := c.mentionedMatch(f, on)
		return match, nil
	case newsgraph.PersonCountries:
		return fmt.Sprintf("(%s)-[:SEEN_WITH]->()", on), nil
	case newsgraph.CountryPeople:
		return fmt.Sprintf("(%s)<-[:SEEN_WITH]-()", on), nil
	case newsgraph.PersonOffices, newsgraph.CountryOffices:
		return c.officeTotal(f, on), nil
	default:
		return "", fmt.Errorf("compile: %s is no connection", f.Edge)
	}
}

// window holds a page's parameters: the bounds that its sort keys lie strictly between, and
// how many to read. One more than the page is read, to know whether there is more.
type window struct{ lo, hi, limit, direction string }

func (c *compiler) window(f *newsgraph.Field) window {
	lo, hi := bounds(f)
	w := window{lo: c.param(lo), hi: c.param(hi), limit: c.param(int64(max(f.Page.First, f.Page.Last) + 1)), direction: "ASC"}
	if backwards(f) {
		w.direction = "DESC"
	}
	return w
}

// backwards says that a page is read from its greatest sort key down.
func backwards(f *newsgraph.Field) bool { return f.Order.Descending != (f.Page.Last > 0) }

// Sort keys lie strictly between these: none is empty, and none holds a noncharacter.
const (
	lowest  = ""
	highest = "\U0010FFFF"
)

// bounds joins a page's cursors and its time range, if it has one, to bounds of sort keys.
func bounds(f *newsgraph.Field) (lo, hi string) {
	lo, hi = timeBounds(f.Filter.Article.PublishedAt)
	after, before := f.Page.After, f.Page.Before
	if f.Order.Descending {
		after, before = before, after
	}
	if after != "" {
		lo = max(lo, after)
	}
	if before != "" {
		hi = min(hi, before)
	}
	return lo, hi
}

// timeBounds gives the bounds of sort keys "TIME|id" for a range of times. A bare time lies
// right before all keys of its second: right for the inclusive From and the exclusive To.
func timeBounds(r newsgraph.TimeRange) (lo, hi string) {
	lo, hi = lowest, highest
	if !r.From.IsZero() {
		lo = ceilingTime(r.From)
	}
	if !r.To.IsZero() {
		hi = ceilingTime(r.To)
	}
	return lo, hi
}

// index names an indexed property of a variable: of a node by its label, of a relationship by its type.
type index struct{ variable, label, property string }

func (i index) key() string { return i.variable + "." + i.property }

// hint makes the planner seek the index. By its own choice it seeks where it thinks the range
// narrow, and where statistics mislead it, as after a first bulk load, it scans the whole index and filters.
func (i index) hint() string {
	return fmt.Sprintf(" USING INDEX SEEK %s:%s(%s)", i.variable, i.label, i.property)
}

// seek is a page read in the order of an index. prefix is an expression for what stands before
// the sort keys in it (the hub's id and a bar), or empty; keep are the variables that live on.
func (w window) seek(match string, conditions []string, by index, prefix, keep string) string {
	key, lo, hi := by.key(), w.lo, w.hi
	if prefix != "" {
		lo, hi = prefix+" + "+lo, prefix+" + "+hi
	}
	conditions = append([]string{key + " > " + lo, key + " < " + hi}, conditions...)
	return fmt.Sprintf("%s%s%s WITH %s ORDER BY %s %s LIMIT %s", match, by.hint(), where(conditions), keep, key, w.direction, w.limit)
}

// sorted is a page of a list that is short because of what it hangs on: it is read whole and
// sorted by a computed key, which is bound to the variable k.
func (w window) sorted(match string, conditions []string, key, k, keep string) string {
	return fmt.Sprintf("%s%s WITH %s, %s AS %s WHERE %s > %s AND %s < %s WITH %s, %s ORDER BY %s %s LIMIT %s",
		match, where(conditions), keep, key, k, k, w.lo, k, w.hi, keep, k, k, w.direction, w.limit)
}

func where(conditions []string) string {
	if len(conditions) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(conditions, " AND ")
}

// returning ends an item's subquery with its map.
func returning(sortKey string, entries ...string) string {
	return " RETURN {" + columnKey + ": " + sortKey + ", " + strings.Join(entries, ", ") + "}"
}

// ceilingTime is the time part of the first key that is not before t.
func ceilingTime(t time.Time) string {
	return keys.TimePart(t.Add(time.Second - 1).Truncate(time.Second))
}
