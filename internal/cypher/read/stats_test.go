package read

import (
	"testing"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/cyphertest"
	"github.com/newsgraph/newsgraph/internal/cypher/write"
)

// TestStatsTellWhatIsToAddUp asks while a load runs, and after it.
func TestStatsTellWhatIsToAddUp(t *testing.T) {
	db, h, _ := served(t, nil)
	if err := writeWorldCountries(t, db); err != nil {
		t.Fatal(err)
	}
	docs := cyphertest.NewGenerator(5, 12, 6).Documents()
	w := write.New(db)
	if _, err := w.Foresee(t.Context(), docs); err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		docs          []newsgraph.Document
		loaded, toAdd int
	}{
		{docs[:5], 5, 5},
		{docs[5:], 12, 0}, // the last that were foreseen
	} {
		if err := w.WriteDocuments(t.Context(), step.docs); err != nil {
			t.Fatal(err)
		}
		stats, _ := askPatiently(t, h, `{ stats { articles articlesToAddUp } }`, nil)["stats"].(map[string]any)
		if stats["articles"] != float64(step.loaded) || stats["articlesToAddUp"] != float64(step.toAdd) {
			t.Errorf("%v, want %d articles, %d of them to add up", stats, step.loaded, step.toAdd)
		}
	}
}
