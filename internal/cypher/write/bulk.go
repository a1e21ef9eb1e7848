package write

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/gob"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/fingerprint"
	"github.com/newsgraph/newsgraph/internal/identity"
)

// Bulk makes of documents the tables from which Neo4j's import fills an empty database: the same nodes and relationships that a Writer
// would write, from the same rows. A Writer asks the graph what follows from all articles; a Bulk adds it up meanwhile.
//
// Who is who can be decided only when all names are known, so documents wait in a file until then.
//
// What the tables cannot hold is kept for a Writer to write after the import: further versions of an article, which take back what the first
// one said, and rare values (see fits).
type Bulk struct {
	dir       string
	countries map[string]bool // ids
	known     map[articleKey]struct{}
	docs      *spool // of each article the first version
	unfit     *spool // those of them that the tables cannot hold
	left      *spool // further versions
	failed    error  // after which the tables cannot be trusted
	count     int    // of the articles in the tables

	articles   *table
	said       [sayings]*table // what articles say
	prints     *printFile
	tallies    tallies
	allCountry []newsgraph.Country

	decisions []identity.Curation // made by hand, each once
}

// articleKey is a digest of an article's id, which takes less memory: some 14 bytes an article. Of two articles with the same one the second is taken for a further
// version of the first, and written as such is, which comes to the same.
type articleKey uint64

func keyOf(id string) articleKey {
	sum := sha256.Sum256([]byte(id))
	return articleKey(binary.LittleEndian.Uint64(sum[:]))
}

// NewBulk begins with the countries that the documents will name. Its files are in a directory, which must be there and empty.
func NewBulk(dir string, countries []newsgraph.Country) (*Bulk, error) {
	b := &Bulk{
		dir: dir, countries: make(map[string]bool), known: make(map[articleKey]struct{}), allCountry: countries,
		articles: nodeTable(dir, "article", "Page:Article", "id", "Page"), tallies: newTallies(dir),
	}
	for i := range countries {
		b.countries[newsgraph.CountryID(countries[i].Code)] = true
	}
	for i, k := range kindsSaid {
		b.said[i] = relationshipTable(dir, k.kind, "Page", k.to)
	}
	var err error
	for name, spool := range map[string]**spool{"first.docs": &b.docs, "unfit.docs": &b.unfit, "later.docs": &b.left} {
		if *spool, err = newSpool(filepath.Join(dir, name)); err != nil {
			return nil, err
		}
	}
	if b.prints, err = newPrintFile(filepath.Join(dir, "fingerprints")); err != nil {
		return nil, err
	}
	return b, nil
}

// Known knows of no article: the database is empty.
func (b *Bulk) Known(context.Context, []string) (map[string]newsgraph.StoredArticle, error) {
	return nil, nil
}

// FromSources knows of no article.
func (b *Bulk) FromSources(context.Context, []string) (map[string]newsgraph.StoredArticle, error) {
	return nil, nil
}

// Curate keeps decisions for Complete to make: of what they change there is little, so that the tables need not know of them.
func (b *Bulk) Curate(_ context.Context, list []identity.Curation) (int, error) {
	before := len(b.decisions)
	for _, c := range list {
		if !slices.ContainsFunc(b.decisions, func(known identity.Curation) bool { return known.ID == c.ID }) {
			b.decisions = append(b.decisions, c)
		}
	}
	return len(b.decisions) - before, nil
}

// Resolve does nothing: whose names are is decided when Tables knows all of them.
func (b *Bulk) Resolve(context.Context) error { return nil }

// WriteDocuments takes in documents. A document that is at fault is told of before any is taken in; with any other error, which is
// newsgraph.ErrUnavailable, the tables are of no use any more.
func (b *Bulk) WriteDocuments(ctx context.Context, docs []newsgraph.Document) error {
	if b.failed != nil {
		return b.failed
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	for i := range docs {
		for _, id := range countriesOf(&docs[i]) {
			if !b.countries[id] {
				return unknownCountry(id)
			}
		}
	}
	for i := range docs {
		if err := b.take(&docs[i]); err != nil {
			b.failed = fmt.Errorf("%w: prepare the import: %w", newsgraph.ErrUnavailable, err)
			return b.failed
		}
	}
	return nil
}

// take takes one document in.
func (b *Bulk) take(doc *newsgraph.Document) error {
	key := keyOf(doc.Article.ID)
	if _, again := b.known[key]; again {
		return b.left.add(doc)
	}
	b.known[key] = struct{}{}
	if err := b.tallies.takeNames(doc); err != nil {
		return err
	}
	return b.docs.add(doc)
}

// fits tells whether the tables can hold all that a document says.
func (s said) fits() bool {
	if !fits(s.article) {
		return false
	}
	for _, edges := range s.edges {
		for _, e := range edges {
			if !fits(e) {
				return false
			}
		}
	}
	return true
}

// Empty reports whether nothing was taken in.
func (b *Bulk) Empty() bool { return len(b.known) == 0 && len(b.decisions) == 0 }

// Len is how many articles the tables hold, once there are tables.
func (b *Bulk) Len() int { return b.count }

// Tables ends the tables and adds to them what follows from all articles. progress, which may be nil, is told what is being done.
func (b *Bulk) Tables(ctx context.Context, progress func(string)) ([]ImportTable, error) {
	if b.failed != nil {
		return nil, b.failed
	}
	b.known = nil // no more comes
	d := &derivation{Bulk: b, ctx: ctx}
	if progress == nil {
		progress = func(string) {}
	}
	tables, err := d.tables(progress)
	if err != nil {
		return nil, fmt.Errorf("prepare the import: %w", err)
	}
	return tables, nil
}

// Complete makes the constraints and indexes of a database that the tables were imported into, and writes what they could not hold. progress, which may be nil, is told
// what was decided of it.
func (b *Bulk) Complete(ctx context.Context, db *bolt.DB, progress func(Resolved)) error {
	if err := db.Setup(ctx); err != nil {
		return fmt.Errorf("set up the database: %w", err)
	}
	w := New(db)
	for _, left := range []*spool{b.unfit, b.left} {
		if err := left.each(maxBatch, func(docs []newsgraph.Document) error { return w.WriteDocuments(ctx, docs) }); err != nil {
			return err
		}
	}
	if _, err := w.Curate(ctx, b.decisions); err != nil {
		return err
	}
	_, err := w.ResolvePeople(ctx, progress)
	return err
}

// spool keeps documents in a file.
type spool struct {
	name    string
	file    *os.File
	out     *bufio.Writer
	encoder *gob.Encoder
	count   int
}

func newSpool(name string) (*spool, error) {
	file, err := os.Create(name)
	if err != nil {
		return nil, err
	}
	out := bufio.NewWriter(file)
	return &spool{name: name, file: file, out: out, encoder: gob.NewEncoder(out)}, nil
}

func (s *spool) add(doc *newsgraph.Document) error {
	s.count++
	return s.encoder.Encode(doc)
}

func (s *spool) each(batch int, yield func([]newsgraph.Document) error) error {
	if err := s.out.Flush(); err != nil {
		return err
	}
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	decoder := gob.NewDecoder(bufio.NewReader(s.file))
	var docs []newsgraph.Document
	for {
		var doc newsgraph.Document
		err := decoder.Decode(&doc)
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("read %s: %w", s.name, err)
		}
		if err == nil {
			docs = append(docs, doc)
		}
		if len(docs) > 0 && (err != nil || len(docs) == batch) {
			if err := yield(docs); err != nil {
				return err
			}
			docs = nil
		}
		if err != nil {
			return nil
		}
	}
}

// printFile keeps fingerprints in a file, to be looked up by place.
type printFile struct {
	file *os.File
	out  *bufio.Writer
	size int64
}

// printAt is where a fingerprint is.
type printAt struct {
	Offset int64
	Size   int
}

func newPrintFile(name string) (*printFile, error) {
	file, err := os.Create(name)
	if err != nil {
		return nil, err
	}
	return &printFile{file: file, out: bufio.NewWriter(file)}, nil
}

// add keeps a fingerprint: its lines, and then what else there is.
func (p *printFile) add(print *fingerprint.Fingerprint) (printAt, error) {
	bytes := make([]byte, 0, lineBytes+1<<9)
	for _, line := range print.Lines {
		bytes = binary.LittleEndian.AppendUint64(bytes, line)
	}
	rest, err := print.MarshalBinary()
	if err != nil {
		return printAt{}, err
	}
	bytes = append(bytes, rest...)
	at := printAt{p.size, len(bytes)}
	p.size += int64(len(bytes))
	_, err = p.out.Write(bytes)
	return at, err
}

const lineBytes = 8 * fingerprint.Lines

func (p *printFile) read(at printAt) (*fingerprint.Fingerprint, error) {
	bytes := make([]byte, at.Size)
	if _, err := p.file.ReadAt(bytes, at.Offset); err != nil {
		return nil, err
	}
	var lines [fingerprint.Lines]uint64
	for i := range lines {
		lines[i] = binary.LittleEndian.Uint64(bytes[8*i:])
	}
	print := fingerprint.Kept(bytes[lineBytes:], lines)
	return &print, nil
}

// Close gives up the files that are open. It leaves the directory.
func (b *Bulk) Close() error {
	errs := []error{b.docs.file.Close(), b.unfit.file.Close(), b.left.file.Close(), b.prints.file.Close(), b.articles.end()}
	for _, t := range b.said {
		errs = append(errs, t.end())
	}
	return errors.Join(errs...)
}

// writerRow is the node that writers queue up at, as Setup would make it.
func writerRow() map[string]any {
	return map[string]any{"name": bolt.WriterName, "layout": bolt.Layout, "locked": true}
}
