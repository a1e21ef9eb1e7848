package newsgraph

import "strings"

// ParagraphBreak stands between the paragraphs of a body.
const ParagraphBreak = "\n\n"

// Paragraphs are the paragraphs of the body; none for an empty body.
func (a *Article) Paragraphs() []string {
	if a.Body == "" {
		return []string{}
	}
	return strings.Split(a.Body, ParagraphBreak)
}
