package main

import (
	"strings"
	"testing"
)

func TestParsePlace(t *testing.T) {
	tests := []struct {
		text string
		want place
		err  string
	}{
		{"32 00 N, 53 00 E", place{32, 53}, ""},
		{"34 00 S, 64 20 W", place{-34, -64.33}, ""},
		{"0 00 S, 15 00 E", place{0, 15}, ""},
		{"6 00 S, 71 30 E; note - Diego Garcia 7 20 S, 72 25 E", place{-6, 71.5}, ""},
		{"17 90 N, 62 85 W", place{}, "17 degrees 90 minutes"},
		{"90 30 N, 0 00 E", place{}, "90 degrees 30 minutes"},
		{"32 00 N", place{}, "no place"},
		{"", place{}, "no place"},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			got, err := parsePlace(tt.text)
			switch {
			case tt.err != "":
				if err == nil || !strings.Contains(err.Error(), tt.err) {
					t.Errorf("error %v, want one with %q", err, tt.err)
				}
			case err != nil:
				t.Error(err)
			case got != tt.want:
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}
