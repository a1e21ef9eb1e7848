package graph

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/query"
	"github.com/newsgraph/newsgraph/internal/search"
)

// maxIDs bounds the list of `nodes`.
const maxIDs = 100

// readArguments reads a field's arguments into its values, and into the field what of them the text of the statement depends on.
func readArguments(f *query.Field, v values) (query.Args, error) {
	var a query.Args
	var err error
	switch source := f.Edge.Source.(type) {
	case query.EveryMention:
		if source.BySentence {
			a.Asked, err = sentenceArguments(v)
		}
		return a, err
	case query.ByID:
		a.Asked, err = idArguments(v)
		a.IDs = sortIDs(a.Asked)
		return a, err
	case query.PathSearch:
		return pathArguments(f, v)
	case query.ByOtherName:
		return nameArguments(f, v)
	case query.Suggest:
		return suggestArguments(f, v)
	case query.FacetsOf, query.TimelineOf, query.CountedBy, query.RisingBy, query.Compared:
		return countArguments(f, v)
	}
	if f.Edge.Shape != query.Page {
		return a, nil
	}
	if f.Order, err = orderArgument(f.Edge, v); err != nil {
		return a, err
	}
	f.Organizations = v.truth("includeOrganizations")
	if a.Filter, err = filterArgument(f.Edge.Filter, v); err != nil {
		return a, err
	}
	if _, together := f.Edge.Source.(query.SeenTogether); together {
		if a.Filter, err = togetherConditions(f.Order.Field, v); err != nil {
			return a, err
		}
	}
	f.Filter = a.Filter
	if f.Order.Field == query.ByRelevance {
		if err := searchArguments(f, &a, v); err != nil {
			return a, err
		}
	}
	err = pageArguments(&a, v, f.Edge.ListName(f.Order.Field))
	f.Backwards, f.Bounded = a.Last > 0, a.After != "" || a.Before != ""
	return a, err
}

// filterArgument reads a filter of a kind; nil for none.
func filterArgument(kind *query.FilterKind, v values) (*query.Filter, error) {
	if kind == nil {
		return nil, nil
	}
	in, ok := v.object("filter")
	if !ok {
		return nil, nil
	}
	filter, err := readFilter(kind, in)
	if err != nil {
		return nil, err
	}
	return filter, checkFilter(filter)
}

// prefixes tell the types of ids.
var prefixes = map[query.Type]string{
	query.Article:      newsgraph.ArticlePrefix,
	query.Person:       newsgraph.PersonPrefix,
	query.Country:      newsgraph.CountryPrefix,
	query.Office:       newsgraph.OfficePrefix,
	query.Publisher:    newsgraph.PublisherPrefix,
	query.Organization: newsgraph.OrganizationPrefix,
	query.Story:        newsgraph.StoryPrefix,
}

// sortIDs puts ids under their types. What is no id of any is found nowhere.
func sortIDs(ids []string) map[query.Type][]string {
	sorted := make(map[query.Type][]string)
	for _, id := range ids {
		for t, prefix := range prefixes {
			if strings.HasPrefix(id, prefix) && !slices.Contains(sorted[t], id) {
				sorted[t] = append(sorted[t], id)
			}
		}
	}
	return sorted
}

// idArguments reads the ids of `node`, `nodes` and `article`.
func idArguments(v values) ([]string, error) {
	if _, several := v.of["ids"]; several {
		list := v.list("ids")
		if len(list) > maxIDs {
			return nil, &newsgraph.LimitError{What: "ids", Asked: int64(len(list)), Allowed: maxIDs, Advice: "ask in several requests"}
		}
		ids := make([]string, len(list))
		for i, id := range list {
			ids[i] = fmt.Sprint(id)
		}
		return ids, nil
	}
	isID, key, err := oneOf(v, "id", "url")
	if err != nil || isID {
		return []string{key}, err
	}
	if key, err = v.address("url"); err != nil {
		return nil, err
	}
	id := newsgraph.ArticleID(key)
	if id == "" {
		return nil, v.wrong("url", "must be an absolute http or https URL")
	}
	return []string{id}, nil
}

// nameArguments reads what a person or country is asked for by.
func nameArguments(f *query.Field, v values) (query.Args, error) {
	t := f.Edge.To[0]
	key := "id"
	if t == query.Country {
		key = "code"
	}
	isKey, value, err := oneOf(v, key, "name")
	if err != nil {
		return query.Args{}, err
	}
	f.ByName = !isKey
	id := value
	switch {
	case isKey && t == query.Country:
		code, err := v.countryCode(key, value)
		if err != nil {
			return query.Args{}, err
		}
		id = newsgraph.CountryID(code)
	case !isKey:
		name := newsgraph.FoldName(value)
		if name == "" {
			return query.Args{}, v.wrong("name", "must hold a letter or digit")
		}
		a := query.Args{Name: name}
		if t == query.Person {
			a.IDs = map[query.Type][]string{t: {newsgraph.PersonID(value)}}
		}
		return a, nil
	}
	return query.Args{IDs: map[query.Type][]string{t: {id}}}, nil
}

// oneOf gives the one argument of two that was given.
func oneOf(v values, a, b string) (isA bool, value string, err error) {
	x, hasA := v.text(a)
	y, hasB := v.text(b)
	switch {
	case hasA && hasB:
		return false, "", v.wrong(b, "give %s or %s, not both", a, b)
	case hasA:
		return true, x, nil
	case hasB:
		return false, y, nil
	default:
		return false, "", v.wrong(a, "give %s or %s", a, b)
	}
}

// searchArguments reads what a list in the order of relevance is searched by.
func searchArguments(f *query.Field, a *query.Args, v values) (err error) {
	if _, own := f.Edge.Source.(query.Search); !own {
		i, ok := a.Filter.Text()
		if !ok {
			in, _ := v.object("orderBy")
			return in.wrong("field", "RELEVANCE needs one text in the filter, beside nothing or among conditions that must all hold")
		}
		a.Search = a.Filter.Leaves()[i].Search
		return nil
	}
	text, _ := v.text("query")
	a.Search, err = v.search("query", text)
	a.Kinds = v.kinds(f.Edge)
	return err
}

// kinds reads which of the types of an edge are wanted: all where nothing is said. The names of the schema's enums are those of the
// types, in capitals.
func (v values) kinds(e *query.Edge) []query.Type {
	names := v.texts("in")
	var kinds []query.Type
	for _, t := range e.To {
		if len(names) == 0 || slices.Contains(names, strings.ToUpper(string(t))) {
			kinds = append(kinds, t)
		}
	}
	return kinds
}

// search reads what a user typed to search for.
func (v values) search(name, text string) (*search.Query, error) {
	q, err := search.Parse(text)
	return q, v.typed(name, err)
}

// typed names the argument in an error about what a user typed.
func (v values) typed(name string, err error) error {
	var limit *newsgraph.LimitError
	if err == nil || errors.As(err, &limit) {
		return err
	}
	return v.wrong(name, "%s", err)
}

func suggestArguments(f *query.Field, v values) (a query.Args, err error) {
	text, _ := v.text("prefix")
	a.Search, err = search.ParseBeginnings(text)
	if err = v.typed("prefix", err); err != nil {
		return a, err
	}
	a.Kinds = v.kinds(f.Edge)
	a.First, err = v.upTo("first", query.MaxSuggestions, 0, "suggestions", "type more of the name")
	return a, err
}

func orderArgument(e *query.Edge, v values) (query.OrderBy, error) {
	in, ok := v.object("orderBy")
	if !ok {
		return e.Default(), nil
	}
	field, _ := in.text("field")
	direction, _ := in.text("direction")
	for _, order := range e.Orders {
		if string(order.Field) == field {
			return query.OrderBy{Field: order.Field, Descending: direction == "DESC"}, nil
		}
	}
	return query.OrderBy{}, in.wrong("field", "%s is no order of this list", field)
}

func pageArguments(a *query.Args, v values, list string) (err error) {
	if a.First, err = v.pageSize("first", 0); err != nil {
		return err
	}
	if a.Last, err = v.pageSize("last", 0); err != nil {
		return err
	}
	switch {
	case a.First > 0 && a.Last > 0:
		return v.wrong("last", "give first or last, not both")
	case a.Last == 0 && a.First == 0:
		a.First = query.DefaultPage
	}
	if a.After, err = cursorArgument(v, "after", list); err != nil {
		return err
	}
	a.Before, err = cursorArgument(v, "before", list)
	return err
}

func cursorArgument(v values, name, list string) (string, error) {
	cursor, ok := v.text(name)
	if !ok {
		return "", nil
	}
	return decodeCursor(name, list, cursor)
}
