package write

import (
	"bytes"
	"encoding/json"

	"github.com/newsgraph/newsgraph"
)

// The evidence of a mention is one property, a text of JSON: a list of
// [sentence, surface, start, end, part, paragraph, kind, rule, sentenceStart]. As eight lists side by side
// it took three times the space, because Neo4j keeps each list of texts in a block of its own.

// evidenceFields is the number of values of one occurrence.
const evidenceFields = 9

func EncodeEvidence(list []newsgraph.Evidence) string {
	rows := make([][evidenceFields]any, len(list))
	for i := range list {
		e := &list[i]
		rows[i] = [evidenceFields]any{e.Sentence, e.Surface, e.Start, e.End, e.Part, e.Paragraph, e.Kind, e.Rule, e.SentenceStart}
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false) // "<" need not become six characters
	_ = encoder.Encode(rows)     // texts and numbers always encode
	return string(bytes.TrimSpace(b.Bytes()))
}
