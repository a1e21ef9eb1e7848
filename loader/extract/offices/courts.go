package offices

// onSupremeCourt reports whether the text is on the highest court of the United States, so that "Justice Ana Silva" is one of its judges: it names
// that court with the country. Other states have the title for judges of all courts.
func (s *officeScan) onSupremeCourt() bool {
	if !s.court.asked {
		s.court.asked = true
		for i := range s.d.Tokens {
			if s.d.Word(i) == "Supreme" && s.d.Word(i+1) == "Court" && s.americas(i) {
				s.court.named = true
				break
			}
		}
	}
	return s.court.named
}

// americas reports whether the United States stand before the court at token i, or behind it with "of".
func (s *officeScan) americas(i int) bool {
	if i > 0 {
		if c := s.countryEnding(i); c >= 0 {
			return s.countries[c].Code == "US"
		}
	}
	end := s.afterCountry(i + 2)
	return s.d.Word(i+2) == "of" && end > i+2 && s.countries[s.countryEnding(end)].Code == "US"
}

// sentToBody reports whether "to" and an organisation stand at token i: a "representative to the OAS" is an ambassador.
func (s *officeScan) sentToBody(i int) bool {
	if s.d.Word(i) != "to" {
		return false
	}
	at := i + 1
	if s.d.Word(at) == "the" {
		at++
	}
	return s.holderFrom(at, i).body != ""
}
