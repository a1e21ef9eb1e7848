package main

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"time"

	"github.com/rs/cors"

	"github.com/newsgraph/newsgraph/graph"
	"github.com/newsgraph/newsgraph/web"
)

// store is what the server asks.
type store interface {
	graph.Store
	Ping(ctx context.Context) error
}

// pingTimeout bounds the wait for the database's sign of life: who asks /readyz wants an answer soon.
const pingTimeout = 2 * time.Second

// routes are everything that the server answers to.
func routes(db store, log *slog.Logger, corsOrigins []string) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/graphql", graph.NewHandler(db, log, graph.WithOrigins(corsOrigins...)))
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		writeJSON(w, http.StatusOK, map[string]string{"status": "ok"})
	})
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), pingTimeout)
		defer cancel()
		err := db.Ping(ctx)
		var notReady notReadyError
		if errors.As(err, &notReady) {
			writeProblem(w, http.StatusServiceUnavailable, notReady.Error())
			return
		}
		if err != nil {
			// The address of the database is nobody's business but the log's.
			log.Warn("not ready", "error", err)
			writeProblem(w, http.StatusServiceUnavailable, "the database does not answer")
			return
		}
		writeJSON(w, http.StatusOK, map[string]string{"status": "ok"})
	})
	mux.Handle("/", web.Handler())
	if len(corsOrigins) == 0 {
		return mux
	}
	return cors.New(cors.Options{
		AllowedOrigins: corsOrigins,
		AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost},
		AllowedHeaders: []string{"*"}, // clients add their own, such as apollographql-client-name
		MaxAge:         int((10 * time.Minute).Seconds()),
	}).Handler(mux)
}

// writeProblem answers with a reason.
func writeProblem(w http.ResponseWriter, code int, reason string) {
	writeJSON(w, code, map[string]string{"status": "error", "reason": reason})
}

func writeJSON(w http.ResponseWriter, code int, v map[string]string) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(code)
	_ = json.NewEncoder(w).Encode(v) // the client may be gone
}
