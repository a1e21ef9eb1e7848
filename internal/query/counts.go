package query

// What is counted over the articles of a connection, whatever page of it is shown: facets and a timeline; and what is counted over two
// spans of time to be compared. Their articles are the newest of the list, as many as Args.Newest.

// Types of rows that stand for nothing in the graph.
const (
	Facets   Type = "ArticleFacets"
	Values   Type = "ValueFacet"
	Timeline Type = "Timeline"
	Trends   Type = "Trends"
	Pair     Type = "TrendingPair"
)

// The sources.
type (
	// FacetsOf is the one row of what is counted over the articles of a connection.
	FacetsOf struct{}
	// TimelineOf is the same by time.
	TimelineOf struct{}
	// CountedBy are what the counted articles have most of.
	CountedBy struct{ Facet Facet }
	// Compared is the one row of what is counted over two spans of time.
	Compared struct{}
	// RisingBy are what the articles of one span have more of than those of the other.
	RisingBy struct{ Facet Facet }
	// PersonOfPair and CountryOfPair are the ends of a pair.
	PersonOfPair  struct{}
	CountryOfPair struct{}
)

func (FacetsOf) source()      {}
func (TimelineOf) source()    {}
func (CountedBy) source()     {}
func (Compared) source()      {}
func (RisingBy) source()      {}
func (PersonOfPair) source()  {}
func (CountryOfPair) source() {}

// Facet is what articles are counted by.
type Facet string

// The facets.
const (
	ByPerson    Facet = "person"
	ByCountry   Facet = "country"
	ByPublisher Facet = "publisher"
	ByAuthor    Facet = "author"
	ByOffice    Facet = "office"
	ByLanguage  Facet = "language"
	ByPair      Facet = "pair"
)

// Cost is what counting one article by a facet costs the database, in microseconds (docs/design.md).
func (f Facet) Cost() int64 {
	switch f {
	case ByPair:
		return 80
	case ByOffice:
		return 12
	case ByPublisher:
		return 4
	case ByLanguage:
		return 1
	default:
		return 7
	}
}

// How many of the newest articles are counted.
const (
	DefaultFacetArticles    = 5_000
	DefaultTimelineArticles = 100_000
	MaxFacetArticles        = 50_000
	MaxTimelineArticles     = 400_000
	// DefaultCounted is how many people and so on are given.
	DefaultCounted = 10
	// MaxBuckets bounds a timeline.
	MaxBuckets = 1_000
)

// Interval is the length of a timeline's buckets.
type Interval string

// The intervals. Weeks are those of ISO 8601, from Monday on.
const (
	Day   Interval = "DAY"
	Week  Interval = "WEEK"
	Month Interval = "MONTH"
	Year  Interval = "YEAR"
)

func counted(name string, facet Facet, to Type, item string) *Edge {
	return &Edge{Name: name, Shape: List, To: []Type{to}, Item: item, Source: CountedBy{facet}}
}

func rising(name string, facet Facet, to Type, item string) *Edge {
	return &Edge{Name: name, Shape: List, To: []Type{to}, Item: item, Source: RisingBy{facet}}
}

// counts are the fields that lead to what is counted.
var counts = []*Edge{
	one("ArticleConnection.facets", FacetsOf{}, Facets),
	one("ArticleConnection.timeline", TimelineOf{}, Timeline),
	one("MentioningArticleConnection.facets", FacetsOf{}, Facets),
	one("MentioningArticleConnection.timeline", TimelineOf{}, Timeline),
	counted("ArticleFacets.people", ByPerson, Person, "PersonFacet"),
	counted("ArticleFacets.countries", ByCountry, Country, "CountryFacet"),
	counted("ArticleFacets.publishers", ByPublisher, Publisher, "PublisherFacet"),
	counted("ArticleFacets.authors", ByAuthor, Person, "PersonFacet"),
	counted("ArticleFacets.offices", ByOffice, Values, ""),
	counted("ArticleFacets.languages", ByLanguage, Values, ""),
	rising("Trends.people", ByPerson, Person, "TrendingPerson"),
	rising("Trends.countries", ByCountry, Country, "TrendingCountry"),
	rising("Trends.pairs", ByPair, Pair, ""),
	one("TrendingPair.person", PersonOfPair{}, Person),
	one("TrendingPair.country", CountryOfPair{}, Country),
}

// trending is the root that compares two spans of time.
var trending = &Edge{Name: "trending", Shape: One, To: []Type{Trends}, Source: Compared{}, Filter: ArticleFilter}

// Places of what a timeline says of itself and of each of its buckets.
const (
	OfBuckets = iota // all of them
	OfCounted
	OfExact
)

// Places of what a bucket says.
const (
	BucketFrom = iota
	BucketTo
	BucketCount
)

// countFields are the fields of what is counted.
func countFields() []SchemaField {
	list := []SchemaField{
		value("ArticleFacets", "articlesCounted"),
		value("ArticleFacets", "isExact"),
		{On: "PersonFacet", Name: "person", Codec: SameNode, Object: "Person"},
		{On: "CountryFacet", Name: "country", Codec: SameNode, Object: "Country"},
		{On: "PublisherFacet", Name: "publisher", Codec: SameNode, Object: "Publisher"},
		value("ValueFacet", "value"),
		value("ValueFacet", "count"),
		{On: "Timeline", Name: "buckets", Codec: Buckets, Object: "TimelineBucket", Place: OfBuckets},
		{On: "Timeline", Name: "articlesCounted", Codec: PartOfTimeline, Place: OfCounted},
		{On: "Timeline", Name: "isExact", Codec: PartOfTimeline, Place: OfExact},
		{On: "TimelineBucket", Name: "from", Codec: PartOfBucket, Place: BucketFrom},
		{On: "TimelineBucket", Name: "to", Codec: PartOfBucket, Place: BucketTo},
		{On: "TimelineBucket", Name: "count", Codec: PartOfBucket, Place: BucketCount},
		value("Trends", "articlesCounted"),
		value("Trends", "baselineArticlesCounted"),
		value("Trends", "isExact"),
		{On: "TrendingPerson", Name: "person", Codec: SameNode, Object: "Person"},
		{On: "TrendingCountry", Name: "country", Codec: SameNode, Object: "Country"},
	}
	for _, on := range []string{"PersonFacet", "CountryFacet", "PublisherFacet"} {
		list = append(list, SchemaField{On: on, Name: "count", Columns: rel("count")})
	}
	for _, on := range []string{"TrendingPerson", "TrendingCountry"} {
		for _, name := range comparisons {
			list = append(list, SchemaField{On: on, Name: name, Columns: rel(name)})
		}
	}
	for _, name := range comparisons {
		list = append(list, value("TrendingPair", name))
	}
	return list
}

// comparisons are what is said of everything that is compared over two spans of time.
var comparisons = []string{"count", "baselineCount", "ratio", "significance"}
