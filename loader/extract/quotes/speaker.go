package quotes

import "github.com/newsgraph/newsgraph/loader/extract/text"

const (
	// longestDescription is how many tokens may stand between the beginning of a description and the name: "British Foreign and
	// Commonwealth Secretary Sir Geoffrey Howe".
	longestDescription = 14
	// longestApposition is how many tokens may stand between a name and its verb: "Howe, who had met the minister, said".
	longestApposition = 40
	// longestBeside is the same without commas: "Mohammed of Ghana told".
	longestBeside = 12
)

// name reads a description with a name as its head that begins at token i: "producer spokesman Mama Mohammed". It returns the
// person's number, from 1, and where the name begins and ends; 0 where the description may be of somebody else.
func (s *scan) name(i, limit int) (person int32, first, end int) {
	start := i
	for ; i < min(limit, start+longestDescription); i++ {
		if p := s.person[i]; p != 0 {
			first = i
			for i < limit && s.person[i] == p {
				i++
			}
			if i < limit && s.possessive(i) {
				continue
			}
			if !s.describes(i, limit) {
				return p, first, i
			}
			i--
			continue
		}
		t := s.d.Tokens[i]
		switch {
		case t.Is(text.FlagPunct):
			if s.d.Punct(i, '(') {
				if i = s.closing(i, limit); i < 0 {
					return 0, 0, 0
				}
				continue
			}
			if !s.withinDescription(i) {
				return 0, 0, 0
			}
		case s.d.Word(i) == "of":
			if !s.titleWithOf(start, i) {
				return 0, 0, 0
			}
		case s.joins(i):
			if !s.token(i-1).Is(text.FlagUpper) || !s.token(i+1).Is(text.FlagUpper) || s.personAt(i-1) != 0 || s.personAt(i+1) != 0 {
				return 0, 0, 0
			}
		case s.is(i, wordBarrier|wordVerb|wordParticiple):
			return 0, 0, 0
		}
	}
	return 0, 0, 0
}

// describes reports whether the name before token i only describes another: in "Reagan spokesman Marlin Fitzwater" and "Jardine
// Fleming (Securities) Ltd analyst Nick Edwards" it is no head.
func (s *scan) describes(i, limit int) bool {
	if s.d.Punct(i, '(') {
		if i = s.closing(i, limit) + 1; i == 0 {
			return false
		}
	}
	return i < limit && (s.is(i, wordHuman|wordBody) || s.token(i).Is(text.FlagUpper) && s.token(i).Is(text.FlagWord) && s.person[i] == 0)
}

// titleWithOf: in "Secretary of State George Shultz" the word belongs to a title, in "a friend of George Shultz" it does not.
func (s *scan) titleWithOf(start, i int) bool {
	return i > start && s.token(i-1).Is(text.FlagUpper) && s.token(i+1).Is(text.FlagUpper) && s.personAt(i+1) == 0
}

func (s *scan) withinDescription(i int) bool {
	switch s.d.Word(i) {
	case "-", "&", ".", "/", "'", "’":
		return true
	}
	return false
}

// closing is the bracket that closes the one at token i, -1 if there is none soon.
func (s *scan) closing(i, limit int) int {
	for j := i + 1; j < min(limit, i+longestDescription); j++ {
		if s.d.Punct(j, ')') {
			return j
		}
	}
	return -1
}

func (s *scan) skipAdverbs(i, limit int) int {
	for i < limit && s.is(i, wordAdverb) {
		i++
	}
	return i
}

// clause reads "Smith said" from token i on: a name or a pronoun, what belongs to it, a verb of saying.
func (s *scan) clause(i, limit int) cue {
	if c := s.class(i); c&wordPronoun != 0 && i < limit {
		v := s.skipAdverbs(i+1, limit)
		if v < limit && s.is(v, wordVerb) {
			return s.byPronoun(i, v, i, v+1)
		}
		return cue{}
	}
	person, first, end := s.name(i, limit)
	if person == 0 {
		return cue{}
	}
	if v := s.verbAfter(end, limit); v > 0 {
		return s.byName(person, v, first, v+1, "the speaker before the verb")
	}
	return cue{}
}

// verbAfter is the verb of saying whose subject is the name that ends before token i, 0 if there is none.
func (s *scan) verbAfter(i, limit int) int {
	if s.d.Punct(i, '(') && i < limit {
		if i = s.closing(i, limit) + 1; i == 0 {
			return 0
		}
	}
	i = s.skipAdverbs(i, limit)
	if i >= limit {
		return 0
	}
	switch w := s.d.Word(i); {
	case s.is(i, wordVerb):
		return i
	case (w == "was" || w == "is") && i+2 < limit && s.is(i+1, wordCite) && s.d.Word(i+2) == "as":
		return i + 1
	case w == "," && !s.bodyInApposition(i+1, limit):
		for v := i + 2; v < min(limit, i+longestApposition); v++ {
			if s.is(v, wordVerb) && s.d.Punct(s.beforeAdverbs(v), ',') {
				return v
			}
		}
	case s.is(i, wordBeside):
		for v := i + 1; v < min(limit, i+longestBeside); v++ {
			if s.is(v, wordVerb) {
				return v
			}
			if s.person[v] != 0 || s.d.Punct(v, ',') || s.joins(v) || s.is(v, wordPronoun|wordOther) {
				return 0
			}
		}
	}
	return 0
}

// bodyInApposition reports whether what follows from token i on says that the name before it is no person's: "the leading opposition
// party".
func (s *scan) bodyInApposition(i, limit int) bool {
	start := i
	for i < min(limit, start+longestBeside) && !s.token(i).Is(text.FlagPunct) && !s.is(i, wordBarrier|wordAttaches) {
		i++
	}
	return s.is(i-1, wordBody) && i > start && s.token(i-1).Is(text.FlagLower)
}

// beforeAdverbs is the last token before v that is no adverb.
func (s *scan) beforeAdverbs(v int) int {
	for v--; v > 0 && s.is(v, wordAdverb); v-- {
	}
	return v
}

// inverted reads "said Smith" from token i on.
func (s *scan) inverted(i, limit int) cue {
	v := s.skipAdverbs(i, limit)
	if v >= limit || !s.is(v, wordSay) || !s.d.Tokens[v].Is(text.FlagLower) {
		return cue{}
	}
	if s.is(v+1, wordPronoun) && v+1 < limit {
		return s.byPronoun(v+1, v, v, v+2)
	}
	person, _, end := s.name(v+1, limit)
	if person == 0 {
		person, end = s.nameInApposition(v+1, limit)
	}
	if person == 0 || end < limit && s.joins(end) || s.is(end, wordReign) {
		return cue{}
	}
	return s.byName(person, v, v, end, "the verb before the speaker")
}

// nameInApposition reads "the company's chairman, John Smith," from token i on.
func (s *scan) nameInApposition(i, limit int) (person int32, end int) {
	for start := i; i+1 < min(limit, start+longestDescription); i++ {
		switch {
		case s.person[i] != 0:
			if !s.possessive(i + 1) {
				return 0, 0
			}
		case s.d.Punct(i, ','):
			if !s.is(i-1, wordHuman) || s.person[i+1] == 0 {
				return 0, 0
			}
			p, _, end := s.name(i+1, limit)
			if s.d.Punct(end, ',') || s.token(end).Is(text.FlagStop) {
				return p, end
			}
			return 0, 0
		case s.is(i, wordBarrier|wordVerb|wordParticiple) || s.joins(i) && s.is(i-1, wordHuman):
			return 0, 0
		}
	}
	return 0, 0
}

// accordingTo reads "according to Smith" from token i on.
func (s *scan) accordingTo(i, limit int) cue {
	if i+2 >= limit || s.d.Word(i) != "according" || s.d.Word(i+1) != "to" {
		return cue{}
	}
	person, _, end := s.name(i+2, limit)
	if person == 0 || end < limit && s.joins(end) {
		return cue{}
	}
	return s.byName(person, i, i, end, "according to the speaker")
}

// quotedAs reads "the agency quoted Smith as saying" from token i on.
func (s *scan) quotedAs(i, limit int) cue {
	for v := i; v < min(limit, i+longestDescription); v++ {
		if s.person[v] != 0 {
			return cue{}
		}
		if !s.is(v, wordCite) {
			continue
		}
		person, _, end := s.name(v+1, limit)
		if person != 0 && end+1 < limit && s.d.Word(end) == "as" && s.is(end+1, wordParticiple) {
			return s.byName(person, v, v, end+2, "the speaker is quoted")
		}
		return cue{}
	}
	return cue{}
}

// subject finds who does what the verb at token v says.
func (s *scan) subject(v int) cue {
	sentence := s.d.Tokens[v].Sentence
	j := v - 1
	for j >= 0 && s.is(j, wordAdverb) {
		j--
	}
	if j < 0 || s.d.Tokens[j].Sentence != sentence || s.inQuotation(j) {
		return cue{}
	}
	switch {
	case s.person[j] != 0:
		return s.subjectName(j, v)
	case s.is(j, wordPronoun):
		return s.byPronoun(j, v, j, v+1)
	case s.d.Word(j) == "who":
		k := j - 1
		if s.d.Punct(k, ',') {
			k--
		}
		if s.personAt(k) != 0 && s.d.Tokens[k].Sentence == sentence {
			return s.subjectName(k, v)
		}
		return cue{}
	}
	return s.clauseTo(v, j)
}

// clauseTo reads the clause with token j, which must have its verb at token v.
func (s *scan) clauseTo(v, j int) cue {
	if c := s.clause(s.clauseStart(j), v+1); c.known() && c.verb == v {
		return c
	}
	return cue{}
}

// subjectName is the cue of the name that ends at token j, if it is no part of a longer description.
func (s *scan) subjectName(j, v int) cue {
	person, first := s.person[j], j
	for first > 0 && s.person[first-1] == person {
		first--
	}
	if !s.attached(first) {
		return s.byName(person, v, first, v+1, "the speaker before the verb")
	}
	return s.clauseTo(v, first)
}

// clauseStart is where the clause with token j begins: with the sentence or behind a quotation, and behind words that only
// connect it with what was said before.
func (s *scan) clauseStart(j int) int {
	i := j
	for i > 0 && j-i < longestTail && s.d.Tokens[i-1].Sentence == s.d.Tokens[j].Sentence && !s.inQuotation(i-1) {
		i--
	}
	if s.d.Punct(i, ',') {
		i++
	}
	for n := 0; n < 2 && i < j && (s.is(i, wordAdverb|wordOpens) || s.joins(i)); n++ {
		if i++; s.d.Punct(i, ',') {
			i++
		}
	}
	return i
}

// attached reports whether the name that begins at token first may be a part of the description of somebody or something else: "a
// spokesman for Smith", "Jones and Smith".
func (s *scan) attached(first int) bool {
	for j := first - 1; j >= 0; j-- {
		t := s.d.Tokens[j]
		if t.Sentence != s.d.Tokens[first].Sentence || s.inQuotation(j) {
			return false
		}
		if first-j > longestDescription {
			return true
		}
		switch {
		case s.person[j] != 0:
			if s.person[j+1] != s.person[j] && !s.possessive(j+1) {
				return true
			}
		case s.possessive(j):
		case t.Is(text.FlagPunct):
			if !s.withinDescription(j) && !s.d.Punct(j, '(') && !s.d.Punct(j, ')') {
				return false
			}
		case s.joins(j):
			if s.personAt(j-1) != 0 || s.is(j-1, wordHuman) || s.d.Punct(j-1, ',') {
				return true
			}
			if !s.token(j - 1).Is(text.FlagUpper) {
				return false
			}
		case s.is(j, wordAttaches):
			if s.d.Word(j) != "of" || j+1 == first || !s.token(j-1).Is(text.FlagUpper) || !s.token(j+1).Is(text.FlagUpper) {
				return true
			}
		case s.is(j, wordOpens|wordVerb|wordBarrier):
			return false
		}
	}
	return false
}

func (s *scan) byName(person int32, verb, first, end int, why string) cue {
	return cue{first: first, end: end, verb: verb, speaker: s.people[person-1].Name, why: why}
}

func (s *scan) byPronoun(pronoun, verb, first, end int) cue {
	name := s.resolve(pronoun)
	if name == "" {
		return cue{}
	}
	return cue{first: first, end: end, verb: verb, speaker: name, pronoun: s.class(pronoun), why: "a pronoun for who spoke last"}
}
