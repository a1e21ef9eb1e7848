package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The README's blocks that are marked for it run without an error, one after the other.
func TestReadmeCommands(t *testing.T) {
	s := start(t, environment(), "up")
	dir := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	bin := filepath.Join(dir, "bin")
	if err := os.Mkdir(bin, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(self, filepath.Join(bin, "newsgraph")); err != nil {
		t.Fatal(err)
	}
	env := append(os.Environ(), asProgram+"=1", "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"),
		"NEO4J_URI="+server.URI, "NEO4J_USERNAME="+server.Username, "NEO4J_PASSWORD="+server.Password)
	page, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, b := range blocksOf(page) {
		var cmd *exec.Cmd
		text := strings.ReplaceAll(b.text, "http://"+defaultAddr+"/", s.url)
		switch b.info {
		case "sh run":
			cmd = exec.CommandContext(t.Context(), "sh", "-euc", text)
		case "js run":
			cmd = exec.CommandContext(t.Context(), "node", "--input-type=module", "--eval", text)
		default:
			continue
		}
		ran++
		t.Run(fmt.Sprintf("line %d", b.line), func(t *testing.T) {
			cmd.Dir, cmd.Env = dir, env
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%v\n%s", err, out)
			}
		})
	}
	if ran < 3 {
		t.Errorf("only %d blocks are marked to be run", ran)
	}
}
