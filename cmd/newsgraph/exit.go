package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/newsgraph/newsgraph/loader"
)

// Exit codes, which `newsgraph help exit-codes` describes.
const (
	exitFailed      = 1
	exitRefused     = 2
	exitInterrupted = 130 // as shells report a program that SIGINT ended
)

// exitCode is what the program ends with for the error of a command.
func exitCode(err error) int {
	var some *someRefused
	switch {
	case err == nil:
		return 0
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.As(err, &some):
		return exitRefused
	}
	return exitFailed
}

// someRefused is the end of a command that did its work but for some files or articles that cannot be read.
type someRefused struct {
	what  string // "1 file or article"
	first loader.Problem
	where string // the report; empty where there is none
}

func refused(count int, first loader.Problem, where string) error {
	what := "1 file or article"
	if count != 1 {
		what = fmt.Sprintf("%d files or articles", count)
	}
	return &someRefused{what, first, where}
}

func (e *someRefused) Error() string {
	if e.where == "" {
		return fmt.Sprintf("%s could not be read, the first %s", e.what, e.first)
	}
	return fmt.Sprintf("%s could not be loaded, the first %s; all are in %s", e.what, e.first, e.where)
}

// strictEnd ends a run at the first file or article that cannot be loaded.
type strictEnd struct{ loader.Problem }

func (e *strictEnd) Error() string { return "--strict: ended at " + e.Problem.String() }
