package neo4jlocal

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"strconv"
	"testing"
	"time"
)

// serveOnce answers the first connection with what a handshake and a login would get.
func serveOnce(t *testing.T, version []byte, reply []byte) (port int) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	go func() {
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		_, _ = io.ReadFull(conn, make([]byte, 20))
		_, _ = conn.Write(version)
		if reply == nil {
			return
		}
		_, _ = readMessage(conn)
		_, _ = conn.Write(reply)
		_, _ = io.Copy(io.Discard, conn)
	}()
	return listener.Addr().(*net.TCPAddr).Port
}

// failure is the answer to a refused login.
func failure(code string) []byte {
	msg := append([]byte{0xB1, 0x7F, 0xA1, 0x84, 'c', 'o', 'd', 'e', 0xD0, byte(len(code))}, code...)
	return chunk(msg)
}

// Two starts may find the same port free. The one that gets it not must not ask the other's server, which would refuse its own user after some wrong passwords.
func TestAnotherServerIsNotAskedForOurLogin(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	gone := make(chan struct{})
	time.AfterFunc(3*pollEvery, func() { close(gone) }) // as our own ends, having found the port taken
	o := Options{StartTimeout: time.Minute}
	if err := o.awaitLogin(t.Context(), listener.Addr().(*net.TCPAddr).Port, "secret", gone, func() bool { return false }); !errors.Is(err, errGone) {
		t.Errorf("a port that another has: %v", err)
	}
	if err := listener.(*net.TCPListener).SetDeadline(time.Now().Add(pollEvery)); err != nil {
		t.Fatal(err)
	}
	if conn, err := listener.Accept(); err == nil {
		conn.Close()
		t.Error("another's server was asked")
	}
}

func TestAwaitLoginTellsARefusal(t *testing.T) {
	o := Options{StartTimeout: time.Minute}
	port := serveOnce(t, []byte{0, 0, 0, 5}, failure("Neo.ClientError.Security.Unauthorized"))
	if err := o.awaitLogin(t.Context(), port, "secret", nil, func() bool { return true }); !errors.Is(err, ErrPassword) {
		t.Errorf("our own server's refusal: %v", err)
	}
}

func TestPing(t *testing.T) {
	tests := map[string]struct {
		version, reply []byte
		ready          bool
		password       bool
	}{
		"login accepted":        {[]byte{0, 0, 0, 5}, chunk([]byte{0xB1, 0x70, 0xA0}), true, false},
		"login refused":         {[]byte{0, 0, 0, 5}, failure("Neo.ClientError.Security.Unauthorized"), false, true},
		"database not up yet":   {[]byte{0, 0, 0, 5}, failure("Neo.TransientError.General.DatabaseUnavailable"), false, false},
		"no common version":     {[]byte{0, 0, 0, 0}, nil, false, false},
		"closed after greeting": {[]byte{0, 0, 0, 5}, nil, false, false},
		"not Bolt":              {[]byte("HTTP/1.1 400 Bad Request\r\n\r\n"), nil, false, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			err := ping(t.Context(), serveOnce(t, test.version, test.reply), "secret")
			if (err == nil) != test.ready || errors.Is(err, ErrPassword) != test.password {
				t.Errorf("ping = %v", err)
			}
		})
	}
}

func TestPingEndsWithItsContext(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0") // accepts in the kernel, never answers
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := ping(ctx, listener.Addr().(*net.TCPAddr).Port, "secret"); err == nil {
		t.Error("ping of a mute server succeeded")
	}
}

func FuzzReadMessage(f *testing.F) {
	f.Add(chunk([]byte{0xB1, 0x70, 0xA0}))
	f.Add([]byte{0, 1, 'a', 0, 2, 'b', 'c', 0, 0})
	f.Add([]byte{0, 0, 0, 0})
	f.Add([]byte{0xFF, 0xFF, 1})
	f.Fuzz(func(t *testing.T, data []byte) {
		msg, err := readMessage(bytes.NewReader(data))
		if err != nil {
			return
		}
		if len(msg) == 0 || len(msg) > maxMessage {
			t.Fatalf("message of %d bytes", len(msg))
		}
		again, err := readMessage(bytes.NewReader(chunk(msg)))
		if len(msg) <= 0xFFFF && (err != nil || !bytes.Equal(again, msg)) {
			t.Fatalf("framed again: %q, %v; want %q", again, err, msg)
		}
	})
}

// query runs one statement whose only column is a number and returns it, or -1 when there is no row.
func query(t *testing.T, s *Server, statement string) int {
	t.Helper()
	n, err := tryQuery(t, s, statement)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// tryQuery returns an error for a statement that the server refuses.
func tryQuery(t *testing.T, s *Server, statement string) (int, error) {
	t.Helper()
	conn, err := net.Dial("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(s.Port)))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	send := func(msg []byte) []byte {
		if _, err := conn.Write(chunk(msg)); err != nil {
			t.Fatal(err)
		}
		reply, err := readMessage(conn)
		if err != nil {
			t.Fatal(err)
		}
		return reply
	}
	if _, err := conn.Write([]byte{0x60, 0x60, 0xB0, 0x17, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(conn, make([]byte, 4)); err != nil {
		t.Fatal(err)
	}
	send(hello(s.Password))
	run := binary.BigEndian.AppendUint16([]byte{0xB3, 0x10, 0xD1}, uint16(len(statement)))
	run = append(append(run, statement...), 0xA0, 0xA0)
	if reply := send(run); reply[1] == 0x7F {
		return 0, fmt.Errorf("%s: %q", statement, reply)
	}
	reply := send([]byte{0xB1, 0x3F, 0xA1, 0x81, 'n', 0xFF}) // PULL {n: -1}
	if reply[1] == 0x7F {
		return 0, fmt.Errorf("%s: %q", statement, reply)
	}
	if reply[1] != 0x71 { // no RECORD
		return -1, nil
	}
	if _, err := readMessage(conn); err != nil { // the summary: the transaction is over
		t.Fatal(err)
	}
	return int(int8(reply[3])), nil // a list of one tiny integer
}
