package write

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/cypher/keys"
	"github.com/newsgraph/newsgraph/internal/fingerprint"
)

// The articles that have a line of their fingerprints in common stand side by side in the index of that line, in the order of
// publication. Each is compared with a few next to it on either side and never with all, so that a text that ten
// thousand articles share costs each of them no more than one that ten share. Which are compared depends on which articles there are, and
// not on which came first.

const (
	// beside is with how many on either side an article is compared, by each of its lines.
	beside = 5
	// storyWindow is how far apart two articles may be published that tell the same story. Texts that come back every week or month with
	// other numbers are not the same story; corrections and copies come within two days.
	storyWindow = 72 * time.Hour
)

// prints are the fingerprints of articles, by id.
type prints map[string]*fingerprint.Fingerprint

func printsOf(docs []*newsgraph.Document) prints {
	all := make(prints, len(docs))
	for _, doc := range docs {
		print := fingerprint.Of(doc.Article.Body)
		all[doc.Article.ID] = &print
	}
	return all
}

func lineProperty(i int) string { return fmt.Sprintf("line%d", i) }

// lineKeys gives the keys of an article's lines; none for a text too short to be compared.
func lineKeys(print *fingerprint.Fingerprint, sortKey string) []string {
	if print.Empty() {
		return nil
	}
	list := make([]string, fingerprint.Lines)
	for i, line := range print.Lines {
		list[i] = keys.Line(line, sortKey)
	}
	return list
}

// linesOf is the expression for the keys of all lines of an article.
func linesOf(a string) string {
	list := make([]string, fingerprint.Lines)
	for i := range list {
		list[i] = a + "." + lineProperty(i)
	}
	return "[" + strings.Join(list, ", ") + "]"
}

// line is one line of fingerprints: its index, and its hash as it stands in keys.
type line struct {
	index int
	hash  string
}

// place is where an article stands in a line.
type place struct {
	sortKey, id string
}

// placeOf is a place by its sort key, "TIME|id".
func placeOf(sortKey string) place {
	_, id := keys.Published(sortKey)
	return place{sortKey, id}
}

func (p place) published() time.Time {
	at, _ := keys.Published(p.sortKey)
	return keys.Time(at)
}

func cutLine(index int, key string) (line, string) {
	hash, sortKey, _ := strings.Cut(key, "|")
	return line{index, hash}, sortKey
}

// stretch is a part of a line of which all articles are known.
type stretch struct {
	from, to string // sort keys, both inclusive
	places   []place
}

// neighbourText reads what stands beside the places of articles in all of their lines.
func neighbourText() string {
	var branches []string
	for i := range fingerprint.Lines {
		key := "a." + lineProperty(i)
		match := fmt.Sprintf("MATCH (a:Article) USING INDEX SEEK a:Article(%s)\n  WHERE ", lineProperty(i))
		branches = append(branches,
			fmt.Sprintf("%s%s >= row.from[%d] AND %[2]s < row.at[%[3]d]\n  RETURN %[3]d AS line, %[2]s AS key ORDER BY %[2]s DESC LIMIT %[4]d", match, key, i, beside),
			fmt.Sprintf("%s%s > row.at[%d] AND %[2]s < row.to[%[3]d]\n  RETURN %[3]d AS line, %[2]s AS key ORDER BY %[2]s LIMIT %[4]d", match, key, i, beside))
	}
	return "\nUNWIND $p.rows AS row\nCALL (row) {\n  " + strings.Join(branches, "\nUNION ALL\n  ") + "\n}\nRETURN row.n AS n, line, key"
}

// around reads the stretches around the places that changed in each line. lines are the keys of articles that came or went; those in present are there.
func around(tx *bolt.Tx, lines [][fingerprint.Lines]string, present map[string]bool) (map[line][]stretch, error) {
	rows := make([]map[string]any, len(lines))
	for n, at := range lines {
		var from, to [fingerprint.Lines]string
		for i, key := range at {
			l, sortKey := cutLine(i, key)
			published := placeOf(sortKey).published()
			from[i] = l.hash + "|" + keys.TimePart(published.Add(-storyWindow))
			to[i] = l.hash + "|" + keys.TimePart(published.Add(storyWindow+time.Second))
		}
		rows[n] = map[string]any{"n": n, "at": at[:], "from": from[:], "to": to[:]}
	}
	found, err := runRows(tx, neighbourText(), rows)
	if err != nil {
		return nil, err
	}
	near := make(map[int]map[int][]place) // by article and line
	for _, row := range found {
		n, i := row.Num("n"), row.Num("line")
		if near[n] == nil {
			near[n] = make(map[int][]place)
		}
		_, sortKey := cutLine(i, row.Str("key"))
		near[n][i] = append(near[n][i], placeOf(sortKey))
	}
	all := make(map[line][]stretch)
	for n, at := range lines {
		for i, key := range at {
			l, sortKey := cutLine(i, key)
			all[l] = append(all[l], stretchAround(placeOf(sortKey), near[n][i], present[key]))
		}
	}
	for l, list := range all {
		all[l] = joined(list)
	}
	return all, nil
}

// stretchAround is what is known around a place: so many articles on either side, or as far as the window goes.
func stretchAround(at place, near []place, present bool) stretch {
	published := at.published()
	s := stretch{
		from: keys.TimePart(published.Add(-storyWindow)), to: keys.TimePart(published.Add(storyWindow + time.Second)),
		places: near,
	}
	if present {
		s.places = append(s.places, at)
	}
	sortPlaces(s.places)
	earlier, _ := slices.BinarySearchFunc(s.places, at, comparePlaces)
	if earlier == beside {
		s.from = s.places[0].sortKey
	}
	later := len(s.places) - earlier
	if present {
		later--
	}
	if later == beside {
		s.to = s.places[len(s.places)-1].sortKey
	}
	return s
}

func comparePlaces(a, b place) int { return strings.Compare(a.sortKey, b.sortKey) }

func sortPlaces(list []place) { slices.SortFunc(list, comparePlaces) }

// joined makes one of stretches that overlap.
func joined(list []stretch) []stretch {
	slices.SortFunc(list, func(a, b stretch) int { return strings.Compare(a.from, b.from) })
	var all []stretch
	for _, s := range list {
		if n := len(all) - 1; n >= 0 && s.from <= all[n].to {
			all[n].to = max(all[n].to, s.to)
			all[n].places = append(all[n].places, s.places...)
			continue
		}
		all = append(all, s)
	}
	for i := range all {
		sortPlaces(all[i].places)
		all[i].places = slices.CompactFunc(all[i].places, func(a, b place) bool { return a.id == b.id })
	}
	return all
}

// lineHashes reads the hashes in the keys of lines.
func lineHashes(list [fingerprint.Lines]string) (hashes [fingerprint.Lines]uint64) {
	for i, key := range list {
		hash, _, _ := strings.Cut(key, "|")
		hashes[i], _ = strconv.ParseUint(hash, 16, 64) // 0 for none
	}
	return hashes
}
