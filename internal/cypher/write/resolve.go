package write

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/identity"
)

// Whose a name is follows from what all articles say of it and of names like it, whatever the order in which they came. Writing an article notes only which names it
// says something new of; ResolvePeople decides them, and with them what it must: all names that can be one person's with those. A decision is stored with
// the name, and articles written later follow it at once. Each step is a transaction under the lock that writers take, and leaves a note of what is still to do, so that
// one may be stopped at any moment, and several may run at once.

// Resolved is what ResolvePeople came to.
type Resolved struct {
	Names    int // whose persons were decided anew
	Articles int // in which a name leads to somebody else than before
	Looked   int // articles that were read to see whether one does
}

const (
	maxDecided = 500 // names that one transaction decides: each brings those like it, some hundred of the commonest
	maxPlaced  = 100 // names whose articles one step looks up
)

// Resolve is ResolvePeople for who does not want to know what it came to.
func (w *Writer) Resolve(ctx context.Context) error {
	_, err := w.ResolvePeople(ctx, nil)
	return err
}

// ResolvePeople decides whose the names are of which something new is known, until there is none. progress, if not nil, is told how far it is.
// When ctx ends, so does it, after what has begun.
func (w *Writer) ResolvePeople(ctx context.Context, progress func(Resolved)) (Resolved, error) {
	var sum Resolved
	if err := w.endOwing(ctx); err != nil {
		return sum, err
	}
	step := func(do func(tx *bolt.Tx) (int, error)) (n int, err error) {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		err = w.locked(context.WithoutCancel(ctx), false, func(tx *bolt.Tx) error {
			n, err = do(tx)
			return err
		})
		if err == nil && progress != nil {
			progress(sum)
		}
		return n, err
	}
	for _, decide := range []func(tx *bolt.Tx) (int, error){decideNames, decideSingles} {
		for {
			n, err := step(decide)
			if err != nil {
				return sum, fmt.Errorf("decide whose names are: %w", err)
			}
			if n == 0 {
				break
			}
			sum.Names += n
		}
	}
	for first := true; ; first = false {
		moving, ids, err := w.moving(ctx)
		if err != nil {
			return sum, fmt.Errorf("find articles of names: %w", err)
		}
		if len(moving) == 0 {
			return sum, nil
		}
		if first { // all names are decided now, and who is meant instead in some articles follows these decisions
			split, err := w.splitArticles(ctx)
			if err != nil {
				return sum, err
			}
			ids = append(ids, split...)
			slices.Sort(ids)
			ids = slices.Compact(ids)
		}
		for chunk := range slices.Chunk(ids, maxBatch) {
			n, err := step(func(tx *bolt.Tx) (int, error) { return placePeople(tx, chunk) })
			if err != nil {
				return sum, fmt.Errorf("give %d articles the people that their names mean: %w", len(chunk), err)
			}
			sum.Articles += n
			sum.Looked += len(chunk)
		}
		if _, err := step(func(tx *bolt.Tx) (int, error) { return 0, settled(tx, moving) }); err != nil {
			return sum, err
		}
	}
}

// spelling is a name with what is stored of it.
type spelling struct {
	identity.Name
	person string   // id; "" where it is not decided yet
	tie    []string // why it is the person's, see tieOf
	senses string   // who else may be meant by it, see sensesOf; "" where nobody
}

const spellingColumns = `s.id AS id, s.facts AS facts, s.person AS person, s.digest AS digest, s.tie AS tie, s.senses AS senses`

func spellingRead(row bolt.Props) (*spelling, error) {
	n, err := identity.Decode(row.Str("id"), row.Str("facts"))
	return &spelling{Name: n, person: row.Str("person"), tie: row.Strs("tie"), senses: row.Str("senses")}, err
}

// readUndecided reads some names that are not decided, of one kind.
func readUndecided(tx *bolt.Tx, kind, most int) ([]bolt.Props, error) {
	const text = `
MATCH (s:Spelling) USING INDEX SEEK s:Spelling(undecided)
WHERE s.undecided = $p.kind
WITH s LIMIT $p.most
RETURN ` + spellingColumns
	records, err := tx.Run(bolt.KeepPlan+text, map[string]any{"p": map[string]any{"kind": kind, "most": most}})
	if err != nil {
		return nil, err
	}
	return bolt.PropsOf(records), nil
}

// namesByCode reads all names that have one of these codes.
func namesByCode(tx *bolt.Tx, codes []string) ([]bolt.Props, error) {
	queries := make([]string, len(codes))
	for i, c := range codes {
		queries[i] = quoted(c)
	}
	return runRows(tx, `
UNWIND $p.rows AS code
CALL db.index.fulltext.queryNodes('spelling_codes', code) YIELD node AS s
WITH DISTINCT s
RETURN `+spellingColumns, queries)
}

// quoted is a code as a query of the index has it. It has neither quotes nor backslashes: it is made of letters and digits.
func quoted(code string) string { return `"` + code + `"` }

// family are names that have been read, with all that are like some of them.
type family struct {
	tx    *bolt.Tx
	rules *identity.Rules
	names map[string]*spelling
	read  map[string]bool // codes
}

func newFamily(tx *bolt.Tx) (*family, error) {
	rules, err := readRules(tx)
	return &family{tx: tx, rules: rules, names: make(map[string]*spelling), read: make(map[string]bool)}, err
}

func (f *family) take(rows []bolt.Props) error {
	for _, row := range rows {
		if f.names[row.Str("id")] != nil {
			continue
		}
		s, err := spellingRead(row)
		if err != nil {
			return err
		}
		f.names[s.ID] = s
	}
	return nil
}

// readCodes reads the names of the codes that were not read yet, and reports whether there were any.
func (f *family) readCodes(codes []string) (bool, error) {
	var more []string
	for _, c := range codes {
		if !f.read[c] {
			f.read[c] = true
			more = append(more, c)
		}
	}
	if len(more) == 0 {
		return false, nil
	}
	rows, err := namesByCode(f.tx, more)
	if err != nil {
		return false, err
	}
	return true, f.take(rows)
}

// decideNames decides some full names that are not decided, and all that can be the same people's. It gives how many were not decided.
func decideNames(tx *bolt.Tx) (int, error) {
	rows, err := readUndecided(tx, undecidedName, maxDecided)
	if err != nil || len(rows) == 0 {
		return 0, err
	}
	f, err := newFamily(tx)
	if err != nil {
		return 0, err
	}
	if err := f.take(rows); err != nil {
		return 0, err
	}
	changed := make(map[string]bool)
	for id := range f.names {
		changed[id] = true
	}
	affected, err := f.decide(changed)
	if err != nil {
		return 0, err
	}
	return len(changed), f.store(affected, changed)
}

// decide decides who has the names that have changed, and all names that can be theirs; it reads these.
func (f *family) decide(changed map[string]bool) ([]*identity.Person, error) {
	var codes []string
	for id := range changed {
		codes = append(codes, f.rules.Blocks(id)...)
	}
	slices.Sort(codes)
	var affected []*identity.Person
	for first := true; ; first = false {
		more, err := f.readCodes(codes)
		if err != nil {
			return nil, err
		}
		if !first && !more {
			return affected, nil
		}
		names := make([]identity.Name, 0, len(f.names))
		for _, id := range sortedKeys(f.names) {
			if n := f.names[id]; !n.Zero() {
				names = append(names, n.Name)
			}
		}
		affected, codes = f.rules.Affected(f.rules.Resolve(names), changed)
	}
}

// store stores whose names are, and that the single words are to be decided again by which these people are called.
func (f *family) store(people []*identity.Person, changed map[string]bool) error {
	var gone []string
	words := make(map[string]bool)
	for _, id := range sortedKeys(changed) {
		if f.names[id].Zero() {
			gone = append(gone, id)
			continue
		}
		addWords(words, id)
	}
	var rows []map[string]any
	mark := newMark()
	touched := make(map[string]bool) // people of whom something else is known now
	for _, p := range people {
		ties, senses := p.Ties(), sensesOf(p, f.rules)
		for _, n := range p.Names {
			before, tie := f.names[n.ID], tieOf(n.ID, ties[n.ID])
			if before.person == p.ID && !changed[n.ID] && slices.Equal(before.tie, tie) && before.senses == senses {
				continue
			}
			row := map[string]any{"id": n.ID, "person": p.ID, "tie": storedList(tie), "senses": storedText(senses), "decided": changed[n.ID]}
			from := before.at()
			touched[from], touched[p.ID] = true, true
			if before.senses != senses {
				row["moving"], row["all"], row["from"] = mark, true, from
			}
			if from != p.ID {
				row["moving"] = mark
				row["from"] = from
				addWords(words, n.ID)
				for _, other := range f.rules.Partners(n.ID) {
					if single, _, _ := strings.Cut(other, identity.OfOffice); identity.IsSingle(single) {
						addWords(words, single)
					}
				}
			}
			rows = append(rows, row)
		}
	}
	for _, p := range people {
		if touched[p.ID] {
			for _, n := range p.Names {
				addWords(words, n.ID)
			}
		}
	}
	err := execRows(f.tx, `
UNWIND $p.rows AS row
MATCH (s:Spelling {id: row.id}) USING INDEX SEEK s:Spelling(id)
SET s.person = row.person, s.tie = row.tie, s.senses = row.senses, s.all = CASE WHEN row.all THEN true ELSE s.all END, s.moving = coalesce(row.moving, s.moving),
  s.undecided = CASE WHEN row.decided THEN NULL ELSE s.undecided END,
  s.from = CASE WHEN row.from IS NULL OR row.from IN coalesce(s.from, []) THEN s.from ELSE coalesce(s.from, []) + row.from END`, rows)
	if err != nil {
		return err
	}
	if err := removeNodes(f.tx, "Spelling", gone); err != nil {
		return err
	}
	var singles []map[string]any
	for _, word := range sortedKeys(words) {
		singles = append(singles, map[string]any{"code": quoted(identity.SingleCode + word), "undecided": undecidedSingle})
	}
	return execRows(f.tx, `
UNWIND $p.rows AS row
CALL db.index.fulltext.queryNodes('spelling_codes', row.code) YIELD node AS s
SET s.undecided = row.undecided`, singles)
}

// newMark is what Spelling.moving becomes: no number that it had before, so that who looked at the articles of a name knows whether it was marked again meanwhile.
func newMark() int64 { return 1 + rand.Int64N(math.MaxInt64-1) }

// at is who the name led to before.
func (s *spelling) at() string {
	if s.person == "" {
		return s.ID
	}
	return s.person
}

func addWords(words map[string]bool, id string) {
	for _, word := range identity.Words(id) {
		words[word] = true
	}
}

// decided are the people to whom names lead, by the names' ids, as far as they are not those of the very names.
type decided map[string]string

func (d decided) whose(name string) string {
	if person, other := d[name]; other {
		return person
	}
	return name
}

// decisions reads to whom full names lead, where it is not the person of that very name, and who else may be meant by them.
func decisions(tx *bolt.Tx, names []string) (decided, map[string]*identity.Senses, error) {
	found, err := runRows(tx, `
UNWIND $p.rows AS id
MATCH (s:Spelling {id: id}) USING INDEX SEEK s:Spelling(id)
WHERE s.person <> id OR s.senses IS NOT NULL
RETURN id, s.person AS person, s.senses AS senses`, names)
	if err != nil {
		return nil, nil, err
	}
	people, senses := make(decided, len(found)), make(map[string]*identity.Senses)
	for _, row := range found {
		people[row.Str("id")] = row.Str("person")
		if text := row.Str("senses"); text != "" {
			if senses[row.Str("id")], err = readSenses(text); err != nil {
				return nil, nil, err
			}
		}
	}
	return people, senses, nil
}

// sensesOf are the Senses of a person as Spelling.senses has them, with what was said by hand of namesakes on a line behind, so that it changes with that.
func sensesOf(p *identity.Person, rules *identity.Rules) string {
	text := ""
	if p.ID != identity.Nobody {
		text = identity.SensesOf(p).Encode()
	}
	for _, id := range rules.Touching(p.ID) {
		if text != "" {
			text += "\n" + id + " " + rules.FullPartner(id)
		}
	}
	return text
}

func readSenses(text string) (*identity.Senses, error) {
	text, _, _ = strings.Cut(text, "\n")
	return identity.DecodeSenses(text)
}

// writing is the document with the people whom the names mean.
func (s *statedPeople) writing(doc *newsgraph.Document, whose func(string) string) *writing {
	other, unclear := s.resolve(*doc, whose)
	if len(s.Whose) == 0 {
		return asStated(doc)
	}
	return &writing{Document: &other, states: doc, kept: s.encode(), unclear: unclear}
}

// tieOf is why a name belongs to its person, as Spelling.tie has it, since Neo4j keeps no maps: the other name, the class, the score, and then each feature with its weight or, of
// a decision made by hand, key, author, time and, if there is one, reason.
func tieOf(name string, pair *identity.Pair) []string {
	if pair == nil {
		return nil
	}
	other := pair.A
	if other == name {
		other = pair.B
	}
	tie := []string{other, string(pair.Class), weightText(pair.Score)}
	if by := pair.By; by != nil {
		tie = append(tie, by.ID, by.Author, by.At.Format(time.RFC3339))
		if by.Reason != "" {
			tie = append(tie, by.Reason)
		}
	}
	for _, f := range pair.Features {
		tie = append(tie, f.Name, weightText(f.Weight))
	}
	return tie
}

func weightText(weight float64) string { return strconv.FormatFloat(weight, 'f', 2, 64) }
