// Package document turns the text of a GraphQL request into a validated document, within bounds that hold
// before the text's cost does: what a text can make this process do is known from its length, its
// tokens and one walk that takes each fragment once, before anything is expanded, compared or executed.
package document

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/lexer"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator/core"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/lru"
)

// Limits of one text. docs/limits.md gives the reason for each number.
const (
	// MaxText bounds the bytes of a text.
	MaxText = 128 << 10
	// MaxTokens bounds the tokens of the grammar in it.
	MaxTokens = 5_000
	// MaxFields bounds the fields of an operation after its fragments are put in where they are spread.
	MaxFields = 2_000
	// MaxAliases bounds those of them that go by another name than their own.
	MaxAliases = 500
	// MaxRootFields bounds the fields that an operation starts from.
	MaxRootFields = 20
	// MaxDepth bounds how deep fields nest, fragments put in.
	MaxDepth = 32
	// MaxValueDepth bounds how deep lists and objects nest in an argument.
	MaxValueDepth = 32
	// MaxDirectives bounds the directives in a text.
	MaxDirectives = 200
	// MaxVisits bounds what validation walks over: it walks a fragment again for each operation and
	// each fragment that spreads it.
	MaxVisits = 30_000
	// MaxSchemaValues bounds the values that an answer about the schema itself may hold.
	MaxSchemaValues = 50_000
	// MaxErrors bounds the mistakes that are reported of one text.
	MaxErrors = 10
	// maxMessage bounds the bytes of one message, since it may quote the text.
	maxMessage = 300
)

// Bounds of what is kept and of what is done at a time.
const (
	// cacheBytes bounds the documents that are kept, as their size is estimated.
	cacheBytes = 16 << 20
	// cacheText is the longest text whose document is kept.
	cacheText = 64 << 10
	// shortText is the longest text that does not wait for long ones to be validated.
	shortText = 4 << 10
	// maxWait bounds how long a text waits for its turn.
	maxWait = 2 * time.Second
)

// Reader reads texts against one schema. Its methods may be used by several goroutines.
type Reader struct {
	schema *ast.Schema
	rules  []core.Rule
	cache  *lru.Cache[string, *ast.QueryDocument]
	// short and long are the turns of texts that are not in the cache.
	short, long chan struct{}
}

// NewReader reads texts against schema.
func NewReader(schema *ast.Schema) *Reader {
	turns := max(1, runtime.GOMAXPROCS(0)/2)
	return &Reader{
		schema: schema,
		rules:  rules(),
		cache:  lru.New[string, *ast.QueryDocument](cacheBytes),
		short:  make(chan struct{}, turns),
		long:   make(chan struct{}, turns),
	}
}

// Read parses and validates a text, or gives the document that it gave before; nobody may change it. The error
// is a *newsgraph.LimitError, a gqlerror.List with what is wrong with the text, newsgraph.ErrUnavailable
// where too many wait, or the context's.
func (r *Reader) Read(ctx context.Context, text string) (*ast.QueryDocument, error) {
	if len(text) > MaxText {
		return nil, &newsgraph.LimitError{What: "bytes of query text", Asked: int64(len(text)), Allowed: MaxText, Advice: "give values as variables, and ask in several requests"}
	}
	if doc, ok := r.cache.Get(text); ok {
		return doc, nil
	}
	done, err := r.turn(ctx, text)
	if err != nil {
		return nil, err
	}
	defer done()
	doc, size, err := r.read(ctx, text)
	if err != nil {
		return nil, err
	}
	if len(text) <= cacheText {
		r.cache.Add(text, doc, size)
	}
	return doc, nil
}

// turn waits until a text may be read.
func (r *Reader) turn(ctx context.Context, text string) (done func(), err error) {
	lane := r.long
	if len(text) <= shortText {
		lane = r.short
	}
	timer := time.NewTimer(maxWait)
	defer timer.Stop()
	select {
	case lane <- struct{}{}:
		return func() { <-lane }, nil
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	case <-timer.C:
		return nil, fmt.Errorf("too many new query texts at once: %w", newsgraph.ErrUnavailable)
	}
}

func (r *Reader) read(ctx context.Context, text string) (*ast.QueryDocument, int64, error) {
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: text}, MaxTokens)
	if err != nil {
		if n := countTokens(text); n > MaxTokens {
			return nil, 0, &newsgraph.LimitError{What: "tokens", Asked: n, Allowed: MaxTokens, Advice: "give values as variables, and ask in several requests"}
		}
		return nil, 0, mistakes(err)
	}
	if len(doc.Operations) == 0 {
		return nil, 0, gqlerror.List{gqlerror.Errorf("The text has no operation.")}
	}
	measured := measure(doc)
	if err := measured.check(); err != nil {
		return nil, 0, err
	}
	if errs, err := validate(ctx, r.schema, doc, r.rules); err != nil {
		return nil, 0, err
	} else if len(errs) > 0 {
		return nil, 0, errs
	}
	if err := checkMerging(doc); err != nil {
		return nil, 0, err
	}
	if err := checkIntrospection(r.schema, doc); err != nil {
		return nil, 0, err
	}
	return doc, documentSize(text, measured.nodes), nil
}

// mistakes gives a parser's error the form of a validator's.
func mistakes(err error) error {
	var one *gqlerror.Error
	if !errors.As(err, &one) {
		return err
	}
	one.Message = Clip(one.Message)
	return gqlerror.List{one}
}

// Clip shortens a message that quotes a long text.
func Clip(message string) string {
	if len(message) <= maxMessage {
		return message
	}
	cut := maxMessage
	for cut > 0 && message[cut]&0xC0 == 0x80 { // not inside a character
		cut--
	}
	return message[:cut] + "..."
}

// countTokens counts a text's tokens as the parser does, as far as it can be read.
func countTokens(text string) int64 {
	lex := lexer.New(&ast.Source{Input: text})
	for n := int64(0); ; n++ {
		if token, err := lex.ReadToken(); err != nil || token.Kind == lexer.EOF {
			return n
		}
	}
}
