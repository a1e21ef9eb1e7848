package loader

import (
	"context"
	"io"
)

// Text is an article as the extractor reads it.
type Text struct {
	ID   string
	Text string // title, caption of the image and body, each where there is one, a blank line between
}

// Texts reads articles in any format and hands each to yield without loading it. What cannot be
// read goes to bad, with the line in the file (0 for the whole file). An error of yield or bad ends
// the reading and is returned.
func Texts(ctx context.Context, inputs []Input, stdin io.Reader, yield func(Text) error, bad func(file string, line int, err error) error) error {
	formats := newFormats()
	for _, in := range inputs {
		var failed error
		files := in.sources(stdin, func(name string, err error) {
			if failed == nil {
				failed = bad(name, 0, err)
			}
		})
		if failed != nil {
			return failed
		}
		for _, file := range files {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := fileTexts(ctx, formats, file, yield, bad); err != nil {
				return err
			}
		}
	}
	return nil
}

func fileTexts(ctx context.Context, formats formats, s source, yield func(Text) error, bad func(string, int, error) error) error {
	content, err := s.reader(ctx)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return bad(s.name, 0, reason(err))
	}
	defer content.Close() // nothing was written
	found, text, err := formats.open(content, s.name)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return bad(s.name, 0, err)
	}
	var stopped error
	err = found.read(text, func(rec record) error {
		var it *item
		if rec.err == nil {
			rec.err = guard("reading", func() (err error) {
				it, err = rec.draft.finish("")
				return err
			})
		}
		if rec.err != nil {
			stopped = bad(s.name, rec.line, rec.err)
		} else {
			stopped = yield(Text{ID: it.article.ID, Text: newLayout(it).text})
		}
		return stopped
	})
	if stopped != nil {
		return stopped
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return bad(s.name, 0, reason(err))
	}
	return nil
}
