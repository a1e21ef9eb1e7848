package query

// Shape is how many there can be at the end of an edge.
type Shape int

// The shapes.
const (
	One  Shape = iota // one or none
	List              // all
	Page              // a connection
)

// Edge is a field of the schema that leads to other things.
type Edge struct {
	Name  string // "Article.people"; of a root its own name
	Shape Shape
	To    []Type // what may stand at the end: one type, but for fields of the type Node
	// Any is the schema's name for what may stand at the end, where that is several types.
	Any string
	// Forward is of a page that can be read from the front only.
	Forward bool
	// Connection and Item are the schema's types of a page and of its items; Item also of a list whose
	// items say something besides what is at the end.
	Connection, Item string
	Source           Source
	// Orders are what it can be ordered by, the default first.
	Orders []OrderBy
	// Filter says of which kind its argument is; nil where it has none.
	Filter *FilterKind
	// Typical is how many there are in a list without pages, for estimating its size.
	Typical int
}

// Default is the order where none is asked for.
func (e *Edge) Default() OrderBy {
	if len(e.Orders) == 0 {
		return OrderBy{}
	}
	return e.Orders[0]
}

// ListName names the lists whose places are comparable: what is in them, and what orders them. A cursor of one is
// no cursor of another.
func (e *Edge) ListName(order OrderField) string {
	if _, articles := e.Source.(Articles); articles {
		return "article:" + string(order)
	}
	return e.Name + ":" + string(order)
}

// Mixed tells whether rows of several types stand in one list, each with its type.
func (e *Edge) Mixed() bool {
	switch e.Source.(type) {
	case Search, Suggest:
		return true
	}
	return false
}

// Source says how the graph leads from a row to the things at the end of an edge. Each is compiled by a function of its own
// in internal/cypher/read.
type Source interface{ source() }

// The sources.
type (
	// ByID finds things by their ids, Args.IDs.
	ByID struct{}
	// ByOtherName finds one person or country by Args.Name, or else by Args.IDs.
	ByOtherName struct{}
	// Totals is the one row that counts over the whole graph stand in.
	Totals struct{}
	// Articles are the articles that a relationship leads to from a hub; all of them without one.
	Articles struct{ Relationship string }
	// Mentioned are the people or countries that an article mentions.
	Mentioned struct{}
	// EveryMention are both, each with all evidence; by its occurrences, or by the sentences that name them.
	EveryMention struct{ BySentence bool }
	// Bylines are the authors of an article.
	Bylines struct{}
	// Links are the links in an article's body, each occurrence.
	Links struct{}
	// SeenTogether are the people or countries mentioned with a person or country. How many articles mention both is kept for
	// a person with a country; between two of a kind it is counted.
	SeenTogether struct{ Counted bool }
	// Search are the articles, people, countries and publishers that fit Args.Search best.
	Search struct{}
	// Suggest are what somebody may mean who has typed the beginning of a name, Args.Search.
	Suggest struct{}
	// Ranked are all nodes of a type.
	Ranked struct{}
	// Offices are those of a person, country or organisation; all of them where they hang on nothing.
	Offices struct{}
	// Conflicts are the offices that clash with one.
	Conflicts struct{}
	// Quotes are what an article quotes, or a person is quoted with; all of them where they hang on nothing.
	Quotes struct{}
	// HolderOf and TargetOf are the ends of an office; TargetOf also who speaks a quotation.
	HolderOf struct{}
	TargetOf struct{}
	// ArticleBy is the article that a column of the row names.
	ArticleBy struct{ Column Column }
	// ArticleOf is the article that a quotation stands in.
	ArticleOf struct{}
	// EndmostArticle is the first or last in the order of publication.
	EndmostArticle struct{ Descending bool }
	// ThePublisher is an article's.
	ThePublisher struct{}
	// PathSearch finds how two people or countries are connected.
	PathSearch struct{}
	// Unfold are the members of a list that a row holds.
	Unfold struct{ Property string }
	// HopEnd is a person or country that a row holds.
	HopEnd struct{ Property string }
	// HopArticles are the articles that a row of a path holds.
	HopArticles struct{}
	// LinkedArticle is the loaded article at the end of a link.
	LinkedArticle struct{}
	// TheStory is what an article tells as others do.
	TheStory struct{}
	// Duplicates are the articles that have nearly the same text as one.
	Duplicates struct{}
	// StoryPublishers are those who published a story.
	StoryPublishers struct{}
	// Related are the articles that have rare people, countries and words of the title in common with one.
	Related struct{}
	// Spellings are the forms in which articles name a person.
	Spellings struct{}
	// NameDecisions are why names are a person's.
	NameDecisions struct{}
	// UnclearNames are names in an article that are nobody's.
	UnclearNames struct{}
	// InCommon are the people or countries that make an article related.
	InCommon struct{}
)

func (ByID) source()            {}
func (ByOtherName) source()     {}
func (Totals) source()          {}
func (Articles) source()        {}
func (Mentioned) source()       {}
func (EveryMention) source()    {}
func (Bylines) source()         {}
func (Links) source()           {}
func (SeenTogether) source()    {}
func (Ranked) source()          {}
func (Search) source()          {}
func (Suggest) source()         {}
func (Offices) source()         {}
func (Conflicts) source()       {}
func (HolderOf) source()        {}
func (TargetOf) source()        {}
func (ArticleBy) source()       {}
func (EndmostArticle) source()  {}
func (ThePublisher) source()    {}
func (LinkedArticle) source()   {}
func (TheStory) source()        {}
func (Duplicates) source()      {}
func (StoryPublishers) source() {}
func (Related) source()         {}
func (InCommon) source()        {}
func (Spellings) source()       {}
func (NameDecisions) source()   {}
func (UnclearNames) source()    {}
func (PathSearch) source()      {}
func (Unfold) source()          {}
func (HopEnd) source()          {}
func (HopArticles) source()     {}
func (Quotes) source()          {}
func (ArticleOf) source()       {}

// FilterKind names an input type of the schema and what its fields compare.
type FilterKind struct {
	Input string // "ArticleFilter"
}

// The filters.
var (
	ArticleFilter = &FilterKind{"ArticleFilter"}
	PersonFilter  = &FilterKind{"PersonFilter"}
	CountryFilter = &FilterKind{"CountryFilter"}
	NamedFilter   = &FilterKind{"NamedFilter"}
	OfficeFilter  = &FilterKind{"OfficeFilter"}
	QuoteFilter   = &FilterKind{"QuoteFilter"}
)

// More types of rows. They have no id.
const (
	Link  Type = "Link"
	Stats Type = "Stats"
	Paths Type = "Paths"
	Path  Type = "Path"
	Hop   Type = "Hop"
	Quote Type = "Quote"

	Spelling     Type = "Spelling"
	NameDecision Type = "NameDecision"
	NameFeature  Type = "NameFeature"
	UnclearName  Type = "UnclearName"
)

func descending(fields ...OrderField) []OrderBy {
	list := make([]OrderBy, len(fields))
	for i, f := range fields {
		list[i] = OrderBy{f, true}
	}
	return list
}

var (
	articleOrders = descending(ByPublishedAt, ByLoadedAt, ByRelevance)
	mentionOrders = descending(ByPublishedAt, ByLoadedAt, ByMentionCount, ByRelevance)
	rankOrders    = descending(ByArticleCount, ByName, ByLastSeen)
	namedOrders   = descending(ByCount, ByName, ByLastSeen)
	pairOrders    = descending(ByArticleCount, ByLastSeen, ByNPMI)
	officeOrders  = descending(ByLastSeen)
	quoteOrders   = descending(ByPublishedAt, ByRelevance)
	// Their keys put what is mentioned most often, or stands first, first.
	placeOrders = []OrderBy{{ByPlace, false}}
)

func articles(name, item, relationship string, orders []OrderBy) *Edge {
	return &Edge{
		Name: name, Shape: Page, To: []Type{Article}, Connection: item + "Connection", Item: item + "Edge",
		Source: Articles{relationship}, Orders: orders, Filter: ArticleFilter,
	}
}

func page(name string, to Type, item string, source Source, orders []OrderBy, filter *FilterKind) *Edge {
	return &Edge{
		Name: name, Shape: Page, To: []Type{to}, Connection: item + "Connection", Item: item + "Edge",
		Source: source, Orders: orders, Filter: filter,
	}
}

func one(name string, source Source, to ...Type) *Edge {
	return &Edge{Name: name, Shape: One, To: to, Source: source}
}

func list(name, item string, typical int, source Source, to ...Type) *Edge {
	return &Edge{Name: name, Shape: List, To: to, Item: item, Source: source, Typical: typical}
}

// Roots are the fields of Query, by name.
var Roots = edges(
	one("node", ByID{}, NodeTypes...),
	list("nodes", "", 0, ByID{}, NodeTypes...),
	one("article", ByID{}, Article),
	one("person", ByOtherName{}, Person),
	one("country", ByOtherName{}, Country),
	articles("articles", "Article", "", articleOrders),
	page("people", Person, "Person", Ranked{}, rankOrders, PersonFilter),
	page("countries", Country, "Country", Ranked{}, rankOrders, CountryFilter),
	page("publishers", Publisher, "Publisher", Ranked{}, namedOrders, NamedFilter),
	page("organizations", Organization, "Organization", Ranked{}, namedOrders, NamedFilter),
	page("offices", Office, "Office", Offices{}, officeOrders, OfficeFilter),
	&Edge{
		Name: "search", Shape: Page, To: []Type{Article, Country, Person, Publisher}, Any: "SearchResult", Forward: true,
		Connection: "SearchConnection", Item: "SearchEdge", Source: Search{}, Orders: descending(ByRelevance), Filter: ArticleFilter,
	},
	&Edge{
		Name: "suggest", Shape: List, To: []Type{Country, Office, Person, Publisher}, Any: "Node", Item: "Suggestion",
		Source: Suggest{}, Typical: 10,
	},
	one("path", PathSearch{}, Paths),
	one("stats", Totals{}, Stats),
	trending,
	page("quotes", Quote, "Quote", Quotes{}, quoteOrders, QuoteFilter),
)

// nested are the fields that lead from one row to others.
var nested = edges(append(
	counts,
	one("Article.publisher", ThePublisher{}, Publisher),
	list("Article.authors", "Byline", 2, Bylines{}, Person),
	page("Article.links", Link, "Link", Links{}, placeOrders, nil),
	list("Article.mentions", "Mention", 40, EveryMention{}, Person, Country),
	list("Article.sentences", "Sentence", 12, EveryMention{BySentence: true}, Person, Country),
	list("Paragraph.mentions", "Mention", 40, EveryMention{}, Person, Country),
	page("Article.people", Person, "MentionedPerson", Mentioned{}, placeOrders, nil),
	page("Article.countries", Country, "MentionedCountry", Mentioned{}, placeOrders, nil),
	articles("Article.linkedFrom", "Article", "LINKS_TO", articleOrders),
	one("Article.story", TheStory{}, Story),
	page("Article.duplicates", Article, "Duplicate", Duplicates{}, placeOrders, nil),
	page("Article.related", Article, "RelatedArticle", Related{}, placeOrders, nil),
	list("RelatedArticleEdge.people", "PersonInCommon", 3, InCommon{}, Person),
	list("RelatedArticleEdge.countries", "CountryInCommon", 3, InCommon{}, Country),
	articles("Story.articles", "Article", "TELLS", articleOrders),
	page("Story.publishers", Publisher, "StoryPublisher", StoryPublishers{}, placeOrders, nil),
	one("Link.article", LinkedArticle{}, Article),
	list("Article.unclearNames", "", 1, UnclearNames{}, UnclearName),
	list("Person.spellings", "", 3, Spellings{}, Spelling),
	list("Person.decidedBy", "", 1, NameDecisions{}, NameDecision),
	list("NameDecision.features", "", 5, Unfold{"features"}, NameFeature),
	articles("Person.articles", "MentioningArticle", "MENTIONS", mentionOrders),
	articles("Person.writtenArticles", "Article", "WRITTEN_BY", articleOrders),
	page("Person.people", Person, "CoMentionedPerson", SeenTogether{Counted: true}, pairOrders, nil),
	page("Person.countries", Country, "CoMentionedCountry", SeenTogether{}, pairOrders, nil),
	page("Person.offices", Office, "Office", Offices{}, officeOrders, OfficeFilter),
	articles("Country.articles", "MentioningArticle", "MENTIONS", mentionOrders),
	page("Country.countries", Country, "CoMentionedCountry", SeenTogether{Counted: true}, pairOrders, nil),
	page("Country.people", Person, "CoMentionedPerson", SeenTogether{}, pairOrders, nil),
	page("Country.officeHolders", Office, "Office", Offices{}, officeOrders, OfficeFilter),
	articles("Publisher.articles", "Article", "PUBLISHED_BY", articleOrders),
	page("Organization.officeHolders", Office, "Office", Offices{}, officeOrders, OfficeFilter),
	one("Office.person", HolderOf{}, Person),
	one("Office.country", TargetOf{}, Country),
	one("Office.organization", TargetOf{}, Organization),
	one("Office.article", ArticleBy{Column{OfNode, "articleId"}}, Article),
	list("Office.conflicts", "", 2, Conflicts{}, Office),
	one("CoMentionedCountryEdge.article", ArticleBy{Column{OfRel, "newest"}}, Article),
	one("CoMentionedPersonEdge.article", ArticleBy{Column{OfRel, "newest"}}, Article),
	list("Paths.alternatives", "", 3, Unfold{"alternatives"}, Path),
	list("Path.hops", "", 3, Unfold{"hops"}, Hop),
	one("Hop.from", HopEnd{"from"}, Person, Country),
	one("Hop.to", HopEnd{"to"}, Person, Country),
	list("Hop.articles", "HopArticle", 3, HopArticles{}, Article),
	page("Article.quotes", Quote, "Quote", Quotes{}, placeOrders, nil),
	page("Person.quotes", Quote, "Quote", Quotes{}, quoteOrders, QuoteFilter),
	one("Quote.speaker", TargetOf{}, Person),
	one("Quote.article", ArticleOf{}, Article),
	one("Stats.newestArticle", EndmostArticle{Descending: true}, Article),
	one("Stats.oldestArticle", EndmostArticle{}, Article),
)...)

func edges(list ...*Edge) map[string]*Edge {
	byName := make(map[string]*Edge, len(list))
	for _, e := range list {
		byName[e.Name] = e
	}
	return byName
}
