package eval

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract"
)

// The verdicts on what an article states of an office.
const (
	officeFact = "fact" // to be found
	officeAlso = "also" // right where it is found, but not asked for
	officeNone = "none" // the article states no office
)

// officeStatuses are the letters by which a table gives what an office is to its holder.
var officeStatuses = map[string]newsgraph.OfficeStatus{
	"current": newsgraph.OfficeCurrent, "former": newsgraph.OfficeFormer, "elect": newsgraph.OfficeElect, "acting": newsgraph.OfficeActing,
}

// OfficeFact is what somebody who read an article found stated in it: that a person holds, held or will hold an office. Where
// a list has more than one, each is right.
type OfficeFact struct {
	Split, Collection, Article string
	People                     []string // ids without their prefix
	Titles                     []string // normalised
	Owners                     []string // codes of countries, or organisations
	Statuses                   []newsgraph.OfficeStatus
	Verdict                    string
}

const officeFields = 8

// ReadOffices reads a table of facts: lines of eight fields apart by tabs, "|" between forms that are all right, "#" before what is no
// fact, and a head. An article without any has a line with the verdict none and "-" in the other fields.
func ReadOffices(r io.Reader) ([]OfficeFact, error) {
	lines := bufio.NewScanner(r)
	var facts []OfficeFact
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		if f[0] == "split" {
			continue
		}
		if len(f) != officeFields || slices.Contains(f, "") {
			return nil, fmt.Errorf("line %d: want %d fields with tabs between them, none of them empty", n, officeFields)
		}
		fact, err := officeFactOf(f)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		facts = append(facts, fact)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading facts of offices: %w", err)
	}
	if len(facts) == 0 {
		return nil, errors.New("no facts of offices")
	}
	return facts, nil
}

func officeFactOf(f []string) (OfficeFact, error) {
	fact := OfficeFact{Split: f[0], Collection: f[1], Article: f[2], Verdict: f[7]}
	switch fact.Verdict {
	case officeNone:
		return fact, nil
	case officeFact, officeAlso:
	default:
		return fact, fmt.Errorf("%q is no verdict: want %s, %s or %s", fact.Verdict, officeFact, officeAlso, officeNone)
	}
	fact.People, fact.Titles, fact.Owners = strings.Split(f[3], "|"), strings.Split(f[4], "|"), strings.Split(f[5], "|")
	for _, word := range strings.Split(f[6], "|") {
		status, ok := officeStatuses[word]
		if !ok {
			return fact, fmt.Errorf("%q is no status: want current, former, elect or acting", word)
		}
		fact.Statuses = append(fact.Statuses, status)
	}
	return fact, nil
}

// OfficeCount is how what is found compares with facts.
type OfficeCount struct {
	Articles   int
	Facts      int // to be found
	Found      int // of these
	Statements int // that the extraction makes; of one person's office in an article the first counts
	Right      int // of these: person, title and owner
	Status     int // of the right ones: the status too
}

// Recall is the share of the facts that are found.
func (c OfficeCount) Recall() float64 { return shareOf(c.Found, c.Facts) }

// Precision is the share of the statements with the right person, title and owner.
func (c OfficeCount) Precision() float64 { return shareOf(c.Right, c.Statements) }

// StatusPrecision is the share of the statements that are right with the status.
func (c OfficeCount) StatusPrecision() float64 { return shareOf(c.Status, c.Statements) }

// Add adds the figures of another collection.
func (c *OfficeCount) Add(other OfficeCount) {
	c.Articles += other.Articles
	c.Facts += other.Facts
	c.Found += other.Found
	c.Statements += other.Statements
	c.Right += other.Right
	c.Status += other.Status
}

func shareOf(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// OfficeError is a fact that is not found, or a statement that is wrong.
type OfficeError struct {
	Article string
	Kind    string // "missed", "wrong" or "status"
	What    string
	Context string // the sentence of a statement
}

// Offices compares what an extraction finds in the articles of a collection with the facts about them. Articles without a fact and
// facts without an article are passed over.
func Offices(facts []OfficeFact, docs []Doc, read func(text string) extract.Result) (map[string]OfficeCount, []OfficeError) {
	byArticle := make(map[string][]OfficeFact)
	for _, f := range facts {
		byArticle[f.Article] = append(byArticle[f.Article], f)
	}
	counts := make(map[string]OfficeCount)
	var all []OfficeError
	for i := range docs {
		facts := byArticle[docs[i].ID]
		if len(facts) == 0 {
			continue
		}
		count := counts[facts[0].Collection]
		count.Articles++
		all = append(all, compareOffices(&count, facts, &docs[i], read(docs[i].Text))...)
		counts[facts[0].Collection] = count
	}
	return counts, all
}

func compareOffices(count *OfficeCount, facts []OfficeFact, doc *Doc, result extract.Result) []OfficeError {
	var out []OfficeError
	found := make([]bool, len(facts))
	for _, o := range firstStatements(result.Offices) {
		count.Statements++
		sentence := result.Sentences[o.Sentence]
		wrong := OfficeError{doc.ID, "wrong", fmt.Sprintf("%s, %s of %s, %s (%s)", o.Person, o.Title, o.Country+o.Organization, o.Status, o.Why), doc.Text[sentence.Start:sentence.End]}
		i := factOf(facts, found, &o)
		if i < 0 {
			out = append(out, wrong)
			continue
		}
		found[i] = true
		count.Right++
		if slices.Contains(facts[i].Statuses, o.Status) {
			count.Status++
		} else {
			wrong.Kind = "status"
			out = append(out, wrong)
		}
	}
	for i, f := range facts {
		if f.Verdict != officeFact {
			continue
		}
		count.Facts++
		if found[i] {
			count.Found++
		} else {
			out = append(out, OfficeError{Article: doc.ID, Kind: "missed", What: fmt.Sprintf("%s, %s of %s", f.People[0], f.Titles[0], f.Owners[0])})
		}
	}
	return out
}

// firstStatements are the first ones of each office of a person, which are what an article is loaded with.
func firstStatements(offices []extract.Office) []extract.Office {
	type key struct{ person, title, country, organization string }
	seen := make(map[key]bool)
	var out []extract.Office
	for _, o := range offices {
		k := key{newsgraph.PersonID(o.Person), o.Title, o.Country, o.Organization}
		if !seen[k] {
			seen[k] = true
			out = append(out, o)
		}
	}
	return out
}

// factOf is the fact that a statement gives, one that is not found yet if there is any; -1 if it gives none.
func factOf(facts []OfficeFact, found []bool, o *extract.Office) int {
	best := -1
	for i := range facts {
		if facts[i].states(o) && (best < 0 || found[best]) {
			best = i
		}
	}
	return best
}

func (f *OfficeFact) states(o *extract.Office) bool {
	same := func(list []string, s string) bool {
		return slices.ContainsFunc(list, func(one string) bool { return newsgraph.FoldName(one) == newsgraph.FoldName(s) })
	}
	return same(f.Titles, o.Title) && same(f.Owners, o.Country+o.Organization) &&
		slices.ContainsFunc(f.People, func(id string) bool {
			return withinName(id, strings.TrimPrefix(newsgraph.PersonID(o.Person), newsgraph.PersonPrefix))
		})
}

// withinName reports whether all words of one of two names are among those of the other: where a name ends is not what is measured.
func withinName(a, b string) bool {
	x, y := strings.Split(a, "-"), strings.Split(b, "-")
	if len(x) > len(y) {
		x, y = y, x
	}
	return !slices.ContainsFunc(x, func(word string) bool { return !slices.Contains(y, word) })
}
