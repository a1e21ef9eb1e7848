package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"github.com/newsgraph/newsgraph/internal/query"
)

// An operation that starts from one field of the graph, as most do, is answered here, without gqlgen's way through a set of fields. That is made
// for any number of them at any depth, and was a third of what a small request costs this process.

// alone gives the one field that an operation starts from; nil where there are more, where it is a list, or could not be prepared.
func (r *run) alone(p *program) *rootRun {
	if !p.single || len(r.roots) != 1 {
		return nil
	}
	root := r.roots[p.roots[0].name]
	if root.program.fields[0].Edge.Shape == query.List {
		return nil
	}
	return root
}

// answerAlone answers the one field of an operation.
func (e *engine) answerAlone(ctx context.Context, r *run, root *rootRun) *graphql.Response {
	p := root.program
	ctx = graphql.WithResponseContext(ctx, e.present, e.recover)
	ctx = graphql.WithFieldContext(ctx, &graphql.FieldContext{Object: "Query", Field: p.field})
	answer, err := e.guarded(ctx, r, root)
	if err != nil {
		graphql.AddError(ctx, err)
	}
	response := &graphql.Response{}
	if err != nil && p.write.nonNull {
		response.Data = []byte("null")
	} else {
		text := []byte("null")
		if answer != nil {
			text = answer.json
		}
		data := make([]byte, 0, len(p.write.key)+len(text)+len("{}"))
		data = append(append(append(append(data, '{'), p.write.key...), text...), '}')
		response.Data = data
	}
	response.Errors = graphql.GetErrors(ctx)
	return response
}

// guarded answers a field, whose panic is an error of that field.
func (e *engine) guarded(ctx context.Context, r *run, root *rootRun) (answer *Answer, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			answer, err = nil, e.recover(ctx, cause)
		}
	}()
	answer, err = e.answerRoot(ctx, r, root)
	return answer, graphql.AddFieldLocationToError(ctx, err)
}
