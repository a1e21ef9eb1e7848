package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// helpTopics are what `newsgraph help TOPIC` tells besides the commands.
func helpTopics() []*cobra.Command {
	return []*cobra.Command{
		{Use: "formats", Short: "What can be loaded, and how it is told", Long: `Articles are read from files, directories and, as "-", the standard input. The format is told from
the content, never from the name alone:

  Markdown      a header with title, publisher, time, URL and image; or front matter in YAML or TOML
  JSON          one object a line, over several lines, arrays, lists within an answer; with the
                names of fields that news APIs and data sets use; ninjs
  tables        CSV, TSV, Parquet
  feeds         RSS, Atom, JSON Feed
  pages         HTML, WARC
  agencies      NewsML-G2, NITF
  packed        gzip, zstd, bzip2, tar, zip, also in each other

An article must have a title, a publication time and text. docs/formats.md shows an example of each
format and lists the names of fields; for others:

  newsgraph load --dry-run PATH...                         how each input is understood
  newsgraph load --map publishedAt=meta.when,body=txt ...  where fields are`},
		{Use: "loading", Short: "What loading does, repeated, interrupted and with versions", Long: `Loading again is always safe: what has not changed is skipped, what has is replaced. Ctrl-C ends
after the batch that is being written; the same command goes on from there. Several may load at
once, also while a server runs.

An article is known by its URL, without scheme, www. and tracking parameters; without a URL by
publisher, title and time. Of two versions the one with the fuller text counts, in any order: a
feed's summary never replaces the text. Else the one published later counts within a run, and the
later run.

What cannot be loaded is shown with file, line and reason, and noted in a report (--quarantine); the
rest is loaded. --strict ends the run at the first instead; what was written before stays. With
--json standard output has one object a line, whose "event" is

  progress      articles, readAhead (before the first is written), bytes, totalBytes (0: not known)
  refused       file, line (0 for the whole file), reason: not loaded
  duplicate     the same: another version of the article counts
  incomplete    the same: loaded, but with a summary or the beginning of its text
  leftOut       the same: older pages of a sitemap that were not read
  understood    of --dry-run: where, files, format, articles, incomplete, refused, keys
  summary       the last one: complete, articles, people, countries, mentions, skipped, ...

The numbers mean what newsgraph stats says, of the articles that the run wrote.`},
		{Use: "environment", Short: "Settings by flags and environment", Long: environmentHelp()},
		{Use: "exit-codes", Short: "What the exit codes mean", Long: `  0    all was done
  1    the command could not run, or nothing could be loaded or read
  2    done, but for some files or articles that could not be loaded or read; also a run that
       --strict ended
  130  interrupted by Ctrl-C or SIGTERM; what was loaded until then stays

Standard error has one line that says why. Duplicates and articles of which only a summary was there
are no failure.`},
	}
}

func environmentHelp() string {
	var b strings.Builder
	b.WriteString("Flags come before the environment.\n")
	for _, x := range append(databaseSettings(), serverSettings()...) {
		fmt.Fprintf(&b, "\n  %s, --%s\n      %s", x.env, x.flag, x.usage)
		if x.fallback != "" {
			fmt.Fprintf(&b, " (default %s)", x.fallback)
		}
		b.WriteByte('\n')
	}
	b.WriteString("\n  NO_COLOR, CLICOLOR_FORCE\n      no colours in newsgraph extract --pretty, or colours where there is no terminal too\n")
	return strings.TrimSuffix(b.String(), "\n")
}
