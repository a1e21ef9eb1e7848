package format

import (
	"regexp"
	"strings"
)

// months starts the name of a month in a dateline: "Oct", "Oct.", "October".
const months = `(?i:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\.?`

// datelinePattern matches the opening of "OTTAWA, March 26 - ", "NEW YORK, Oct 3 (Reuters) - "
// or "KYIV, Ukraine (AP) — ". Group 1 is the place, 2 the date, 3 the agency.
var datelinePattern = regexp.MustCompile(
	`^(\p{Lu}[\p{L}.'’/-]*(?: \p{Lu}[\p{L}.'’/-]*){0,4}(?:, (?:the )?\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)??)` +
		`(, ` + months + ` \d{1,2}(?:, \d{4})?)?` +
		`(,? ?\([^()]{2,40}\)|, Reuters?)? ?(?:--?|–|—) `)

// Dateline is the place and date with which an article's first paragraph opens, without the
// agency; empty where it opens otherwise. A place alone is no dateline: "NATO - once a …".
func Dateline(text string) string {
	m := datelinePattern.FindStringSubmatch(text)
	if m == nil || m[2] == "" && m[3] == "" {
		return ""
	}
	return strings.TrimSpace(m[1] + m[2])
}
