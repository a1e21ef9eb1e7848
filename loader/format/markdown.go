package format

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/newsgraph/newsgraph"
)

// markdownFormat reads a file with one article in Markdown: "# Title"; whole lines in bold with
// the publisher, the time and the URL; an image with its caption; then paragraphs.
type markdownFormat struct {
	md      *markdown
	mapping Mapping
	name    string // of the file
}

// maxHeaderLineBytes bounds a bold line that is taken for part of the header.
const maxHeaderLineBytes = 200

var (
	titleLine  = regexp.MustCompile(`^#[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$`)
	boldLine   = regexp.MustCompile(`^(?:\*\*([^*\s](?:.*\S)?)\*\*|__([^_\s](?:.*\S)?)__)$`)
	linkedURL  = regexp.MustCompile(`^(?:<(\S+)>|\[[^\]]*\]\((\S+)\))$`)
	dateShaped = regexp.MustCompile(`\d\D{1,2}\d|` + months + ` \d|\d{4}`)
	// datedCaption is how wires date a picture: "Tehran, Iran October 23, 2023".
	datedCaption = regexp.MustCompile(months + ` \d{1,2}, \d{4}|\d{1,2} ` + months + ` \d{4}`)
	captionOpens = regexp.MustCompile(`^(?i:file photo|file picture|pictured|from left|\(from left)\b`)
)

func (f markdownFormat) Read(r io.Reader, yield func(Record) error) error {
	text, err := io.ReadAll(io.LimitReader(r, maxRecordBytes+1))
	if err != nil {
		return err
	}
	rec := Record{Line: 1, Bytes: int64(len(text))}
	if len(text) > maxRecordBytes {
		// The rest is not read: the whole file is one record.
		rec.Line = 1 + bytes.Count(text, []byte("\n"))
		rec.Err = fmt.Errorf("longer than %d MiB: no article", maxRecordBytes>>20)
		return yield(rec)
	}
	if line, err := invalidUTF8(text, 1); err != nil {
		rec.Line, rec.Err = line, err
		return yield(rec)
	}
	if i := bytes.IndexByte(text, 0); i >= 0 {
		rec.Line, rec.Err = 1+bytes.Count(text[:i], []byte("\n")), errors.New("binary data, not text")
		return yield(rec)
	}
	source := norm.NFC.String(unifyLineEnds(strings.TrimPrefix(string(text), "\ufeff")))
	line, err := checkMarkup(source)
	if err != nil {
		rec.Line, rec.Err = line, err
		return yield(rec)
	}
	rec.Err = Guard("reading", func() (err error) {
		var inFront bool
		if rec.Draft, line, inFront, err = f.withFrontMatter(source); inFront {
			rec.Format = nameFrontMatter
			return err
		}
		rec.Draft, line, err = f.parse(source)
		return err
	})
	if rec.Err != nil {
		rec.Line = max(line, 1)
	}
	return yield(rec)
}

// parse reads an article. With an error comes the line that it is about.
func (f markdownFormat) parse(source string) (Draft, int, error) {
	return f.article(headerReader{md: f.md, lines: strings.Split(source, "\n")})
}

// article reads what is below what was read already.
func (f markdownFormat) article(h headerReader) (Draft, int, error) {
	if err := h.read(); err != nil {
		return Draft{}, h.at + 1, err
	}
	d := h.draft
	for _, line := range h.leftOver {
		d.Paragraphs = append(d.Paragraphs, f.md.readInline(line).Paragraph)
	}
	for _, b := range f.md.read([]byte(strings.Join(h.lines[h.at:], "\n"))) {
		switch {
		case b.image == nil:
			d.Paragraphs = append(d.Paragraphs, b.Paragraph)
		case d.Image == nil:
			d.Image = &newsgraph.Image{URL: b.image.url, Alt: b.image.alt}
		}
	}
	if len(d.Paragraphs) == 0 && d.Image != nil {
		// A picture story: what stands under the picture is the text.
		if d.Image.Caption != "" {
			d.Paragraphs = []Paragraph{{Text: d.Image.Caption}}
		}
		d.Image.Caption = ""
	}
	return d, 0, nil
}

// headerReader reads the lines before the text.
type headerReader struct {
	md    *markdown
	lines []string
	at    int // index of the next line; after an error, of the line at fault
	draft Draft

	unclear  []int    // bold lines that are neither publisher, time nor URL
	leftOver []string // those of them that turned out to be text
}

func (h *headerReader) read() error {
	if h.at == 0 {
		h.skipFrontMatter()
	}
	for ; h.at < len(h.lines); h.at++ {
		line := strings.TrimSpace(h.lines[h.at])
		if line == "" {
			continue
		}
		if ok, err := h.field(line); err != nil {
			return err
		} else if ok {
			continue
		}
		if h.image(line) {
			h.caption()
			continue
		}
		break
	}
	return h.complete()
}

// complete checks what a header must have, and settles the unclear lines.
func (h *headerReader) complete() error {
	if h.draft.Title == "" {
		if h.at == len(h.lines) {
			h.at = 0
		}
		return errors.New(`no title: expected "# Title" before the text`)
	}
	if h.draft.PublishedAt.IsZero() && len(h.unclear) > 0 {
		h.at = h.unclear[0]
		if i := slices.IndexFunc(h.unclear, func(i int) bool { return dateShaped.MatchString(h.lines[i]) }); i >= 0 {
			h.at = h.unclear[i]
		}
		text, _ := boldText(strings.TrimSpace(h.lines[h.at]))
		_, err := parseTime(text)
		return err
	}
	if h.draft.PublishedAt.IsZero() {
		h.at = min(h.at, len(h.lines)-1)
		return fmt.Errorf("no publication time: expected a line in bold before the text with %s", AcceptedTimes)
	}
	for _, i := range h.unclear {
		h.leftOver = append(h.leftOver, h.lines[i])
	}
	return nil
}

// field takes one line as title or as one of the lines in bold, in whatever order they come.
// It reports false where the text begins.
func (h *headerReader) field(line string) (bool, error) {
	d := &h.draft
	if m := titleLine.FindStringSubmatch(line); m != nil && d.Title == "" {
		d.Title = h.md.readInline(m[1]).Text
		return true, nil
	}
	text, bold := boldText(line)
	if !bold || len(text) > maxHeaderLineBytes && !isURL(text) {
		return false, nil
	}
	if isURL(text) {
		if d.URL != "" {
			return false, nil
		}
		d.URL = text
		if len(text) <= MaxURLBytes && newsgraph.CanonicalURL(text) == "" {
			return false, fmt.Errorf("%q is not an absolute http or https URL", Shorten(text))
		}
		return true, nil
	}
	if t, err := parseTime(text); err == nil {
		if d.PublishedAt.IsZero() { // a second one says when the article was changed
			d.PublishedAt = t
		}
		return true, nil
	}
	plain := h.md.readInline(text).Text
	if authors, ok := parseByline(plain); ok {
		d.Authors = distinctAuthors(append(d.Authors, authors...))
		return true, nil
	}
	isDate := dateShaped.MatchString(plain)
	switch {
	case d.Publisher == "" && !isDate && !endsSentence(plain):
		d.Publisher = plain
	case d.PublishedAt.IsZero():
		h.unclear = append(h.unclear, h.at)
	default:
		return false, nil
	}
	return true, nil
}

func boldText(line string) (string, bool) {
	m := boldLine.FindStringSubmatch(line)
	if m == nil {
		return "", false
	}
	text := m[1] + m[2]
	if strings.Contains(text, "** ") {
		return "", false // two runs of bold with text between
	}
	if link := linkedURL.FindStringSubmatch(text); link != nil {
		text = link[1] + link[2]
	}
	return text, true
}

// isURL reports a line that is meant as a URL, whether it is a good one or not.
func isURL(text string) bool {
	return strings.Contains(text, "://") && !strings.Contains(text, " ")
}

func endsSentence(text string) bool {
	return strings.HasSuffix(text, ".") && strings.Count(text, " ") > 3
}

// image takes a line that consists of an image.
func (h *headerReader) image(line string) bool {
	if h.draft.Image != nil || !strings.HasPrefix(line, "!") && !strings.HasPrefix(line, "[!") {
		return false
	}
	found := h.md.readInline(line).image
	if found == nil {
		return false
	}
	h.draft.Image = &newsgraph.Image{URL: found.url, Alt: found.alt}
	return true
}

// caption takes the paragraph after the image if it is the image's caption. It starts and
// ends on the line before the next one to read.
func (h *headerReader) caption() {
	from := h.at + 1
	for from < len(h.lines) && strings.TrimSpace(h.lines[from]) == "" {
		from++
	}
	to := from
	for to < len(h.lines) && strings.TrimSpace(h.lines[to]) != "" {
		to++
	}
	if from == to {
		return
	}
	first := strings.TrimSpace(h.lines[from])
	if _, bold := boldText(first); bold || strings.HasPrefix(first, "#") {
		return
	}
	caption := h.md.readInline(strings.Join(h.lines[from:to], "\n")).Text
	if from == h.at+1 || isItalic(strings.TrimSpace(strings.Join(h.lines[from:to], " "))) ||
		h.headerFollows(to) || isCaption(caption) {
		h.draft.Image.Caption = caption
		h.at = to - 1
	}
}

// headerFollows reports whether the next line is one of the header's, so that what stands
// before it is not yet the text.
func (h *headerReader) headerFollows(from int) bool {
	for _, line := range h.lines[from:] {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		text, bold := boldText(line)
		if !bold {
			return titleLine.MatchString(line) && h.draft.Title == ""
		}
		_, err := parseTime(text)
		return err == nil || isURL(text)
	}
	return false
}

// isCaption reports whether the paragraph after an image belongs to it by its own looks: it
// has a credit, says that it is a photo, or is one sentence with the date of the picture.
func isCaption(text string) bool {
	if Dateline(text) != "" {
		return false
	}
	_, credit := SplitCredit(text)
	return credit != "" || captionOpens.MatchString(text) || datedCaption.MatchString(text) && lastSentence(text) == 0
}

func isItalic(line string) bool {
	for _, mark := range []string{"*", "_"} {
		inner, ok := strings.CutPrefix(line, mark)
		if !ok {
			continue
		}
		inner, ok = strings.CutSuffix(inner, mark)
		if ok && inner != "" && !strings.Contains(inner, mark) {
			return true
		}
	}
	return false
}

// skipFrontMatter passes over a block between lines of "---" at the very top that could not be read as front matter.
func (h *headerReader) skipFrontMatter() {
	if strings.TrimRight(h.lines[0], " ") != "---" {
		return
	}
	for i, line := range h.lines[1:] {
		if strings.TrimRight(line, " ") == "---" {
			h.at = i + 2
			return
		}
	}
}
