package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/internal/cypher/articles"
	"github.com/newsgraph/newsgraph/internal/cypher/write"
	"github.com/newsgraph/newsgraph/loader/format"
)

func exportCommand(s streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "export [FILE|-]",
		Short: "Write articles as JSON lines that load reads",
		Long: `Write articles as lines of JSON, in the order of publication, to standard output (-) or to a file,
which is packed if its name ends in .gz or .zst. A file of that name is replaced once all is written.

newsgraph load reads it, and an empty graph then is as this one: an article has all that its
source said, in the fields that docs/formats.md describes under "exact". What newsgraph found
in it is not written, but found again. Loaded into the graph that it came from nothing changes.
Decisions on who is who that were made by hand are written by "newsgraph people list --json".

Several values of one flag mean any of them; flags of different kinds narrow: all must hold
(--url and --id are of one kind). Without flags all articles are written. Others may load
meanwhile: what is there all the time is written once.`,
		Example: "  newsgraph export articles.jsonl.zst\n" +
			"  newsgraph export --publisher \"Fjord Wire\" --after 2024-01-01 | head -1\n" +
			"  newsgraph export - | NEO4J_URI=bolt://other.example:7687 newsgraph load -",
		Args: cobra.MaximumNArgs(1),
	}
	read := addFlags(cmd, s, databaseSettings()...)
	flags := addSelectionFlags(cmd)
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		c, err := read()
		if err != nil {
			return err
		}
		which, _, err := flags.selection()
		if err != nil {
			return err
		}
		file := "-"
		if len(args) > 0 {
			file = args[0]
		}
		show := newConsole(s.err)
		defer show.rest()
		return withGraph(cmd.Context(), c, show, func(ctx context.Context, db *database) error {
			count := 0
			err := toFile(file, s.out, func(w io.Writer) error {
				return which.EachWhole(ctx, db.DB, func(a *articles.Whole) error {
					count++
					return format.WriteExact(w, &a.Article, a.Authors, a.Links)
				})
			})
			if err != nil {
				return fmt.Errorf("export: %w", err)
			}
			show.note(numbered(count, "article") + " written")
			byHand, err := write.New(db.DB).Curations(ctx)
			if len(byHand) > 0 {
				show.note(numbered(len(byHand), "decision") + " made by hand not among them: newsgraph people list --json writes them")
			}
			return err
		})
	}
	return cmd
}

// toFile has write write a file, which is packed as its name ends and there only once it is whole; - is out.
func toFile(name string, out io.Writer, write func(io.Writer) error) (err error) {
	if name == "-" {
		return packed("", out, write)
	}
	part, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".part-*")
	if err != nil {
		return err
	}
	defer os.Remove(part.Name()) // which is gone after the renaming
	defer part.Close()
	if err := packed(filepath.Ext(name), part, write); err != nil {
		return err
	}
	if err := errors.Join(part.Chmod(0o644), part.Sync(), part.Close()); err != nil {
		return err
	}
	return os.Rename(part.Name(), name)
}

// packed has write write to w, packed as files with that ending are.
func packed(ext string, w io.Writer, write func(io.Writer) error) error {
	buffered := bufio.NewWriterSize(w, 1<<16)
	var packer io.WriteCloser
	switch strings.ToLower(ext) {
	case ".gz":
		packer = gzip.NewWriter(buffered)
	case ".zst":
		var err error
		if packer, err = zstd.NewWriter(buffered, zstd.WithEncoderConcurrency(1)); err != nil {
			return err
		}
	default:
		if err := write(buffered); err != nil {
			return err
		}
		return buffered.Flush()
	}
	if err := errors.Join(write(packer), packer.Close()); err != nil {
		return err
	}
	return buffered.Flush()
}
