package newsgraph

// Document is one article with all that was read from it, ready to be written. Writing it
// replaces whatever an earlier version of the same article contributed.
type Document struct {
	Article     Article
	ContentHash string // of the input and of the extraction's version: equal means nothing to do
	People      []PersonInArticle
	Countries   []CountryInArticle
	Authors     []Byline // Person has ID and Name only
	Links       []Link   // in body order
	Offices     []OfficeStatement
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
