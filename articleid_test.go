package newsgraph_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/newsgraph/newsgraph"
)

func TestCanonicalURL(t *testing.T) {
	tests := []struct{ name, url, want string }{
		{"plain", "https://example.org/a/b", "example.org/a/b"},
		{"http is https", "http://example.org/a/b", "example.org/a/b"},
		{"host in any case, www, trailing slash", "HTTPS://WWW.Example.ORG/A/b/", "example.org/A/b"},
		{"default ports", "https://example.org:443/a", "example.org/a"},
		{"other port", "https://example.org:8443/a", "example.org:8443/a"},
		{"fragment", "https://example.org/a#part", "example.org/a"},
		{"user", "https://me:secret@example.org/a", "example.org/a"},
		{"tracking", "https://example.org/a?utm_source=x&id=7&fbclid=q&UTM_Medium=y", "example.org/a?id=7"},
		{"only tracking", "https://example.org/a/?utm_source=x", "example.org/a"},
		{"parameters sorted", "https://example.org/a?b=2&a=1", "example.org/a?a=1&b=2"},
		{"escapes", "https://example.org/%7euser/caf%c3%a9", "example.org/~user/caf%C3%A9"},
		{"unescaped letters", "https://example.org/café", "example.org/caf%C3%A9"},
		{"host only", "https://example.org/", "example.org"},
		{"IPv6", "http://[::1]:8080/a", "[::1]:8080/a"},
		{"spaces around", " https://example.org/a\n", "example.org/a"},
		{"mail", "mailto:a@example.org", ""},
		{"script", "javascript:alert(1)", ""},
		{"relative", "/world/a", ""},
		{"no host", "https:///a", ""},
		{"empty", "", ""},
		{"broken", "https://exa mple.org/%zz", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := newsgraph.CanonicalURL(tt.url); got != tt.want {
				t.Errorf("CanonicalURL(%q) = %q, want %q", tt.url, got, tt.want)
			}
		})
	}
}

func TestArticleID(t *testing.T) {
	tests := []struct{ name, url, readable string }{
		{"last segment", "https://www.example.org/world/Talks_in-Oslo-2024-01-02/", "talks-in-oslo-2024-01-02"},
		{"page extension", "https://example.org/news/story.html?id=1", "story"},
		{"dots that are no extension", "https://example.org/news/vote-u.s.-senate", "vote-us-senate"},
		{"accents", "https://example.org/am%C3%A9lie", "amelie"},
		{"host where there is no path", "https://example.org", "exampleorg"},
		{"long, cut between words", "https://example.org/" + strings.Repeat("nine-word", 12), strings.TrimSuffix(strings.Repeat("nine-word", 7), "-wordnine-word") + "-wordnine"},
		{"long without words", "https://example.org/" + strings.Repeat("я", 50), strings.Repeat("я", 30)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			id := newsgraph.ArticleID(tt.url)
			want := newsgraph.ArticlePrefix + tt.readable + "-"
			hash, ok := strings.CutPrefix(id, want)
			if !ok || len(hash) != 10 {
				t.Errorf("ArticleID(%q) = %q, want %q and 10 hexadecimal digits", tt.url, id, want)
			}
		})
	}
}

func TestArticleIDIsOneForAllSpellings(t *testing.T) {
	want := newsgraph.ArticleID("https://www.example.org/world/story/")
	for _, other := range []string{
		"http://example.org/world/story",
		"https://EXAMPLE.org/world/story?utm_campaign=mail#top",
	} {
		if got := newsgraph.ArticleID(other); got != want {
			t.Errorf("ArticleID(%q) = %q, want %q", other, got, want)
		}
	}
	for _, other := range []string{
		"https://example.org/sport/story", "https://example.com/world/story", "https://example.org/world/story?page=2",
	} {
		if got := newsgraph.ArticleID(other); got == want {
			t.Errorf("ArticleID(%q) is that of another article", other)
		}
	}
	if got := newsgraph.ArticleID("not a URL"); got != "" {
		t.Errorf(`ArticleID("not a URL") = %q, want ""`, got)
	}
}

func TestArticleIDWithoutURL(t *testing.T) {
	at := time.Date(2024, 1, 2, 3, 4, 0, 0, time.UTC)
	id := newsgraph.ArticleIDWithoutURL("The Wire", "Talks in Oslo", at)
	if !strings.HasPrefix(id, "article:talks-in-oslo-") {
		t.Errorf("id = %q", id)
	}
	same := newsgraph.ArticleIDWithoutURL("THE WIRE", "Talks in Oslo!", at.In(time.FixedZone("", 3600)))
	if same != id {
		t.Errorf("the same article has the ids %q and %q", id, same)
	}
	if newsgraph.ArticleIDWithoutURL("The Wire", "Talks in Oslo", at.Add(time.Minute)) == id {
		t.Error("another time of publication gives the same id")
	}
}

func FuzzArticleID(f *testing.F) {
	for _, seed := range []string{"https://www.example.org/a/b-c/?x=1&utm_source=y#z", "http://[::1]/%7e", "mailto:x", "https://h/?;"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		canonical := newsgraph.CanonicalURL(raw)
		id := newsgraph.ArticleID(raw)
		if (canonical == "") != (id == "") {
			t.Fatalf("canonical %q but id %q", canonical, id)
		}
		if canonical == "" {
			return
		}
		if again := newsgraph.CanonicalURL("https://" + canonical); again != canonical {
			t.Errorf("canonical form %q becomes %q", canonical, again)
		}
		if utf8.ValidString(raw) && !utf8.ValidString(id) {
			t.Errorf("id %q is not UTF-8", id)
		}
	})
}
