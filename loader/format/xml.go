package format

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var (
	// xmlProlog is what may stand before the first element.
	xmlProlog = regexp.MustCompile(`(?s)^(?:\s+|<\?.*?\?>|<!--.*?-->|<!(?i:doctype)[^>\[]*(?:\[.*?\])?[^>]*>)`)
	rootName  = regexp.MustCompile(`^<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)[\s/>]`)
)

// htmlRoots are the elements with which pages begin that have no document type.
var htmlRoots = []string{"html", "head", "body", "meta", "title", "link", "script", "article", "main", "header", "div", "section", "p", "h1"}

// htmlInside finds a page behind what does not belong there, as warnings of the server that wrote it.
var htmlInside = regexp.MustCompile(`(?i)<!doctype html|<html[\s>]`)

// markup tells formats of XML, and HTML, by the first element.
func (f Formats) markup(s start) (Reader, error) {
	text := s.text()
	isXML := bytes.HasPrefix(text, []byte("<?xml"))
	for {
		prolog := xmlProlog.Find(text)
		if prolog == nil {
			break
		}
		if strings.HasPrefix(strings.ToLower(string(prolog)), "<!doctype html") {
			return htmlFormat{f.objects, f.place}, nil
		}
		text = text[len(prolog):]
	}
	m := rootName.FindSubmatch(text)
	if m == nil {
		if isXML {
			return nil, fmt.Errorf("XML without a first element")
		}
		return nil, nil
	}
	name := string(m[2])
	switch name {
	case "rss", "RDF", "channel":
		return feedFormat{"RSS"}, nil
	case "feed":
		return feedFormat{"Atom"}, nil
	case "newsItem", "newsMessage", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem":
		return newsMLFormat{}, nil
	case "nitf":
		return nitfFormat{}, nil
	case "urlset", "sitemapindex":
		return sitemapFormat{}, nil
	case "NewsML":
		return nil, fmt.Errorf("NewsML 1: export it as NewsML-G2, NITF or ninjs")
	}
	if m[1] == nil && (slices.Contains(htmlRoots, strings.ToLower(name)) || !isXML && isPageType(f.place.ContentType)) {
		return htmlFormat{f.objects, f.place}, nil
	}
	if !isXML && htmlInside.Match(text) {
		return htmlFormat{f.objects, f.place}, nil
	}
	if isXML {
		return nil, fmt.Errorf("XML whose first element is <%s>: that is none of the formats that are read (RSS, Atom, NewsML-G2, NITF, XHTML)", Shorten(string(m[1])+name))
	}
	return nil, nil
}
