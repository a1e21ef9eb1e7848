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
	r := &records{ctx: ctx, formats: format.New(mapping), stdin: stdin, web: Options{}.following(), bad: bad}
	r.yield = func(file string, rec format.Record) error {
		if rec.Curation != nil {
			return nil
		}
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
	}
	return r.all(inputs)
}
