package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"
)

// robots.txt as RFC 9309 has it, and Crawl-delay, which it does not have but many sites.

const (
	// maxRobotsBytes is how much of a robots.txt is read; RFC 9309 asks for at least 500 KiB.
	maxRobotsBytes = 500 << 10
	// robotsLife is how long one is believed; the RFC allows a day.
	robotsLife = 24 * time.Hour
	// maxCrawlDelay bounds what is kept of a Crawl-delay.
	maxCrawlDelay = 30 * time.Second
)

// robots are the rules of a robots.txt for newsgraph.
type robots struct {
	rules []robotsRule
	delay time.Duration
}

type robotsRule struct {
	pattern string // normalized, with * and $ as they are written
	allow   bool
}

// parseRobots reads the group for an agent, or else that for all. Groups for the same agent count together.
func parseRobots(text []byte, agent string) robots {
	const everybody = "*"
	if len(text) > maxRobotsBytes {
		text = text[:maxRobotsBytes]
	}
	groups := make(map[string]*robots)
	var current []*robots // the groups that lines belong to
	named := false        // whether the line before named an agent
	lines := strings.FieldsFunc(strings.TrimPrefix(string(text), "\ufeff"), func(r rune) bool { return r == '\n' || r == '\r' })
	for _, line := range lines {
		line, _, _ = strings.Cut(line, "#")
		key, value, found := strings.Cut(line, ":")
		if !found {
			continue
		}
		key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
		if key == "user-agent" {
			if !named {
				current = nil
			}
			named = true
			name := strings.ToLower(agentToken(value))
			if groups[name] == nil {
				groups[name] = &robots{}
			}
			current = append(current, groups[name])
			continue
		}
		switch key {
		case "allow", "disallow":
			named = false
			if value == "" {
				continue // says nothing
			}
			for _, g := range current {
				g.rules = append(g.rules, robotsRule{normalizePath(value), key == "allow"})
			}
		case "crawl-delay":
			named = false
			if d, err := parseSeconds(value); err == nil {
				for _, g := range current {
					g.delay = min(max(g.delay, d), maxCrawlDelay)
				}
			}
		}
	}
	for _, name := range []string{strings.ToLower(agent), everybody} {
		if g := groups[name]; g != nil {
			return *g
		}
	}
	return robots{}
}

// agentToken is the name in a line: what stands before a version or whatever is not of a name.
func agentToken(value string) string {
	if strings.HasPrefix(value, "*") {
		return "*"
	}
	end := strings.IndexFunc(value, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && r != '-' && r != '_'
	})
	if end < 0 {
		return value
	}
	return value[:end]
}

// allows tells whether a path, with its query, may be asked for. The longest rule that fits counts, and of two as long the one that allows.
func (r robots) allows(path string) bool {
	path = normalizePath(path)
	if path == "/robots.txt" {
		return true
	}
	allowed, longest := true, -1
	for _, rule := range r.rules {
		n := len(rule.pattern)
		if n < longest || n == longest && !rule.allow || !matches(rule.pattern, path) {
			continue
		}
		allowed, longest = rule.allow, n
	}
	return allowed
}

// matches tells whether a path begins as a pattern says: * is any text, and $ at the end is the end. It takes time for the
// product of both lengths at most.
func matches(pattern, path string) bool {
	pattern, whole := strings.CutSuffix(pattern, "$")
	if !whole {
		pattern += "*"
	}
	// Of several stars only the last needs to be tried again further on.
	star, again, p, s := -1, 0, 0, 0
	for s < len(path) {
		switch {
		case p < len(pattern) && pattern[p] == '*':
			star, again = p, s
			p++
		case p < len(pattern) && pattern[p] == path[s]:
			p++
			s++
		case star >= 0:
			again++
			p, s = star+1, again
		default:
			return false
		}
	}
	return strings.Trim(pattern[p:], "*") == ""
}

// normalizePath writes a path in one way: what need not be percent-encoded is not, what is no ASCII is.
func normalizePath(path string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(path); i++ {
		c := path[i]
		encoded := false
		if c == '%' && i+2 < len(path) && unhex(path[i+1]) >= 0 && unhex(path[i+2]) >= 0 {
			c, encoded = byte(unhex(path[i+1])<<4|unhex(path[i+2])), true
			i += 2
		}
		if c <= ' ' || c >= 0x7f || encoded && !unreserved(c) {
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

// unhex is the value of a hexadecimal digit, -1 of what is none.
func unhex(c byte) int {
	if 'A' <= c && c <= 'F' {
		c += 'a' - 'A'
	}
	return strings.IndexByte("0123456789abcdef", c)
}

func unreserved(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("-._~", c) >= 0
}

// robotsCache holds the robots.txt of a host, one for each scheme and port.
type robotsCache struct {
	mu    sync.Mutex // held while one is fetched, so that it is fetched once
	known map[string]keptRobots
}

type keptRobots struct {
	robots
	until time.Time
}

// allowed gives an error where robots.txt says that an address may not be asked for.
func (c *Client) allowed(ctx context.Context, at *url.URL) error {
	rules, err := c.robots(ctx, at)
	if err != nil {
		return err
	}
	path := at.EscapedPath()
	if path == "" {
		path = "/"
	}
	if at.RawQuery != "" {
		path += "?" + at.RawQuery
	}
	if !rules.allows(path) {
		return &Error{Reason: fmt.Sprintf("robots.txt of %s forbids it to %s", at.Host, product), Lasting: true}
	}
	return nil
}

func (c *Client) robots(ctx context.Context, at *url.URL) (robots, error) {
	h := c.hosts.get(at.Hostname())
	h.robots.mu.Lock()
	defer h.robots.mu.Unlock()
	origin := at.Scheme + "://" + strings.ToLower(at.Host)
	if known, ok := h.robots.known[origin]; ok && c.options.Clock.Now().Before(known.until) {
		return known.robots, nil
	}
	found, err := c.fetchRobots(ctx, &url.URL{Scheme: at.Scheme, Host: at.Host, Path: "/robots.txt"})
	if err != nil {
		return robots{}, err
	}
	if h.robots.known == nil {
		h.robots.known = make(map[string]keptRobots)
	}
	h.robots.known[origin] = keptRobots{found, c.options.Clock.Now().Add(robotsLife)}
	return found, h.setDelay(ctx, found.delay)
}

// fetchRobots reads a robots.txt. One that is not there allows all, one that cannot be had forbids all.
func (c *Client) fetchRobots(ctx context.Context, at *url.URL) (robots, error) {
	a, err := c.follow(ctx, at, http.Header{"Accept": {"text/plain, */*;q=0.8"}}, func(context.Context, *url.URL) error { return nil })
	var failed *Error
	switch {
	case errors.As(err, &failed) && failed.unreached:
		return robots{}, err // nor can the rest
	case errors.As(err, &failed):
		return robots{}, &Error{Reason: "robots.txt cannot be had, so nothing else is asked for: " + failed.Reason, Lasting: failed.Lasting, RetryAfter: failed.RetryAfter}
	case err != nil:
		return robots{}, err
	case a.status == http.StatusOK:
		return parseRobots(a.body, product), nil
	case a.status == http.StatusTooManyRequests || a.status >= 500:
		return robots{}, &Error{
			Reason:     fmt.Sprintf("robots.txt cannot be had, so nothing else is asked for: the server answers %s", statusText(a.status)),
			RetryAfter: a.wait,
		}
	}
	return robots{}, nil
}
