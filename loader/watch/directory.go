package watch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/newsgraph/newsgraph/loader"
)

// settle is how long a file must not have changed to be read: one that is still written would be read in part.
const settle = 2 * time.Second

// directory watches a directory or a file.
type directory struct {
	every time.Duration
	seen  map[string]loader.File // that were too new at the last look
}

func (d *directory) pause(took time.Duration) time.Duration {
	return max(min(lookEvery, d.every), lookShare*took)
}

func (d *directory) round(ctx context.Context, s *source) (result, error) {
	var bad error
	files := loader.Files(loader.Input{Path: s.name}, func(name string, err error) {
		if bad == nil {
			bad = err
			if name != s.name {
				bad = fmt.Errorf("%s: %w", name, err)
			}
		}
	})
	fresh, changed, unread := d.fresh(ctx, s.state.known, files)
	if ctx.Err() != nil {
		return result{}, ctx.Err()
	}
	if bad == nil && forgetGone(s.state.known, files) {
		changed = true
	}
	if bad == nil {
		bad = unread
	}
	var done result
	if len(fresh) > 0 {
		inputs := make([]loader.Input, len(fresh))
		for i, f := range fresh {
			inputs[i] = loader.Input{Path: f.Path, Name: f.Name}
		}
		var sample []string
		var err error
		if done, sample, err = s.load(ctx, inputs, nil); err != nil {
			return done, err
		}
		for _, f := range fresh {
			changed = d.took(s.state.known, f) || changed
		}
		if len(sample) > 0 {
			s.state.known.Articles = sample
		}
	}
	if len(d.seen) > 0 {
		done.soon = settle
	}
	if changed {
		bad = errors.Join(bad, s.state.write())
	}
	return done, bad
}

// freshFile is one to read, with what it is remembered by.
type freshFile struct {
	loader.File
	hash string
}

// fresh gives the files that are new or changed and wait for nothing. Of one whose time changed and nothing else the time is
// taken down, which is told. The error is that of the first file that cannot be read; it is tried again.
func (d *directory) fresh(ctx context.Context, known *state, files []loader.File) (fresh []freshFile, changed bool, unread error) {
	before := d.seen
	d.seen = make(map[string]loader.File)
	now := time.Now() // the clock by which files are written
	for _, f := range files {
		have, found := known.Files[f.Path]
		if found && have.Size == f.Size && have.Modified.Equal(f.Modified) {
			continue
		}
		if last, looked := before[f.Path]; now.Sub(f.Modified) < settle && !(looked && last.Size == f.Size && last.Modified.Equal(f.Modified)) {
			d.seen[f.Path] = f
			continue
		}
		hash, err := hashOf(ctx, f.Path)
		switch {
		case ctx.Err() != nil:
			return nil, false, ctx.Err()
		case err != nil && unread == nil:
			unread = err
		case err != nil:
		case found && hash == have.Hash:
			known.Files[f.Path] = seenFile{f.Size, f.Modified, hash}
			changed = true
		default:
			fresh = append(fresh, freshFile{f, hash})
		}
	}
	return fresh, changed, unread
}

// took takes down a file that was read, unless it changed meanwhile.
func (d *directory) took(known *state, f freshFile) bool {
	info, err := os.Stat(f.Path)
	if err != nil {
		return false
	}
	if info.Size() != f.Size || !info.ModTime().Equal(f.Modified) {
		d.seen[f.Path] = f.File
		return false
	}
	known.Files[f.Path] = seenFile{f.Size, f.Modified, f.hash}
	return true
}

// forgetGone forgets the files that are there no more. Their articles stay.
func forgetGone(known *state, files []loader.File) (changed bool) {
	there := make(map[string]bool, len(files))
	for _, f := range files {
		there[f.Path] = true
	}
	for path := range known.Files {
		if !there[path] {
			delete(known.Files, path)
			changed = true
		}
	}
	return changed
}

// hashOf is a digest of a file's content.
func hashOf(ctx context.Context, path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	h := sha256.New()
	if _, err := io.Copy(h, loader.Interruptible(ctx, file)); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
