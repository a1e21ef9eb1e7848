// Package seeds holds the data that newsgraph ships with: the world's countries and a set
// of example articles. README.md beside it says where the data come from.
package seeds

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"slices"
	"strings"

	"github.com/newsgraph/newsgraph"
)

//go:embed countries.json articles
var files embed.FS

// Countries returns every country of ISO 3166-1, Kosovo (XK) and the former states SU, YU,
// CS (Czechoslovakia), DD and YD, sorted by code. Each call decodes anew, so the caller may
// change what it gets. An error means that the embedded file is damaged.
//
// Names are without article, and a name may belong to two countries: "Congo" is an alias of
// CD and of CG, "Korean" a demonym of KP and of KR. What a text means is for its reader to
// decide.
func Countries() ([]newsgraph.Country, error) {
	text, err := files.ReadFile("countries.json")
	if err != nil {
		return nil, fmt.Errorf("seeds: %w", err)
	}
	countries, err := decodeCountries(text)
	if err != nil {
		return nil, fmt.Errorf("seeds: countries.json: %w", err)
	}
	return countries, nil
}

// Articles returns the example articles: files in the input formats of the loader.
func Articles() fs.FS {
	articles, err := fs.Sub(files, "articles")
	if err != nil {
		panic(err) // only for a name that is no valid path, and ours is a constant
	}
	return articles
}

func decodeCountries(text []byte) ([]newsgraph.Country, error) {
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	var countries []newsgraph.Country
	if err := dec.Decode(&countries); err != nil {
		return nil, err
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("text after the list")
	}
	for i, c := range countries {
		if err := validate(c); err != nil {
			return nil, fmt.Errorf("country %d (%s): %w", i+1, c.Code, err)
		}
		if i > 0 && countries[i-1].Code >= c.Code {
			return nil, fmt.Errorf("country %d (%s): not after %s", i+1, c.Code, countries[i-1].Code)
		}
	}
	return countries, nil
}

func validate(c newsgraph.Country) error {
	switch {
	case !isCode(c.Code, 2):
		return errors.New("code is not two capital letters")
	case !isCode(c.Alpha3, 3):
		return fmt.Errorf("alpha3 %q is not three capital letters", c.Alpha3)
	case c.NumericCode != "" && !isNumber(c.NumericCode, 3):
		return fmt.Errorf("numericCode %q is not three digits", c.NumericCode)
	case c.Name == "" || c.OfficialName == "":
		return errors.New("no name or no official name")
	case c.Region == "":
		return errors.New("no region")
	case c.Latitude == 0 && c.Longitude == 0: // in the sea, so it was left out
		return errors.New("no latitude and longitude")
	case math.Abs(c.Latitude) > 90 || math.Abs(c.Longitude) > 180:
		return fmt.Errorf("no place on Earth: latitude %v, longitude %v", c.Latitude, c.Longitude)
	case !slices.IsSorted(c.Aliases):
		return errors.New("aliases are not sorted")
	case (c.WithdrawnISO == "") != (c.WithdrawnIn == 0):
		return errors.New("withdrawn code without year or year without code")
	case c.WithdrawnISO != "" && !isCode(c.WithdrawnISO, 4):
		return fmt.Errorf("withdrawn code %q is not four capital letters", c.WithdrawnISO)
	}
	return nil
}

func isCode(s string, length int) bool { return isMadeOf(s, length, 'A', 'Z') }

func isNumber(s string, length int) bool { return isMadeOf(s, length, '0', '9') }

func isMadeOf(s string, length int, first, last rune) bool {
	return len(s) == length && !strings.ContainsFunc(s, func(r rune) bool { return r < first || r > last })
}
