package newsgraph

// MentionKind is the kind of one occurrence: of a person's name (FULL_NAME, SHORT_NAME), or
// one of CountryMentionKind.
type MentionKind string

// The kinds of mention of a person.
const (
	KindFullName  MentionKind = "FULL_NAME"  // "Sergei Lavrov"
	KindShortName MentionKind = "SHORT_NAME" // "Lavrov", resolved to the full name in the same article
)

// Part is the part of an article that a text position refers to.
type Part string

// The parts of an article.
const (
	PartTitle   Part = "TITLE"
	PartCaption Part = "CAPTION" // of the lead image
	PartBody    Part = "BODY"
)

// Evidence is one occurrence, with the sentence that proves it.
type Evidence struct {
	Sentence  string // the whole sentence as it stands in the part
	Surface   string // the words of the occurrence as they stand in the text
	Start     int    // UTF-16 code units into the part's text
	End       int    // exclusive
	Part      Part
	Paragraph int // index of the body paragraph, from 0; 0 in title and caption
	Kind      MentionKind
	Rule      string // the rule or feature of the extraction that decided
	// SentenceStart is where the sentence begins in the part's text, in UTF-16 code units. Two occurrences of a part are in one sentence
	// if they have it in common.
	SentenceStart int
}

// Mention is all that one article says by way of naming one person or country.
type Mention struct {
	Count    int           // occurrences; for a country those inside organisations' names do not count
	Kinds    []MentionKind // sorted, each once
	Forms    []string      // distinct surface forms, sorted
	Evidence []Evidence    // in order: title, caption, body; filled only when asked for
}
