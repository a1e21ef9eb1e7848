package admission

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// bounded is a listener's side without a network.
type bounded struct {
	t       *testing.T
	counts  *Connections
	arrives chan net.Conn
	closed  map[string]bool // by name
	open    map[string]*connection
}

// fake is a connection that notes its end.
type fake struct {
	net.Conn
	from, name string
	b          *bounded
	got        strings.Builder
}

func (f *fake) RemoteAddr() net.Addr              { return named(f.from) }
func (f *fake) Close() error                      { f.b.closed[f.name] = true; return nil }
func (f *fake) SetWriteDeadline(time.Time) error  { return nil }
func (f *fake) Write(p []byte) (n int, err error) { return f.got.Write(p) }

type named string

func (named) Network() string  { return "tcp" }
func (n named) String() string { return string(n) }

func (b *bounded) Accept() (net.Conn, error) {
	if conn := <-b.arrives; conn != nil {
		return conn, nil
	}
	return nil, io.EOF
}
func (*bounded) Close() error   { return nil }
func (*bounded) Addr() net.Addr { return named("") }

func newBounded(t *testing.T, most int) *bounded {
	return &bounded{t: t, counts: NewConnections(most), arrives: make(chan net.Conn, 2), closed: map[string]bool{}, open: map[string]*connection{}}
}

// connect says whether a connection is let in.
func (b *bounded) connect(name, from string) bool {
	f := &fake{from: from + ":1", name: name, b: b}
	b.arrives <- f
	b.arrives <- nil
	conn, err := b.counts.Listener(b).Accept()
	time.Sleep(time.Millisecond) // no two of one age
	if err == nil {
		<-b.arrives
		b.open[name] = conn.(*connection)
		return true
	}
	if response, err := http.ReadResponse(bufio.NewReader(strings.NewReader(f.got.String())), nil); err != nil || response.StatusCode != http.StatusServiceUnavailable {
		b.t.Errorf("%s was refused by %q", name, f.got.String())
	} else if text, err := io.ReadAll(response.Body); err != nil || len(text) == 0 {
		b.t.Errorf("%s was refused without a word: %v", name, err)
	}
	if !b.closed[name] {
		b.t.Errorf("%s was refused and left open", name)
	}
	return false
}

// work has a request of a connection begin, or end.
func (b *bounded) work(name string, working bool) {
	if working {
		b.counts.begins(b.open[name])
	} else {
		b.counts.ends(b.open[name])
	}
	time.Sleep(time.Millisecond)
}

func (b *bounded) wantClosed(names ...string) {
	b.t.Helper()
	for _, name := range names {
		if !b.closed[name] {
			b.t.Errorf("%s is still open", name)
		}
	}
	if len(b.closed) != len(names) {
		b.t.Errorf("closed: %v, want %v", b.closed, names)
	}
}

func TestConnectionsMakeRoom(t *testing.T) {
	const a, b, c = "192.0.2.1", "192.0.2.2", "192.0.2.3"
	for _, test := range []struct {
		name string
		run  func(*testing.T, *bounded)
	}{
		{"the one that waits longest", func(t *testing.T, n *bounded) {
			n.connect("1", a)
			n.connect("2", a)
			n.connect("3", a)
			n.work("1", true)
			n.work("1", false)
			n.connect("4", a)
			n.wantClosed("2")
		}},
		{"none at work for the same client", func(t *testing.T, n *bounded) {
			for _, name := range []string{"1", "2", "3"} {
				n.connect(name, a)
				n.work(name, true)
			}
			if n.connect("4", a) {
				t.Error("let in, with all at work")
			}
			n.work("2", false)
			if n.connect("5", a) {
				t.Error("let in, with one that has just been answered")
			}
			time.Sleep(2 * time.Second)
			if !n.connect("6", a) {
				t.Error("refused, with one that waits")
			}
			if !n.closed["2"] {
				t.Error("the one that waited is still open")
			}
		}},
		{"one at work for another client, that which works longest", func(t *testing.T, n *bounded) {
			for _, name := range []string{"1", "2", "3"} {
				n.connect(name, a)
			}
			n.work("2", true)
			n.work("1", true)
			n.work("3", true)
			if !n.connect("4", b) {
				t.Error("another client is refused")
			}
			n.wantClosed("2")
		}},
		{"one of who has most, not of who waits longest", func(t *testing.T, n *bounded) {
			n.connect("1", b)
			n.connect("2", a)
			n.connect("3", a)
			n.connect("4", c)
			n.wantClosed("2")
		}},
		{"none of others for who has most", func(t *testing.T, n *bounded) {
			n.connect("1", b)
			n.connect("2", a)
			n.connect("3", a)
			n.work("2", true)
			n.work("3", true)
			if n.connect("4", a) {
				t.Error("let in, at the cost of another client")
			}
		}},
		{"networks of IPv6 count as one", func(t *testing.T, n *bounded) {
			n.connect("1", c)
			n.connect("2", "[2001:db8::1]")
			n.connect("3", "[2001:db8::2]")
			n.connect("4", b)
			n.wantClosed("2")
		}},
		{"closed ones count no more", func(t *testing.T, n *bounded) {
			for i := range 9 {
				name := fmt.Sprint(i)
				if !n.connect(name, a) {
					t.Error("refused")
				}
				_ = n.open[name].Close()
				_ = n.open[name].Close()
			}
			if len(n.counts.open)+len(n.counts.of) > 0 {
				t.Errorf("%v %v are left", n.counts.open, n.counts.of)
			}
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) { test.run(t, newBounded(t, 3)) })
		})
	}
}

// TestServerWithBoundedConnections has a real server keep to the bound: with some that ask nothing, and then with as many
// requests as fit under way, and one more.
func TestServerWithBoundedConnections(t *testing.T) {
	const most = 3
	counts := NewConnections(most)
	begun, finish := make(chan struct{}, 9), make(chan struct{})
	server := httptest.NewUnstartedServer(counts.Handler(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		if _, err := io.Copy(io.Discard, r.Body); err != nil {
			return
		}
		begun <- struct{}{}
		select {
		case <-finish:
		case <-r.Context().Done():
		}
	})))
	server.Listener = counts.Listener(server.Listener)
	server.Config.ConnContext = counts.Context
	server.Start()
	defer server.Close()
	send := func(text string) *bufio.Reader {
		conn, err := net.Dial("tcp", server.Listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = conn.Close() })
		fmt.Fprint(conn, text)
		return bufio.NewReader(conn)
	}
	status := func(from *bufio.Reader) int {
		response, err := http.ReadResponse(from, nil)
		if err != nil {
			return 0
		}
		_ = response.Body.Close()
		return response.StatusCode
	}
	const head = "POST / HTTP/1.1\r\nHost: localhost\r\n"
	idle := []*bufio.Reader{send(""), send(head), send(head + "Content-Length: 4\r\n\r\na")}
	var asking []*bufio.Reader
	for range most {
		asking = append(asking, send(head+"Content-Length: 4\r\n\r\nabcd"))
		<-begun
	}
	for i, reader := range idle {
		if got := status(reader); got != 0 {
			t.Errorf("connection %d, which asks nothing, is answered %d; want it closed", i, got)
		}
	}
	if got := status(send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")); got != http.StatusServiceUnavailable && got != 0 { // 0: the kernel told of the closing first
		t.Errorf("one more is answered %d", got)
	}
	close(finish)
	for _, reader := range asking {
		if got := status(reader); got != http.StatusOK {
			t.Errorf("a request under way is answered %d", got)
		}
	}
}
