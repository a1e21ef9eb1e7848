package read

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"math"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
)

// web is who and what documents mention together: for two ids the documents, those with a sentence that names both first, then the newest first.
type web struct {
	joined map[string]map[string][]joint
	counts map[string]int
	all    int
}

// joint is a document that mentions two.
type joint struct {
	doc  *newsgraph.Document
	same bool
}

func webOf(docs []newsgraph.Document) *web {
	w := &web{joined: map[string]map[string][]joint{}, counts: map[string]int{}, all: len(docs)}
	for i := range docs {
		d := &docs[i]
		ids := map[string]bool{}
		for _, named := range namedIn(d) {
			for id := range named {
				if mentionOf(d, id) != nil {
					ids[id] = true
				}
			}
		}
		for a := range ids {
			w.counts[a]++
			for b := range ids {
				if a == b {
					continue
				}
				same := false
				for _, named := range namedIn(d) {
					same = same || named[a] && named[b]
				}
				if w.joined[a] == nil {
					w.joined[a] = map[string][]joint{}
				}
				w.joined[a][b] = append(w.joined[a][b], joint{d, same})
			}
		}
	}
	for _, others := range w.joined {
		for _, list := range others {
			slices.SortFunc(list, func(a, b joint) int {
				if a.same != b.same {
					return map[bool]int{true: -1, false: 1}[a.same]
				}
				return cmp.Compare(sortKey(b.doc), sortKey(a.doc))
			})
		}
	}
	return w
}

// score is that of a path, as the schema says.
func (w *web) score(ids []string) float64 {
	score := math.Pow(0.5, float64(len(ids)-2))
	for i, id := range ids {
		if i > 0 && !w.joined[ids[i-1]][id][0].same {
			score *= 0.5
		}
		if i > 0 && i < len(ids)-1 {
			score *= 1 - math.Log(float64(w.counts[id]))/math.Log(float64(w.all+1))
		}
	}
	return score
}

// every finds the scores of all paths, the best first.
func (w *web) every(from, to string, hops int, through string) []float64 {
	var scores []float64
	var walk func(ids []string)
	walk = func(ids []string) {
		for next := range w.joined[ids[len(ids)-1]] {
			path := append(slices.Clone(ids), next)
			switch {
			case slices.Contains(ids, next):
			case next == to:
				scores = append(scores, w.score(path))
			case len(ids) < hops && strings.HasPrefix(next, through) && w.counts[next] > 1:
				walk(path)
			}
		}
	}
	walk([]string{from})
	slices.Sort(scores)
	slices.Reverse(scores)
	return scores
}

// shownPaths is an answer.
type shownPaths struct {
	IsExact      bool
	Alternatives []struct {
		Score  float64
		Length int
		Hops   []struct {
			From, To     struct{ ID string }
			SameSentence bool
			Articles     []struct {
				SameSentence             bool
				Article                  struct{ ID string }
				FromEvidence, ToEvidence []struct {
					Sentence, Part string
					SentenceStart  int
				}
			}
		}
	}
}

const askedPath = `query($from: ID!, $to: ID!, $hops: Int!, $first: Int!) { path(from: $from, to: $to, maxHops: $hops, first: $first, via: %s) {
	isExact alternatives { score length hops { from { id } to { id } sameSentence
		articles { sameSentence article { id } fromEvidence { sentence part sentenceStart } toEvidence { sentence part sentenceStart } } } } } }`

// proven checks that a path leads from one to the other over what documents say.
func (w *web) proven(t *testing.T, from, to, through string, hops int, shown *shownPaths) {
	t.Helper()
	seen := map[string]bool{}
	for _, p := range shown.Alternatives {
		ids := []string{from}
		for _, h := range p.Hops {
			if h.From.ID != ids[len(ids)-1] {
				t.Fatalf("a step begins at %s, not at the end of %v", h.From.ID, ids)
			}
			ids = append(ids, h.To.ID)
			joints := w.joined[h.From.ID][h.To.ID]
			if len(joints) == 0 || h.SameSentence != h.Articles[0].SameSentence || shown.IsExact && len(h.Articles) != min(3, len(joints)) {
				t.Fatalf("%s to %s: %+v, where %d documents mention both", h.From.ID, h.To.ID, h, len(joints))
			}
			for i, a := range h.Articles {
				at := slices.IndexFunc(joints, func(j joint) bool { return j.doc.Article.ID == a.Article.ID })
				if at < 0 || joints[at].same != a.SameSentence || shown.IsExact && at != i {
					t.Fatalf("%s to %s: article %d is %+v, number %d of those that mention both", h.From.ID, h.To.ID, i, a, at)
				}
				if len(a.FromEvidence) == 0 || len(a.ToEvidence) == 0 || a.SameSentence && (a.FromEvidence[0].SentenceStart != a.ToEvidence[0].SentenceStart && len(a.FromEvidence)+len(a.ToEvidence) == 2) {
					t.Fatalf("%s to %s: evidence %+v", h.From.ID, h.To.ID, a)
				}
			}
		}
		for _, id := range ids[1 : len(ids)-1] {
			if !strings.HasPrefix(id, through) {
				t.Errorf("a path through %s, not only %q", id, through)
			}
		}
		unique := slices.Compact(slices.Sorted(slices.Values(ids)))
		if ids[len(ids)-1] != to || p.Length != len(ids)-1 || p.Length > hops || len(unique) != len(ids) || seen[fmt.Sprint(ids)] {
			t.Errorf("no path from %s to %s with %d steps at most that was not there before: %v", from, to, hops, ids)
		}
		seen[fmt.Sprint(ids)] = true
		if math.Abs(p.Score-w.score(ids)) > 1e-8 {
			t.Errorf("%v has the score %v, not %v", ids, p.Score, w.score(ids))
		}
	}
}

// TestPathsAgainstEveryPath compares with a search through all paths.
func TestPathsAgainstEveryPath(t *testing.T) {
	docs := cyphertest.NewGenerator(9, 160, 150).Documents()
	db, _, _ := served(t, docs)
	warm(t, db)
	h := graph.NewHandler(patient{New(db)}, slog.New(slog.DiscardHandler))
	w := webOf(docs)
	ids := slices.Sorted(maps.Keys(w.counts))
	var exact, found, none int
	for n := range 60 {
		from, to := ids[(n*37)%len(ids)], ids[(n*53+11)%len(ids)]
		if from == to {
			continue
		}
		via := []string{"PEOPLE", "PEOPLE_AND_COUNTRIES", "COUNTRIES"}[n%3]
		through := map[string]string{"PEOPLE": newsgraph.PersonPrefix, "COUNTRIES": newsgraph.CountryPrefix}[via]
		hops, first := 1+n%4, 1+n%5
		variables := map[string]any{"from": from, "to": to, "hops": hops, "first": first}
		var shown struct{ Path *shownPaths }
		text, _ := json.Marshal(askPatiently(t, h, fmt.Sprintf(askedPath, via), variables))
		if err := json.Unmarshal(text, &shown); err != nil || shown.Path == nil {
			t.Fatalf("%v: %s", err, text)
		}
		w.proven(t, from, to, through, hops, shown.Path)
		every := w.every(from, to, hops, through)
		got := shown.Path.Alternatives
		if shown.Path.IsExact {
			exact++
			if len(got) != min(first, len(every)) {
				t.Errorf("%v %s: %d paths of %d, of which %d are asked for", variables, via, len(got), len(every), first)
			}
		}
		for i, p := range got {
			found++
			if i >= len(every) || p.Score > every[i]+1e-8 || shown.Path.IsExact && p.Score < every[i]-1e-8 {
				t.Errorf("%v %s: path %d has the score %v, of all %v", variables, via, i, p.Score, every[:min(first, len(every))])
			}
		}
		if len(got) == 0 {
			none++
		}
	}
	t.Logf("%d exact, %d paths, %d times none", exact, found, none)
	if exact < 20 || found < 40 || none < 3 {
		t.Errorf("%d exact, %d paths, %d times none: the test tests little", exact, found, none)
	}
}

func TestPathsToNobody(t *testing.T) {
	db, _, _ := served(t, cyphertest.NewGenerator(9, 10, 10).Documents())
	warm(t, db)
	h := graph.NewHandler(patient{New(db)}, slog.New(slog.DiscardHandler))
	for _, ends := range [][2]string{{"person:nobody", "country:RU"}, {"country:RU", "person:nobody"}, {"person:nobody", "person:no-one"}} {
		if got := askPatiently(t, h, fmt.Sprintf(askedPath, "PEOPLE"), map[string]any{"from": ends[0], "to": ends[1], "hops": 4, "first": 10}); got["path"] != nil {
			t.Errorf("%v: %v", ends, got)
		}
	}
}

// TestPathsWhoseMentionsGo deletes mentions that were found before they are read: an answer is of those that are still there, and where they go each
// time, there is an error rather than a part.
func TestPathsWhoseMentionsGo(t *testing.T) {
	docs := cyphertest.NewGenerator(9, 200, 10).Documents()
	var from, to string
	most := 0
	for a, others := range webOf(docs).joined {
		for b, joints := range others {
			if len(joints) > most {
				from, to, most = a, b, len(joints)
			}
		}
	}
	if most < 4*pathAttempts {
		t.Fatalf("no two have more than %d articles in common", most)
	}
	left := 0
	gone := map[string]bool{}
	var db *bolt.DB
	config := cyphertest.Server
	config.OnStatement = func(_ string, params map[string]any) {
		values, _ := params["p"].(map[string]any)
		keys, _ := values["p0_keys"].([]string)
		if len(keys) == 0 || left == 0 { // none are named where it is only planned
			return
		}
		left--
		for _, key := range keys {
			gone[key] = true
		}
		if err := db.Write(t.Context(), func(tx *bolt.Tx) error {
			return tx.Exec("UNWIND $keys AS key MATCH ()-[m:MENTIONS]->() WHERE m.key = key DELETE m", map[string]any{"keys": keys})
		}); err != nil {
			t.Error(err)
		}
	}
	db = emptyGraphWith(t, config)
	load(t, db, docs...)
	warm(t, db)
	h := graph.NewHandler(patient{New(db)}, slog.New(slog.DiscardHandler))
	const text = `query($from: ID!, $to: ID!) { path(from: $from, to: $to, maxHops: 1, first: 1) { alternatives { hops { articles { article { id } } } } } }`
	variables := map[string]any{"from": from, "to": to}

	left = 1
	data, _ := json.Marshal(ask(t, h, text, variables))
	if n := bytes.Count(data, []byte(`"article":`)); n != 3 || len(gone) != 6 {
		t.Errorf("%d articles, after %d mentions were deleted: %s", n, len(gone), data)
	}
	for key := range gone {
		_, article, _ := strings.Cut(key, "|article:")
		if bytes.Contains(data, []byte(`"article:`+article+`"`)) {
			t.Errorf("the mention %s is gone: %s", key, data)
		}
	}

	left = pathAttempts
	if body := send(t, h, text, variables); !bytes.Contains(body, []byte(graph.CodeUnavailable)) || bytes.Contains(body, []byte("alternatives")) {
		t.Errorf("mentions went each time: %s", body)
	}
	if left != 0 {
		t.Errorf("%d searches were not made", left)
	}
}

// TestOnePlansTheSearchForPaths: while the database plans the search for one, no other has it plan the same.
func TestOnePlansTheSearchForPaths(t *testing.T) {
	var sent atomic.Int64
	planning, planned := make(chan struct{}), make(chan struct{})
	config := cyphertest.Server
	config.OnStatement = func(text string, _ map[string]any) {
		if text == pathSearch && sent.Add(1) == 1 {
			close(planning)
			<-planned
		}
	}
	r := New(emptyGraphWith(t, config))
	first := make(chan error)
	go func() { first <- r.Warm(t.Context()) }()
	<-planning
	gone, leave := context.WithCancel(t.Context())
	leave()
	if err := r.Warm(gone); !errors.Is(err, context.Canceled) || sent.Load() != 1 {
		t.Errorf("who does not wait gets %v, and %d searches were sent", err, sent.Load())
	}
	close(planned)
	if err := <-first; err != nil {
		t.Fatal(err)
	}
	if err := r.Warm(t.Context()); err != nil || sent.Load() != 2 {
		t.Errorf("after it was planned: %v, and %d searches were sent", err, sent.Load())
	}
}
