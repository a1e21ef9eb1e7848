package graph

import (
	"encoding/json"
	"slices"
	"strconv"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/query"
)

// sentenceArguments reads whom and which countries sentences must name.
func sentenceArguments(v values) ([]string, error) {
	people, err := v.ids("people", newsgraph.PersonPrefix)
	countries, err2 := v.countryIDs("countries")
	return append(people, countries...), firstOf(err, err2)
}

// inOneSentence adds the condition that one sentence names several.
func (c *conditions) inOneSentence(v values) {
	in, ok := v.object("sameSentence")
	if !ok {
		return
	}
	ids, err := sentenceArguments(in)
	if c.err = firstOf(c.err, err); c.err != nil || len(ids) == 0 {
		return
	}
	if len(ids) < 2 {
		c.err = v.wrong("sameSentence", "must name two people or countries at least, names %d", len(ids))
		return
	}
	c.add(query.Leaf{Kind: query.InOneSentence, All: true, IDs: ids})
}

// sentences writes the sentences that name somebody or a country, or all of those that are asked for.
func (w *writer) sentences(o *op, types []any) bool {
	all, err := gathered(types, nil)
	if err != nil {
		return w.fail(err)
	}
	ids := w.args[o.child.Index].Asked
	var found [][]occurrence
	for len(all) > 0 {
		end := slices.IndexFunc(all, func(x occurrence) bool { return !x.inSentenceOf(&all[0]) })
		if end < 0 {
			end = len(all)
		}
		if names(all[:end], ids) {
			found = append(found, all[:end])
		}
		all = all[end:]
	}
	sentence, part := w.sentence, w.part
	defer func() { w.sentence, w.part = sentence, part }()
	return w.items(len(found), func(i int) bool {
		w.sentence, w.part = found[i], &found[i][0]
		return w.object(o.items[0], nil)
	})
}

func (x *occurrence) inSentenceOf(other *occurrence) bool {
	return x.values[query.InPart] == other.values[query.InPart] && x.values[query.InSentenceStart] == other.values[query.InSentenceStart]
}

// counts tells whether an occurrence names what it means: inside an organisation's name it does not.
func (x *occurrence) counts() bool { return x.values[query.InKind] != organizationKind }

const organizationKind = `"` + string(newsgraph.KindOrganization) + `"`

// names tells whether a sentence names all of these.
func names(sentence []occurrence, ids []string) bool {
	for _, id := range ids {
		if !slices.ContainsFunc(sentence, func(x occurrence) bool { return x.id == id && x.counts() }) {
			return false
		}
	}
	return true
}

// sentenceEnd writes where the sentence at hand ends.
func (w *writer) sentenceEnd() bool {
	first := &w.sentence[0]
	start, err := strconv.Atoi(first.values[query.InSentenceStart])
	var text string
	if err == nil {
		err = json.Unmarshal([]byte(first.values[query.InSentence]), &text)
	}
	if err != nil {
		return w.fail(errEvidence)
	}
	w.buf = strconv.AppendInt(w.buf, int64(start+utf16Length(text)), 10)
	return true
}
