package cypher

import (
	"bytes"
	"encoding/json"

	"github.com/newsgraph/newsgraph"
)

// The evidence of a mention is one property, a text of JSON: a list of
// [sentence, surface, start, end, part, paragraph, kind, rule]. As eight lists side by side
// it took three times the space, because Neo4j keeps each list of texts in a block of its own.

// evidenceFields is the number of values of one occurrence.
const evidenceFields = 8

func encodeEvidence(list []newsgraph.Evidence) string {
	rows := make([][evidenceFields]any, len(list))
	for i := range list {
		e := &list[i]
		rows[i] = [evidenceFields]any{e.Sentence, e.Surface, e.Start, e.End, e.Part, e.Paragraph, e.Kind, e.Rule}
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false) // "<" need not become six characters
	_ = encoder.Encode(rows)     // texts and numbers always encode
	return string(bytes.TrimSpace(b.Bytes()))
}

// decodeEvidence reads what encodeEvidence wrote. Occurrences that are not of that form are
// left out: a reader can do nothing about them.
func decodeEvidence(text string) []newsgraph.Evidence {
	if text == "" {
		return nil
	}
	var rows []evidenceRow
	if err := json.Unmarshal([]byte(text), &rows); err != nil {
		return nil
	}
	list := make([]newsgraph.Evidence, len(rows))
	for i := range rows {
		list[i] = newsgraph.Evidence(rows[i])
	}
	return list
}

type evidenceRow newsgraph.Evidence

// UnmarshalJSON reads one occurrence.
func (e *evidenceRow) UnmarshalJSON(text []byte) error {
	return json.Unmarshal(text, &[evidenceFields]any{
		&e.Sentence, &e.Surface, &e.Start, &e.End, &e.Part, &e.Paragraph, &e.Kind, &e.Rule,
	})
}
