package search

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Fields of the indexes, which are the properties that hold the lines of words.
const (
	WordsField      = "words"
	TitleWordsField = "titleWords"
)

// Weights of a query's parts in a score.
const (
	typedWeight = "^2" // the form that was typed, before the other forms of a word
	titleWeight = "^2" // the title, besides the whole text
	exactWeight = "^8" // a name as it was typed, before one that is a letter off
)

// A word of a name is found with one letter wrong, missing, too many or swapped with the next from the first of these lengths on, with two from the
// second. Most short names are one letter from another.
const (
	minFuzzy     = 5
	minVeryFuzzy = 9
)

// Articles is the query in Lucene's language for the index of the words of articles, by which those that fit best come first. Words are letters and digits, so nothing in
// them can be taken for Lucene's own signs, and in lower case, so that none is one of its operators.
func (q *Query) Articles() string { return q.articles(true) }

// AnyArticles finds the same articles in any order, for a tenth of the time: with a weight of 0 the index does not look how often the words are in them.
func (q *Query) AnyArticles() string { return "(" + q.articles(false) + ")^0" }

func (q *Query) articles(weighed bool) string {
	var b strings.Builder
	for _, t := range q.Terms {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		field := WordsField
		if t.Title {
			field = TitleWordsField
		}
		if t.Not {
			b.WriteString("-" + t.clause(field, false))
			continue
		}
		b.WriteString("+" + t.clause(field, weighed))
		if weighed && !t.Title {
			b.WriteString(" " + t.clause(TitleWordsField, true) + titleWeight)
		}
	}
	return b.String()
}

// clause is what a term asks of a field. Weighed, the form that was typed counts more.
func (t *Term) clause(field string, weighed bool) string {
	switch t.Kind {
	case Prefix:
		return "(" + field + ":" + t.Words[0] + "*)"
	case Phrase:
		return "(" + field + `:"` + strings.Join(t.Words, " ") + `")`
	case Exact:
		return "(" + field + ":" + t.Words[0] + ")"
	}
	forms := Forms(t.Words[0])
	if weighed {
		forms[0] += typedWeight
	}
	return "(" + field + ":" + strings.Join(forms, " "+field+":") + ")"
}

// Names is the query for the index of names; "" where no name can have what is asked for. A word has no other forms in a name, but
// may be misspelt.
func (q *Query) Names() string { return q.names(typos) }

// SpeltNames finds the names that have the words as they were typed. It takes a small part of the time, which goes into making up what may be meant.
func (q *Query) SpeltNames() string { return q.names(func(string) int { return 0 }) }

func (q *Query) names(typos func(word string) int) string {
	var b strings.Builder
	for _, t := range q.Terms {
		if t.Title && !t.Not {
			return ""
		}
		if t.Title {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		sign := "+"
		if t.Not {
			sign = "-"
		}
		word := t.Words[0]
		switch {
		case t.Kind != Plain:
			b.WriteString(sign + t.clause(WordsField, true))
		case !t.Not && typos(word) > 0:
			b.WriteString("+(" + WordsField + ":" + word + exactWeight + " " + WordsField + ":" + word + "~" + strconv.Itoa(typos(word)) + ")")
		default:
			b.WriteString(sign + "(" + WordsField + ":" + word + ")")
		}
	}
	return b.String()
}

// typos is how many letters of a word of a name may be misspelt.
func typos(word string) int {
	switch n := utf8.RuneCountInString(word); {
	case n >= minVeryFuzzy:
		return 2
	case n >= minFuzzy:
		return 1
	default:
		return 0
	}
}

// Lookup is how a query is held against lines of words: each is a part of a line that tells that something is there.
type Lookup struct {
	All, TitleAll   [][]string // of each of these one at least
	None, TitleNone []string   // none of these
}

// Lookup gives it for articles.
func (q *Query) Lookup() Lookup {
	// The driver sends nil as null.
	l := Lookup{All: [][]string{}, TitleAll: [][]string{}, None: []string{}, TitleNone: []string{}}
	for _, t := range q.Terms {
		parts := t.parts()
		switch {
		case t.Not && t.Title:
			l.TitleNone = append(l.TitleNone, parts...)
		case t.Not:
			l.None = append(l.None, parts...)
		case t.Title:
			l.TitleAll = append(l.TitleAll, parts)
		default:
			l.All = append(l.All, parts)
		}
	}
	return l
}

func (t *Term) parts() []string {
	switch t.Kind {
	case Plain:
		forms := Forms(t.Words[0])
		for i := range forms {
			forms[i] = " " + forms[i] + " "
		}
		return forms
	case Prefix:
		return []string{" " + t.Words[0]}
	default:
		return []string{" " + strings.Join(t.Words, " ") + " "}
	}
}

// Spelt are the parts that a line of names has where it has the query as it is spelt.
func (q *Query) Spelt() []string {
	list := []string{}
	for _, t := range q.Terms {
		if t.Not {
			continue
		}
		part := " " + strings.Join(t.Words, " ")
		if t.Kind != Prefix {
			part += " "
		}
		list = append(list, part)
	}
	return list
}

// Whole is the part that a line of names has where one of the names is what was asked for and nothing more; it is in no line where beginnings or
// what is left out are asked for.
func (q *Query) Whole() string {
	var words []string
	for _, t := range q.Terms {
		if t.Kind == Prefix || t.Not {
			return "||"
		}
		words = append(words, t.Words...)
	}
	return Break + strings.Join(words, " ") + " " + strings.TrimSpace(Break)
}

// Beginnings is a query of beginnings for an index of names.
func (q *Query) Beginnings(field string) string {
	list := make([]string, len(q.Terms))
	for i, t := range q.Terms {
		list[i] = "+" + t.clause(field, true)
	}
	return strings.Join(list, " ")
}

// maxFuzzy is the length up to which a beginning may be a letter off.
const maxFuzzy = 20

// NearBeginnings is the query where the words that are long enough may be a letter off; "" where none is.
func (q *Query) NearBeginnings(field string) string {
	list := make([]string, len(q.Terms))
	any := false
	for i, t := range q.Terms {
		word := t.Words[0]
		if n := utf8.RuneCountInString(word); n < minFuzzy || n > maxFuzzy {
			list[i] = "+" + t.clause(field, true)
			continue
		}
		any = true
		list[i] = "+" + field + ":/(" + strings.Join(nearBy(word), "|") + ").*/"
	}
	if !any {
		return ""
	}
	return strings.Join(list, " ")
}

// nearBy are patterns of what is one letter off from a word, where a dot stands for any letter. Words are letters and digits, so there is nothing in them
// that a pattern takes for a sign of its own.
func nearBy(word string) []string {
	r := []rune(word)
	list := []string{word}
	for i := range r {
		before, behind := string(r[:i]), string(r[i+1:])
		list = append(list, before+"."+behind, before+behind, before+"."+string(r[i:]))
		if i+1 < len(r) {
			list = append(list, before+string(r[i+1])+string(r[i])+string(r[i+2:]))
		}
	}
	return list
}
