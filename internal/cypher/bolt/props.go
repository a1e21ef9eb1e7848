package bolt

import "time"

// Props are the properties of a node or relationship, or a map that a statement returns, as
// the driver gives them. What is absent or null reads as the zero value.
type Props map[string]any

// PropsOf are the values of records by name.
func PropsOf(records []*Record) []Props {
	list := make([]Props, len(records))
	for i, record := range records {
		list[i] = record.AsMap()
	}
	return list
}

// Str is a text.
func (p Props) Str(key string) string {
	s, _ := p[key].(string)
	return s
}

// Num is a whole number.
func (p Props) Num(key string) int {
	n, _ := p[key].(int64)
	return int(n)
}

// Time is a time, in UTC.
func (p Props) Time(key string) time.Time {
	t, ok := p[key].(time.Time)
	if !ok {
		return time.Time{}
	}
	return t.UTC()
}

// Strs is a list of texts, nil for an empty one.
func (p Props) Strs(key string) []string {
	list, _ := p[key].([]any)
	if len(list) == 0 {
		return nil
	}
	out := make([]string, len(list))
	for i, v := range list {
		out[i], _ = v.(string)
	}
	return out
}

// Nums is a list of whole numbers, nil for an empty one.
func (p Props) Nums(key string) []int {
	list, _ := p[key].([]any)
	if len(list) == 0 {
		return nil
	}
	out := make([]int, len(list))
	for i, v := range list {
		n, _ := v.(int64)
		out[i] = int(n)
	}
	return out
}

// Maps reads a list of maps.
func (p Props) Maps(key string) []Props { return MapsOf(p[key]) }

// MapsOf reads a list of maps that is no property.
func MapsOf(value any) []Props {
	list, _ := value.([]any)
	out := make([]Props, 0, len(list))
	for _, v := range list {
		if m, ok := v.(map[string]any); ok {
			out = append(out, m)
		}
	}
	return out
}

// Sub reads a map within.
func (p Props) Sub(key string) Props {
	m, _ := p[key].(map[string]any)
	return m
}
