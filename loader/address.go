package loader

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/terminal"
	"github.com/newsgraph/newsgraph/loader/format"
)

// Addresses come from anywhere and go to browsers, logs and terminals of others. Two things are not taken over from them:
//
//   - "user:password@": whoever asks the graph would read the password, and a name there is a known way to make one host look
//     like another. It is dropped; which page is meant does not depend on it.
//   - control characters and those of writing direction. Browsers percent-encode them, so we do, and the page stays the same.
//     In a host name there can be none; such an address is refused.

// parseAddress parses an absolute address and refuses one whose host is none.
func parseAddress(text string) (*url.URL, error) {
	u, err := url.Parse(text)
	if err != nil {
		return nil, fmt.Errorf("%q is not a URL: %w", format.Shorten(text), err)
	}
	if strings.ContainsFunc(u.Host, terminal.Harmful) {
		return nil, fmt.Errorf("%q is not a URL: its host has control characters", format.Shorten(text))
	}
	return u, nil
}

// address is what is kept of an address that parses as u: as it was written, if it is harmless.
func address(text string, u *url.URL) string {
	if u.User != nil {
		without := *u
		without.User = nil
		text = without.String()
	}
	if !strings.ContainsFunc(text, terminal.Harmful) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if terminal.Harmful(r) {
			b.WriteString(url.PathEscape(string(r)))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// scheme matches the beginning of an absolute URL.
var scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)

// resolve makes ref absolute, where there is a base to do so. It is "" for what is, or
// becomes, neither http nor https; without a base a relative one stays as it is.
func resolve(ref string, base *url.URL) string {
	u, err := parseAddress(strings.TrimSpace(ref))
	if err != nil {
		return ""
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	if s := address(u.String(), u); !scheme.MatchString(s) || newsgraph.CanonicalURL(s) != "" {
		return s
	}
	return ""
}
