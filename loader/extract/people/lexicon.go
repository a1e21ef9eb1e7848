package people

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph/loader/extract/text"
	"github.com/newsgraph/newsgraph/seeds"
)

var (
	//go:embed data/given.txt
	givenNames string
	//go:embed data/family.txt
	familyNames string
	//go:embed data/surnames.txt
	surnames string
	//go:embed data/places.txt
	placeNames string
	//go:embed data/words.txt
	englishWords string
	//go:embed data/cues.tsv
	cueWords string
	//go:embed data/more_names.tsv
	moreNames string
	//go:embed data/genders.tsv
	givenGenders string
	//go:embed data/nicknames.tsv
	nicknames string
	//go:embed data/clusters.tsv
	wordClusters string
)

// Lists says in which lists a word stands.
type Lists uint32

// The lists.
const (
	LexGiven Lists = 1 << iota
	LexFamily
	LexPlace
	LexWord // an English word that is written in lower case
	LexHonorific
	LexRank
	LexOffice
	LexRole
	LexSay
	LexParticle
	LexSuffix
	LexOrganisation
	LexPlaceCue
	LexTime
	LexCountry
	LexDemonym
	LexSurname        // a family name of few, or one that is rare where family.txt is from
	LexSplitter       // a short word that stands for itself after a hyphen: "led"
	LexNamer          // a word after which ships or storms are named
	LexReign          // a word before which stands who governs: "administration"
	LexRegime         // the same, or a party or country: "government"
	LexRoyal          // a title that is a name too, but never a given name
	LexKnown          // a name that texts give without saying whose
	LexCompany        // what says of which law a company is: "Inc", "AG"
	LexGeography      // a noun of places: "the province of"
	LexOwned          // what companies have: "shareholders"
	LexThing          // a noun beside which the name of a company or a work stands: "the airline"
	LexWork           // a noun of works: "album"
	LexOutfit         // the name of a company, a paper or a party
	LexArmed          // what is said of groups that fight: "militant"
	lexClasses   = 17 // that are features

	lexBits = 1<<lexClasses - 1

	LexTitle = LexHonorific | LexRank | LexOffice
)

// Entry is what is known about a word.
type Entry struct {
	fold  uint64 // 0 in an empty slot
	Lists Lists
	// Words of like use share a cluster; a capitalised word has its own. 0 if unknown.
	cluster, clusterUpper uint16
	nickname              uint16 // names with the same number are short for one another; 0 for none
	Capital               bool   // of a country
	gender                gender // of whom bears this given name
	says                  gender // of whom this word stands before: "Mrs", "wife"
	kin                   bool   // the word says whose that is: "wife"
}

// gender is what a word says of whom it names.
type gender uint8

const (
	genderUnknown gender = iota
	genderFemale
	genderMale
)

// clusterOf is the cluster of the word as it is written here.
func (e Entry) clusterOf(f text.Flag) uint16 {
	if f.Has(text.FlagUpper) && !(f.Has(text.FlagSentence) && e.clusterUpper == 0) {
		return e.clusterUpper
	}
	return e.cluster
}

// Lexicon is an open-addressing hash table from folded words to what is known about them: one
// probe for each word of a text, so it must be quick.
type Lexicon struct {
	slots []Entry
	mask  uint64
	used  int
}

// Get is what is known about the word with that hash, see text.FoldHash.
func (t *Lexicon) Get(fold uint64) Entry {
	for i := fold & t.mask; ; i = (i + 1) & t.mask {
		if e := t.slots[i]; e.fold == fold || e.fold == 0 {
			return e
		}
	}
}

// at returns the entry of a word to be changed, making room for it.
func (t *Lexicon) at(fold uint64) *Entry {
	if 2*t.used >= len(t.slots) {
		old := t.slots
		t.slots = make([]Entry, max(1024, 2*len(old)))
		t.mask = uint64(len(t.slots) - 1)
		t.used = 0
		for _, e := range old {
			if e.fold != 0 {
				*t.at(e.fold) = e
			}
		}
	}
	i := fold & t.mask
	for t.slots[i].fold != 0 && t.slots[i].fold != fold {
		i = (i + 1) & t.mask
	}
	if t.slots[i].fold == 0 {
		t.slots[i].fold = fold
		t.used++
	}
	return &t.slots[i]
}

func (t *Lexicon) add(word string, bits Lists) { t.at(text.FoldHash(word)).Lists |= bits }

var lexNames = map[string]Lists{
	"given": LexGiven, "family": LexFamily, "honorific": LexHonorific, "rank": LexRank, "office": LexOffice,
	"role": LexRole, "say": LexSay, "particle": LexParticle, "suffix": LexSuffix,
	"organisation": LexOrganisation, "place": LexPlaceCue, "time": LexTime, "splitter": LexSplitter, "namer": LexNamer,
	"company": LexCompany, "reign": LexReign, "regime": LexRegime, "known": LexKnown, "royal": LexRoyal, "geography": LexGeography,
	"owned": LexOwned, "thing": LexThing, "work": LexWork, "outfit": LexOutfit, "armed": LexArmed,
}

// LoadLexicon reads the embedded lists. It fails only if they are broken.
func LoadLexicon() (*Lexicon, error) {
	t := &Lexicon{slots: make([]Entry, 1<<19), mask: 1<<19 - 1}
	lists := []struct {
		text  string
		Lists Lists
	}{
		{givenNames, LexGiven},
		{familyNames, LexFamily},
		{surnames, LexSurname},
		{placeNames, LexPlace},
		{englishWords, LexWord},
	}
	for _, l := range lists {
		for line := range strings.Lines(l.text) {
			if line = strings.TrimSuffix(line, "\n"); line != "" && line[0] != '#' {
				t.add(line, l.Lists)
			}
		}
	}
	for _, file := range []struct{ name, text string }{{"cues.tsv", cueWords}, {"more_names.tsv", moreNames}} {
		n := 0
		for line := range strings.Lines(file.text) {
			n++
			if line = strings.TrimSuffix(line, "\n"); line == "" || line[0] == '#' {
				continue
			}
			class, words, _ := strings.Cut(line, "\t")
			bits := lexNames[class]
			if bits == 0 || words == "" {
				return nil, fmt.Errorf("%s, line %d: want CLASS, a tab, and words", file.name, n)
			}
			for word := range strings.FieldsSeq(words) {
				t.add(word, bits)
			}
		}
	}
	if err := t.addGenders(); err != nil {
		return nil, err
	}
	if err := t.addCountries(); err != nil {
		return nil, err
	}
	return t, t.addClusters(wordClusters)
}

// addGenders reads which given names are women's or men's, which words say so, and which names are short
// for which.
func (t *Lexicon) addGenders() error {
	n := 0
	for line := range strings.Lines(givenGenders) {
		n++
		if line = strings.TrimSuffix(line, "\n"); line == "" || line[0] == '#' {
			continue
		}
		class, words, _ := strings.Cut(line, "\t")
		for word := range strings.FieldsSeq(words) {
			e := t.at(text.FoldHash(word))
			switch class {
			case "female":
				e.gender = genderFemale
			case "male":
				e.gender = genderMale
			case "woman", "kinswoman":
				e.says, e.kin = genderFemale, class == "kinswoman"
			case "man", "kinsman":
				e.says, e.kin = genderMale, class == "kinsman"
			default:
				return fmt.Errorf("genders.tsv, line %d: %q is no class", n, class)
			}
		}
	}
	number := uint16(0)
	for line := range strings.Lines(nicknames) {
		if line = strings.TrimSuffix(line, "\n"); line == "" || line[0] == '#' {
			continue
		}
		number++
		for word := range strings.FieldsSeq(line) {
			t.at(text.FoldHash(word)).nickname = number
		}
	}
	return nil
}

func (t *Lexicon) addCountries() error {
	countries, err := seeds.Countries()
	if err != nil {
		return err
	}
	for _, c := range countries {
		for _, name := range append([]string{c.Name}, c.Aliases...) {
			t.addCountry(name, LexCountry)
		}
		if c.Capital != "" && !strings.Contains(c.Capital, " ") {
			t.at(text.FoldHash(c.Capital)).Capital = true
		}
		for _, d := range c.Demonyms {
			t.addCountry(d, LexDemonym)
		}
	}
	t.at(text.FoldHash("Washington")).Capital = true // its full name has two words
	return nil
}

// addCountry adds an expression for a country if it is one word, or the last word of one that begins
// with what could be a title: "Sri Lanka".
func (t *Lexicon) addCountry(expression string, bits Lists) {
	first, last, more := strings.Cut(expression, " ")
	switch {
	case !more:
		t.add(expression, bits)
	case t.Get(text.FoldHash(first)).Lists&LexTitle != 0 && !strings.Contains(last, " "):
		t.add(last, bits)
	}
}

func (t *Lexicon) addClusters(list string) error {
	n := 0
	for line := range strings.Lines(list) {
		n++
		if line = strings.TrimSuffix(line, "\n"); line == "" || line[0] == '#' {
			continue
		}
		id, words, _ := strings.Cut(line, "\t")
		cluster, err := strconv.ParseUint(id, 10, 16)
		if err != nil || cluster == 0 {
			return fmt.Errorf("clusters.tsv, line %d: want a number above 0, a tab, and words", n)
		}
		for word := range strings.FieldsSeq(words) {
			e := t.at(text.FoldHash(word))
			if r, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(r) {
				e.clusterUpper = uint16(cluster)
			} else {
				e.cluster = uint16(cluster)
			}
		}
	}
	return nil
}
