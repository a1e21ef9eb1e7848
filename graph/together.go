package graph

import "github.com/newsgraph/newsgraph/internal/query"

// usualMinNPMI is how many articles must at least mention two things together for their NPMI to be told, where nothing else is
// asked for. Two who are seen once, and together, have the highest there is, and chance makes most of such pairs.
const usualMinNPMI = 3

// togetherConditions reads which articles count for what is mentioned together, and how many there must be.
func togetherConditions(order query.OrderField, v values) (*query.Filter, error) {
	var c conditions
	c.within(query.PublishedWithin, v, "publishedAt")
	least, err := v.number("minCount")
	if c.err = firstOf(c.err, err); c.err != nil {
		return nil, c.err
	}
	switch {
	case least == nil && order == query.ByNPMI:
		c.add(query.Leaf{Kind: query.TogetherInAtLeast, MinCount: usualMinNPMI})
	case least == nil:
	case *least < 1:
		return nil, v.wrong("minCount", "must be 1 or more, is %d", *least)
	case *least > 1:
		c.add(query.Leaf{Kind: query.TogetherInAtLeast, MinCount: *least})
	}
	return c.filter()
}
