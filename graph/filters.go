package graph

import (
	"fmt"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/query"
	"github.com/newsgraph/newsgraph/internal/search"
)

// Bounds of a filter. Each condition makes the statement longer, and so dearer to plan.
const (
	maxLeaves      = 16
	maxFilterDepth = 10
)

func checkFilter(f *query.Filter) error {
	if n := len(f.Leaves()); n > maxLeaves {
		return &newsgraph.LimitError{What: "conditions in one filter", Asked: int64(n), Allowed: maxLeaves, Advice: "put values into one list, or ask in several requests"}
	}
	if n := f.Depth(); n > maxFilterDepth {
		return &newsgraph.LimitError{What: "levels of and, or and not", Asked: int64(n), Allowed: maxFilterDepth, Advice: "nest less deep"}
	}
	return nil
}

// readFilter reads an input object of a kind of filter. Its conditions must all hold; empty lists and nulls are none.
func readFilter(kind *query.FilterKind, v values) (*query.Filter, error) {
	read := map[*query.FilterKind]func(values) (*query.Filter, error){
		query.ArticleFilter: articleConditions,
		query.PersonFilter:  personConditions,
		query.CountryFilter: countryConditions,
		query.NamedFilter:   namePrefix,
		query.OfficeFilter:  officeConditions,
		query.QuoteFilter:   quoteConditions,
	}[kind]
	if read == nil {
		return nil, fmt.Errorf("nothing reads a %s", kind.Input)
	}
	own, err := read(v)
	if err != nil {
		return nil, err
	}
	parts := []*query.Filter{own}
	for _, in := range v.objects("and") {
		f, err := readFilter(kind, in)
		if err != nil {
			return nil, err
		}
		parts = append(parts, f)
	}
	var alternatives []*query.Filter
	for _, in := range v.objects("or") {
		f, err := readFilter(kind, in)
		if err != nil {
			return nil, err
		}
		alternatives = append(alternatives, f)
	}
	// An alternative without a condition always holds, and so does the whole.
	if !anyNil(alternatives) {
		parts = append(parts, query.Or(alternatives...))
	}
	if in, ok := v.object("not"); ok {
		f, err := readFilter(kind, in)
		if err != nil {
			return nil, err
		}
		parts = append(parts, query.Not(f))
	}
	return query.And(parts...), nil
}

func anyNil(list []*query.Filter) bool {
	for _, f := range list {
		if f == nil {
			return true
		}
	}
	return false
}

// conditions gathers leaves, and the first error.
type conditions struct {
	list []*query.Filter
	err  error
}

func (c *conditions) add(leaf query.Leaf) *query.Filter {
	f := &query.Filter{Leaf: leaf}
	c.list = append(c.list, f)
	return f
}

// of adds a leaf that compares with a list, unless that is empty.
func (c *conditions) of(kind query.LeafKind, ids []string, err error) {
	if c.err = firstOf(c.err, err); c.err == nil && len(ids) > 0 {
		c.add(query.Leaf{Kind: kind, IDs: ids})
	}
}

func (c *conditions) filter() (*query.Filter, error) {
	if c.err != nil {
		return nil, c.err
	}
	return query.And(c.list...), nil
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func articleConditions(v values) (*query.Filter, error) {
	var c conditions
	if in, ok := v.object("people"); ok {
		c.mentioned(query.MentionsPeople, in, func(name string) ([]string, error) { return in.ids(name, newsgraph.PersonPrefix) })
	}
	if in, ok := v.object("countries"); ok {
		c.mentioned(query.MentionsCountries, in, in.countryIDs)
	}
	c.inOneSentence(v)
	c.within(query.PublishedWithin, v, "publishedAt")
	publishers, err := v.few("publishers", v.texts("publishers"))
	for i := range publishers {
		publishers[i] = newsgraph.PublisherID(publishers[i])
	}
	c.of(query.PublishedBy, publishers, err)
	authors, err := v.ids("authors", newsgraph.PersonPrefix)
	c.of(query.WrittenBy, authors, err)
	languages, err := v.few("languages", v.texts("languages"))
	c.of(query.InLanguage, languages, err)
	bodies, err := v.few("bodyKinds", v.texts("bodyKinds"))
	for i := range bodies {
		if bodies[i] == string(newsgraph.BodyFullText) {
			bodies[i] = query.FullBody
		}
	}
	c.of(query.WithBody, bodies, err)
	titles, err := v.few("officeTitles", folded(v.texts("officeTitles")))
	c.of(query.MentionsHolders, titles, err)
	if v.truth("onePerStory") {
		if v.path != "filter." {
			return nil, v.wrong("onePerStory", "is about the whole list, and stands at the top of a filter only")
		}
		c.add(query.Leaf{Kind: query.FirstOfStory})
	}
	if text, ok := v.text("text"); ok && text != "" {
		q, err := v.search("text", text)
		c.err = firstOf(c.err, err)
		c.add(query.Leaf{Kind: query.HasText, Search: q})
	}
	return c.filter()
}

// mentioned adds the conditions of a PeopleMentioned or CountriesMentioned.
func (c *conditions) mentioned(kind query.LeafKind, in values, ids func(name string) ([]string, error)) {
	kinds := in.texts("kinds")
	least, err := in.number("minCount")
	c.err = firstOf(c.err, err)
	leaf := func(list []string, all bool) *query.Filter {
		l := query.Leaf{Kind: kind, All: all, IDs: list, MentionKinds: kinds}
		if least != nil && *least > 1 {
			l.MinCount = *least
		}
		return &query.Filter{Leaf: l}
	}
	for _, name := range []string{"allOf", "anyOf", "noneOf"} {
		list, err := ids(name)
		if c.err = firstOf(c.err, err); c.err != nil || len(list) == 0 {
			continue
		}
		f := leaf(list, name == "allOf")
		if name == "noneOf" {
			f = query.Not(f)
		}
		c.list = append(c.list, f)
	}
}

// within adds a span of time, unless it is open at both ends.
func (c *conditions) within(kind query.LeafKind, v values, name string) {
	in, ok := v.object(name)
	if !ok {
		return
	}
	from, err := in.instant("from")
	to, err2 := in.instant("to")
	if c.err = firstOf(c.err, err, err2); c.err != nil || from.IsZero() && to.IsZero() {
		return
	}
	if !from.IsZero() && !to.IsZero() && !from.Before(to) {
		c.err = v.wrong(name, "from must be earlier than to")
		return
	}
	c.add(query.Leaf{Kind: kind, Time: query.TimeRange{From: from, To: to}})
}

func (c *conditions) count(v values) {
	in, ok := v.object("articleCount")
	if !ok {
		return
	}
	least, err := in.number("min")
	most, err2 := in.number("max")
	if c.err = firstOf(c.err, err, err2); c.err == nil && (least != nil || most != nil) {
		c.add(query.Leaf{Kind: query.ArticleCount, Min: least, Max: most})
	}
}

// prefix adds a beginning of a name.
func (c *conditions) prefix(v values) {
	text, ok := v.text("namePrefix")
	if !ok || text == "" {
		return
	}
	folded := newsgraph.FoldName(text)
	if folded == "" {
		c.err = firstOf(c.err, v.wrong("namePrefix", "must hold a letter or digit"))
		return
	}
	c.add(query.Leaf{Kind: query.NamePrefix, IDs: []string{folded}})
}

func namePrefix(v values) (*query.Filter, error) {
	var c conditions
	c.prefix(v)
	return c.filter()
}

func personConditions(v values) (*query.Filter, error) {
	var c conditions
	c.prefix(v)
	if in, ok := v.object("countries"); ok {
		c.mentioned(query.SeenWith, in, in.countryIDs)
	}
	c.count(v)
	c.within(query.SeenWithin, v, "seen")
	return c.filter()
}

func countryConditions(v values) (*query.Filter, error) {
	var c conditions
	if name, ok := v.text("name"); ok && name != "" {
		c.add(query.Leaf{Kind: query.AnyName, IDs: []string{newsgraph.FoldName(name)}})
	}
	c.prefix(v)
	regions := v.texts("regions")
	for i, region := range regions {
		regions[i] = region[:1] + strings.ToLower(region[1:]) // as UN M49 writes it
	}
	c.of(query.InRegion, regions, nil)
	subregions, err := v.few("subregions", v.texts("subregions"))
	for i := range subregions {
		subregions[i] = strings.ToLower(subregions[i])
	}
	c.of(query.InSubregion, subregions, err)
	c.count(v)
	c.within(query.SeenWithin, v, "seen")
	return c.filter()
}

func officeConditions(v values) (*query.Filter, error) {
	var c conditions
	c.of(query.WithStatus, v.texts("status"), nil)
	if title, ok := v.text("title"); ok && title != "" {
		c.add(query.Leaf{Kind: query.WithTitle, IDs: []string{newsgraph.FoldName(title)}})
	}
	at, err := v.instant("asOf")
	if c.err = firstOf(c.err, err); c.err == nil && !at.IsZero() {
		c.add(query.Leaf{Kind: query.HeldAt, Time: query.TimeRange{From: at}})
	}
	countries, err := v.countryIDs("countries")
	organizations, err2 := v.ids("organizations", newsgraph.OrganizationPrefix)
	c.of(query.OfTarget, append(countries, organizations...), firstOf(err, err2))
	return c.filter()
}

func quoteConditions(v values) (*query.Filter, error) {
	var c conditions
	speakers, err := v.ids("speakers", newsgraph.PersonPrefix)
	c.of(query.SpokenBy, speakers, err)
	countries, err := v.countryIDs("countries")
	c.of(query.NamesCountries, countries, err)
	c.within(query.PublishedWithin, v, "publishedAt")
	if text, ok := v.text("text"); ok && text != "" {
		q, err := v.search("text", text)
		if err == nil && slices.ContainsFunc(q.Terms, func(t search.Term) bool { return t.Title }) {
			err = v.wrong("text", "must not hold title:, since what is quoted has no title")
		}
		c.err = firstOf(c.err, err)
		c.add(query.Leaf{Kind: query.HasText, Search: q})
	}
	return c.filter()
}

func folded(names []string) []string {
	for i := range names {
		names[i] = newsgraph.FoldName(names[i])
	}
	return names
}
