package graph

import (
	"fmt"
	"strings"

	"github.com/newsgraph/newsgraph"
)

// maxIDs bounds a list of ids in a filter; maxNodes the list of `nodes`.
const (
	maxIDs   = 20
	maxNodes = 100
)

// applyArguments brings a connection's arguments, read by the generated code, into the field.
func applyArguments(f *newsgraph.Field, args map[string]any) error {
	f.Order = defaultOrder(f.Edge)
	switch order := args["orderBy"].(type) {
	case ArticleOrder:
		f.Order = orderOf(string(order.Field), order.Direction)
	case PersonOrder:
		f.Order = orderOf(string(order.Field), order.Direction)
	case CountryOrder:
		f.Order = orderOf(string(order.Field), order.Direction)
	case CoMentionOrder:
		f.Order = orderOf(string(order.Field), order.Direction)
	}
	var err error
	switch filter := args["filter"].(type) {
	case *ArticleFilter:
		f.Filter.Article, err = articleFilter(filter)
	case *PersonFilter:
		f.Filter.Person, err = personFilter(filter)
	case *CountryFilter:
		f.Filter.Country = countryFilter(filter)
	case *OfficeFilter:
		f.Filter.Office = officeFilter(filter)
	}
	if err != nil {
		return err
	}
	f.Filter.Organizations, _ = args["includeOrganizations"].(bool)
	f.Page, err = pageOf(args, listName(f))
	return err
}

func orderOf(field string, direction OrderDirection) newsgraph.Order {
	return newsgraph.Order{Field: newsgraph.OrderField(field), Descending: direction == OrderDirectionDesc}
}

// defaultOrder is the order of lists that offer no choice.
func defaultOrder(edge newsgraph.Edge) newsgraph.Order {
	switch edge {
	case newsgraph.ArticlePeople, newsgraph.ArticleCountries:
		// Ascending: its keys put what is mentioned most often first.
		return newsgraph.Order{Field: newsgraph.ByMentions}
	case newsgraph.PersonOffices, newsgraph.CountryOffices:
		return newsgraph.Order{Field: newsgraph.ByLastSeen, Descending: true}
	default:
		return newsgraph.Order{}
	}
}

// listName names the lists whose sort keys are alike: what kind of thing is in them, and what they
// are ordered by. The direction makes no difference to a key.
func listName(f *newsgraph.Field) string {
	switch f.Edge {
	case newsgraph.RootArticles, newsgraph.PersonArticles, newsgraph.CountryArticles,
		newsgraph.PersonWritten, newsgraph.ArticleLinkedFrom:
		return "article:" + string(f.Order.Field)
	default:
		return string(f.Edge) + ":" + string(f.Order.Field)
	}
}

func pageOf(args map[string]any, list string) (newsgraph.Page, error) {
	var page newsgraph.Page
	first, _ := args["first"].(*int)
	last, _ := args["last"].(*int)
	switch {
	case first == nil && last == nil:
		return page, &newsgraph.InputError{Argument: "first", Reason: fmt.Sprintf("give first or last, 1 to %d, to say how many", newsgraph.MaxPage)}
	case first != nil && last != nil:
		return page, &newsgraph.InputError{Argument: "last", Reason: "give first or last, not both"}
	}
	var err error
	if page.First, err = pageSize("first", first); err != nil {
		return page, err
	}
	if page.Last, err = pageSize("last", last); err != nil {
		return page, err
	}
	if page.After, err = cursorArgument(args, "after", list); err != nil {
		return page, err
	}
	page.Before, err = cursorArgument(args, "before", list)
	return page, err
}

func pageSize(argument string, size *int) (int, error) {
	if size == nil {
		return 0, nil
	}
	if *size < 1 || *size > newsgraph.MaxPage {
		return 0, &newsgraph.InputError{Argument: argument, Reason: fmt.Sprintf("must be 1 to %d, is %d", newsgraph.MaxPage, *size)}
	}
	return *size, nil
}

func cursorArgument(args map[string]any, argument, list string) (string, error) {
	cursor, _ := args[argument].(*string)
	if cursor == nil {
		return "", nil
	}
	return decodeCursor(argument, list, *cursor)
}

func articleFilter(in *ArticleFilter) (newsgraph.ArticleFilter, error) {
	var out newsgraph.ArticleFilter
	if in == nil {
		return out, nil
	}
	if in.People != nil {
		out.People = newsgraph.Mentioned{AllOf: in.People.AllOf, AnyOf: in.People.AnyOf, NoneOf: in.People.NoneOf}
		if err := checkMentioned("filter.people", out.People, newsgraph.PersonPrefix); err != nil {
			return out, err
		}
	}
	if in.Countries != nil {
		out.Countries = newsgraph.Mentioned{
			AllOf: countryIDs(in.Countries.AllOf), AnyOf: countryIDs(in.Countries.AnyOf), NoneOf: countryIDs(in.Countries.NoneOf),
		}
		if err := checkMentioned("filter.countries", out.Countries, newsgraph.CountryPrefix); err != nil {
			return out, err
		}
	}
	if in.PublishedAt != nil {
		out.PublishedAt = newsgraph.TimeRange{From: orZero(in.PublishedAt.From), To: orZero(in.PublishedAt.To)}
		if r := out.PublishedAt; !r.From.IsZero() && !r.To.IsZero() && !r.From.Before(r.To) {
			return out, &newsgraph.InputError{Argument: "filter.publishedAt", Reason: "from must be earlier than to"}
		}
	}
	if in.Publisher != nil {
		if len(in.Publisher) == 0 || len(in.Publisher) > maxIDs {
			return out, &newsgraph.InputError{Argument: "filter.publisher", Reason: fmt.Sprintf("must name 1 to %d publishers", maxIDs)}
		}
		out.Publishers = in.Publisher
	}
	if in.Author != nil {
		if !strings.HasPrefix(*in.Author, newsgraph.PersonPrefix) {
			return out, &newsgraph.InputError{Argument: "filter.author", Reason: fmt.Sprintf("%q is no person's id", *in.Author)}
		}
		out.Author = *in.Author
	}
	return out, nil
}

func countryIDs(codes []string) []string {
	if codes == nil {
		return nil
	}
	ids := make([]string, len(codes))
	for i, code := range codes {
		ids[i] = newsgraph.CountryID(code)
	}
	return ids
}

// checkMentioned refuses ids of another kind, which would silently match nothing, and lists
// that are empty, whose meaning would be a guess.
func checkMentioned(argument string, m newsgraph.Mentioned, prefix string) error {
	for _, part := range []struct {
		name string
		ids  []string
	}{{"allOf", m.AllOf}, {"anyOf", m.AnyOf}, {"noneOf", m.NoneOf}} {
		if part.ids != nil && (len(part.ids) == 0 || len(part.ids) > maxIDs) {
			return &newsgraph.InputError{Argument: argument + "." + part.name, Reason: fmt.Sprintf("must hold 1 to %d, holds %d", maxIDs, len(part.ids))}
		}
		for _, id := range part.ids {
			if !strings.HasPrefix(id, prefix) {
				return &newsgraph.InputError{Argument: argument + "." + part.name, Reason: fmt.Sprintf("%q is no id beginning with %q", id, prefix)}
			}
		}
	}
	return nil
}

func personFilter(in *PersonFilter) (newsgraph.PersonFilter, error) {
	var out newsgraph.PersonFilter
	if in == nil {
		return out, nil
	}
	if in.NamePrefix != nil {
		out.NamePrefix = newsgraph.FoldName(*in.NamePrefix)
		if out.NamePrefix == "" {
			return out, &newsgraph.InputError{Argument: "filter.namePrefix", Reason: "must hold a letter or digit"}
		}
	}
	if in.Country != nil {
		out.Country = newsgraph.CountryID(*in.Country)
	}
	return out, nil
}

func countryFilter(in *CountryFilter) newsgraph.CountryFilter {
	if in == nil {
		return newsgraph.CountryFilter{}
	}
	return newsgraph.CountryFilter{Region: orZero(in.Region), Subregion: orZero(in.Subregion)}
}

func officeFilter(in *OfficeFilter) newsgraph.OfficeFilter {
	if in == nil {
		return newsgraph.OfficeFilter{}
	}
	return newsgraph.OfficeFilter{Statuses: in.Status, Title: orZero(in.Title)}
}

func orZero[T any](v *T) T {
	var zero T
	if v == nil {
		return zero
	}
	return *v
}
