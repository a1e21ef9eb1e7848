package loader

import (
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/fetch"
	"github.com/newsgraph/newsgraph/loader/format"
)

// Understood is how some input was read: the files of one format in one directory or archive.
type Understood struct {
	Where     string // the file, or what the files have in common
	Files     int
	Format    string
	Articles  int
	Partial   int // of them, with a summary or the beginning only
	Problems  int // files and records that cannot be loaded
	Decisions int // on people, made by hand
	// Keys says for each field from which keys it was read, and in how many articles, most first.
	Keys  []FieldKeys
	First *newsgraph.Article // the first one that can be loaded
}

// FieldKeys are the keys of one field.
type FieldKeys struct {
	Field string
	From  []KeyCount
}

// KeyCount says how many articles have a field from a key.
type KeyCount struct {
	Key      string
	Articles int
}

// DryRun reads inputs as Load does, without extracting and writing anything, and says how each was understood. Of the options
// it needs Inputs and Report, to which goes what cannot be read.
func DryRun(ctx context.Context, opts Options) ([]Understood, error) {
	d := dryRun{report: opts.Report, groups: make(map[string]*group)}
	r := &records{
		ctx: ctx, formats: format.New(opts.Mapping), stdin: opts.Stdin, web: opts.following(),
		yield: d.record, bad: d.unreadable, left: func(file string, _ int, why string) error { return d.unreadable(file, 0, errors.New(why)) },
	}
	err := r.all(opts.Inputs)
	return d.understood(), err
}

type dryRun struct {
	report Reporter
	order  []*group
	groups map[string]*group
}

type group struct {
	Understood
	last string // file
	keys map[string]map[string]int
}

func (d *dryRun) unreadable(file string, line int, err error) error {
	return d.report.Report(Problem{Kind: Refused, File: file, Line: line, Reason: err.Error()})
}

func (d *dryRun) record(file string, rec format.Record) error {
	g := d.group(file, rec)
	if rec.Curation != nil {
		g.Decisions++
		return nil
	}
	if rec.Err == nil {
		var it *item
		rec.Err = format.Guard("reading", func() (err error) {
			it, err = newItem(rec.Draft, "")
			return err
		})
		if rec.Err == nil {
			g.take(it, rec.Draft)
			return nil
		}
	}
	g.Problems++
	return d.unreadable(within(file, rec), rec.Line, rec.Err)
}

// group finds what a record is counted with: those of its file if that is an archive, else those of its directory.
func (d *dryRun) group(file string, rec format.Record) *group {
	where := file
	if rec.Within == "" {
		where = directory(file)
	}
	id := where + "\x00" + rec.Format
	g := d.groups[id]
	if g == nil {
		g = &group{Understood: Understood{Format: rec.Format}, keys: make(map[string]map[string]int)}
		d.groups[id] = g
		d.order = append(d.order, g)
	}
	if name := within(file, rec); g.last != name {
		g.Files++
		g.last = name
		if g.Where = name; g.Files > 1 {
			g.Where = where
		}
	}
	return g
}

// directory is that of a file or an address.
func directory(file string) string {
	if !fetch.IsAddress(file) {
		return path.Dir(file)
	}
	host := strings.Index(file, "://") + len("://")
	if end := strings.LastIndexByte(file[host:], '/'); end >= 0 {
		return file[:host+end]
	}
	return file
}

func (g *group) take(it *item, d format.Draft) {
	g.Articles++
	if d.Partial != "" {
		g.Partial++
	}
	if g.First == nil {
		g.First = &it.article
	}
	for _, k := range d.Keys {
		if g.keys[k.Field] == nil {
			g.keys[k.Field] = make(map[string]int)
		}
		g.keys[k.Field][k.From]++
	}
}

func (d *dryRun) understood() []Understood {
	var all []Understood
	for _, g := range d.order {
		for _, field := range format.Fields() {
			var from []KeyCount
			for key, n := range g.keys[field] {
				from = append(from, KeyCount{key, n})
			}
			slices.SortFunc(from, func(a, b KeyCount) int {
				if a.Articles != b.Articles {
					return b.Articles - a.Articles
				}
				return strings.Compare(a.Key, b.Key)
			})
			if from != nil {
				g.Keys = append(g.Keys, FieldKeys{field, from})
			}
		}
		all = append(all, g.Understood)
	}
	return all
}

// String is how a key and its count are shown among those of all articles.
func (k KeyCount) String() string { return fmt.Sprintf("%s (%d)", k.Key, k.Articles) }

// ParseMapping reads what a user says about where fields are: "publishedAt=date,body=text".
func ParseMapping(text string) (format.Mapping, error) { return format.ParseMapping(text) }
