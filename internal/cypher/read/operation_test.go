package read

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
	"github.com/newsgraph/newsgraph/internal/query"
)

// A selected field of a random operation; typed ones without a name are inline fragments.
type selected struct {
	name, alias string
	on          string // type condition of an inline fragment
	args        []argument
	below       []*selected
	parent      string // type that it is a field of
}

// argument is an argument or a field of an input object, with its value.
type argument struct {
	name string
	typ  string // of the schema, for a variable
	// required marks a place that takes no null.
	required bool
	// Exactly one of these is set: a scalar or list of scalars, which is drawn anew for each request; an enum's value; an object;
	// a list of objects.
	draw    func(r *rand.Rand) any
	enum    string
	object  []argument
	objects [][]argument
}

// generator makes operations.
type generator struct {
	r      *rand.Rand
	schema *ast.Schema
	model  *model
	names  int
	// What may still be asked for, well within the limits of a request, since what is refused compares nothing.
	pieces int // lists and conditions
	checks int // conditions of filtered lists, times the rows that they hang on, page and total apart
	weight int // bytes of long texts, roughly
	// mixed says that fields of several types are selected side by side, where two of one name must have one type.
	mixed bool
}

// maxChecks leaves each filter enough to look at, though a filter with many values shares it among as many ranges.
const maxChecks = 60

// maxIDs is how many ids are asked for at a time.
const maxIDs = 5

// maxWeight is half of what an answer may come to.
const maxWeight = 8 << 20

func (g *generator) chance(percent int) bool { return g.r.IntN(100) < percent }

// operation makes one root field with what is below it.
func (g *generator) operation() *selected {
	g.pieces, g.names, g.checks, g.weight = 3+g.r.IntN(10), 0, maxChecks, maxWeight
	var roots []*ast.FieldDefinition
	for _, f := range g.schema.Query.Fields {
		// What is found by relevance has tests of its own, and paths have TestPathsAgainstEveryPath.
		if !strings.HasPrefix(f.Name, "__") && !slices.Contains([]string{"search", "suggest", "path"}, f.Name) {
			roots = append(roots, f)
			if f.Arguments.ForName("filter") != nil {
				roots = append(roots, f)
			}
			if f.Name == "articles" {
				roots = append(roots, f, f)
			}
		}
	}
	return g.field("Query", cyphertest.Pick(g.r, roots...), 1, 1)
}

// field selects a field and what is below it. rows is how often it may come.
func (g *generator) field(parent string, def *ast.FieldDefinition, depth, rows int) *selected {
	g.names++
	s := &selected{name: def.Name, alias: fmt.Sprintf("f%d", g.names), parent: parent}
	if g.chance(50) && (!g.mixed || g.oneType(def)) {
		s.alias = def.Name
	}
	isList := def.Arguments.ForName("first") != nil
	size := length(parent, def)
	if isList {
		size = cyphertest.Pick(g.r, 1, 2, 3, 5)
		if depth == 1 {
			size = cyphertest.Pick(g.r, 1, 3, 7, 20, 50)
		}
	}
	s.args = g.arguments(parent, def, rows, size)
	if t := g.schema.Types[def.Type.Name()]; t.IsCompositeType() {
		if leadsOn(def) {
			g.pieces--
		}
		s.below = g.selections(t, depth, rows*size)
	}
	return s
}

// oneType tells whether a field is a plain value of the same type wherever it is.
func (g *generator) oneType(def *ast.FieldDefinition) bool {
	if len(def.Arguments) > 0 || g.schema.Types[def.Type.Name()].IsCompositeType() {
		return false
	}
	for _, t := range g.schema.Types {
		if other := t.Fields.ForName(def.Name); other != nil && other.Type.String() != def.Type.String() {
			return false
		}
	}
	return true
}

// length is how many a field without pages brings back, as the program estimates it.
func length(parent string, def *ast.FieldDefinition) int {
	switch edge := query.Roots[def.Name]; {
	case parent == "Query" && edge.Shape == query.List:
		return maxIDs
	case parent == "Query":
		return 1
	}
	f := query.Fields[parent+"."+def.Name]
	switch {
	case f == nil:
		return 1 // of an interface
	case def.Name == "paragraphs":
		return 12
	case f.Edge != nil:
		return max(1, f.Edge.Typical)
	default:
		return 1
	}
}

// weigh takes what a field weighs, and says whether there is so much.
func (g *generator) weigh(parent string, def *ast.FieldDefinition, rows int) bool {
	f := query.Fields[parent+"."+def.Name]
	if f == nil {
		return true
	}
	weight := rows * f.Weight()
	if def.Name == "evidence" {
		weight *= 8 // as each of its fields weighs
	}
	if weight > g.weight {
		return false
	}
	g.weight -= weight
	return true
}

// leadsOn tells whether a field leads to other rows.
func leadsOn(def *ast.FieldDefinition) bool {
	return !slices.Contains([]string{"edges", "nodes", "node", "pageInfo", "image", "evidence", "paragraphs", "person", "entity", "buckets"}, def.Name)
}

func (g *generator) selections(t *ast.Definition, depth, rows int) []*selected {
	if t.Kind == ast.Interface {
		defer func(before bool) { g.mixed = before }(g.mixed)
		g.mixed = true
		list := []*selected{g.typename(t.Name), g.field(t.Name, t.Fields.ForName("id"), depth, rows)}
		for _, possible := range g.schema.GetPossibleTypes(t) {
			if g.chance(60) {
				list = append(list, &selected{on: possible.Name, parent: t.Name, below: g.selections(possible, depth, rows)})
			}
		}
		return list
	}
	var list []*selected
	used := map[string]bool{}
	fields := slices.Clone(t.Fields)
	g.r.Shuffle(len(fields), func(i, j int) { fields[i], fields[j] = fields[j], fields[i] })
	for _, f := range fields {
		if strings.HasPrefix(f.Name, "__") {
			continue
		}
		composite := g.schema.Types[f.Type.Name()].IsCompositeType()
		deep := composite && leadsOn(f) && (!strings.HasSuffix(t.Name, "Connection") || f.Name == "facets" || f.Name == "timeline")
		switch {
		case f.Name == "related" && rows > 10:
			continue // looks at so much that it would be refused
		case deep && (depth >= 4 || g.pieces <= 0 || rows > 300 || !g.chance(40)):
			continue
		case !deep && len(list) > 5 && !strings.HasSuffix(t.Name, "Connection"):
			continue
		case !deep && !g.chance(70):
			continue
		case !g.weigh(t.Name, f, rows):
			continue
		}
		below := depth
		if deep {
			below++
		}
		s := g.field(t.Name, f, below, rows)
		if used[s.alias] {
			continue
		}
		used[s.alias] = true
		list = append(list, s)
	}
	if len(list) == 0 || g.chance(15) {
		list = append(list, g.typename(t.Name))
	}
	return list
}

func (g *generator) typename(parent string) *selected {
	return &selected{name: "__typename", alias: "__typename", parent: parent}
}

// looks takes what a condition may look at, and says whether there is so much.
func (g *generator) looks(rows, conditions int) bool {
	checks := 2 * rows * conditions
	if checks > g.checks {
		return false
	}
	g.checks -= checks
	return true
}

func (g *generator) arguments(parent string, def *ast.FieldDefinition, rows, size int) []argument {
	var args []argument
	filtered := false
	oneOf := g.chance(50)
	last := g.chance(30)
	for _, a := range def.Arguments {
		typ := strings.TrimSuffix(a.Type.String(), "!")
		of := argument{name: a.Name, typ: typ, required: a.Type.NonNull}
		switch a.Name {
		case "first", "last":
			if (a.Name == "last") != last {
				continue
			}
			of.draw = func(r *rand.Rand) any { return 1 + r.IntN(size) }
		case "after", "before":
			list, ok := g.listName(parent, def)
			if !ok || !g.chance(25) {
				continue
			}
			of.draw = g.cursorOf(list)
		case "filter":
			if !g.chance(60) || g.pieces < 2 {
				continue
			}
			of.object = g.filter(a.Type.Name(), 1+g.r.IntN(3))
			if filtered = true; !g.looks(rows, leaves(of.object)) {
				if of.object = g.filter(a.Type.Name(), 1); !g.looks(rows, leaves(of.object)) {
					continue
				}
			}
			if a.Type.Name() == "ArticleFilter" && g.chance(40) {
				of.object = append(of.object, argument{name: "onePerStory", typ: "Boolean", draw: func(*rand.Rand) any { return true }})
			}
		case "newest":
			if g.chance(50) {
				continue
			}
			of.draw = func(r *rand.Rand) any { return cyphertest.Pick(r, 3, 20, 70) }
		case "interval":
			of.enum = cyphertest.Pick(g.r, "DAY", "WEEK", "MONTH", "YEAR")
		case "window", "baseline":
			days := map[string][2]int{"window": {6, 12}, "baseline": {1, 5}}[a.Name]
			if a.Name == "baseline" && g.chance(50) {
				continue
			}
			of.object = []argument{{name: "from", typ: "DateTime", draw: func(*rand.Rand) any { return fmt.Sprintf("2020-01-%02d", days[0]) }}}
			if a.Name == "baseline" || g.chance(50) {
				of.object = append(of.object, argument{name: "to", typ: "DateTime", draw: func(r *rand.Rand) any { return fmt.Sprintf("2020-01-%02d", days[1]-r.IntN(3)) }})
			}
		case "people", "countries":
			if !g.chance(60) {
				continue
			}
			draw := g.ids(map[string]string{"people": "person", "countries": "country"}[a.Name])
			of.draw = func(r *rand.Rand) any { return []any{draw(r)} }
		case "publishedAt":
			if !g.chance(30) || g.pieces < 1 {
				continue
			}
			g.pieces--
			g.condition(&of, "", &ast.FieldDefinition{Type: a.Type})
		case "minCount":
			if !g.chance(30) {
				continue
			}
			of.draw = func(*rand.Rand) any { return 2 }
		case "orderBy":
			continue // below, since cursors depend on it
		case "includeOrganizations":
			if g.chance(50) {
				continue
			}
			yes := g.chance(70)
			of.draw = func(*rand.Rand) any { return yes }
		case "length":
			of.draw = func(r *rand.Rand) any { return 1 + r.IntN(200) }
		case "id", "code":
			if def.Arguments.ForName("name") != nil && oneOf || def.Arguments.ForName("url") != nil && oneOf {
				continue
			}
			of.draw = g.ids(def.Name)
		case "name", "url":
			if !oneOf {
				continue
			}
			of.draw = g.namesOf(def.Name)
		case "ids":
			of.typ = "[ID!]"
			draw := g.ids("node")
			of.draw = func(r *rand.Rand) any {
				ids := make([]any, 1+r.IntN(maxIDs))
				for i := range ids {
					ids[i] = draw(r)
				}
				return ids
			}
		}
		args = append(args, of)
	}
	if order := def.Arguments.ForName("orderBy"); order != nil {
		args = g.orderBy(parent, def, order, args, filtered || parent == "Query" || g.looks(rows, 1))
	}
	return args
}

// leaves is how many conditions an input object comes to.
func leaves(of []argument) int {
	n := 0
	for _, a := range of {
		switch {
		case a.name == "and" || a.name == "or" || a.name == "not":
			n += leaves(a.object)
			for _, o := range a.objects {
				n += leaves(o)
			}
		case (a.name == "people" || a.name == "countries") && a.object != nil:
			for _, list := range a.object {
				if strings.HasSuffix(list.name, "Of") {
					n++
				}
			}
		default:
			n++
		}
	}
	return n
}

// orderBy adds an order, and has the cursors be of a list in that order. Only some lists may be in an order that they are not kept in.
func (g *generator) orderBy(parent string, def *ast.FieldDefinition, order *ast.ArgumentDefinition, args []argument, anyOrder bool) []argument {
	field, direction := order.DefaultValue.Children.ForName("field").Raw, "DESC"
	if g.chance(60) {
		var values []string
		for _, v := range g.schema.Types[g.schema.Types[order.Type.Name()].Fields.ForName("field").Type.Name()].EnumValues {
			if v.Name == "RELEVANCE" {
				continue
			}
			if (v.Name != "MENTION_COUNT" || strings.HasPrefix(def.Type.Name(), "Mentioning")) && (v.Name != "LOADED_AT" || anyOrder) {
				values = append(values, v.Name)
			}
		}
		field, direction = cyphertest.Pick(g.r, values...), cyphertest.Pick(g.r, "ASC", "DESC")
		args = append(args, argument{name: "orderBy", typ: order.Type.Name(), required: order.Type.NonNull, object: []argument{{name: "field", enum: field}, {name: "direction", enum: direction}}})
	}
	for i := range args {
		if args[i].name == "after" || args[i].name == "before" {
			list, _ := g.listName(parent, def)
			args[i].draw = g.cursorOf(list + ":" + field)
		}
	}
	return args
}

// listName is the name under which the model keeps the cursors of a list.
func (g *generator) listName(parent string, def *ast.FieldDefinition) (string, bool) {
	switch def.Type.Name() {
	case "ArticleConnection", "MentioningArticleConnection":
		return "article", true
	case "CoMentionedCountryConnection", "CoMentionedPersonConnection":
		return parent + "." + def.Name, true
	case "LinkConnection":
		return "up links", true
	case "DuplicateConnection", "RelatedArticleConnection", "StoryPublisherConnection":
		return "up " + parent + "." + def.Name, true
	case "MentionedPersonConnection", "MentionedCountryConnection":
		return "up mentioned " + def.Name, true
	case "QuoteConnection":
		return map[string]string{"Query": "quotes", "Person": "Person.quotes", "Article": "up Article.quotes"}[parent], true
	case "OfficeConnection":
		switch parent {
		case "Query":
			return "offices", true
		case "Person":
			return "Person.offices", true
		}
		return "officeHolders " + strings.ToLower(parent + ":")[:7], true
	default:
		return def.Name, true
	}
}

// cursorOf draws a cursor that was given out for a list; a null where there is none.
func (g *generator) cursorOf(list string) func(*rand.Rand) any {
	return func(r *rand.Rand) any {
		var texts []string
		for p, text := range g.model.cursors.texts {
			if p.list == list {
				texts = append(texts, text)
			}
		}
		if len(texts) == 0 {
			return nil
		}
		slices.Sort(texts)
		return texts[r.IntN(len(texts))]
	}
}

func pickKey[V any](r *rand.Rand, of map[string]V) string {
	keys := slices.Sorted(maps.Keys(of))
	return keys[r.IntN(len(keys))]
}

func (g *generator) ids(of string) func(*rand.Rand) any {
	m := g.model
	kinds := map[string]func(r *rand.Rand) any{
		"article": func(r *rand.Rand) any { return pickKey(r, m.docs) },
		"person": func(r *rand.Rand) any {
			return cyphertest.Pick(r, pickKey(r, m.people), pickKey(r, m.people), "person:nobody")
		},
		"country": func(r *rand.Rand) any { return cyphertest.Pick(r, "RU", "ir", "CN", "US", "SU", "ZZ") },
	}
	if draw, ok := kinds[of]; ok {
		return draw
	}
	return func(r *rand.Rand) any {
		return cyphertest.Pick(r, pickKey(r, m.docs), pickKey(r, m.people), pickKey(r, m.countries), pickKey(r, m.bodies), m.offices[r.IntN(len(m.offices))].props.Str("id"),
			newsgraph.StoryID(pickKey(r, m.docs)), newsgraph.StoryID(pickKey(r, m.stories)),
			"person:nobody", "country:ZZ", "nothing")
	}
}

func (g *generator) namesOf(of string) func(*rand.Rand) any {
	switch of {
	case "article":
		return func(r *rand.Rand) any {
			return "http://www.example.org/news/" + fmt.Sprintf("%03d", r.IntN(len(g.model.docs)+2)) + "/?utm_source=x"
		}
	case "person":
		return func(r *rand.Rand) any {
			return cyphertest.Pick(r, g.model.people[pickKey(r, g.model.people)].name, fmt.Sprintf("Surname%c", 'a'+r.IntN(worldPeople)), "José", "Nobody")
		}
	default:
		return func(r *rand.Rand) any {
			return cyphertest.Pick(r, "Russia", "russian", "u.s.", "IRN", "Germanyn", "USSR", "Nowhere", "United States")
		}
	}
}

// filter makes an input object of a type.
func (g *generator) filter(typ string, conditions int) []argument {
	def := g.schema.Types[typ]
	fields := slices.Clone(def.Fields)
	g.r.Shuffle(len(fields), func(i, j int) { fields[i], fields[j] = fields[j], fields[i] })
	var list []argument
	for _, f := range fields {
		if len(list) >= conditions || g.pieces <= 0 {
			break
		}
		a := argument{name: f.Name, typ: f.Type.String()}
		switch f.Name {
		case "onePerStory":
			continue // at the top of a filter only
		case "and", "or":
			g.pieces--
			for range 1 + g.r.IntN(3) {
				a.objects = append(a.objects, g.filter(typ, 1+g.r.IntN(2)))
			}
			a.objects = slices.DeleteFunc(a.objects, func(o []argument) bool { return len(o) == 0 })
			if len(a.objects) == 0 {
				continue
			}
		case "not":
			g.pieces--
			if a.object = g.filter(typ, 1+g.r.IntN(2)); len(a.object) == 0 {
				continue
			}
		default:
			g.pieces--
			if !g.condition(&a, typ, f) {
				continue
			}
		}
		list = append(list, a)
	}
	return list
}

// condition sets a condition of a filter.
func (g *generator) condition(a *argument, typ string, f *ast.FieldDefinition) bool {
	several := func(draw func(*rand.Rand) any) func(*rand.Rand) any {
		return func(r *rand.Rand) any {
			all := []any{draw(r)}
			for range r.IntN(3) {
				all = append(all, draw(r))
			}
			return all
		}
	}
	text := func(of ...string) func(*rand.Rand) any {
		return func(r *rand.Rand) any { return cyphertest.Pick(r, of...) }
	}
	person := g.ids("person")
	code := text("RU", "IR", "CN", "US", "DE", "jp", "ZZ")
	switch of := f.Type.Name(); of {
	case "PeopleMentioned", "CountriesMentioned", "CountriesSeenWith":
		draw, idType := code, "[CountryCode!]"
		if of == "PeopleMentioned" {
			draw, idType = person, "[ID!]"
		}
		for _, name := range []string{"allOf", "anyOf", "noneOf"} {
			if g.chance(50) || name == "noneOf" && len(a.object) == 0 {
				a.object = append(a.object, argument{name: name, typ: idType, draw: several(draw)})
			}
		}
		if of != "CountriesSeenWith" && g.chance(25) {
			kinds := []any{"FULL_NAME", "NAME", "CAPITAL"}[:1+g.r.IntN(3)]
			a.object = append(a.object, argument{name: "kinds", typ: "[MentionKind!]", draw: func(*rand.Rand) any { return kinds }, enum: "list"})
		}
		if of != "CountriesSeenWith" && g.chance(25) {
			a.object = append(a.object, argument{name: "minCount", typ: "Int", draw: func(*rand.Rand) any { return 2 }})
		}
	case "SameSentence":
		two := func(draw func(*rand.Rand) any) func(*rand.Rand) any {
			return func(r *rand.Rand) any { return []any{draw(r), draw(r), draw(r)}[:1+r.IntN(2)] }
		}
		a.object = append(a.object, argument{name: "people", typ: "[ID!]", draw: two(person)}, argument{name: "countries", typ: "[CountryCode!]", draw: two(code)})
	case "DateTimeRange":
		if g.chance(70) {
			a.object = append(a.object, argument{name: "from", typ: "DateTime", draw: func(r *rand.Rand) any { return fmt.Sprintf("2020-01-%02d", 1+r.IntN(6)) }})
		}
		if g.chance(50) || len(a.object) == 0 {
			a.object = append(a.object, argument{name: "to", typ: "DateTime", draw: func(r *rand.Rand) any { return fmt.Sprintf("2020-01-%02dT%02d:00:00+02:00", 8+r.IntN(6), r.IntN(24)) }})
		}
	case "IntRange":
		if g.chance(70) {
			a.object = append(a.object, argument{name: "min", typ: "Int", draw: func(r *rand.Rand) any { return r.IntN(8) }})
		}
		if g.chance(50) || len(a.object) == 0 {
			a.object = append(a.object, argument{name: "max", typ: "Int", draw: func(r *rand.Rand) any { return 4 + r.IntN(12) }})
		}
	default:
		return g.scalarCondition(a, typ, several, text)
	}
	return true
}

func (g *generator) scalarCondition(a *argument, typ string, several func(func(*rand.Rand) any) func(*rand.Rand) any, text func(...string) func(*rand.Rand) any) bool {
	switch a.name {
	case "publishers":
		a.draw = several(text("reuters", "AFP", "dpa", "Nobody"))
	case "authors":
		a.draw = several(g.ids("person"))
	case "languages":
		a.draw = several(text("en", "de", "xx"))
	case "bodyKinds":
		a.draw = several(func(r *rand.Rand) any { return cyphertest.Pick(r, "FULL_TEXT", "BEGINNING", "SUMMARY") })
	case "speakers":
		a.draw = several(g.ids("person"))
	case "text":
		if typ == "QuoteFilter" {
			a.draw = text("word", "wörter", `"surnamea end"`, "oth* end", "words -jose", "nowhere")
			break
		}
		a.draw = text("word", "wörter", `"surnamea end"`, "oth* end", "words -jose", "title:words", "-title:other SURNAMÉB", "josé", "nowhere")
	case "officeTitles":
		a.draw = several(text("president", "Senator", "Foreign Minister", "Nothing"))
	case "namePrefix":
		a.draw = map[string]func(*rand.Rand) any{
			"PersonFilter": text("sur", "surnamea", "José", "jose surnameb", "x"), "CountryFilter": text("ru", "U", "iran", "x"), "NamedFilter": text("r", "dpa", "N", "x"),
		}[typ]
	case "name":
		a.draw = text("Russia", "Irann", "US", "Nowhere")
	case "regions", "status":
		values := map[string][]any{"regions": {"ASIA", "EUROPE", "AFRICA"}, "status": {"CURRENT", "FORMER", "ACTING"}}[a.name]
		n := 1 + g.r.IntN(2)
		a.enum, a.draw = "list", func(r *rand.Rand) any { at := r.IntN(2); return values[at : at+n] }
	case "subregions":
		a.draw = several(text("western asia", "Northern Europe"))
	case "title":
		a.draw = text("president", "Foreign minister", "Senator")
	case "asOf":
		a.draw = func(r *rand.Rand) any { return fmt.Sprintf("2020-01-%02d", 1+r.IntN(12)) }
	case "countries":
		a.draw = several(text("RU", "ir", "CN"))
	case "organizations":
		a.draw = several(text(newsgraph.OrganizationPrefix+"nato", newsgraph.OrganizationPrefix+"who"))
	default:
		panic("the generator does not know " + typ + "." + a.name)
	}
	return true
}

// rendering writes an operation as text.
type rendering struct {
	r *rand.Rand
	// How: values in variables, those of whole input objects in one; other aliases; fields shuffled; in fragments;
	// with directives that change nothing.
	variables, whole, renamed, shuffled, fragments, directives bool

	values      map[string]any
	definitions []string
	named       []string
	uses        string // directives
}

// render gives the operation's text, and the values of its variables.
func (w *rendering) render(s *selected) (string, map[string]any) {
	w.values = map[string]any{}
	w.definitions, w.named, w.uses = nil, nil, ""
	var b strings.Builder
	w.field(&b, s)
	if strings.Contains(w.uses, "$yes") {
		w.definitions = append(w.definitions, "$yes: Boolean!")
		w.values["yes"] = true
	}
	if strings.Contains(w.uses, "$no") {
		w.definitions = append(w.definitions, "$no: Boolean! = false")
	}
	head := ""
	if len(w.definitions) > 0 {
		head = "query(" + strings.Join(w.definitions, ", ") + ") "
	}
	return head + "{ " + b.String() + "}\n" + strings.Join(w.named, "\n"), w.values
}

func (w *rendering) field(b *strings.Builder, s *selected) {
	if s.on != "" {
		b.WriteString("... on " + s.on + " ")
		w.below(b, s.on, s.below)
		return
	}
	alias := s.alias
	if w.renamed && s.name != "__typename" {
		alias = "x_" + alias
	}
	if alias != s.name {
		b.WriteString(alias + ": ")
	}
	b.WriteString(s.name)
	if len(s.args) > 0 {
		b.WriteString("(")
		for i, a := range s.args {
			if i > 0 {
				b.WriteString(", ")
			}
			b.WriteString(a.name + ": ")
			w.value(b, a)
		}
		b.WriteString(")")
	}
	if w.directives && w.r.IntN(3) == 0 {
		use := cyphertest.Pick(w.r, " @include(if: true)", " @include(if: $yes)", " @skip(if: $no)", " @skip(if: false) @include(if: $yes)")
		w.uses += use
		b.WriteString(use)
	}
	b.WriteString(" ")
	if len(s.below) > 0 {
		w.below(b, "", s.below)
	}
}

func (w *rendering) below(b *strings.Builder, _ string, list []*selected) {
	list = slices.Clone(list)
	if w.shuffled {
		w.r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	}
	b.WriteString("{ ")
	for i := 0; i < len(list); i++ {
		if w.directives && w.r.IntN(5) == 0 {
			w.leftOut(b, list[w.r.IntN(len(list))])
		}
		if !w.fragments || w.r.IntN(2) == 0 {
			w.field(b, list[i])
			if w.fragments && len(list[i].args) == 0 && len(list[i].below) == 0 && w.r.IntN(4) == 0 {
				w.field(b, list[i]) // the same again merges
			}
			continue
		}
		n := 1 + w.r.IntN(len(list)-i)
		var in strings.Builder
		w.belowPart(&in, list[i:i+n])
		parent := list[i].parent
		switch w.r.IntN(3) {
		case 0:
			b.WriteString("... " + in.String())
		case 1:
			b.WriteString("... on " + parent + " " + in.String())
		default:
			name := fmt.Sprintf("P%d", len(w.named))
			w.named = append(w.named, "fragment "+name+" on "+parent+" "+in.String())
			b.WriteString("..." + name + " ")
		}
		i += n - 1
	}
	b.WriteString("} ")
}

// leftOut writes what a directive leaves out: a field under its own name or under another, or fields in a fragment.
func (w *rendering) leftOut(b *strings.Builder, s *selected) {
	if s.on != "" || len(s.args) > 0 || len(s.below) > 0 {
		return
	}
	use := cyphertest.Pick(w.r, " @include(if: false) ", " @include(if: $no) ", " @skip(if: $yes) ", " @include(if: $yes) @skip(if: true) ")
	w.uses += use
	gone := fmt.Sprintf("gone%d: %s", len(w.uses), s.name)
	switch w.r.IntN(3) {
	case 0:
		b.WriteString(gone + use)
	case 1:
		b.WriteString(s.name + use)
	default:
		b.WriteString("..." + use + "{ " + gone + " } ")
	}
}

func (w *rendering) belowPart(b *strings.Builder, list []*selected) {
	b.WriteString("{ ")
	for _, s := range list {
		w.field(b, s)
	}
	b.WriteString("} ")
}

// drawn gives an argument's value as JSON has it.
func (w *rendering) drawn(a argument) any {
	switch {
	case a.draw != nil:
		return a.draw(w.r)
	case a.enum != "":
		return a.enum
	case a.objects != nil:
		var all []any
		for _, o := range a.objects {
			all = append(all, w.drawn(argument{object: o}))
		}
		return all
	default:
		object := map[string]any{}
		for _, f := range a.object {
			object[f.name] = w.drawn(f)
		}
		return object
	}
}

func (w *rendering) value(b *strings.Builder, a argument) {
	if w.variables && (a.draw != nil || w.whole && a.typ != "") {
		name := fmt.Sprintf("v%d", len(w.values))
		w.values[name] = w.drawn(a)
		typ := a.typ
		if a.required {
			typ += "!"
		}
		w.definitions = append(w.definitions, "$"+name+": "+typ)
		b.WriteString("$" + name)
		return
	}
	switch {
	case a.draw != nil:
		literal(b, a.draw(w.r), a.enum != "")
	case a.enum != "":
		b.WriteString(a.enum)
	case a.objects != nil:
		b.WriteString("[")
		for i, o := range a.objects {
			if i > 0 {
				b.WriteString(", ")
			}
			w.value(b, argument{object: o})
		}
		b.WriteString("]")
	default:
		b.WriteString("{")
		for i, f := range a.object {
			if i > 0 {
				b.WriteString(", ")
			}
			b.WriteString(f.name + ": ")
			w.value(b, f)
		}
		b.WriteString("}")
	}
}

func literal(b *strings.Builder, v any, isEnum bool) {
	switch v := v.(type) {
	case []any:
		b.WriteString("[")
		for i, x := range v {
			if i > 0 {
				b.WriteString(", ")
			}
			literal(b, x, isEnum)
		}
		b.WriteString("]")
	case string:
		if isEnum {
			b.WriteString(v)
			return
		}
		text, _ := json.Marshal(v)
		b.Write(text)
	case nil:
		b.WriteString("null")
	default:
		fmt.Fprint(b, v)
	}
}
