package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/newsgraph/newsgraph/internal/query"
)

// A program is how an operation is answered: for each root field the statement that reads, and the writer that turns
// the values that come back, which have places instead of names, into JSON. It is made once for all requests that differ
// in the values of their variables only.
type program struct {
	roots  []*rootProgram
	single bool // the operation has one field, which the one root answers
}

// rootProgram answers one root field.
type rootProgram struct {
	name   string // response key
	field  graphql.CollectedField
	text   string // the statement
	shape  string // what the text depends on
	fields []*query.Field
	askers []asker // the operation's fields that the fields were made from, by number
	write  *op
	length atomic.Int64 // of the last answer, at most usualAnswer
}

// usualAnswer bounds how much room is made beforehand for an answer that is as long as the last one was.
const usualAnswer = 64 << 10

// asker is a field of an operation with the place where it stands.
type asker struct {
	field *ast.Field
	path  ast.Path
	fixed *query.Args // the values, where no variable is among them
}

// builder makes the program of a root field.
type builder struct {
	op     *graphql.OperationContext
	schema *ast.Schema
	askers map[*query.Field]asker
	same   map[*query.Rows]map[string]*query.Field // lists that are asked for already, by field and arguments as written
	ops    []*op                                   // those that read columns
}

// compiler makes the text of a statement.
type compiler interface {
	Compile(*query.Field) (string, error)
}

// build makes the program of an operation's root field.
func build(ctx context.Context, schema *ast.Schema, field graphql.CollectedField, compiler compiler) (*rootProgram, error) {
	b := &builder{
		op: graphql.GetOperationContext(ctx), schema: schema,
		askers: make(map[*query.Field]asker), same: make(map[*query.Rows]map[string]*query.Field),
	}
	edge := query.Roots[field.Name]
	if edge == nil {
		return nil, fmt.Errorf("the registry has no root %s", field.Name)
	}
	path := ast.Path{ast.PathName(field.Alias)}
	root := &query.Field{Edge: edge}
	if err := b.ask(root, field, path); err != nil {
		return nil, err
	}
	write, err := b.below(root, field, path)
	if err != nil {
		return nil, err
	}
	p := &rootProgram{name: field.Alias, field: field, write: write}
	p.shape, p.fields = root.Finish()
	for _, o := range b.ops {
		if err := o.resolve(); err != nil {
			return nil, err
		}
	}
	for _, f := range p.fields {
		p.askers = append(p.askers, b.askers[f])
	}
	if p.text, err = compiler.Compile(root); err != nil {
		return nil, err
	}
	return p, nil
}

// ask reads a field's arguments, for what of them the text depends on.
func (b *builder) ask(f *query.Field, field graphql.CollectedField, path ast.Path) error {
	a, err := readArguments(f, values{of: field.ArgumentMap(b.op.Variables)})
	if err != nil {
		return at(path, field.Position, err)
	}
	by := asker{field: field.Field, path: path}
	if !slices.ContainsFunc(field.Arguments, func(a *ast.Argument) bool { return hasVariable(a.Value) }) {
		by.fixed = &a
	}
	b.askers[f] = by
	return nil
}

func hasVariable(v *ast.Value) bool {
	return v.Kind == ast.Variable || slices.ContainsFunc(v.Children, func(c *ast.ChildValue) bool { return hasVariable(c.Value) })
}

// at gives an error the place in the operation where it belongs.
func at(path ast.Path, position *ast.Position, err error) error {
	e := &gqlerror.Error{Err: err, Message: err.Error(), Path: path}
	if position != nil {
		e.Locations = []gqlerror.Location{{Line: position.Line, Column: position.Column}}
	}
	return e
}

// satisfied are the type conditions that hold for a type.
func (b *builder) satisfied(typeName string) []string {
	names := []string{typeName}
	if def := b.schema.Types[typeName]; def != nil {
		names = append(names, def.Interfaces...)
		for _, abstract := range b.schema.GetImplements(def) {
			if abstract.Kind == ast.Union {
				names = append(names, abstract.Name)
			}
		}
	}
	return names
}

// below makes what is selected below a field that leads to rows.
func (b *builder) below(f *query.Field, field graphql.CollectedField, path ast.Path) (*op, error) {
	o := b.newOp(field)
	o.child = f
	if f.Edge.Shape == query.Page {
		o.kind = writePage
		return o, b.pageObject(o, f, field.Selections, path)
	}
	o.kind = writeList
	if f.Edge.Shape == query.One {
		o.kind = writeOne
	}
	switch source := f.Edge.Source.(type) {
	case query.EveryMention:
		o.kind = writeMentions
		if source.BySentence {
			o.kind = writeSentences
		}
	case query.ByID:
		o.kind = writeByID
	case query.HopEnd:
		o.kind = writeEither
	case query.TimelineOf:
		o.kind = writeTimeline
	}
	if f.Edge.Mixed() {
		o.kind = writeMixed
		return o, b.everyRow(o, f, func(*query.Rows) string { return f.Edge.Item }, field.Selections, path)
	}
	if f.Edge.Item != "" {
		return o, b.only(o, f.Edge.Item, field.Selections, f, nil, path)
	}
	return o, b.everyType(o, f, field.Selections, path)
}

// everyType makes a writer for each type that may stand at the end of a field.
func (b *builder) everyType(o *op, f *query.Field, selections ast.SelectionSet, path ast.Path) error {
	return b.everyRow(o, f, func(row *query.Rows) string { return string(row.Type) }, selections, path)
}

// everyRow makes a writer for each type of rows that may stand at the end of a field, of an object whose type typeName gives.
func (b *builder) everyRow(o *op, f *query.Field, typeName func(*query.Rows) string, selections ast.SelectionSet, path ast.Path) error {
	for _, t := range f.Edge.To {
		f.Row(t)
	}
	// In the order that the rows have when the tree is finished.
	slices.SortFunc(f.Rows, func(a, b *query.Rows) int { return strings.Compare(string(a.Type), string(b.Type)) })
	for _, row := range f.Rows {
		item, err := b.object(typeName(row), selections, f, row, path)
		if err != nil {
			return err
		}
		o.items = append(o.items, item)
	}
	return nil
}

// partLists are how lists are written of what no row of its own stands for.
var partLists = map[query.Codec]opKind{
	query.Evidence: writeEvidence, query.SharedEvidence: writeSharedEvidence, query.Paragraphs: writeParagraphs,
	query.SentenceMentions: writeSentenceMentions, query.Buckets: writeBuckets,
}

// only makes the writer of the one type of object that something is made of.
func (b *builder) only(o *op, typeName string, selections ast.SelectionSet, f *query.Field, row *query.Rows, path ast.Path) error {
	item, err := b.object(typeName, selections, f, row, path)
	o.items = []*op{item}
	return err
}

// object makes the writer of an object of a type of the schema. row is where it reads from; for the items of a list that have
// a type of their own it is the only row of f.
func (b *builder) object(typeName string, selections ast.SelectionSet, f *query.Field, row *query.Rows, path ast.Path) (*op, error) {
	if row == nil {
		if len(f.Edge.To) == 1 {
			row = f.Row(f.Edge.To[0])
		} else {
			for _, t := range f.Edge.To {
				f.Row(t)
			}
		}
	}
	o := &op{kind: writeObject, typeName: typeName, row: row}
	for _, field := range graphql.CollectFields(b.op, selections, b.satisfied(typeName)) {
		member, err := b.member(typeName, field, f, row, append(path[:len(path):len(path)], ast.PathName(field.Alias)))
		if err != nil {
			return nil, err
		}
		o.fields = append(o.fields, member)
	}
	return o, nil
}

// member makes the writer of one field of an object.
func (b *builder) member(typeName string, field graphql.CollectedField, f *query.Field, row *query.Rows, path ast.Path) (*op, error) {
	if field.Name == "__typename" {
		o := b.newOp(field)
		o.kind, o.text = writeConstant, typeName
		return o, nil
	}
	def := query.Fields[typeName+"."+field.Name]
	if def == nil {
		return nil, fmt.Errorf("the registry has no field %s.%s", typeName, field.Name)
	}
	o := b.newOp(field)
	o.def, o.row = def, row
	var err error
	switch def.Codec {
	case query.Follow:
		return b.follow(def.Edge, field, row, path)
	case query.SameRow, query.IfPresent, query.SameNode:
		o.kind = writeSame
		name := def.Object
		if def.Codec == query.SameNode && row != nil {
			name = string(row.Type) // of several, this row's
		}
		err = b.only(o, name, field.Selections, f, row, path)
	case query.Evidence, query.SharedEvidence, query.Paragraphs, query.SentenceMentions, query.Buckets:
		o.kind = partLists[def.Codec]
		err = b.only(o, def.Object, field.Selections, f, row, path)
	case query.SentenceText:
		o.kind = writeSentenceText
	case query.SentenceEnd:
		o.kind = writeSentenceEnd
	case query.Highlights, query.Pieces, query.NamePieces:
		o.kind, o.child = writePieces, f
		if def.Codec == query.Highlights {
			o.kind = writeHighlights
		}
		err = b.only(o, def.Object, field.Selections, f, row, path)
	case query.PartOfHighlight:
		o.kind = writeHighlight
	case query.PartOfPiece:
		o.kind = writePiece
	case query.Entity:
		o.kind = writeEntity
		err = b.everyType(o, f, field.Selections, path)
	case query.Excerpt:
		o.kind = writeExcerpt
		o.argument = field.Field
		if _, err = excerptLength(values{of: field.ArgumentMap(b.op.Variables)}); err != nil {
			err = at(path, field.Position, err)
		}
	case query.Constant:
		o.kind, o.text = writeConstant, def.Text
	case query.PartOf, query.PartOfText:
		o.kind = writePart
	case query.PartOfTimeline:
		o.kind = writePartOfTimeline
	case query.PartOfBucket:
		o.kind = writePartOfBucket
	case query.Cursor:
		o.kind = writeCursor
		o.child = f
	default:
		o.kind = writeScalar
	}
	if err != nil {
		return nil, err
	}
	b.read(o, def.Columns)
	return o, nil
}

// readKey has a writer read the place of a row. Of rows of several types, each stands beside the row.
func (b *builder) readKey(o *op, mixed bool) {
	if !mixed {
		b.read(o, []query.Column{{Role: query.OfKey}})
	}
}

// read has a writer read columns of its row.
func (b *builder) read(o *op, columns []query.Column) {
	if len(columns) == 0 {
		return
	}
	o.columns = columns
	o.row.Columns = append(o.row.Columns, columns...)
	b.ops = append(b.ops, o)
}

// follow makes a field that leads from a row to others. The same list asked for under several paths to the same row, as
// under `nodes` and `edges { node }` or two aliases, is read once.
func (b *builder) follow(edge *query.Edge, field graphql.CollectedField, row *query.Rows, path ast.Path) (*op, error) {
	return b.once(edge, field, row, &row.Fields, path)
}

// beside makes a field that counts over a whole connection.
func (b *builder) beside(edge *query.Edge, field graphql.CollectedField, page *query.Field, path ast.Path) (*op, error) {
	return b.once(edge, field, page.Row(page.Edge.To[0]), &page.Beside, path)
}

// once makes a field that is read once however often the same is asked for on a row.
func (b *builder) once(edge *query.Edge, field graphql.CollectedField, row *query.Rows, to *[]*query.Field, path ast.Path) (*op, error) {
	key := edge.Name + written(field.Arguments)
	f := b.same[row][key]
	if f == nil {
		f = &query.Field{Edge: edge}
		if b.same[row] == nil {
			b.same[row] = make(map[string]*query.Field)
		}
		b.same[row][key] = f
		*to = append(*to, f)
		if err := b.ask(f, field, path); err != nil {
			return nil, err
		}
	}
	return b.below(f, field, path)
}

// written is a list of arguments as the operation has it, in canonical order.
func written(arguments ast.ArgumentList) string {
	list := make([]string, len(arguments))
	for i, a := range arguments {
		list[i] = a.Name + ":" + a.Value.String()
	}
	slices.Sort(list)
	return strings.Join(list, ",")
}

// pageObject makes the writers of a connection's parts.
func (b *builder) pageObject(o *op, f *query.Field, selections ast.SelectionSet, path ast.Path) error {
	for _, t := range f.Edge.To {
		f.Row(t)
	}
	row := f.Rows[0]
	for _, field := range graphql.CollectFields(b.op, selections, []string{f.Edge.Connection}) {
		here := append(path[:len(path):len(path)], ast.PathName(field.Alias))
		part := b.newOp(field)
		part.row, part.child = row, f
		if field.Name == "__typename" {
			part.kind, part.text = writeConstant, f.Edge.Connection
			o.fields = append(o.fields, part)
			continue
		}
		def := query.Fields[f.Edge.Connection+"."+field.Name]
		if def == nil {
			return fmt.Errorf("the registry has no field %s.%s", f.Edge.Connection, field.Name)
		}
		part.def = def
		var err error
		switch def.Codec {
		case query.Follow:
			part, err = b.beside(def.Edge, field, f, here)
		case query.PageTotal:
			f.Total = true
			part.kind = writeTotal
		case query.PageCounted:
			part.kind = writeCounted
		case query.PageExact:
			f.Total = f.Total || f.Edge.Mixed()
			part.kind = writeExact
		case query.PageInfo:
			f.Items = true
			part.kind = writePageInfo
			err = b.pageInfo(part, field.Selections)
		default:
			f.Items = true
			part.kind = writeItems
			if f.Edge.Mixed() {
				err = b.everyRow(part, f, func(row *query.Rows) string {
					if def.Codec == query.PageNodes {
						return string(row.Type)
					}
					return def.Object
				}, field.Selections, here)
				break
			}
			err = b.only(part, def.Object, field.Selections, f, row, here)
		}
		if err != nil {
			return err
		}
		o.fields = append(o.fields, part)
	}
	return nil
}

// pageInfo makes the writers of where a page lies.
func (b *builder) pageInfo(o *op, selections ast.SelectionSet) error {
	for _, field := range graphql.CollectFields(b.op, selections, []string{"PageInfo"}) {
		part := b.newOp(field)
		part.row, part.child = o.row, o.child
		mixed := o.child.Edge.Mixed()
		switch field.Name {
		case "__typename":
			part.kind, part.text = writeConstant, "PageInfo"
		case "hasNextPage":
			part.kind = writeHasNext
			o.child.More = true
		case "hasPreviousPage":
			part.kind = writeHasPrevious
			o.child.More = true
		case "startCursor":
			part.kind = writeStartCursor
			b.readKey(part, mixed)
		case "endCursor":
			part.kind = writeEndCursor
			b.readKey(part, mixed)
		default:
			return fmt.Errorf("nothing writes PageInfo.%s", field.Name)
		}
		o.fields = append(o.fields, part)
	}
	return nil
}

func (b *builder) newOp(field graphql.CollectedField) *op {
	return &op{
		name: field.Alias, key: append(appendText(nil, field.Alias), ':'),
		nonNull: field.Definition != nil && field.Definition.Type.NonNull,
	}
}
