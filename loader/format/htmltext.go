package format

import (
	"errors"
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"
)

// maxHTMLLevels bounds how deep elements may stand in each other: readers of the tree walk it by recursion.
const maxHTMLLevels = 500

var errDeepHTML = fmt.Errorf("HTML of more than %d levels", maxHTMLLevels)

// htmlParagraphs reads text that is marked up in HTML, a part of a page.
func htmlParagraphs(text string) ([]Paragraph, error) {
	nodes, err := html.ParseFragment(strings.NewReader(text), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		return nil, fmt.Errorf("HTML: %w", err)
	}
	return nodeParagraphs(nodes...)
}

// nodeParagraphs reads the text of parts of a page.
func nodeParagraphs(nodes ...*html.Node) ([]Paragraph, error) {
	var b blocks
	for _, n := range nodes {
		if err := b.walk(n, 0); err != nil {
			return nil, err
		}
	}
	b.end()
	return b.paragraphs, nil
}

// blocks collects the paragraphs of HTML.
type blocks struct {
	paragraphs []Paragraph
	current    prose
	breaks     int    // line breaks in a row
	href       string // of the link that is open
	inLink     bool
}

// end ends the paragraph. A link that is open goes on in the next.
func (b *blocks) end() {
	if b.inLink {
		b.current.closeLink(b.href)
	}
	if b.current.b.Len() > 0 {
		b.paragraphs = append(b.paragraphs, b.current.paragraph())
	}
	b.current = prose{}
	if b.inLink {
		b.current.openLink()
	}
}

func (b *blocks) walk(n *html.Node, level int) error {
	if level > maxHTMLLevels {
		return errDeepHTML
	}
	switch n.Type {
	case html.TextNode:
		if strings.TrimSpace(n.Data) != "" {
			b.breaks = 0
		}
		b.current.write(norm.NFC.String(n.Data))
		return nil
	case html.ElementNode, html.DocumentNode:
	default:
		return nil
	}
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Form, atom.Button, atom.Select, atom.Nav,
		atom.Figure, atom.Figcaption, atom.Head, atom.Title, atom.Object, atom.Video, atom.Audio, atom.Canvas, atom.Textarea, atom.Math:
		return nil // what is no running text
	case atom.Br:
		b.current.write(" ")
		if b.breaks++; b.breaks == 2 {
			b.end()
		}
		return nil
	case atom.A:
		return b.link(n, level)
	}
	block := isBlock(n.DataAtom)
	if block {
		b.end()
		b.breaks = 0
	}
	if err := b.children(n, level); err != nil {
		return err
	}
	if block {
		b.end()
		b.breaks = 0
	}
	return nil
}

func (b *blocks) children(n *html.Node, level int) error {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if err := b.walk(c, level+1); err != nil {
			return err
		}
	}
	return nil
}

func (b *blocks) link(n *html.Node, level int) error {
	href := strings.TrimSpace(attribute(n, "href"))
	if href == "" || b.inLink {
		return b.children(n, level)
	}
	b.href, b.inLink = href, true
	b.current.openLink()
	err := b.children(n, level)
	b.current.closeLink(href)
	b.inLink = false
	return err
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Li, atom.Ul, atom.Ol, atom.Blockquote, atom.Pre,
		atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Table, atom.Tr, atom.Td, atom.Th, atom.Dl, atom.Dt,
		atom.Dd, atom.Hr, atom.Address, atom.Body, atom.Html, atom.Figure, atom.Details, atom.Summary, atom.Center:
		return true
	}
	return false
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// errNoHTML is of a page without an article.
var errNoHTML = errors.New("no article is found in the page")
