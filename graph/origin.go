package graph

import (
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// origins decides which web sites may have a browser ask.
//
// A page of any site can make a browser send a GET, by an image, a script, a form or a link, without asking first, and what
// it asks then costs this server the same as any other request. Browsers say so in headers that pages cannot change:
// Sec-Fetch-Site where the address is https or this machine's, and Origin on everything that scripts read. A
// request that says neither comes from a program, or from a browser over plain HTTP; then, as Apollo Server does,
// a header is asked for that a page can set only after a preflight.
type origins struct {
	all     bool
	allowed []string
}

func newOrigins(allowed []string) origins {
	return origins{all: slices.Contains(allowed, "*"), allowed: allowed}
}

// preflightHeaders make a browser ask first. Clients send the first two for Apollo Server already.
var preflightHeaders = []string{"X-Apollo-Operation-Name", "Apollo-Require-Preflight", "GraphQL-Require-Preflight"}

// errCrossSite says what to do about it.
var errCrossSite = errors.New("requests from pages of other web sites are refused; if the site is yours, name its origin with --cors-origins, and let it ask by POST")

// errNoPreflight says what to do about it.
var errNoPreflight = errors.New("a GET without the header GraphQL-Require-Preflight could come from any web page; send that header with any value, or ask by POST")

// check refuses a request that a page of another site may have caused.
func (o origins) check(r *http.Request) error {
	if origin := r.Header.Get("Origin"); origin != "" {
		if o.all || slices.Contains(o.allowed, origin) || isOwn(origin, r) {
			return nil
		}
		return errCrossSite
	}
	switch r.Header.Get("Sec-Fetch-Site") {
	case "same-origin", "none": // none: an address typed, or a bookmark
		return nil
	case "":
		// Neither header: a program, or a browser that tells nothing. A POST of JSON is none of a page's simple requests.
		if r.Method == http.MethodPost || !isBrowser(r) || forcesPreflight(r) {
			return nil
		}
		return errNoPreflight
	default:
		return errCrossSite
	}
}

// isOwn says that a page of this very server asks. Without Sec-Fetch-Site its scheme cannot be told, behind a proxy that
// ends TLS, so the host decides.
func isOwn(origin string, r *http.Request) bool {
	if site := r.Header.Get("Sec-Fetch-Site"); site != "" {
		return site == "same-origin"
	}
	parsed, err := url.Parse(origin)
	return err == nil && parsed.Host != "" && strings.EqualFold(parsed.Host, r.Host)
}

// isBrowser goes by the name that every browser begins with and no page can change.
func isBrowser(r *http.Request) bool { return strings.HasPrefix(r.UserAgent(), "Mozilla/") }

func forcesPreflight(r *http.Request) bool {
	if mediaType(r.Header.Get("Content-Type")) == "application/json" {
		return true
	}
	return slices.ContainsFunc(preflightHeaders, func(name string) bool { return len(r.Header.Values(name)) > 0 })
}
