package document

import (
	"container/list"
	"strings"
	"sync"

	"github.com/vektah/gqlparser/v2/ast"
)

// Estimates of what a document holds in memory.
const (
	bytesPerNode    = 700 // with what validation hangs on it
	bytesPerByte    = 2   // of text: the text itself, and strings made from it
	bytesPerComment = 150 // the parser keeps them
	bytesOfNothing  = 1 << 10
)

// documentSize estimates what a document holds in memory.
func documentSize(text string, nodes int64) int64 {
	comments := int64(strings.Count(text, "#"))
	return bytesOfNothing + bytesPerByte*int64(len(text)) + bytesPerNode*nodes + bytesPerComment*comments
}

// cache keeps the documents that were used last, as many as their estimated sizes allow.
type cache struct {
	limit int64

	mu     sync.Mutex
	bytes  int64
	byText map[string]*list.Element
	recent *list.List // of *cached, used last at the front
}

type cached struct {
	text string
	doc  *ast.QueryDocument
	size int64
}

func newCache(limit int64) *cache {
	return &cache{limit: limit, byText: map[string]*list.Element{}, recent: list.New()}
}

func (c *cache) get(text string) (*ast.QueryDocument, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	at, ok := c.byText[text]
	if !ok {
		return nil, false
	}
	c.recent.MoveToFront(at)
	return at.Value.(*cached).doc, true
}

func (c *cache) add(text string, doc *ast.QueryDocument, size int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.byText[text]; ok {
		return
	}
	c.byText[text] = c.recent.PushFront(&cached{text, doc, size})
	c.bytes += size
	for c.bytes > c.limit {
		oldest := c.recent.Remove(c.recent.Back()).(*cached)
		delete(c.byText, oldest.text)
		c.bytes -= oldest.size
	}
}
