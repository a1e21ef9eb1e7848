// Package web holds the pages of newsgraph, built by `make web` into the binary: the explorer, for
// readers, and the playground, for queries, with its examples.
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

// Handler serves the explorer at "/" and the addresses of its views, the playground at "/playground", and their
// scripts, workers, fonts and styles under "/assets/". "/?query=..." leads to the playground, which was once there. The
// pages ask no host but the one that served them; their policies forbid it. They expect the API at "graphql" beside them.
//
// When the pages were not built into the binary, their addresses answer 503 and say what to run.
func Handler() http.Handler {
	return newHandler(sub(dist, "dist"))
}

// Built tells whether the pages are in this binary.
func Built() bool {
	_, err := fs.Stat(sub(dist, "dist"), explorerFile)
	return err == nil
}

// Examples returns the example queries of the playground: NAME.graphql, one operation each,
// and NAME.json with its variables where it has some. They are in the order of the
// playground's tabs when sorted by name.
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
