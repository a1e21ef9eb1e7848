package write

import (
	"context"
	"maps"
	"slices"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/identity"
)

// maxBearers is how many names may have a word, so that who is meant by it alone can be clear.
const maxBearers = 300

// readBearers reads who may be meant by single words, which are given by id; nil where too many may.
func readBearers(tx *bolt.Tx, singles map[string]*identity.Name) (map[string]*identity.Bearers, error) {
	var rows []map[string]any
	for _, id := range sortedKeys(singles) {
		for _, word := range identity.Words(id) {
			rows = append(rows, map[string]any{"id": id, "code": quoted(identity.WordCode + word), "most": maxBearers + 1})
		}
	}
	found, err := runRows(tx, `
UNWIND $p.rows AS row
CALL (row) {
  CALL db.index.fulltext.queryNodes('spelling_codes', row.code, {limit: row.most}) YIELD node AS s
  RETURN collect(DISTINCT s.person) AS people, count(*) AS count
}
RETURN row.id AS id, people, count`, rows)
	if err != nil {
		return nil, err
	}
	wanted := make(map[string]bool)
	of := make(map[string][]string)
	bearers := make(map[string]*identity.Bearers, len(singles))
	for _, row := range found {
		if row.Num("count") > maxBearers {
			bearers[row.Str("id")] = nil
			continue
		}
		people := row.Strs("people")
		of[row.Str("id")] = people
		for _, p := range people {
			wanted[p] = true
		}
	}
	named, err := runRows(tx, `
UNWIND $p.rows AS person
MATCH (s:Spelling) USING INDEX SEEK s:Spelling(person)
WHERE s.person = person
RETURN `+spellingColumns, sortedKeys(wanted))
	if err != nil {
		return nil, err
	}
	names := make(map[string][]*identity.Name)
	for _, row := range named {
		s, err := spellingRead(row)
		if err != nil {
			return nil, err
		}
		if !s.Zero() && !identity.IsSingle(s.ID) {
			names[s.person] = append(names[s.person], &s.Name)
		}
	}
	for id, people := range of {
		slices.Sort(people)
		var list []*identity.Person
		for _, p := range people {
			if len(names[p]) > 0 {
				slices.SortFunc(names[p], identity.CompareNames)
				list = append(list, identity.NewPerson(p, names[p]))
			}
		}
		bearers[id] = identity.BearersOf(singles[id], list)
	}
	return bearers, nil
}

// decideSingles looks whether others may be meant by some single words than before.
func decideSingles(tx *bolt.Tx) (int, error) {
	rows, err := readUndecided(tx, undecidedSingle, maxPlaced)
	if err != nil || len(rows) == 0 {
		return 0, err
	}
	singles, err := namesRead(rows)
	if err != nil {
		return 0, err
	}
	bearers, err := readBearers(tx, singles)
	if err != nil {
		return 0, err
	}
	var settings []map[string]any
	var gone []string
	for _, row := range rows {
		n := singles[row.Str("id")]
		if n.Zero() {
			gone = append(gone, n.ID)
			continue
		}
		digest := bearersDigest(n, bearers[n.ID])
		all := digest != row.Str("digest")
		// What was written since is at the person of the word, where a mononym stays.
		settings = append(settings, map[string]any{"id": n.ID, "digest": digest, "all": all, "moving": all || digest != mononym})
	}
	err = execRows(tx, `
UNWIND $p.rows AS row
MATCH (s:Spelling {id: row.id}) USING INDEX SEEK s:Spelling(id)
SET s.digest = row.digest, s.undecided = NULL, s.moving = CASE WHEN row.moving THEN coalesce(s.moving, 0) + 1 ELSE s.moving END, s.all = CASE WHEN row.all THEN true ELSE s.all END`, settings)
	if err != nil {
		return 0, err
	}
	return len(rows), removeNodes(tx, "Spelling", gone)
}

func namesRead(rows []bolt.Props) (map[string]*identity.Name, error) {
	names := make(map[string]*identity.Name, len(rows))
	for _, row := range rows {
		s, err := spellingRead(row)
		if err != nil {
			return nil, err
		}
		names[s.ID] = &s.Name
	}
	return names, nil
}

// mononym is the digest of a single word that is somebody's whole name.
const mononym = "mononym"

// bearersDigest changes when who is meant by a single word may change.
func bearersDigest(n *identity.Name, bearers *identity.Bearers) string {
	switch {
	case bearers == nil:
		return "many"
	case bearers.None() && n.IsMononym():
		return mononym
	case bearers.None():
		return "nobody"
	}
	return bearers.Digest()
}

// moving is a name whose articles are to be looked at, and how often that was said: who looks at them is done only if it was not said again meanwhile.
type moving struct {
	id   string
	said int
}

// moving finds some names that may lead to others than before, and the articles that state them.
func (w *Writer) moving(ctx context.Context) ([]moving, []string, error) {
	const text = `
MATCH (s:Spelling) USING INDEX SEEK s:Spelling(moving)
WHERE s.moving > $p.least
WITH s LIMIT $p.most
RETURN s.id AS id, s.moving AS said, s.from AS from, s.all AS all`
	records, err := w.db.Read(ctx, bolt.KeepPlan+text, map[string]any{"p": map[string]any{"least": 0, "most": maxPlaced}}, bolt.ReadOptions{OwnWrites: true})
	if err != nil || len(records) == 0 {
		return nil, nil, err
	}
	var names []moving
	var at, own, unclear, called, office []map[string]any
	for _, row := range bolt.PropsOf(records) {
		m := moving{row.Str("id"), row.Num("said")}
		names = append(names, m)
		all, _ := row["all"].(bool)
		people := row.Strs("from")
		if identity.IsSingle(m.id) {
			own = append(own, map[string]any{"person": m.id})
			if !all {
				continue
			}
			unclear = append(unclear, map[string]any{"id": m.id})
			office = append(office, map[string]any{"prefix": m.id + identity.OfOffice})
			for _, word := range identity.Words(m.id) {
				called = append(called, map[string]any{"code": quoted(identity.WordCode + word)})
			}
		}
		for _, p := range people {
			if p == m.id {
				own = append(own, map[string]any{"person": p})
			} else {
				at = append(at, map[string]any{"person": p})
			}
		}
	}
	ids := make(map[string]bool)
	for _, by := range []struct {
		text string
		rows []map[string]any
	}{
		{`
UNWIND $p.rows AS row
MATCH (p:Person {id: row.person}) USING INDEX SEEK p:Person(id)
MATCH (p)<-[:MENTIONS|WRITTEN_BY|STATES_OFFICE|QUOTES]-(a:Article)
RETURN DISTINCT a.id AS id`, own},
		{`
UNWIND $p.rows AS row
MATCH (p:Person {id: row.person}) USING INDEX SEEK p:Person(id)
MATCH (p)<-[:MENTIONS|WRITTEN_BY|STATES_OFFICE|QUOTES]-(a:Article)
WHERE a.stated IS NOT NULL
RETURN DISTINCT a.id AS id`, at},
		{`
UNWIND $p.rows AS row
MATCH (s:Spelling {id: row.id}) USING INDEX SEEK s:Spelling(id)
MATCH (s)<-[:NAMES_SOMEBODY]-(a:Article)
RETURN DISTINCT a.id AS id`, unclear},
		// Who was meant and no longer has the word in a name has a name that leads to somebody else now, with these articles.
		{`
UNWIND $p.rows AS row
CALL db.index.fulltext.queryNodes('spelling_codes', row.code) YIELD node AS s
WITH DISTINCT s.person AS person
MATCH (p:Person {id: person}) USING INDEX SEEK p:Person(id)
MATCH (p)<-[:MENTIONS|WRITTEN_BY|STATES_OFFICE|QUOTES]-(a:Article)
WHERE a.stated IS NOT NULL
RETURN DISTINCT a.id AS id`, called},
		{`
UNWIND $p.rows AS row
MATCH (p:Person) USING INDEX SEEK p:Person(id)
WHERE p.id STARTS WITH row.prefix
MATCH (p)<-[:MENTIONS|WRITTEN_BY|STATES_OFFICE|QUOTES]-(a:Article)
RETURN DISTINCT a.id AS id`, office},
	} {
		if len(by.rows) == 0 {
			continue
		}
		records, err := w.db.Read(ctx, bolt.KeepPlan+by.text, valuesOf(by.rows), bolt.ReadOptions{OwnWrites: true})
		if err != nil {
			return nil, nil, err
		}
		for _, row := range bolt.PropsOf(records) {
			ids[row.Str("id")] = true
		}
	}
	return names, sortedKeys(ids), nil
}

// settled notes that the articles of names were looked at, unless they were decided again since.
func settled(tx *bolt.Tx, names []moving) error {
	var rows []map[string]any
	for _, m := range names {
		rows = append(rows, map[string]any{"id": m.id, "said": m.said})
	}
	return execRows(tx, `
UNWIND $p.rows AS row
MATCH (s:Spelling {id: row.id}) USING INDEX SEEK s:Spelling(id)
WHERE s.moving = row.said
SET s.moving = NULL, s.from = NULL, s.all = NULL`, rows)
}

// placePeople gives articles the people whom their names mean, and tells how many had others.
func placePeople(tx *bolt.Tx, ids []string) (int, error) {
	stored, err := readVersions(tx, ids)
	if err != nil {
		return 0, err
	}
	docs, states, err := readStated(tx, ids)
	if err != nil {
		return 0, err
	}
	d, err := readPlaces(tx, states)
	if err != nil {
		return 0, err
	}
	diff := newChanges()
	p := &placing{edges: edgesSaid()}
	for _, id := range sortedKeys(docs) {
		s, doc := states[id], docs[id]
		s.into(doc)
		before := s.Whose
		w := s.writing(doc, func(name string) string { return d.whose(name, doc) })
		if maps.Equal(before, s.Whose) {
			continue
		}
		diff.replace(stored[id].version, stored[id].version.withPeopleOf(w.Document))
		p.add(id, w)
	}
	if len(p.rows) == 0 {
		return 0, nil
	}
	if err := p.write(tx, diff); err != nil {
		return 0, err
	}
	return len(p.rows), updateDerived(tx, diff, newTwins())
}

// withPeopleOf is the version with other people.
func (v version) withPeopleOf(doc *newsgraph.Document) version {
	of := versionOf(doc)
	of.sortKey, of.countries, of.targets, of.publisher = v.sortKey, v.countries, v.targets, v.publisher
	return of
}

// places are the decisions that some articles need.
type places struct {
	people  decided // of full names
	singles map[string]*identity.Bearers
	words   map[string]*identity.Name // single words
}

func readPlaces(tx *bolt.Tx, states map[string]*statedPeople) (*places, error) {
	names, singles := make(map[string]bool), make(map[string]bool)
	for _, s := range states {
		for _, id := range s.names() {
			if identity.IsSingle(id) {
				singles[id] = true
			} else {
				names[id] = true
			}
		}
	}
	found, err := runRows(tx, `
UNWIND $p.rows AS id
MATCH (s:Spelling {id: id}) USING INDEX SEEK s:Spelling(id)
RETURN `+spellingColumns, sortedKeys(singles))
	if err != nil {
		return nil, err
	}
	d := &places{}
	if d.words, err = namesRead(found); err != nil {
		return nil, err
	}
	if d.people, err = decisions(tx, sortedKeys(names)); err != nil {
		return nil, err
	}
	if d.singles, err = readBearers(tx, d.words); err != nil {
		return nil, err
	}
	return d, nil
}

func (d *places) whose(id string, doc *newsgraph.Document) string {
	if !identity.IsSingle(id) {
		return d.people.whose(id)
	}
	return d.singles[id].Meant(d.words[id], doc)
}

// peopleSaid are the kinds of relationship that lead to people and their names.
var peopleSaid = []int{mentionsPeople, writtenBy, statesOffices, quotesPeople, namesSomebody}

// placing are articles whose people are written anew.
type placing struct {
	rows  []map[string]any
	edges [sayings]relationships
}

func (p *placing) add(id string, w *writing) {
	p.rows = append(p.rows, map[string]any{"id": id, "stated": storedList(w.kept)})
	said := edgesOf(w)
	for _, i := range peopleSaid {
		p.edges[i].add(id, said[i])
	}
}

func (p *placing) write(tx *bolt.Tx, diff *changes) error {
	err := execRows(tx, `
UNWIND $p.rows AS row
MATCH (a:Page {id: row.id})-[r:MENTIONS|WRITTEN_BY|STATES_OFFICE|QUOTES|NAMES_SOMEBODY]->(n)
USING INDEX SEEK a:Page(id)
WHERE n:Person OR n:Spelling
DELETE r`, p.rows)
	if err != nil {
		return err
	}
	err = execRows(tx, `
UNWIND $p.rows AS row
MATCH (a:Page {id: row.id}) USING INDEX SEEK a:Page(id)
SET a.stated = row.stated`, p.rows)
	if err != nil {
		return err
	}
	if err := mergeNodes(tx, diff); err != nil {
		return err
	}
	for _, i := range peopleSaid {
		if err := p.edges[i].create(tx); err != nil {
			return err
		}
	}
	return nil
}
