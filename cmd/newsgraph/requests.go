package main

import (
	"log/slog"
	"net/http"
	"time"
)

// maxLoggedPath is longer than every address of ours.
const maxLoggedPath = 100

// logRequests logs each request once it is answered. Queries, in bodies and addresses alike, stay out of it: they
// are what users ask, and may be a megabyte.
func logRequests(next http.Handler, log *slog.Logger) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		counted := &countingWriter{ResponseWriter: w, status: http.StatusOK}
		defer func() {
			log.Info("request", "method", r.Method, "path", r.URL.Path[:min(len(r.URL.Path), maxLoggedPath)], "status", counted.status, "bytes", counted.bytes,
				"ms", time.Since(start).Milliseconds(), "from", r.RemoteAddr)
		}()
		next.ServeHTTP(counted, r)
	})
}

// countingWriter notes what was answered.
type countingWriter struct {
	http.ResponseWriter
	status int
	bytes  int64
	begun  bool
}

func (w *countingWriter) WriteHeader(status int) {
	if !w.begun && status >= http.StatusOK {
		w.status, w.begun = status, true
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *countingWriter) Write(p []byte) (int, error) {
	w.begun = true
	n, err := w.ResponseWriter.Write(p)
	w.bytes += int64(n)
	return n, err
}

// Flush is for who asks the writer itself instead of an http.ResponseController.
func (w *countingWriter) Flush() { _ = http.NewResponseController(w.ResponseWriter).Flush() }

// Unwrap lets http.ResponseController reach the connection's deadlines and flushing.
func (w *countingWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }
