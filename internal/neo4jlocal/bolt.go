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
	"time"
)

// ping logs in over Bolt and hangs up. A nil error means that the server takes queries: Neo4j opens Bolt only after
// its databases are up. The conversation is written out here, not left to the driver, which lives in internal/cypher
// alone: a handshake that offers versions 5.0 and 4.4, one HELLO with the credentials, one GOODBYE.
// See https://neo4j.com/docs/bolt/current/bolt/handshake/ and .../message/.
//
// A refused login is ErrPassword; any other error means not ready yet.
func ping(ctx context.Context, port int, password string) error {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	var dialer net.Dialer
	conn, err := dialer.DialContext(ctx, "tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return err
	}
	defer conn.Close()
	stop := context.AfterFunc(ctx, func() { conn.Close() })
	defer stop()

	handshake := []byte{
		0x60, 0x60, 0xB0, 0x17, // magic
		0, 0, 0, 5, // 5.0
		0, 0, 4, 4, // 4.4
		0, 0, 0, 0, 0, 0, 0, 0,
	}
	if _, err := conn.Write(handshake); err != nil {
		return fmt.Errorf("bolt handshake: %w", err)
	}
	var version [4]byte
	if _, err := io.ReadFull(conn, version[:]); err != nil {
		return fmt.Errorf("bolt handshake: %w", err)
	}
	if version == [4]byte{} {
		return errors.New("bolt handshake: the server speaks neither Bolt 5.0 nor 4.4")
	}
	if _, err := conn.Write(chunk(hello(password))); err != nil {
		return fmt.Errorf("bolt login: %w", err)
	}
	reply, err := readMessage(conn)
	if err != nil {
		return fmt.Errorf("bolt login: %w", err)
	}
	const success = 0x70
	if len(reply) >= 2 && reply[1] == success {
		_, err := conn.Write(chunk([]byte{0xB0, 0x02})) // GOODBYE
		return err
	}
	if bytes.Contains(reply, []byte("Neo.ClientError.Security.")) {
		return ErrPassword
	}
	return fmt.Errorf("bolt login: the server answered %q", reply)
}

// hello is the HELLO message: a structure of one map, in PackStream.
func hello(password string) []byte {
	msg := []byte{0xB1, 0x01, 0xA4}
	for _, s := range []string{
		"user_agent", "newsgraph/start",
		"scheme", "basic",
		"principal", Username,
		"credentials", password,
	} {
		msg = append(msg, 0xD1) // a string with a length of two bytes
		msg = binary.BigEndian.AppendUint16(msg, uint16(len(s)))
		msg = append(msg, s...)
	}
	return msg
}

// chunk frames a message that fits into one chunk.
func chunk(msg []byte) []byte {
	framed := binary.BigEndian.AppendUint16(nil, uint16(len(msg)))
	return append(append(framed, msg...), 0, 0)
}

// maxMessage bounds what is read from a port on which anything might listen; a login's answer has some 200 bytes.
const maxMessage = 64 << 10

// readMessage reads chunks up to the empty one that ends a message.
func readMessage(r io.Reader) ([]byte, error) {
	var msg []byte
	for {
		var size [2]byte
		if _, err := io.ReadFull(r, size[:]); err != nil {
			return nil, err
		}
		n := int(binary.BigEndian.Uint16(size[:]))
		switch {
		case n == 0 && len(msg) > 0:
			return msg, nil
		case len(msg)+n > maxMessage:
			return nil, errors.New("message too long")
		}
		part := make([]byte, n)
		if _, err := io.ReadFull(r, part); err != nil {
			return nil, err
		}
		msg = append(msg, part...)
	}
}
