// Package articles finds loaded articles by what they are, and reads them whole.
package articles

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// Selection says which articles are meant: those of which all that is given holds. The zero value means all.
type Selection struct {
	IDs        []string  // of any of these ids; nil for any at all
	Publishers []string  // of any of these publishers, by id; nil for any at all
	From       time.Time // published at this time or later, to the second; zero for no bound
	Before     time.Time // published before this time, to the second; zero for no bound
}

// Found is an article that a selection means.
type Found struct {
	ID, SortKey, URL, Title, Publisher string
	Size                               int // of the body in characters; 0 unless it was asked for
}

// PublishedAt is its time of publication, to the second.
func (f *Found) PublishedAt() time.Time {
	at, _ := keys.Published(f.SortKey)
	return keys.Time(at)
}

// pageSize is how many articles one statement finds.
const pageSize = 1000

// bounds are between which sort keys the articles are, without these.
func (s *Selection) bounds() (from, to string) {
	from, to = keys.TimePart(s.From), keys.End
	if !s.Before.IsZero() {
		to = keys.TimePart(s.Before)
	}
	return from, to
}

// Holds reports whether an article is meant; publisher is its name.
func (s *Selection) Holds(id, sortKey, publisher string) bool {
	from, to := s.bounds()
	return from < sortKey && sortKey < to &&
		(s.IDs == nil || slices.Contains(s.IDs, id)) &&
		(s.Publishers == nil || slices.Contains(s.Publishers, newsgraph.PublisherID(publisher)))
}

// Each finds the articles in the order of publication and hands them on, some at a time, also while others write: what is there all the
// time, with the same time of publication, is found once. weigh asks for the size of their bodies. The error is the database's or yield's.
func (s *Selection) Each(ctx context.Context, db *bolt.DB, weigh bool, yield func([]Found) error) error {
	if s.IDs != nil {
		return s.eachID(ctx, db, weigh, yield)
	}
	text := byTime
	if s.Publishers != nil {
		text = byPublisher
	}
	from, to := s.bounds()
	params := map[string]any{"publishers": s.Publishers, "to": to, "limit": pageSize}
	for {
		params["from"] = from
		page, err := find(ctx, db, text+columns(weigh), params)
		if err != nil {
			return err
		}
		if len(page) > 0 {
			if err := yield(page); err != nil {
				return err
			}
			from = page[len(page)-1].SortKey
		}
		if len(page) < pageSize {
			return nil
		}
	}
}

// Count counts the articles, and gives the first of them, at most some.
func (s *Selection) Count(ctx context.Context, db *bolt.DB, some int) (count int, first []Found, err error) {
	err = s.Each(ctx, db, false, func(page []Found) error {
		count += len(page)
		first = append(first, page[:min(len(page), some-len(first))]...)
		return nil
	})
	return count, first, err
}

const byID = `
UNWIND $ids AS id
MATCH (a:Page {id: id}) USING INDEX SEEK a:Page(id)
WHERE a:Article`

const byTime = `
MATCH (a:Article) USING INDEX SEEK a:Article(sortKey)
WHERE a.sortKey > $from AND a.sortKey < $to
WITH a ORDER BY a.sortKey LIMIT $limit`

// byPublisher takes as many of each publisher, of which the first count.
const byPublisher = `
UNWIND $publishers AS publisher
CALL (publisher) {
  MATCH (a:Page)-[r:PUBLISHED_BY]->() USING INDEX SEEK r:PUBLISHED_BY(key)
  WHERE r.key > publisher + '|' + $from AND r.key < publisher + '|' + $to
  RETURN a ORDER BY r.key LIMIT $limit
}
WITH a ORDER BY a.sortKey LIMIT $limit`

func columns(weigh bool) string {
	const text = "\nRETURN a.id AS id, a.sortKey AS sortKey, a.url AS url, a.title AS title, a.publisher AS publisher"
	if weigh {
		return text + ", size(a.body) AS size"
	}
	return text
}

// eachID is Each where ids are given.
func (s *Selection) eachID(ctx context.Context, db *bolt.DB, weigh bool, yield func([]Found) error) error {
	var all []Found
	ids := slices.Compact(slices.Sorted(slices.Values(s.IDs)))
	for some := range slices.Chunk(ids, pageSize) {
		found, err := find(ctx, db, byID+columns(weigh), map[string]any{"ids": some})
		if err != nil {
			return err
		}
		for _, f := range found {
			if s.Holds(f.ID, f.SortKey, f.Publisher) {
				all = append(all, f)
			}
		}
	}
	slices.SortFunc(all, func(a, b Found) int { return strings.Compare(a.SortKey, b.SortKey) })
	for page := range slices.Chunk(all, pageSize) {
		if err := yield(page); err != nil {
			return err
		}
	}
	return nil
}

func find(ctx context.Context, db *bolt.DB, text string, params map[string]any) ([]Found, error) {
	records, err := db.Read(ctx, text, params, bolt.ReadOptions{OwnWrites: true})
	if err != nil {
		return nil, fmt.Errorf("find articles: %w", err)
	}
	found := make([]Found, len(records))
	for i, record := range records {
		row := bolt.Props(record.AsMap())
		found[i] = Found{
			ID: row.Str("id"), SortKey: row.Str("sortKey"), URL: row.Str("url"), Title: row.Str("title"), Publisher: row.Str("publisher"), Size: row.Num("size"),
		}
	}
	return found, nil
}

// Batches cuts a list of articles into parts of at most so many and so much text, by what size says of each; one may be longer on its own.
func Batches[A any](list []A, most, text int, size func(A) int) [][]A {
	var all [][]A
	start, sum := 0, 0
	for i, a := range list {
		if i > start && (i-start == most || sum+size(a) > text) {
			all = append(all, list[start:i])
			start, sum = i, 0
		}
		sum += size(a)
	}
	if start < len(list) {
		all = append(all, list[start:])
	}
	return all
}

// SizeOf is the size of an article that was found, for Batches.
func SizeOf(f Found) int { return f.Size }
