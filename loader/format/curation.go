package format

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/newsgraph/newsgraph/internal/identity"
)

// Decisions on people that were made by hand stand among articles of JSON, so that one file has all that somebody brought into a graph:
// each is an object that has nothing but the decision.

// curationKey is the key of the decision in such an object.
const curationKey = "curation"

// WriteCuration writes a decision as a line of JSON that is read as one.
func WriteCuration(w io.Writer, c *identity.Curation) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(map[string]*identity.Curation{curationKey: c})
}

// curationIn gives what is to be a decision. An article may have a field of that name beside others.
func curationIn(object map[string]any) (decision any, is bool) {
	decision, is = object[curationKey]
	return decision, is && len(object) == 1
}

func readCuration(decision any) (*identity.Curation, error) {
	text, err := json.Marshal(decision)
	if err != nil {
		return nil, err
	}
	c, err := identity.ReadCuration(text)
	if err != nil {
		return nil, fmt.Errorf("a decision made by hand that cannot be read: %s", strings.TrimPrefix(err.Error(), "json: "))
	}
	return c, nil
}
