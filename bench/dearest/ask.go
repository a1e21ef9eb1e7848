package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
)

// asker asks a server.
type asker struct{ url string }

// answer is what came back.
type answer struct {
	Data   json.RawMessage `json:"data"`
	Errors []struct {
		Message    string `json:"message"`
		Path       []any  `json:"path"`
		Extensions struct {
			Code string `json:"code"`
		} `json:"extensions"`
	} `json:"errors"`
	bytes int
}

// isAdmitted tells whether the database was asked: what is refused before has no place in the answer. A filter that meets its bound when it
// runs does have one, and has cost something.
func (a answer) isAdmitted() bool { return len(a.Errors) == 0 || len(a.Errors[0].Path) > 0 }

// outcome is in a word how the request ended.
func (a answer) outcome() string {
	if len(a.Errors) == 0 {
		return "answered"
	}
	return a.Errors[0].Extensions.Code
}

// Patience with a server that plans a new shape, or that has been sent as many as it takes in a minute.
const (
	tries = 60
	pause = 2 * time.Second
)

// ask asks until the server has the time. An answer that is a refusal for a limit is no error.
func (a *asker) ask(ctx context.Context, text string) (answer, error) {
	for try := 1; ; try++ {
		got, err := a.once(ctx, text)
		if err != nil || len(got.Errors) == 0 {
			return got, err
		}
		first := got.Errors[0]
		switch {
		case first.Extensions.Code == "UNAVAILABLE" || strings.Contains(first.Message, "new shapes"):
			if try == tries {
				return got, fmt.Errorf("after %d tries: %s", tries, first.Message)
			}
			time.Sleep(pause)
		case first.Extensions.Code == "LIMIT_EXCEEDED":
			return got, nil
		default:
			return got, fmt.Errorf("%s: %s", first.Message, text)
		}
	}
}

func (a *asker) once(ctx context.Context, text string) (answer, error) {
	body, err := json.Marshal(map[string]string{"query": text})
	if err != nil {
		return answer{}, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, a.url, bytes.NewReader(body))
	if err != nil {
		return answer{}, err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return answer{}, err
	}
	defer response.Body.Close()
	content, err := io.ReadAll(response.Body)
	if err != nil {
		return answer{}, err
	}
	got := answer{bytes: len(content)}
	if err := json.Unmarshal(content, &got); err != nil {
		return answer{}, fmt.Errorf("%s: %w", response.Status, err)
	}
	return got, nil
}

// into asks and reads the data.
func (a *asker) into(ctx context.Context, text string, data any) error {
	got, err := a.ask(ctx, text)
	if err != nil {
		return err
	}
	if len(got.Errors) > 0 {
		return errors.New(got.Errors[0].Message)
	}
	return json.Unmarshal(got.Data, data)
}
