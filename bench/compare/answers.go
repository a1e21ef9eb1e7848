package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
)

// sameContent compares two answers by their values, whatever they wrap their lists in.
func sameContent(answer, floor []byte) error {
	got, err := plain(answer)
	if err != nil {
		return err
	}
	want, err := plain(floor)
	if err != nil {
		return err
	}
	if !reflect.DeepEqual(got, want) {
		return fmt.Errorf("%.600v and %.600v", got, want)
	}
	return nil
}

// plain decodes an answer and takes GraphQL's wrappings off.
func plain(answer []byte) (any, error) {
	decoder := json.NewDecoder(bytes.NewReader(answer))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	return unwrap(value), nil
}

// unwrap puts at the place of {data: x}, {nodes: x} and {edges: x} what is in it, and at the place of an edge its node with
// the edge's own fields.
func unwrap(value any) any {
	switch v := value.(type) {
	case []any:
		for i := range v {
			v[i] = unwrap(v[i])
		}
		return v
	case map[string]any:
		for _, wrapping := range []string{"data", "nodes", "edges"} {
			if inner, ok := v[wrapping]; ok && len(v) == 1 {
				return unwrap(inner)
			}
		}
		for key := range v {
			v[key] = unwrap(v[key])
		}
		if node, ok := v["node"].(map[string]any); ok {
			delete(v, "node")
			for key, inner := range node {
				v[key] = inner
			}
		}
	}
	return value
}

// sameIdentities compares two answers by the ids and totals in them, in their order.
func sameIdentities(answer, floor []byte) error {
	got, err := identities(answer)
	if err != nil {
		return err
	}
	want, err := identities(floor)
	if err != nil {
		return err
	}
	if got != want {
		return fmt.Errorf("%.600s and %.600s", got, want)
	}
	return nil
}

// identities gives every id and total of an answer, in order: those of an object before those in its lists.
func identities(answer []byte) (string, error) {
	decoder := json.NewDecoder(bytes.NewReader(answer))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil && !errors.Is(err, io.EOF) {
		return "", err
	}
	var b strings.Builder
	collect(&b, value)
	return b.String(), nil
}

// collectOrder is the order in which an object's fields are visited, since maps have none: people stand before countries.
var collectOrder = []string{"id", "totalCount", "node", "nodes", "edges", "data", "count", "aggregate", "country", "person", "article", "articles", "people", "countries", "publishers"}

func collect(b *strings.Builder, value any) {
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			collect(b, item)
		}
	case map[string]any:
		for _, key := range collectOrder {
			for _, name := range []string{key, key + "Connection"} {
				inner, ok := v[name]
				if !ok {
					continue
				}
				switch key {
				case "id", "totalCount":
					fmt.Fprintf(b, "%v ", inner)
				default:
					collect(b, inner)
				}
			}
		}
	}
}
