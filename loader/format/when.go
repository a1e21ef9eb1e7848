package format

import (
	"fmt"
	"regexp"
	"strconv"
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
	"2006-01-02T15:04-0700",
	"2006-01-02T15:04:05Z07",
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
	"2006-1-2",
	"2006/1/2",
	"2006/1/2 15:04",
	"2006/1/2 15:04:05",
	"Mon Jan _2 15:04:05 2006", // as C writes it
	"20060102T150405",
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

// acceptedNumbers says to a user which numbers are times.
const acceptedNumbers = "of numbers, seconds (9 or 10 digits), milliseconds (12 or 13), microseconds (15 or 16) and nanoseconds (18 or 19) since 1970, " +
	"YYYYMMDD and YYYYMMDDhhmmss are read"

// epochUnits are the units in which a number of so many digits counts from 1970 on. So many has each from 1973 to 2286
// (nanoseconds to 2262); one digit less would be another unit in a few days of 1970.
var epochUnits = map[int]time.Duration{
	9: time.Second, 10: time.Second, 12: time.Millisecond, 13: time.Millisecond, 15: time.Microsecond, 16: time.Microsecond, 18: time.Nanosecond, 19: time.Nanosecond,
}

// writtenLayouts are times that are written as one number, by their digits.
var writtenLayouts = map[int]string{8: "20060102", 10: "2006010215", 12: "200601021504", 14: "20060102150405"}

// The years in which what is written as one number is taken for that where it may be counted from 1970 too.
const (
	firstWrittenYear = 1970
	lastWrittenYear  = 2100
)

var number = regexp.MustCompile(`^(\d+)(\.\d+)?$`)

// parseNumber reads a time that is a number, by how many digits it has before its fraction. What may be two times is
// refused: few write an hour or minute as 2015021812, but then it would be off by years.
func parseNumber(s, digits, fraction string) (time.Time, error) {
	n, _ := strconv.ParseInt(digits, 10, 64) // those of a unit or a layout are few enough
	unit := epochUnits[len(digits)]
	written, err := time.Parse(writtenLayouts[len(digits)], digits)
	isWritten := err == nil && fraction == "" && len(digits) > 1
	switch {
	case unit == 0 && isWritten:
		return checkedTime(s, written)
	case unit == 0:
		return time.Time{}, fmt.Errorf("cannot read the publication time %s: %s", Shorten(s), acceptedNumbers)
	case isWritten && written.Year() >= firstWrittenYear && written.Year() <= lastWrittenYear:
		const shown = "2006-01-02 15:04"
		return time.Time{}, fmt.Errorf("the publication time %s has two meanings, %s and, counted from 1970, %s: write it otherwise",
			s, written.Format(shown), timeOf(n, unit).Format(shown))
	}
	at := timeOf(n, unit)
	if unit == time.Second && fraction != "" {
		part, _ := strconv.ParseFloat(fraction, 64) // a point and digits
		at = at.Add(time.Duration(part * float64(time.Second)).Truncate(time.Millisecond))
	}
	return checkedTime(s, at)
}

// timeOf is a time by how many units it is after the beginning of 1970.
func timeOf(n int64, unit time.Duration) time.Time {
	switch unit {
	case time.Nanosecond:
		return time.Unix(0, n).UTC()
	case time.Microsecond:
		return time.UnixMicro(n).UTC()
	case time.Millisecond:
		return time.UnixMilli(n).UTC()
	}
	return time.Unix(n, 0).UTC()
}

// parseTime reads a time of publication. Without a zone it is UTC.
func parseTime(s string) (time.Time, error) {
	s = Clean(s)
	if m := number.FindStringSubmatch(s); m != nil {
		return parseNumber(s, m[1], m[2])
	}
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
