package offices

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestQueens(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"queen mother behind", "British Queen [Elizabeth], the Queen Mother, died. Britain's Queen [Elizabeth] left.", ""},
		{"queen mother before", "The British Queen Mother, Queen [Ana], came with Queen Mother [Ana] to Britain.", ""},
		{"queen consort", "Britain's Queen Consort [Camilla] came.", ""},
		{"queen's mother", "Britain's Queen [Elizabeth] visited the mother of [Ana Smith], and a queen mother.", "Elizabeth: Queen, GB, CURRENT"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, officesIn(t, tt.text)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", tt.text, diff)
			}
		})
	}
}
