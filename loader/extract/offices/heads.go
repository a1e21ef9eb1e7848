package offices

import (
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// readHead reads who heads a body of a state where the country stands within: "speaker of the Iranian parliament",
// "president of Costa Rica's central bank", with "speaker" at token i; nil if nothing of that stands there.
func (s *officeScan) readHead(i int) *titleAt {
	if s.d.Word(i+1) != "of" || !s.m.headWords[s.d.Tokens[i].Fold] {
		return nil
	}
	at := i + 2
	for s.d.Word(at) == "the" || s.d.Word(at) == "Royal" {
		at++
	}
	country, body, end := s.stateBody(at, i)
	value := s.m.headTitles[headOf{s.d.Tokens[i].Fold, body}]
	if value == 0 {
		return nil
	}
	head := s.m.titleList[value-1]
	t := titleAt{first: i, end: end, name: head.name, scope: head.scope, bodied: true, of: true}
	s.readRank(&t)
	s.readStatus(&t)
	t.given = holder{first: t.first, end: t.end, country: country}
	return &t
}

// stateBody is the body of a state that starts with its country at token i: "the Iranian parliament", "Kenya's army". The body is its value
// in the table, 0 if there is none; end is the token behind it, or where it would be.
func (s *officeScan) stateBody(i, near int) (country string, body uint32, end int) {
	if i >= len(s.d.Tokens) || s.d.Tokens[i].Sentence != s.d.Tokens[near].Sentence {
		return "", 0, i
	}
	c := s.countryStarting(i)
	if c < 0 {
		return "", 0, i
	}
	m := s.countries[c]
	if !usableCountry(m.Kind) && m.Kind != newsgraph.KindOrganization || partOfBritain(s.d.Text[m.Start:m.End]) {
		return "", 0, i
	}
	at := s.tokenEnding(m.End)
	if at < len(s.d.Tokens) && (s.d.Tokens[at].Is(text.FlagPossess) || s.apostrophe(at)) {
		at++
	}
	const mostAdjectives = 2
	for n := 0; n <= mostAdjectives && at < len(s.d.Tokens); n++ {
		if body, end = s.m.stateBodies.Longest(s.d, at, text.AnyPhrase); body != 0 {
			return m.Code, body, end
		}
		if !s.wordClass(at, i).is(officePlain | officeActing) {
			break
		}
		at++
	}
	return m.Code, 0, at
}

// countryOfHouse is the country of the parliament or the government that starts with it at token i, behind "the lower house of the" or
// "finance minister of the".
func (s *officeScan) countryOfHouse(i, near int) holder {
	country, body, end := s.stateBody(i, near)
	if country == "" {
		return holder{}
	}
	if body == 0 {
		switch strings.ToLower(s.d.Word(end)) {
		case "congress", "legislature", "government", "cabinet":
			end++
		default:
			return holder{}
		}
	}
	return holder{first: i, end: end, country: country}
}
