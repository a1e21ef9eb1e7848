package graph

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"github.com/newsgraph/newsgraph"
)

// Limits of one request before its text is looked at. docs/limits.md gives the reason for each number.
const (
	// MaxRequestBytes bounds the body of a request.
	MaxRequestBytes = 256 << 10
	// maxAddress bounds what a GET has in its address.
	maxAddress = 32 << 10
	// maxJSONValues bounds the values in it: one of two bytes takes fifty times that in memory.
	maxJSONValues = 20_000
	// maxJSONDepth bounds how deep they nest.
	maxJSONDepth = 64
)

// requestReader reads what is asked. Its errors are a *problem or a *newsgraph.LimitError.
type requestReader func(http.ResponseWriter, *http.Request) (*graphql.RawParams, error)

func bad(format string, a ...any) error {
	return &problem{http.StatusBadRequest, fmt.Sprintf(format, a...)}
}

// bodyLength is how long a request's body is at most.
func bodyLength(r *http.Request) int64 {
	if r.ContentLength < 0 || r.ContentLength > MaxRequestBytes {
		return MaxRequestBytes
	}
	return r.ContentLength + int64(len(r.URL.RawQuery))
}

// readPost reads a request from a JSON body.
func readPost(w http.ResponseWriter, r *http.Request) (*graphql.RawParams, error) {
	if err := checkContent(r); err != nil {
		w.Header().Set("Accept-Post", mediaJSON)
		return nil, err
	}
	body, err := readBody(w, r)
	if err != nil {
		return nil, err
	}
	body = bytes.TrimLeft(body, " \t\r\n")
	if len(body) == 0 {
		return nil, bad("the body is empty: send a JSON object with `query`")
	}
	if body[0] == '[' {
		return nil, bad("the body is a JSON array: send one object, since several requests in one are not supported")
	}
	if err := checkJSON(body); err != nil {
		return nil, err
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(body, &members); err != nil || members == nil {
		return nil, notJSON("the body", "object", err)
	}
	params := &graphql.RawParams{}
	if params.Query, err = textMember(members, "query"); err != nil {
		return nil, err
	}
	if params.OperationName, err = textMember(members, "operationName"); err != nil {
		return nil, err
	}
	if params.Variables, err = objectMember(members, "variables"); err != nil {
		return nil, err
	}
	if params.Extensions, err = objectMember(members, "extensions"); err != nil {
		return nil, err
	}
	return params, checkQuery(params)
}

// readGet reads a query from the address.
func readGet(_ http.ResponseWriter, r *http.Request) (*graphql.RawParams, error) {
	if n := int64(len(r.URL.RawQuery)); n > maxAddress {
		return nil, &sizeError{&newsgraph.LimitError{What: "bytes of address", Asked: n, Allowed: maxAddress, Advice: "ask by POST"}, http.StatusRequestURITooLong}
	}
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, bad("the address is not URL-encoded as it should be")
	}
	members := map[string]json.RawMessage{}
	for _, name := range []string{"variables", "extensions"} {
		if text := values.Get(name); text != "" {
			members[name] = json.RawMessage(text)
			if err := checkJSON(members[name]); err != nil {
				return nil, err
			}
		}
	}
	params := &graphql.RawParams{Query: values.Get("query"), OperationName: values.Get("operationName")}
	if params.Variables, err = objectMember(members, "variables"); err != nil {
		return nil, err
	}
	if params.Extensions, err = objectMember(members, "extensions"); err != nil {
		return nil, err
	}
	return params, checkQuery(params)
}

// checkContent refuses what is not JSON in UTF-8.
func checkContent(r *http.Request) error {
	kind, attributes, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || kind != mediaJSON {
		return &problem{http.StatusUnsupportedMediaType, "send the header Content-Type: application/json"}
	}
	if charset := attributes["charset"]; charset != "" && !strings.EqualFold(charset, "utf-8") && !strings.EqualFold(charset, "utf8") {
		return &problem{http.StatusUnsupportedMediaType, "send JSON in UTF-8"}
	}
	if encoding := r.Header.Get("Content-Encoding"); encoding != "" && !strings.EqualFold(encoding, "identity") {
		return &problem{http.StatusUnsupportedMediaType, "send the body as it is, not compressed"}
	}
	return nil
}

func readBody(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	if r.ContentLength > MaxRequestBytes {
		return nil, tooLarge(r.ContentLength)
	}
	control := http.NewResponseController(w)
	// Not every writer has a connection: a test's has none.
	_ = control.SetReadDeadline(time.Now().Add(bodyTime))
	body := bytes.NewBuffer(make([]byte, 0, max(0, r.ContentLength)+bytes.MinRead))
	_, err := body.ReadFrom(http.MaxBytesReader(w, r.Body, MaxRequestBytes))
	if err == nil {
		// While the request is answered, the connection is read only to see whether the client is still there.
		_ = control.SetReadDeadline(time.Time{})
	}
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return nil, tooLarge(MaxRequestBytes + 1)
	case errors.Is(err, os.ErrDeadlineExceeded):
		return nil, &problem{http.StatusRequestTimeout, fmt.Sprintf("the body did not come within %v", bodyTime)}
	case err != nil:
		return nil, bad("the body did not come to its end")
	}
	return body.Bytes(), nil
}

// sizeError is a request over a limit that HTTP has a status for.
type sizeError struct {
	*newsgraph.LimitError
	status int
}

func (e *sizeError) Unwrap() []error { return []error{e.LimitError, &problem{e.status, e.Error()}} }

func tooLarge(asked int64) error {
	limit := &newsgraph.LimitError{What: "bytes of request", Asked: asked, Allowed: MaxRequestBytes, Advice: "ask in several requests"}
	return &sizeError{limit, http.StatusRequestEntityTooLarge}
}

// checkJSON bounds what JSON makes in memory, before it does.
func checkJSON(text []byte) error {
	values, depth, deepest := int64(1), int64(0), int64(0)
	inText := false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case inText && c == '\\':
			i++
		case c == '"':
			inText = !inText
		case inText:
		case c == '{' || c == '[':
			depth++
			values++
			deepest = max(deepest, depth)
		case c == '}' || c == ']':
			depth--
		case c == ',':
			values++
		}
	}
	if values > maxJSONValues {
		return &newsgraph.LimitError{What: "values in a request", Asked: values, Allowed: maxJSONValues, Advice: "ask in several requests"}
	}
	if deepest > maxJSONDepth {
		return &newsgraph.LimitError{What: "levels of JSON", Asked: deepest, Allowed: maxJSONDepth, Advice: "nest less deep"}
	}
	return nil
}

// notJSON says what is wrong with JSON without quoting it.
func notJSON(what, kind string, err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return bad("%s is no JSON: it breaks at byte %d", what, syntax.Offset)
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return bad("%s is no JSON: it ends too early", what)
	}
	return bad("%s must be a JSON %s", what, kind)
}

// textMember reads a text of a request; null is none.
func textMember(members map[string]json.RawMessage, name string) (string, error) {
	raw, ok := members[name]
	if !ok {
		return "", nil
	}
	var text *string
	if err := json.Unmarshal(raw, &text); err != nil {
		return "", notJSON("`"+name+"`", "text", err)
	}
	if text == nil {
		return "", nil
	}
	return *text, nil
}

// objectMember reads an object of a request; null is none. Numbers stay as they are written: an id of
// 20 digits is none that a float holds.
func objectMember(members map[string]json.RawMessage, name string) (map[string]any, error) {
	raw, ok := members[name]
	if !ok {
		return nil, nil
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	var object map[string]any
	err := decoder.Decode(&object)
	if err == nil && decoder.More() {
		err = errors.New("more follows")
	}
	if err != nil {
		return nil, notJSON("`"+name+"`", "object", err)
	}
	return object, nil
}

// checkQuery refuses a request without a query.
func checkQuery(params *graphql.RawParams) error {
	if params.Query != "" {
		return nil
	}
	if _, ok := params.Extensions["persistedQuery"]; ok {
		// Clients that know this word send the text then.
		return bad("PersistedQueryNotSupported")
	}
	return bad("`query` is missing: the text of the query")
}
