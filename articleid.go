package newsgraph

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"path"
	"strings"
	"time"
	"unicode/utf8"
)

// maxSlugBytes bounds the readable part of an article's id: enough for a headline, short
// enough for logs and addresses.
const maxSlugBytes = 60

// ArticleID is the id of the article that is published at that address, the same however
// the address is written (see CanonicalURL):
// "article:russia-iran-strengthen-ties-2023-10-24-1f0c9a7be2" for
// "https://www.reuters.com/world/russia-iran-strengthen-ties-2023-10-24/". It is "" for
// what is no absolute http or https URL.
func ArticleID(rawURL string) string {
	canonical := CanonicalURL(rawURL)
	if canonical == "" {
		return ""
	}
	address, _, _ := strings.Cut(canonical, "?")
	host, _, _ := strings.Cut(address, "/")
	last := path.Base(address)
	if unescaped, err := url.PathUnescape(last); err == nil {
		last = unescaped
	}
	if ext := path.Ext(last); isPageExtension(ext) && ext != last {
		last = strings.TrimSuffix(last, ext)
	}
	readable := slug(last)
	if readable == "" {
		readable = slug(host)
	}
	return articleID(readable, canonical)
}

// ArticleIDWithoutURL is the id of an article that has no URL: by its publisher, title and
// time of publication. Spellings that FoldName makes equal give one id.
func ArticleIDWithoutURL(publisher, title string, publishedAt time.Time) string {
	key := strings.Join([]string{
		FoldName(publisher), FoldName(title), publishedAt.UTC().Format(time.RFC3339),
	}, "\n")
	return articleID(slug(title), key)
}

func articleID(readable, key string) string {
	sum := sha256.Sum256([]byte(key))
	hash := hex.EncodeToString(sum[:])[:10]
	if readable == "" {
		return ArticlePrefix + hash
	}
	return ArticlePrefix + readable + "-" + hash
}

// CanonicalURL brings an absolute http or https URL to the form by which addresses are
// compared: without scheme, user, default port, leading "www.", fragment, trailing slash and
// parameters that only track readers (utm_*, fbclid and their like); host in lower case,
// parameters sorted by name. It is "" for anything else.
func CanonicalURL(rawURL string) string {
	u, err := url.Parse(strings.TrimSpace(rawURL))
	if err != nil || u.Hostname() == "" {
		return ""
	}
	scheme := strings.ToLower(u.Scheme)
	if scheme != "http" && scheme != "https" {
		return ""
	}
	host := strings.Trim(strings.ToLower(u.Hostname()), ".")
	for strings.HasPrefix(host, "www.") {
		host = strings.TrimLeft(host[len("www."):], ".")
	}
	if host == "" {
		return ""
	}
	if strings.Contains(host, ":") {
		host = "[" + host + "]" // IPv6
	}
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	// Encoded anew, so that "%7e" and "~" are one address.
	canonical := host + strings.TrimRight((&url.URL{Path: u.Path}).EscapedPath(), "/")
	if query := canonicalQuery(u.RawQuery); query != "" {
		canonical += "?" + query
	}
	return canonical
}

func canonicalQuery(raw string) string {
	values, err := url.ParseQuery(raw)
	if err != nil {
		return strings.TrimSpace(raw) // not of the form name=value; still part of the address
	}
	for name := range values {
		if isTracking(strings.ToLower(name)) {
			delete(values, name)
		}
	}
	return values.Encode()
}

// isTracking reports whether a parameter says only by which way a reader came.
func isTracking(name string) bool {
	if strings.HasPrefix(name, "utm_") {
		return true
	}
	switch name {
	case "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "ttclid", "yclid",
		"igshid", "mc_cid", "mc_eid", "_ga", "_gl":
		return true
	}
	return false
}

func isPageExtension(ext string) bool {
	switch strings.ToLower(ext) {
	case ".html", ".htm", ".shtml", ".php", ".asp", ".aspx", ".jsp":
		return true
	}
	return false
}

// slug is the folded text with hyphens for spaces, cut between words where that is possible.
func slug(text string) string {
	s := strings.ReplaceAll(FoldName(text), " ", "-")
	if len(s) <= maxSlugBytes {
		return s
	}
	if i := strings.LastIndexByte(s[:maxSlugBytes+1], '-'); i > 0 {
		return s[:i]
	}
	cut := maxSlugBytes
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut]
}
