package neo4jtest_test

import (
	"net"
	"os"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph/internal/neo4jlocal/neo4jtest"
)

var uri string

func TestMain(m *testing.M) {
	os.Exit(neo4jtest.Run(m, func(u, _, _ string) { uri = u }))
}

func TestServerOfThePackageListens(t *testing.T) {
	conn, err := net.Dial("tcp", strings.TrimPrefix(uri, "bolt://"))
	if err != nil {
		t.Fatal(err)
	}
	conn.Close()
}
