package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// attack is a way to cost a server more than its client, sent once.
type attack struct {
	name string
	send func(context.Context, *target, *rand.Rand) string
}

// attacks are those that are known. A new one is a line here and a function that makes its text.
var attacks = []attack{
	{"big fields by alias", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.query(ctx, aliases(2+r.IntN(19), r, everything), nil)
	}},
	{"big field", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.query(ctx, aliases(1, r, everything), nil)
	}},
	{"long answers", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.query(ctx, aliases(1+r.IntN(8), r, bodies), nil)
	}},
	{"totals by alias", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.query(ctx, aliases(1+r.IntN(20), r, totals), nil)
	}},
	{"deep nesting", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.query(ctx, deep(3+r.IntN(40), r), nil)
	}},
	{"fragment bomb", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.query(ctx, bomb(3+r.IntN(30), 2+r.IntN(12)), nil)
	}},
	{"fragment circle", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.query(ctx, circle(1+r.IntN(50)), nil)
	}},
	{"root fields", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.query(ctx, aliases(120, r, small), nil)
	}},
	{"as many root fields as one may", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.query(ctx, aliases(20, r, small), nil)
	}},
	{"new texts of a MB", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.query(ctx, fmt.Sprintf("{ __typename } # %d %s", r.Uint64(), strings.Repeat("x", 1_000_000)), nil)
	}},
	{"new texts of 100 KB", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.query(ctx, fmt.Sprintf("{ %s } # %d %s", strings.Repeat("__typename ", 1+r.IntN(1900)), r.Uint64(), strings.Repeat("x", 30_000+r.IntN(70_000))), nil)
	}},
	{"one field 4,990 times", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.query(ctx, "{ "+strings.Repeat("__typename ", 4990-r.IntN(3))+"}", nil)
	}},
	{"wrong fields", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.query(ctx, fmt.Sprintf("{ stats { %s } }", strings.Repeat(fmt.Sprintf("articels%d ", r.IntN(9)), 1900)), nil)
	}},
	{"conflicting fields", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.query(ctx, conflicts(2+r.IntN(8)), nil)
	}},
	{"new shapes", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.query(ctx, shape(r), nil)
	}},
	{"the schema", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.query(ctx, fmt.Sprintf("{ __schema { types { %s } } }", numbered(1+r.IntN(60), "a%d: fields { name type { fields { name } } } ")), nil)
	}},
	{"filters in filters", func(ctx context.Context, t *target, r *rand.Rand) string {
		if r.IntN(2) == 0 {
			return t.query(ctx, "{ articles(first: 1, filter: "+filter(2+r.IntN(60), r)+") { totalCount nodes { id } } }", nil)
		}
		return t.query(ctx, "query($f: ArticleFilter) { articles(first: 1, filter: $f) { nodes { id } } }", map[string]any{"f": filterValue(2+r.IntN(200), r)})
	}},
	{"wide filters", func(ctx context.Context, t *target, r *rand.Rand) string {
		one := `{countries: {anyOf: ["US", "GB", "FR"]}, people: {noneOf: ["person:joe-biden"]}},`
		return t.query(ctx, "{ articles(first: 100, filter: {or: ["+strings.Repeat(one, 1+r.IntN(40))+"]}) { totalCount nodes { id } } }", nil)
	}},
	{"huge variables", func(ctx context.Context, t *target, r *rand.Rand) string {
		ids := make([]string, 1+r.IntN(40_000))
		for i := range ids {
			ids[i] = fmt.Sprint("person:", r.Uint32())
		}
		return t.query(ctx, "query($ids: [ID!]!) { nodes(ids: $ids) { id } }", map[string]any{"ids": ids})
	}},
	{"wrong variables", func(ctx context.Context, t *target, r *rand.Rand) string {
		values := []any{nil, -1, 1e300, "x", strings.Repeat("9", 100_000), true, []any{}, map[string]any{"a": []any{nil}}, []any{[]any{[]any{1}}}}
		return t.query(ctx, "query($n: Int, $id: ID!, $f: ArticleFilter) { articles(first: $n, filter: $f) { nodes { id } } node(id: $id) { id } }",
			map[string]any{"n": values[r.IntN(len(values))], "id": values[r.IntN(len(values))], "f": values[r.IntN(len(values))]})
	}},
	{"no JSON", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.send(ctx, http.MethodPost, t.url, garbage(r), "Content-Type", "application/json")
	}},
	{"other sites", func(ctx context.Context, t *target, r *rand.Rand) string {
		address := t.url + "?query=" + url.QueryEscape(aliases(20, r, everything))
		if outcome := t.send(ctx, http.MethodGet, address, nil, "Sec-Fetch-Site", "cross-site", "User-Agent", "Mozilla/5.0"); outcome != answered {
			return outcome
		}
		return "INTERNAL" // an answer to another site's page is the server's mistake
	}},
	{"other methods", func(ctx context.Context, t *target, r *rand.Rand) string {
		return t.send(ctx, []string{"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"}[r.IntN(5)], t.url, []byte("{}"))
	}},
	{"gone before the answer", func(ctx context.Context, t *target, r *rand.Rand) string {
		ctx, cancel := context.WithTimeout(ctx, time.Duration(r.IntN(50))*time.Millisecond)
		defer cancel()
		t.query(ctx, aliases(20, r, everything), nil)
		return answered
	}},
	{"slow readers", slowReader},
	{"slow senders", slowSender},
	{"many connections", manyConnections},
}

// upTo is a size up to most, small ones as often as large: what is just allowed costs more than what is refused.
func upTo(most int, r *rand.Rand) int {
	return max(1, int(math.Pow(float64(most), r.Float64())))
}

// everything is as much as one field can ask for, or as much as one may.
func everything(r *rand.Rand) string {
	return fmt.Sprintf(`articles(first: %d) { nodes { title body wordCount
		people(first: %d) { edges { count forms kinds evidence { sentence surface start end } node { id name aliases } } }
		countries(first: %d) { edges { evidence { sentence } node { id name aliases demonyms } } } } }`, upTo(100, r), upTo(100, r), upTo(100, r))
}

// bodies are long answers of few nodes.
func bodies(r *rand.Rand) string {
	return fmt.Sprintf(`articles(first: %d) { nodes { a: body b: body c: body d: body title } }`, 20+r.IntN(81))
}

// totals count what no index counts.
func totals(r *rand.Rand) string {
	return fmt.Sprintf(`countries(first: %d) { nodes { articles(first: 1, filter: {countries: {noneOf: ["FR"]}}) { totalCount } people(first: 1) { totalCount } } }`, upTo(100, r))
}

func small(r *rand.Rand) string {
	return fmt.Sprintf(`articles(first: %d) { nodes { title people(first: 3) { nodes { name } } } }`, 1+r.IntN(20))
}

func aliases(n int, r *rand.Rand, field func(*rand.Rand) string) string {
	var text strings.Builder
	text.WriteString("{")
	for i := range n {
		fmt.Fprintf(&text, " a%d: %s", i, field(r))
	}
	return text.String() + " }"
}

// deep nests connections of one item.
func deep(levels int, r *rand.Rand) string {
	text, end, on := "{ articles(first: 1) { nodes { ", " } } }", "Article"
	for range levels {
		next := map[string][]string{"Article": {"people", "countries"}, "Person": {"articles", "countries"}, "Country": {"articles", "people"}}[on][r.IntN(2)]
		text += fmt.Sprintf("%s(first: %d) { nodes { ", next, 1+r.IntN(2))
		end += " } }"
		on = map[string]string{"articles": "Article", "people": "Person", "countries": "Country"}[next]
	}
	return text + "id" + end
}

// bomb makes fragments that each spread the next under several aliases.
func bomb(levels, aliases int) string {
	var text strings.Builder
	text.WriteString("{ articles(first: 1) { nodes { ...F0 } } }")
	for i := range levels {
		fmt.Fprintf(&text, " fragment F%d on Article { id", i)
		for a := range aliases {
			fmt.Fprintf(&text, " a%d: linkedFrom(first: 1) { nodes { ...F%d } }", a, i+1)
		}
		text.WriteString(" }")
	}
	fmt.Fprintf(&text, " fragment F%d on Article { id }", levels)
	return text.String()
}

func circle(n int) string {
	var text strings.Builder
	text.WriteString("{ ...F0 }")
	for i := range n {
		fmt.Fprintf(&text, " fragment F%d on Query { __typename ...F%d ...F%d }", i, (i+1)%n, (i+n/2)%n)
	}
	return text.String()
}

// conflicts selects different fields under one name on several levels, so that comparing pairs takes long.
func conflicts(levels int) string {
	text, end := "", ""
	for range levels {
		text += " people(first: 1) { nodes { name: id" + strings.Repeat(" articles(first: 1) { totalCount }", 20) + " articles(first: 1) { nodes {"
		end += " } } } }"
	}
	return "{ articles(first: 1) { nodes {" + text + " id title: id title" + end + " } } }"
}

// shape selects and filters at random: hardly any two are alike.
func shape(r *rand.Rand) string {
	pick := func(from ...string) string {
		var chosen []string
		for _, one := range from {
			if r.IntN(2) == 0 {
				chosen = append(chosen, one)
			}
		}
		return strings.Join(append(chosen, "id"), " ")
	}
	var node func(on string, depth int) string
	node = func(on string, depth int) string {
		switch on {
		case "articles":
			text := pick("url", "title", "publishedAt", "language", "wordCount", "body", "dateline")
			if depth > 0 {
				text += fmt.Sprintf(" people(first: %d) { nodes { %s } } countries(first: 2) { totalCount nodes { %s } }", 1+r.IntN(3), node("people", depth-1), node("countries", depth-1))
			}
			return text
		case "people":
			text := pick("name", "aliases", "articleCount", "firstSeen", "lastSeen")
			if depth > 0 && r.IntN(2) == 0 {
				text += fmt.Sprintf(" articles(first: 2, orderBy: {field: PUBLISHED_AT, direction: %s}) { nodes { %s } }", []string{"ASC", "DESC"}[r.IntN(2)], node("articles", depth-1))
			}
			return text
		default:
			return pick("code", "name", "officialName", "aliases", "capital", "region", "articleCount", "firstSeen")
		}
	}
	return fmt.Sprintf("{ articles(first: %d, filter: %s) { nodes { %s } } }", 1+r.IntN(5), filter(r.IntN(3), r), node("articles", 3))
}

// filter nests conditions.
func filter(levels int, r *rand.Rand) string {
	leaf := []string{`countries: {anyOf: ["US"]}`, `countries: {allOf: ["GB", "FR"]}`, `people: {noneOf: ["person:joe-biden"]}`, `publishedAt: {from: "2018-01-01T00:00:00Z"}`}[r.IntN(4)]
	if levels <= 0 {
		return "{" + leaf + "}"
	}
	switch r.IntN(3) {
	case 0:
		return "{and: [" + filter(levels-1, r) + ", {" + leaf + "}]}"
	case 1:
		return "{or: [" + filter(levels-1, r) + ", {" + leaf + "}]}"
	default:
		return "{not: " + filter(levels-1, r) + "}"
	}
}

func filterValue(levels int, r *rand.Rand) any {
	if levels <= 0 {
		return map[string]any{"countries": map[string]any{"anyOf": []any{"US"}}}
	}
	inner := filterValue(levels-1, r)
	if r.IntN(2) == 0 {
		return map[string]any{"not": inner}
	}
	return map[string]any{"and": []any{inner}}
}

// garbage is a body that is no request.
func garbage(r *rand.Rand) []byte {
	noise := make([]byte, r.IntN(300_000))
	for i := range noise {
		noise[i] = byte(r.Uint32())
	}
	return [][]byte{
		noise,
		[]byte(`[` + strings.Repeat(`{"query":"{ __typename }"},`, r.IntN(5000)) + `{}]`),
		[]byte(strings.Repeat("[", r.IntN(200_000))),
		[]byte(strings.Repeat(`{"query":`, r.IntN(20_000))),
		[]byte(`{"query":"{ __typename }","variables":{"a":[` + strings.Repeat("0,", r.IntN(100_000)) + `0]}}`),
		[]byte(`{"query":["{ __typename }"]}`),
		[]byte(`{"query":"\ud800{"}`),
		nil,
	}[r.IntN(8)]
}

func numbered(n int, format string) string {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, format, i)
	}
	return text.String()
}

// slowReader asks for much, takes next to nothing for longer than a server should bear, and then what is left.
func slowReader(ctx context.Context, t *target, r *rand.Rand) string {
	connection, host, err := t.dial()
	if err != nil {
		return broken
	}
	defer connection.Close()
	if tcp, ok := connection.(*net.TCPConn); ok {
		_ = tcp.SetReadBuffer(4 << 10) // else the system takes the answer in the reader's place
	}
	body := fmt.Sprintf(`{"query":%q}`, strings.ReplaceAll(aliases(4+r.IntN(5), r, bodies), "\n", " "))
	fmt.Fprintf(connection, "POST /graphql HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", host, len(body), body)
	if err := connection.SetReadDeadline(time.Now().Add(patience)); err != nil {
		return broken
	}
	response, err := http.ReadResponse(bufio.NewReaderSize(connection, 512), nil)
	if err != nil {
		return broken
	}
	defer response.Body.Close()
	if response.ContentLength < 1<<20 {
		return outcomeOf(response) // refused
	}
	piece := make([]byte, 1+r.IntN(512))
	for end := time.Now().Add(15 * time.Second); time.Now().Before(end) && ctx.Err() == nil; time.Sleep(100 * time.Millisecond) {
		if _, err := io.ReadFull(response.Body, piece); err != nil {
			return hung
		}
	}
	if _, err := io.Copy(io.Discard, response.Body); err != nil {
		return hung
	}
	return "INTERNAL" // that an answer is kept for such a client is the server's mistake
}

// slowSender promises a body and hardly sends it.
func slowSender(ctx context.Context, t *target, r *rand.Rand) string {
	connection, host, err := t.dial()
	if err != nil {
		return broken
	}
	defer connection.Close()
	fmt.Fprintf(connection, "POST /graphql HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n", host, 1+r.IntN(250_000))
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end) && ctx.Err() == nil; time.Sleep(100 * time.Millisecond) {
		if _, err := connection.Write([]byte(" ")); err != nil {
			return hung
		}
	}
	return answered
}

// manyConnections opens more than a server may have room for, of all kinds that ask nothing: silent ones, beginnings of
// a head, half a body.
func manyConnections(ctx context.Context, t *target, r *rand.Rand) string {
	var open []net.Conn
	defer func() {
		for _, connection := range open {
			connection.Close()
		}
	}()
	head := "POST /graphql HTTP/1.1\r\nHost: localhost\r\n"
	for range 100 + r.IntN(400) {
		connection, _, err := t.dial()
		if err != nil {
			return broken
		}
		open = append(open, connection)
		switch r.IntN(4) {
		case 0:
			fmt.Fprintf(connection, "%sX-Long: %s", head, strings.Repeat("x", r.IntN(60_000)))
		case 1:
			fmt.Fprintf(connection, "%sContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{", head)
		}
	}
	select {
	case <-time.After(time.Duration(1+r.IntN(5)) * time.Second):
	case <-ctx.Done():
	}
	return answered
}
