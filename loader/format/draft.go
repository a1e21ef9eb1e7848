package format

import (
	"time"

	"github.com/newsgraph/newsgraph"
)

// MaxURLBytes bounds a URL; what is longer is none.
const MaxURLBytes = 4000

// Draft is an article as a format reads it, before what all formats have in common: bylines
// in the text, credits in captions, defaults, checks.
type Draft struct {
	URL, Title, Publisher string
	PublishedAt           time.Time
	Language, Dateline    string
	Image                 *newsgraph.Image
	Paragraphs            []Paragraph
	Authors               []newsgraph.Byline // where the format has a field for them; else read from the text

	BodyKind newsgraph.BodyKind // empty for the full text, or where nobody knows
	Exact    bool               // all is as it is to be: nothing is to be looked for in the text, and what is not said is not there
	Partial  string             // why the text is not all of the article; empty where it is
	Keys     []Key              // from where the fields were read, in formats that have a choice
}
