package write

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// statementsOf makes articles of "day person STATUS" that state an office of a country, one article each.
func statementsOf(title string, lines ...string) []newsgraph.Document {
	var docs []newsgraph.Document
	for i, line := range lines {
		var day int
		var person, status string
		if _, err := fmt.Sscan(line, &day, &person, &status); err != nil {
			panic(err)
		}
		docs = append(docs, newsgraph.Document{
			ContentHash: line,
			Article: newsgraph.Article{
				ID: fmt.Sprintf("article:%03d-%s-%02d", day, person, i), Title: line,
				PublishedAt: time.Date(2020, 1, day, 0, 0, 0, 0, time.UTC),
			},
			Offices: []newsgraph.OfficeStatement{{
				PersonID: newsgraph.PersonID(person), Title: title, Country: "GB", Status: newsgraph.OfficeStatus(status),
			}},
		})
	}
	return docs
}

// holdersOf gives the offices of the graph by person, as "STATUS since-until", with conflicts.
func holdersOf(t *testing.T, db *bolt.DB) map[string]string {
	t.Helper()
	records, err := db.Read(t.Context(), `MATCH (p)-[h:HOLDS_OFFICE]->() RETURN p.id AS person, h {.*} AS h`, nil, bolt.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]string)
	for _, record := range records {
		row := bolt.Props(record.AsMap())
		h := row.Sub("h")
		day := func(key string) string {
			if at := h.Time(key); !at.IsZero() {
				return fmt.Sprint(at.YearDay())
			}
			return ""
		}
		line := fmt.Sprintf("%s %s-%s", h.Str("status"), day("since"), day("until"))
		for _, id := range h.Strs("conflicts") {
			line += " " + strings.Split(strings.TrimPrefix(id, newsgraph.OfficePrefix), "/")[0]
		}
		all[strings.TrimPrefix(row.Str("person"), newsgraph.PersonPrefix)] = line
	}
	return all
}

func TestWhoHoldsAnOfficeNow(t *testing.T) {
	for _, test := range []struct {
		name, title string
		statements  []string
		want        map[string]string
	}{
		{
			"each ends the one before", "Prime Minister",
			[]string{"1 may CURRENT", "5 may CURRENT", "6 johnson CURRENT", "9 johnson CURRENT", "12 sunak CURRENT"},
			map[string]string{"may": "FORMER 1-6", "johnson": "FORMER 6-12", "sunak": "CURRENT 12-"},
		},
		{
			"many hold the office", "Ambassador",
			[]string{"1 may CURRENT", "6 johnson CURRENT", "7 sunak FORMER"},
			map[string]string{"may": "CURRENT 1-", "johnson": "CURRENT 6-", "sunak": "FORMER -"},
		},
		{
			"the portfolio decides", "Fisheries Minister",
			[]string{"1 may CURRENT", "6 johnson CURRENT"},
			map[string]string{"may": "FORMER 1-6", "johnson": "CURRENT 6-"},
		},
		{
			"deputies are several", "Deputy Fisheries Minister",
			[]string{"1 may CURRENT", "6 johnson CURRENT"},
			map[string]string{"may": "CURRENT 1-", "johnson": "CURRENT 6-"},
		},
		{
			"back in office", "President",
			[]string{"1 trump CURRENT", "3 trump CURRENT", "4 biden CURRENT", "6 trump FORMER", "7 biden CURRENT", "8 trump CURRENT", "9 trump CURRENT"},
			map[string]string{"trump": "CURRENT 1-", "biden": "FORMER 4-8"},
		},
		{
			"elected while another is in office", "President",
			[]string{"1 trump CURRENT", "3 biden ELECT", "4 trump CURRENT"},
			map[string]string{"trump": "CURRENT 1-", "biden": "ELECT 3-"},
		},
		{
			"elected and in office", "President",
			[]string{"1 trump CURRENT", "3 biden ELECT", "4 trump CURRENT", "5 biden CURRENT"},
			map[string]string{"trump": "FORMER 1-5", "biden": "CURRENT 3-"},
		},
		{
			"elected, but another came", "President",
			[]string{"1 trump CURRENT", "3 biden ELECT", "4 trump CURRENT", "5 harris CURRENT"},
			map[string]string{"trump": "FORMER 1-5", "biden": "FORMER 3-5", "harris": "CURRENT 5-"},
		},
		{
			"acting ends nobody and is ended", "President",
			[]string{"1 trump CURRENT", "3 pence ACTING"},
			map[string]string{"trump": "CURRENT 1-", "pence": "ACTING 3-"},
		},
		{
			"acting until the next", "President",
			[]string{"3 pence ACTING", "4 biden CURRENT"},
			map[string]string{"pence": "FORMER 3-4", "biden": "CURRENT 4-"},
		},
		{
			"interleaved: the newest holds it, the conflict is shown", "President",
			[]string{"1 trump CURRENT", "3 biden CURRENT", "4 trump CURRENT", "5 biden CURRENT"},
			map[string]string{"trump": "FORMER 1-5 biden", "biden": "CURRENT 3- trump"},
		},
		{
			"at the same time: both", "President",
			[]string{"1 trump CURRENT", "3 biden CURRENT", "3 trump CURRENT"},
			map[string]string{"trump": "CURRENT 1- biden", "biden": "CURRENT 3- trump"},
		},
		{
			"stated as former, and when the next came", "President",
			[]string{"1 trump CURRENT", "3 biden CURRENT", "4 trump FORMER", "5 obama FORMER"},
			map[string]string{"trump": "FORMER 1-3", "biden": "CURRENT 3-", "obama": "FORMER -"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			checkHolders(t, statementsOf(test.title, test.statements...), test.want)
		})
	}
}

// checkHolders loads an article a batch, forward and backward.
func checkHolders(t *testing.T, docs []newsgraph.Document, want map[string]string) {
	t.Helper()
	for range 2 {
		db := emptyGraph(t)
		for _, doc := range docs {
			load(t, db, doc)
		}
		if diff := cmp.Diff(want, holdersOf(t, db)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
		slices.Reverse(docs)
	}
}

// TestOfficesAgainstAModel compares, for many articles in any order, what the graph says of offices with what
// a plain search through all statements does.
func TestOfficesAgainstAModel(t *testing.T) {
	conflicts, ended := 0, 0
	for seed := range uint64(6) {
		g := cyphertest.NewGenerator(seed+40, 150, 4)
		db := emptyGraph(t)
		load(t, db, g.Documents()...)
		docs := g.Documents()
		want := make(map[string]string)
		for id, line := range officeModel(docs) {
			want[id] = line
			conflicts += strings.Count(line, "conflict")
			ended += strings.Count(line, "until 2")
		}
		random := rand.New(rand.NewPCG(seed, 3))
		random.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
		for batch := range slices.Chunk(docs, 1+random.IntN(15)) {
			load(t, db, batch...)
		}
		records, err := db.Read(t.Context(), `MATCH ()-[h:HOLDS_OFFICE]->() RETURN h {.*} AS h`, nil, bolt.ReadOptions{})
		if err != nil {
			t.Fatal(err)
		}
		got := make(map[string]string)
		for _, record := range records {
			row := bolt.Props(record.AsMap())
			h := row.Sub("h")
			got[h.Str("id")] = officeLine(h.Str("statedAs"), h.Str("status"), keys.TimePart(h.Time("since")), keys.TimePart(h.Time("until")), h.Strs("conflicts"))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("seed %d (-model +graph):\n%s", seed, diff)
		}
	}
	if conflicts < 20 || ended < 20 {
		t.Errorf("%d conflicts and %d ends: the test tests little", conflicts, ended)
	}
}

func officeLine(statedAs, status, since, until string, conflicts []string) string {
	line := fmt.Sprintf("stated %s is %s since %s until %s", statedAs, status, since, until)
	for _, id := range conflicts {
		line += " conflict " + id
	}
	return line
}

// stated is one statement of an office.
type stated struct {
	at, sortKey string
	status      newsgraph.OfficeStatus
}

// officeModel says of each office what follows from the statements of all articles.
func officeModel(docs []newsgraph.Document) map[string]string {
	groups := make(map[string]map[string][]stated) // office -> id of the holding -> statements in order
	titles := make(map[string]string)
	for i := range docs {
		seen := make(map[string]bool)
		for _, s := range docs[i].Offices {
			o := officeOf(s.PersonID, s.Title, s.Country, s.Organization)
			if seen[o.id()] {
				continue
			}
			seen[o.id()] = true
			if groups[o.group()] == nil {
				groups[o.group()] = make(map[string][]stated)
			}
			titles[o.group()] = s.Title
			sortKey := keys.Article(docs[i].Article.PublishedAt, docs[i].Article.ID)
			groups[o.group()][o.id()] = append(groups[o.group()][o.id()], stated{sortKey[:20], sortKey, s.Status})
		}
	}
	lines := make(map[string]string)
	for group, holders := range groups {
		for _, list := range holders {
			slices.SortFunc(list, func(a, b stated) int { return strings.Compare(a.sortKey, b.sortKey) })
		}
		for id := range holders {
			lines[id] = officeOfModel(id, holders, titles[group] != "Senator")
		}
	}
	return lines
}

func officeOfModel(id string, holders map[string][]stated, alone bool) string {
	own := holders[id]
	statedAs := own[len(own)-1].status
	status, since, heldTo, until := statedAs, "", "", ""
	for _, s := range own {
		if s.status != newsgraph.OfficeFormer {
			heldTo = s.at
			if since == "" {
				since = s.at
			}
		}
	}
	var conflicts []string
	if alone && heldTo != "" {
		from, to := tenure(own)
		for _, other := range sortedKeys(holders) {
			otherFrom, otherTo := tenure(holders[other])
			if other == id || otherTo == "" {
				continue
			}
			for _, s := range holders[other] {
				newcomer := statedAs != newsgraph.OfficeElect || s.at == otherFrom
				if s.status == newsgraph.OfficeCurrent && s.at > heldTo && newcomer {
					status = newsgraph.OfficeFormer
					if until == "" || s.at < until {
						until = s.at
					}
				}
			}
			if to != "" && (from < otherTo && otherFrom < to || to == otherTo) {
				conflicts = append(conflicts, other)
			}
		}
	}
	return officeLine(string(statedAs), string(status), since, until, conflicts)
}

// tenure is the first and last statement as CURRENT: of those after the last as FORMER, or of all where
// there are none.
func tenure(list []stated) (from, to string) {
	all := list
	for i, s := range list {
		if s.status == newsgraph.OfficeFormer {
			list = all[i+1:]
		}
	}
	isCurrent := func(s stated) bool { return s.status == newsgraph.OfficeCurrent }
	if !slices.ContainsFunc(list, isCurrent) {
		list = all
	}
	for _, s := range list {
		if isCurrent(s) {
			to = s.at
			if from == "" {
				from = to
			}
		}
	}
	return from, to
}
