package neo4jlocal

import (
	_ "embed"
	"fmt"
	"os"
	"strconv"
	"strings"
)

//go:embed neo4j.conf
var confTemplate string

// renderConf fills neo4j.conf in. Neo4j checks the file strictly: a key that 5.26 does not know stops the start.
func renderConf(port int, pageCache string, throwaway bool) string {
	// Preallocated log files make commits steadier but cost a new database tens of megabytes of writing.
	preallocate := strconv.FormatBool(!throwaway)
	return strings.NewReplacer(
		"{{port}}", strconv.Itoa(port),
		"{{pageCache}}", pageCache,
		"{{preallocate}}", preallocate,
	).Replace(confTemplate)
}

func (o Options) writeConf(port int) error {
	if err := os.MkdirAll(o.path("conf"), 0o700); err != nil {
		return fmt.Errorf("write neo4j.conf: %w", err)
	}
	if err := writeFile(o.path("conf", "neo4j.conf"), renderConf(port, o.PageCache, o.Throwaway), 0o600); err != nil {
		return fmt.Errorf("write neo4j.conf: %w", err)
	}
	return nil
}
