package format

import (
	"fmt"
	"path"
	"regexp"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/goccy/go-yaml"
)

// maxFrontMatterBytes bounds a front matter; what is longer is text between rules.
const maxFrontMatterBytes = 16 << 10

// maxFrontMatterBrackets bounds its lists and objects in brackets: 60,000 in each other take the library 17 s.
const maxFrontMatterBrackets = 500

// datedName is how Jekyll names the files of articles.
var datedName = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})-`)

// yamlReference is an anchor or alias, with which a few lines could say a gigabyte. Articles need none.
var yamlReference = regexp.MustCompile(`(?m)(?:^|[\s\[{,])[&*]\w`)

// cutFrontMatter parts the block at the top of a Markdown file from the rest: between lines of "---" in YAML, of "+++" in
// TOML. It gives the number of the block's lines with its rules, 0 where there is none.
func cutFrontMatter(source string) (block, rule string, lines int) {
	first, rest, _ := strings.Cut(source, "\n")
	rule = strings.TrimRight(first, " ")
	if rule != "---" && rule != "+++" {
		return "", "", 0
	}
	lines = 1
	at := 0
	for line := range strings.Lines(rest) {
		lines++
		if strings.TrimRight(line, " \n") == rule {
			return rest[:at], rule, lines
		}
		at += len(line)
	}
	return "", "", 0
}

// parseFrontMatter reads a block as YAML or TOML.
func parseFrontMatter(block, rule string) (map[string]any, error) {
	values := make(map[string]any)
	switch {
	case len(block) > maxFrontMatterBytes:
		return nil, fmt.Errorf("front matter of more than %d KiB", maxFrontMatterBytes>>10)
	case strings.Count(block, "[")+strings.Count(block, "{") > maxFrontMatterBrackets:
		return nil, fmt.Errorf("front matter of more than %d brackets", maxFrontMatterBrackets)
	case rule == "+++":
		if _, err := toml.Decode(block, &values); err != nil {
			return nil, fmt.Errorf("front matter: %w", err)
		}
		localTimesAreUTC(values)
	case yamlReference.MatchString(block):
		return nil, fmt.Errorf("front matter: anchors and aliases of YAML are not read")
	default:
		if err := yaml.Unmarshal([]byte(block), &values); err != nil {
			first, _, _ := strings.Cut(err.Error(), "\n")
			return nil, fmt.Errorf("front matter: %s", first)
		}
	}
	return values, nil
}

// localTimesAreUTC takes times of TOML without an offset for UTC, as all times are without one.
func localTimesAreUTC(values map[string]any) {
	for key, value := range values {
		switch v := value.(type) {
		case time.Time:
			switch v.Location().String() {
			case "datetime-local", "date-local":
				values[key] = time.Date(v.Year(), v.Month(), v.Day(), v.Hour(), v.Minute(), v.Second(), v.Nanosecond(), time.UTC)
			}
		case map[string]any:
			localTimesAreUTC(v)
		}
	}
}

// withFrontMatter reads an article whose fields are in its front matter. It reports false where that has no title, so that
// the header may have it.
func (f markdownFormat) withFrontMatter(source string) (d Draft, line int, ok bool, err error) {
	block, rule, lines := cutFrontMatter(source)
	if lines == 0 {
		return Draft{}, 0, false, nil
	}
	values, err := parseFrontMatter(block, rule)
	if err != nil {
		// Some editors write what is no YAML; then the header must have all.
		if _, _, headerErr := f.parse(source); headerErr != nil {
			return Draft{}, 1, true, err
		}
		return Draft{}, 0, false, nil
	}
	head := newFields(values, f.mapping, "front matter")
	_, body, _ := strings.Cut(source, "\n")
	for range lines - 1 {
		_, body, _ = strings.Cut(body, "\n")
	}
	if title, _ := head.text(fieldTitle); title == "" {
		d, line, err = f.headed(head, source, lines)
		return d, line, true, err
	}
	head.read = nil
	if d, err = head.head(); err != nil {
		return Draft{}, 1, true, err
	}
	if d.PublishedAt.IsZero() {
		if d.PublishedAt, err = f.timeOfName(head); err != nil {
			return Draft{}, 1, true, err
		}
	}
	d.Paragraphs, err = f.text(&d, body)
	return d, lines + 1, true, err
}

// headed reads an article that has its title in the header, and other fields in the front matter.
func (f markdownFormat) headed(head *fields, source string, lines int) (Draft, int, error) {
	h := headerReader{md: f.md, lines: strings.Split(source, "\n"), at: lines}
	head.published(&h.draft) // what is wrong with it is said where the header has no time either
	if err := head.address(&h.draft); err != nil {
		return Draft{}, 1, err
	}
	if err := head.names(&h.draft); err != nil {
		return Draft{}, 1, err
	}
	h.draft.Keys = head.read
	return f.article(h)
}

// text reads the text below a front matter. A heading that repeats the title is none of it.
func (f markdownFormat) text(d *Draft, body string) ([]Paragraph, error) {
	paragraphs, image, err := markdownParagraphs(body, f.md)
	if err != nil {
		return nil, err
	}
	if len(paragraphs) > 1 && Clean(paragraphs[0].Text) == Clean(d.Title) {
		paragraphs = paragraphs[1:]
	}
	if d.Image == nil {
		d.Image = image
	}
	return paragraphs, nil
}

// timeOfName is the date with which the file's name begins.
func (f markdownFormat) timeOfName(head *fields) (time.Time, error) {
	if m := datedName.FindStringSubmatch(path.Base(f.name)); m != nil {
		return parseTime(m[1])
	}
	return time.Time{}, head.badTime()
}

// head makes a draft of fields without a text.
func (f *fields) head() (Draft, error) {
	var d Draft
	for _, part := range []func(*Draft) error{f.title, f.publishedIfAny, f.address, f.names, f.image, f.authors} {
		if err := part(&d); err != nil {
			return Draft{}, err
		}
	}
	d.Keys = f.read
	return d, nil
}
