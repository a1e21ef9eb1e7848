package document

import "strings"

// Estimates of what a document holds in memory.
const (
	bytesPerNode    = 700 // with what validation hangs on it
	bytesPerByte    = 2   // of text: the text itself, and strings made from it
	bytesPerComment = 150 // the parser keeps them
	bytesOfNothing  = 1 << 10
)

// documentSize estimates what a document holds in memory.
func documentSize(text string, nodes int64) int64 {
	comments := int64(strings.Count(text, "#"))
	return bytesOfNothing + bytesPerByte*int64(len(text)) + bytesPerNode*nodes + bytesPerComment*comments
}
