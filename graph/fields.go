package graph

import (
	"context"

	"github.com/newsgraph/newsgraph"
)

// nestedField says what a field of the schema that leads to other nodes stands for.
type nestedField struct {
	edge     newsgraph.Edge
	nodeType string
	// edgeType is the type of a connection's edges; empty where the field is no connection.
	edgeType  string
	coMention bool
	// wrapper is the type of the objects that a plain list holds, wrapped their field with the node.
	wrapper, wrapped string
	// arguments reads the field's arguments by the code that gqlgen generates for them.
	arguments func(*executionContext, context.Context, map[string]any) (map[string]any, error)
}

// connectionType is the type that has edges of edgeType: PersonEdge, PersonConnection.
func (n nestedField) connectionType() string {
	return n.edgeType[:len(n.edgeType)-len("Edge")] + "Connection"
}

// nestedFields are all fields that lead from one node to others, by type and field.
var nestedFields = map[string]nestedField{
	"Article.people": {
		edge: newsgraph.ArticlePeople, nodeType: "Person", edgeType: "MentionedPersonEdge",
		arguments: (*executionContext).field_Article_people_args,
	},
	"Article.countries": {
		edge: newsgraph.ArticleCountries, nodeType: "Country", edgeType: "MentionedCountryEdge",
		arguments: (*executionContext).field_Article_countries_args,
	},
	"Article.linkedFrom": {
		edge: newsgraph.ArticleLinkedFrom, nodeType: "Article", edgeType: "ArticleEdge",
		arguments: (*executionContext).field_Article_linkedFrom_args,
	},
	"Article.authors": {edge: newsgraph.ArticleAuthors, nodeType: "Person", wrapper: "Byline", wrapped: "person"},
	"Article.links":   {edge: newsgraph.ArticleLinks, nodeType: "Article", wrapper: "Link", wrapped: "article"},
	"Person.articles": {
		edge: newsgraph.PersonArticles, nodeType: "Article", edgeType: "MentioningArticleEdge",
		arguments: (*executionContext).field_Person_articles_args,
	},
	"Person.writtenArticles": {
		edge: newsgraph.PersonWritten, nodeType: "Article", edgeType: "ArticleEdge",
		arguments: (*executionContext).field_Person_writtenArticles_args,
	},
	"Person.countries": {
		edge: newsgraph.PersonCountries, nodeType: "Country", edgeType: "CoMentionedCountryEdge", coMention: true,
		arguments: (*executionContext).field_Person_countries_args,
	},
	"Person.offices": {
		edge: newsgraph.PersonOffices, nodeType: "Office", edgeType: "OfficeEdge",
		arguments: (*executionContext).field_Person_offices_args,
	},
	"Country.articles": {
		edge: newsgraph.CountryArticles, nodeType: "Article", edgeType: "MentioningArticleEdge",
		arguments: (*executionContext).field_Country_articles_args,
	},
	"Country.people": {
		edge: newsgraph.CountryPeople, nodeType: "Person", edgeType: "CoMentionedPersonEdge", coMention: true,
		arguments: (*executionContext).field_Country_people_args,
	},
	"Country.officeHolders": {
		edge: newsgraph.CountryOffices, nodeType: "Office", edgeType: "OfficeEdge",
		arguments: (*executionContext).field_Country_officeHolders_args,
	},
	"Office.person":       {edge: newsgraph.OfficePerson, nodeType: "Person"},
	"Office.country":      {edge: newsgraph.OfficeCountry, nodeType: "Country"},
	"Office.article":      {edge: newsgraph.OfficeArticle, nodeType: "Article"},
	"Stats.newestArticle": {edge: newsgraph.StatsNewest, nodeType: "Article"},
	"Stats.oldestArticle": {edge: newsgraph.StatsOldest, nodeType: "Article"},
}

// rootConnections are the connections that a query can start from.
var rootConnections = map[newsgraph.Edge]nestedField{
	newsgraph.RootArticles:  {edge: newsgraph.RootArticles, nodeType: "Article", edgeType: "ArticleEdge"},
	newsgraph.RootPeople:    {edge: newsgraph.RootPeople, nodeType: "Person", edgeType: "PersonEdge"},
	newsgraph.RootCountries: {edge: newsgraph.RootCountries, nodeType: "Country", edgeType: "CountryEdge"},
}
