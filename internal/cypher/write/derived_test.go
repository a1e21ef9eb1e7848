package write

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
)

// TestDerivedValuesAgreeWithTheDocuments counts from the documents themselves, after versions
// that are gone, what the graph says of people, countries, pairs and offices.
func TestDerivedValuesAgreeWithTheDocuments(t *testing.T) {
	for seed := range uint64(3) {
		g := cyphertest.NewGenerator(seed+20, 25, 6)
		db := emptyGraph(t)
		load(t, db, g.Documents()...)
		docs := g.Documents()
		load(t, db, docs...)
		if diff := cmp.Diff(expected(docs), derived(t, db)); diff != "" {
			t.Fatalf("seed %d (-documents +graph):\n%s", seed, diff)
		}
	}
}

// expected counts slowly and plainly: per thing, the sort keys of its articles.
func expected(docs []newsgraph.Document) map[string]string {
	of := make(map[string]map[string]string) // thing -> sort key -> status
	see := func(thing, sortKey, status string) {
		if of[thing] == nil {
			of[thing] = make(map[string]string)
		}
		if _, found := of[thing][sortKey]; !found {
			of[thing][sortKey] = status
		}
	}
	written := make(map[string]int)
	offices := make(map[string]map[string]bool) // organisation -> offices of it
	for i := range docs {
		doc := &docs[i]
		sortKey := keys.Article(doc.Article.PublishedAt, doc.Article.ID)
		for _, p := range doc.People {
			see(p.ID, sortKey, "")
		}
		for _, c := range doc.Countries {
			if c.Count == 0 {
				continue
			}
			see(newsgraph.CountryID(c.Code), sortKey, "")
			for _, p := range doc.People {
				see(p.ID+" with "+newsgraph.CountryID(c.Code), sortKey, "")
			}
		}
		if id := newsgraph.PublisherID(doc.Article.Publisher); id != "" {
			see(id, sortKey, "")
		}
		credited := make(map[string]bool)
		for _, author := range doc.Authors {
			credited[author.Person.ID] = true
		}
		for id := range credited {
			written[id+" as author"]++
		}
		for _, o := range doc.Offices {
			if o.Country == "" {
				id := newsgraph.OrganizationID(o.Organization)
				see(id, sortKey, "")
				if offices[id] == nil {
					offices[id] = make(map[string]bool)
				}
				offices[id][o.PersonID+o.Title] = true
			}
			see(officeOf(o.PersonID, o.Title, o.Country, o.Organization).id(), sortKey, string(o.Status))
		}
	}
	all := make(map[string]string)
	for thing, statuses := range of {
		sorted := sortedKeys(statuses)
		oldest, newest := sorted[0], sorted[len(sorted)-1]
		count := len(statuses)
		if offices[thing] != nil {
			count = len(offices[thing])
		}
		all[thing] = derivedLine(count, oldest[:20], newest[:20], statuses[newest])
	}
	for thing, count := range written {
		all[thing] = derivedLine(count, "", "", "")
	}
	return all
}

func derivedLine(count int, first, last, status string) string {
	return strings.TrimSpace(fmt.Sprintf("%d articles from %s to %s %s", count, first, last, status))
}

func derived(t *testing.T, db *bolt.DB) map[string]string {
	t.Helper()
	const text = `
MATCH (n:Person|Country) WHERE n.articleCount > 0
RETURN n.id AS thing, n.articleCount AS count, n.firstSeen AS first, n.lastSeen AS last, '' AS status
UNION ALL
MATCH (p:Person)-[s:SEEN_WITH]->(c)
CALL (p, c) {
  MATCH (p)<-[:MENTIONS]-(a)-[:MENTIONS]->(c)
  RETURN min(a.publishedAt) AS first
}
RETURN p.id + ' with ' + c.id AS thing, s.count AS count, first, s.lastSeen AS last, '' AS status
UNION ALL
MATCH (p:Person)-[h:HOLDS_OFFICE]->(t)
RETURN h.id AS thing, h.articleCount AS count, h.firstSeen AS first, h.lastSeen AS last, h.statedAs AS status
UNION ALL
MATCH (n:Publisher)
RETURN n.id AS thing, n.articleCount AS count, n.firstSeen AS first, n.lastSeen AS last, '' AS status
UNION ALL
MATCH (n:Person) WHERE n.writtenCount > 0
RETURN n.id + ' as author' AS thing, n.writtenCount AS count, NULL AS first, NULL AS last, '' AS status
UNION ALL
MATCH (n:Organization)
RETURN n.id AS thing, n.officeCount AS count, n.firstSeen AS first, n.lastSeen AS last, '' AS status`
	records, err := db.Read(t.Context(), text, nil, bolt.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]string)
	for _, record := range records {
		row := bolt.Props(record.AsMap())
		all[row.Str("thing")] = derivedLine(row.Num("count"), keys.TimePart(row.Time("first")), keys.TimePart(row.Time("last")), row.Str("status"))
	}
	return all
}

func TestPeopleNobodyNamesAnyMoreVanish(t *testing.T) {
	db := emptyGraph(t)
	before := cyphertest.Dump(t, db)
	doc := newsgraph.Document{
		ContentHash: "1",
		Article:     newsgraph.Article{ID: "article:a", Title: "A", PublishedAt: time.Date(2023, 10, 24, 1, 49, 0, 0, time.UTC)},
		People: []newsgraph.PersonInArticle{{
			ID: "person:sergei-lavrov", Name: "Sergei Lavrov",
			Mention: newsgraph.Mention{Count: 2, Forms: []string{"Lavrov", "Sergei Lavrov"}},
		}},
		Countries: []newsgraph.CountryInArticle{{Code: "RU", Mention: newsgraph.Mention{Count: 1, Forms: []string{"Russian"}}}},
		Authors:   []newsgraph.Byline{{Role: newsgraph.RoleReporting, Person: &newsgraph.Person{ID: "person:lidia-kelly", Name: "Lidia Kelly"}}},
		Offices: []newsgraph.OfficeStatement{
			{PersonID: "person:sergei-lavrov", Title: "Foreign Minister", Country: "RU", Status: newsgraph.OfficeCurrent},
			{PersonID: "person:sergei-lavrov", Title: "Delegate", Organization: "WHO", Status: newsgraph.OfficeFormer},
		},
		Links: []newsgraph.Link{{Text: "said", URL: "https://example.org/b", TargetID: "article:b"}},
	}
	load(t, db, doc)
	full := cyphertest.Dump(t, db)
	for _, want := range []string{
		`(person:sergei-lavrov Person) `, `"aliases":["Lavrov"]`, `(lavrov|person:sergei-lavrov Name)`, `(person:lidia-kelly Person)`,
		`(article:b Page) `, `(organization:who Organization)`, `-[SEEN_WITH]->`, `-[HOLDS_OFFICE]->`, `-[NAMES]->`,
	} {
		if !strings.Contains(full, want) {
			t.Errorf("the graph has no %s:\n%s", want, full)
		}
	}
	load(t, db, newsgraph.Document{ContentHash: "2", Article: doc.Article})
	var left []string
	for line := range strings.Lines(cyphertest.Dump(t, db)) {
		if !strings.Contains(before, line) {
			left = append(left, line)
		}
	}
	if len(left) != 1 || !strings.HasPrefix(left[0], "(article:a Article:Page)") {
		t.Errorf("an article that says nothing leaves\n%s", strings.Join(left, ""))
	}
}

func TestStubIsFilledWhenItsArticleComes(t *testing.T) {
	db := emptyGraph(t)
	day := time.Date(2023, 10, 24, 0, 0, 0, 0, time.UTC)
	linking := newsgraph.Document{
		ContentHash: "1", Article: newsgraph.Article{ID: "article:a", Title: "A", PublishedAt: day},
		Links: []newsgraph.Link{
			{Text: "later", URL: "https://example.org/b?x", TargetID: "article:b"},
			{Text: "again", URL: "https://example.org/b", TargetID: "article:b"},
		},
	}
	load(t, db, linking)
	if got := cyphertest.Dump(t, db); !strings.Contains(got, `(article:b Page) {"id":"article:b","url":"https://example.org/b"}`) {
		t.Errorf("no stub for the target:\n%s", got)
	}
	load(t, db, newsgraph.Document{ContentHash: "1", Article: newsgraph.Article{ID: "article:b", URL: "https://example.org/b", Title: "B", PublishedAt: day}})
	got := cyphertest.Dump(t, db)
	if !strings.Contains(got, "(article:b Article:Page) ") || !strings.Contains(got, "(article:a)-[LINKS_TO]->(article:b) ") {
		t.Errorf("the stub is not the article now:\n%s", got)
	}
}

func TestNewestStatementDecidesAnOffice(t *testing.T) {
	db := emptyGraph(t)
	states := func(id string, year int, person string, status newsgraph.OfficeStatus) newsgraph.Document {
		return newsgraph.Document{
			ContentHash: string(status),
			Article:     newsgraph.Article{ID: id, Title: id, PublishedAt: time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)},
			Offices:     []newsgraph.OfficeStatement{{PersonID: person, Title: "President", Country: "US", Status: status}},
		}
	}
	load(t, db,
		states("article:2022", 2022, "person:joe-biden", newsgraph.OfficeCurrent),
		states("article:2016", 2016, "person:barack-obama", newsgraph.OfficeCurrent),
		states("article:2018", 2018, "person:barack-obama", newsgraph.OfficeFormer))
	want := map[string]string{
		"person:barack-obama": "FORMER, stated FORMER 2016-01-01T00:00:00Z 2018-01-01T00:00:00Z article:2018",
		"person:joe-biden":    "CURRENT, stated CURRENT 2022-01-01T00:00:00Z 2022-01-01T00:00:00Z article:2022",
	}
	if diff := cmp.Diff(want, presidents(t, db)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	load(t, db, newsgraph.Document{ContentHash: "silent", Article: states("article:2018", 2018, "", "").Article})
	want["person:barack-obama"] = "FORMER, stated CURRENT 2016-01-01T00:00:00Z 2016-01-01T00:00:00Z article:2016"
	if diff := cmp.Diff(want, presidents(t, db)); diff != "" {
		t.Errorf("after the newest statement is gone (-want +got):\n%s", diff)
	}
}

func presidents(t *testing.T, db *bolt.DB) map[string]string {
	t.Helper()
	const text = `MATCH (p)-[h:HOLDS_OFFICE {title: 'President'}]->(:Country {code: 'US'}) RETURN p.id AS id, h {.*} AS office`
	records, err := db.Read(t.Context(), text, nil, bolt.ReadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]string)
	for _, record := range records {
		row := bolt.Props(record.AsMap())
		office, _ := row["office"].(map[string]any)
		h := bolt.Props(office)
		all[row.Str("id")] = fmt.Sprint(h.Str("status"), ", stated ", h.Str("statedAs"), " ", keys.TimePart(h.Time("firstSeen")), " ", keys.TimePart(h.Time("lastSeen")), " ", h.Str("articleId"))
	}
	return all
}
