package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// entry is one line of names.txt.
type entry struct {
	code, name, official string
	others, people       []string
	capital, why         string
}

// parseNames reads the hand-written table; its head says what the columns are.
func parseNames(text string) ([]entry, error) {
	const columns = 7
	var entries []entry
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "|")
		// The trailing reason may be left out, bar and all.
		if len(f) == columns-1 {
			f = append(f, "")
		}
		if len(f) != columns {
			return nil, fmt.Errorf("line %d: %d columns, want %d", number, len(f), columns)
		}
		if f[0] == "" || f[2] == "" {
			return nil, fmt.Errorf("line %d: no code or no official name", number)
		}
		e := entry{code: f[0], name: f[1], official: f[2], capital: f[5], why: f[6]}
		e.others, e.people = list(f[3]), list(f[4])
		if slices.Contains(e.others, "") || slices.Contains(e.people, "") {
			return nil, fmt.Errorf("line %d: an empty item between semicolons", number)
		}
		entries = append(entries, e)
	}
	return entries, nil
}

func list(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, ";")
}

// plainName turns CLDR's compact style into that of running text: "and" for "&", "Saint"
// for "St.", a plain apostrophe.
func plainName(name string) string {
	return strings.NewReplacer(" & ", " and ", "St. ", "Saint ", "’", "'").Replace(name)
}

// aliases adds to the hand-written ones the spellings that follow by rule.
func aliases(name, official string, others []string) []string {
	all := []string{name, official}
	if strings.Contains(name, " and ") {
		all = append(all, strings.ReplaceAll(name, " and ", " & "))
	}
	all = append(all, others...)
	for _, s := range slices.Clone(all) {
		if strings.Contains(s, "Saint ") {
			all = append(all, strings.ReplaceAll(s, "Saint ", "St. "), strings.ReplaceAll(s, "Saint ", "St "))
		}
	}
	for _, s := range slices.Clone(all) {
		all = append(all, withoutAccents(s))
	}
	all = slices.DeleteFunc(all, func(s string) bool { return s == name || s == official })
	slices.Sort(all)
	return slices.Compact(all)
}

// demonyms writes out the plurals and the spellings without accents, in the order given.
func demonyms(people []string) []string {
	var all []string
	add := func(s string) {
		for _, s := range []string{s, withoutAccents(s)} {
			if !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
	}
	for _, p := range people {
		singular, plural := strings.CutSuffix(p, "+")
		add(singular)
		if plural {
			add(singular + "s")
		}
	}
	return all
}

func withoutAccents(s string) string {
	return norm.NFC.String(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s)))
}
