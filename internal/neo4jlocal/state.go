package neo4jlocal

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

// state is what server.lock holds while a JVM holds its lock. An unlocked file's content tells no more than how the last one
// ended.
type state struct {
	PID      int    `json:"pid"`
	Port     int    `json:"port"`
	Detached bool   `json:"detached"`
	Archive  string `json:"archive,omitempty"` // the file being written at its end, see archive.part
	End      End    `json:"end,omitempty"`     // written before it is asked to end
}

func (o Options) startLock() string  { return o.path("start.lock") }
func (o Options) serverLock() string { return o.path("server.lock") }
func (o Options) ownerLock() string  { return o.path("owner.lock") }
func (o Options) usersLock() string  { return o.path("users.lock") }
func (o Options) importLock() string { return o.path("import.lock") }

// noteEnd notes beside a running server that it is about to be stopped, for those who will miss it.
func (o Options) noteEnd(s state, end End) error {
	file, err := os.OpenFile(o.serverLock(), os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("note the server's end: %w", err)
	}
	defer file.Close()
	s.End = end
	return writeState(file, s)
}

func writeState(lock *os.File, s state) error {
	data, err := json.Marshal(s)
	if err == nil {
		err = lock.Truncate(0)
	}
	if err == nil {
		_, err = lock.WriteAt(data, 0)
	}
	if err != nil {
		return fmt.Errorf("note the running server: %w", err)
	}
	return nil
}

// clearState removes what an earlier server left, before the lock passes to the next.
func clearState(lock *os.File) error {
	if err := lock.Truncate(0); err != nil {
		return fmt.Errorf("note the running server: %w", err)
	}
	return nil
}

// errUnnoted says that a JVM runs whose number was never noted: its starter was killed between the two.
var errUnnoted = errors.New("a Neo4j is starting or stopping there that nobody looks after")

func readState(path string) (state, error) {
	file, err := os.Open(path)
	if err != nil {
		return state{}, fmt.Errorf("read the running server's note: %w", err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, 1<<16))
	if err != nil {
		return state{}, fmt.Errorf("read the running server's note: %w", err)
	}
	var s state
	if json.Unmarshal(data, &s) != nil || s.PID <= 0 {
		return state{}, errUnnoted
	}
	return s, nil
}
