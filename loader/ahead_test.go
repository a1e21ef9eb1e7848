package loader

import (
	"context"
	"runtime"
	"testing"
	"weak"

	"github.com/newsgraph/newsgraph"
)

// foreseer wants to know of all documents before the first comes, and keeps none.
type foreseer struct {
	*fakeWriter
	foreseen, written int
	first             []weak.Pointer[newsgraph.Document] // of each batch
	most              int                                // batches that were in memory when another was written
}

func (w *foreseer) Foresee(_ context.Context, documents []newsgraph.Document) (bool, error) {
	w.foreseen += len(documents)
	return true, nil
}

func (w *foreseer) Settle(context.Context) error { return nil }

func (w *foreseer) WriteDocuments(_ context.Context, documents []newsgraph.Document) error {
	w.written += len(documents)
	w.first = append(w.first, weak.Make(&documents[0]))
	runtime.GC()
	there := 0
	for _, first := range w.first {
		if first.Value() != nil {
			there++
		}
	}
	w.most = max(w.most, there)
	return nil
}

// TestWhatIsReadAheadIsNotKeptInMemory has more batches read before the first is written than are to be in memory at once.
func TestWhatIsReadAheadIsNotKeptInMemory(t *testing.T) {
	const batches = 8
	r := newRun(tree(stories(batches * DefaultBatch)))
	w := &foreseer{fakeWriter: newFakeWriter()}
	r.Writer = w
	var told []Progress
	r.Progress = func(p Progress) { told = append(told, p) }
	r.load(t)
	if w.foreseen != batches*DefaultBatch || w.written != w.foreseen {
		t.Fatalf("%d articles were foreseen and %d written, want %d", w.foreseen, w.written, batches*DefaultBatch)
	}
	if w.most > 3 { // one is written, one waits, and one may not have been looked at yet
		t.Errorf("the documents of %d batches are in memory at once", w.most)
	}
	if first := told[0]; first.ReadAhead != DefaultBatch || first.Articles != 0 {
		t.Errorf("the first that is told is %+v", first)
	}
	if last := told[len(told)-1]; last.Articles != batches*DefaultBatch || last.Bytes != last.TotalBytes {
		t.Errorf("the last that is told is %+v", last)
	}
}
