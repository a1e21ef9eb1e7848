package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
)

var (
	corpus = flag.String("corpus", "../../seeds/articles", "articles that TestKilledLoads loads besides short ones")
	short  = flag.Int("short", 60, "how many short articles the tests of killed loads load")
)

// loadPatience bounds one load of these tests, whose corpus may be big.
const loadPatience = 30 * time.Minute

// versions are articles of which each file has another version, the later one first.
func versions(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	files := make([]string, 2)
	for i := range files {
		var b strings.Builder
		for n := range 40 {
			line, err := json.Marshal(map[string]string{
				"url": fmt.Sprintf("https://example.org/versions/%d", n), "title": fmt.Sprintf("Version %d of Togo's budget", 2-i),
				"publisher": "Example", "publishedAt": fmt.Sprintf("2019-05-%02dT07:08:00Z", 2-i),
				"body": fmt.Sprintf("President Faure Gnassingbe of Togo said on Monday that version %d was final. Ghana and Benin agreed.", 2-i),
			})
			if err != nil {
				t.Fatal(err)
			}
			b.Write(append(line, '\n'))
		}
		files[i] = filepath.Join(dir, fmt.Sprintf("%d.jsonl", i))
		writeFile(t, files[i], b.String())
	}
	return files
}

// dumpOf is all that is in the local database of a home, which nobody uses.
func dumpOf(t *testing.T, home string) []string {
	t.Helper()
	server, err := neo4jlocal.Start(t.Context(), neo4jlocal.Options{Home: home})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := server.Stop(context.WithoutCancel(t.Context())); err != nil {
			t.Error(err)
		}
	}()
	db, err := bolt.Open(t.Context(), bolt.Config{URI: server.URI, Username: server.Username, Password: server.Password})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close(t.Context())
	var b strings.Builder
	if err := db.Dump(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return strings.Split(b.String(), "\n")
}

// TestKilledLoads kills loads, or their databases, at random moments and goes on, until as many were killed as are wanted, and compares
// what is there in the end with what a load gives that nobody disturbs; so the two ways of loading are compared as well. Loads by import are killed in each of their phases.
func TestKilledLoads(t *testing.T) {
	inputs := append([]string{*corpus, shortArticles(t, 0, *short, false)}, versions(t)...)
	load := func(home string, flags ...string) []string {
		return slices.Concat([]string{"load"}, flags, []string{"--home", home}, inputs)
	}
	undisturbed := filepath.Join(t.TempDir(), "home")
	_, usual := mustFinish(t, load(undisturbed))
	want := dumpOf(t, undisturbed)
	if len(want) < 1000 {
		t.Fatalf("only %d lines are loaded", len(want))
	}
	about := fmt.Sprintf("%d nodes and relationships; over the wire a load takes %v.", len(want)-1, usual.Round(time.Second))
	t.Run("load", func(t *testing.T) {
		home := filepath.Join(t.TempDir(), "home")
		k := newKiller(t, about)
		k.untilKilled(*kills, home, want, []span{{phase{name: "all"}, usual}}, load(home))
	})
	t.Run("load --bulk", func(t *testing.T) {
		home := filepath.Join(t.TempDir(), "home")
		said, usual := mustFinish(t, load(home, "--bulk"))
		k := newKiller(t, fmt.Sprintf("%s By import it takes %v.", about, usual.Round(time.Second)))
		k.compare(home, want)
		if _, _, err := command(t, nil, "db", "reset", "--yes", "--home", home); err != nil {
			t.Fatal(err)
		}
		k.untilKilled(*kills, home, want, phasesOf(t, phasesOfImport, said, usual), load(home, "--bulk"))
		if left, _ := filepath.Glob(filepath.Join(home, "neo4j", "import", "*")); len(left) > 0 {
			t.Errorf("files of the import are left: %v", left)
		}
	})
}

// shortArticles writes a file of the articles of some numbers, that name a few people and countries again and again, some people by a second spelling or by their surname alone.
func shortArticles(t *testing.T, from, to int, backwards bool) string {
	t.Helper()
	firsts := strings.Fields("Anna Bruno Carla Dmitri Elena Farid Grace Hugo Ines Jonas")
	surnames := strings.Fields("Abara Berglund Castellano Dvorak Eriksen Fontaine Gonzalez Haddad Ivanov Jansen Kovacs Lindqvist")
	lands := strings.Fields("Togo Ghana Benin Norway Kenya France Chile Japan")
	posts := []string{"President", "Foreign Minister", "Finance Minister"}
	lines := make([]string, to-from)
	for at := range lines {
		i := from + at
		random := rand.New(rand.NewPCG(7, uint64(i)))
		pick := func(list []string) string { return list[random.IntN(len(list))] }
		first, surname := pick(firsts), pick(surnames)
		spelt := first + " " + surname
		if random.IntN(5) == 0 {
			spelt = strings.NewReplacer("Dmitri", "Dmitry", "Kovacs", "Kovač", "Gonzalez", "González").Replace(spelt)
		}
		if random.IntN(6) == 0 {
			spelt = surname
		}
		line, err := json.Marshal(map[string]string{
			"url": fmt.Sprintf("https://example.org/short/%d", i), "title": fmt.Sprintf("Talks %d in %s", i, pick(lands)),
			"publisher": "Example " + pick(lands), "publishedAt": time.Date(2019, 1, 1, 0, 0, random.IntN(1e8), 0, time.UTC).Format(time.RFC3339),
			"body": fmt.Sprintf("%s %s of %s met %s %s on Monday. \"We agree,\" %s said of %s.", pick(posts), spelt, pick(lands), pick(firsts), pick(surnames), surname, pick(lands)),
		})
		if err != nil {
			t.Fatal(err)
		}
		lines[at] = string(line) + "\n"
	}
	if backwards {
		slices.Reverse(lines)
	}
	file := filepath.Join(t.TempDir(), "short.jsonl")
	writeFile(t, file, strings.Join(lines, ""))
	return file
}

// TestKilledLoadsAtOnce has two processes load articles into one database at once, and kills one of them or the database at random moments: both load all articles, from
// either end, or each a half.
func TestKilledLoadsAtOnce(t *testing.T) {
	all := shortArticles(t, 0, *short, false)
	alone := filepath.Join(t.TempDir(), "home")
	_, usual := mustFinish(t, []string{"load", "--home", alone, all})
	want := dumpOf(t, alone)
	if len(want) < 5*(*short) {
		t.Fatalf("only %d lines are loaded", len(want))
	}
	for _, test := range []struct {
		name  string
		files [2]string
	}{
		{"each has all", [2]string{all, shortArticles(t, 0, *short, true)}},
		{"each has a half", [2]string{shortArticles(t, 0, *short/2, false), shortArticles(t, *short/2, *short, false)}},
	} {
		t.Run(test.name, func(t *testing.T) {
			home := filepath.Join(t.TempDir(), "home")
			loads := [][]string{{"load", "--home", home, test.files[0]}, {"load", "--home", home, test.files[1]}}
			k := newKiller(t, fmt.Sprintf("%d articles, %d nodes and relationships; one load of all takes %v.", *short, len(want)-1, usual.Round(time.Second)))
			k.untilKilled((*kills+1)/2, home, want, []span{{phase{name: "all"}, usual}}, loads...)
		})
	}
}
