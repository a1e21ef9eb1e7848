package loader

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/newsgraph/newsgraph/loader/format"
)

// repeated gives a beginning, then a text so many times, each with its number.
type repeated struct {
	begin, text string
	times       int
	n           int
	rest        []byte
}

func (r *repeated) Read(p []byte) (int, error) {
	if len(r.rest) == 0 {
		switch {
		case r.n == 0:
			r.rest = []byte(r.begin)
		case r.n <= r.times:
			r.rest = fmt.Appendf(nil, r.text, r.n)
		default:
			return 0, io.EOF
		}
		r.n++
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

func TestMemoryDoesNotGrowWithTheListOfArticles(t *testing.T) {
	body := strings.Repeat("Text goes on. ", 200)
	for _, test := range []struct{ name, begin, text string }{
		{"array", "[", `{"title": "Article %d", "date": "2024-05-17", "text": "` + body + `"},` + "\n"},
		{"list in an object, on one line", `{"status": "ok", "response": {"results": [`, `{"title": "Article %d", "date": "2024-05-17", "text": "` + body + `"},`},
	} {
		t.Run(test.name, func(t *testing.T) {
			const articles = 5_000
			found, text, err := format.New(nil).Open(&repeated{begin: test.begin, text: test.text, times: articles}, "x.json")
			if err != nil {
				t.Fatal(err)
			}
			var before, after runtime.MemStats
			n := 0
			err = found.Read(text, func(rec format.Record) error {
				if n++; n == 100 {
					runtime.GC()
					runtime.ReadMemStats(&before)
				}
				if rec.Err != nil && n <= articles {
					t.Errorf("article %d: %v", n, rec.Err)
					return errors.New("stop")
				}
				if n == articles {
					runtime.GC()
					runtime.ReadMemStats(&after)
				}
				return nil
			})
			if err != nil || n != articles+1 { // the last says that the list is cut off
				t.Fatalf("%d records, error %v", n, err)
			}
			if grown := int64(after.HeapAlloc) - int64(before.HeapAlloc); grown > 4<<20 {
				t.Errorf("%d bytes more are held after %d articles of %d bytes", grown, articles, len(body))
			}
		})
	}
}

func TestAnObjectThatIsTooLongIsToldAndTheRestGoesOn(t *testing.T) {
	content := `[{"title":"A","date":"2024-05-17","text":"` + strings.Repeat("x", 5<<20) + `"},{"title":"B","date":"2024-05-17","text":"b"}]`
	got := readAll(t, "x.json", []byte(content))
	if len(got) != 2 || !strings.Contains(got[0].Problem, "longer than 4 MiB") || got[1].Article == nil {
		t.Errorf("got %+v", got)
	}
}

func TestMapping(t *testing.T) {
	mapping, err := ParseMapping("publishedAt=meta.when, body=txt,published_at=x")
	if err == nil {
		t.Errorf("two keys of one field are taken: %v", mapping)
	}
	for _, bad := range []string{"date", "when=date", "body="} {
		if _, err := ParseMapping(bad); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
	mapping, err = ParseMapping("publishedAt=meta.when, body=txt")
	if err != nil {
		t.Fatal(err)
	}
	const content = `{"title":"T","date":"2001-01-01","meta":{"when":"2024-05-17"},"text":"Not this.","txt":"This."}` + "\n" +
		`{"title":"T","date":"2024-05-17","text":"Not this."}`
	found, text, err := format.New(mapping).Open(bytes.NewReader([]byte(content)), "x.json")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	err = found.Read(text, func(rec format.Record) error {
		if rec.Err != nil {
			got = append(got, rec.Err.Error())
		} else {
			got = append(got, rec.Draft.PublishedAt.Format("2006-01-02 ")+rec.Draft.Paragraphs[0].Text)
		}
		return nil
	})
	want := []string{"2024-05-17 This.", "no publication time: no key meta.when; the object has: date, text, title; use --map publishedAt=KEY"}
	if err != nil || strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got  %q, %v\nwant %q", got, err, want)
	}
}
