package read

import (
	"fmt"
	"log/slog"
	"slices"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
)

// TestWhoCameBackIsNotHeldToHaveStayed asks who held offices in the years of which articles say so.
func TestWhoCameBackIsNotHeldToHaveStayed(t *testing.T) {
	const (
		current = newsgraph.OfficeCurrent
		acting  = newsgraph.OfficeActing
		elect   = newsgraph.OfficeElect
		former  = newsgraph.OfficeFormer
	)
	db := emptyGraphWith(t, cyphertest.Server)
	h := graph.NewHandler(patient{New(db)}, slog.New(slog.DiscardHandler))
	statements := []struct {
		year          int
		title, person string
		status        newsgraph.OfficeStatus
	}{
		// Anna, Boris, Anna, Clara, and Anna once more.
		{2001, "President", "anna", current},
		{2002, "President", "anna", current},
		{2003, "President", "boris", current},
		{2004, "President", "anna", former},
		{2005, "President", "boris", current},
		{2006, "President", "anna", elect},
		{2007, "President", "anna", current},
		{2008, "President", "boris", former},
		{2009, "President", "clara", current},
		{2010, "President", "anna", former},
		{2011, "President", "anna", current},
		// Of whom nobody says that he had left, while another is said to be there: both are shown.
		{2001, "Prime Minister", "dmitri", current},
		{2003, "Prime Minister", "emma", current},
		{2005, "Prime Minister", "dmitri", current},
		// Called former while nobody else is there, and back as acting.
		{2001, "Foreign Minister", "fritz", current},
		{2003, "Foreign Minister", "fritz", former},
		{2005, "Foreign Minister", "gerda", current},
		{2007, "Foreign Minister", "fritz", acting},
		{2009, "Foreign Minister", "fritz", current},
		// Not back yet.
		{2001, "Defence Minister", "hans", current},
		{2003, "Defence Minister", "ivan", current},
		{2004, "Defence Minister", "hans", former},
		{2006, "Defence Minister", "hans", elect},
		{2007, "Defence Minister", "ivan", current},
	}
	for i, s := range statements {
		id := "person:" + s.person
		load(t, db, newsgraph.Document{
			Article: newsgraph.Article{ID: fmt.Sprintf("article:%d", i), Title: "On offices", PublishedAt: time.Date(s.year, 1, 1, 0, 0, 0, 0, time.UTC), LoadedAt: time.Now()},
			People:  []newsgraph.PersonInArticle{{ID: id, Name: s.person, Mention: newsgraph.Mention{Count: 1, Forms: []string{s.person}}}}, ContentHash: "1",
			Offices: []newsgraph.OfficeStatement{{PersonID: id, Title: s.title, Country: "RU", Status: s.status}},
		})
	}
	for title, years := range map[string]map[int][]string{
		"President": {
			2000: nil, 2001: {"anna"}, 2002: {"anna"}, 2003: {"boris"}, 2004: {"boris"}, 2005: {"boris"}, 2006: {"boris"},
			2007: {"anna"}, 2008: {"anna"}, 2009: {"clara"}, 2010: {"clara"}, 2011: {"anna"}, 2020: {"anna"},
		},
		"Prime Minister":   {2002: {"dmitri"}, 2003: {"dmitri", "emma"}, 2004: {"dmitri", "emma"}, 2005: {"dmitri"}},
		"Foreign Minister": {2001: {"fritz"}, 2004: {"fritz"}, 2005: {"gerda"}, 2006: {"gerda"}, 2007: {"fritz", "gerda"}, 2008: {"fritz", "gerda"}, 2009: {"fritz"}},
		"Defence Minister": {2002: {"hans"}, 2003: {"ivan"}, 2005: {"ivan"}, 2008: {"ivan"}},
	} {
		for year, want := range years {
			const text = `query($title: String, $asOf: DateTime) { offices(filter: {title: $title, asOf: $asOf}) { totalCount nodes { person { name } } } }`
			offices := askPatiently(t, h, text, map[string]any{"title": title, "asOf": fmt.Sprintf("%d-01-01T00:00:00Z", year)})["offices"].(map[string]any)
			var got []string
			for _, n := range offices["nodes"].([]any) {
				got = append(got, n.(map[string]any)["person"].(map[string]any)["name"].(string))
			}
			if slices.Sort(got); !slices.Equal(got, want) || offices["totalCount"] != float64(len(want)) {
				t.Errorf("%s in %d: %v of %v, want %v", title, year, got, offices["totalCount"], want)
			}
		}
	}
}
