package document

import (
	"context"
	"sort"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/core"
	validatorrules "github.com/vektah/gqlparser/v2/validator/rules"
)

// rules are the library's, but for the one that compares all pairs of fields of one name: checkMerging does its
// work in one walk.
func rules() []core.Rule {
	var list []core.Rule
	for name, rule := range validatorrules.NewDefaultRules().GetInner() {
		if name != validatorrules.OverlappingFieldsCanBeMergedRule.Name {
			list = append(list, core.Rule{Name: name, RuleFunc: rule})
		}
	}
	sort.Sort(core.NameSorter(list))
	return list
}

// stopped ends the library's walk from inside: it has no other way out.
type stopped struct{}

// visitsBetweenLooks is how many fields are validated before it is looked again whether anybody still waits.
const visitsBetweenLooks = 64

// validate walks a document by the rules until MaxErrors mistakes are found. The error is the context's.
func validate(ctx context.Context, schema *ast.Schema, doc *ast.QueryDocument, rules []core.Rule) (errs gqlerror.List, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			if _, ours := cause.(stopped); !ours {
				panic(cause)
			}
		}
	}()
	observers := &core.Events{}
	visits := 0
	observers.OnField(func(*core.Walker, *ast.Field) {
		if visits++; visits%visitsBetweenLooks == 0 && ctx.Err() != nil {
			err = context.Cause(ctx)
			panic(stopped{})
		}
	})
	for _, rule := range rules {
		rule.RuleFunc(observers, func(options ...core.ErrorOption) {
			one := &gqlerror.Error{Rule: rule.Name}
			for _, option := range options {
				option(one)
			}
			one.Message = Clip(one.Message)
			errs = append(errs, one)
			if len(errs) >= MaxErrors {
				panic(stopped{})
			}
		})
	}
	core.Walk(schema, doc, observers)
	return errs, nil
}
