package admission

import (
	"context"
	"io"
	"net"
	"net/http"
	"sync"
	"time"
)

// MaxConnections is how many connections a server has open at most; docs/limits.md gives the reason.
const MaxConnections = 1024

// Connections bounds how many connections a server has open at a time. When there are as many as may be, a new one takes the
// place of another: of the client that has most, that which has waited longest without a whole request, or else that whose
// request is under way for longest. Of a client's own only those make room that wait, so who has most already is refused when all
// of theirs are at work: with status 503, and closed.
//
// A server uses all three of Listener, Context (as its ConnContext) and Handler.
type Connections struct {
	max int

	mu   sync.Mutex
	open map[*connection]struct{}
	of   map[string]int // of each client that has any
}

// NewConnections makes a bound that no connection counts for yet.
func NewConnections(most int) *Connections {
	return &Connections{max: most, open: map[*connection]struct{}{}, of: map[string]int{}}
}

// connection is one that counts.
type connection struct {
	net.Conn
	from   string
	counts *Connections

	// Under the mutex of counts.
	working  bool      // a request has come, its body too, and is not answered
	answered bool      // one was
	since    time.Time // when it last began or ended to work
}

// settled is how long a connection counts as at work when a request of its was answered: its client may be about to ask again.
const settled = time.Second

// busy tells a connection that is at work from one that waits.
func (c *connection) busy(now time.Time) bool {
	return c.working || c.answered && now.Sub(c.since) < settled
}

// sendBuffer is what the system may hold of answers that a client does not take, for each connection: it lets several MB pile up
// otherwise, which nobody counts.
const sendBuffer = 256 << 10

// Close closes a connection, which may have been closed before.
func (c *connection) Close() error {
	c.counts.remove(c)
	return c.Conn.Close()
}

type listener struct {
	net.Listener
	counts *Connections
}

// Listener gives a listener whose connections count.
func (n *Connections) Listener(of net.Listener) net.Listener { return &listener{of, n} }

// refusal is all that a connection gets that is one too many.
const refusal = "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain; charset=utf-8\r\nRetry-After: 2\r\nContent-Length: 22\r\nConnection: close\r\n\r\n" +
	"too many connections.\n"

// Accept waits for a connection for which there is room.
func (l *listener) Accept() (net.Conn, error) {
	for {
		conn, err := l.Listener.Accept()
		if err != nil {
			return nil, err
		}
		c := &connection{Conn: conn, from: ClientOf(conn.RemoteAddr().String()), counts: l.counts, since: time.Now()}
		displaced, ok := l.counts.add(c)
		if displaced != nil {
			_ = displaced.Conn.Close()
		}
		if ok {
			if tcp, isTCP := conn.(*net.TCPConn); isTCP {
				_ = tcp.SetWriteBuffer(sendBuffer) // without it, all is as right
			}
			return c, nil
		}
		// So short a text always fits into a new connection's buffer.
		_ = conn.SetWriteDeadline(time.Now().Add(time.Second))
		_, _ = conn.Write([]byte(refusal))
		_ = conn.Close()
	}
}

// add counts a connection, with another in whose place it is, or says that there is no room.
func (n *Connections) add(c *connection) (displaced *connection, ok bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if len(n.open) >= n.max {
		if displaced = n.leastMissed(c.from); displaced == nil {
			return nil, false
		}
		n.forget(displaced)
	}
	n.open[c] = struct{}{}
	n.of[c.from]++
	return displaced, true
}

// leastMissed chooses the connection that makes room for a client's new one.
func (n *Connections) leastMissed(newcomer string) *connection {
	most := newcomer
	for client, count := range n.of {
		if count > n.of[most] {
			most = client
		}
	}
	now := time.Now()
	var least *connection
	for c := range n.open {
		if c.from != most || c.busy(now) && most == newcomer {
			continue
		}
		if least == nil || least.busy(now) && !c.busy(now) || least.busy(now) == c.busy(now) && c.since.Before(least.since) {
			least = c
		}
	}
	return least
}

func (n *Connections) remove(c *connection) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.forget(c)
}

func (n *Connections) forget(c *connection) {
	if _, counted := n.open[c]; !counted {
		return
	}
	delete(n.open, c)
	if n.of[c.from]--; n.of[c.from] == 0 {
		delete(n.of, c.from)
	}
}

type connectionKey struct{}

// Context says which connection requests come by.
func (*Connections) Context(ctx context.Context, conn net.Conn) context.Context {
	return context.WithValue(ctx, connectionKey{}, conn)
}

// Handler notes which connections are at work: from when a request has come to its end until it is answered.
func (n *Connections) Handler(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if c, counts := r.Context().Value(connectionKey{}).(*connection); counts {
			if r.Body == http.NoBody {
				n.begins(c)
			} else {
				r.Body = &body{r.Body, c}
			}
			defer n.ends(c)
		}
		next.ServeHTTP(w, r)
	})
}

// body is a request's, whose end is noted.
type body struct {
	io.ReadCloser
	of *connection
}

func (b *body) Read(p []byte) (int, error) {
	read, err := b.ReadCloser.Read(p)
	if err == io.EOF {
		b.of.counts.begins(b.of)
	}
	return read, err
}

func (n *Connections) begins(c *connection) {
	now := time.Now()
	n.mu.Lock()
	defer n.mu.Unlock()
	if !c.working {
		c.working, c.since = true, now
	}
}

func (n *Connections) ends(c *connection) {
	now := time.Now()
	n.mu.Lock()
	defer n.mu.Unlock()
	c.working, c.answered, c.since = false, true, now
}
