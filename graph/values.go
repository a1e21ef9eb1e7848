package graph

import (
	"encoding/json"
	"fmt"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/query"
)

// values are the arguments of a field, or the fields of an input object, as the parser left them: checked against the schema, but
// not read. Each read names what is wrong; what is null or missing reads as the zero value.
type values struct {
	of   map[string]any
	path string // of the object within the arguments: "filter.people."
}

func (v values) wrong(name, format string, a ...any) error {
	return &newsgraph.InputError{Argument: v.path + name, Reason: fmt.Sprintf(format, a...)}
}

// text is a string, an enum's value or an id.
func (v values) text(name string) (string, bool) {
	switch x := v.of[name].(type) {
	case nil:
		return "", false
	case string:
		return x, true
	default:
		return fmt.Sprint(x), true // an id may be written as a number
	}
}

func (v values) texts(name string) []string {
	list := v.list(name)
	if len(list) == 0 {
		return nil
	}
	texts := make([]string, 0, len(list))
	for _, x := range list {
		if x != nil {
			texts = append(texts, fmt.Sprint(x))
		}
	}
	slices.Sort(texts)
	return slices.Compact(texts) // distinct, since conditions compare their number
}

func (v values) list(name string) []any { return listOf(v.of[name]) }

// listOf is a list, or what stands for a list of one. Where a variable has that in the place of a list, the parser makes a list of it that
// has the type of what is in it.
func listOf(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	list := reflect.ValueOf(v)
	if list.Kind() != reflect.Slice {
		return []any{v}
	}
	all := make([]any, list.Len())
	for i := range all {
		all[i] = list.Index(i).Interface()
	}
	return all
}

func (v values) object(name string) (values, bool) {
	of, ok := v.of[name].(map[string]any)
	return values{of, v.path + name + "."}, ok
}

func (v values) objects(name string) []values {
	var list []values
	for i, x := range v.list(name) {
		if of, ok := x.(map[string]any); ok {
			list = append(list, values{of, fmt.Sprintf("%s%s.%d.", v.path, name, i)})
		}
	}
	return list
}

func (v values) number(name string) (*int, error) {
	var n int64
	var err error
	switch x := v.of[name].(type) {
	case nil:
		return nil, nil
	case int64:
		n = x
	case int:
		n = int64(x)
	case json.Number:
		n, err = strconv.ParseInt(x.String(), 10, 64)
	case float64:
		n = int64(x)
		if float64(n) != x {
			err = strconv.ErrSyntax
		}
	default:
		err = strconv.ErrSyntax
	}
	if err != nil {
		return nil, v.wrong(name, "must be a whole number, is %v", v.of[name])
	}
	number := int(n)
	return &number, nil
}

// upTo reads a number from 1 to a bound, of what, so that a larger one is refused with advice; where none is given it is the usual one.
func (v values) upTo(name string, most, usual int, what, advice string) (int, error) {
	n, err := v.number(name)
	switch {
	case err != nil:
		return 0, err
	case n == nil:
		return usual, nil
	case *n < 1:
		return 0, v.wrong(name, "must be 1 to %d, is %d", most, *n)
	case *n > most:
		return 0, &newsgraph.LimitError{What: what, Asked: int64(*n), Allowed: int64(most), Advice: advice}
	}
	return *n, nil
}

// pageSize reads how many items a list is to have.
func (v values) pageSize(name string, usual int) (int, error) {
	return v.upTo(name, query.MaxPage, usual, "items of one page ("+name+")", "read on from endCursor")
}

func (v values) truth(name string) bool {
	b, _ := v.of[name].(bool)
	return b
}

// instant reads a DateTime; a date alone is its first instant in UTC.
func (v values) instant(name string) (time.Time, error) {
	text, ok := v.text(name)
	if !ok {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		t, err = time.Parse(time.DateOnly, text)
	}
	if err != nil {
		return time.Time{}, v.wrong(name, "must be a date or an RFC 3339 time with a UTC offset, such as 2023-10-24 or 2023-10-24T01:49:00Z, is %q", text)
	}
	// The keys of the graph have four digits for the year.
	if year := t.UTC().Year(); year < 0 || year > 9999 {
		return time.Time{}, v.wrong(name, "must lie between the years 0 and 9999 in UTC, is %q", text)
	}
	return t.UTC(), nil
}

// address reads a URL.
func (v values) address(name string) (string, error) {
	text, ok := v.text(name)
	if !ok {
		return "", nil
	}
	u, err := url.Parse(text)
	if err != nil || !u.IsAbs() || u.Host == "" {
		return "", v.wrong(name, "must be an absolute URL, such as https://example.org/news, is %q", text)
	}
	return text, nil
}

// countryCode reads two letters. Whether a country has that code is for the graph to say.
func (v values) countryCode(name, text string) (string, error) {
	code := strings.ToUpper(text)
	if len(code) != 2 || code[0] < 'A' || code[0] > 'Z' || code[1] < 'A' || code[1] > 'Z' {
		return "", v.wrong(name, "must be two letters of ISO 3166-1, such as IR, is %q", text)
	}
	return code, nil
}

// countryIDs reads codes as ids.
func (v values) countryIDs(name string) ([]string, error) {
	texts := v.texts(name)
	for i, text := range texts {
		code, err := v.countryCode(name, text)
		if err != nil {
			return nil, err
		}
		texts[i] = newsgraph.CountryID(code)
	}
	slices.Sort(texts)
	return v.few(name, slices.Compact(texts))
}

// ids reads ids that begin so. Ids of another kind would silently match nothing.
func (v values) ids(name, prefix string) ([]string, error) {
	texts := v.texts(name)
	for _, id := range texts {
		if !strings.HasPrefix(id, prefix) {
			return nil, v.wrong(name, "%q is no id beginning with %q", id, prefix)
		}
	}
	return v.few(name, texts)
}

// maxValues bounds a list in a filter: each value costs the database a search.
const maxValues = 20

func (v values) few(name string, list []string) ([]string, error) {
	if len(list) > maxValues {
		return nil, &newsgraph.LimitError{
			What: "values in " + v.path + name, Asked: int64(len(list)), Allowed: maxValues, Advice: "ask in several requests",
		}
	}
	return list, nil
}
