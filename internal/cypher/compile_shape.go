package cypher

import (
	"fmt"
	"sort"
	"strings"

	"github.com/newsgraph/newsgraph"
)

// canonical orders sibling fields by their shape, so that the order and the aliases in which a query
// names them make no difference to the text. Compiling and decoding both go through it.
func canonical(fields []newsgraph.Field) []*newsgraph.Field {
	type shaped struct {
		field *newsgraph.Field
		shape string
	}
	list := make([]shaped, len(fields))
	for i := range fields {
		list[i] = shaped{&fields[i], shape(&fields[i])}
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].shape < list[j].shape })
	sorted := make([]*newsgraph.Field, len(list))
	for i := range list {
		sorted[i] = list[i].field
	}
	return sorted
}

// shape writes down all of a field that its text depends on.
func shape(f *newsgraph.Field) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %t%t%t %s%t%t", f.Edge, f.Want.Items, f.Want.Total, f.Want.Evidence, f.Order.Field, f.Order.Descending, f.Page.Last > 0)
	a := f.Filter.Article
	fmt.Fprintf(&b, " %d%d%d%d%d%d%t%t", presence(a.People.AllOf)|presence(a.Countries.AllOf), presence(a.People.NoneOf)|presence(a.Countries.NoneOf),
		presence(a.People.AnyOf), presence(a.Countries.AnyOf), presence(a.Publishers), 0, a.Author != "", !a.PublishedAt.From.IsZero() || !a.PublishedAt.To.IsZero())
	fmt.Fprintf(&b, " %t%t %t%t %d%t %t", f.Filter.Person.NamePrefix != "", f.Filter.Person.Country != "", f.Filter.Country.Region != "",
		f.Filter.Country.Subregion != "", presence(f.Filter.Office.Statuses), f.Filter.Office.Title != "", f.Filter.Organizations)
	for _, sel := range []newsgraph.NodeSelect{f.Select.Article, f.Select.Person, f.Select.Country, f.Select.Office} {
		fmt.Fprintf(&b, " %t%t(", sel.Wanted, sel.Body)
		for _, child := range canonical(sel.Fields) {
			b.WriteString(shape(child))
			b.WriteByte(';')
		}
		b.WriteByte(')')
	}
	b.WriteByte('[')
	for _, child := range canonical(f.OnEdge) {
		b.WriteString(shape(child))
		b.WriteByte(';')
	}
	b.WriteByte(']')
	return b.String()
}

func presence[T any](list []T) int {
	if len(list) > 0 {
		return 1
	}
	return 0
}
