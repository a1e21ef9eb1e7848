package query

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Finish brings a root's tree into its final form: columns and siblings in canonical order, so that the order and
// the aliases in which an operation names them make no difference to the text, and fields numbered. It
// returns the shape, all that the text depends on, and the fields by number.
func (f *Field) Finish() (shape string, fields []*Field) {
	shape = f.canonicalize(1)
	f.number(&fields)
	return shape, fields
}

func (f *Field) canonicalize(depth int) string {
	f.Depth = depth
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %t%t%t%t%t%t%t ", f.Edge.Name, f.Order.Field, f.Order.Descending, f.Backwards, f.Bounded, f.Organizations, f.ByName, f.Items, f.Total)
	f.Filter.shape(&b)
	slices.SortFunc(f.Rows, func(a, b *Rows) int { return cmp.Compare(a.Type, b.Type) })
	for _, r := range f.Rows {
		fmt.Fprintf(&b, " %s(", r.Type)
		r.canonicalize(&b, depth+1)
		b.WriteByte(')')
	}
	b.WriteString(inCanonicalOrder(f.Beside, 1, depth+1))
	return b.String()
}

func (r *Rows) canonicalize(b *strings.Builder, depth int) {
	slices.SortFunc(r.Columns, func(a, b Column) int {
		return cmp.Or(cmp.Compare(a.Role, b.Role), cmp.Compare(a.Property, b.Property))
	})
	r.Columns = slices.Compact(r.Columns)
	for _, c := range r.Columns {
		fmt.Fprintf(b, "%d.%s ", c.Role, c.Property)
	}
	b.WriteString(inCanonicalOrder(r.Fields, len(r.Columns), depth))
}

// inCanonicalOrder sorts siblings by their shapes, which it returns, and gives them their columns.
func inCanonicalOrder(fields []*Field, firstColumn, depth int) string {
	type shaped struct {
		field *Field
		shape string
	}
	list := make([]shaped, len(fields))
	for i, f := range fields {
		list[i] = shaped{f, f.canonicalize(depth)}
	}
	slices.SortStableFunc(list, func(a, b shaped) int { return strings.Compare(a.shape, b.shape) })
	var b strings.Builder
	for i, s := range list {
		fields[i] = s.field
		s.field.Column = firstColumn + i
		b.WriteString(s.shape)
		b.WriteByte(';')
	}
	return b.String()
}

func (f *Field) number(fields *[]*Field) {
	f.Index = len(*fields)
	*fields = append(*fields, f)
	for _, r := range f.Rows {
		for _, child := range r.Fields {
			child.number(fields)
		}
	}
	for _, beside := range f.Beside {
		beside.number(fields)
	}
}

// Has tells whether a column is wanted of the rows.
func (r *Rows) Has(role Role) bool {
	return slices.ContainsFunc(r.Columns, func(c Column) bool { return c.Role == role })
}

// SameShape tells whether two fields of one edge differ in values only.
func (f *Field) SameShape(other *Field) bool {
	var a, b strings.Builder
	f.Filter.shape(&a)
	other.Filter.shape(&b)
	return f.Order == other.Order && f.Backwards == other.Backwards && f.Organizations == other.Organizations &&
		f.ByName == other.ByName && f.Bounded == other.Bounded && a.String() == b.String()
}
