package read

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/write"
)

func TestEvidenceIsReadAsItWasWritten(t *testing.T) {
	want := []newsgraph.Evidence{
		{
			Sentence: "“Lavrov” <said> \\ \"no\"\n& left\x00.", Surface: "Lavrov", Start: 1, End: 7,
			Part: newsgraph.PartBody, Paragraph: 3, Kind: newsgraph.KindShortName, Rule: "short",
		},
		{Sentence: "Title", Surface: "Title", End: 5, Part: newsgraph.PartTitle, Kind: newsgraph.KindFullName},
	}
	if diff := cmp.Diff(want, decodeEvidence(write.EncodeEvidence(want))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := decodeEvidence(write.EncodeEvidence(nil)); len(got) != 0 {
		t.Errorf("no evidence reads as %v", got)
	}
	if got := decodeEvidence("not JSON"); got != nil {
		t.Errorf("damaged evidence reads as %v", got)
	}
}
