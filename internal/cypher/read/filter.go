package read

import (
	"fmt"
	"strings"

	"github.com/newsgraph/newsgraph/internal/query"
)

// leafParam names a parameter of a leaf of a field's filter: its list of values, or a named part.
func leafParam(f *query.Field, leaf int, part string) string {
	return param(f, leafName(leaf, part))
}

func leafName(leaf int, part string) string {
	if part == "" {
		return fmt.Sprintf("w%d", leaf)
	}
	return fmt.Sprintf("w%d_%s", leaf, part)
}

// conditions compiles a filter to conditions that must all hold. leaf compiles one, which never is null.
func conditions(whole *query.Filter, leaf func(int, *query.Leaf) (string, error)) ([]string, error) {
	if whole == nil {
		return nil, nil
	}
	next := 0
	var compile func(*query.Filter) (string, error)
	compile = func(filter *query.Filter) (string, error) {
		if filter.Op == query.OpLeaf {
			next++
			text, err := leaf(next-1, &filter.Leaf)
			return "(" + text + ")", err
		}
		list := make([]string, len(filter.Of))
		for i, sub := range filter.Of {
			var err error
			if list[i], err = compile(sub); err != nil {
				return "", err
			}
		}
		switch filter.Op {
		case query.OpAnd:
			return "(" + strings.Join(list, " AND ") + ")", nil
		case query.OpOr:
			return "(" + strings.Join(list, " OR ") + ")", nil
		default:
			return "NOT " + list[0], nil
		}
	}
	if whole.Op != query.OpAnd {
		text, err := compile(whole)
		return []string{text}, err
	}
	list := make([]string, len(whole.Of))
	for i, sub := range whole.Of {
		var err error
		if list[i], err = compile(sub); err != nil {
			return nil, err
		}
	}
	return list, nil
}
