package read

import (
	"fmt"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph"
)

// canonicalize puts the siblings everywhere in a query's tree into the order of their shapes, so
// that the order and the aliases in which a query names them make no difference to the text.
// It returns the shape: all of the field that its text depends on. Done once for a query,
// before compiling; decoding, which visits the same fields for every row, finds them in that order.
func canonicalize(f *newsgraph.Field) string {
	var b strings.Builder
	a := f.Filter.Article
	fmt.Fprintf(&b, "%s %t %s", f.Edge, []bool{
		f.Want.Items, f.Want.Total, f.Want.Evidence, f.Order.Descending, f.Page.Last > 0,
		len(a.People.AllOf)+len(a.Countries.AllOf) > 0, len(a.People.NoneOf)+len(a.Countries.NoneOf) > 0,
		len(a.People.AnyOf) > 0, len(a.Countries.AnyOf) > 0, len(a.Publishers) > 0, a.Author != "",
		!a.PublishedAt.From.IsZero() || !a.PublishedAt.To.IsZero(),
		f.Filter.Person.NamePrefix != "", f.Filter.Person.Country != "",
		f.Filter.Country.Region != "", f.Filter.Country.Subregion != "",
		len(f.Filter.Office.Statuses) > 0, f.Filter.Office.Title != "", f.Filter.Organizations,
	}, f.Order.Field)
	for _, sel := range []newsgraph.NodeSelect{f.Select.Article, f.Select.Person, f.Select.Country, f.Select.Office} {
		fmt.Fprintf(&b, " %t%t(%s)", sel.Wanted, sel.Body, canonicalizeAll(sel.Fields))
	}
	fmt.Fprintf(&b, "[%s]", canonicalizeAll(f.OnEdge))
	return b.String()
}

// canonicalizeAll sorts siblings in place and returns their shapes.
func canonicalizeAll(fields []newsgraph.Field) string {
	type shaped struct {
		field newsgraph.Field
		shape string
	}
	list := make([]shaped, len(fields))
	for i := range fields {
		shape := canonicalize(&fields[i])
		list[i] = shaped{fields[i], shape}
	}
	slices.SortStableFunc(list, func(a, b shaped) int { return strings.Compare(a.shape, b.shape) })
	var b strings.Builder
	for i := range list {
		fields[i] = list[i].field
		b.WriteString(list[i].shape)
		b.WriteByte(';')
	}
	return b.String()
}
