package main

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/newsgraph/newsgraph/internal/query"
)

// fakeStore answers nothing but signs of life.
type fakeStore struct{ alive error }

func (f fakeStore) Compile(*query.Field) (string, error)                           { return "", errors.New("not asked for") }
func (fakeStore) Plan(context.Context, string, []*query.Field, []query.Args) error { return nil }
func (f fakeStore) Read(context.Context, string, []*query.Field, []query.Args, time.Duration) (any, error) {
	return nil, errors.New("not asked for")
}
func (f fakeStore) Ping(context.Context) error { return f.alive }
func (fakeStore) Lives() uint64                { return 0 }

func TestServedAddresses(t *testing.T) {
	s := start(t, environment(), "serve")
	for path, want := range map[string]int{"healthz": 200, "readyz": 200, "graphql?query=%7B__typename%7D": 200, "nothing-there": 404} {
		if code, _, body := get(t, s.url+path); code != want {
			t.Errorf("GET /%s: %d, want %d: %s", path, code, want, body)
		}
	}
}

func TestReadyzSaysWhyNot(t *testing.T) {
	var logged output
	down := fakeStore{alive: errors.New("database at bolt://10.0.0.1 does not answer")}
	site := httptest.NewServer(routes(down, slog.New(slog.NewTextHandler(&logged, nil)), nil))
	defer site.Close()
	code, header, body := get(t, site.URL+"/readyz")
	if code != http.StatusServiceUnavailable || header.Get("Content-Type") != "application/json" {
		t.Errorf("%d %s", code, header)
	}
	if !strings.Contains(body, `"reason":"the database does not answer"`) || strings.Contains(body, "10.0.0.1") {
		t.Errorf("answered %s", body)
	}
	if !strings.Contains(logged.String(), "10.0.0.1") {
		t.Errorf("logged %s", logged.String())
	}
	if code, _, _ := get(t, site.URL+"/healthz"); code != http.StatusOK {
		t.Errorf("the process lives, but /healthz says %d", code)
	}
}

func TestOtherHostNamesAreRefusedOnLoopback(t *testing.T) {
	s := start(t, environment(), "serve")
	for host, want := range map[string]int{
		"localhost:8080": 200, "LOCALHOST": 200, "news.localhost": 200, "127.0.0.1": 200, "[::1]:8080": 200,
		"attacker.example": 421, "attacker.example:8080": 421, "localhost.attacker.example": 421,
		"127.0.0.1.attacker.example": 421, "192.168.0.7": 421,
	} {
		if code, _, _ := get(t, s.url+"graphql?query=%7B__typename%7D", "Host", host); code != want {
			t.Errorf("Host %s: %d, want %d", host, code, want)
		}
	}
	env := environment()
	env["NEWSGRAPH_ADDR"] = ":0"
	open := start(t, env, "serve")
	if code, _, _ := get(t, open.url+"healthz", "Host", "news.example"); code != http.StatusOK {
		t.Errorf("on all addresses, Host news.example: %d", code)
	}
}

func TestOtherOriginsMayAskOnlyIfNamed(t *testing.T) {
	for _, test := range []struct {
		name, origins, origin, want string
	}{
		{"none", "", "https://app.example", ""},
		{"named", "https://app.example, http://localhost:5173/", "http://localhost:5173", "http://localhost:5173"},
		{"another", "https://app.example", "https://other.example", ""},
		{"all", "*", "https://app.example", "*"},
	} {
		t.Run(test.name, func(t *testing.T) {
			origins, err := parseOrigins(test.origins)
			if err != nil {
				t.Fatal(err)
			}
			site := httptest.NewServer(routes(fakeStore{}, slog.New(slog.DiscardHandler), origins))
			defer site.Close()
			request, err := http.NewRequestWithContext(t.Context(), http.MethodOptions, site.URL+"/graphql", nil)
			if err != nil {
				t.Fatal(err)
			}
			request.Header.Set("Origin", test.origin)
			request.Header.Set("Access-Control-Request-Method", http.MethodPost)
			request.Header.Set("Access-Control-Request-Headers", "content-type")
			response, err := http.DefaultClient.Do(request)
			if err != nil {
				t.Fatal(err)
			}
			response.Body.Close()
			if got := response.Header.Get("Access-Control-Allow-Origin"); got != test.want {
				t.Errorf("allowed: %q, want %q", got, test.want)
			}
		})
	}
}
