package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"mime"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// Media types of an answer.
const (
	mediaJSON    = "application/json"
	mediaGraphQL = "application/graphql-response+json"
)

const (
	// maxErrors bounds the errors of an answer: a list can have one for each of its items.
	maxErrors = 50
	// leastCompressed is the shortest answer that is compressed: less goes in one packet either way.
	leastCompressed = 1 << 10
	// sendPiece is how much is sent before it is looked how long the client took.
	sendPiece = 256 << 10
)

// answer writes the one answer to a request.
type answer struct {
	w     http.ResponseWriter
	r     *http.Request
	exec  graphql.GraphExecutor
	start time.Time
	// media is what the client accepts, or what it gets if it accepts nothing that there is.
	media      string
	acceptable bool
	bodyRead   bool
	// settle, if not nil, is told how long the answer is.
	settle func(bytes int64)

	mu   sync.Mutex
	over bool
}

// once writes, unless that was done. While it is done elsewhere it waits.
func (a *answer) once(write func()) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if !a.over {
		a.over = true
		write()
	}
}

func (e *endpoint) answer(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) *answer {
	a := &answer{w: w, r: r, exec: exec, start: time.Now(), media: acceptedMedia(r.Header.Values("Accept"))}
	if a.acceptable = a.media != ""; !a.acceptable {
		a.media = mediaJSON
	}
	return a
}

// refuse answers with an error instead of data.
func (a *answer) refuse(err error) {
	if errors.Is(err, context.Canceled) {
		return // nobody reads it
	}
	if !a.bodyRead && a.r.ContentLength != 0 {
		// Else what is left of the body would be waited for.
		a.w.Header().Set("Connection", "close")
	}
	status := statusOf(err)
	if status == 0 {
		status = http.StatusBadRequest
	}
	a.refuseText(a.r.Context(), status, located(err))
}

// refuseText answers a text that is refused, or its variables. Clients that accept application/json only take another
// status than 200 for an answer that is not this server's.
func (a *answer) refuseText(ctx context.Context, status int, errs gqlerror.List) {
	if status == 0 {
		status = http.StatusOK
		if a.media == mediaGraphQL {
			status = http.StatusBadRequest
		}
	}
	a.write(status, a.exec.DispatchError(ctx, errs))
}

// result answers with what was executed.
func (a *answer) result(operation *graphql.OperationContext, response *graphql.Response) {
	status := http.StatusOK
	switch {
	case allUnavailable(operation, response):
		// Nothing came of it: to clients and to what stands between, that is no answer.
		status, response.Data = http.StatusServiceUnavailable, nil
	case response.Data == nil && slices.ContainsFunc(response.Errors, isInternal):
		status = http.StatusInternalServerError
	case response.Data == nil:
		a.writeRefused(response)
		return
	}
	a.write(status, response)
}

// writeRefused answers an operation that was refused after its text was found right.
func (a *answer) writeRefused(response *graphql.Response) {
	status := http.StatusOK
	if a.media == mediaGraphQL {
		status = http.StatusBadRequest
	}
	a.write(status, response)
}

// allUnavailable says that every field that an operation starts from failed for want of the database.
func allUnavailable(operation *graphql.OperationContext, response *graphql.Response) bool {
	if len(response.Errors) == 0 {
		return false
	}
	failed := map[string]bool{}
	for _, one := range response.Errors {
		if one.Extensions["code"] != CodeUnavailable {
			return false
		}
		if len(one.Path) > 0 {
			failed[one.Path[:1].String()] = true
		}
	}
	if response.Data == nil || bytes.Equal(response.Data, []byte("null")) {
		return true
	}
	for _, field := range graphql.CollectFields(operation, operation.Operation.SelectionSet, nil) {
		if !failed[field.Alias] {
			return false
		}
	}
	return true
}

func hasCode(err *gqlerror.Error) bool { return err.Extensions["code"] != nil }

func isInternal(err *gqlerror.Error) bool { return err.Extensions["code"] == CodeInternal }

// write sends an answer. Its data is ready JSON and goes out as it is.
func (a *answer) write(status int, response *graphql.Response) {
	head, tail, err := frame(response)
	if err != nil {
		status, response = http.StatusInternalServerError, &graphql.Response{}
		head, tail = []byte(`{"errors":[{"message":"internal error","extensions":{"code":"INTERNAL"}}]`), []byte("}")
	}
	pieces := [][]byte{head, response.Data, tail}
	length := len(head) + len(response.Data) + len(tail)
	header := a.w.Header()
	header.Set("Content-Type", a.media+"; charset=utf-8")
	header.Set("Cache-Control", "no-store")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Add("Vary", "Accept")
	header.Add("Vary", "Accept-Encoding")
	if status == http.StatusServiceUnavailable {
		header.Set("Retry-After", "2")
	}
	if length >= leastCompressed && acceptsGzip(a.r.Header.Values("Accept-Encoding")) {
		small := compress(pieces)
		// What was long is not held while the client reads what is short.
		response.Data, pieces, length = nil, [][]byte{small}, len(small)
		header.Set("Content-Encoding", encodingGzip)
	}
	header.Set("Content-Length", strconv.Itoa(length))
	if a.settle != nil {
		a.settle(int64(length))
	}
	a.send(status, pieces, length)
}

// frame is what stands around an answer's data.
func frame(response *graphql.Response) (head, tail []byte, err error) {
	var start bytes.Buffer
	start.WriteByte('{')
	if len(response.Errors) > 0 {
		errs := response.Errors[:min(len(response.Errors), maxErrors)]
		text, err := json.Marshal(errs)
		if err != nil {
			return nil, nil, err
		}
		start.WriteString(`"errors":`)
		start.Write(text)
	}
	if response.Data != nil {
		if len(response.Errors) > 0 {
			start.WriteByte(',')
		}
		start.WriteString(`"data":`)
	}
	if len(response.Extensions) > 0 {
		text, err := json.Marshal(response.Extensions)
		if err != nil {
			return nil, nil, err
		}
		tail = append(append([]byte(`,"extensions":`), text...), '}')
		return start.Bytes(), tail, nil
	}
	return start.Bytes(), []byte("}"), nil
}

// send writes an answer piece by piece, as long as the client takes them fast enough. A connection whose client
// does not is closed.
func (a *answer) send(status int, pieces [][]byte, length int) {
	control := http.NewResponseController(a.w)
	last := a.start.Add(sendTime + time.Duration(length>>10)*time.Second/(sendRate>>10))
	a.w.WriteHeader(status)
	for _, piece := range pieces {
		for len(piece) > 0 {
			n := min(len(piece), sendPiece)
			deadline := time.Now().Add(stallTime)
			if last.Before(deadline) {
				deadline = last
			}
			// Not every writer has a connection: a test's has none.
			_ = control.SetWriteDeadline(deadline)
			if _, err := a.w.Write(piece[:n]); err != nil {
				return
			}
			piece = piece[n:]
		}
	}
	if err := control.Flush(); err == nil || errors.Is(err, http.ErrNotSupported) {
		_ = control.SetWriteDeadline(time.Time{})
	}
}

// mediaType is the type that a header names, without what follows it.
func mediaType(header string) string {
	kind, _, err := mime.ParseMediaType(header)
	if err != nil {
		return ""
	}
	return kind
}

// acceptedMedia is the media type that a client likes best; empty where it accepts none. Where it has no preference,
// it gets application/json, which every client understands.
func acceptedMedia(accept []string) string {
	if len(accept) == 0 {
		return mediaJSON
	}
	ranges := weights(accept)
	quality := func(kind string) (q float64, named bool) {
		for _, pattern := range []string{kind, "application/*", "*/*"} {
			if q, ok := ranges[pattern]; ok {
				return q, pattern == kind
			}
		}
		return 0, false
	}
	old, _ := quality(mediaJSON)
	modern, named := quality(mediaGraphQL)
	switch {
	case old == 0 && modern == 0:
		return ""
	case modern > old || modern == old && named:
		return mediaGraphQL
	default:
		return mediaJSON
	}
}

// weights reads a header like Accept: each alternative with its weight, 1 unless it says another.
func weights(header []string) map[string]float64 {
	all := map[string]float64{}
	for _, line := range header {
		for part := range strings.SplitSeq(line, ",") {
			name, attributes, _ := strings.Cut(part, ";")
			q := 1.0
			for attribute := range strings.SplitSeq(attributes, ";") {
				if value, ok := strings.CutPrefix(strings.ToLower(strings.TrimSpace(attribute)), "q="); ok {
					if parsed, err := strconv.ParseFloat(value, 64); err == nil {
						q = parsed
					}
				}
			}
			if name = strings.ToLower(strings.TrimSpace(name)); name != "" {
				all[name] = q
			}
		}
	}
	return all
}
