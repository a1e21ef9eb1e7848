package extract

import "testing"

func TestLoadCountryModel(t *testing.T) {
	if _, err := loadCountryModel(); err != nil {
		t.Fatal(err)
	}
}
