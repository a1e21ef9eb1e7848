package main

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/internal/neo4jlocal"
)

// revision is the commit that was built, put here by the linker: see the Makefile. Empty when built without it.
var revision string

func versionCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Tell which version this is",
		Example: "  newsgraph version",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(s.out, versionLine())
			return err
		},
	}
}

// versionLine is what the command and the flag --version print.
func versionLine() string {
	return fmt.Sprintf("newsgraph %s, %s %s/%s, Neo4j %s", versionName(), runtime.Version(), runtime.GOOS, runtime.GOARCH, neo4jlocal.Version)
}

// versionName is the module's version where newsgraph was installed as one, else the commit.
func versionName() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return cmp.Or(revision, "unknown")
	}
	if revision != "" {
		return revision
	}
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" && info.Main.Version == "(devel)" {
			return setting.Value
		}
	}
	return cmp.Or(info.Main.Version, "unknown")
}
