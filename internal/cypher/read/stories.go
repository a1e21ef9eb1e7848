package read

import (
	"fmt"
	"strconv"

	"github.com/newsgraph/newsgraph/internal/query"
)

// firstOfStory is the condition that no earlier article of the same story is in the list and meets the other conditions. Most articles are in no
// story, and of most stories there are few.
func (c *compiler) firstOfStory(s *set, hubs []string) (string, error) {
	f, b := s.f, c.variable("b")
	others, err := conditions(f.Filter, func(i int, leaf *query.Leaf) (string, error) {
		if leaf.Kind == query.FirstOfStory {
			return fmt.Sprintf("%s.sortKey < %s.sortKey", b, s.item), nil
		}
		return articleCondition(f, i, leaf, b, hubs[i])
	})
	if err != nil {
		return "", err
	}
	if s.relationship != "" {
		others = append(others, s.belongs(b))
	}
	if s.relationship == "" && f.Filter.Op == query.OpLeaf {
		s.counted = "COUNT { (:Article) } - COUNT { ()-[:TELLS]->() } + COUNT { (:Story) }"
	}
	return fmt.Sprintf("NOT EXISTS { MATCH (%s)-[:TELLS]->(:Story)<-[:TELLS]-(%s:Article)%s }", s.item, b, where(others)), nil
}

// falling is a number of four decimals from 0 to 999,999 as a part of keys that go up where it goes down.
func falling(number string) string {
	return fmt.Sprintf("toString(19999999999 - toInteger(round(%s * 10000)))", number)
}

// duplicatePage reads the articles that have nearly the same text, the most similar first. There are a few dozen at most.
func (c *compiler) duplicatePage(f *query.Field, r *query.Rows, on scope) (answer, error) {
	l, n := c.variable("r"), c.variable("n")
	match := fmt.Sprintf("MATCH (%s)-[%s:DUPLICATES]-(%s:Article)", on.node, l, n)
	key := fmt.Sprintf("%s + '|' + %s.id", falling(l+".similarity"), n)
	return c.assemble(f, r, parts{
		sees:  []string{on.node},
		items: windowOf(f).ranked(f, match, key, []rank{{l + ".similarity", true}, {n + ".id", false}}, l, n),
		at:    scope{typ: r.Type, node: n, rel: l, key: key},
		total: fmt.Sprintf("COUNT { (%s)-[:DUPLICATES]-() }", on.node),
	})
}

// storyPublisherPage reads who published a story, those with the most articles first. They stand in lists side by side with the story.
func (c *compiler) storyPublisherPage(f *query.Field, r *query.Rows, on scope) (answer, error) {
	i, l, n := c.variable("i"), c.variable("l"), c.variable("n")
	match := fmt.Sprintf("UNWIND range(0, coalesce(size(%[1]s.publishers), 0) - 1) AS %[2]s MATCH (%[3]s:Publisher {id: %[1]s.publishers[%[2]s]}) USING INDEX SEEK %[3]s:Publisher(id)"+
		" WITH %[3]s, {count: %[1]s.publisherCounts[%[2]s]} AS %[4]s", on.node, i, n, l)
	key := fmt.Sprintf("toString(1999999999 - %s.count) + '|' + %s.id", l, n)
	return c.assemble(f, r, parts{
		sees:  []string{on.node},
		items: windowOf(f).ranked(f, match, key, []rank{{l + ".count", true}, {n + ".id", false}}, l, n),
		at:    scope{typ: r.Type, node: n, rel: l, key: key},
		total: fmt.Sprintf("coalesce(size(%s.publishers), 0)", on.node),
	})
}

// Bounds of what is looked at for related articles, whatever is asked. graph/budget.go counts with their product.
const (
	// relatedBy is how many of the people and countries of an article lead to others: the rarest.
	relatedBy = 12
	// relatedBeside is how many articles of each are looked at, on either side of the article in the order of publication.
	relatedBeside = 50
	// relatedMost is how many articles are compared in full, and so the most that are related to one.
	relatedMost = 100
	// relatedWords is how many words of a title are looked up: the longest, from four characters on, without the names of whom and what the article
	// mentions, which count as such.
	relatedWords = 10
	// rareTitles and rareShare say which of them lead to others: those that no more titles have than so many, and than one of so many.
	rareTitles = 200
	rareShare  = 30
)

// relatedPage reads the articles that have rare people, countries and words of their titles in common with one, those with the greatest score first.
// What each in common counts is the logarithm of how rare it is, so that what nearly all articles mention counts nearly nothing.
//
// The rarest of what the article mentions lead to those articles on them that were published next to it, and the rare words of its title to all
// whose titles have them; of these the likeliest are compared in full.
func (c *compiler) relatedPage(f *query.Field, r *query.Rows, on scope) (answer, error) {
	l, n := c.variable("l"), c.variable("n")
	key := fmt.Sprintf("%s + '|' + %s.id", falling(l+".score"), n)
	match := related(on.node, n, l)
	return c.assemble(f, r, parts{
		sees:     []string{on.node},
		items:    windowOf(f).ranked(f, match, key, []rank{{l + ".score", true}, {n + ".id", false}}, l, n),
		at:       scope{typ: r.Type, node: n, rel: l, key: key},
		counting: match,
	})
}

// related binds the articles that are related to one, and for each a map of its score and of what it has in common.
func related(a, n, l string) string {
	beside := func(lo, hi, direction string) string {
		return fmt.Sprintf("MATCH (c:Page)-[m:MENTIONS]->() USING INDEX SEEK m:MENTIONS(key) WHERE m.key > %s AND m.key < %s WITH c, m ORDER BY m.key %s LIMIT %d RETURN c",
			lo, hi, direction, relatedBeside)
	}
	here := fmt.Sprintf("h.id + '|' + %s.sortKey", a)
	return fmt.Sprintf("WITH %[1]s, COLLECT { MATCH (%[1]s)-[:MENTIONS]->(h) RETURN h } AS hubs, toFloat(COUNT { (:Article) }) AS total,"+
		" COLLECT { MATCH (%[1]s)-[:TELLS]->(s:Story) RETURN s } AS told"+
		" CALL (%[1]s, hubs, total) {"+
		" UNWIND split(trim(%[1]s.titleWords), ' ') AS w WITH DISTINCT w, hubs, total WHERE size(w) > 3 AND none(h IN hubs WHERE h.words CONTAINS ' ' + w + ' ') WITH w, total ORDER BY size(w) DESC, w LIMIT %[8]d"+
		" CALL (w) { %[9]s WITH node LIMIT %[10]d RETURN collect(node) AS hits }"+
		" WITH w, hits, total WHERE size(hits) > 1 AND size(hits) < %[10]d AND size(hits) * %[11]d <= total WITH w, hits, total ORDER BY size(hits), w"+
		" RETURN collect({w: w, hits: hits, weight: log(total / size(hits))}) AS words }"+
		" CALL (%[1]s, hubs, total, told, words) {"+
		" CALL (%[1]s, hubs, total, words) {"+
		" UNWIND hubs AS h WITH h WHERE h.articleCount > 1 WITH h ORDER BY h.articleCount, h.id LIMIT %[2]d"+
		" CALL (%[1]s, h) { %[3]s UNION ALL %[4]s }"+
		" RETURN c, log(total / h.articleCount) AS weight UNION ALL UNWIND words AS x UNWIND x.hits AS c RETURN c, x.weight AS weight }"+
		" WITH c, sum(weight) AS likely WHERE c <> %[1]s AND NOT EXISTS { (c)-[:TELLS]->(s) WHERE s IN told }"+
		" WITH c, likely ORDER BY likely DESC, c.id LIMIT %[5]d RETURN c }"+
		// Of another story that is related the article with the greatest score stands for all.
		" WITH c, COLLECT { MATCH (c)-[:MENTIONS]->(h) WHERE h IN hubs RETURN [h, toInteger(round(log(total / h.articleCount) * 10000))] } AS common,"+
		" [x IN words WHERE c.titleWords CONTAINS ' ' + x.w + ' '] AS both,"+
		" coalesce(head(COLLECT { MATCH (c)-[:TELLS]->(s:Story) RETURN s.id }), c.id) AS story"+
		" WITH c, story, common, both, reduce(score = 0, x IN common | score + x[1]) + reduce(score = 0, x IN both | score + toInteger(round(x.weight * 10000))) AS score WHERE score > 0"+
		" WITH c, story, common, both, score ORDER BY score DESC, c.id"+
		" WITH story, head(collect({c: c, common: common, words: [x IN both | x.w], score: score / 10000.0})) AS best"+
		" WITH best.c AS %[6]s, best AS %[7]s",
		a, relatedBy, beside("h.id + '|'", here, "DESC"), beside(here, "h.id + '|' + $highest", "ASC"), relatedMost, n, l,
		relatedWords, fullTextCall(query.Article, "'titleWords:' + w", strconv.Itoa(rareTitles+1)), rareTitles+1, rareShare)
}

// inCommon binds those of a type that make an article related, with their weights.
func inCommon(of string, t query.Type, l, n string) string {
	return fmt.Sprintf("UNWIND %[1]s.common AS x WITH x[0] AS %[2]s, {weight: x[1] / 10000.0} AS %[3]s WHERE %[2]s:%[4]s WITH %[2]s, %[3]s ORDER BY %[3]s.weight DESC, %[2]s.id",
		of, n, l, t)
}
