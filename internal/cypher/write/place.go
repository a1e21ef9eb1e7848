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

// decideSingles looks whether others may be meant by some single words than before, and in which articles.
func decideSingles(tx *bolt.Tx) (int, error) {
	rows, err := readUndecided(tx, undecidedSingle, maxPlaced)
	if err != nil || len(rows) == 0 {
		return 0, err
	}
	words, err := namesRead(rows)
	if err != nil {
		return 0, err
	}
	now, err := readWhom(tx, words)
	if err != nil {
		return 0, err
	}
	var settings []map[string]any
	var gone []string
	mark := newMark()
	for _, row := range rows {
		id := row.Str("id")
		if words[id].Zero() {
			gone = append(gone, id)
			continue
		}
		before, err := whomRead(row)
		if err != nil {
			return 0, err
		}
		set := map[string]any{"id": id, "digest": now[id].Encode(), "person": storedText(now[id].ByHand())}
		if marks, all := now[id].Since(before); all || len(marks) > 0 {
			set["moving"], set["all"], set["marks"] = mark, all, marks
		}
		settings = append(settings, set)
	}
	err = execRows(tx, `
UNWIND $p.rows AS row
MATCH (s:Spelling {id: row.id}) USING INDEX SEEK s:Spelling(id)
SET s.digest = row.digest, s.person = row.person, s.undecided = NULL, s.moving = coalesce(row.moving, s.moving), s.all = CASE WHEN row.all THEN true ELSE s.all END,
  s.marks = CASE WHEN row.marks IS NULL THEN s.marks ELSE coalesce(s.marks, []) + row.marks END`, settings)
	if err != nil {
		return 0, err
	}
	return len(rows), removeNodes(tx, "Spelling", gone)
}

// whomRead reads what was decided of a single word, nil where nothing was.
func whomRead(row bolt.Props) (*identity.Whom, error) {
	text := row.Str("digest")
	if text == "" {
		return nil, nil
	}
	return identity.DecodeWhom(row.Str("id"), text)
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
RETURN s.id AS id, s.moving AS said, s.from AS from, s.all AS all, s.marks AS marks`
	records, err := w.db.Read(ctx, bolt.KeepPlan+text, map[string]any{"p": map[string]any{"least": 0, "most": maxPlaced}}, bolt.ReadOptions{OwnWrites: true})
	if err != nil || len(records) == 0 {
		return nil, nil, err
	}
	var names []moving
	var at, own, unclear, stating, office []map[string]any
	for _, row := range bolt.PropsOf(records) {
		m := moving{row.Str("id"), row.Num("said")}
		names = append(names, m)
		all, _ := row["all"].(bool)
		if identity.IsSingle(m.id) {
			marks := row.Strs("marks")
			if all {
				marks = nil
			}
			stating = append(stating, map[string]any{"query": identity.MarkQuery(m.id, marks)})
			continue
		}
		people := row.Strs("from")
		if all { // there were namesakes, or there are now
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
		{`
UNWIND $p.rows AS row
CALL db.index.fulltext.queryNodes('article_singles', row.query) YIELD node AS a
RETURN DISTINCT a.id AS id`, stating},
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
SET s.moving = NULL, s.from = NULL, s.all = NULL, s.marks = NULL`, rows)
}

// placePeople gives articles the people whom their names mean, and tells how many had others.
func placePeople(tx *bolt.Tx, ids []string) (int, error) {
	docs, states, err := readStated(tx, ids)
	if err != nil {
		return 0, err
	}
	d, err := readPlaces(tx, states)
	if err != nil {
		return 0, err
	}
	others := make(map[string]*writing)
	for id, doc := range docs {
		s := states[id]
		s.into(doc)
		before := s.Whose
		if w := s.writing(doc, func(name string) string { return d.whose(name, doc) }); !maps.Equal(before, s.Whose) {
			others[id] = w
		}
	}
	if len(others) == 0 {
		return 0, nil
	}
	stored, err := readVersions(tx, sortedKeys(others))
	if err != nil {
		return 0, err
	}
	diff := newChanges()
	p := &placing{edges: edgesSaid()}
	for _, id := range sortedKeys(others) {
		diff.replace(stored[id].version, stored[id].version.withPeopleOf(others[id].Document))
		p.add(id, others[id])
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
	people  decided                     // of full names
	senses  map[string]*identity.Senses // of full names by which others may be meant too
	singles map[string]*identity.Whom   // of single words, as far as something was decided
}

func readPlaces(tx *bolt.Tx, states map[string]*statedPeople) (*places, error) {
	rules, err := readRules(tx)
	if err != nil {
		return nil, err
	}
	d := newPlaces(rules)
	names := make(map[string]bool)
	for article, s := range states {
		for _, id := range s.names() {
			names[id] = true
		}
		for name := range d.rules.SplitIn(article) {
			names[name] = true
		}
	}
	return d, d.read(tx, names)
}

// readWhose reads to whom the names lead that documents state.
func readWhose(tx *bolt.Tx, docs []*newsgraph.Document) (*places, error) {
	states := make(map[string]*statedPeople, len(docs))
	for _, doc := range docs {
		states[doc.Article.ID] = statedBy(doc)
	}
	return readPlaces(tx, states)
}

// read reads to whom names lead as it was decided last. What has been written since changes nothing yet: whoever decides next finds the articles by what was decided
// here.
func (d *places) read(tx *bolt.Tx, names map[string]bool) error {
	singles := slices.DeleteFunc(sortedKeys(names), func(id string) bool { return !identity.IsSingle(id) })
	found, err := runRows(tx, `
UNWIND $p.rows AS id
MATCH (s:Spelling {id: id}) USING INDEX SEEK s:Spelling(id)
WHERE s.digest IS NOT NULL
RETURN id, s.digest AS digest`, singles)
	if err != nil {
		return err
	}
	for _, row := range found {
		if d.singles[row.Str("id")], err = whomRead(row); err != nil {
			return err
		}
	}
	return d.readPeople(tx, names)
}

// readWhom reads whom single words may mean.
func readWhom(tx *bolt.Tx, words map[string]*identity.Name) (map[string]*identity.Whom, error) {
	rules, err := readRules(tx)
	if err != nil {
		return nil, err
	}
	d := newPlaces(rules)
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
	bearers, err := readBearers(tx, words)
	if err != nil {
		return nil, err
	}
	whom := make(map[string]*identity.Whom, len(words))
	for id, n := range words {
		whom[id] = d.whom(n, bearers[id])
	}
	return whom, nil
}

// whom is whom a single word may mean.
func (d *places) whom(n *identity.Name, bearers *identity.Bearers) *identity.Whom {
	if person := d.byHand(n.ID); person != "" {
		return identity.WhomByHand(n.ID, person)
	}
	known := make(map[string]string)
	for _, id := range d.rules.Touching(n.ID) {
		if person := d.byHand(id); person != "" {
			known[id] = person
		}
	}
	return identity.WhomOf(n, bearers, known)
}

func newPlaces(rules *identity.Rules) *places {
	return &places{rules: rules, people: make(decided), senses: make(map[string]*identity.Senses), singles: make(map[string]*identity.Whom)}
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
	if identity.IsSingle(id) {
		if whom := d.singles[id]; whom != nil {
			return whom.Meant(doc)
		}
		return id
	}
	senses := d.senses[id]
	if senses == nil {
		return d.people.whose(id)
	}
	meant := senses.Meant(id, doc)
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

// peopleSaid are the kinds of relationship that lead to people and their names.
var peopleSaid = []int{mentionsPeople, writtenBy, statesOffices, quotesPeople, namesSomebody}

// placing are articles whose people are written anew.
type placing struct {
	rows  []map[string]any
	edges [sayings]relationships
}

func (p *placing) add(id string, w *writing) {
	p.rows = append(p.rows, map[string]any{"id": id, "stated": storedText(w.kept)})
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
