// Package loader brings articles into the graph: it reads files of several formats, has the
// text extracted, and writes documents. Loading is idempotent: what did not change is passed
// over, and neither order nor repetition nor a crash on the way makes a difference.
package loader

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/identity"
	"github.com/newsgraph/newsgraph/loader/format"
)

// Writer is the graph as the loader needs it.
type Writer interface {
	// Known gives what there is of each of these articles that is in the graph, by id.
	Known(ctx context.Context, ids []string) (map[string]newsgraph.StoredArticle, error)
	// FromSources gives the articles that are in the graph as they were read from these sources (newsgraph.Document.Source), by source. One that was deleted, or
	// replaced by what was read from something else, is not among them.
	FromSources(ctx context.Context, sources []string) (map[string]newsgraph.StoredArticle, error)
	// WriteDocuments writes all documents or, with an error, possibly some of them. Each
	// replaces what its article contributed before, unless that has a fuller body. An error that is newsgraph.ErrUnavailable
	// means that no document is at fault.
	WriteDocuments(ctx context.Context, documents []newsgraph.Document) error
	// Curate keeps decisions on people that were made by hand, and tells how many of them are new: one that is kept already counts for nothing.
	Curate(ctx context.Context, decisions []identity.Curation) (int, error)
	// Resolve decides whose the names are of which something new was written. It is asked for when all is written, also when nothing was new: what an
	// earlier run could not do, it does.
	Resolve(ctx context.Context) error
}

const (
	// DefaultBatch is how many articles are looked up, extracted and written together: enough
	// that round trips do not count, few enough that progress is seen and little is done twice
	// after an interruption.
	DefaultBatch = 500
	// maxBatchBytes ends a batch early, so that memory is bounded where articles are long.
	maxBatchBytes = 8 << 20
	// maxRefusals ends a run in which the writer refuses that many documents one after the
	// other and accepts none: then no document is at fault.
	maxRefusals = 50
)

// Options say what to load and with what. Inputs, Extractor, Writer and Report are needed.
type Options struct {
	Inputs  []Input
	Stdin   io.Reader      // read for the path "-"; default: nothing to read
	Mapping format.Mapping // where fields are that have none of the usual names
	Web     Web            // reads inputs that are addresses; default: they are refused
	// Follow has the pages read of articles of which an input has only a summary, and those that sitemaps in files list. The
	// pages of a sitemap that is an address are read in any case.
	Follow    bool
	MaxPages  int // read for one input, the newest first; default 100
	Extractor Extractor
	// ExtractorVersion is part of every content hash: with another version articles that did
	// not change are extracted and written anew.
	ExtractorVersion string
	Writer           Writer
	Report           Reporter
	Progress         func(Progress)   // called now and then, never by two goroutines at once; may be nil
	Workers          int              // articles extracted at a time; default: GOMAXPROCS
	Batch            int              // articles written at a time; default 500, or 25 where an input is an address
	Now              func() time.Time // default time.Now
}

// Progress is how far a run is.
type Progress struct {
	Articles   int   // done: written, unchanged, duplicate or quarantined
	ReadAhead  int   // articles that were read before the first is written; told while Articles is 0
	Bytes      int64 // read of what is done
	TotalBytes int64 // of all files; 0 where it is not known
}

// Summary is what a run did.
type Summary struct {
	Articles    int // written
	NotEnglish  int // of those, not in English: no people, countries and offices are read from them
	People      int // different people who are mentioned in them or wrote them
	Countries   int // different countries that they mention, other than inside organisations' names
	Mentions    int // pairs of a written article and one of those people or countries, as the statistics of the graph count them
	Skipped     int // articles that the graph held already, unchanged
	Duplicates  int // records of an article of which the run had another version, or the same twice
	Partial     int // articles read of which only a summary or the beginning was there
	LeftOut     int // pages that sitemaps list besides those that were read
	Quarantined int // files and records that could not be loaded
	Decisions   int // on people, made by hand, that were read
	Decided     int // of those, new to the graph
	Elapsed     time.Duration
}

// Load loads articles until all are done or ctx ends. What cannot be loaded is reported, and
// the rest goes on. Of two versions of one article the one with the fuller body counts, also if that is in the graph already; among
// the inputs, of two with as much of it, the one published later. Which comes first makes no difference.
//
// The error is for the user. It is newsgraph.ErrUnavailable where the graph could not be
// reached, and that of ctx where the run was cancelled; the summary says what was done until
// then, and nothing of it is lost.
func Load(ctx context.Context, opts Options) (Summary, error) {
	l, err := newLoad(opts)
	defer l.close()
	if err != nil {
		return Summary{}, err
	}
	start := l.opts.Now()
	group, groupCtx := errgroup.WithContext(ctx)
	read := make(chan *batch, 1)
	extracted := make(chan *batch, 1)
	foreseen := make(chan *batch, 1)
	ready := make(chan *batch)
	group.Go(func() error {
		defer close(read)
		return l.read(groupCtx, read)
	})
	group.Go(func() error {
		defer close(extracted)
		for b := range read {
			if err := l.extract(groupCtx, b); err != nil {
				return err
			}
			if err := send(groupCtx, extracted, b); err != nil {
				return err
			}
		}
		return nil
	})
	group.Go(func() error {
		defer close(foreseen)
		return l.foresee(groupCtx, extracted, foreseen)
	})
	group.Go(func() error {
		defer close(ready)
		for b := range foreseen {
			if err := l.ahead.takeBack(b); err != nil {
				return err
			}
			if err := send(groupCtx, ready, b); err != nil {
				return err
			}
		}
		return nil
	})
	group.Go(func() error {
		for b := range ready {
			if err := l.write(groupCtx, b); err != nil {
				return err
			}
		}
		return nil
	})
	if err = group.Wait(); err == nil {
		err = l.opts.Writer.Resolve(ctx)
	} else if f, is := l.opts.Writer.(Foreseer); is && !errors.Is(err, newsgraph.ErrUnavailable) {
		_ = f.Settle(context.WithoutCancel(ctx)) // the next run does, if this one cannot
	}
	if ctx.Err() != nil {
		// Whatever failed did so because of it.
		err = fmt.Errorf("loading was interrupted: %w", ctx.Err())
	}
	summary := l.summary()
	summary.Elapsed = l.opts.Now().Sub(start)
	return summary, err
}

// load is the state of one run.
type load struct {
	opts    Options
	formats format.Formats
	seen    *kept  // the best version of each article so far; used while reading only, as is names
	names   *names // of files
	ahead   ahead
	batches int // that reading made

	mu          sync.Mutex // of what follows
	duplicates  int
	partial     int
	leftOut     int
	quarantined int
	total       int64

	// Used while writing only.
	outcomes  *kept // of each article
	people    *kept
	countries map[string]bool
	counts    Summary // of what became of articles
	progress  Progress
	refusals  int
}

// outcome is what became of an article.
type outcome struct {
	written  bool // else it was there, unchanged
	foreign  bool
	mentions int
}

const outcomeBytes = 5

func (o outcome) encode() []byte {
	var flags byte
	if o.written {
		flags |= 1
	}
	if o.foreign {
		flags |= 2
	}
	return binary.LittleEndian.AppendUint32([]byte{flags}, uint32(o.mentions))
}

func outcomeOf(b []byte) outcome {
	return outcome{written: b[0]&1 != 0, foreign: b[0]&2 != 0, mentions: int(binary.LittleEndian.Uint32(b[1:]))}
}

// count adds an outcome to the numbers of the run, or with -1 takes it away.
func (o outcome) count(s *Summary, by int) {
	if !o.written {
		s.Skipped += by
		return
	}
	s.Articles += by
	s.Mentions += by * o.mentions
	if o.foreign {
		s.NotEnglish += by
	}
}

// batch is a run of articles, each once, that go through extraction and writing together.
type batch struct {
	entries   []*entry
	documents []newsgraph.Document // of those that are to be written, in order
	ahead     int                  // how many documents wait in a file
	origins   []origin             // of documents
	unchanged []string             // ids of those that are not
	// recognized are ids of articles that were not even read. Another version of one may be among the entries, which counts then.
	recognized []string
	decisions  []identity.Curation
	records    int   // read for it, good or bad, but for decisions
	bytes      int64 // of files that it took
	held       int   // bytes of its texts, which are more where the files are packed
}

// origin is what of an entry is needed once it is a document.
type origin struct {
	file    string
	line    int
	foreign bool
}

// entry is an article on its way, with where it stands.
type entry struct {
	*item
	file string
	line int
	// again says that another version went before in this run, so that what the graph holds
	// may change until this one is written.
	again bool
}

func newLoad(opts Options) (*load, error) {
	if opts.Workers < 1 {
		opts.Workers = runtime.GOMAXPROCS(0)
	}
	if opts.Batch < 1 {
		opts.Batch = DefaultBatch
		if slices.ContainsFunc(opts.Inputs, Input.isAddress) {
			opts.Batch = webBatch
		}
	}
	if opts.Now == nil {
		opts.Now = time.Now
	}
	if opts.Stdin == nil {
		opts.Stdin = strings.NewReader("")
	}
	l := &load{opts: opts, formats: format.New(opts.Mapping), countries: make(map[string]bool)}
	var errs [4]error
	l.seen, errs[0] = newKept(seenBytes)
	l.names, errs[1] = newNames()
	l.outcomes, errs[2] = newKept(outcomeBytes)
	l.people, errs[3] = newKept(0)
	return l, errors.Join(errs[:]...)
}

// close gives up what is kept of the run.
func (l *load) close() {
	for _, k := range []*kept{l.seen, l.outcomes, l.people} {
		if k != nil {
			_ = k.close() // it is not read any more
		}
	}
	l.ahead.close()
	if l.names != nil {
		_ = l.names.file.Close()
	}
}

func (l *load) summary() Summary {
	s := l.counts
	s.Duplicates, s.Partial, s.LeftOut, s.Quarantined = l.duplicates, l.partial, l.leftOut, l.quarantined
	s.People, s.Countries = int(l.people.used), len(l.countries)
	return s
}

// quarantine reports what could not be loaded.
func (l *load) quarantine(file string, line int, err error) error {
	return l.report(Refused, &l.quarantined, file, line, err.Error())
}

func (l *load) report(kind Kind, counter *int, file string, line int, reason string) error {
	return l.reportN(kind, counter, 1, file, line, reason)
}

func (l *load) reportN(kind Kind, counter *int, n int, file string, line int, reason string) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	*counter += n
	return l.opts.Report.Report(Problem{Kind: kind, File: file, Line: line, Reason: reason, Time: l.opts.Now().UTC()})
}

func send(ctx context.Context, to chan<- *batch, b *batch) error {
	select {
	case to <- b:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// isFatal reports errors of the writer that are no fault of a document.
func isFatal(ctx context.Context, err error) bool {
	return ctx.Err() != nil || errors.Is(err, newsgraph.ErrUnavailable) || errors.Is(err, context.Canceled)
}
