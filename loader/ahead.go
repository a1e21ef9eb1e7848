package loader

import (
	"bufio"
	"context"
	"encoding/gob"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/newsgraph/newsgraph"
)

// Foreseer is a Writer to which it is of use to know what it will write.
type Foreseer interface {
	Writer
	// Foresee is told of documents that will be written, before any of them is, and reports whether it is of use to be told of more. Where documents that
	// were told of do not come, or others do, the graph is the same in the end.
	Foresee(ctx context.Context, documents []newsgraph.Document) (more bool, err error)
	// Settle writes what was put off of what follows from documents that were written. Resolve does so, too.
	Settle(ctx context.Context) error
}

// maxAhead is how long articles are read and none is written: where they come slowly, none shall wait for those that are still to come.
const maxAhead = time.Minute

// foresee tells a writer that wants to know of the documents that follow, as many as it wants to, and keeps them in a file meanwhile. Batches come out as they
// come in, with the documents of the first ones missing until takeBack.
func (l *load) foresee(ctx context.Context, from <-chan *batch, to chan<- *batch) error {
	f, wants := l.opts.Writer.(Foreseer)
	wants = wants && l.opts.Batch == DefaultBatch
	var waiting []*batch
	over := time.NewTimer(maxAhead)
	defer over.Stop()
	for wants {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-over.C:
			wants = false
		case b, open := <-from:
			if !open {
				wants = false
				break
			}
			more, err := f.Foresee(ctx, b.documents)
			if err != nil {
				return err
			}
			if wants = more; more || len(waiting) > 0 {
				if err := l.ahead.keep(b); err != nil {
					return err
				}
			}
			waiting = append(waiting, b)
			l.progress.ReadAhead += b.records
			l.tell() // nobody else does, for nothing is written yet
		}
	}
	for i, b := range waiting {
		waiting[i] = nil // its documents are read back, and are garbage once they are written
		if err := send(ctx, to, b); err != nil {
			return err
		}
	}
	for b := range from {
		if err := send(ctx, to, b); err != nil {
			return err
		}
	}
	return nil
}

// ahead is a file with the documents of batches, which are read back in the order in which they were kept.
type ahead struct {
	file    *os.File
	out     *bufio.Writer
	encoder *gob.Encoder
	decoder *gob.Decoder
}

func (a *ahead) keep(b *batch) error {
	if a.file == nil {
		file, err := tempFile()
		if err != nil {
			return err
		}
		a.file, a.out = file, bufio.NewWriterSize(file, 1<<20)
		a.encoder = gob.NewEncoder(a.out)
	}
	for i := range b.documents {
		if err := a.encoder.Encode(&b.documents[i]); err != nil {
			return fmt.Errorf("keep what is read: %w", err)
		}
	}
	b.ahead = len(b.documents)
	b.documents, b.entries = nil, nil
	return nil
}

// takeBack gives a batch the documents that were kept of it. When it is first called, all have been kept.
func (a *ahead) takeBack(b *batch) error {
	if b.ahead == 0 {
		return nil
	}
	if a.decoder == nil {
		if err := a.out.Flush(); err != nil {
			return fmt.Errorf("keep what is read: %w", err)
		}
		if _, err := a.file.Seek(0, io.SeekStart); err != nil {
			return fmt.Errorf("keep what is read: %w", err)
		}
		a.decoder = gob.NewDecoder(bufio.NewReaderSize(a.file, 1<<20))
	}
	b.documents = make([]newsgraph.Document, b.ahead)
	for i := range b.documents {
		if err := a.decoder.Decode(&b.documents[i]); err != nil {
			return fmt.Errorf("read what was kept: %w", err)
		}
	}
	return nil
}

func (a *ahead) close() {
	if a.file != nil {
		_ = a.file.Close() // it is not read any more
	}
}
