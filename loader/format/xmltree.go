package format

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/unicode/norm"
)

// maxXMLLevels bounds how deep elements may stand in each other.
const maxXMLLevels = 500

// xmlNode is an element, or a text where it has no name.
type xmlNode struct {
	name string // without its namespace
	attr []xml.Attr
	kids []*xmlNode
	text string
}

// newXMLDecoder reads XML in any of the usual encodings, with the named entities of HTML.
func newXMLDecoder(r io.Reader) *xml.Decoder {
	d := xml.NewDecoder(r)
	d.CharsetReader = charset.NewReaderLabel
	d.Entity = xml.HTMLEntity
	return d
}

// readXML reads the rest of an element whose beginning was read.
func readXML(d *xml.Decoder, start xml.StartElement) (*xmlNode, error) {
	from := d.InputOffset()
	root := &xmlNode{name: start.Name.Local, attr: start.Copy().Attr}
	open := []*xmlNode{root}
	for len(open) > 0 {
		token, err := d.Token()
		if err != nil {
			if errors.Is(err, io.EOF) {
				err = io.ErrUnexpectedEOF
			}
			return nil, err
		}
		if d.InputOffset()-from > maxRecordBytes {
			return nil, fmt.Errorf("<%s> longer than %d MiB: no article", root.name, maxRecordBytes>>20)
		}
		top := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			if len(open) >= maxXMLLevels {
				return nil, fmt.Errorf("XML of more than %d levels", maxXMLLevels)
			}
			n := &xmlNode{name: t.Name.Local, attr: t.Copy().Attr}
			top.kids = append(top.kids, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.kids = append(top.kids, &xmlNode{text: norm.NFC.String(string(t))})
		}
	}
	return root, nil
}

// find gives the first element at a path of names, nil where there is none.
func (n *xmlNode) find(path string) *xmlNode {
	for name := range strings.SplitSeq(path, "/") {
		var next *xmlNode
		if n != nil {
			for _, k := range n.kids {
				if k.name == name {
					next = k
					break
				}
			}
		}
		if n = next; n == nil {
			return nil
		}
	}
	return n
}

// deep gives the first element of a name at any depth.
func (n *xmlNode) deep(name string) *xmlNode {
	if n == nil {
		return nil
	}
	for _, k := range n.kids {
		if k.name == name {
			return k
		}
		if found := k.deep(name); found != nil {
			return found
		}
	}
	return nil
}

// get gives an attribute.
func (n *xmlNode) get(name string) string {
	if n != nil {
		for _, a := range n.attr {
			if a.Name.Local == name {
				return strings.TrimSpace(a.Value)
			}
		}
	}
	return ""
}

// all is the text of an element in one line.
func (n *xmlNode) all() string {
	var p prose
	n.write(&p)
	return p.b.String()
}

func (n *xmlNode) write(p *prose) {
	if n == nil {
		return
	}
	p.write(n.text)
	for _, k := range n.kids {
		k.write(p)
	}
}

// paragraphs is the running text of an element, which is XHTML or NITF.
func (n *xmlNode) paragraphs() []Paragraph {
	var b blocks
	n.blocks(&b)
	b.end()
	return b.paragraphs
}

func (n *xmlNode) blocks(b *blocks) {
	if n == nil {
		return
	}
	if n.name == "" {
		b.current.write(n.text)
		return
	}
	switch n.name {
	case "head", "body.head", "body.end", "media", "script", "style", "figure", "object", "img", "docdata":
		return
	case "br":
		b.current.write(" ")
		return
	case "a":
		if href := n.get("href"); href != "" && !b.inLink {
			b.href, b.inLink = href, true
			b.current.openLink()
			n.inside(b)
			b.current.closeLink(href)
			b.inLink = false
			return
		}
	case "p", "div", "block", "hl1", "hl2", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "bq", "blockquote", "pre", "table",
		"tr", "td", "th", "dt", "dd", "fn", "note", "body", "body.content", "section", "article", "caption":
		b.end()
		n.inside(b)
		b.end()
		return
	}
	n.inside(b)
}

func (n *xmlNode) inside(b *blocks) {
	for _, k := range n.kids {
		k.blocks(b)
	}
}
