package graph

import (
	"errors"
	"io"
)

// Answer is the written answer to a root field: JSON.
type Answer struct{ json []byte }

// MarshalGQL writes the answer as it stands.
func (a Answer) MarshalGQL(w io.Writer) { _, _ = w.Write(a.json) }

// UnmarshalGQL is there because gqlgen takes an Answer for a scalar; nothing of the schema is read as one.
func (a *Answer) UnmarshalGQL(any) error { return errors.New("an answer is no argument") }

// Argument is the value of an argument as the parser left it. What it means is found out together with those of all other
// fields.
type Argument struct{ value any }

// MarshalGQL is there because gqlgen takes an Argument for a scalar; none is ever written.
func (a Argument) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, "null") }

// UnmarshalGQL keeps the value.
func (a *Argument) UnmarshalGQL(v any) error {
	a.value = v
	return nil
}
