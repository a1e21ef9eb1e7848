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
Decisions on who is who that were made by hand come first, {"curation": {...}} each; where only
some articles are written they are left out. --curation wants them in any case, --curation=false in none.

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
	var decisions bool
	cmd.Flags().BoolVar(&decisions, "curation", false, "write the decisions made by hand too (default: when all articles are written)")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		c, err := read()
		if err != nil {
			return err
		}
		which, some, err := flags.selection()
		if err != nil {
			return err
		}
		if !cmd.Flags().Changed("curation") {
			decisions = !some
		}
		file := "-"
		if len(args) > 0 {
			file = args[0]
		}
		show := newConsole(s.err)
		defer show.rest()
		return withGraph(cmd.Context(), c, show, func(ctx context.Context, db *database) error {
			byHand, err := write.New(db.DB).Curations(ctx)
			if err != nil {
				return err
			}
			count := 0
			err = toFile(file, s.out, func(w io.Writer) error {
				if decisions {
					for i := range byHand {
						if err := format.WriteCuration(w, &byHand[i]); err != nil {
							return err
						}
					}
				}
				return which.EachWhole(ctx, db.DB, func(a *articles.Whole) error {
					count++
					return format.WriteExact(w, &a.Article, a.Authors, a.Links)
				})
			})
			if err != nil {
				return fmt.Errorf("export: %w", err)
			}
			written := numbered(count, "article") + " written"
			switch {
			case len(byHand) > 0 && decisions:
				written += ", and " + numbered(len(byHand), "decision") + " made by hand"
			case len(byHand) > 0:
				written += "; " + numbered(len(byHand), "decision") + " made by hand not among them: --curation writes them too"
			}
			show.note(written)
			return nil
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
