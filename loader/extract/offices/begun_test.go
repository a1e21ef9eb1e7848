package offices

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBegun(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"became, paragraph of years", "Croatia votes in 2019.\n\nThe war ended in 1995 and many left. [Ivo Novak] became prime minister of Croatia.", "Ivo Novak: Prime Minister, HR, FORMER"},
		{"became, paragraph of now", "In 1995 they came.\n\nCroatia voted in 2019. [Ivo Novak] became prime minister of Croatia.", "Ivo Novak: Prime Minister, HR, CURRENT"},
		{"became, and lost", "[Ivo Novak] became prime minister of Croatia after the vote. [Novak] lost power in a coup.", "Ivo Novak: Prime Minister, HR, FORMER"},
		{"became, and left", "[Ivo Novak] became prime minister of Croatia after the vote. He left office two years later.", "Ivo Novak: Prime Minister, HR, FORMER"},
		{"became, and died", "[Ivo Novak] became prime minister of Croatia after the vote. He died on Monday.", "Ivo Novak: Prime Minister, HR, FORMER"},
		{"became on a day, and had fled", "[Ivo Novak] became prime minister of Croatia. [Novak] became prime minister of Croatia on Monday. [Novak] had fled, and left power once.", "Ivo Novak: Prime Minister, HR, CURRENT; Ivo Novak: Prime Minister, HR, CURRENT"},
		{"left and became", "[Ivo Novak] lost power in a coup. [Novak] then became prime minister of Croatia.", "Ivo Novak: Prime Minister, HR, CURRENT"},
		{"became, former elsewhere", "Former Croatian prime minister [Ivo Novak] spoke. [Novak] became prime minister of Croatia at forty.", "Ivo Novak: Prime Minister, HR, FORMER; Ivo Novak: Prime Minister, HR, FORMER"},
		{"became again, former elsewhere", "Former Croatian prime minister [Ivo Novak] returned. [Novak] became prime minister of Croatia again.", "Ivo Novak: Prime Minister, HR, FORMER; Ivo Novak: Prime Minister, HR, CURRENT"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, officesIn(t, tt.text)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", tt.text, diff)
			}
		})
	}
}
