package format

import (
	"fmt"
	"strings"
)

// Parsing Markdown takes time that grows with the square of these two, so that a hostile
// file of a few megabytes would take hours. No news text comes near them.
const (
	// maxMarkupParagraph bounds the bytes of a paragraph.
	maxMarkupParagraph = 64 << 10
	// maxBlockMarks bounds the bytes of marks (quotation, list) that begin a line.
	maxBlockMarks = 500
)

// checkMarkup refuses Markdown that would take too long. With the error comes the line, from 1.
func checkMarkup(source string) (int, error) {
	line, paragraph := 0, 0
	for text := range strings.Lines(source) {
		line++
		if strings.TrimSpace(text) == "" {
			paragraph = 0
			continue
		}
		if paragraph += len(text); paragraph > maxMarkupParagraph {
			return line, fmt.Errorf("a paragraph longer than %d KiB in Markdown", maxMarkupParagraph>>10)
		}
		if marks := len(text) - len(strings.TrimLeft(text, " \t>+-*.)0123456789")); marks > maxBlockMarks {
			return line, fmt.Errorf("more than %d characters of lists and quotations at the start of a line", maxBlockMarks)
		}
	}
	return 0, nil
}
