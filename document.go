package newsgraph

// Document is one article with all that was read from it, ready to be written. Writing it
// replaces whatever an earlier version of the same article contributed.
type Document struct {
	Article     Article
	ContentHash string // of the input and of the extraction's version: equal means nothing to do
	Source      string // digest of the text that the article was read from and of all that decides how it is read; empty where none is kept
	People      []PersonInArticle
	Countries   []CountryInArticle
	Authors     []Byline // Person has ID and Name only
	Links       []Link   // in body order
	Offices     []OfficeStatement
	Quotes      []Quote // in the order of the text
}

// PersonInArticle is a person whom an article mentions.
type PersonInArticle struct {
	ID   string
	Name string // fullest form that the article uses
	Mention
}

// CountryInArticle is a country that an article names. Count is 0 where every occurrence is
// inside an organisation's name.
type CountryInArticle struct {
	Code string
	Mention
}

// OfficeStatement is one sentence that says that a person holds, held or is about to hold
// an office.
type OfficeStatement struct {
	PersonID     string
	Title        string
	Country      string // ISO 3166-1 alpha-2; empty where the office is an organisation's
	Organization string // empty where the office is a country's
	Status       OfficeStatus
	Evidence     Evidence // Kind is empty
}

// Quote is a direct quotation whose speaker the article names.
type Quote struct {
	SpeakerID string
	Text      string // what is quoted, without its marks, as it stands in the part
	Start     int    // UTF-16 code units into the part's text
	End       int    // exclusive
	Part      Part
	Paragraph int      // index of the body paragraph in which it begins, from 0; 0 in title and caption
	Verb      string   // "said", "according to"
	Countries []string // ISO 3166-1 alpha-2 codes of the countries that it names, sorted
	Evidence  Evidence // the words that say who speaks; Kind is empty
}

// Names reports whether the occurrence of a country stands in the quotation. One inside of an organisation's name does not count.
func (q *Quote) Names(e Evidence) bool {
	return e.Kind != MentionKind(KindOrganization) && e.Part == q.Part && e.Start >= q.Start && e.End <= q.End
}
