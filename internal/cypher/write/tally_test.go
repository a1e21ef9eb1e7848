package write

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
)

// TestTalliesInFilesAreThoseInMemory adds the same up with room for all keys and with room for few.
func TestTalliesInFilesAreThoseInMemory(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	var added []func(all *tallies) error
	for range 3000 {
		key := fmt.Sprint("key ", random.IntN(40))
		sortKey := fmt.Sprintf("%03d", random.IntN(1000))
		form, number := fmt.Sprint("form ", random.IntN(3)), random.IntN(100)-50
		added = append(added, func(all *tallies) error {
			person, err := all.people.at(key)
			if err != nil {
				return err
			}
			person.name(map[string]int{form: 1})
			person.seen(sortKey)
			person.Written += number
			pair, err := all.pairs.at(key)
			if err != nil {
				return err
			}
			pair.add(pairTally{1, sortKey})
			target, err := all.targets.at(key)
			if err != nil {
				return err
			}
			target.add(targetTally{number == 0, sortKey, "https://example.org/" + sortKey})
			line, err := all.lines.at(key)
			if err != nil {
				return err
			}
			line.add(lineTally{[]linePlace{{sortKey, form, printAt{int64(number), number}}}})
			office, err := all.offices.at(key)
			if err != nil {
				return err
			}
			status := []newsgraph.OfficeStatus{newsgraph.OfficeCurrent, newsgraph.OfficeFormer}[random.IntN(2)]
			office.add(officeTally{map[string]*holderTally{form: {
				Person: "person:" + form, TitleKey: "president", Target: key,
				Statements: map[newsgraph.OfficeStatus][]string{status: {sortKey}},
				Last:       map[newsgraph.OfficeStatus]statedLast{status: {sortKey, map[string]any{"title": "of " + sortKey, "start": len(sortKey)}}},
			}}})
			return nil
		})
	}
	sums := func(most int) map[string]any {
		dir := t.TempDir()
		all := newTallies(dir)
		all.hold(most)
		random = rand.New(rand.NewPCG(5, 6)) // for the statuses
		for _, add := range added {
			if err := add(&all); err != nil {
				t.Fatal(err)
			}
		}
		if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 != (most < len(added)) {
			t.Errorf("%d files with room for %d, error %v", len(entries), most, err)
		}
		sums := make(map[string]any)
		for _, err := range []error{
			all.people.each(func(key string, sum *namedTally) error { sums["person "+key] = *sum; return nil }),
			all.pairs.each(func(key string, sum *pairTally) error { sums["pair "+key] = *sum; return nil }),
			all.targets.each(func(key string, sum *targetTally) error { sums["target "+key] = *sum; return nil }),
			all.lines.each(func(key string, sum *lineTally) error { sums["line "+key] = *sum; return nil }),
			all.offices.each(func(key string, sum *officeTally) error { sums["office "+key] = *sum; return nil }),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		return sums
	}
	want := sums(len(added))
	if len(want) != 5*40 {
		t.Errorf("%d sums", len(want))
	}
	for _, most := range []int{1, 7, 100} {
		// Lists are sorted where they are used.
		anyOrder := cmp.Options{cmpopts.SortSlices(strings.Compare), cmpopts.SortSlices(func(a, b linePlace) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })}
		if diff := cmp.Diff(want, sums(most), anyOrder); diff != "" {
			t.Errorf("with room for %d (-in memory +in files):\n%s", most, diff)
		}
	}
}

func TestDamagedTallyIsTold(t *testing.T) {
	dir := t.TempDir()
	all := newTallies(dir)
	all.hold(1)
	for _, key := range []string{"a", "b"} {
		if _, err := all.pairs.at(key); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Truncate(filepath.Join(dir, "pairs-0.run"), 2); err != nil {
		t.Fatal(err)
	}
	if err := all.pairs.each(func(string, *pairTally) error { return nil }); err == nil {
		t.Error("no error")
	}
}

// TestTablesDoNotDependOnMemory makes the tables of the same documents with room for all keys and with room for few.
func TestTablesDoNotDependOnMemory(t *testing.T) {
	g := cyphertest.NewGenerator(21, 200, 25)
	docs := append(g.Documents(), awkward(g)...)
	docs = append(docs, namedDocuments(5, 400)[310:]...)
	made := func(most int) map[string]string {
		dir := t.TempDir()
		b, err := NewBulk(dir, cyphertest.Countries())
		if err != nil {
			t.Fatal(err)
		}
		defer b.Close()
		b.tallies.hold(most)
		if err := b.WriteDocuments(t.Context(), docs); err != nil {
			t.Fatal(err)
		}
		tables, err := b.Tables(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		files := make(map[string]string)
		for _, table := range tables {
			for _, name := range []string{table.Header, table.Data} {
				text, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				files[filepath.Base(name)] = string(text)
			}
		}
		return files
	}
	if diff := cmp.Diff(made(heldKeys), made(7)); diff != "" {
		t.Errorf("(-room for all +room for few):\n%.4000s", diff)
	}
}
