package format

import (
	"fmt"
	"maps"
	"strings"
)

// isNinjs reports an object of ninjs, the news format of the IPTC for JSON, version 1 to 3.
func isNinjs(object map[string]any) bool {
	if _, ok := object["uri"].(string); !ok {
		return false
	}
	for _, key := range []string{
		"versioncreated", "contentcreated", "firstcreated", "versionCreated", "contentCreated", "firstCreated", "headlines", "bodies",
		"body_text", "body_html", "body_xhtml",
	} {
		if _, ok := object[key]; ok {
			return true
		}
	}
	return false
}

// lowered gives an object with its keys in lower case: versioncreated is versionCreated in version 3.
func lowered(object map[string]any) map[string]any {
	l := make(map[string]any, len(object))
	for _, key := range sortedKeys(object) {
		l[strings.ToLower(key)] = object[key]
	}
	return l
}

// ninjs brings an object of ninjs to the names that all JSON has here. A mapping goes before that.
func (j jsonObjects) ninjs(object map[string]any) (Draft, error) {
	object = lowered(object)
	if status := textOf(object["pubstatus"]); status != "" && status != "usable" {
		return Draft{}, fmt.Errorf("its status is %s", Shorten(status))
	}
	n := maps.Clone(object)
	from := make(map[string]string)
	set := func(key string, value any, origin string) {
		if value != nil && value != "" && n[key] == nil {
			n[key], from[key] = value, origin
		}
	}
	set("title", ninjsText(object["headlines"], "main", "headline", "title"), "headlines")
	set("publishedAt", firstOf(object, "versioncreated"), "versioncreated")
	set("publishedAt", firstOf(object, "contentcreated"), "contentcreated")
	set("publishedAt", firstOf(object, "firstcreated"), "firstcreated")
	body, origin := ninjsBody(object)
	set("body", body, origin)
	set("summary", ninjsText(object["descriptions"], "summary", "caption"), "descriptions")
	set("summary", firstOf(object, "description_text", "description_html"), "description_text")
	set("author", firstOf(object, "byline", "by"), "by")
	set("publisher", ninjsPublisher(object), "infosources")
	set("image", ninjsImage(object["associations"]), "associations")
	for _, id := range entriesOf(object["altids"]) {
		if value, ok := id["value"].(string); ok && strings.Contains(strings.ToLower(textOf(id["role"])), "url") {
			set("url", value, "altids")
		}
	}
	d, err := newFields(n, j.mapping, "object").draft(j.md)
	for i := range d.Keys {
		if origin := from[d.Keys[i].From]; origin != "" {
			d.Keys[i].From = origin
		}
	}
	if len(d.Paragraphs) > 1 && Clean(d.Paragraphs[0].Text) == Clean(d.Title) {
		d.Paragraphs = d.Paragraphs[1:]
	}
	return d, err
}

func firstOf(object map[string]any, keys ...string) any {
	for _, key := range keys {
		if value, ok := object[key].(string); ok && value != "" {
			return value
		}
	}
	return nil
}

// entriesOf gives the objects of a list, or of an object whose keys are their names, as ninjs 1 has it.
func entriesOf(value any) []map[string]any {
	var entries []map[string]any
	switch v := value.(type) {
	case []any:
		for _, entry := range v {
			if object, ok := entry.(map[string]any); ok {
				entries = append(entries, lowered(object))
			}
		}
	case map[string]any:
		for _, key := range sortedKeys(v) {
			if object, ok := v[key].(map[string]any); ok {
				entries = append(entries, lowered(object))
			}
		}
	}
	return entries
}

func textOf(value any) string {
	s, _ := value.(string)
	return s
}

// ninjsText gives the value with the best role, else the first.
func ninjsText(value any, roles ...string) any {
	entries := entriesOf(value)
	for _, role := range roles {
		for _, entry := range entries {
			if textOf(entry["role"]) == role && textOf(entry["value"]) != "" {
				return entry["value"]
			}
		}
	}
	for _, entry := range entries {
		if textOf(entry["value"]) != "" {
			return entry["value"]
		}
	}
	return nil
}

// ninjsBody gives the text and its key: plain text has paragraphs by line ends, HTML says what they are, so HTML is better.
func ninjsBody(object map[string]any) (body any, key string) {
	var plain any
	for _, entry := range entriesOf(object["bodies"]) {
		value := textOf(entry["value"])
		if value != "" && strings.Contains(textOf(entry["contenttype"]), "html") {
			return value, "bodies"
		}
		if plain == nil && value != "" {
			plain = value
		}
	}
	if plain != nil {
		return plain, "bodies"
	}
	for _, key := range []string{"body_xhtml", "body_html", "body_text"} {
		if value := textOf(object[key]); value != "" {
			return value, key
		}
	}
	return nil, ""
}

func ninjsPublisher(object map[string]any) any {
	sources := entriesOf(object["infosources"])
	for _, role := range []string{"publisher", "provider", "source", ""} {
		for _, source := range sources {
			if r := textOf(source["role"]); textOf(source["name"]) != "" && (role == "" || strings.Contains(strings.ToLower(r), role)) {
				return source["name"]
			}
		}
	}
	return firstOf(object, "copyrightholder")
}

// ninjsImage gives the first picture among what belongs to an article, in its widest rendition.
func ninjsImage(associations any) any {
	for _, entry := range entriesOf(associations) {
		if kind := textOf(entry["type"]); kind != "picture" && kind != "graphic" {
			continue
		}
		best, width := "", -1.0
		for _, rendition := range entriesOf(entry["renditions"]) {
			w, _ := rendition["width"].(float64)
			if href := textOf(rendition["href"]); href != "" && w > width {
				best, width = href, w
			}
		}
		if best == "" {
			continue
		}
		image := map[string]any{"url": best}
		for key, value := range map[string]any{
			"caption": orElse(ninjsText(entry["descriptions"], "caption"), firstOf(entry, "description_text")),
			"alt":     orElse(ninjsText(entry["headlines"]), firstOf(entry, "headline")),
			"credit":  orElse(ninjsPublisher(entry), firstOf(entry, "creditline", "byline")),
		} {
			if value != nil {
				image[key] = value
			}
		}
		return image
	}
	return nil
}

func orElse(a, b any) any {
	if a != nil {
		return a
	}
	return b
}
