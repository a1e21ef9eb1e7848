package bolt

import (
	"os"
	"testing"

	"github.com/newsgraph/newsgraph/internal/neo4jlocal/neo4jtest"
)

// server is the Neo4j of this package's tests.
var server Config

func TestMain(m *testing.M) {
	os.Exit(neo4jtest.Run(m, func(uri, user, password string) {
		server = Config{URI: uri, Username: user, Password: password}
	}))
}
