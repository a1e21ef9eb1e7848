package format

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph"
)

const (
	// bylineReach is among how many last paragraphs the byline is looked for: a note on
	// standards or an address may follow it.
	bylineReach = 6
	// maxBylineBytes bounds a byline; a longer paragraph is text of the article.
	maxBylineBytes = 1000
)

// standardsPrefix begins a note that follows the byline on one wire's pages.
const standardsPrefix = "Our Standards: "

const roleWords = `reporting|writing|editing|reported|written|edited|compiled`

var (
	// roleOpening matches "Reporting and writing by "; group 1 is the roles.
	roleOpening = regexp.MustCompile(`(?i)(?:additional |further )?((?:` + roleWords + `)(?:(?:,| and|, and|/) ?(?:additional )?(?:` + roleWords + `))*) by `)
	// bylineOpening tells quickly that a paragraph is no byline.
	bylineOpening = regexp.MustCompile(`^[\s(\[]*(?:By |(?i:additional |further )?(?i:` + roleWords + `)\b)`)
	roleWord      = regexp.MustCompile(`(?i)` + roleWords)
	standardsNote = regexp.MustCompile(`\s*` + standardsPrefix + `The Thomson Reuters Trust Principles\b.*$`)
	// betweenNames parts a list of names and places.
	betweenNames = regexp.MustCompile(`\s*(?:,? and |, ?| & )\s*`)
)

// parseByline reads a whole paragraph as a byline: "Reporting by Ann Lee in Oslo and Bo Ek in
// Rome; Editing by Cy Dee", "(Writing by Ann Lee)", "By Ann Lee". It reports false where the
// paragraph is anything else. A byline that names only a newsroom has no authors.
func parseByline(text string) ([]newsgraph.Byline, bool) {
	if !bylineOpening.MatchString(text) {
		return nil, false
	}
	text = standardsNote.ReplaceAllString(text, "")
	text = strings.TrimRight(strings.Trim(text, " ()[]"), " .;,)")
	if len(text) > maxBylineBytes {
		return nil, false
	}
	if names, ok := strings.CutPrefix(text, "By "); ok {
		return parseCredits([]newsgraph.AuthorRole{newsgraph.RoleReporting}, names)
	}
	openings := roleOpening.FindAllStringSubmatchIndex(text, -1)
	if openings == nil || openings[0][0] != 0 || !startsUpper(text) {
		return nil, false
	}
	var authors []newsgraph.Byline
	for i, m := range openings {
		end := len(text)
		if i+1 < len(openings) {
			end = openings[i+1][0]
		}
		more, ok := parseCredits(rolesOf(text[m[2]:m[3]]), text[m[1]:end])
		if !ok {
			return nil, false
		}
		authors = append(authors, more...)
	}
	return distinctAuthors(authors), true
}

func rolesOf(words string) []newsgraph.AuthorRole {
	var roles []newsgraph.AuthorRole
	for _, word := range roleWord.FindAllString(strings.ToLower(words), -1) {
		role := newsgraph.RoleReporting
		switch word {
		case "writing", "written", "compiled":
			role = newsgraph.RoleWriting
		case "editing", "edited":
			role = newsgraph.RoleEditing
		}
		if !slices.Contains(roles, role) {
			roles = append(roles, role)
		}
	}
	return roles
}

// parseCredits reads "A in X, B and C in Y": a place belongs to the names before it that have
// none yet. It reports false where something is neither a name, a place nor a newsroom.
func parseCredits(roles []newsgraph.AuthorRole, list string) ([]newsgraph.Byline, bool) {
	list = strings.Trim(list, " ;,.")
	list = strings.TrimSuffix(list, " and")
	var authors []newsgraph.Byline
	waiting := 0 // authors from here on have no place yet
	afterPlace, understood := false, false
	for _, part := range betweenNames.Split(list, -1) {
		name, place, hasPlace := strings.Cut(strings.Trim(part, " ;."), " in ")
		switch {
		case name == "":
			continue
		case isNewsroom(name):
		case afterPlace && !hasPlace && isPlace(name):
			continue // "in Austin, Texas", "in London and New York"
		case isByName(name):
			for _, role := range roles {
				authors = append(authors, author(name, role))
			}
		default:
			return nil, false
		}
		understood = true
		if hasPlace {
			if place = strings.TrimPrefix(place, "the "); !startsUpper(place) || len(strings.Fields(place)) > 4 {
				return nil, false
			}
			for ; waiting < len(authors); waiting++ {
				authors[waiting].City = place
			}
		}
		afterPlace = hasPlace
	}
	return distinctAuthors(authors), understood
}

// author makes the entry of one name, "ANN LEE" written as "Ann Lee".
func author(name string, role newsgraph.AuthorRole) newsgraph.Byline {
	name = Clean(name)
	if strings.ToUpper(name) == name {
		name = capitalized(name)
	}
	return newsgraph.Byline{Role: role, Person: &newsgraph.Person{ID: newsgraph.PersonID(name), Name: name}}
}

// capitalized lowers every letter that follows another: "ANN O'HARA-LEE" is "Ann O'Hara-Lee".
func capitalized(name string) string {
	inWord := false
	return strings.Map(func(r rune) rune {
		first := !inWord
		inWord = unicode.IsLetter(r)
		if first {
			return r
		}
		return unicode.ToLower(r)
	}, name)
}

func distinctAuthors(authors []newsgraph.Byline) []newsgraph.Byline {
	var distinct []newsgraph.Byline
	for _, a := range authors {
		if !slices.ContainsFunc(distinct, func(b newsgraph.Byline) bool {
			return a.Role == b.Role && a.Person.ID == b.Person.ID
		}) {
			distinct = append(distinct, a)
		}
	}
	return distinct
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// isByName reports whether s can be the name of a reporter: one to five words, each with a
// capital, apart from the particles inside.
func isByName(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 5 || !startsUpper(words[len(words)-1]) {
		return false
	}
	for _, word := range words {
		if !startsUpper(word) && !isParticle(word) {
			return false
		}
		if strings.ContainsFunc(word, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune(".'’-", r)
		}) {
			return false
		}
	}
	return true
}

func isParticle(word string) bool {
	switch strings.ToLower(word) {
	case "al", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e",
		"el", "ibn", "la", "le", "ter", "ten", "van", "von", "y", "zu":
		return true
	}
	return strings.HasPrefix(word, "al-") || strings.HasPrefix(word, "el-") || strings.HasPrefix(word, "d'") || strings.HasPrefix(word, "d’")
}

// isNewsroom reports whether s names a desk or an agency rather than somebody.
func isNewsroom(s string) bool {
	for word := range strings.FieldsSeq(strings.ToLower(s)) {
		switch strings.Trim(word, ".") {
		case "reuters", "afp", "ap", "upi", "tass", "xinhua", "bureau", "bureaus", "bureaux", "newsroom", "newsrooms",
			"staff", "team", "desk", "desks", "agency", "agencies", "news", "press", "wire", "correspondent", "correspondents",
			"editor", "editors", "writer", "writers", "reporter", "reporters":
			return true
		}
	}
	return false
}

// isPlace reports whether s goes on with a place rather than beginning the next name:
// reporters have two names at least, and these are the places of two that datelines know.
func isPlace(s string) bool {
	if !strings.Contains(s, " ") {
		return true
	}
	switch strings.ToLower(s) {
	case "abu dhabi", "addis ababa", "buenos aires", "cape town", "guatemala city", "hong kong", "kuala lumpur", "kuwait city",
		"las vegas", "los angeles", "mexico city", "new delhi", "new jersey", "new orleans", "new york", "north carolina",
		"north dakota", "panama city", "phnom penh", "port moresby", "rio de janeiro", "salt lake city", "san diego",
		"san francisco", "san jose", "san juan", "san salvador", "santo domingo", "sao paulo", "são paulo", "south africa",
		"south carolina", "south dakota", "south korea", "st. petersburg", "tel aviv", "united arab emirates", "united nations",
		"vatican city", "west virginia":
		return true
	}
	return false
}

// TakeBylines finds the bylines among the paragraphs, at the top and at the end, and gives
// the authors and the paragraphs without them. Never all paragraphs are taken.
func TakeBylines(paragraphs []Paragraph) ([]newsgraph.Byline, []Paragraph) {
	var authors []newsgraph.Byline
	kept := make([]Paragraph, 0, len(paragraphs))
	for i, p := range paragraphs {
		if strings.HasPrefix(p.Text, standardsPrefix) && standardsNote.ReplaceAllString(p.Text, "") == "" {
			continue
		}
		atEnd := i >= len(paragraphs)-bylineReach
		short := strings.HasPrefix(p.Text, "By ")
		if i == 0 || atEnd && (!short || i == len(paragraphs)-1) {
			if found, ok := parseByline(p.Text); ok {
				authors = append(authors, found...)
				continue
			}
		}
		kept = append(kept, p)
	}
	return distinctAuthors(authors), kept
}
