package loader

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/newsgraph/newsgraph/loader/fetch"
	"github.com/newsgraph/newsgraph/loader/format"
)

// records reads inputs, record by record.
type records struct {
	ctx     context.Context
	formats format.Formats
	stdin   io.Reader
	web     following
	// yield takes a record and the name of what it was read from, bad what cannot be read, and left what was left out on
	// purpose, with how many pages. Their errors end the reading.
	yield func(file string, rec format.Record) error
	bad   func(file string, line int, err error) error
	left  func(file string, pages int, why string) error
	// failed is an error that ends the reading, though it came up while a file was read.
	failed error
}

// all reads all of some inputs.
func (r *records) all(inputs []Input) error {
	for _, in := range inputs {
		var failed error
		files := in.sources(r.stdin, func(name string, err error) {
			if failed == nil {
				failed = r.bad(name, 0, err)
			}
		})
		if failed != nil {
			return failed
		}
		for _, file := range files {
			if err := r.ctx.Err(); err != nil {
				return err
			}
			if err := r.source(file); err != nil {
				return err
			}
		}
	}
	return nil
}

// source reads one file, or what stands at an address.
func (r *records) source(s source) error {
	if s.address != "" {
		return r.address(s.name, Address{URL: s.address})
	}
	content, err := s.reader(r.ctx)
	if r.ctx.Err() != nil {
		return r.ctx.Err()
	}
	if err != nil {
		return r.bad(s.name, 0, reason(err))
	}
	defer content.Close() // nothing was written
	return r.content(s.name, content, r.formats, Named, math.MaxInt)
}

// errTooMany ends reading a document of too many articles.
var errTooMany = errors.New("too many articles")

// errForeignDecision keeps who writes a feed from saying for good who is who in somebody else's graph.
var errForeignDecision = errors.New("a decision made by hand, which is taken from files only: fetch it yourself and load the file")

// content reads the records of a file or document, most of them at most, and then the pages that it lists.
func (r *records) content(name string, content io.Reader, formats format.Formats, role Role, most int) error {
	list := newListing(r.web.maxPages)
	n := 0
	err := r.read(name, content, formats, func(rec format.Record) error {
		if rec.Listed != nil {
			list.add(*rec.Listed)
			return nil
		}
		n++
		switch {
		case n > most:
			return errTooMany
		case rec.Curation != nil && fetch.IsAddress(name):
			rec.Curation, rec.Err = nil, errForeignDecision
		case role == Named && r.web.wants(rec):
			return r.followed(name, rec)
		}
		return r.yield(name, rec)
	})
	if errors.Is(err, errTooMany) {
		return r.bad(name, 0, fmt.Errorf("more than %d articles: the rest is not read; fetch it yourself and load the file", most))
	}
	if err != nil {
		return err
	}
	return r.listed(name, list, role)
}

// read hands all records of a file or document to yield.
func (r *records) read(name string, content io.Reader, formats format.Formats, yield func(format.Record) error) error {
	found, text, err := formats.Open(content, name)
	if r.ctx.Err() != nil {
		return r.ctx.Err()
	}
	if err != nil {
		return r.bad(name, 0, err)
	}
	var stopped error
	err = found.Read(text, func(rec format.Record) error {
		if stopped = cmp.Or(r.ctx.Err(), r.failed); stopped == nil {
			stopped = yield(rec)
		}
		return stopped
	})
	switch {
	case r.failed != nil:
		return r.failed
	case stopped != nil:
		return stopped
	case r.ctx.Err() != nil:
		return r.ctx.Err()
	case err != nil:
		return r.bad(name, 0, reason(err))
	}
	return nil
}
