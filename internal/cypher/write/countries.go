package write

import (
	"context"
	"fmt"
	"slices"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
	"github.com/newsgraph/newsgraph/internal/search"
)

// WriteCountries brings countries into the graph, or up to date where they are there
// already. What articles say of them stays.
func (w *Writer) WriteCountries(ctx context.Context, countries []newsgraph.Country) error {
	const text = `
UNWIND $p.rows AS row
MERGE (c:Country {id: row.id})
  ON CREATE SET c.articleCount = 0, c.countKey = row.countKey, c.seenKey = row.seenKey
SET c += row.props`
	rows := make([]map[string]any, len(countries))
	for i := range countries {
		c := &countries[i]
		id := newsgraph.CountryID(c.Code)
		rows[i] = map[string]any{
			"id":       id,
			"countKey": keys.Count(0, id),
			"seenKey":  keys.Join("", id),
			"props":    countryProps(id, c),
		}
	}
	err := w.locked(ctx, true, func(tx *bolt.Tx) error {
		return execRows(tx, text, rows)
	})
	if err != nil {
		return fmt.Errorf("write countries: %w", err)
	}
	return nil
}

func countryProps(id string, c *newsgraph.Country) map[string]any {
	var withdrawnYear any
	if c.WithdrawnIn != 0 {
		withdrawnYear = c.WithdrawnIn
	}
	return map[string]any{
		"code":          c.Code,
		"alpha3":        c.Alpha3,
		"numericCode":   storedText(c.NumericCode),
		"name":          c.Name,
		"officialName":  c.OfficialName,
		"aliases":       storedList(c.Aliases),
		"demonyms":      storedList(c.Demonyms),
		"capital":       storedText(c.Capital),
		"region":        storedText(c.Region),
		"subregion":     storedText(c.Subregion),
		"latitude":      c.Latitude,
		"longitude":     c.Longitude,
		"withdrawn":     storedText(c.WithdrawnISO),
		"withdrawnYear": withdrawnYear,
		"nameKey":       keys.Name(c.Name, id),
		"names":         foldedNames(c),
		"words":         search.Lines(foldedNames(c)...),
	}
}

// foldedNames are all by which a country is found: names, abbreviations, words for its people, codes.
func foldedNames(c *newsgraph.Country) []string {
	names := slices.Concat([]string{c.Name, c.OfficialName, c.Code, c.Alpha3}, c.Aliases, c.Demonyms)
	for i := range names {
		names[i] = newsgraph.FoldName(names[i])
	}
	slices.Sort(names)
	return slices.Compact(names)
}
