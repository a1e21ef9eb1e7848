// Command newsgraph turns news articles into a graph of who and where.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/internal/terminal"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	// From then on a second Ctrl-C ends the process at once, if stopping cleanly takes too long for somebody.
	context.AfterFunc(ctx, stop)
	err := run(ctx, os.Args[1:], streams{in: os.Stdin, out: os.Stdout, err: os.Stderr, env: os.Getenv})
	stop()
	code := exitCode(err)
	switch code {
	case 0:
		return
	case exitInterrupted:
		fmt.Fprintln(os.Stderr, "newsgraph: interrupted")
	default:
		fmt.Fprintln(os.Stderr, "newsgraph:", oneLine(err))
	}
	os.Exit(code)
}

// streams are what a command gets from and gives to the world around it, apart from files.
type streams struct {
	in  io.Reader
	out io.Writer
	err io.Writer
	env func(name string) string // nil where there is no environment
}

// run runs one command line. Its error is one line for the user.
func run(ctx context.Context, args []string, s streams) error {
	if s.env == nil {
		s.env = func(string) string { return "" }
	}
	root := &cobra.Command{
		Use:                "newsgraph",
		Short:              "A graph of the people and countries in the news",
		Long:               "newsgraph reads news articles, finds who and which countries are in them, keeps that as a\ngraph in Neo4j, and answers questions about it as GraphQL. Each answer can cite its sentence.",
		Example:            "  newsgraph up                 # database, example articles, server: everything to try it\n  newsgraph load my-articles/  # your own articles into it, also while it runs",
		SilenceUsage:       true,
		SilenceErrors:      true,
		DisableSuggestions: true, // cobra's take more than one line; noCommand has them in one
		Version:            versionLine(),
		Args:               noCommand,
		RunE:               func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetVersionTemplate("{{.Version}}\n")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return fmt.Errorf("%w: see `%s --help`", err, cmd.CommandPath())
	})
	root.AddCommand(
		upCommand(s), serveCommand(s), loadCommand(s), watchCommand(s), deleteCommand(s), exportCommand(s), dbCommand(s),
		statsCommand(s), schemaCommand(s), extractCommand(s), evalCommand(s), peopleCommand(s), versionCommand(s),
	)
	root.AddCommand(helpTopics()...)
	root.SetArgs(args)
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	return root.ExecuteContext(ctx)
}

// suggestionDistance is how many letters a command may be off to be suggested.
const suggestionDistance = 2

// noCommand refuses arguments of a command that only has commands below it.
func noCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	cmd.SuggestionsMinimumDistance = suggestionDistance
	meant := strings.Join(cmd.SuggestionsFor(args[0]), " or ")
	if meant != "" {
		meant = fmt.Sprintf("did you mean %s? ", meant)
	}
	return fmt.Errorf("unknown command %q: %ssee `%s --help`", args[0], meant, cmd.CommandPath())
}

// oneLine is an error's text on one line, which joined errors are not, and harmless, whatever names and addresses it holds.
func oneLine(err error) string {
	return terminal.Line(strings.Join(strings.FieldsFunc(err.Error(), func(r rune) bool { return r == '\n' || r == '\r' }), "; "))
}
