// Package web holds the query page of newsgraph, built by `make web` into the binary,
// and its example queries.
package web

import (
	"embed"
	"io/fs"
	"net/http"
)

// all: so that the directory, kept in git by a dot file, can be embedded before the
// page was ever built.
//
//go:embed all:dist
var dist embed.FS

//go:embed examples
var examples embed.FS

// Handler serves the page at "/" and its scripts, workers, fonts and styles under
// "/assets/". The page asks no host but the one that served it; its policy forbids it.
// It expects the API at "graphql" beside it.
//
// When the page was not built into the binary, "/" answers 503 and says what to run.
func Handler() http.Handler {
	return newHandler(sub(dist, "dist"))
}

// Built tells whether the page is in this binary.
func Built() bool {
	_, err := fs.Stat(sub(dist, "dist"), "index.html")
	return err == nil
}

// Examples returns the example queries of the page: NAME.graphql, one operation each,
// and NAME.json with its variables where it has some. They are in the order of the
// page's tabs when sorted by name.
func Examples() fs.FS {
	return sub(examples, "examples")
}

// sub panics when dir is no valid path, which the constants above are.
func sub(files embed.FS, dir string) fs.FS {
	s, err := fs.Sub(files, dir)
	if err != nil {
		panic(err)
	}
	return s
}
