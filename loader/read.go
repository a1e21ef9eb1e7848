package loader

import (
	"context"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/loader/format"
)

// seen is the best version of an article so far in a run.
type seen struct {
	body        newsgraph.BodyKind
	publishedAt time.Time
	hash        uint64 // the beginning of the content hash
	file        int64  // where its name stands
	line        int
	batch       int
}

// bodyKinds are numbered as they are kept.
var bodyKinds = []newsgraph.BodyKind{"", newsgraph.BodyFullText, newsgraph.BodyBeginning, newsgraph.BodySummary}

const seenBytes = 1 + 5*8

func (s seen) encode() []byte {
	b := make([]byte, 0, seenBytes)
	b = append(b, byte(slices.Index(bodyKinds, s.body)))
	b = binary.LittleEndian.AppendUint64(b, uint64(s.publishedAt.UnixMicro()))
	b = binary.LittleEndian.AppendUint64(b, s.hash)
	b = binary.LittleEndian.AppendUint64(b, uint64(s.file))
	b = binary.LittleEndian.AppendUint64(b, uint64(s.line))
	return binary.LittleEndian.AppendUint64(b, uint64(s.batch))
}

func seenOf(b []byte) seen {
	at := func(i int) uint64 { return binary.LittleEndian.Uint64(b[1+8*i:]) }
	return seen{
		body: bodyKinds[b[0]], publishedAt: time.UnixMicro(int64(at(0))).UTC(), hash: at(1),
		file: int64(at(2)), line: int(at(3)), batch: int(at(4)),
	}
}

// hashNumber is the beginning of a content hash, in the same order.
func hashNumber(hash string) uint64 {
	var first [8]byte
	decoded, _ := hex.DecodeString(hash[:min(len(hash), 2*len(first))])
	copy(first[:], decoded)
	return binary.BigEndian.Uint64(first[:])
}

// betterThan is the order of versions: one with a fuller body, then one published later, then one of greater hash. It
// says nothing of which was read first.
func (s seen) betterThan(other seen) bool {
	if s.body != other.body {
		return s.body.FullerThan(other.body)
	}
	if !s.publishedAt.Equal(other.publishedAt) {
		return s.publishedAt.After(other.publishedAt)
	}
	return s.hash > other.hash
}

// read reads all inputs and sends batches.
func (l *load) read(ctx context.Context, out chan<- *batch) error {
	files, err := l.list()
	if err != nil {
		return err
	}
	r := &reading{load: l, ctx: ctx, out: out, batch: &batch{}}
	r.records = &records{
		ctx: ctx, stdin: l.opts.Stdin, web: l.opts.following(),
		yield: func(file string, rec format.Record) error { return r.record(within(file, rec), rec) },
		bad:   l.quarantine,
		left: func(file string, pages int, why string) error {
			return l.reportN(LeftOut, &l.leftOut, pages, file, 0, why)
		},
	}
	r.records.formats = l.formats.Recognizing(format.Recognition{
		Way: fmt.Sprintf("%s %q", Version(l.opts.ExtractorVersion), l.opts.Mapping), // maps are printed in the order of their keys
		Ask: r.known,
	})
	defer r.asking.Wait()
	for _, file := range files {
		if err := r.file(file); err != nil {
			return err
		}
	}
	return r.flush()
}

// list lists the files of all inputs.
func (l *load) list() ([]source, error) {
	var (
		files    []source
		total    int64
		reported error
	)
	known := true
	for _, in := range l.opts.Inputs {
		for _, file := range in.sources(l.opts.Stdin, func(name string, err error) {
			if reported == nil {
				reported = l.quarantine(name, 0, err)
			}
		}) {
			known = known && !file.wait
			total += file.size
			files = append(files, file)
		}
	}
	if known {
		l.mu.Lock()
		l.total = total
		l.mu.Unlock()
	}
	return files, reported
}

// reading collects what is read into batches.
type reading struct {
	*load
	records *records
	ctx     context.Context
	out     chan<- *batch
	batch   *batch
	bytes   int64          // of the present file that records took
	asking  sync.WaitGroup // for what is known
}

// file reads one file, or what stands at an address. Its errors end the run; those of the file are reported.
func (r *reading) file(s source) error {
	r.bytes = 0
	// What was not read of it counts as done too.
	defer func() { r.batch.bytes += max(0, s.size-r.bytes) }()
	return r.records.source(s)
}

// known begins to ask which articles are in the graph as they were read from sources. That it cannot be told ends the run.
func (r *reading) known(sources []string) (answer func() (map[string]newsgraph.StoredArticle, error)) {
	var known map[string]newsgraph.StoredArticle
	var err error
	answered := make(chan struct{})
	r.asking.Go(func() {
		defer close(answered)
		known, err = r.opts.Writer.FromSources(r.ctx, sources)
	})
	return func() (map[string]newsgraph.StoredArticle, error) {
		<-answered
		if err != nil {
			r.records.failed = fmt.Errorf("ask which articles are known: %w", err)
			return nil, r.records.failed
		}
		return known, nil
	}
}

// record takes one record of a file.
func (r *reading) record(file string, rec format.Record) error {
	if rec.Recognized != nil {
		return r.recognized(file, rec)
	}
	if rec.Curation != nil {
		r.batch.decisions = append(r.batch.decisions, *rec.Curation)
		r.batch.bytes += rec.Bytes
		r.bytes += rec.Bytes
		return r.flushFull()
	}
	r.batch.records++
	r.batch.bytes += rec.Bytes
	r.bytes += rec.Bytes
	var it *item
	if rec.Err == nil {
		rec.Err = format.Guard("reading", func() (err error) {
			it, err = newItem(rec.Draft, r.opts.ExtractorVersion)
			return err
		})
	}
	if it != nil {
		it.source = rec.Source
	}
	if rec.Err != nil {
		if err := r.quarantine(file, rec.Line, rec.Err); err != nil {
			return err
		}
	} else if err := r.whole(file, rec); err != nil {
		return err
	} else if err := r.version(&entry{item: it, file: file, line: rec.Line}); err != nil {
		return err
	}
	if it != nil {
		r.batch.held += len(it.article.Body)
	}
	return r.flushFull()
}

// flushFull sends the batch if it is full.
func (r *reading) flushFull() error {
	if len(r.batch.entries)+len(r.batch.recognized)+len(r.batch.decisions) >= r.opts.Batch || r.batch.bytes >= maxBatchBytes || r.batch.held >= maxBatchBytes {
		return r.flush()
	}
	return r.ctx.Err()
}

// recognized takes a record whose article the graph has as it is. Where another version went before in this run it is read nevertheless: the graph
// may have that one soon, and which of them counts is told of both.
func (r *reading) recognized(file string, rec format.Record) error {
	article := rec.Recognized.Article
	key := keptKeyOf(article.ID)
	if _, again, err := r.seen.get(key); err != nil {
		return err
	} else if again {
		return rec.Recognized.Read(func(read format.Record) error {
			read.Bytes = rec.Bytes
			return r.record(file, read)
		})
	}
	name, err := r.names.add(file)
	if err != nil {
		return err
	}
	kind := article.BodyKind
	if kind == "" {
		kind = newsgraph.BodyFullText
	}
	now := seen{kind, article.PublishedAt, hashNumber(article.ContentHash), name, rec.Line, r.batches}
	if err := r.seen.put(key, now.encode()); err != nil {
		return err
	}
	r.batch.records++
	r.batch.bytes += rec.Bytes
	r.bytes += rec.Bytes
	r.batch.recognized = append(r.batch.recognized, article.ID)
	return r.flushFull()
}

// whole reports an article of which not all is there. It is loaded nevertheless.
func (r *reading) whole(file string, rec format.Record) error {
	if rec.Draft.Partial == "" {
		return nil
	}
	return r.report(Incomplete, &r.partial, file, rec.Line, "loaded, but "+rec.Draft.Partial)
}

// within names the file of a record, which may be in an archive.
func within(file string, rec format.Record) string {
	if rec.Within == "" {
		return file
	}
	return file + ": " + rec.Within
}

// version adds an article to the batch unless a better version of it is known.
func (r *reading) version(e *entry) error {
	id := e.article.ID
	file, err := r.names.add(e.file)
	if err != nil {
		return err
	}
	now := seen{e.article.BodyKind, e.article.PublishedAt, hashNumber(e.hash), file, e.line, r.batches}
	value, again, err := r.seen.get(keptKeyOf(id))
	if err != nil {
		return err
	}
	var before seen
	if again {
		before = seenOf(value)
		better := now.betterThan(before)
		if err := r.duplicate(id, before, now, better); err != nil || !better {
			return err
		}
	}
	if err := r.seen.put(keptKeyOf(id), now.encode()); err != nil {
		return err
	}
	if again && before.batch == r.batches {
		for i, other := range r.batch.entries {
			if other.article.ID == id {
				e.again = other.again
				r.batch.entries[i] = e
				return nil
			}
		}
	}
	e.again = again
	r.batch.entries = append(r.batch.entries, e)
	return nil
}

// duplicate reports the worse one of two versions of an article.
func (r *reading) duplicate(id string, before, now seen, nowIsBetter bool) error {
	worse, better := now, before
	if nowIsBetter {
		worse, better = before, now
	}
	what := "another version of"
	if now.hash == before.hash {
		what = "the same as"
	}
	worseFile, err := r.names.get(worse.file)
	if err != nil {
		return err
	}
	betterFile, err := r.names.get(better.file)
	if err != nil {
		return err
	}
	reason := fmt.Sprintf("duplicate: %s %s at %s:%d, which counts", what, id, betterFile, better.line)
	return r.report(Duplicate, &r.duplicates, worseFile, worse.line, reason)
}

// flush sends the batch and begins the next.
func (r *reading) flush() error {
	if r.batch.records == 0 && r.batch.bytes == 0 && len(r.batch.decisions) == 0 {
		return nil
	}
	b := r.batch
	r.batch = &batch{}
	r.batches++
	return send(r.ctx, r.out, b)
}
