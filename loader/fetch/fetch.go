// Package fetch reads addresses of the web as a program that nobody watches should: no more than one request to a host at a
// time, with a pause behind each; what robots.txt forbids is not asked for; what is asked for again is asked for only if it
// changed; and neither a redirect nor a name can lead to this machine or its network. It knows nothing of what it reads.
package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"
)

// Project is where who finds newsgraph in a log can read what it is.
const Project = "https://github.com/newsgraph/newsgraph"

// product is the name by which robots.txt speaks of newsgraph.
const product = "newsgraph"

const (
	// defaultTimeout bounds a request with its redirect's answer, its body included.
	defaultTimeout = 2 * time.Minute
	// defaultMaxBytes bounds a body, without its compression. Feeds may have 32 MiB, sitemaps 50.
	defaultMaxBytes = 64 << 20
	// defaultPause is kept between two requests to a host.
	defaultPause = time.Second
	// maxRedirects bounds how many redirects of an address are followed, as browsers do with fewer than they need.
	maxRedirects = 10
	// maxTries is how often a request is made that is told to come again soon.
	maxTries = 3
	// maxWait bounds what is waited for when a host says when to come again; after more the request fails.
	maxWait = time.Minute
	// maxRetryAfter bounds what a host may ask for.
	maxRetryAfter = 24 * time.Hour
	// maxHeaderBytes bounds the head of an answer.
	maxHeaderBytes = 64 << 10
	// maxURLBytes bounds an address, as those of articles are bounded.
	maxURLBytes = 4000
	dialTimeout = 15 * time.Second
)

// ErrUnchanged is what Get gives where the server says that nothing changed since the answer whose validators were sent.
var ErrUnchanged = errors.New("not changed")

// Error is why an address cannot be read. Its text names the reason; the address is said beside it.
type Error struct {
	Reason string
	// Lasting says that asking again later would hardly help: the page is gone, or may not be read.
	Lasting bool
	// RetryAfter is how long the host asks to be left alone; 0 where it does not.
	RetryAfter time.Duration

	unreached bool // there was no whole answer
}

func (e *Error) Error() string { return e.Reason }

// Clock is the time as a Client sees it.
type Clock interface {
	Now() time.Time
	// Sleep waits, or gives the error of a context that ends first.
	Sleep(ctx context.Context, d time.Duration) error
}

// Options of a Client. The zero value is what should be used, but for the version.
type Options struct {
	Version string // of newsgraph, for the user agent
	// AllowPrivate lets requests go to addresses of this machine and its networks.
	AllowPrivate bool
	Timeout      time.Duration // of a request with its body; default 2 minutes
	MaxBytes     int64         // of a body, unpacked; default 64 MiB
	Pause        time.Duration // after a request, before the next one to its host; default 1 s
	Clock        Clock         // default: the machine's
}

// Client reads addresses. It may be used by many goroutines at once.
type Client struct {
	options   Options
	agent     string
	hosts     hosts
	transport *http.Transport

	resolver *net.Resolver             // nil for the machine's
	permit   func(netip.AddrPort) bool // addresses that are allowed besides; may be nil
}

// New gives a Client.
func New(o Options) *Client {
	if o.Timeout <= 0 {
		o.Timeout = defaultTimeout
	}
	if o.MaxBytes <= 0 {
		o.MaxBytes = defaultMaxBytes
	}
	if o.Pause <= 0 {
		o.Pause = defaultPause
	}
	if o.Clock == nil {
		o.Clock = machineClock{}
	}
	c := &Client{options: o, agent: fmt.Sprintf("%s/%s (+%s)", product, agentVersion(o.Version), Project)}
	// A transport alone: it follows no redirects, each of which is a request of its own here, to a host of its own.
	c.transport = &http.Transport{
		// No proxy: one from the environment would be asked for private addresses, which it may reach.
		DialContext:            c.dial,
		ForceAttemptHTTP2:      true,
		TLSHandshakeTimeout:    dialTimeout,
		MaxIdleConns:           100,
		MaxIdleConnsPerHost:    1,
		IdleConnTimeout:        time.Minute,
		MaxResponseHeaderBytes: maxHeaderBytes,
	}
	return c
}

// agentVersion is a version as it can stand in a header.
func agentVersion(version string) string {
	version = strings.Map(func(r rune) rune {
		if r > ' ' && r < 0x7f && !strings.ContainsRune(`()<>@,;:\"/[]?={}`, r) {
			return r
		}
		return -1
	}, version)
	if version == "" {
		return "0"
	}
	return version
}

// Request is what to ask for.
type Request struct {
	URL string
	// ETag and LastModified are those of an earlier answer, empty where there are none.
	ETag, LastModified string
}

// Document is what stands at an address.
type Document struct {
	URL                string // behind all redirects
	ContentType        string // as the server says
	ETag, LastModified string
	Body               []byte // without the compression of the transport
}

// IsAddress reports whether text is an address rather than the name of a file.
func IsAddress(text string) bool {
	scheme, _, found := strings.Cut(text, "://")
	return found && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}

// Get reads an address. Its error is ErrUnchanged, an *Error, or that of ctx.
func (c *Client) Get(ctx context.Context, r Request) (*Document, error) {
	at, err := parse(r.URL)
	if err != nil {
		return nil, err
	}
	header := http.Header{"Accept": {"application/rss+xml, application/atom+xml, application/feed+json, text/html, application/xml;q=0.9, */*;q=0.8"}}
	if r.ETag != "" {
		header.Set("If-None-Match", r.ETag)
	}
	if r.LastModified != "" {
		header.Set("If-Modified-Since", r.LastModified)
	}
	a, err := c.follow(ctx, at, header, c.allowed)
	if err != nil {
		return nil, err
	}
	switch {
	case a.status == http.StatusNotModified && (r.ETag != "" || r.LastModified != ""):
		return nil, ErrUnchanged
	case a.status != http.StatusOK:
		return nil, statusError(a)
	}
	return &Document{
		URL: a.url.String(), ContentType: a.header.Get("Content-Type"),
		ETag: a.header.Get("ETag"), LastModified: a.header.Get("Last-Modified"), Body: a.body,
	}, nil
}

// parse checks an address.
func parse(text string) (*url.URL, error) {
	at, err := url.Parse(strings.TrimSpace(text))
	switch {
	case err != nil:
		var failed *url.Error
		if errors.As(err, &failed) {
			err = failed.Err
		}
		return nil, &Error{Reason: fmt.Sprintf("no address: %v", err), Lasting: true}
	case at.User != nil:
		return nil, &Error{Reason: "addresses with a user name or password are not read", Lasting: true}
	}
	return at, checkScheme(at)
}

func checkScheme(at *url.URL) error {
	if at.Scheme != "http" && at.Scheme != "https" || at.Hostname() == "" {
		return &Error{Reason: "no http or https address", Lasting: true}
	}
	if len(at.String()) > maxURLBytes {
		return &Error{Reason: fmt.Sprintf("an address longer than %d bytes", maxURLBytes), Lasting: true}
	}
	return nil
}

// answer is one answer of a server.
type answer struct {
	url    *url.URL
	status int
	header http.Header
	body   []byte // of status 200 only
	wait   time.Duration
}

// follow asks for an address and for those that it is redirected to. Each is asked for only if may says nothing against it.
func (c *Client) follow(ctx context.Context, at *url.URL, header http.Header, may func(context.Context, *url.URL) error) (*answer, error) {
	for step := range maxRedirects + 1 {
		err := may(ctx, at)
		var a *answer
		if err == nil {
			a, err = c.ask(ctx, at, header)
		}
		if err != nil {
			if failed := new(Error); step > 0 && errors.As(err, &failed) {
				failed.Reason = fmt.Sprintf("it redirects to %s: %s", at, failed.Reason)
			}
			return nil, err
		}
		if !isRedirect(a.status) {
			return a, nil
		}
		next, err := at.Parse(a.header.Get("Location"))
		if err != nil || a.header.Get("Location") == "" {
			return nil, &Error{Reason: fmt.Sprintf("%s to no address", statusText(a.status))}
		}
		next.User = nil
		if next.Fragment == "" {
			next.Fragment = at.Fragment
		}
		if err := checkScheme(next); err != nil {
			return nil, &Error{Reason: fmt.Sprintf("it redirects to %q: %s", shorten(next.String()), err), Lasting: true}
		}
		at = next
	}
	return nil, &Error{Reason: fmt.Sprintf("more than %d redirects", maxRedirects)}
}

func isRedirect(status int) bool {
	switch status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

// ask makes one request, and makes it again where the host says that it should come again soon.
func (c *Client) ask(ctx context.Context, at *url.URL, header http.Header) (*answer, error) {
	for try := 1; ; try++ {
		a, err := c.turn(ctx, at, header)
		if err != nil || a.wait == 0 || a.wait > maxWait || try == maxTries {
			return a, err
		}
	}
}

// turn waits for the host's turn and makes one request.
func (c *Client) turn(ctx context.Context, at *url.URL, header http.Header) (*answer, error) {
	h := c.hosts.get(at.Hostname())
	if err := h.enter(ctx, c.options.Clock); err != nil {
		return nil, err
	}
	a, err := c.exchange(ctx, at, header)
	pause := max(c.options.Pause, h.delay)
	if err == nil && a.wait > 0 {
		pause = max(pause, a.wait)
	}
	h.leave(c.options.Clock.Now().Add(pause))
	return a, err
}

// exchange makes one request and reads the whole answer, so that who reads it cannot keep the host waiting.
func (c *Client) exchange(ctx context.Context, at *url.URL, header http.Header) (*answer, error) {
	timed, cancel := context.WithTimeout(ctx, c.options.Timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(timed, http.MethodGet, at.String(), nil)
	if err != nil {
		return nil, &Error{Reason: fmt.Sprintf("no address: %v", err), Lasting: true}
	}
	request.Header = header.Clone()
	request.Header.Set("User-Agent", c.agent)
	response, err := c.transport.RoundTrip(request)
	if err != nil {
		return nil, c.failure(ctx, timed, err)
	}
	defer response.Body.Close()
	a := &answer{url: at, status: response.StatusCode, header: response.Header}
	if a.status == http.StatusTooManyRequests || a.status == http.StatusServiceUnavailable {
		a.wait = retryAfter(response.Header.Get("Retry-After"), c.options.Clock.Now())
	}
	if a.status != http.StatusOK {
		return a, nil
	}
	a.body, err = io.ReadAll(io.LimitReader(response.Body, c.options.MaxBytes+1))
	switch {
	case int64(len(a.body)) > c.options.MaxBytes:
		return nil, &Error{Reason: fmt.Sprintf("longer than %s: fetch it yourself and load the file", inMiB(c.options.MaxBytes)), Lasting: true}
	case err != nil:
		return nil, c.failure(ctx, timed, err)
	}
	return a, nil
}

// shorten keeps what a message quotes readable.
func shorten(text string) string {
	const most = 200
	if len(text) <= most {
		return text
	}
	return strings.ToValidUTF8(text[:most], "") + "…"
}

func inMiB(n int64) string {
	if n < 1<<20 {
		return fmt.Sprintf("%d bytes", n)
	}
	return fmt.Sprintf("%d MiB", n>>20)
}

// failure words an error of a request for the user.
func (c *Client) failure(ctx, timed context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var refused *refusedError
	switch {
	case errors.As(err, &refused):
		return &Error{Reason: refused.Error(), Lasting: true, unreached: true}
	case timed.Err() != nil:
		return &Error{Reason: fmt.Sprintf("no whole answer within %s", c.options.Timeout), unreached: true}
	case errors.Is(err, io.ErrUnexpectedEOF):
		return &Error{Reason: "the answer ends early", unreached: true}
	}
	return &Error{Reason: err.Error(), unreached: true}
}

// statusError says what a server said in place of a document.
func statusError(a *answer) error {
	e := &Error{Reason: "the server answers " + statusText(a.status), RetryAfter: a.wait}
	switch a.status {
	case http.StatusRequestTimeout, http.StatusTooEarly, http.StatusTooManyRequests:
	default:
		e.Lasting = a.status >= 400 && a.status < 500
	}
	if a.wait > 0 {
		e.Reason += fmt.Sprintf(", and asks to come again in %s", a.wait)
	}
	return e
}

func statusText(status int) string {
	return strings.TrimSpace(fmt.Sprintf("%d %s", status, http.StatusText(status)))
}

// retryAfter reads a header of that name: seconds or a time. It is at least a second where something is said.
func retryAfter(text string, now time.Time) time.Duration {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0
	}
	var wait time.Duration
	if seconds, err := parseSeconds(text); err == nil {
		wait = seconds
	} else if at, err := http.ParseTime(text); err == nil {
		wait = at.Sub(now).Round(time.Second)
	} else {
		return 0
	}
	return min(max(wait, time.Second), maxRetryAfter)
}

// MachineClock is the machine's own.
func MachineClock() Clock { return machineClock{} }

type machineClock struct{}

func (machineClock) Now() time.Time { return time.Now() }

func (machineClock) Sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
