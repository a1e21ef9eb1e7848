package loader

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/newsgraph/newsgraph/internal/terminal"
)

// Kind says what became of what a problem is about.
type Kind string

// The kinds.
const (
	Refused    Kind = "refused"    // it was not loaded
	Duplicate  Kind = "duplicate"  // another version of the article counts
	Incomplete Kind = "incomplete" // loaded, but not with all of its text
	LeftOut    Kind = "leftOut"    // pages that a sitemap lists besides those that were read
)

// Problem is why something that was to be loaded was not.
type Problem struct {
	Kind   Kind      `json:"kind"`
	File   string    `json:"file"`
	Line   int       `json:"line"` // from 1; 0 where it is about the whole file
	Reason string    `json:"reason"`
	Time   time.Time `json:"time"` // when it was found, UTC
}

func (p Problem) String() string {
	if p.Line == 0 {
		return fmt.Sprintf("%s: %s", p.File, p.Reason)
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Reason)
}

// Reporter takes the problems of a run, one at a time. An error of it ends the run.
type Reporter interface {
	Report(Problem) error
}

// FileReport is a Reporter that writes a file of JSON lines, made when there is something to
// write. A file that is there is added to.
type FileReport struct {
	path string
	file *os.File
}

// NewFileReport gives the report to the file at path. Directories on the way are made.
func NewFileReport(path string) *FileReport { return &FileReport{path: path} }

// Path is where the report is written.
func (r *FileReport) Path() string { return r.path }

// Report writes one line.
func (r *FileReport) Report(p Problem) error {
	if r.file == nil {
		if err := os.MkdirAll(filepath.Dir(r.path), 0o755); err != nil {
			return fmt.Errorf("quarantine report: %w", err)
		}
		file, err := os.OpenFile(r.path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
		if err != nil {
			return fmt.Errorf("quarantine report: %w", err)
		}
		r.file = file
	}
	line, err := json.Marshal(p)
	if err != nil {
		return fmt.Errorf("quarantine report: %w", err)
	}
	if _, err := r.file.Write(append(terminal.JSON(line), '\n')); err != nil {
		return fmt.Errorf("quarantine report: %w", err)
	}
	return nil
}

// Close closes the file, if there is one.
func (r *FileReport) Close() error {
	if r.file == nil {
		return nil
	}
	if err := errors.Join(r.file.Sync(), r.file.Close()); err != nil {
		return fmt.Errorf("quarantine report: %w", err)
	}
	return nil
}
