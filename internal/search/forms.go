package search

import (
	"slices"
	"strings"
)

// Forms are the forms of an English word, itself first: "talk", "talks", "talked", "talking" for any of these. They are made by
// rule, so some are no words, which does no harm: no text has them. The index keeps words as they are, so that words in a row, beginnings and what
// is left out mean just that; a stemmer in the index, which finds "negotiation" by "negotiate", finds nothing by "negotiat*".
func Forms(word string) []string {
	forms := []string{word}
	if !isEnglish(word) {
		return forms
	}
	add := func(form string) {
		if !slices.Contains(forms, form) {
			forms = append(forms, form)
		}
	}
	bases := basesOf(word)
	for _, base := range bases {
		add(base)
	}
	for _, base := range bases {
		for _, form := range inflections(base) {
			add(form)
		}
	}
	return forms
}

// isEnglish tells whether a word may have other forms: it has three letters of English, and a vowel.
func isEnglish(word string) bool {
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return false
		}
	}
	return len(word) >= 3 && strings.ContainsAny(word, vowels+"y")
}

const vowels = "aeiou"

// basesOf are the words that one may be a form of.
func basesOf(word string) []string {
	bases := []string{}
	add := func(base string) {
		if isEnglish(base) && !slices.Contains(bases, base) {
			bases = append(bases, base)
		}
	}
	cut := func(ending string) (string, bool) { return strings.CutSuffix(word, ending) }
	inflected := true
	if base, ok := cut("ies"); ok && len(base) > 1 {
		add(base + "y")
	} else if base, ok := cut("es"); ok && hisses(base) {
		add(base)
		if len(base) > 2 && !strings.HasSuffix(base, "ss") {
			add(base + "e")
		}
	} else if base, ok := cut("s"); ok && !endsIn(base, "s", "u", "i") && word != "news" {
		add(base)
	} else if base, ok := cut("ied"); ok && len(base) > 1 {
		add(base + "y")
	} else if base, ok := cut("d"); ok && len(base) > 4 && endsIn(base, "ee") {
		add(base) // "agreed"
	} else if base, ok := cut("ed"); ok && len(base) > 2 && !endsIn(base, "e") {
		addVerb(base, add)
	} else if base, ok := cut("ing"); ok && len(base) > 2 {
		addVerb(base, add)
	} else {
		inflected = false
	}
	if !inflected || len(bases) == 0 {
		add(word)
	}
	return bases
}

// addVerb adds what "-ed" and "-ing" may have been put behind: "stopp", "pass", "negotiat", "talk".
func addVerb(stem string, add func(string)) {
	n := len(stem)
	if stem[n-1] == stem[n-2] && !endsIn(stem, "s", "z", "f", "l") && !isVowel(stem[n-1]) {
		add(stem[:n-1])
		if !endsIn(stem, "d", "g") { // "added", "egged"
			return
		}
	} else if endsIn(stem, "ll") {
		add(stem[:n-1]) // "controlled", but "called"
	}
	add(stem)
	if !isVowel(stem[n-1]) || endsIn(stem, "u") {
		add(stem + "e")
	}
}

// inflections are the forms of a base.
func inflections(base string) []string {
	n := len(base)
	last := base[n-1]
	if endsIn(base, "s") && !endsIn(base, "ss") {
		return nil // a plural, or a name
	}
	forms := make([]string, 0, 5)
	switch {
	case last == 'y' && !isVowel(base[n-2]):
		forms = append(forms, base[:n-1]+"ies")
	case hisses(base):
		forms = append(forms, base+"es")
	default:
		forms = append(forms, base+"s")
	}
	if n == 3 && last != 'y' && !hisses(base) && !endsIn(base, "d", "e", "n", "p", "t") {
		return forms // "war", "oil": hardly a verb
	}
	switch {
	case endsIn(base, "ee"):
		forms = append(forms, base+"d", base+"ing")
	case last == 'e':
		forms = append(forms, base+"d", base[:n-1]+"ing")
	case last == 'y' && !isVowel(base[n-2]):
		forms = append(forms, base[:n-1]+"ied", base+"ing")
	default:
		forms = append(forms, base+"ed", base+"ing")
		if doubles(base) {
			forms = append(forms, base+base[n-1:]+"ed", base+base[n-1:]+"ing")
		}
	}
	return forms
}

// doubles tells whether a word may double its last letter: "stop", "control", "plan".
func doubles(base string) bool {
	n := len(base)
	return !isVowel(base[n-1]) && !endsIn(base, "w", "x", "y", "h") && isVowel(base[n-2]) && !isVowel(base[n-3])
}

// hisses tells whether a plural is made by "-es".
func hisses(base string) bool { return endsIn(base, "s", "x", "z", "ch", "sh", "o") }

func isVowel(b byte) bool { return strings.IndexByte(vowels, b) >= 0 }

func endsIn(word string, endings ...string) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(word, e) })
}
