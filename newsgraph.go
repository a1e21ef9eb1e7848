// Package newsgraph holds the domain of the news knowledge graph: articles, the people and
// countries that they mention, and the offices that people hold. It imports only the standard library; reading texts, Neo4j and GraphQL
// each have a package of their own that depends on this one.
package newsgraph

import (
	"cmp"
	"time"
)

// Article is a loaded news article.
type Article struct {
	ID          string // "article:" + a readable part + a hash of its canonical URL
	URL         string // as published; empty where the article has none
	Title       string
	Publisher   string
	PublishedAt time.Time // UTC
	Language    string    // BCP 47 tag; empty where it is not known
	Dateline    string    // "OTTAWA, March 26"; empty where there is none
	Image       *Image    // nil where there is none
	Body        string    // paragraphs separated by blank lines, links replaced by their text
	BodyKind    BodyKind  // empty stands for BodyFullText
	WordCount   int       // of the body
	LoadedAt    time.Time // when this content was first loaded, UTC
}

// BodyKind says how much of an article its body is.
type BodyKind string

// The kinds of body.
const (
	BodyFullText  BodyKind = "FULL_TEXT" // as far as its source says
	BodyBeginning BodyKind = "BEGINNING" // the rest is cut off
	BodySummary   BodyKind = "SUMMARY"
)

// FullerThan reports whether a body of this kind is more of the article than one of the other.
func (k BodyKind) FullerThan(other BodyKind) bool { return k.missing() < other.missing() }

func (k BodyKind) missing() int {
	switch k {
	case BodySummary:
		return 2
	case BodyBeginning:
		return 1
	}
	return 0
}

// StoredArticle is what the graph has of an article, as far as loading another version of it needs that.
type StoredArticle struct {
	ID          string
	PublishedAt time.Time // UTC
	ContentHash string
	BodyKind    BodyKind
}

// Image is the lead picture of an article.
type Image struct {
	URL     string
	Alt     string // alternative text
	Caption string // without the credit
	Credit  string // "Russian Foreign Ministry/Handout via REUTERS"
}

// Person is somebody who wrote an article.
type Person struct {
	ID   string // PersonID of the name
	Name string
}

// AuthorRole is what somebody named in a byline did.
type AuthorRole string

// The roles in a byline.
const (
	RoleReporting AuthorRole = "REPORTING"
	RoleWriting   AuthorRole = "WRITING"
	RoleEditing   AuthorRole = "EDITING"
)

// Byline is one author of an article.
type Byline struct {
	Role   AuthorRole
	City   string // where the author reported from; empty where the byline does not say
	Person *Person
}

// Link is one inline link of an article's body.
type Link struct {
	Text      string // as it stands in the body
	URL       string // target, resolved against the article's URL
	Paragraph int    // index of the body paragraph, from 0
	Start     int    // UTF-16 code units into Body
	End       int    // exclusive
	TargetID  string // id that the target has or will have once it is loaded
}

// CompareLinks is the order of an article's links: that of the body, and of the same place that of the targets.
func CompareLinks(a, b Link) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.URL, b.URL))
}

// ParagraphBreak stands between the paragraphs of a body.
const ParagraphBreak = "\n\n"
