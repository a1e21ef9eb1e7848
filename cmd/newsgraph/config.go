package main

import (
	"fmt"
	"net"
	"net/url"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/internal/cypher/bolt"
	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
)

// defaultAddr is where a server listens if nothing else is said: this machine only.
const defaultAddr = "127.0.0.1:8080"

// config is what flags and environment say.
type config struct {
	addr        string
	corsOrigins []string
	home        string // empty for the default of neo4jlocal
	neo4jURI    string // empty for a local database
	username    string
	password    string
	database    string
	logRequests bool
}

// setting is one value that a flag gives, or else the environment.
type setting struct {
	flag, env, fallback, usage string
	set                        func(c *config, value string) error
}

func databaseSettings() []setting {
	return []setting{
		{"home", "NEWSGRAPH_HOME", "", "directory of the local database (default: newsgraph in your data directory)", func(c *config, v string) error {
			c.home = v
			return nil
		}},
		{"neo4j-uri", "NEO4J_URI", "", "a Neo4j to use instead of a local one: bolt://, neo4j://, neo4j+s:// ...", func(c *config, v string) error {
			c.neo4jURI = v
			return nil
		}},
		{"neo4j-username", "NEO4J_USERNAME", neo4jlocal.Username, "user name for --neo4j-uri", func(c *config, v string) error {
			c.username = v
			return nil
		}},
		{"neo4j-password", "NEO4J_PASSWORD", "", "password for --neo4j-uri; other users of the machine can see flags, so prefer the environment", func(c *config, v string) error {
			c.password = v
			return nil
		}},
		{"neo4j-database", "NEO4J_DATABASE", bolt.DefaultDatabase, "database for --neo4j-uri", func(c *config, v string) error {
			c.database = v
			return nil
		}},
	}
}

func serverSettings() []setting {
	return []setting{
		{"addr", "NEWSGRAPH_ADDR", defaultAddr, "address to listen at; port 0 takes a free one", func(c *config, v string) error {
			if _, _, err := net.SplitHostPort(v); err != nil {
				return fmt.Errorf("%q is no address: want host:port, for example %s", v, defaultAddr)
			}
			c.addr = v
			return nil
		}},
		{"cors-origins", "NEWSGRAPH_CORS_ORIGINS", "", "web sites that may ask this server from a browser, each in full: https://app.example.org,... or * for all", func(c *config, v string) error {
			var err error
			c.corsOrigins, err = parseOrigins(v)
			return err
		}},
		{"log-requests", "NEWSGRAPH_LOG_REQUESTS", "false", "log a line for each request: method, path, status, bytes, time; never what was asked", func(c *config, v string) error {
			var err error
			if c.logRequests, err = strconv.ParseBool(v); err != nil {
				return fmt.Errorf("%q is neither true nor false", v)
			}
			return nil
		}},
	}
}

// addFlags declares the settings' flags and returns what reads them when the command runs. Flags come before the
// environment. The environment is not made the flags' default, since --help shows defaults and one of them is a password.
func addFlags(cmd *cobra.Command, s streams, settings ...setting) func() (config, error) {
	for _, x := range settings {
		cmd.Flags().String(x.flag, x.fallback, fmt.Sprintf("%s; %s", x.usage, x.env))
		if x.fallback == "false" {
			cmd.Flags().Lookup(x.flag).NoOptDefVal = "true" // the flag alone says yes
		}
	}
	return func() (config, error) {
		var c config
		for _, x := range settings {
			value, err := cmd.Flags().GetString(x.flag)
			if err != nil {
				return config{}, err
			}
			name := "--" + x.flag
			if env := s.env(x.env); env != "" && !cmd.Flags().Changed(x.flag) {
				value, name = env, x.env
			}
			if err := x.set(&c, value); err != nil {
				return config{}, fmt.Errorf("%s: %w", name, err)
			}
		}
		return c, nil
	}
}

// parseOrigins reads a list of web origins: scheme, host and port, nothing behind. A star for a part of a name is refused:
// "https://*.example.org" would let in whoever can put a page on any host below that, now or when one is given away,
// and what a list lets in should be readable in it.
func parseOrigins(list string) ([]string, error) {
	var origins []string
	for item := range strings.SplitSeq(list, ",") {
		item = strings.TrimSuffix(strings.TrimSpace(item), "/")
		if item == "" {
			continue
		}
		if item != "*" && strings.Contains(item, "*") {
			return nil, fmt.Errorf("%q has a star for a part of a name: name each site in full, or * alone for all", item)
		}
		u, err := url.Parse(item)
		if item != "*" && (err != nil || u.Scheme == "" || u.Host == "" || u.Scheme+"://"+u.Host != item) {
			return nil, fmt.Errorf("%q is no origin: want scheme and host, for example https://app.example.org", item)
		}
		origins = append(origins, item)
	}
	return origins, nil
}
