package extract

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph/seeds"
)

var (
	//go:embed data/people/given.txt
	givenNames string
	//go:embed data/people/family.txt
	familyNames string
	//go:embed data/people/places.txt
	placeNames string
	//go:embed data/people/words.txt
	englishWords string
	//go:embed data/people/cues.tsv
	cueWords string
	//go:embed data/people/more_names.tsv
	moreNames string
	//go:embed data/people/clusters.tsv
	wordClusters string
)

// lexicon says in which lists a word stands.
type lexicon uint32

const (
	lexGiven lexicon = 1 << iota
	lexFamily
	lexPlace
	lexWord // an English word that is written in lower case
	lexHonorific
	lexRank
	lexOffice
	lexRole
	lexSay
	lexParticle
	lexSuffix
	lexOrganisation
	lexPlaceCue
	lexTime
	lexCountry
	lexDemonym
	lexSplitter      // a short word that stands for itself after a hyphen: "led"
	lexNamer         // a word after which ships or storms are named
	lexReign         // a word before which stands who governs: "administration"
	lexRegime        // the same, or a party or country: "government"
	lexRoyal         // a title that is a name too, but never a given name
	lexKnown         // a name that texts give without saying whose
	lexCompany       // what says of which law a company is: "Inc", "AG"
	lexClasses  = 16 // that are features

	lexTitle = lexHonorific | lexRank | lexOffice
)

// lexEntry is what is known about a word.
type lexEntry struct {
	fold uint64 // 0 in an empty slot
	bits lexicon
	// Words of like use share a cluster; a capitalised word has its own. 0 if unknown.
	cluster, clusterUpper uint16
	capital               bool // of a country
}

// clusterOf is the cluster of the word as it is written here.
func (e lexEntry) clusterOf(f tokenFlag) uint16 {
	if f.has(flagUpper) && !(f.has(flagSentence) && e.clusterUpper == 0) {
		return e.clusterUpper
	}
	return e.cluster
}

// lexTable is an open-addressing hash table from folded words to what is known about them: one
// probe for each word of a text, so it must be quick.
type lexTable struct {
	slots []lexEntry
	mask  uint64
	used  int
}

func (t *lexTable) get(fold uint64) lexEntry {
	for i := fold & t.mask; ; i = (i + 1) & t.mask {
		if e := t.slots[i]; e.fold == fold || e.fold == 0 {
			return e
		}
	}
}

// at returns the entry of a word to be changed, making room for it.
func (t *lexTable) at(fold uint64) *lexEntry {
	if 2*t.used >= len(t.slots) {
		old := t.slots
		t.slots = make([]lexEntry, max(1024, 2*len(old)))
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

func (t *lexTable) add(word string, bits lexicon) { t.at(foldHash(word)).bits |= bits }

var lexNames = map[string]lexicon{
	"given": lexGiven, "family": lexFamily, "honorific": lexHonorific, "rank": lexRank, "office": lexOffice,
	"role": lexRole, "say": lexSay, "particle": lexParticle, "suffix": lexSuffix,
	"organisation": lexOrganisation, "place": lexPlaceCue, "time": lexTime, "splitter": lexSplitter, "namer": lexNamer,
	"company": lexCompany, "reign": lexReign, "regime": lexRegime, "known": lexKnown, "royal": lexRoyal,
}

func loadLexicon() (*lexTable, error) {
	t := &lexTable{slots: make([]lexEntry, 1<<19), mask: 1<<19 - 1}
	lists := []struct {
		text string
		bits lexicon
	}{
		{givenNames, lexGiven},
		{familyNames, lexFamily},
		{placeNames, lexPlace},
		{englishWords, lexWord},
	}
	for _, l := range lists {
		for line := range strings.Lines(l.text) {
			if line = strings.TrimSuffix(line, "\n"); line != "" && line[0] != '#' {
				t.add(line, l.bits)
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
	if err := t.addCountries(); err != nil {
		return nil, err
	}
	return t, t.addClusters(wordClusters)
}

func (t *lexTable) addCountries() error {
	countries, err := seeds.Countries()
	if err != nil {
		return err
	}
	for _, c := range countries {
		for _, name := range append([]string{c.Name}, c.Aliases...) {
			t.addCountry(name, lexCountry)
		}
		if c.Capital != "" && !strings.Contains(c.Capital, " ") {
			t.at(foldHash(c.Capital)).capital = true
		}
		for _, d := range c.Demonyms {
			t.addCountry(d, lexDemonym)
		}
	}
	t.at(foldHash("Washington")).capital = true // its full name has two words
	return nil
}

// addCountry adds an expression for a country if it is one word, or the last word of one that begins
// with what could be a title: "Sri Lanka".
func (t *lexTable) addCountry(expression string, bits lexicon) {
	first, last, more := strings.Cut(expression, " ")
	switch {
	case !more:
		t.add(expression, bits)
	case t.get(foldHash(first)).bits&lexTitle != 0 && !strings.Contains(last, " "):
		t.add(last, bits)
	}
}

func (t *lexTable) addClusters(text string) error {
	n := 0
	for line := range strings.Lines(text) {
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
			e := t.at(foldHash(word))
			if r, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(r) {
				e.clusterUpper = uint16(cluster)
			} else {
				e.cluster = uint16(cluster)
			}
		}
	}
	return nil
}

// foldBytes appends the folded letters of s to dst; other letters than Latin become '?'.
func foldBytes(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c |= 0x20
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case r >= foldLatinFirst && r < foldLatinFirst+rune(len(foldLatin)) && foldLatin[r-foldLatinFirst] != '.':
			dst = append(dst, foldLatin[r-foldLatinFirst])
		case r >= foldLatinExtraFirst && r < foldLatinExtraFirst+rune(len(foldLatinExtra)) && foldLatinExtra[r-foldLatinExtraFirst] != '.':
			dst = append(dst, foldLatinExtra[r-foldLatinExtraFirst])
		case r >= 0x300 && r < 0x370:
		case apostropheAt(s, i-n) > 0:
			dst = append(dst, '\'')
		case unicode.IsLetter(r):
			dst = append(dst, '?')
		}
	}
	return dst
}
