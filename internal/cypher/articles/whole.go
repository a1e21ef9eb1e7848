package articles

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/testimony"
)

// Whole is an article with what its source said of it; what was extracted from it is not there.
type Whole struct {
	newsgraph.Article
	Authors []newsgraph.Byline
	Links   []newsgraph.Link // in body order
}

// Bounds of what one statement of EachWhole reads. One article may be longer on its own.
const (
	maxRead     = 500
	maxReadText = 4 << 20 // characters
)

// EachWhole reads the articles in the order of publication and hands them on, one at a time. What Each says of others that write
// holds here too. The error is the database's or yield's.
func (s *Selection) EachWhole(ctx context.Context, db *bolt.DB, yield func(*Whole) error) error {
	return s.Each(ctx, db, true, func(page []Found) error {
		for _, some := range Batches(page, maxRead, maxReadText, SizeOf) {
			all, err := read(ctx, db, some)
			if err != nil {
				return err
			}
			for i := range all {
				if err := yield(&all[i]); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

const whole = `
UNWIND $ids AS id
MATCH (a:Page {id: id}) USING INDEX SEEK a:Page(id)
WHERE a:Article
RETURN a.sortKey AS sortKey,
  a {.id, .url, .title, .publisher, .publishedAt, .language, .dateline, .body, .bodyKind, .imageUrl, .imageAlt, .imageCaption, .imageCredit, .stated} AS article,
  [(a)-[r:WRITTEN_BY]->(p:Person) | {id: p.id, name: r.name, role: r.role, city: r.city, position: r.position}] AS authors,
  [(a)-[r:LINKS_TO]->(t:Page) | {id: t.id, texts: r.texts, urls: r.urls, paragraphs: r.paragraphs, starts: r.starts, ends: r.ends}] AS links`

// read reads articles, in the order in which they were found. Those that are gone since are left out.
func read(ctx context.Context, db *bolt.DB, found []Found) ([]Whole, error) {
	ids := make([]string, len(found))
	for i := range found {
		ids[i] = found[i].ID
	}
	records, err := db.Read(ctx, whole, map[string]any{"ids": ids}, bolt.ReadOptions{OwnWrites: true})
	if err != nil {
		return nil, fmt.Errorf("read articles: %w", err)
	}
	byID := make(map[string]bolt.Props, len(records))
	for _, record := range records {
		row := bolt.Props(record.AsMap())
		byID[row.Sub("article").Str("id")] = row
	}
	all := make([]Whole, 0, len(records))
	for _, id := range ids {
		if row, ok := byID[id]; ok {
			w, err := wholeRead(row)
			if err != nil {
				return nil, fmt.Errorf("read article %s: %w", id, err)
			}
			all = append(all, w)
		}
	}
	return all, nil
}

// Bylines are the authors of an article, in their order, from the properties of its WRITTEN_BY and the ids of whom these lead to. It sorts rows.
func Bylines(rows []bolt.Props) []newsgraph.Byline {
	slices.SortFunc(rows, func(a, b bolt.Props) int { return cmp.Compare(a.Num("position"), b.Num("position")) })
	var authors []newsgraph.Byline
	for _, p := range rows {
		authors = append(authors, newsgraph.Byline{
			Role: newsgraph.AuthorRole(p.Str("role")), City: p.Str("city"), Person: &newsgraph.Person{ID: p.Str("id"), Name: p.Str("name")},
		})
	}
	return authors
}

func wholeRead(row bolt.Props) (Whole, error) {
	a := row.Sub("article")
	w := Whole{Article: newsgraph.Article{
		ID: a.Str("id"), URL: a.Str("url"), Title: a.Str("title"), Publisher: a.Str("publisher"), PublishedAt: a.Time("publishedAt"),
		Language: a.Str("language"), Dateline: a.Str("dateline"), Body: a.Str("body"), BodyKind: newsgraph.BodyKind(a.Str("bodyKind")),
	}}
	image := newsgraph.Image{URL: a.Str("imageUrl"), Alt: a.Str("imageAlt"), Caption: a.Str("imageCaption"), Credit: a.Str("imageCredit")}
	if image.URL != "" {
		w.Image = &image
	}
	w.Authors = Bylines(row.Maps("authors"))
	if kept := a.Str("stated"); kept != "" {
		// As the article names them: a byline of nobody leads to none, and of two that are one person's only one does.
		states, err := testimony.Decode(kept)
		if err != nil {
			return w, err
		}
		w.Authors = states.Authors
	}
	for _, t := range row.Maps("links") {
		urls, paragraphs, starts, ends := t.Strs("urls"), t.Nums("paragraphs"), t.Nums("starts"), t.Nums("ends")
		for i, text := range t.Strs("texts") {
			w.Links = append(w.Links, newsgraph.Link{
				Text: text, URL: urls[i], Paragraph: paragraphs[i], Start: starts[i], End: ends[i], TargetID: t.Str("id"),
			})
		}
	}
	slices.SortStableFunc(w.Links, newsgraph.CompareLinks)
	return w, nil
}
