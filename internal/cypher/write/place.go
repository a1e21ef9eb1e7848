package write

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

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
		people := slices.DeleteFunc(row.Strs("people"), func(p string) bool { return p == identity.Nobody })
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
	d, err := readSingles(tx, singles)
	if err != nil {
		return 0, err
	}
	var settings []map[string]any
	var gone []string
	mark := newMark()
	for _, row := range rows {
		n := singles[row.Str("id")]
		if n.Zero() {
			gone = append(gone, n.ID)
			continue
		}
		digest := d.digest(n)
		all := digest != row.Str("digest")
		// What was written since is at the person of the word, where a mononym stays.
		set := map[string]any{"id": n.ID, "digest": digest, "all": all, "person": storedText(d.byHand(n.ID))}
		if before := row.Str("person"); before != d.byHand(n.ID) && before != "" {
			set["from"] = before
		}
		if all || digest != mononym {
			set["moving"] = mark
		}
		settings = append(settings, set)
	}
	err = execRows(tx, `
UNWIND $p.rows AS row
MATCH (s:Spelling {id: row.id}) USING INDEX SEEK s:Spelling(id)
SET s.digest = row.digest, s.person = row.person, s.undecided = NULL,
  s.from = CASE WHEN row.from IS NULL THEN s.from ELSE coalesce(s.from, []) + row.from END, s.moving = coalesce(row.moving, s.moving), s.all = CASE WHEN row.all THEN true ELSE s.all END`, settings)
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

// moving is a name whose articles are to be looked at, and the mark that says so: who looks at them is done only if it is not marked anew meanwhile.
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
		if all && !identity.IsSingle(m.id) { // there were namesakes, or there are now
			unclear = append(unclear, map[string]any{"id": m.id})
			for _, p := range people {
				office = append(office, map[string]any{"prefix": p + identity.OfOffice})
			}
		}
		for _, p := range people {
			switch p {
			case identity.Nobody:
				unclear = append(unclear, map[string]any{"id": m.id})
			case m.id:
				own = append(own, map[string]any{"person": p})
			default:
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
	rules   *identity.Rules
	people  decided                      // of full names
	senses  map[string]*identity.Senses  // of full names by which others may be meant too
	singles map[string]*identity.Bearers // nil while articles are written: single words are given to somebody when all full names are decided
	words   map[string]*identity.Name    // single words
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
	words, err := namesRead(found)
	if err != nil {
		return nil, err
	}
	d, err := readSingles(tx, words)
	if err != nil {
		return nil, err
	}
	for article := range states {
		for name := range d.rules.SplitIn(article) {
			names[name] = true
		}
	}
	return d, d.readPeople(tx, names)
}

// readSingles reads whom single words may mean.
func readSingles(tx *bolt.Tx, words map[string]*identity.Name) (*places, error) {
	rules, err := readRules(tx)
	if err != nil {
		return nil, err
	}
	d := newPlaces(rules)
	d.words = words
	names := make(map[string]bool)
	for id := range words {
		for _, from := range append(rules.Touching(id), id) {
			names[rules.FullPartner(from)] = true
		}
	}
	delete(names, "")
	if err := d.readPeople(tx, names); err != nil {
		return nil, err
	}
	d.singles, err = readBearers(tx, words)
	return d, err
}

// readWhose reads to whom the names lead that documents state, single words apart.
func readWhose(tx *bolt.Tx, docs []*newsgraph.Document) (*places, error) {
	rules, err := readRules(tx)
	if err != nil {
		return nil, err
	}
	d := newPlaces(rules)
	names := make(map[string]bool)
	for _, doc := range docs {
		for _, id := range statedBy(doc).names() {
			names[id] = true
		}
		for id := range rules.SplitIn(doc.Article.ID) {
			names[id] = true
		}
	}
	return d, d.readPeople(tx, names)
}

func newPlaces(rules *identity.Rules) *places {
	return &places{rules: rules, people: make(decided), senses: make(map[string]*identity.Senses)}
}

// readPeople reads to whom full names lead.
func (d *places) readPeople(tx *bolt.Tx, names map[string]bool) error {
	for _, name := range d.rules.Aliases() {
		names[name] = true
	}
	full := slices.DeleteFunc(sortedKeys(names), identity.IsSingle)
	people, senses, err := decisions(tx, full)
	maps.Copy(d.people, people)
	maps.Copy(d.senses, senses)
	return err
}

// resolved is a document with the people whom its names mean.
func (d *places) resolved(doc *newsgraph.Document) *writing {
	return statedBy(doc).writing(doc, func(name string) string { return d.whose(name, doc) })
}

// whose is the id of the person whom a name means in an article, "" where that is not clear, and identity.Nobody where it is none.
func (d *places) whose(id string, doc *newsgraph.Document) string {
	person := d.person(id, doc)
	split := d.rules.SplitIn(doc.Article.ID)
	for _, name := range sortedKeys(split) {
		if id == name {
			return split[name]
		}
		if identity.IsSingle(name) {
			continue
		}
		// Also where it would be a namesake otherwise.
		if whose := d.people.whose(name); person == whose || !identity.IsSingle(id) && d.people.whose(id) == whose {
			return split[name]
		}
	}
	return person
}

func (d *places) person(id string, doc *newsgraph.Document) string {
	var meant string
	switch senses := d.senses[id]; {
	case senses != nil:
		meant = senses.Meant(id, doc)
	case !identity.IsSingle(id):
		return d.people.whose(id)
	case d.singles == nil:
		return id
	default:
		if person := d.byHand(id); person != "" {
			return person
		}
		meant = d.singles[id].Meant(d.words[id], doc)
	}
	if strings.Contains(meant, identity.OfOffice) {
		return cmp.Or(d.byHand(meant), meant)
	}
	return meant
}

// byHand is the id of the person of whom somebody said that a single word, or a word and an office, means them; "" where nobody did.
func (d *places) byHand(id string) string {
	if d.rules.IsNobody(id) {
		return identity.Nobody
	}
	if full := d.rules.FullPartner(id); full != "" {
		return d.people.whose(full)
	}
	return ""
}

// digest changes when who is meant by a single word may change.
func (d *places) digest(n *identity.Name) string {
	if person := d.byHand(n.ID); person != "" {
		return "by hand " + person
	}
	digest := bearersDigest(n, d.singles[n.ID])
	for _, id := range d.rules.Touching(n.ID) {
		digest += " " + id + " " + d.byHand(id)
	}
	return digest
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
