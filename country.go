package newsgraph

// CountryMentionKind says by what kind of expression a text names a country.
type CountryMentionKind string

// The kinds of country mention.
const (
	// KindName is a name or abbreviation of the country: "Iran", "U.S.", "DRC".
	KindName CountryMentionKind = "NAME"
	// KindDemonym is a word for its people or the adjective: "Iranian", "Armenians".
	KindDemonym CountryMentionKind = "DEMONYM"
	// KindCapital is the capital, whether meant as the city or as the government: "Tehran".
	KindCapital CountryMentionKind = "CAPITAL"
	// KindMetonym is another name for the government: "Kremlin", "Downing Street".
	KindMetonym CountryMentionKind = "METONYM"
	// KindRegion is a disputed or sub-national region, counted for the country that it
	// is internationally recognised in: "Nagorno-Karabakh" for AZ.
	KindRegion CountryMentionKind = "REGION"
	// KindOrganization is a country's name inside the name of an organisation:
	// "Bank of Japan". It does not count as a mention of the country by default.
	KindOrganization CountryMentionKind = "ORGANIZATION"
)

// OfficeStatus says how a person holds an office at the time of the text.
type OfficeStatus string

// The statuses of an office.
const (
	OfficeCurrent OfficeStatus = "CURRENT"
	OfficeFormer  OfficeStatus = "FORMER"
	OfficeActing  OfficeStatus = "ACTING"
	OfficeElect   OfficeStatus = "ELECT"
)

// Country is a country of ISO 3166-1, a withdrawn one of ISO 3166-3 (SU, YU, CS, DD, YD),
// or Kosovo under its user-assigned code XK.
type Country struct {
	Code         string   `json:"code"`                    // ISO 3166-1 alpha-2; the former alpha-2 code for a withdrawn country
	Alpha3       string   `json:"alpha3"`                  // ISO 3166-1 alpha-3; XKX for Kosovo
	NumericCode  string   `json:"numericCode,omitempty"`   // three digits of ISO 3166-1 ("364"); empty for Kosovo, which has none
	Name         string   `json:"name"`                    // common English name
	OfficialName string   `json:"officialName"`            // official English name
	Aliases      []string `json:"aliases,omitempty"`       // other English names and abbreviations, sorted
	Demonyms     []string `json:"demonyms,omitempty"`      // adjectives and nouns for its people, the commonest first
	Capital      string   `json:"capital,omitempty"`       // empty where there is none
	Region       string   `json:"region,omitempty"`        // continental region of UN M49: Africa, Americas, Asia, Europe, Oceania; Antarctic
	Subregion    string   `json:"subregion,omitempty"`     // sub-region of UN M49
	Latitude     float64  `json:"latitude"`                // of a central point, in degrees of WGS 84, north positive
	Longitude    float64  `json:"longitude"`               // likewise, east positive
	WithdrawnISO string   `json:"withdrawn,omitempty"`     // four-letter ISO 3166-3 code of a former country (SUHH); else empty
	WithdrawnIn  int      `json:"withdrawnYear,omitempty"` // year its code was withdrawn; 0 for a present country
}
