package read

import (
	"encoding/json"

	"github.com/newsgraph/newsgraph"
)

// evidenceFields is the number of values of one occurrence.
const evidenceFields = 8

// decodeEvidence reads what writing an article stores of its evidence. Occurrences that are not of that form are
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
