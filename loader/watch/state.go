package watch

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

// stateVersion is that of how states are written.
const stateVersion = 1

// maxStateBytes bounds a state that is read. One of 100,000 files has some 20 MB.
const maxStateBytes = 256 << 20

// state is what is known of a source.
type state struct {
	Version  int    `json:"version"`
	Source   string `json:"source"`
	Settings string `json:"settings"`
	// Articles are some that the graph had when the rest was read.
	Articles []string            `json:"articles,omitempty"`
	Document *seenDocument       `json:"document,omitempty"`
	Pages    map[string]seenPage `json:"pages,omitempty"`
	Files    map[string]seenFile `json:"files,omitempty"`
}

// seenDocument is what stood at an address.
type seenDocument struct {
	ETag         string `json:"etag,omitempty"`
	LastModified string `json:"lastModified,omitempty"`
	Hash         string `json:"hash"`
}

// seenPage is a page that a source lists.
type seenPage struct {
	Version      string    `json:"version,omitempty"`
	ETag         string    `json:"etag,omitempty"`
	LastModified string    `json:"lastModified,omitempty"`
	Failures     int       `json:"failures,omitempty"` // in a row; 0 where it was read
	Listed       time.Time `json:"listed"`             // the last time
}

// seenFile is a file that was read.
type seenFile struct {
	Size     int64     `json:"size"`
	Modified time.Time `json:"modified"`
	Hash     string    `json:"hash"`
}

// stateFile keeps a state.
type stateFile struct {
	path, source, settings string
	known                  *state // nil before it is read
}

// statePath is where the state of a source is kept: each has a file of its own, so that one that is damaged costs only its
// source, and two programs that watch different things do not meet.
func statePath(dir, source string) string {
	const readable = 40
	sum := sha256.Sum256([]byte(source))
	name := strings.Map(func(r rune) rune {
		if r < 0x80 && (r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9') {
			return r
		}
		return '-'
	}, source)
	name = strings.Trim(name[max(0, len(name)-readable):], "-")
	return filepath.Join(dir, name+"-"+hex.EncodeToString(sum[:8])+".json")
}

func absolute(name string) (string, error) {
	abs, err := filepath.Abs(name)
	if err != nil {
		return "", fmt.Errorf("%s: %w", name, err)
	}
	return abs, nil
}

func (f *stateFile) forget() {
	f.known = &state{
		Version: stateVersion, Source: f.source, Settings: f.settings,
		Pages: make(map[string]seenPage), Files: make(map[string]seenFile),
	}
}

// read reads the state. Without one, or with one of other settings, nothing is known; with one that cannot be read as well,
// and the error says why.
func (f *stateFile) read() error {
	f.forget()
	info, err := os.Stat(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && info.Size() > maxStateBytes {
		return fmt.Errorf("%s: larger than %d MiB", f.path, maxStateBytes>>20)
	}
	text, err := os.ReadFile(f.path)
	if err != nil {
		return err
	}
	var found state
	if err := json.Unmarshal(text, &found); err != nil {
		return fmt.Errorf("%s is damaged: %w", f.path, err)
	}
	if found.Version != stateVersion || found.Source != f.source || found.Settings != f.settings {
		return nil
	}
	if found.Pages == nil {
		found.Pages = make(map[string]seenPage)
	}
	if found.Files == nil {
		found.Files = make(map[string]seenFile)
	}
	f.known = &found
	return nil
}

// write writes the state such that whoever reads it finds the old or the new one.
func (f *stateFile) write() error {
	text, err := json.Marshal(f.known)
	if err != nil {
		return err
	}
	dir := filepath.Dir(f.path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	part, err := os.CreateTemp(dir, ".state-*")
	if err != nil {
		return err
	}
	_, err = part.Write(text)
	err = errors.Join(err, part.Sync(), part.Close())
	if err == nil {
		err = os.Rename(part.Name(), f.path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(part.Name()))
	}
	return nil
}

// sampleLock is a few ids, the last ones that were added.
type sampleLock struct {
	mu  sync.Mutex
	ids []string
}

func (s *sampleLock) add(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if slices.Contains(s.ids, id) {
		return
	}
	if s.ids = append(s.ids, id); len(s.ids) > maxSample {
		s.ids = s.ids[1:]
	}
}
