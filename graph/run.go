package graph

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/admission"
	"github.com/newsgraph/newsgraph/internal/lru"
	"github.com/newsgraph/newsgraph/internal/query"
)

// Store answers queries.
type Store interface {
	// Compile gives the text of the statement that answers a finished root.
	Compile(root *query.Field) (text string, err error)
	// Plan has the database plan a text that Compile gave, as it is sent with such values. It returns when that is done or ctx ends.
	Plan(ctx context.Context, text string, fields []*query.Field, args []query.Args) error
	// Read runs a text that Compile gave, with the values of its fields by number, and returns the root's answer.
	Read(ctx context.Context, text string, fields []*query.Field, args []query.Args, timeout time.Duration) (answer any, err error)
}

// run is one request's operation, with the programs of its root fields and their values.
type run struct {
	roots     map[string]*rootRun // by response key
	variables map[string]any
	cost      cost
	written   atomic.Int64 // bytes of answers so far
}

// rootRun is one root field of a request.
type rootRun struct {
	program *rootProgram
	args    []query.Args // of the program's fields
	units   int64        // of work for the database
	err     error        // why it cannot be answered
}

type runKey struct{}

// errNotPrepared is a mistake in this program: resolvers ran under a handler that is not NewHandler's.
var errNotPrepared = errors.New("the handler did not prepare the operation")

// engine prepares and answers operations.
type engine struct {
	store    Store
	gate     *admission.Gate
	schema   *ast.Schema
	programs *lru.Cache[programKey, *program]
	planned  *plannedTexts
	present  graphql.ErrorPresenterFunc
	recover  graphql.RecoverFunc
}

func newEngine(store Store, gate *admission.Gate, schema *ast.Schema, present graphql.ErrorPresenterFunc, recover graphql.RecoverFunc) *engine {
	return &engine{
		store: store, gate: gate, schema: schema, present: present, recover: recover,
		programs: lru.New[programKey, *program](cachedPrograms),
		planned:  newPlannedTexts(store),
	}
}

// aroundOperation prepares an operation before its root fields are resolved, and refuses it where it asks for too much.
func (e *engine) aroundOperation(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
	r, p, err := e.prepare(ctx)
	if err == nil {
		_, err = e.gate.Enter(ctx, admission.Cost{Units: r.cost.units(), Bytes: r.cost.bytes})
	}
	if err != nil {
		return graphql.OneShot(&graphql.Response{Errors: located(err)})
	}
	if root := r.alone(p); root != nil {
		return func(context.Context) *graphql.Response {
			if ctx.Err() != nil {
				return nil // as gqlgen's executor has it
			}
			return e.answerAlone(ctx, r, root)
		}
	}
	return next(context.WithValue(ctx, runKey{}, r))
}

// programKey tells programs apart: by the operation, and by all of its variables that a text may depend on.
type programKey struct {
	document  *ast.QueryDocument
	operation string
	variables string
}

// prepare makes the programs of an operation and reads their values. What is wrong with one root field is kept
// for its own answer; an error is what is wrong with the request as a whole.
func (e *engine) prepare(ctx context.Context) (*run, *program, error) {
	op := graphql.GetOperationContext(ctx)
	r := &run{roots: make(map[string]*rootRun), variables: op.Variables}
	key := programKey{op.Doc, op.OperationName, e.variableShapes(op)}
	p, known := e.programs.Get(key)
	if !known {
		p = &program{}
		complete := true
		fields := graphql.CollectFields(op, op.Operation.SelectionSet, []string{"Query"})
		for _, field := range fields {
			if strings.HasPrefix(field.Name, "__") {
				continue
			}
			if err := ctx.Err(); err != nil {
				return nil, nil, err
			}
			root, err := build(ctx, e.schema, field, e.store)
			if err != nil {
				complete = false
				r.roots[field.Alias] = &rootRun{err: err}
				continue
			}
			p.roots = append(p.roots, root)
		}
		p.single = complete && len(fields) == 1 && len(p.roots) == 1
		if complete {
			e.programs.Add(key, p, int64(len(op.RawQuery)))
		}
	}
	for _, root := range p.roots {
		args, err := root.bind(op.Variables)
		r.roots[root.name] = &rootRun{program: root, args: args, err: err}
	}
	return r, p, checkBudget(r)
}

// bind reads the values of a program's fields.
func (p *rootProgram) bind(variables map[string]any) ([]query.Args, error) {
	args := make([]query.Args, len(p.fields))
	for i, f := range p.fields {
		asker := p.askers[i]
		if asker.fixed != nil {
			args[i] = *asker.fixed
			continue
		}
		again := query.Field{Edge: f.Edge}
		a, err := readArguments(&again, values{of: asker.field.ArgumentMap(variables)})
		if err != nil {
			return nil, at(asker.path, asker.field.Position, err)
		}
		if !f.SameShape(&again) {
			return nil, fmt.Errorf("%s: variables of the same shape gave another statement", asker.field.Alias)
		}
		args[i] = a
	}
	return args, nil
}

// variableShapes writes what the text of a statement may depend on of an operation's variables: which there are, truths, enums, which
// fields input objects have, and what is empty.
func (e *engine) variableShapes(op *graphql.OperationContext) string {
	var b strings.Builder
	for _, definition := range op.Operation.VariableDefinitions {
		e.variableShape(&b, definition.Type, op.Variables[definition.Variable])
		b.WriteByte(';')
	}
	return b.String()
}

func (e *engine) variableShape(b *strings.Builder, t *ast.Type, v any) {
	if v == nil {
		b.WriteByte('0')
		return
	}
	if t.Elem != nil {
		list := listOf(v)
		fmt.Fprintf(b, "[%d", min(len(list), 2)) // none, one or several
		if def := e.schema.Types[t.Elem.Name()]; def != nil && def.Kind == ast.InputObject {
			for _, item := range list {
				e.variableShape(b, t.Elem, item)
				b.WriteByte(',')
			}
		}
		b.WriteByte(']')
		return
	}
	def := e.schema.Types[t.NamedType]
	switch v := v.(type) {
	case map[string]any:
		b.WriteByte('{')
		for _, f := range def.Fields {
			e.variableShape(b, f.Type, v[f.Name])
			b.WriteByte(',')
		}
		b.WriteByte('}')
	case bool:
		fmt.Fprint(b, v)
	case string:
		if def.Kind == ast.Enum {
			b.WriteString(v)
		} else {
			fmt.Fprintf(b, "%t", v != "")
		}
	default:
		// A least number of 1 is no condition.
		fmt.Fprintf(b, "%t", fmt.Sprint(v) > "1")
	}
}

// answer answers the root field at hand.
func (e *engine) answer(ctx context.Context) (*Answer, error) {
	r, root, err := rootOf(ctx)
	if err != nil {
		return nil, err
	}
	return e.answerRoot(ctx, r, root)
}

// answerRoot answers a root field that is one value.
func (e *engine) answerRoot(ctx context.Context, r *run, root *rootRun) (*Answer, error) {
	w, answer, err := e.readRoot(ctx, r, root)
	if err != nil {
		return nil, err
	}
	ok := w.field(root.program.write, []any{answer})
	root.program.length.Store(int64(min(len(w.buf), usualAnswer)))
	return w.finish(ctx, ok)
}

// answers answers the root field at hand, which is a list.
func (e *engine) answers(ctx context.Context) ([]*Answer, error) {
	w, root, answer, err := e.read(ctx)
	if err != nil {
		return nil, err
	}
	asked := root.args[0].Asked
	return w.each(ctx, len(asked), func(i int) bool { return w.oneByID(root.program.write, rowOf(answer), asked[i]) })
}

// list answers the root field at hand, which is a list of rows of several types.
func (e *engine) list(ctx context.Context) ([]*Answer, error) {
	w, root, answer, err := e.read(ctx)
	if err != nil {
		return nil, err
	}
	rows := rowOf(answer)
	return w.each(ctx, len(rows), func(i int) bool { return w.mixedRow(root.program.write, rowOf(rows[i])) })
}

// each writes the items of a root field that is a list, each an answer of its own.
func (w *writer) each(ctx context.Context, n int, item func(i int) bool) ([]*Answer, error) {
	list := make([]*Answer, n)
	for i := range list {
		w.buf = nil
		w.push(step{index: i})
		ok := item(i)
		w.pop()
		var err error
		if list[i], err = w.finish(ctx, ok); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// read has the database asked for the root field at hand.
func (e *engine) read(ctx context.Context) (*writer, *rootRun, any, error) {
	r, root, err := rootOf(ctx)
	if err != nil {
		return nil, nil, nil, err
	}
	w, answer, err := e.readRoot(ctx, r, root)
	return w, root, answer, err
}

// rootOf finds the root field at hand.
func rootOf(ctx context.Context) (*run, *rootRun, error) {
	r, prepared := ctx.Value(runKey{}).(*run)
	if !prepared {
		return nil, nil, errNotPrepared
	}
	root := r.roots[graphql.GetFieldContext(ctx).Field.Alias]
	if root == nil {
		return nil, nil, errNotPrepared
	}
	return r, root, nil
}

// readRoot has the database asked for a root field.
func (e *engine) readRoot(ctx context.Context, r *run, root *rootRun) (*writer, any, error) {
	if root.err != nil {
		return nil, nil, root.err
	}
	text := root.program.text
	isNew, end, err := e.planned.begin(ctx, text)
	if err != nil {
		return nil, nil, err
	}
	done, err := e.gate.Statement(ctx, root.units, isNew)
	if err != nil {
		end(false)
		return nil, nil, err
	}
	defer done()
	var answer any
	if isNew {
		answer, err = e.first(ctx, root, end)
	} else {
		answer, err = e.store.Read(ctx, text, root.program.fields, root.args, statementTimeout)
	}
	w := &writer{args: root.args, variables: r.variables, path: []step{{name: root.program.name}}, written: &r.written}
	w.buf = make([]byte, 0, root.program.length.Load())
	return w, answer, err
}

// finish gives what was written, with the errors on the way.
func (w *writer) finish(ctx context.Context, ok bool) (*Answer, error) {
	errs := w.errs
	w.errs = nil
	if !ok {
		return nil, errs[0]
	}
	// What was estimated is what is usual; a body of megabytes shows only here.
	if written := w.written.Add(int64(len(w.buf))); written > maxBytes {
		return nil, &newsgraph.LimitError{What: "bytes of answer", Asked: written, Allowed: maxBytes, Advice: "ask for fewer items, or for `excerpt` instead of `body`"}
	}
	for _, err := range errs {
		graphql.AddError(ctx, err)
	}
	if string(w.buf) == "null" {
		return nil, nil
	}
	return &Answer{w.buf}, nil
}
