// Command floor answers the questions of bench/compare as one would by hand, without GraphQL: one Cypher statement a
// question, net/http, encoding/json. What another way costs beyond this is what it adds.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	driverconfig "github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"
)

func main() {
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "floor:", err)
		os.Exit(1)
	}
}

// run serves until it is killed.
func run(ctx context.Context) error {
	auth := neo4j.BasicAuth(os.Getenv("NEO4J_USERNAME"), os.Getenv("NEO4J_PASSWORD"), "")
	driver, err := neo4j.NewDriverWithContext(os.Getenv("NEO4J_URI"), auth, func(c *driverconfig.Config) {
		c.TelemetryDisabled = true
		c.NotificationsMinSeverity = notifications.DisabledLevel
	})
	if err != nil {
		return err
	}
	defer driver.Close(ctx)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	for name, q := range questions {
		mux.HandleFunc("POST /"+name, func(w http.ResponseWriter, r *http.Request) {
			if err := answer(w, r, driver, q); err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
			}
		})
	}
	fmt.Printf("listening at http://%s/\n", listener.Addr())
	server := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	return server.Serve(listener)
}

// answer runs the question's statement with the parameters that the request's body gives.
func answer(w http.ResponseWriter, r *http.Request, driver neo4j.DriverWithContext, q question) error {
	var params map[string]any
	if err := json.NewDecoder(r.Body).Decode(&params); err != nil {
		return err
	}
	rows, err := read(r.Context(), driver, q, params)
	if err != nil {
		return err
	}
	body := map[string]any{q.field: rows}
	if q.one {
		if len(rows) != 1 {
			return fmt.Errorf("%d rows, want one", len(rows))
		}
		body[q.field] = rows[0]
	}
	var b bytes.Buffer
	if err := json.NewEncoder(&b).Encode(body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	_, err = w.Write(b.Bytes())
	return err
}

// read gives the rows of the question's statement. An auto-commit transaction takes one round trip.
func read(ctx context.Context, driver neo4j.DriverWithContext, q question, params map[string]any) (rows []map[string]any, err error) {
	session := driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: "neo4j", FetchSize: neo4j.FetchAll})
	defer func() {
		err = errors.Join(err, session.Close(ctx))
	}()
	result, err := session.Run(ctx, q.text, params)
	if err != nil {
		return nil, err
	}
	rows = []map[string]any{}
	for result.Next(ctx) {
		row, ok := result.Record().Values[0].(map[string]any)
		if !ok {
			return nil, errors.New("a row is no map")
		}
		if q.finish != nil {
			if err := q.finish(row); err != nil {
				return nil, err
			}
		}
		rows = append(rows, row)
	}
	return rows, result.Err()
}
