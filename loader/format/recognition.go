package format

import (
	"crypto/sha256"
	"encoding/base64"
	"io"

	"github.com/newsgraph/newsgraph"
)

// Recognition passes over records whose articles are known by the text that they were read from. Only formats of many articles that are told
// apart without reading them have it: JSON lines, packed or not.
type Recognition struct {
	// Way is all that decides what is read from a text besides the text and its format: another way, and nothing is recognized.
	Way string
	// Ask begins to ask which articles are as they were read from sources (Record.Source). The answer, by source, is waited for where it is needed: meanwhile
	// others can be asked for.
	Ask func(sources []string) (answer func() (map[string]newsgraph.StoredArticle, error))
}

// Recognized is a record that is known.
type Recognized struct {
	Article newsgraph.StoredArticle
	// Read reads the record nevertheless, and hands it to yield. It is to be called before the reader goes on.
	Read func(yield func(Record) error) error
}

// Recognizing gives the same formats with recognition.
func (f Formats) Recognizing(r Recognition) Formats {
	f.known = &r
	return f
}

// sourceBytes are kept of a digest. Two texts of one such source would take some 10^19 articles, or somebody who looks for them.
const sourceBytes = 16

// source is a digest of a text of some format and of how it is read.
func (r *Recognition) source(format string, text []byte) string {
	h := sha256.New()
	for _, part := range []string{r.Way, format} {
		_, _ = io.WriteString(h, part+"\x00") // a hash takes all
	}
	_, _ = h.Write(text)
	return base64.RawURLEncoding.EncodeToString(h.Sum(nil)[:sourceBytes])
}
