package fetch

import (
	"context"
	"encoding/binary"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"
)

// fakeClock goes on only when somebody sleeps.
type fakeClock struct {
	mu    sync.Mutex
	now   time.Time
	slept []time.Duration
}

func newClock() *fakeClock { return &fakeClock{now: time.Date(2024, 6, 1, 12, 0, 0, 0, time.UTC)} }

func (c *fakeClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *fakeClock) Sleep(ctx context.Context, d time.Duration) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
	c.slept = append(c.slept, d)
	return ctx.Err()
}

// names is a name server: it gives for each question the next of a name's addresses, and the last one from then on. Others it does not know.
type names struct {
	mu    sync.Mutex
	known map[string][]netip.Addr
	asked []string
}

func (n *names) answer(name string) (netip.Addr, bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	name = strings.TrimSuffix(name, ".")
	n.asked = append(n.asked, name)
	addresses := n.known[name]
	if len(addresses) == 0 {
		return netip.Addr{}, false
	}
	if len(addresses) > 1 {
		n.known[name] = addresses[1:]
	}
	return addresses[0], true
}

// resolver asks n, as the machine's would ask its name server.
func (n *names) resolver() *net.Resolver {
	return &net.Resolver{PreferGo: true, StrictErrors: true, Dial: func(context.Context, string, string) (net.Conn, error) {
		here, there := net.Pipe()
		go n.serve(there)
		return here, nil
	}}
}

func (n *names) serve(c net.Conn) {
	defer c.Close()
	for {
		var size uint16
		if binary.Read(c, binary.BigEndian, &size) != nil {
			return
		}
		text := make([]byte, size)
		if _, err := io.ReadFull(c, text); err != nil {
			return
		}
		var m dnsmessage.Message
		if m.Unpack(text) != nil || len(m.Questions) != 1 {
			return
		}
		q := m.Questions[0]
		m = dnsmessage.Message{Header: dnsmessage.Header{ID: m.ID, Response: true, RecursionAvailable: true}, Questions: m.Questions}
		if q.Type == dnsmessage.TypeA {
			address, ok := n.answer(q.Name.String())
			if ok {
				m.Answers = []dnsmessage.Resource{{
					Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class, TTL: 0},
					Body:   &dnsmessage.AResource{A: address.As4()},
				}}
			} else {
				m.RCode = dnsmessage.RCodeNameError
			}
		}
		packed, err := m.Pack()
		if err != nil {
			return
		}
		if _, err := c.Write(append(binary.BigEndian.AppendUint16(nil, uint16(len(packed))), packed...)); err != nil {
			return
		}
	}
}

// site is a server of a name that counts as public, though it is on this machine.
type site struct {
	*httptest.Server
	at netip.AddrPort

	mu    sync.Mutex
	paths []string
}

func newSite(t *testing.T, handler http.HandlerFunc) *site {
	t.Helper()
	s := &site{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.paths = append(s.paths, r.URL.RequestURI())
		s.mu.Unlock()
		handler(w, r)
	}))
	t.Cleanup(s.Close)
	s.at = netip.MustParseAddrPort(s.Listener.Addr().String())
	return s
}

func (s *site) url(host, path string) string {
	_, port, _ := net.SplitHostPort(s.Listener.Addr().String())
	return "http://" + net.JoinHostPort(host, port) + path
}

func (s *site) asked() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return strings.Join(s.paths, " ")
}

// internet is a client to whom each name of sites is a public host.
func internet(t *testing.T, o Options, sites map[string]*site) (*Client, *names) {
	t.Helper()
	if o.Clock == nil {
		o.Clock = newClock()
	}
	n := &names{known: make(map[string][]netip.Addr)}
	public := make(map[netip.AddrPort]bool)
	for name, s := range sites {
		n.known[name] = []netip.Addr{s.at.Addr()}
		public[s.at] = true
	}
	c := New(o)
	t.Cleanup(c.transport.CloseIdleConnections)
	c.resolver, c.permit = n.resolver(), func(a netip.AddrPort) bool { return public[a] }
	return c, n
}

// noRobots answers for robots.txt that there is none.
func noRobots(handler http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		handler(w, r)
	}
}

func text(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, text) }
}
