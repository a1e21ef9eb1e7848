package loader

import (
	"context"
	"io"

	"github.com/newsgraph/newsgraph/loader/format"
	"github.com/newsgraph/newsgraph/loader/language"
)

// Text is an article as the extractor reads it.
type Text struct {
	ID       string
	Text     string // title, caption of the image and body, each where there is one, a blank line between
	Language string // BCP 47; empty where it is not known
	Foreign  bool   // not English, so that nothing is to be extracted from it
}

// Plain is a text that is no article.
func Plain(id, text string) Text {
	v := language.Detect(text)
	return Text{ID: id, Text: text, Language: v.Tag, Foreign: v.Foreign}
}

// Texts reads articles in any format and hands each to yield without loading it. What cannot be
// read goes to bad, with the line in the file (0 for the whole file). An error of yield or bad ends
// the reading and is returned.
func Texts(ctx context.Context, inputs []Input, stdin io.Reader, mapping format.Mapping, yield func(Text) error, bad func(file string, line int, err error) error) error {
	return eachRecord(ctx, format.New(mapping), inputs, stdin, func(file string, rec format.Record) error {
		var it *item
		if rec.Err == nil {
			rec.Err = format.Guard("reading", func() (err error) {
				it, err = newItem(rec.Draft, "")
				return err
			})
		}
		if rec.Err != nil {
			return bad(within(file, rec), rec.Line, rec.Err)
		}
		return yield(Text{ID: it.article.ID, Text: newLayout(it).text, Language: it.article.Language, Foreign: it.foreign})
	}, bad)
}

// eachRecord reads all inputs, and gives each record with its file to yield and each file that cannot be read to bad.
func eachRecord(
	ctx context.Context, formats format.Formats, inputs []Input, stdin io.Reader,
	yield func(file string, rec format.Record) error, bad func(file string, line int, err error) error,
) error {
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
			if err := fileRecords(ctx, formats, file, yield, bad); err != nil {
				return err
			}
		}
	}
	return nil
}

func fileRecords(
	ctx context.Context, formats format.Formats, s source,
	yield func(file string, rec format.Record) error, bad func(string, int, error) error,
) error {
	content, err := s.reader(ctx)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return bad(s.name, 0, reason(err))
	}
	defer content.Close() // nothing was written
	found, text, err := formats.Open(content, s.name)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return bad(s.name, 0, err)
	}
	var stopped error
	err = found.Read(text, func(rec format.Record) error {
		if stopped = ctx.Err(); stopped == nil {
			stopped = yield(s.name, rec)
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
