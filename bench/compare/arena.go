package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph/bench/corpus"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
)

// arena is a database with a corpus, and the contestants that serve it.
type arena struct {
	corpus      corpus.Config
	neo4j       *neo4jlocal.Server
	contestants []string // the floor is always among them
	servers     map[string]*server
	values      map[string]any
	subjects    corpus.Subjects
}

// open brings up a database and its contestants. Programs are built into dir.
func open(ctx context.Context, c config, which corpus.Config, dir string, contestants []string, say func(string, ...any)) (_ *arena, err error) {
	a := &arena{corpus: which, servers: make(map[string]*server)}
	defer func() {
		if err != nil {
			err = errors.Join(err, a.close())
		}
	}()
	if a.neo4j, a.subjects, err = openDatabase(ctx, c, which, say); err != nil {
		return nil, err
	}
	a.values = variables(a.subjects)
	for _, name := range allContestants {
		if name != floorName && !slices.Contains(contestants, name) {
			continue
		}
		a.contestants = append(a.contestants, name)
		if a.servers[name], err = a.start(ctx, c, dir, name, say); err != nil {
			return nil, err
		}
	}
	if slices.Contains(a.contestants, newsgraphName) {
		if a.values["cursor"], err = a.middleCursor(ctx); err != nil {
			return nil, err
		}
	}
	return a, nil
}

func (a *arena) start(ctx context.Context, c config, dir, name string, say func(string, ...any)) (*server, error) {
	switch name {
	case newsgraphName:
		binary, err := c.binary, error(nil)
		if binary == "" {
			binary, err = build(ctx, dir, "./cmd/newsgraph")
		}
		if err != nil {
			return nil, err
		}
		return startServer(ctx, a.neo4j, "", binary, "serve")
	case floorName:
		binary, err := build(ctx, dir, "./bench/compare/floor")
		if err != nil {
			return nil, err
		}
		return startServer(ctx, a.neo4j, "", binary)
	}
	// The two ways to ask @neo4j/graphql share a server.
	for _, other := range []string{indexedName, writtenName} {
		if s := a.servers[other]; s != nil {
			return s, nil
		}
	}
	if err := installNode(ctx, say); err != nil {
		return nil, err
	}
	return startServer(ctx, a.neo4j, nodeDir, "node", "server.mjs")
}

// close ends the contestants, then the database.
func (a *arena) close() error {
	var errs []error
	ended := make(map[*server]bool)
	for _, s := range a.servers {
		if s != nil && !ended[s] {
			ended[s] = true
			errs = append(errs, s.stop())
		}
	}
	if a.neo4j != nil {
		errs = append(errs, a.neo4j.Stop(context.Background()))
	}
	return errors.Join(errs...)
}

// middleCursor asks newsgraph for its cursor of the article in the middle of the hub's list.
func (a *arena) middleCursor(ctx context.Context) (string, error) {
	body, err := graphqlBody("newsgraph/cursor", a.values)
	if err != nil {
		return "", err
	}
	answer, err := askFirst(ctx, a.servers[newsgraphName].url+"graphql", body)
	if err != nil {
		return "", err
	}
	var page struct {
		Data struct {
			Country struct {
				Articles struct {
					Edges []struct {
						Cursor string
						Node   struct{ ID string }
					}
				}
			}
		}
	}
	if err := json.Unmarshal(answer, &page); err != nil {
		return "", err
	}
	edges := page.Data.Country.Articles.Edges
	if len(edges) != 1 || edges[0].Node.ID != a.subjects.Middle.ID {
		return "", fmt.Errorf("newsgraph does not find %s: %.300s", a.subjects.Middle.ID, answer)
	}
	return edges[0].Cursor, nil
}

// entry is a question to a contestant, with its answer; nil where it is not asked that.
func (a *arena) entry(ctx context.Context, contestant string, q question) (*entry, []byte, error) {
	path, body, found, err := q.request(contestant, a.values)
	if err != nil || !found {
		return nil, nil, err
	}
	s := a.servers[contestant]
	e := &entry{name: contestant, url: s.url + path, body: body, server: s.pid(), neo4j: a.neo4j.PID}
	answer, err := askFirst(ctx, e.url, body)
	e.bytes = len(answer)
	return e, answer, err
}

// alone asks newsgraph a question that nobody else is asked, which must find something, and gives it with newsgraph's answer to the yardstick.
func (a *arena) alone(ctx context.Context, q question) ([]*entry, error) {
	var entries []*entry
	for _, asked := range []question{q, {name: yardstick}} {
		e, answer, err := a.entry(ctx, newsgraphName, asked)
		if err != nil {
			return nil, err
		}
		if !bytes.Contains(answer, []byte(`"id":`)) && !bytes.Contains(answer, []byte(`"count":`)) {
			return nil, fmt.Errorf("nothing is found: %.300s", answer)
		}
		e.name = asked.name
		entries = append(entries, e)
	}
	return entries, nil
}

// entries asks every contestant the question once and gives those that are asked it. It fails unless the answers agree: newsgraph
// with the floor in every value, @neo4j/graphql in what is listed and in which order.
func (a *arena) entries(ctx context.Context, q question) ([]*entry, error) {
	var entries []*entry
	answers := make(map[string][]byte)
	for _, name := range a.contestants {
		e, answer, err := a.entry(ctx, name, q)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if e == nil {
			continue
		}
		answers[name] = answer
		entries = append(entries, e)
	}
	floor := answers[floorName]
	if listed, err := identities(floor); err != nil || listed == "" {
		return nil, errors.Join(err, fmt.Errorf("the floor's answer names nothing: %.300s", floor))
	}
	for name, answer := range answers {
		same := sameContent
		if strings.HasPrefix(name, "neo4jgraphql") {
			same = sameIdentities
		}
		if err := same(answer, floor); err != nil {
			return nil, fmt.Errorf("the answers of %s and the floor differ: %w", name, err)
		}
	}
	return entries, nil
}
