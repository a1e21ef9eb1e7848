// Command build makes seeds/countries.json out of CLDR's tables, the places in the World
// Factbook, and the hand-written names.txt and overrides.json beside it. See seeds/README.md for how to run it.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph"
)

func main() {
	dir := flag.String("dir", "seeds/build", "folder with names.txt, overrides.json and node_modules")
	out := flag.String("o", "seeds/countries.json", "file to write")
	flag.Parse()
	if err := run(*dir, *out); err != nil {
		fmt.Fprintln(os.Stderr, "seeds/build:", err)
		os.Exit(1)
	}
}

func run(dir, out string) error {
	table, err := readCLDR(filepath.Join(dir, "node_modules"))
	if err != nil {
		return err
	}
	book, err := readFactbook(filepath.Join(dir, "node_modules"))
	if err != nil {
		return err
	}
	fixes, err := readOverrides(filepath.Join(dir, "overrides.json"))
	if err != nil {
		return err
	}
	names, err := os.ReadFile(filepath.Join(dir, "names.txt"))
	if err != nil {
		return err
	}
	entries, err := parseNames(string(names))
	if err != nil {
		return fmt.Errorf("names.txt: %w", err)
	}
	countries, err := join(table, book, fixes, entries)
	if err != nil {
		return err
	}
	text, err := oneALine(countries)
	if err != nil {
		return err
	}
	return os.WriteFile(out, text, 0o644)
}

// join puts the sources together and refuses a code that only one of them knows, so that
// neither a new ISO code nor a slip in the hand-written table passes unseen.
func join(table cldr, book factbook, fixes overrides, entries []entry) ([]newsgraph.Country, error) {
	known := map[string]bool{}
	var countries []newsgraph.Country
	for _, e := range entries {
		if known[e.code] {
			return nil, fmt.Errorf("%s stands twice in names.txt", e.code)
		}
		known[e.code] = true
		c, err := country(table, fixes, e)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", e.code, err)
		}
		at, err := book.place(e.code, table, fixes)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", e.code, err)
		}
		c.Latitude, c.Longitude = at.Latitude, at.Longitude
		countries = append(countries, c)
	}
	for _, code := range table.present() {
		if !known[code] {
			return nil, fmt.Errorf("%s is in CLDR but not in names.txt", code)
		}
	}
	slices.SortFunc(countries, func(a, b newsgraph.Country) int { return strings.Compare(a.Code, b.Code) })
	return countries, nil
}

func country(table cldr, fixes overrides, e entry) (newsgraph.Country, error) {
	fix, gone := fixes.Countries[e.code], fixes.Withdrawn[e.code]
	name := e.name
	switch standard := plainName(table.names[e.code]); {
	case name == "":
		name = standard
	case name == standard:
		return newsgraph.Country{}, fmt.Errorf("name %q is CLDR's already; leave it empty", name)
	case e.why == "":
		return newsgraph.Country{}, fmt.Errorf("name %q differs from CLDR's %q without a reason", name, standard)
	}
	if name == "" {
		return newsgraph.Country{}, fmt.Errorf("no English name in CLDR or names.txt")
	}
	subregion := table.subregion[e.code]
	if fix.Subregion != "" {
		subregion = fix.Subregion
	}
	c := newsgraph.Country{
		Code:         e.code,
		Alpha3:       table.alpha3[e.code],
		NumericCode:  table.numeric[e.code],
		Name:         name,
		OfficialName: e.official,
		Aliases:      aliases(name, e.official, e.others),
		Demonyms:     demonyms(e.people),
		Capital:      e.capital,
		WithdrawnISO: gone.ISO,
		WithdrawnIn:  gone.Year,
	}
	if fix.Alpha3 != "" {
		c.Alpha3 = fix.Alpha3
	}
	if fix.Numeric != "" {
		c.NumericCode = fix.Numeric
	}
	if fix.Region != "" {
		c.Region = fix.Region
		return c, nil
	}
	c.Region, c.Subregion = table.names[table.region[subregion]], table.names[subregion]
	if r, ok := fixes.Regions[subregion]; ok {
		c.Subregion = r.Name
	}
	if c.Region == "" || c.Subregion == "" {
		return newsgraph.Country{}, fmt.Errorf("in no UN M49 region")
	}
	return c, nil
}

// oneALine writes a JSON array with one country a line, so that a diff shows countries.
func oneALine(countries []newsgraph.Country) ([]byte, error) {
	var text bytes.Buffer
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false)
	text.WriteString("[\n")
	for i, c := range countries {
		if i > 0 {
			text.Truncate(text.Len() - 1)
			text.WriteString(",\n")
		}
		if err := enc.Encode(c); err != nil {
			return nil, err
		}
	}
	text.WriteString("]\n")
	return text.Bytes(), nil
}
