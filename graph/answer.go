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

// Argument stands for an argument whose value is read with the program's, and not by gqlgen.
type Argument struct{}

// MarshalGQL is there because gqlgen takes an Argument for a scalar; none is ever written.
func (Argument) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, "null") }

// UnmarshalGQL leaves the value alone: the parser has checked it against the schema, and what it means is read from the operation.
func (*Argument) UnmarshalGQL(any) error { return nil }
