package write

import (
	"strings"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
	"github.com/newsgraph/newsgraph/internal/titles"
)

// office is what makes two statements be about the same office of the same person.
type office struct {
	person   string
	titleKey string // folded, so that spellings of a title are one
	target   string // id of the country or organisation
}

func officeOf(person, title, country, organization string) office {
	target := newsgraph.OrganizationID(organization)
	if country != "" {
		target = newsgraph.CountryID(country)
	}
	return office{person, newsgraph.FoldName(title), target}
}

// id is the id of the HOLDS_OFFICE; the keys of its statements begin with it.
func (o office) id() string { return newsgraph.OfficeID(o.person, o.titleKey, o.target) }

// group is common to all holders of the office.
func (o office) group() string { return keys.Join(o.target, o.titleKey) }

// targetLabel is the label of the node whose office it is.
func (o office) targetLabel() string {
	if strings.HasPrefix(o.target, newsgraph.CountryPrefix) {
		return "Country"
	}
	return "Organization"
}

// organizationOf is the organisation of a statement, "" where the office is a country's.
func organizationOf(s *newsgraph.OfficeStatement) string {
	if s.Country != "" {
		return ""
	}
	return s.Organization
}

// officesOf gives the statements of a document, one per office: what a text says first of an
// office it says most fully. What has no title or nobody whose office it is is left out.
func officesOf(doc *newsgraph.Document) (offices []office, statements []*newsgraph.OfficeStatement) {
	seen := make(map[office]bool)
	for i := range doc.Offices {
		s := &doc.Offices[i]
		o := officeOf(s.PersonID, s.Title, s.Country, s.Organization)
		if o.titleKey != "" && o.target != "" && !seen[o] {
			seen[o] = true
			offices = append(offices, o)
			statements = append(statements, s)
		}
	}
	return offices, statements
}

// updateOffices keeps HOLDS_OFFICE: what the statements of an office come to.
func updateOffices(tx *bolt.Tx, diff *changes) error {
	if len(diff.offices) == 0 {
		return nil
	}
	all, err := readHoldings(tx, diff)
	if err != nil {
		return err
	}
	if err := summarize(tx, all); err != nil {
		return err
	}
	groups := make(map[string][]*holding)
	for _, id := range sortedKeys(all) {
		h := all[id]
		h.conclusion = conclusion{status: h.statedAs}
		if h.articleCount > 0 && titles.OneHolder(h.titleKey) {
			groups[h.group] = append(groups[h.group], h)
		}
	}
	for _, group := range groups {
		succeed(group)
	}
	if err := findUntil(tx, all, diff); err != nil {
		return err
	}
	return writeHoldings(tx, all)
}

// readHoldings reads, by id, the offices that a batch touches, and of those that one person holds
// at a time all other holders. Those that are not there yet are among them.
func readHoldings(tx *bolt.Tx, diff *changes) (map[string]*holding, error) {
	groups, ids := make(map[string]bool), make(map[string]bool)
	for o := range diff.offices {
		if titles.OneHolder(o.titleKey) {
			groups[o.group()] = true
		} else {
			ids[o.id()] = true
		}
	}
	all := make(map[string]*holding)
	for _, by := range []struct {
		property string
		values   map[string]bool
	}{{"groupKey", groups}, {"id", ids}} {
		found, err := runRows(tx, `
UNWIND $p.rows AS value
MATCH ()-[h:HOLDS_OFFICE]->() USING INDEX SEEK h:HOLDS_OFFICE(`+by.property+`)
WHERE h.`+by.property+` = value
RETURN h.id AS id, h.groupKey AS group, h.titleKey AS titleKey, h.articleCount AS articleCount,
  h.statedAs AS statedAs, h.since AS since, h.currentFrom AS currentFrom, h.currentTo AS currentTo, h.heldTo AS heldTo,
  h.status AS status, h.until AS until, h.conflicts AS conflicts`, sortedKeys(by.values))
		if err != nil {
			return nil, err
		}
		for _, row := range found {
			all[row.Str("id")] = holdingRead(row)
		}
	}
	for o, delta := range diff.offices {
		id := o.id()
		if all[id] == nil {
			all[id] = &holding{id: id, group: o.group(), titleKey: o.titleKey}
		}
		all[id].touched = &o
		all[id].articleCount += delta
	}
	return all, nil
}

func holdingRead(row bolt.Props) *holding {
	at := func(key string) string { return keys.TimePart(row.Time(key)) }
	return &holding{
		id: row.Str("id"), group: row.Str("group"), titleKey: row.Str("titleKey"),
		articleCount: row.Num("articleCount"),
		statedAs:     newsgraph.OfficeStatus(row.Str("statedAs")),
		since:        at("since"), from: at("currentFrom"), to: at("currentTo"), heldTo: at("heldTo"),
		stored: &conclusion{
			status: newsgraph.OfficeStatus(row.Str("status")), until: at("until"),
			conflicts: strings.Join(row.Strs("conflicts"), conflictsBreak),
		},
	}
}

// summarize finds what the statements of each touched office say by themselves: the first and the last
// one of each status are the ends of a range.
func summarize(tx *bolt.Tx, all map[string]*holding) error {
	const text = `
UNWIND $p.rows AS row
CALL (row) {
  MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key)
  WHERE s.key > row.prefix AND s.key < row.prefix + $p.end
  RETURN s.key AS first ORDER BY s.key LIMIT 1
}
CALL (row) {
  MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key)
  WHERE s.key > row.prefix AND s.key < row.prefix + $p.end
  RETURN s AS last ORDER BY s.key DESC LIMIT 1
}
RETURN row.id AS id, row.prefix AS prefix, first, last {.*} AS last`
	var rows []map[string]any
	for _, id := range sortedKeys(all) {
		if all[id].touched == nil || all[id].articleCount == 0 {
			continue
		}
		for _, status := range officeStatuses {
			rows = append(rows, map[string]any{"id": id, "prefix": statementPrefix(id, status)})
		}
	}
	found, err := runRows(tx, text, rows)
	if err != nil {
		return err
	}
	ends := make(map[string]map[newsgraph.OfficeStatus]statementEnds)
	for _, row := range found {
		id, last := row.Str("id"), row.Sub("last")
		if ends[id] == nil {
			ends[id] = make(map[newsgraph.OfficeStatus]statementEnds)
		}
		ends[id][newsgraph.OfficeStatus(last.Str("status"))] = statementEnds{
			first: strings.TrimPrefix(row.Str("first"), row.Str("prefix")),
			last:  strings.TrimPrefix(last.Str("key"), row.Str("prefix")),
			text:  last,
		}
	}
	for id, of := range ends {
		all[id].summarize(of)
	}
	return findReturns(tx, all, ends)
}

var officeStatuses = []newsgraph.OfficeStatus{newsgraph.OfficeCurrent, newsgraph.OfficeActing, newsgraph.OfficeElect, newsgraph.OfficeFormer}

// statementPrefix is what the keys of the statements of an office with a status begin with.
func statementPrefix(id string, status newsgraph.OfficeStatus) string {
	return keys.Join(id, string(status)) + "|"
}

// findReturns sees to those who came back into an office: their present time in it begins with the first
// statement as CURRENT after the last as FORMER.
func findReturns(tx *bolt.Tx, all map[string]*holding, ends map[string]map[newsgraph.OfficeStatus]statementEnds) error {
	var ranges []statementRange
	for _, id := range sortedKeys(ends) {
		if former, back := cameBack(ends[id]); back {
			prefix := statementPrefix(id, newsgraph.OfficeCurrent)
			ranges = append(ranges, statementRange{id: id, after: prefix + former, before: prefix + keys.End})
		}
	}
	first, err := firstStatements(tx, "key", ranges)
	if err != nil {
		return err
	}
	for id, key := range first {
		all[id].from, _ = keys.Published(strings.TrimPrefix(key, statementPrefix(id, newsgraph.OfficeCurrent)))
	}
	return nil
}

// cameBack tells whether somebody came back into an office, and which was the last statement as FORMER before.
func cameBack(ends map[newsgraph.OfficeStatus]statementEnds) (former string, back bool) {
	current := ends[newsgraph.OfficeCurrent]
	former = ends[newsgraph.OfficeFormer].last
	return former, current.first < former && former < current.last
}

// findUntil dates the end of those who were succeeded: the first statement of another as CURRENT
// after the last that they held the office. Where there was one before and only statements were added, it is that or one of these.
func findUntil(tx *bolt.Tx, all map[string]*holding, diff *changes) error {
	prefix := func(h *holding) string { return h.group + "|" + string(newsgraph.OfficeCurrent) + "|" }
	var ranges []statementRange
	for _, id := range sortedKeys(all) {
		h := all[id]
		switch {
		case !h.ended:
		case h.touched == nil && h.stored.until != "" && !diff.unstated[h.group]:
			h.until = h.stored.until
			for _, key := range diff.current[h.group] {
				if at, _ := keys.Published(key); key > h.untilAfter() {
					h.until = min(h.until, at)
				}
			}
		default:
			ranges = append(ranges, statementRange{id: id, after: prefix(h) + h.untilAfter(), before: prefix(h) + keys.End})
		}
	}
	first, err := firstStatements(tx, "groupKey", ranges)
	if err != nil {
		return err
	}
	for id, key := range first {
		all[id].until, _ = keys.Published(strings.TrimPrefix(key, prefix(all[id])))
	}
	return nil
}

// untilAfter is the sort key after which the statement that ended the office is sought: what is of the same time is not after.
func (h *holding) untilAfter() string { return h.heldTo + "|" + keys.End }

// statementRange is a range of keys of statements, without its bounds.
type statementRange struct{ id, after, before string }

// firstStatements gives the first key in each range that has any, by id.
func firstStatements(tx *bolt.Tx, property string, ranges []statementRange) (map[string]string, error) {
	rows := make([]map[string]any, len(ranges))
	for i, r := range ranges {
		rows[i] = map[string]any{"id": r.id, "after": r.after, "before": r.before}
	}
	found, err := runRows(tx, `
UNWIND $p.rows AS row
CALL (row) {
  MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(`+property+`)
  WHERE s.`+property+` > row.after AND s.`+property+` < row.before
  RETURN s.`+property+` AS key ORDER BY s.`+property+` LIMIT 1
}
RETURN row.id AS id, key`, rows)
	first := make(map[string]string, len(found))
	for _, row := range found {
		first[row.Str("id")] = row.Str("key")
	}
	return first, err
}

// writeHoldings writes what has changed.
func writeHoldings(tx *bolt.Tx, all map[string]*holding) error {
	var removed []string
	var updated []map[string]any
	created := map[string]*relationships{}
	for _, label := range []string{"Country", "Organization"} {
		created[label] = &relationships{from: "Person", kind: "HOLDS_OFFICE", to: label}
	}
	for _, id := range sortedKeys(all) {
		switch h := all[id]; {
		case h.articleCount == 0:
			if h.stored != nil {
				removed = append(removed, id)
			}
		case h.stored == nil:
			created[h.touched.targetLabel()].add(h.touched.person, []map[string]any{edge(h.touched.target, h.props())})
		case h.touched != nil || h.conclusion != *h.stored:
			updated = append(updated, map[string]any{"id": id, "props": h.props()})
		}
	}
	err := execRows(tx, `
UNWIND $p.rows AS id
MATCH ()-[h:HOLDS_OFFICE]->() USING INDEX SEEK h:HOLDS_OFFICE(id)
WHERE h.id = id
DELETE h`, removed)
	if err != nil {
		return err
	}
	for _, label := range sortedKeys(created) {
		if err := created[label].create(tx); err != nil {
			return err
		}
	}
	return execRows(tx, `
UNWIND $p.rows AS row
MATCH ()-[h:HOLDS_OFFICE]->() USING INDEX SEEK h:HOLDS_OFFICE(id)
WHERE h.id = row.id
SET h += row.props`, updated)
}
