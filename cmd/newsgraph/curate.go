package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/user"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph"
	"github.com/newsgraph/newsgraph/internal/cypher/write"
	"github.com/newsgraph/newsgraph/internal/identity"
	"github.com/newsgraph/newsgraph/internal/terminal"
)

// byHand is a command that decides something by hand.
type byHand struct {
	use, short, long, example string
	least, most               int // arguments; most is 0 for any number
	kind                      identity.CurationKind
	value                     bool // the last argument is one, and no name
}

var decidingByHand = []byHand{
	{
		use: "merge NAME NAME...", short: "Say that names are one person's", kind: identity.Merge, least: 2,
		long: `Say that these names are one person's. Whatever other names each of them has come along. A single word may be among them, and then
means that person in every article; so may who is known by a word and an office (person:abdullah~jo).`,
		example: "  newsgraph people merge \"Kim Jong Il\" \"Kim Jeong-il\" --reason \"two ways to write Korean\"\n  newsgraph people merge person:abdullah~jo \"Abdullah II\"",
	},
	{
		use: "apart NAME NAME...", short: "Say that names are different people's", kind: identity.KeepApart, least: 2,
		long:    `Say that no two of these names are one person's, as when they were taken for one and are not.`,
		example: "  newsgraph people apart \"Sam Nujoma\" \"Sam Nujomo\"",
	},
	{
		use: "rename NAME NEW-NAME", short: "Say how somebody is called", kind: identity.Rename, least: 2, most: 2, value: true,
		long:    `Say by which name whoever has NAME is shown. The id stays, and all other forms are aliases.`,
		example: "  newsgraph people rename \"Luiz Inacio Lula da Silva\" \"Lula da Silva\"",
	},
	{
		use: "not-a-person NAME...", short: "Say that names are no people's", kind: identity.NotAPerson, least: 1,
		long:    `Say that these names are no people's, but companies', places' or works'. They are in no list of people any more.`,
		example: "  newsgraph people not-a-person \"Boca Raton\" --reason \"a town\"",
	},
	{
		use: "identify NAME QID", short: "Say which item of Wikidata somebody is", kind: identity.Identify, least: 2, most: 2, value: true,
		long:    `Say which item of Wikidata whoever has NAME is, as Person.wikidata then has it.`,
		example: "  newsgraph people identify \"Sergei Lavrov\" Q58217",
	},
}

func (b *byHand) command(s streams) *cobra.Command {
	cmd := &cobra.Command{Use: b.use, Short: b.short, Long: b.long + "\n" + namesHelp, Example: b.example, Args: cobra.MinimumNArgs(b.least)}
	if b.most > 0 {
		cmd.Args = cobra.RangeArgs(b.least, b.most)
	}
	read := addFlags(cmd, s, databaseSettings()...)
	signed := addSignature(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		c, err := read()
		if err != nil {
			return err
		}
		decision := identity.Curation{Kind: b.kind}
		names := args
		if b.value {
			decision.Value, names = args[len(args)-1], args[:len(args)-1]
		}
		return decide(cmd.Context(), s, c, names, decision, signed)
	}
	return cmd
}

const namesHelp = `
A name is a full name as articles have it, or the id of a person or of a name. What is decided holds whatever is loaded later; of decisions that contradict
each other the latest does. "newsgraph people undo" takes one back.`

func splitCommand(s streams) *cobra.Command {
	var urls, ids []string
	var as string
	cmd := &cobra.Command{
		Use:   "split NAME --as LABEL --url URL...",
		Short: "Say that some articles mean somebody else of the same name",
		Long: `Say that these articles mean somebody else than all others by NAME: a person of its own, whose id is that of the name with LABEL behind,
person:john-smith~footballer.
` + namesHelp,
		Example: "  newsgraph people split \"John Smith\" --as footballer --url https://www.fjordwire.example/sport/smith-2024-05-02/",
		Args:    cobra.ExactArgs(1),
	}
	read := addFlags(cmd, s, databaseSettings()...)
	signed := addSignature(cmd)
	cmd.Flags().StringArrayVar(&urls, "url", nil, "the article at this address; may be given several times")
	cmd.Flags().StringArrayVar(&ids, "id", nil, "the article of this id (article:...); may be given several times")
	cmd.Flags().StringVar(&as, "as", "", "what tells the id of this person from that of the other, in small letters, for example footballer")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		c, err := read()
		if err != nil {
			return err
		}
		which, _, err := (&selectionFlags{urls: urls, ids: ids}).selection()
		if err != nil {
			return err
		}
		if len(which.IDs) == 0 {
			return errors.New("say which articles, by --url or --id")
		}
		if len(which.IDs) > identity.MaxSplit {
			return fmt.Errorf("one decision is on %d articles at most: split these %d in several steps, with the same --as", identity.MaxSplit, len(which.IDs))
		}
		return decide(cmd.Context(), s, c, args, identity.Curation{Kind: identity.Split, Articles: which.IDs, Value: as}, signed)
	}
	return cmd
}

// signature says who decides, and why.
type signature struct{ author, reason string }

func addSignature(cmd *cobra.Command) *signature {
	var sign signature
	cmd.Flags().StringVar(&sign.author, "author", "", "who decides (default: the user's name on this machine)")
	cmd.Flags().StringVar(&sign.reason, "reason", "", "why, for who asks later")
	return &sign
}

func (s *signature) sign(c *identity.Curation) error {
	c.Author, c.Reason, c.At = s.author, s.reason, time.Now()
	if c.Author == "" {
		if u, err := user.Current(); err == nil {
			c.Author = u.Username
		}
	}
	return c.Complete()
}

// decide keeps a decision on some names, does what follows from it, and tells that.
func decide(ctx context.Context, s streams, c config, names []string, decision identity.Curation, signed *signature) error {
	for _, name := range names {
		if newsgraph.PersonID(strings.TrimPrefix(name, newsgraph.PersonPrefix)) == "" {
			return fmt.Errorf("%q has neither letters nor digits", name)
		}
	}
	return withWriter(ctx, s, c, func(ctx context.Context, show *console, writer *write.Writer) error {
		ids, err := writer.NamesOf(ctx, names)
		if err != nil {
			return err
		}
		if i := slices.Index(ids, ""); i >= 0 {
			return fmt.Errorf("no article states the name %q", names[i])
		}
		decision.Names = ids
		if err := signed.sign(&decision); err != nil {
			return err
		}
		if _, err := writer.Curate(ctx, []identity.Curation{decision}); err != nil {
			return err
		}
		if err := follow(ctx, s, show, writer); err != nil {
			return err
		}
		_, err = fmt.Fprintf(s.out, "decided; newsgraph people undo %s takes it back\n", decision.ID)
		return err
	})
}

// follow decides again what decisions made by hand may have changed.
func follow(ctx context.Context, s streams, show *console, writer *write.Writer) error {
	sum, err := writer.ResolvePeople(ctx, func(r write.Resolved) { show.step(deciding(r)) })
	show.rest()
	if err == nil {
		_, err = fmt.Fprintf(s.out, "%s with somebody else than before\n", numbered(sum.Articles, "article"))
	}
	return err
}

func undoCommand(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "undo KEY...",
		Short:   "Take decisions back that were made by hand",
		Long:    `Take decisions back, by the keys that "newsgraph people list" shows: all is then as if they had never been made.`,
		Example: "  newsgraph people undo 4f1d2c9a70",
		Args:    cobra.MinimumNArgs(1),
	}
	read := addFlags(cmd, s, databaseSettings()...)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		c, err := read()
		if err != nil {
			return err
		}
		return withWriter(cmd.Context(), s, c, func(ctx context.Context, show *console, writer *write.Writer) error {
			kept, err := writer.Curations(ctx)
			if err != nil {
				return err
			}
			for _, key := range args {
				if !slices.ContainsFunc(kept, func(c identity.Curation) bool { return c.ID == key }) {
					return fmt.Errorf("there is no decision %q: newsgraph people list shows all", key)
				}
			}
			gone, err := writer.Undo(ctx, args)
			if err != nil {
				return err
			}
			if err := follow(ctx, s, show, writer); err != nil {
				return err
			}
			return printCurations(s.out, gone)
		})
	}
	return cmd
}

func listCommand(s streams) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list [NAME...]",
		Short: "Show the decisions that were made by hand",
		Long: `Show the decisions that were made by hand, the earliest first; with names those that speak of one of them. With --json each is a line that
"newsgraph people apply" reads, so that a file of them can be kept under version control.`,
		Example: "  newsgraph people list\n  newsgraph people list --json > people.jsonl",
	}
	read := addFlags(cmd, s, databaseSettings()...)
	cmd.Flags().BoolVar(&asJSON, "json", false, "a line of JSON for each")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		c, err := read()
		if err != nil {
			return err
		}
		for i, name := range args {
			if !strings.HasPrefix(name, newsgraph.PersonPrefix) {
				args[i] = newsgraph.PersonID(name)
			}
		}
		return withWriter(cmd.Context(), s, c, func(ctx context.Context, show *console, writer *write.Writer) error {
			list, err := writer.Curations(ctx)
			if err != nil {
				return err
			}
			if len(args) > 0 {
				list = slices.DeleteFunc(list, func(c identity.Curation) bool {
					return !slices.ContainsFunc(c.Names, func(name string) bool { return slices.Contains(args, name) })
				})
			}
			show.rest()
			if !asJSON {
				return printCurations(s.out, list)
			}
			for i := range list {
				if err := json.NewEncoder(s.out).Encode(&list[i]); err != nil {
					return err
				}
			}
			return nil
		})
	}
	return cmd
}

func printCurations(out io.Writer, list []identity.Curation) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, c := range list {
		names := make([]string, len(c.Names))
		for i, name := range c.Names {
			names[i] = strings.TrimPrefix(name, newsgraph.PersonPrefix)
		}
		what := strings.Join(names, ", ")
		if c.Value != "" {
			what += " -> " + c.Value
		}
		if len(c.Articles) > 0 {
			what += " in " + numbered(len(c.Articles), "article")
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", c.ID, c.At.Format(time.DateTime), terminal.Line(c.Author), c.Kind, terminal.Line(what), terminal.Line(c.Reason))
	}
	return w.Flush()
}

func applyCommand(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "apply FILE|-",
		Short: "Make the decisions that a file has",
		Long: `Make the decisions that a file has, a line of JSON each, as "newsgraph people list --json" writes them. What was decided already is
passed over, so a file may be applied again; all lines are made or, if one is wrong, none. Names that no article has yet count when one comes.`,
		Example: "  newsgraph people apply people.jsonl",
		Args:    cobra.ExactArgs(1),
	}
	read := addFlags(cmd, s, databaseSettings()...)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		c, err := read()
		if err != nil {
			return err
		}
		in := s.in
		if args[0] != "-" {
			file, err := os.Open(args[0])
			if err != nil {
				return err
			}
			defer file.Close()
			in = file
		}
		list, err := readCurations(in, args[0])
		if err != nil {
			return err
		}
		return withWriter(cmd.Context(), s, c, func(ctx context.Context, show *console, writer *write.Writer) error {
			added, err := writer.Curate(ctx, list)
			if err != nil {
				return err
			}
			if err := follow(ctx, s, show, writer); err != nil {
				return err
			}
			_, err = fmt.Fprintf(s.out, "%s, %d of them new\n", numbered(len(list), "decision"), added)
			return err
		})
	}
	return cmd
}

// maxCuration bounds a line of a file of decisions, in bytes: 500 ids of articles fit.
const maxCuration = 1 << 20

// readCurations reads decisions, a line of JSON each; empty lines count for nothing. The error names the line of the file of that name.
func readCurations(in io.Reader, name string) ([]identity.Curation, error) {
	var list []identity.Curation
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, maxCuration)
	for n := 1; lines.Scan(); n++ {
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		c, err := identity.ReadCuration(line)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		list = append(list, *c)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return list, nil
}
