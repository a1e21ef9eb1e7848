package document

import (
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/newsgraph/newsgraph"
)

// most is as high as counts go: fragments in fragments soon count more than an integer holds.
const most = int64(1) << 40

// extent is how much a selection set is once fragments are put in where they are spread.
type extent struct {
	fields, aliases int64
	depth           int
}

func (e *extent) add(other extent) {
	e.fields = min(most, e.fields+other.fields)
	e.aliases = min(most, e.aliases+other.aliases)
	e.depth = max(e.depth, other.depth)
}

// atLeast keeps the most of each.
func (e *extent) atLeast(other extent) {
	e.fields = max(e.fields, other.fields)
	e.aliases = max(e.aliases, other.aliases)
	e.depth = max(e.depth, other.depth)
}

// own is what a definition holds itself, its fragments left out.
type own struct {
	nodes   int64 // fields, fragments, arguments, values and directives
	spreads []string
}

// measures are what a document's limits are held against.
type measures struct {
	extent
	roots, nodes, directives, visits int64
	valueDepth                       int
}

// check names the first limit that a document goes beyond.
func (m *measures) check() error {
	for _, limit := range []newsgraph.LimitError{
		{What: "fields, fragments put in where they are spread,", Asked: m.fields, Allowed: MaxFields, Advice: "ask in several requests"},
		{What: "fields under an alias", Asked: m.aliases, Allowed: MaxAliases, Advice: "ask in several requests"},
		{What: "levels of fields", Asked: int64(m.depth), Allowed: MaxDepth, Advice: "start again from the ids that a first request brought"},
		{What: "fields to start from", Asked: m.roots, Allowed: MaxRootFields, Advice: "ask in several requests, or by `nodes` for several ids"},
		{What: "levels of lists and objects in an argument", Asked: int64(m.valueDepth), Allowed: MaxValueDepth, Advice: "write the condition with fewer levels"},
		{What: "directives", Asked: m.directives, Allowed: MaxDirectives, Advice: "put `@include` and `@skip` on fragments"},
		{What: "parts to validate, fragments again for each that spreads them,", Asked: m.visits, Allowed: MaxVisits, Advice: "send operations one by one, each with its own fragments"},
	} {
		if limit.Asked > limit.Allowed {
			return &limit
		}
	}
	return nil
}

// measurer walks a document's definitions, each once.
type measurer struct {
	measures
	fragments map[string]*ast.FragmentDefinition
	known     map[string]extent
	owns      map[string]*own
	current   *own
}

func measure(doc *ast.QueryDocument) *measures {
	m := &measurer{
		fragments: make(map[string]*ast.FragmentDefinition, len(doc.Fragments)),
		known:     make(map[string]extent, len(doc.Fragments)),
		owns:      make(map[string]*own, len(doc.Fragments)),
	}
	for _, fragment := range doc.Fragments {
		if m.fragments[fragment.Name] == nil {
			m.fragments[fragment.Name] = fragment
		}
	}
	for _, fragment := range doc.Fragments {
		m.atLeast(m.fragment(fragment.Name))
		m.visits += m.reach(m.owns[fragment.Name])
	}
	for _, operation := range doc.Operations {
		m.current = &own{}
		m.variables(operation.VariableDefinitions)
		m.directivesOf(operation.Directives)
		m.atLeast(m.set(operation.SelectionSet))
		m.nodes += m.current.nodes
		m.visits += m.reach(m.current)
		names := map[string]bool{}
		m.rootNames(operation.SelectionSet, names, map[string]bool{})
		m.roots = max(m.roots, int64(len(names)))
	}
	return &m.measures
}

// fragment measures a fragment when it is met first. One that spreads itself counts as nothing there;
// validation refuses it.
func (m *measurer) fragment(name string) extent {
	if e, ok := m.known[name]; ok {
		return e
	}
	fragment := m.fragments[name]
	if fragment == nil {
		return extent{}
	}
	m.known[name] = extent{}
	outer := m.current
	m.current = &own{}
	m.owns[name] = m.current
	m.variables(fragment.VariableDefinition)
	m.directivesOf(fragment.Directives)
	e := m.set(fragment.SelectionSet)
	m.nodes += m.current.nodes
	m.known[name] = e
	m.current = outer
	return e
}

func (m *measurer) set(set ast.SelectionSet) extent {
	var e extent
	for _, selection := range set {
		m.current.nodes++
		switch selection := selection.(type) {
		case *ast.Field:
			m.arguments(selection.Arguments)
			m.directivesOf(selection.Directives)
			below := m.set(selection.SelectionSet)
			below.fields++
			below.depth++
			if selection.Alias != selection.Name {
				below.aliases++
			}
			e.add(below)
		case *ast.InlineFragment:
			m.directivesOf(selection.Directives)
			e.add(m.set(selection.SelectionSet))
		case *ast.FragmentSpread:
			m.directivesOf(selection.Directives)
			m.current.spreads = append(m.current.spreads, selection.Name)
			e.add(m.fragment(selection.Name))
		}
	}
	return e
}

func (m *measurer) variables(list ast.VariableDefinitionList) {
	for _, variable := range list {
		m.current.nodes++
		m.directivesOf(variable.Directives)
		m.value(variable.DefaultValue, 0)
	}
}

func (m *measurer) directivesOf(list ast.DirectiveList) {
	m.directives += int64(len(list))
	m.current.nodes += int64(len(list))
	for _, directive := range list {
		m.arguments(directive.Arguments)
	}
}

func (m *measurer) arguments(list ast.ArgumentList) {
	for _, argument := range list {
		m.current.nodes++
		m.value(argument.Value, 0)
	}
}

func (m *measurer) value(value *ast.Value, depth int) {
	if value == nil {
		return
	}
	m.current.nodes++
	if value.Kind == ast.ListValue || value.Kind == ast.ObjectValue {
		depth++
		m.valueDepth = max(m.valueDepth, depth)
	}
	for _, child := range value.Children {
		m.value(child.Value, depth)
	}
}

// reach counts what validation walks from one definition: all that it holds, and each fragment below it once.
func (m *measurer) reach(from *own) int64 {
	visits, seen, open := from.nodes, map[string]bool{}, from.spreads
	for len(open) > 0 && m.visits+visits <= MaxVisits {
		name := open[len(open)-1]
		open = open[:len(open)-1]
		below := m.owns[name]
		if seen[name] || below == nil {
			continue
		}
		seen[name] = true
		visits += below.nodes
		open = append(open[:len(open):len(open)], below.spreads...)
	}
	return visits
}

// rootNames collects under which names an operation's first fields are answered.
func (m *measurer) rootNames(set ast.SelectionSet, names, seen map[string]bool) {
	for _, selection := range set {
		switch selection := selection.(type) {
		case *ast.Field:
			names[selection.Alias] = true
		case *ast.InlineFragment:
			m.rootNames(selection.SelectionSet, names, seen)
		case *ast.FragmentSpread:
			if fragment := m.fragments[selection.Name]; fragment != nil && !seen[selection.Name] {
				seen[selection.Name] = true
				m.rootNames(fragment.SelectionSet, names, seen)
			}
		}
	}
}
