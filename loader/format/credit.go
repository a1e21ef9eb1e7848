package format

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// maxCreditBytes bounds a credit; what is longer is a sentence of the caption.
	maxCreditBytes = 160
	// maxCreditWords bounds a credit that is all there is: a sentence may look like one
	// ("Lee spoke from Rome via Zoom.").
	maxCreditWords = 5
)

var (
	licensingNote = regexp.MustCompile(`\s*(?:Acquire|Purchase) Licensing Rights(?:\s*,? opens new tab)?\.?$`)
	// agencySlash is how wire captions end, with or without a full stop before it.
	agencySlash    = regexp.MustCompile(`(?:^|\s)((?:REUTERS|AFP|AP|EPA|TASS|SPUTNIK|XINHUA)/\p{L}.*)$`)
	bracketedTail  = regexp.MustCompile(`(?:^|\s)[(\[]([^()\[\]]*)[)\]]\.?$`)
	creditLabel    = regexp.MustCompile(`^(?i:(?:file )?(?:photo(?:graph)?|picture|image)s?(?: credits?)?(?: by |: ?)|credits?: ?|courtesy(?: of|:) |handout(?: by|:| via) |copyright |file: ?|©|\(c\))`)
	agencyAlone    = regexp.MustCompile(`^(?:REUTERS|Reuters|AFP|AP|EPA|TASS|UPI|Xinhua|XINHUA|Yonhap|Kyodo|ANSA|ANI|PA|dpa|Getty Images)(?: [Pp]hotos?| Images)?$`)
	viaSomebody    = regexp.MustCompile(`^[\p{Lu}@](?:\S+ ){1,6}via [\p{Lu}@]`)
	namesWithSlash = regexp.MustCompile(`^(?:\p{Lu}[^/]{1,60}|[\p{L}\d.&-]+)(?:/[\p{Lu}@][^/]{1,60})+$`)
	slashedWord    = regexp.MustCompile(`^[\p{L}\d.&-]+/\p{Lu}`)
	copyrightTail  = regexp.MustCompile(`(?:^|\s)((?:©|\([cC]\) ).*)$`)
	noSentenceEnd  = regexp.MustCompile(`(?:^|[\s./(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Jr|Sr|Lt|Gen|Col|Sgt|Capt|Adm|Gov|Sen|Rep|Rev|No|Ft|Mt)\.$`)
)

// SplitCredit parts the photographer's credit at a caption's end from the caption:
// "Leaders meet in Oslo. Ministry/Handout via REUTERS" is "Leaders meet in Oslo." and
// "Ministry/Handout via REUTERS". The credit is empty where there is none.
func SplitCredit(caption string) (text, credit string) {
	caption = licensingNote.ReplaceAllString(caption, "")
	from := lastSentence(caption)
	if from > 0 && isCredit(caption[from:]) {
		return strings.TrimSpace(caption[:from]), trimCredit(caption[from:])
	}
	for _, pattern := range []*regexp.Regexp{agencySlash, copyrightTail} {
		if m := pattern.FindStringSubmatchIndex(caption); m != nil && m[3]-m[2] <= maxCreditBytes {
			return strings.TrimSpace(caption[:m[2]]), trimCredit(caption[m[2]:])
		}
	}
	if m := bracketedTail.FindStringSubmatchIndex(caption); m != nil && isCredit(caption[m[2]:m[3]]) {
		return strings.TrimSpace(caption[:m[0]]), trimCredit(caption[m[2]:m[3]])
	}
	if from == 0 && isCredit(caption) && len(strings.Fields(caption)) <= maxCreditWords {
		return "", trimCredit(caption)
	}
	return caption, ""
}

// isCredit reports whether s as a whole reads like a credit.
func isCredit(s string) bool {
	s = trimCredit(s)
	if s == "" || len(s) > maxCreditBytes {
		return false
	}
	return creditLabel.MatchString(s) || agencyAlone.MatchString(s) || viaSomebody.MatchString(s) || namesWithSlash.MatchString(s)
}

// trimCredit takes off brackets around the whole and a full stop at the end.
func trimCredit(s string) string {
	s = strings.TrimSpace(s)
	if m := bracketedTail.FindStringSubmatchIndex(s); m != nil && m[0] == 0 {
		s = s[m[2]:m[3]]
	}
	return strings.TrimSpace(strings.TrimSuffix(s, "."))
}

// lastSentence is where the last sentence of s begins.
func lastSentence(s string) int {
	for i := len(s) - 1; i > 0; i-- {
		if s[i] != ' ' {
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+1:])
		head := strings.TrimRight(s[:i], `"')]”’`)
		if head == "" || !strings.ContainsRune(".!?", rune(head[len(head)-1])) {
			continue
		}
		if unicode.IsLower(next) && !slashedWord.MatchString(s[i+1:]) || noSentenceEnd.MatchString(head) {
			continue
		}
		return i + 1
	}
	return 0
}
