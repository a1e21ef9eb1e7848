package format

import (
	"bufio"
	"bytes"
	"html"
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	htmlrenderer "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown turns Markdown into plain paragraphs with links. It differs from CommonMark where
// news text does: an indented paragraph is no code, and "<Efibanca>" or "<Pantherella Plc>"
// is a company and no HTML tag.
type markdown struct {
	blocks parser.Parser
	inline parser.Parser // everything is one paragraph
}

// anyIndent lets paragraphs begin with more than three spaces, which would be code otherwise.
type anyIndent struct{ parser.BlockParser }

func (anyIndent) CanAcceptIndentedLine() bool { return true }

func newMarkdown() *markdown {
	inline := parser.WithInlineParsers(
		util.Prioritized(parser.NewCodeSpanParser(), 100),
		util.Prioritized(parser.NewLinkParser(), 200),
		util.Prioritized(parser.NewAutoLinkParser(), 300),
		util.Prioritized(parser.NewRawHTMLParser(), 400),
		util.Prioritized(parser.NewEmphasisParser(), 500),
	)
	return &markdown{
		blocks: parser.NewParser(
			parser.WithBlockParsers(
				util.Prioritized(parser.NewThematicBreakParser(), 200),
				util.Prioritized(parser.NewListParser(), 300),
				util.Prioritized(parser.NewListItemParser(), 400),
				util.Prioritized(parser.NewATXHeadingParser(), 600),
				util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
				util.Prioritized(parser.NewBlockquoteParser(), 800),
				util.Prioritized(anyIndent{parser.NewParagraphParser()}, 1000),
			),
			inline,
			parser.WithParagraphTransformers(
				util.Prioritized(parser.LinkReferenceParagraphTransformer, 100),
			),
		),
		inline: parser.NewParser(
			parser.WithBlockParsers(util.Prioritized(anyIndent{parser.NewParagraphParser()}, 1000)),
			inline,
		),
	}
}

// picture is an image of Markdown.
type picture struct{ url, alt string }

// block is a paragraph, heading or list item, with the image that it consists of, if it does.
type block struct {
	Paragraph
	image *picture
}

// read gives the blocks of a text in order. Blocks without text and image are left out.
func (m *markdown) read(source []byte) []block {
	r := blockReader{source: source}
	r.children(m.blocks.Parse(text.NewReader(source)), "")
	return r.blocks
}

// readInline reads one line, whatever it begins with, as running text.
func (m *markdown) readInline(line string) block {
	r := blockReader{source: []byte(line)}
	r.children(m.inline.Parse(text.NewReader(r.source)), "")
	if len(r.blocks) == 0 {
		return block{}
	}
	return r.blocks[0]
}

type blockReader struct {
	source []byte
	blocks []block
}

// children reads the blocks inside n; prefix is written before the first of them.
func (r *blockReader) children(n ast.Node, prefix string) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.List:
			number := c.Start
			for item := c.FirstChild(); item != nil; item = item.NextSibling() {
				marker := ""
				if c.IsOrdered() {
					// The number may be text: "1987. That was the year ...".
					marker = strconv.Itoa(number) + string(c.Marker) + " "
					number++
				}
				r.children(item, prefix+marker)
				prefix = ""
			}
		case *ast.Blockquote, *ast.ListItem:
			r.children(c, prefix)
		case *ast.FencedCodeBlock:
			var p prose
			p.write(prefix)
			for i := range c.Lines().Len() {
				line := c.Lines().At(i)
				p.write(string(line.Value(r.source)))
			}
			r.add(block{Paragraph: p.paragraph()})
		case *ast.Paragraph, *ast.TextBlock, *ast.Heading:
			var p prose
			p.write(prefix)
			r.inline(c, &p)
			r.add(block{p.paragraph(), r.soleImage(c)})
		default: // a thematic break or a reference: no text
			continue
		}
		prefix = ""
	}
}

func (r *blockReader) add(b block) {
	if b.Text != "" || b.image != nil {
		r.blocks = append(r.blocks, b)
	}
}

// inline writes the text inside n. Images give none.
func (r *blockReader) inline(n ast.Node, p *prose) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			value := c.Segment.Value(r.source)
			if c.IsRaw() {
				p.write(string(value))
			} else {
				p.write(unescape(value))
			}
			if c.SoftLineBreak() || c.HardLineBreak() {
				p.write(" ")
			}
		case *ast.String:
			p.write(string(c.Value))
		case *ast.Link:
			p.openLink()
			r.inline(c, p)
			p.closeLink(unescape(c.Destination))
		case *ast.AutoLink:
			p.openLink()
			p.write(string(c.Label(r.source)))
			p.closeLink(string(c.URL(r.source)))
		case *ast.RawHTML:
			p.write(tagText(string(c.Segments.Value(r.source))))
		case *ast.Image:
		default: // emphasis, code
			r.inline(c, p)
		}
	}
}

// soleImage is the image that n consists of, alone or inside a link; nil for anything else.
func (r *blockReader) soleImage(n ast.Node) *picture {
	for c := n.FirstChild(); c != nil && c == n.LastChild(); c = c.FirstChild() {
		switch image := c.(type) {
		case *ast.Image:
			var alt prose
			r.inline(image, &alt)
			return &picture{unescape(image.Destination), alt.paragraph().Text}
		case *ast.Link:
			n = c
		default:
			return nil
		}
	}
	return nil
}

// unescape resolves backslash escapes and entities.
func unescape(value []byte) string {
	if bytes.IndexByte(value, '\\') < 0 && bytes.IndexByte(value, '&') < 0 {
		return string(value)
	}
	// The writer resolves both and escapes for HTML, which is then undone.
	var b strings.Builder
	w := bufio.NewWriter(&b)
	htmlrenderer.DefaultWriter.Write(w, value)
	w.Flush() // a Builder never fails
	return html.UnescapeString(b.String())
}

var (
	tagName = regexp.MustCompile(`^</?([a-z][a-z0-9]*)[\s/>]`)
	comment = regexp.MustCompile(`^<!--`)
)

// tagText is what a thing in angle brackets leaves in the text: nothing for a comment or a tag
// of HTML in lower case, a space for those that break a line, and everything else as it stands.
func tagText(raw string) string {
	if comment.MatchString(raw) {
		return ""
	}
	m := tagName.FindStringSubmatch(raw)
	if m == nil {
		return raw
	}
	switch m[1] {
	case "a", "abbr", "b", "big", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small",
		"span", "strike", "strong", "sub", "sup", "time", "tt", "u", "wbr":
		return ""
	case "blockquote", "br", "center", "div", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "iframe", "img",
		"li", "ol", "p", "section", "table", "tbody", "td", "th", "thead", "tr", "ul", "video":
		return " "
	}
	return raw
}
