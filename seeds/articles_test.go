package seeds

import (
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"
)

// The bounds that keep the example articles worth showing: short enough to read at a
// glance, many enough and linked enough for a dense graph.
const (
	minArticles        = 48
	minWords           = 120
	maxWords           = 300
	minLinksPerArticle = 2
	minIllustrated     = 0.3 // share of the articles with an image, so that both shapes are shown
	maxIllustrated     = 0.7
)

// The reserved domain tells readers that the articles are examples and stand nowhere else.
const articleURLPrefix = "https://example.org/newsgraph/"

const personAndCity = `\pL+ \pL+ in \p{Lu}\pL+(?: (?:de )?\p{Lu}\pL+)*`

var (
	boldLine    = regexp.MustCompile(`^\*\*([^*]+)\*\*$`)
	imageLine   = regexp.MustCompile(`^!\[([^\]]+)\]\((https://example\.org/newsgraph/images/[a-z0-9-]+\.jpg)\)$`)
	captionLine = regexp.MustCompile(`^\S.*\d{4}\. newsgraph/Handout via [A-Z ]+$`)
	inlineLink  = regexp.MustCompile(`\[([^\]]+)\]\(([^)]*)\)`)
	byline      = regexp.MustCompile(`^Reporting by ` + personAndCity + `( and ` + personAndCity + `; Editing by \pL+ \pL+)?$`)
)

var publishers = map[string]bool{"newsgraph Wire": true, "newsgraph World Desk": true, "newsgraph Africa Desk": true}

type exampleLink struct{ text, url string }

type exampleArticle struct {
	file        string
	title       string
	url         string
	publishedAt time.Time
	image       bool
	paragraphs  []string // with the links taken out
	links       []exampleLink
}

// readExampleArticle is stricter than the loader on purpose: the loader forgives what
// strangers write, an example shows the shape exactly.
func readExampleArticle(file, text string) (exampleArticle, error) {
	a := exampleArticle{file: file}
	blocks := strings.Split(strings.TrimSuffix(text, "\n"), "\n\n")
	if len(blocks) < 6 {
		return a, fmt.Errorf("%d blocks, want a head, a time, a URL, paragraphs and a byline", len(blocks))
	}
	title, publisher, _ := strings.Cut(blocks[0], "\n")
	a.title = strings.TrimPrefix(title, "# ")
	if a.title == title || a.title == "" {
		return a, fmt.Errorf("first line %q is not a title", title)
	}
	if m := boldLine.FindStringSubmatch(publisher); m == nil || !publishers[m[1]] {
		return a, fmt.Errorf("line %q is not one of our publishers", publisher)
	}
	m := boldLine.FindStringSubmatch(blocks[1])
	if m == nil {
		return a, fmt.Errorf("block %q is not a time", blocks[1])
	}
	var err error
	if a.publishedAt, err = time.Parse("2006-01-02 15:04", m[1]); err != nil {
		return a, err
	}
	if m = boldLine.FindStringSubmatch(blocks[2]); m == nil || !strings.HasPrefix(m[1], articleURLPrefix) {
		return a, fmt.Errorf("block %q is not a URL under %s", blocks[2], articleURLPrefix)
	}
	a.url = m[1]
	rest := blocks[3 : len(blocks)-1]
	if imageLine.MatchString(rest[0]) {
		if !captionLine.MatchString(rest[1]) {
			return a, fmt.Errorf("block %q is not a caption with year and credit", rest[1])
		}
		a.image, rest = true, rest[2:]
	}
	for _, p := range rest {
		for _, l := range inlineLink.FindAllStringSubmatch(p, -1) {
			a.links = append(a.links, exampleLink{l[1], l[2]})
		}
		plain := inlineLink.ReplaceAllString(p, "$1")
		if plain == "" || strings.TrimSpace(plain) != plain || strings.ContainsAny(plain, "\n[]*#{}|") {
			return a, fmt.Errorf("paragraph %q has markup or white space left over", p)
		}
		a.paragraphs = append(a.paragraphs, plain)
	}
	if last := blocks[len(blocks)-1]; !byline.MatchString(last) {
		return a, fmt.Errorf("last block %q is not a byline", last)
	}
	return a, nil
}

func readExampleArticles(t *testing.T) []exampleArticle {
	t.Helper()
	dir := os.DirFS("articles")
	files, err := fs.Glob(dir, "*.md")
	if err != nil {
		t.Fatal(err)
	}
	var articles []exampleArticle
	for _, file := range files {
		text, err := fs.ReadFile(dir, file)
		if err != nil {
			t.Fatal(err)
		}
		a, err := readExampleArticle(file, string(text))
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		articles = append(articles, a)
	}
	return articles
}

func TestExampleArticlesHaveTheDocumentedShape(t *testing.T) {
	articles := readExampleArticles(t)
	if len(articles) < minArticles {
		t.Errorf("%d articles, want at least %d", len(articles), minArticles)
	}
	from, to := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	illustrated := 0
	titles := map[string]string{}
	for i, a := range articles {
		if a.publishedAt.Before(from) || !a.publishedAt.Before(to) {
			t.Errorf("%s: published %s, want 2015 to 2025", a.file, a.publishedAt)
		}
		if day := a.publishedAt.Format(time.DateOnly); !strings.HasPrefix(a.file, day+"-") {
			t.Errorf("%s: published on %s: the name does not begin with that day", a.file, day)
		}
		if i > 0 && a.publishedAt.Format(time.DateOnly) < articles[i-1].publishedAt.Format(time.DateOnly) {
			t.Errorf("%s: listed after %s but older", a.file, articles[i-1].file)
		}
		if words := len(strings.Fields(strings.Join(a.paragraphs, " "))); words < minWords || words > maxWords {
			t.Errorf("%s: %d words, want %d to %d", a.file, words, minWords, maxWords)
		}
		if other, taken := titles[a.title]; taken {
			t.Errorf("%s: has the title of %s", a.file, other)
		}
		titles[a.title] = a.file
		if a.image {
			illustrated++
		}
	}
	if share := float64(illustrated) / float64(len(articles)); share < minIllustrated || share > maxIllustrated {
		t.Errorf("%d of %d articles have an image, want %.0f to %.0f %%", illustrated, len(articles), 100*minIllustrated, 100*maxIllustrated)
	}
}

func TestExampleArticlesLinkToEachOther(t *testing.T) {
	articles := readExampleArticles(t)
	byURL := map[string]exampleArticle{}
	for _, a := range articles {
		if other, taken := byURL[a.url]; taken {
			t.Errorf("%s: has the URL of %s", a.file, other.file)
		}
		byURL[a.url] = a
	}
	linked := map[string]bool{}
	links := 0
	for _, a := range articles {
		for _, l := range a.links {
			target, known := byURL[l.url]
			switch {
			case !known:
				t.Errorf("%s: %q links to %s, which is no example article", a.file, l.text, l.url)
				continue
			case target.file == a.file:
				t.Errorf("%s: %q links to itself", a.file, l.text)
			case target.publishedAt.After(a.publishedAt):
				t.Errorf("%s: %q links to %s, which was published later", a.file, l.text, target.file)
			}
			links++
			linked[a.url], linked[l.url] = true, true
		}
	}
	for _, a := range articles {
		if !linked[a.url] {
			t.Errorf("%s: neither links nor is linked", a.file)
		}
	}
	if links < minLinksPerArticle*len(articles) {
		t.Errorf("%d links in %d articles, want %d an article", links, len(articles), minLinksPerArticle)
	}
}

func TestReadExampleArticleRefusesOtherShapes(t *testing.T) {
	const good = "# A title\n**newsgraph Wire**\n\n**2020-01-02 03:04**\n\n**https://example.org/newsgraph/world/a-2020-01-02/**\n\n" +
		"One [link](https://example.org/newsgraph/world/b-2020-01-01/) here.\n\nTwo.\n\nReporting by Ada Quillfeather in Panama City\n"
	if _, err := readExampleArticle("good.md", good); err != nil {
		t.Fatalf("the good article: %v", err)
	}
	for name, change := range map[string][2]string{
		"no title":            {"# A title", "A title"},
		"other publisher":     {"newsgraph Wire", "Some Paper"},
		"impossible date":     {"2020-01-02 03:04", "2020-13-02 03:04"},
		"URL elsewhere":       {"**https://example.org/", "**https://example.com/"},
		"markup in paragraph": {"Two.", "**Two.**"},
		"no byline":           {"Reporting by", "Written by"},
		"two without editor":  {"in Panama City", "in Panama City and Ravi Sundarakot in Colombo"},
	} {
		t.Run(name, func(t *testing.T) {
			bad := strings.Replace(good, change[0], change[1], 1)
			if bad == good {
				t.Fatal("the change does not apply")
			}
			if _, err := readExampleArticle("bad.md", bad); err == nil {
				t.Error("accepted")
			}
		})
	}
}
