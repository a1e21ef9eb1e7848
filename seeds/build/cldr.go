package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// cldr holds what we take from the Unicode Common Locale Data Repository
// (https://cldr.unicode.org): codes, English names and the UN M49 tree.
type cldr struct {
	names     map[string]string // territory or M49 code to English name
	alpha3    map[string]string // alpha-2 to alpha-3
	numeric   map[string]string // alpha-2 to the three digits of ISO 3166-1; Kosovo has none
	gec       map[string]string // alpha-2 to the code of the Factbook, where that is another one
	subregion map[string]string // alpha-2 to M49 sub-region
	region    map[string]string // M49 sub-region to continental region
	withdrawn map[string]bool   // alpha-2 codes that CLDR calls deprecated
}

func readCLDR(modules string) (cldr, error) {
	var names struct {
		Main struct {
			En struct {
				LocaleDisplayNames struct {
					Territories map[string]string `json:"territories"`
				} `json:"localeDisplayNames"`
			} `json:"en"`
		} `json:"main"`
	}
	var codes struct {
		Supplemental struct {
			CodeMappings map[string]struct {
				Numeric string `json:"_numeric"`
				Alpha3  string `json:"_alpha3"`
				GEC     string `json:"_fips10"`
			} `json:"codeMappings"`
		} `json:"supplemental"`
	}
	var tree struct {
		Supplemental struct {
			TerritoryContainment map[string]struct {
				Contains []string `json:"_contains"`
				Grouping string   `json:"_grouping"`
			} `json:"territoryContainment"`
		} `json:"supplemental"`
	}
	for path, v := range map[string]any{
		"cldr-localenames-full/main/en/territories.json":   &names,
		"cldr-core/supplemental/codeMappings.json":         &codes,
		"cldr-core/supplemental/territoryContainment.json": &tree,
	} {
		if err := readJSON(filepath.Join(modules, path), v); err != nil {
			return cldr{}, err
		}
	}
	t := cldr{
		names:     names.Main.En.LocaleDisplayNames.Territories,
		alpha3:    map[string]string{},
		numeric:   map[string]string{},
		gec:       map[string]string{},
		subregion: map[string]string{},
		region:    map[string]string{},
		withdrawn: map[string]bool{},
	}
	for code, m := range codes.Supplemental.CodeMappings {
		// The numbers from 900 on are for users to assign: Kosovo, the European Union.
		number, err := strconv.Atoi(m.Numeric)
		if len(code) != 2 || err != nil || number >= 900 && code != "XK" {
			continue
		}
		t.alpha3[code] = m.Alpha3
		if number < 900 {
			t.numeric[code] = m.Numeric
		}
		if m.GEC != "" {
			t.gec[code] = m.GEC
		}
	}
	for key, node := range tree.Supplemental.TerritoryContainment {
		parent, status, _ := strings.Cut(key, "-status-")
		if node.Grouping != "" || status == "grouping" {
			continue
		}
		for _, child := range node.Contains {
			switch {
			case len(child) == 3:
				t.region[child] = parent
			case len(parent) == 3:
				t.subregion[child] = parent
				t.withdrawn[child] = status == "deprecated"
			}
		}
	}
	return t, nil
}

// present lists the codes in force, sorted.
func (t cldr) present() []string {
	var codes []string
	for _, code := range slices.Sorted(maps.Keys(t.alpha3)) {
		if !t.withdrawn[code] {
			codes = append(codes, code)
		}
	}
	return codes
}

// overrides are the places where the standard tables are not what we need; each has its
// reason in the file, and one without is refused.
type overrides struct {
	Regions map[string]struct {
		Name string `json:"name"`
		Why  string `json:"why"`
	} `json:"regions"`
	Countries map[string]struct {
		Alpha3    string `json:"alpha3"`
		Numeric   string `json:"numeric"`
		Region    string `json:"region"`
		Subregion string `json:"subregion"`
		Why       string `json:"why"`
	} `json:"countries"`
	Places map[string]struct {
		place
		GEC string `json:"gec"` // under which the Factbook has it, instead of a place
		Why string `json:"why"`
	} `json:"places"`
	Withdrawn map[string]struct {
		ISO  string `json:"iso3166_3"`
		Year int    `json:"year"`
	} `json:"withdrawn"`
}

func readOverrides(path string) (overrides, error) {
	var fixes overrides
	if err := readJSON(path, &fixes); err != nil {
		return overrides{}, err
	}
	for code, r := range fixes.Regions {
		if r.Why == "" {
			return overrides{}, fmt.Errorf("%s: region %s has no reason", path, code)
		}
	}
	for code, c := range fixes.Countries {
		if c.Why == "" {
			return overrides{}, fmt.Errorf("%s: country %s has no reason", path, code)
		}
	}
	for code, p := range fixes.Places {
		if p.Why == "" {
			return overrides{}, fmt.Errorf("%s: place %s has no reason", path, code)
		}
	}
	return fixes, nil
}

func readJSON(path string, v any) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, v); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}
