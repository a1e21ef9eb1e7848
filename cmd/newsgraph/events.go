package main

import (
	"io"
	"sync"
	"time"

	"github.com/newsgraph/newsgraph/loader"
)

// events writes what goes on as JSON, one object a line, for programs. Its methods may be called by several goroutines; nil
// writes nothing.
type events struct {
	mu  sync.Mutex
	out io.Writer
	err error // the first of writing
}

func (e *events) write(event any) {
	if e == nil {
		return
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.err == nil {
		e.err = writeObject(e.out, event)
	}
}

// problem is the event of a file or an article that was refused, is a duplicate or incomplete.
func (e *events) problem(p loader.Problem) {
	e.write(struct {
		Event  loader.Kind `json:"event"`
		File   string      `json:"file"`
		Line   int         `json:"line"` // 0 for the whole file
		Reason string      `json:"reason"`
	}{p.Kind, p.File, p.Line, p.Reason})
}

func (e *events) progress(p loader.Progress) {
	e.write(struct {
		Event      string `json:"event"`
		Articles   int    `json:"articles"`
		ReadAhead  int    `json:"readAhead"`
		Bytes      int64  `json:"bytes"`
		TotalBytes int64  `json:"totalBytes"` // 0 where it is not known
	}{"progress", p.Articles, p.ReadAhead, p.Bytes, p.TotalBytes})
}

// summary is the last event. Not complete is a run that somebody or --strict ended.
func (e *events) summary(s loader.Summary, complete bool, report string) {
	e.write(struct {
		Event      string  `json:"event"`
		Complete   bool    `json:"complete"`
		Articles   int     `json:"articles"`
		NotEnglish int     `json:"notEnglish"`
		People     int     `json:"people"`
		Countries  int     `json:"countries"`
		Mentions   int     `json:"mentions"`
		Skipped    int     `json:"skipped"`
		Duplicates int     `json:"duplicates"`
		Incomplete int     `json:"incomplete"`
		LeftOut    int     `json:"leftOut"`
		Refused    int     `json:"refused"`
		Decisions  int     `json:"decisions"` // made by hand, that were read
		Decided    int     `json:"decided"`   // of those, new
		Seconds    float64 `json:"seconds"`
		Report     string  `json:"report,omitempty"`
	}{
		"summary", complete, s.Articles, s.NotEnglish, s.People, s.Countries, s.Mentions, s.Skipped, s.Duplicates, s.Partial, s.LeftOut, s.Quarantined, s.Decisions, s.Decided,
		s.Elapsed.Round(time.Millisecond).Seconds(), report,
	})
}

// understood is the event of a dry run.
func (e *events) understood(u loader.Understood) {
	from := make(map[string]map[string]int)
	for _, field := range u.Keys {
		from[field.Field] = make(map[string]int)
		for _, key := range field.From {
			from[field.Field][key.Key] = key.Articles
		}
	}
	e.write(struct {
		Event      string                    `json:"event"`
		Where      string                    `json:"where"`
		Files      int                       `json:"files"`
		Format     string                    `json:"format"`
		Articles   int                       `json:"articles"`
		Incomplete int                       `json:"incomplete"`
		Refused    int                       `json:"refused"`
		Decisions  int                       `json:"decisions"`
		Keys       map[string]map[string]int `json:"keys"` // field to the keys that it was read from, with how many articles
	}{"understood", u.Where, u.Files, u.Format, u.Articles, u.Partial, u.Problems, u.Decisions, from})
}

func (e *events) failed() error {
	if e == nil {
		return nil
	}
	return e.err
}
