package neo4jlocal

import (
	_ "embed"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
)

//go:embed neo4j.conf
var confTemplate string

// renderConf fills neo4j.conf in. Neo4j checks the file strictly: a key that 5.26 does not know stops the start.
func renderConf(port int, o Options) string {
	// Preallocated log files make commits steadier but cost a new database tens of megabytes of writing.
	preallocate := strconv.FormatBool(!o.Throwaway)
	return strings.NewReplacer(
		"{{port}}", strconv.Itoa(port),
		"{{pageCache}}", o.PageCache,
		"{{transactionMax}}", shareOf(o.Heap, transactionShare),
		"{{transactionsMax}}", shareOf(o.Heap, transactionsShare),
		"{{preallocate}}", preallocate,
	).Replace(confTemplate)
}

// Shares of the heap, in percent, that one transaction and all together may have. With 1 GB a batch of 500 articles of 330
// words, 27 mentions each, needs 160 MB; one of 200 articles of 2,500 words and 150 mentions needs 490, is refused, and
// then written in halves. What is left of the heap is for plans, indexes' buffers and answers under way, which
// Neo4j does not count.
const (
	transactionShare  = 40
	transactionsShare = 60
)

// shareOf is a part of a heap in megabytes. It is 0, which is no limit, for a heap that is not written as the JVM wants it:
// the JVM will say so.
func shareOf(heap string, percent int) string {
	if heap == "" {
		return "0"
	}
	unit, ok := map[byte]float64{'g': 1 << 10, 'm': 1, 'k': 1.0 / (1 << 10)}[strings.ToLower(heap)[len(heap)-1]]
	number := heap[:len(heap)-1]
	if !ok {
		unit, number = 1.0/(1<<20), heap
	}
	size, err := strconv.ParseUint(number, 10, 32)
	if err != nil {
		return "0"
	}
	return strconv.Itoa(int(math.Ceil(float64(size)*unit*float64(percent)/100))) + "m"
}

func (o Options) writeConf(port int) error {
	if err := os.MkdirAll(o.path("conf"), 0o700); err != nil {
		return fmt.Errorf("write neo4j.conf: %w", err)
	}
	if err := writeFile(o.path("conf", "neo4j.conf"), renderConf(port, o), 0o600); err != nil {
		return fmt.Errorf("write neo4j.conf: %w", err)
	}
	return nil
}
