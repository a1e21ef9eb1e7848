package format

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// What a draft is made of, by the names that docs/formats.md, --map and a dry run use.
const (
	fieldTitle     = "title"
	fieldPublished = "publishedAt"
	fieldBody      = "body"
	fieldURL       = "url"
	fieldPublisher = "publisher"
	fieldLanguage  = "language"
	fieldDateline  = "dateline"
	fieldImage     = "image"
	fieldAuthors   = "authors"
)

// seenDate is when GDELT saw an article, in its lists of articles, which have no texts. Those in CSV are known by mobileURL.
const (
	seenDate  = "seendate"
	mobileURL = "MobileURL"
)

// maxListedKeys bounds how many keys of an object an error names.
const maxListedKeys = 20

// maxListedAliases bounds how many of the keys that it looked for it names.
const maxListedAliases = 6

// aliases are the keys under which each field is looked for, best first. They are compared without regard to case and to
// "_" and "-", so publishedAt is published_at as well. A dot leads into an object, or into the first object of a list. The
// first key is the field's own name, whose mistakes are errors; a value of another kind under another name is not meant.
var aliases = map[string][]string{
	fieldTitle: {
		fieldTitle, "title.rendered", "headline", "headline.main", "headline.value", "webTitle", "fields.headline",
		"article_title", "page_title", "headlines.value", "name",
	},
	fieldPublished: {
		fieldPublished, "pubDate", "datePublished", "date_publish", "published", "published_date", "publication_date", "publish_date",
		"published_time", "published_on", "published_utc", "webPublicationDate", "date_gmt", "dateTimePub", "dateTime", "versioncreated",
		"date", "dateCreated", "created_at", "first_published_at", "datetime", "timestamp", "time", "article_date", seenDate,
	},
	fieldBody: {
		fieldBody, "articleBody", "fields.bodyText", "fields.body", "bodyText", "body_text", "bodyHtml", "maintext", "main_text",
		"full_text", "plain_text", "article_text", "article_body", "articleText", "text", "content_text", "contentHtml", "content.rendered",
		"content", "contents", "paragraphs", "article", "story",
	},
	fieldURL: {
		fieldURL, "link", "webUrl", "requested_url", "canonical_url", "article_url", "source_url", "permalink", "href", "url.value",
		"mainEntityOfPage", "mainEntityOfPage.@id", "guid", "uri", "id", "@id",
	},
	fieldPublisher: {
		fieldPublisher, "publisher.name", "source.name", "source.title", "name_source", "source_name", "provider.name", "thread.site_full",
		"sitename", "source", "site", "newspaper", "outlet", "publication", "provider", "source_domain", "clean_url", "domain",
	},
	fieldLanguage: {fieldLanguage, "lang", "inLanguage", "language_code"},
	fieldDateline: {fieldDateline},
	fieldImage: {
		fieldImage, "urlToImage", "image_url", "imageUrl", "fields.thumbnail", "top_image", "lead_image_url", "thumbnailUrl",
		"image.thumbnail.contentUrl", "featured_image", "main_image", "cover.image", "images", "cover", "media", "thumbnail", "multimedia", "socialimage",
	},
	fieldAuthors: {
		fieldAuthors, "author", "byline", "byline.original", "fields.byline", "by", "creator", "article_author",
	},
}

// summaries are the keys of a text that is only the beginning of an article or tells what is in it. They are looked at where
// there is no body.
var summaries = []string{
	"lead_paragraph", "description", "summary", "abstract", "fields.trailText", "excerpt", "excerpt.rendered", "snippet", "teaser", "lede",
}

// envelopes are the keys of the object that holds the article where an export wraps each in another one.
var envelopes = []string{"_source", "attributes", "row", "article", "document", "doc"}

// Mapping says for fields under which key they are, where that is not one of the usual ones.
type Mapping map[string]string

// ParseMapping reads "publishedAt=date,body=text".
func ParseMapping(text string) (Mapping, error) {
	m := make(Mapping)
	for pair := range strings.SplitSeq(text, ",") {
		if strings.TrimSpace(pair) == "" {
			continue
		}
		name, key, ok := strings.Cut(pair, "=")
		name, key = strings.TrimSpace(name), strings.TrimSpace(key)
		i := slices.IndexFunc(fieldNames, func(f string) bool { return foldKey(f) == foldKey(name) })
		switch {
		case !ok || key == "":
			return nil, fmt.Errorf("%q is not FIELD=KEY, for example publishedAt=date", pair)
		case i < 0:
			return nil, fmt.Errorf("%q is no field: there are %s", name, strings.Join(fieldNames, ", "))
		}
		if before, twice := m[fieldNames[i]]; twice {
			return nil, fmt.Errorf("%s is both %q and %q", fieldNames[i], before, key)
		}
		m[fieldNames[i]] = key
	}
	return m, nil
}

// fieldNames are all fields, in the order in which a dry run shows them.
var fieldNames = []string{
	fieldTitle, fieldPublished, fieldBody, fieldURL, fieldPublisher, fieldLanguage, fieldDateline, fieldImage, fieldAuthors,
}

// Key says from where a field was read.
type Key struct{ Field, From string }

// fields are the values of one article by their keys: of a JSON object, a row of a table, a front matter. Values are those of
// encoding/json with numbers as json.Number.
type fields struct {
	values  map[string]any
	folded  map[string]string // keys as they are, by their folded form
	mapping Mapping
	what    string // "object", "row": how errors call it
	read    []Key
}

func newFields(values map[string]any, mapping Mapping, what string) *fields {
	f := &fields{values: unwrap(values), mapping: mapping, what: what}
	f.folded = foldedKeys(f.values)
	return f
}

// unwrap takes an article out of the object around it.
func unwrap(values map[string]any) map[string]any {
	for _, name := range aliases[fieldTitle] {
		if _, ok := values[name]; ok {
			return values
		}
	}
	for _, name := range envelopes {
		if inner, ok := values[name].(map[string]any); ok {
			return inner
		}
	}
	return values
}

func foldedKeys(values map[string]any) map[string]string {
	folded := make(map[string]string, len(values))
	for _, key := range slices.Sorted(maps.Keys(values)) {
		if f := foldKey(key); folded[f] == "" {
			folded[f] = key
		}
	}
	return folded
}

// foldKey makes one of publishedAt, published_at and "Published-At".
func foldKey(key string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '_' || r == '-' || r == ' ':
			return -1
		case 'A' <= r && r <= 'Z':
			return r + 'a' - 'A'
		}
		return r
	}, key)
}

// foldedPaths are the keys that are looked for in every article, folded.
var foldedPaths = sync.OnceValue(func() map[string]string {
	folded := make(map[string]string)
	for _, paths := range aliases {
		for _, path := range paths {
			folded[path] = foldKey(path)
		}
	}
	return folded
})

// lookUp gives the value at a path, and the path as the object spells it.
func (f *fields) lookUp(path string) (any, string) {
	if v, ok := f.values[path]; ok {
		return v, path
	}
	folded, ok := foldedPaths()[path]
	if !ok {
		folded = foldKey(path)
	}
	if key, ok := f.folded[folded]; ok {
		return f.values[key], key
	}
	first, rest, nested := strings.Cut(path, ".")
	if !nested {
		return nil, ""
	}
	v, at := f.lookUp(first)
	for rest != "" && v != nil {
		first, rest, _ = strings.Cut(rest, ".")
		if list, ok := v.([]any); ok && len(list) > 0 {
			v = list[0]
		}
		object, ok := v.(map[string]any)
		if !ok {
			return nil, ""
		}
		key, ok := foldedKeys(object)[foldKey(first)]
		if !ok {
			return nil, ""
		}
		v, at = object[key], at+"."+key
	}
	return v, at
}

// has reports whether there is such a key, also without a value.
func (f *fields) has(path string) bool {
	_, key := f.lookUp(path)
	return key != ""
}

// paths are the keys of a field, and whether its user named one, whose mistakes are then errors like those of its own name.
func (f *fields) paths(field string) ([]string, bool) {
	if key, ok := f.mapping[field]; ok {
		return []string{key}, true
	}
	return aliases[field], false
}

// take asks accept of each value that a field may have until it takes one. The error is accept's of the field's own name
// or of a mapped key, else none.
func (f *fields) take(field string, accept func(value any, key string, named bool) (bool, error)) error {
	paths, mapped := f.paths(field)
	var first error
	for i, path := range paths {
		value, key := f.lookUp(path)
		if value == nil {
			continue
		}
		named := mapped || i == 0
		ok, err := accept(value, key, named)
		if ok {
			f.read = append(f.read, Key{field, key})
			return nil
		}
		if err != nil && named && first == nil {
			first = err
		}
	}
	return first
}

// text takes a field that is a string.
func (f *fields) text(field string) (string, error) {
	var taken string
	err := f.take(field, func(value any, key string, _ bool) (bool, error) {
		s, ok := value.(string)
		if !ok {
			return false, fmt.Errorf("%s: expected a string, got %s", key, kindOf(value))
		}
		taken = s
		return strings.TrimSpace(s) != "", nil
	})
	return taken, err
}

// missing says that a field is not there, where it was looked for, and what is there instead.
func (f *fields) missing(what, field string) error {
	paths, mapped := f.paths(field)
	for _, path := range paths {
		if value, key := f.lookUp(path); value != nil {
			if s, ok := value.(string); ok && strings.TrimSpace(s) == "" {
				return fmt.Errorf("no %s: %s is empty", what, key)
			}
		}
	}
	if len(f.values) == 0 {
		return fmt.Errorf("no %s: the %s is empty", what, f.what)
	}
	if field == fieldBody && !mapped && (f.has(seenDate) || f.has(mobileURL)) {
		return fmt.Errorf("no %s: a list of articles by GDELT has their addresses and titles only; fetch the pages and load those", what)
	}
	looked := "no key " + paths[0]
	if !mapped {
		looked = "none of " + strings.Join(paths[:min(len(paths), maxListedAliases)], ", ")
		if len(paths) > maxListedAliases {
			looked += ", ..."
		}
	}
	return fmt.Errorf("no %s: %s; the %s has: %s; use --map %s=KEY", what, looked, f.what, f.listKeys(), field)
}

// listKeys names the keys that have a value, those within objects as --map takes them.
func (f *fields) listKeys() string {
	var keys []string
	for _, key := range slices.Sorted(maps.Keys(f.values)) {
		switch value := f.values[key].(type) {
		case nil:
		case map[string]any:
			for _, inner := range slices.Sorted(maps.Keys(value)) {
				keys = append(keys, Shorten(key+"."+inner))
			}
		default:
			keys = append(keys, Shorten(key))
		}
	}
	if len(keys) > maxListedKeys {
		keys = append(keys[:maxListedKeys], fmt.Sprintf("and %d more", len(keys)-maxListedKeys))
	}
	if len(keys) == 0 {
		return "no values"
	}
	return strings.Join(keys, ", ")
}

// kindOf names the kind of a value as JSON does.
func kindOf(value any) string {
	switch value.(type) {
	case string:
		return "string"
	case bool:
		return "bool"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	case nil:
		return "null"
	}
	return "number"
}

// errNoObject is of a value that holds no fields at all.
func errNoObject(value any) error {
	return errors.New("not a JSON object: got " + kindOf(value))
}

// Fields are the names of all fields, in the order in which a user thinks of them.
func Fields() []string { return slices.Clone(fieldNames) }

// Names gives for each field the keys under which it is looked for, best first.
func Names() map[string][]string {
	names := make(map[string][]string, len(aliases))
	for field, keys := range aliases {
		names[field] = slices.Clone(keys)
	}
	return names
}
