package graph

import (
	"fmt"
	"io"
	"net/url"
	"regexp"
	"strconv"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"github.com/newsgraph/newsgraph"
)

// MarshalDateTime writes an instant as RFC 3339 in UTC, and the zero time as null.
func MarshalDateTime(t time.Time) graphql.Marshaler {
	if t.IsZero() {
		return graphql.Null
	}
	return graphql.WriterFunc(func(w io.Writer) {
		_, _ = io.WriteString(w, `"`+t.UTC().Format(time.RFC3339)+`"`)
	})
}

// UnmarshalDateTime reads an RFC 3339 instant with its UTC offset.
func UnmarshalDateTime(v any) (time.Time, error) {
	s, ok := v.(string)
	if !ok {
		return time.Time{}, wrongValue("DateTime must be a string such as 2023-10-24T01:49:00Z, got %T", v)
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}, wrongValue("DateTime must be RFC 3339 with a UTC offset, such as 2023-10-24T01:49:00Z, got %q", s)
	}
	// The sort keys of the graph have four digits for the year.
	if year := t.UTC().Year(); year < 0 || year > 9999 {
		return time.Time{}, wrongValue("DateTime must lie between the years 0 and 9999 in UTC, got %q", s)
	}
	return t.UTC(), nil
}

// MarshalURL writes a URL as it stands, and the empty string as null.
func MarshalURL(s string) graphql.Marshaler {
	if s == "" {
		return graphql.Null
	}
	return graphql.MarshalString(s)
}

// UnmarshalURL reads an absolute URL.
func UnmarshalURL(v any) (string, error) {
	s, ok := v.(string)
	if !ok {
		return "", wrongValue("URL must be a string, got %T", v)
	}
	u, err := url.Parse(s)
	if err != nil || !u.IsAbs() || u.Host == "" {
		return "", wrongValue("URL must be absolute, such as https://example.org/news, got %q", s)
	}
	return s, nil
}

// wrongValue says what is wrong with the value of an argument, whose name the error's place gives.
func wrongValue(format string, values ...any) error {
	return &newsgraph.InputError{Reason: fmt.Sprintf(format, values...)}
}

var countryCode = regexp.MustCompile(`^[A-Z]{2}$`)

// MarshalCountryCode writes a country code as it stands.
func MarshalCountryCode(s string) graphql.Marshaler {
	return graphql.WriterFunc(func(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(s)) })
}

// UnmarshalCountryCode reads two capital letters. Whether a country has that code is for
// the graph to say.
func UnmarshalCountryCode(v any) (string, error) {
	s, ok := v.(string)
	if !ok || !countryCode.MatchString(s) {
		return "", wrongValue("CountryCode must be two capital letters of ISO 3166-1, such as IR, got %q", fmt.Sprint(v))
	}
	return s, nil
}
