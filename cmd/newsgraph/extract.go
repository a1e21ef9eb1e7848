package main

import "github.com/spf13/cobra"

func extractCommand(s streams) *cobra.Command {
	return &cobra.Command{Use: "extract"}
}
