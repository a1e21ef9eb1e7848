package query

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

func schema(t *testing.T) *ast.Schema {
	t.Helper()
	text, err := os.ReadFile("../../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	s, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: string(text)})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// objects are the schema's own object types, but for those that package graph writes by itself.
func objects(s *ast.Schema) []*ast.Definition {
	var list []*ast.Definition
	for _, def := range s.Types {
		if def.Kind == ast.Object && !def.BuiltIn && !strings.HasPrefix(def.Name, "__") && def.Name != "Query" && def.Name != "PageInfo" {
			list = append(list, def)
		}
	}
	return list
}

func TestRegistryHasEveryFieldOfTheSchemaAndNoOther(t *testing.T) {
	s := schema(t)
	inSchema := make(map[string]bool)
	for _, def := range objects(s) {
		for _, f := range def.Fields {
			name := def.Name + "." + f.Name
			inSchema[name] = true
			if Fields[name] == nil {
				t.Errorf("the registry has no %s", name)
			}
		}
	}
	for name := range Fields {
		if !inSchema[name] {
			t.Errorf("the schema has no %s", name)
		}
	}
	for _, f := range s.Query.Fields {
		if Roots[f.Name] == nil && !strings.HasPrefix(f.Name, "__") {
			t.Errorf("the registry has no root %s", f.Name)
		}
	}
	for name := range Roots {
		if s.Query.Fields.ForName(name) == nil {
			t.Errorf("the schema has no root %s", name)
		}
	}
	if len(inSchema) < 150 {
		t.Errorf("only %d fields are compared", len(inSchema))
	}
}

// TestRegistryFitsTheTypesOfTheSchema: what a codec writes is of the type that the schema says.
func TestRegistryFitsTheTypesOfTheSchema(t *testing.T) {
	s := schema(t)
	for name, f := range Fields {
		def := s.Types[f.On].Fields.ForName(f.Name)
		if def == nil {
			continue // said above
		}
		if f.Codec == Follow {
			checkEdge(t, s, f.Edge, def)
			continue
		}
		got := def.Type.String()
		named := s.Types[def.Type.Name()]
		leaf := named.Kind == ast.Scalar || named.Kind == ast.Enum
		fits := false
		switch f.Codec {
		case Value:
			fits = leaf && def.Type.Elem == nil && (named.Name != "DateTime" || f.On == "Stats")
		case PartOf, PartOfText, PartOfHighlight, PartOfPiece:
			fits = leaf && def.Type.Elem == nil && def.Type.NonNull
		case Time:
			fits = strings.TrimSuffix(got, "!") == "DateTime"
		case SentenceText:
			fits = got == "String!"
		case SentenceEnd:
			fits = got == "Int!"
		case OrEmpty, Excerpt:
			fits = got == "String!"
		case Cursor:
			fits = got == "String!"
		case Constant, OrElse:
			fits = leaf && def.Type.NonNull
		case Texts:
			fits = leaf && got == "["+named.Name+"!]!"
		case Upper:
			fits = named.Kind == ast.Enum && def.Type.Elem == nil
		case SameRow, SameNode:
			fits = got == f.Object+"!"
		case IfPresent:
			fits = got == f.Object && len(f.Columns) > 0
		case Evidence, SharedEvidence, Paragraphs, SentenceMentions, PageItems, PageNodes, Buckets, Highlights, Pieces, NamePieces:
			fits = got == "["+f.Object+"!]!"
		case PageInfo:
			fits = got == "PageInfo!"
		case PageTotal, PageCounted:
			fits = got == "Int!"
		case PageExact:
			fits = got == "Boolean!"
		case PartOfTimeline, PartOfBucket:
			fits = leaf && def.Type.Elem == nil && def.Type.NonNull
		case Entity:
			fits = got == "Node!"
		}
		if !fits {
			t.Errorf("%s is of the type %s, which codec %d does not write", name, got, f.Codec)
		}
		reads := !slices.Contains([]Codec{
			Constant, SameRow, SameNode, PartOf, PartOfText, Entity, SentenceText, SentenceEnd, SentenceMentions, PageItems, PageNodes, PageInfo,
			PageTotal, PageCounted, PageExact, Buckets, PartOfTimeline, PartOfBucket, PartOfHighlight, Pieces, PartOfPiece,
		}, f.Codec)
		if reads != (len(f.Columns) > 0) {
			t.Errorf("%s reads the columns %v, which codec %d does not fit", name, f.Columns, f.Codec)
		}
	}
	for name, e := range Roots {
		if def := s.Query.Fields.ForName(name); def != nil {
			checkEdge(t, s, e, def)
		}
	}
}

// checkEdge compares an edge with the field that leads along it.
func checkEdge(t *testing.T, s *ast.Schema, e *Edge, def *ast.FieldDefinition) {
	t.Helper()
	end := def.Type.Name()
	switch e.Shape {
	case Page:
		if got := def.Type.String(); got != e.Connection+"!" {
			t.Errorf("%s is a %s, not a %s!", e.Name, got, e.Connection)
			return
		}
		item := s.Types[e.Connection].Fields.ForName("edges").Type.Name()
		if item != e.Item {
			t.Errorf("%s has items of the type %s, not %s", e.Name, item, e.Item)
		}
		end = s.Types[item].Fields.ForName("node").Type.Name()
	case List:
		element := "Node"
		if e.Item != "" {
			element = e.Item
		} else if len(e.To) == 1 {
			element = string(e.To[0])
		}
		want := "[" + element + "!]!"
		if _, byID := e.Source.(ByID); byID {
			want = "[" + element + "]!" // null for an id that names nothing
		}
		if got := def.Type.String(); got != want {
			t.Errorf("%s is a %s, not a %s", e.Name, got, want)
		}
		for _, field := range []string{"mentions", "person", "country", "entity", "publisher", "article", "node"} {
			if f := s.Types[end].Fields.ForName(field); e.Item != "" && f != nil {
				end = f.Type.Name()
			}
		}
	case One:
		if def.Type.Elem != nil {
			t.Errorf("%s is a list", e.Name)
		}
	}
	for _, to := range e.To {
		if !slices.ContainsFunc(s.GetPossibleTypes(s.Types[end]), func(d *ast.Definition) bool { return d.Name == string(to) }) {
			t.Errorf("%s leads to %s, which is no %s", e.Name, to, end)
		}
	}
	some := false // of the possible types
	switch e.Source.(type) {
	case EveryMention, HopEnd, Suggest:
		some = true
	}
	if !some && len(e.To) != len(s.GetPossibleTypes(s.Types[end])) {
		t.Errorf("%s leads to %v, which is not all of %s", e.Name, e.To, end)
	}
	checkArguments(t, s, e, def)
}

func checkArguments(t *testing.T, s *ast.Schema, e *Edge, def *ast.FieldDefinition) {
	t.Helper()
	for _, name := range []string{"first", "last", "after", "before"} {
		has := e.Shape == Page && !(e.Forward && (name == "last" || name == "before"))
		switch e.Source.(type) {
		case CountedBy, RisingBy, Suggest, PathSearch:
			has = name == "first"
		}
		if (def.Arguments.ForName(name) != nil) != has {
			t.Errorf("%s: the argument %s does not fit its shape", e.Name, name)
		}
	}
	filter := ""
	if e.Filter != nil {
		filter = e.Filter.Input
	}
	if a := def.Arguments.ForName("filter"); a == nil && filter != "" || a != nil && a.Type.String() != filter {
		t.Errorf("%s: the filter is not a %q", e.Name, filter)
	}
	_, mentioned := e.Source.(Mentioned)
	if a := def.Arguments.ForName("includeOrganizations"); a != nil && (!mentioned || e.To[0] != Country) {
		t.Errorf("%s has organizations to include", e.Name)
	}
	order := def.Arguments.ForName("orderBy")
	if order == nil {
		if len(e.Orders) > 1 || e.Shape == Page && len(e.Orders) != 1 {
			t.Errorf("%s cannot be asked for in its %d orders", e.Name, len(e.Orders))
		}
		return
	}
	values := s.Types[s.Types[order.Type.Name()].Fields.ForName("field").Type.Name()].EnumValues
	for _, o := range e.Orders {
		if values.ForName(string(o.Field)) == nil {
			t.Errorf("%s has the order %s, which %s does not name", e.Name, o.Field, order.Type.Name())
		}
	}
	direction := "ASC"
	if e.Default().Descending {
		direction = "DESC"
	}
	if got, want := order.DefaultValue.String(), "{field:"+string(e.Default().Field)+",direction:"+direction+"}"; got != want {
		t.Errorf("%s is ordered by %s where the schema says %s", e.Name, want, got)
	}
}

// TestEveryOrderOfTheSchemaIsOneOfAList looks at the enums of orders from the other side.
func TestEveryOrderOfTheSchemaIsOneOfAList(t *testing.T) {
	s := schema(t)
	has := make(map[string]bool) // "ArticleOrder.PUBLISHED_AT"
	look := func(def *ast.FieldDefinition, e *Edge) {
		if order := def.Arguments.ForName("orderBy"); order != nil && e != nil {
			for _, o := range e.Orders {
				has[order.Type.Name()+"."+string(o.Field)] = true
			}
		}
	}
	for _, f := range s.Query.Fields {
		look(f, Roots[f.Name])
	}
	for _, def := range objects(s) {
		for _, f := range def.Fields {
			if entry := Fields[def.Name+"."+f.Name]; entry != nil {
				look(f, entry.Edge)
			}
		}
	}
	for _, def := range s.Types {
		if def.Kind != ast.InputObject || !strings.HasSuffix(def.Name, "Order") {
			continue
		}
		for _, v := range s.Types[def.Fields.ForName("field").Type.Name()].EnumValues {
			if !has[def.Name+"."+v.Name] {
				t.Errorf("no list has the order %s.%s", def.Name, v.Name)
			}
		}
	}
}

// TestMentionFieldsHaveTheirPlaces: Evidence and Mention read the same values from the same places.
func TestMentionFieldsHaveTheirPlaces(t *testing.T) {
	seen := make(map[int]string)
	for _, f := range Fields {
		if f.Codec != PartOf {
			continue
		}
		if f.On == "Sentence" {
			continue // its start is an occurrence's sentenceStart
		}
		if before, ok := seen[f.Place]; ok && before != f.Name {
			t.Errorf("%s and %s stand in place %d", before, f.Name, f.Place)
		}
		seen[f.Place] = f.Name
	}
	if len(seen) != EvidenceValues {
		t.Errorf("the schema shows %d of the %d values of an occurrence", len(seen), EvidenceValues)
	}
}
