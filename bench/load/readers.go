package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"syscall"
	"time"
)

const newest = `{ articles(first: 10) { nodes { title publishedAt people(first: 5) { nodes { name } } } } }`

// beside asks for the newest articles and their people while nothing is loaded, and while the other half of the articles is.
func (r *runner) beside() (string, error) {
	half := r.articles / 2
	first, err := r.made(max(1, half))
	if err != nil {
		return "", err
	}
	home, err := os.MkdirTemp(r.dir, "home-*")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(home)
	if _, err := r.newsgraph("load", "--home", home, first); err != nil {
		return "", err
	}
	url, stop, err := r.serve(home)
	if err != nil {
		return "", err
	}
	text, err := r.askBeside(home, url)
	return text, errors.Join(err, stop())
}

func (r *runner) askBeside(home, url string) (string, error) {
	ctx, cancel := context.WithTimeout(r.ctx, r.readers)
	defer cancel()
	if _, err := asking(ctx, url); err != nil { // warms up
		return "", err
	}
	ctx, cancel = context.WithTimeout(r.ctx, r.readers)
	defer cancel()
	idle, err := asking(ctx, url)
	if err != nil {
		return "", err
	}
	ctx, loaded := context.WithCancel(r.ctx)
	defer loaded()
	ended := make(chan error, 1)
	go func() {
		defer loaded()
		_, err := r.newsgraph("load", "--home", home, r.file)
		ended <- err
	}()
	busy, err := asking(ctx, url)
	if err := errors.Join(err, <-ended); err != nil {
		return "", err
	}
	return fmt.Sprintf("the 10 newest articles with 5 people each, p50 and p99 in ms: %.1f and %.1f while nothing is loaded, %.1f and %.1f meanwhile (p99 %.1f times as long)",
		percentile(idle, 50), percentile(idle, 99), percentile(busy, 50), percentile(busy, 99), percentile(busy, 99)/percentile(idle, 99)), nil
}

func percentile(times []time.Duration, p int) float64 {
	slices.Sort(times)
	return float64(times[min(len(times)*p/100, len(times)-1)]) / float64(time.Millisecond)
}

// asking asks one question after the other until ctx ends, with a pause between them, as somebody does who looks at a page.
func asking(ctx context.Context, url string) ([]time.Duration, error) {
	body, err := json.Marshal(map[string]string{"query": newest})
	if err != nil {
		return nil, err
	}
	var times []time.Duration
	for {
		begin := time.Now()
		err := post(url, body)
		if err != nil {
			return nil, err
		}
		times = append(times, time.Since(begin))
		select {
		case <-ctx.Done():
			return times, nil
		case <-time.After(10 * time.Millisecond):
		}
	}
}

func post(url string, body []byte) error {
	response, err := http.Post(url, "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err == nil && (response.StatusCode != http.StatusOK || bytes.Contains(text, []byte(`"errors"`))) {
		err = fmt.Errorf("%s: %s", response.Status, text)
	}
	return err
}

var served = regexp.MustCompile(`http://\S+/`)

// serve starts a server on a home and gives the address of its queries.
func (r *runner) serve(home string) (url string, stop func() error, err error) {
	cmd := exec.Command(r.binary, "serve", "--addr", "127.0.0.1:0", "--home", home)
	cmd.Env = append(os.Environ(), "NEO4J_URI=")
	cmd.Stderr = r.progress
	out, err := cmd.StdoutPipe()
	if err != nil {
		return "", nil, err
	}
	if err := cmd.Start(); err != nil {
		return "", nil, err
	}
	stop = func() error {
		return errors.Join(cmd.Process.Signal(syscall.SIGINT), cmd.Wait())
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if found := served.FindString(lines.Text()); found != "" {
			go func() { _, _ = io.Copy(io.Discard, out) }()
			return found + "graphql", stop, nil
		}
	}
	return "", nil, errors.Join(errors.New("newsgraph serve does not serve"), stop())
}
