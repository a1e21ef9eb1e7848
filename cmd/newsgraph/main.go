// Command newsgraph turns news articles into a graph of who and where.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], streams{in: os.Stdin, out: os.Stdout, err: os.Stderr})
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "newsgraph:", err)
		os.Exit(1)
	}
}

// streams are what a command reads and writes, apart from files.
type streams struct {
	in  io.Reader
	out io.Writer
	err io.Writer
}

// run runs one command line. Its error is one line for the user.
func run(ctx context.Context, args []string, s streams) error {
	root := &cobra.Command{
		Use:           "newsgraph",
		Short:         "A graph of the people and countries in the news",
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.AddCommand(extractCommand(s), evalCommand(s))
	root.SetArgs(args)
	root.SetIn(s.in)
	root.SetOut(s.out)
	root.SetErr(s.err)
	return root.ExecuteContext(ctx)
}
