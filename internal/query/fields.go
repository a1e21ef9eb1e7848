package query

import (
	"strings"

	"github.com/newsgraph/newsgraph"
)

// Codec says how a field is written from its columns.
type Codec int

// The codecs.
const (
	Value            Codec = iota // text, number, truth: as it stands
	OrEmpty                       // a text, empty for null
	OrElse                        // a text, Text for null
	Time                          // an instant
	Texts                         // a list of texts; none for null
	Upper                         // a text in capitals
	Constant                      // Text, whatever is in the graph
	SameRow                       // an object that stands for the same row
	IfPresent                     // the same, but null where the first column is
	SameNode                      // the node of the row
	Follow                        // what Edge leads to
	Cursor                        // the row's place, opaque
	Evidence                      // a list of occurrences, from their JSON
	PartOf                        // one value of an occurrence: number Place
	Excerpt                       // the beginning of a body
	Paragraphs                    // a body cut into its paragraphs
	PartOfText                    // one value of a paragraph: number Place
	SharedEvidence                // the same, if any are in a sentence with one of the second column only those
	SentenceText                  // the sentence at hand
	SentenceEnd                   // where it ends
	SentenceMentions              // the occurrences in it
	Entity                        // who or what an occurrence means
	PageItems                     // the parts of a page
	PageNodes
	PageInfo
	PageTotal
	PageCounted // how many articles a page was counted from
	PageExact   // whether that was all, or the total is exact
	// What a search found, in texts cut into pieces.
	Highlights
	PartOfHighlight // one value of a highlight: number Place
	Pieces          // those of the highlight at hand
	NamePieces      // those of the name that a suggestion fits by
	PartOfPiece     // one value of a piece: number Place
	Buckets         // the buckets of a timeline
	PartOfTimeline  // one value of a timeline: number Place
	PartOfBucket    // one value of a bucket: number Place
)

// Places of the values of highlights and pieces.
const (
	HighlightField = iota
)

const (
	PieceText = iota
	PieceMatched
)

// SchemaField says what one field of the schema is.
type SchemaField struct {
	On, Name string
	Codec    Codec
	Columns  []Column
	Object   string // type of the object that is written, where it is one of the same row
	Text     string // of Constant and OrElse
	Place    int    // of PartOf, PartOfText, PartOfTimeline and PartOfBucket
	Edge     *Edge  // of Follow
	Bytes    int    // of one value as a rule, for estimating sizes; 0 for defaultBytes
}

// Sizes of values for which the usual one would be wrong. Measured on the mean of news agency articles.
const (
	defaultBytes  = 24
	bodyBytes     = 3000
	evidenceBytes = 700
	titleBytes    = 80
	sentenceBytes = 200
)

// Weight is how many bytes a value takes in an answer as a rule, its name included.
func (f *SchemaField) Weight() int {
	size := f.Bytes
	if size == 0 {
		size = defaultBytes
	}
	return size + len(f.Name) + 4
}

func node(properties ...string) []Column { return columns(OfNode, properties) }
func rel(properties ...string) []Column  { return columns(OfRel, properties) }

func columns(role Role, properties []string) []Column {
	list := make([]Column, len(properties))
	for i, p := range properties {
		list[i] = Column{role, p}
	}
	return list
}

// value is a field that shows a property of its own name.
func value(on, name string) SchemaField {
	return SchemaField{On: on, Name: name, Columns: node(name)}
}

func as(codec Codec, on, name string, bytes int, columns []Column) SchemaField {
	return SchemaField{On: on, Name: name, Codec: codec, Columns: columns, Bytes: bytes}
}

// scalars are the fields that do not lead to other rows, but for those of pages and of their items.
var scalars = []SchemaField{
	value("Article", "id"),
	value("Article", "url"),
	as(Value, "Article", "title", titleBytes, node("title")),
	as(Time, "Article", "publishedAt", 0, node("publishedAt")),
	value("Article", "language"),
	value("Article", "dateline"),
	{On: "Article", Name: "image", Codec: IfPresent, Object: "Image", Columns: node("imageUrl")},
	as(Value, "Article", "body", bodyBytes, node("body")),
	{On: "Article", Name: "bodyKind", Codec: OrElse, Text: string(newsgraph.BodyFullText), Columns: node("bodyKind")},
	as(Excerpt, "Article", "excerpt", 300, node("body")),
	{On: "Article", Name: "paragraphs", Codec: Paragraphs, Object: "Paragraph", Columns: node("body"), Bytes: bodyBytes},
	value("Article", "wordCount"),
	as(Time, "Article", "loadedAt", 0, node("loadedAt")),

	as(Value, "Image", "url", titleBytes, node("imageUrl")),
	as(OrEmpty, "Image", "alt", titleBytes, node("imageAlt")),
	as(Value, "Image", "caption", sentenceBytes, node("imageCaption")),
	as(Value, "Image", "credit", titleBytes, node("imageCredit")),

	{On: "Paragraph", Name: "text", Codec: PartOfText, Place: 0, Bytes: 1}, // weighed with the body
	{On: "Paragraph", Name: "start", Codec: PartOfText, Place: 1},

	{On: "Byline", Name: "role", Columns: rel("role")},
	{On: "Byline", Name: "city", Columns: rel("city")},
	{On: "Byline", Name: "person", Codec: SameNode, Object: "Person"},

	as(Value, "Link", "text", titleBytes, node("text")),
	as(Value, "Link", "url", titleBytes, node("url")),
	value("Link", "paragraph"),
	value("Link", "start"),
	value("Link", "end"),

	value("Person", "id"),
	value("Person", "name"),
	as(Texts, "Person", "aliases", titleBytes, node("aliases")),
	value("Person", "wikidata"),
	value("Person", "articleCount"),
	value("Person", "writtenCount"),
	as(Time, "Person", "firstSeen", 0, node("firstSeen")),
	as(Time, "Person", "lastSeen", 0, node("lastSeen")),

	value("Spelling", "name"),
	value("Spelling", "count"),
	value("NameDecision", "name"),
	value("NameDecision", "otherName"),
	value("NameDecision", "difference"),
	value("NameDecision", "score"),
	{On: "NameDecision", Name: "curation", Codec: IfPresent, Object: "Curation", Columns: node("key")},
	value("NameFeature", "name"),
	value("NameFeature", "weight"),
	value("Curation", "key"),
	value("Curation", "author"),
	as(Time, "Curation", "at", 0, node("at")),
	as(Value, "Curation", "reason", sentenceBytes, node("reason")),
	value("UnclearName", "name"),

	value("Country", "id"),
	value("Country", "code"),
	value("Country", "alpha3"),
	value("Country", "numericCode"),
	{On: "Country", Name: "withdrawnCode", Columns: node("withdrawn")},
	value("Country", "withdrawnYear"),
	value("Country", "name"),
	value("Country", "officialName"),
	as(Texts, "Country", "aliases", titleBytes, node("aliases")),
	as(Texts, "Country", "demonyms", titleBytes, node("demonyms")),
	value("Country", "capital"),
	as(Upper, "Country", "region", 0, node("region")),
	value("Country", "subregion"),
	value("Country", "latitude"),
	value("Country", "longitude"),
	value("Country", "articleCount"),
	as(Time, "Country", "firstSeen", 0, node("firstSeen")),
	as(Time, "Country", "lastSeen", 0, node("lastSeen")),

	value("Publisher", "id"),
	value("Publisher", "name"),
	value("Publisher", "articleCount"),
	as(Time, "Publisher", "firstSeen", 0, node("firstSeen")),
	as(Time, "Publisher", "lastSeen", 0, node("lastSeen")),

	value("Organization", "id"),
	value("Organization", "name"),
	value("Organization", "officeCount"),
	as(Time, "Organization", "firstSeen", 0, node("firstSeen")),
	as(Time, "Organization", "lastSeen", 0, node("lastSeen")),

	value("Story", "id"),
	value("Story", "articleCount"),
	as(Time, "Story", "firstPublishedAt", 0, node("firstPublishedAt")),
	as(Time, "Story", "lastPublishedAt", 0, node("lastPublishedAt")),
	{On: "StoryPublisherEdge", Name: "count", Columns: rel("count")},
	{On: "DuplicateEdge", Name: "similarity", Columns: rel("similarity")},
	{On: "RelatedArticleEdge", Name: "score", Columns: rel("score")},
	as(Texts, "RelatedArticleEdge", "words", titleBytes, rel("words")),
	{On: "PersonInCommon", Name: "weight", Columns: rel("weight")},
	{On: "PersonInCommon", Name: "person", Codec: SameNode, Object: "Person"},
	{On: "CountryInCommon", Name: "weight", Columns: rel("weight")},
	{On: "CountryInCommon", Name: "country", Codec: SameNode, Object: "Country"},

	value("Office", "id"),
	value("Office", "title"),
	value("Office", "status"),
	value("Office", "statedAs"),
	as(Time, "Office", "since", 0, node("since")),
	as(Time, "Office", "until", 0, node("until")),
	value("Office", "articleCount"),
	as(Time, "Office", "firstSeen", 0, node("firstSeen")),
	as(Time, "Office", "lastSeen", 0, node("lastSeen")),
	{On: "Office", Name: "evidence", Codec: SameRow, Object: "OfficeEvidence"},

	as(Value, "OfficeEvidence", "sentence", sentenceBytes, node("sentence")),
	value("OfficeEvidence", "surface"),
	value("OfficeEvidence", "start"),
	value("OfficeEvidence", "end"),
	value("OfficeEvidence", "part"),
	value("OfficeEvidence", "paragraph"),
	value("OfficeEvidence", "rule"),

	as(Value, "Quote", "text", sentenceBytes, node("text")),
	value("Quote", "start"),
	value("Quote", "end"),
	value("Quote", "part"),
	value("Quote", "paragraph"),
	value("Quote", "verb"),
	{On: "Quote", Name: "evidence", Codec: SameRow, Object: "QuoteEvidence"},

	as(Value, "QuoteEvidence", "sentence", sentenceBytes, node("sentence")),
	value("QuoteEvidence", "surface"),
	{On: "QuoteEvidence", Name: "start", Columns: node("cueStart")},
	{On: "QuoteEvidence", Name: "end", Columns: node("cueEnd")},
	value("QuoteEvidence", "part"),
	{On: "QuoteEvidence", Name: "paragraph", Columns: node("cueParagraph")},
	value("QuoteEvidence", "rule"),

	part("Evidence", "sentence", InSentence, sentenceBytes),
	part("Evidence", "surface", InSurface, 0),
	part("Evidence", "start", InStart, 0),
	part("Evidence", "end", InEnd, 0),
	part("Evidence", "part", InPart, 0),
	part("Evidence", "paragraph", InParagraph, 0),
	part("Evidence", "kind", InKind, 0),
	part("Evidence", "rule", InRule, 0),
	part("Evidence", "sentenceStart", InSentenceStart, 0),

	{On: "Mention", Name: "entity", Codec: Entity},
	part("Mention", "sentence", InSentence, sentenceBytes),
	part("Mention", "surface", InSurface, 0),
	part("Mention", "start", InStart, 0),
	part("Mention", "end", InEnd, 0),
	part("Mention", "part", InPart, 0),
	part("Mention", "paragraph", InParagraph, 0),
	part("Mention", "kind", InKind, 0),
	part("Mention", "rule", InRule, 0),
	part("Mention", "sentenceStart", InSentenceStart, 0),

	{On: "Sentence", Name: "text", Codec: SentenceText, Bytes: sentenceBytes},
	part("Sentence", "start", InSentenceStart, 0),
	{On: "Sentence", Name: "end", Codec: SentenceEnd},
	part("Sentence", "part", InPart, 0),
	part("Sentence", "paragraph", InParagraph, 0),
	{On: "Sentence", Name: "mentions", Codec: SentenceMentions, Object: "Mention"},

	value("Paths", "isExact"),
	value("Path", "score"),
	value("Path", "length"),
	value("Hop", "sameSentence"),
	{On: "HopArticle", Name: "article", Codec: SameNode, Object: "Article"},
	{On: "HopArticle", Name: "sameSentence", Columns: rel("sameSentence")},
	{On: "HopArticle", Name: "fromEvidence", Codec: SharedEvidence, Object: "Evidence", Columns: rel("from.evidence", "to.evidence"), Bytes: evidenceBytes},
	{On: "HopArticle", Name: "toEvidence", Codec: SharedEvidence, Object: "Evidence", Columns: rel("to.evidence", "from.evidence"), Bytes: evidenceBytes},

	{On: "SearchEdge", Name: "score", Columns: []Column{{OfScore, ""}}},
	// As much is read as a body and a title have; of other things than articles it is a name with its other forms.
	{On: "SearchEdge", Name: "highlights", Codec: Highlights, Object: "Highlight", Columns: node("title", "body", "name", "aliases", "demonyms", "officialName"), Bytes: bodyBytes + titleBytes},
	{On: "Highlight", Name: "field", Codec: PartOfHighlight, Place: HighlightField},
	{On: "Highlight", Name: "pieces", Codec: Pieces, Object: "TextPiece"},
	{On: "TextPiece", Name: "text", Codec: PartOfPiece, Place: PieceText},
	{On: "TextPiece", Name: "matched", Codec: PartOfPiece, Place: PieceMatched},

	{On: "Suggestion", Name: "node", Codec: SameNode, Object: "Node"},
	{On: "Suggestion", Name: "pieces", Codec: NamePieces, Object: "TextPiece", Columns: node("name", "title", "aliases", "demonyms", "officialName"), Bytes: titleBytes},
	{On: "Suggestion", Name: "articleCount", Columns: node("articleCount")},

	{On: "Stats", Name: "id", Codec: Constant, Text: "stats"},
	sum("articles"), sum("people"), sum("countries"), sum("mentions"), sum("links"), sum("offices"), sum("articlesToAddUp"),
}

// Places of the values of one occurrence in the list that the graph keeps of it.
const (
	InSentence = iota
	InSurface
	InStart
	InEnd
	InPart
	InParagraph
	InKind
	InRule
	InSentenceStart
	// EvidenceValues is how many there are.
	EvidenceValues
)

func part(on, name string, place, bytes int) SchemaField {
	return SchemaField{On: on, Name: name, Codec: PartOf, Place: place, Bytes: bytes}
}

func sum(name string) SchemaField {
	return SchemaField{On: "Stats", Name: name, Columns: []Column{{OfSum, name}}}
}

// mentionFields are what the items of a list say about how an article names something.
func mentionFields(on string, role Role, withCount bool) []SchemaField {
	list := []SchemaField{
		{On: on, Name: "kinds", Codec: Texts, Columns: []Column{{role, "kinds"}}},
		{On: on, Name: "forms", Codec: Texts, Columns: []Column{{role, "forms"}}},
		{On: on, Name: "evidence", Codec: Evidence, Object: "Evidence", Columns: []Column{{role, "evidence"}}, Bytes: evidenceBytes},
	}
	if withCount {
		list = append(list, SchemaField{On: on, Name: "count", Columns: []Column{{role, "count"}}})
	}
	return list
}

// Fields are all fields of the schema's object types but Query and PageInfo, by "Type.name".
var Fields = allFields()

func allFields() map[string]*SchemaField {
	all := make(map[string]*SchemaField)
	add := func(list ...SchemaField) {
		for i := range list {
			all[list[i].On+"."+list[i].Name] = &list[i]
		}
	}
	add(scalars...)
	add(countFields()...)
	for _, edges := range []map[string]*Edge{Roots, nested} {
		for _, e := range edges {
			end := e.Any
			if end == "" {
				end = string(e.To[0])
			}
			if e.Connection != "" {
				add(
					SchemaField{On: e.Connection, Name: "edges", Codec: PageItems, Object: e.Item},
					SchemaField{On: e.Connection, Name: "nodes", Codec: PageNodes, Object: end},
					SchemaField{On: e.Connection, Name: "pageInfo", Codec: PageInfo},
					SchemaField{On: e.Connection, Name: "totalCount", Codec: PageTotal},
					SchemaField{On: e.Item, Name: "cursor", Codec: Cursor, Columns: []Column{{OfKey, ""}}, Bytes: 2 * titleBytes},
					SchemaField{On: e.Item, Name: "node", Codec: SameNode, Object: end},
				)
			}
		}
	}
	for name, e := range nested {
		on, field := splitName(name)
		add(SchemaField{On: on, Name: field, Codec: Follow, Edge: e})
	}
	add(SchemaField{On: "SearchConnection", Name: "totalIsExact", Codec: PageExact})
	for _, on := range []string{"MentioningArticleEdge", "MentionedPersonEdge", "MentionedCountryEdge"} {
		add(mentionFields(on, OfRel, true)...)
	}
	add(mentionFields("UnclearName", OfNode, true)...)
	for _, on := range []string{"CoMentionedCountryEdge", "CoMentionedPersonEdge"} {
		add(mentionFields(on, OfNewest, false)...)
		add(
			SchemaField{On: on, Name: "count", Columns: rel("count")},
			SchemaField{On: on, Name: "lastSeen", Codec: Time, Columns: rel("lastSeen")},
			SchemaField{On: on, Name: "score", Columns: []Column{{OfScore, ""}}},
			SchemaField{On: on, Name: "evidenceOfParent", Codec: Evidence, Object: "Evidence", Columns: []Column{{OfParent, "evidence"}}, Bytes: evidenceBytes},
		)
		connection := strings.TrimSuffix(on, "Edge") + "Connection"
		add(
			SchemaField{On: connection, Name: "articlesCounted", Codec: PageCounted},
			SchemaField{On: connection, Name: "isExact", Codec: PageExact},
		)
	}
	return all
}

func splitName(name string) (on, field string) {
	for i := range name {
		if name[i] == '.' {
			return name[:i], name[i+1:]
		}
	}
	return "", name
}
