package format

import (
	"fmt"
	"strings"
	"time"
)

// oldestYear is the first year that a publication time may have: before it there were no
// newspapers, and exports write the year 1 for "unknown".
const oldestYear = 1600

// zonedLayouts carry their offset from UTC. Names of zones are not among them: "EST" has no
// one meaning.
var zonedLayouts = []string{
	time.RFC3339,
	"2006-01-02T15:04Z07:00",
	"2006-01-02 15:04:05Z07:00",
	"2006-01-02 15:04Z07:00",
	"2006-01-02T15:04:05-0700",
	"2006-01-02 15:04:05 -0700",
	"2006-01-02 15:04:05-0700",
	"2006-01-02 15:04 -0700",
	"Mon, 2 Jan 2006 15:04:05 -0700", // RFC 1123 with an offset
	"2 Jan 2006 15:04:05 -0700",
	"20060102T150405Z0700", // ISO 8601 without marks
}

// utcLayouts carry none and are read as UTC, with or without "UTC" or "GMT" after them.
var utcLayouts = []string{
	"2006-01-02 15:04",
	"2006-01-02 15:04:05",
	"2006-01-02T15:04",
	"2006-01-02T15:04:05",
	"2006-01-02",
	"20060102T150405",
	"20060102",
	"Mon, 2 Jan 2006 15:04:05", // RFC 1123
	"Mon, 2 Jan 2006",
	"2 Jan 2006 15:04:05",
	"2 Jan 2006",
	"2 January 2006",
	"2 January 2006 15:04",
	"Jan 2, 2006",
	"Jan 2, 2006 15:04",
	"January 2, 2006",
	"January 2, 2006 15:04",
}

// AcceptedTimes says to a user how a time may be written.
const AcceptedTimes = `"2023-10-24 01:49" (UTC), "2023-10-24", RFC 3339 ("2023-10-24T03:49:00+02:00") or RFC 1123 ("Tue, 24 Oct 2023 01:49:00 GMT")`

// parseTime reads a time of publication. Without a zone it is UTC.
func parseTime(s string) (time.Time, error) {
	s = Clean(s)
	for _, layout := range zonedLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return checkedTime(s, t)
		}
	}
	bare := strings.TrimSuffix(strings.TrimSuffix(s, " UTC"), " GMT")
	for _, layout := range utcLayouts {
		if t, err := time.Parse(layout, bare); err == nil {
			return checkedTime(s, t)
		}
	}
	return time.Time{}, fmt.Errorf("cannot read the publication time %q: expected %s", Shorten(s), AcceptedTimes)
}

func checkedTime(s string, t time.Time) (time.Time, error) {
	t = t.UTC()
	if t.Year() < oldestYear || t.Year() > 9999 {
		return time.Time{}, fmt.Errorf("publication time %q is not between the years %d and 9999", Shorten(s), oldestYear)
	}
	return t, nil
}

// Shorten keeps what an error quotes readable.
func Shorten(s string) string {
	const most = 80
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}
