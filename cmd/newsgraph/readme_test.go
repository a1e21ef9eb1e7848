package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// block is a fenced block of the README.
type block struct {
	line       int
	info, text string
}

var fenced = regexp.MustCompile("(?ms)^```([a-z]+(?: run)?)\n(.*?)^```$")

func readmeBlocks(t *testing.T) []block {
	t.Helper()
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var blocks []block
	for _, m := range fenced.FindAllSubmatchIndex(text, -1) {
		blocks = append(blocks, block{
			line: 1 + strings.Count(string(text[:m[0]]), "\n"),
			info: string(text[m[2]:m[3]]), text: string(text[m[4]:m[5]]),
		})
	}
	return blocks
}

// The README's questions have the answers that stand behind them.
func TestReadmeAnswers(t *testing.T) {
	emptied(t)
	s := start(t, environment(), "up")
	blocks := readmeBlocks(t)
	questions := 0
	for i, b := range blocks {
		if b.info != "graphql" {
			continue
		}
		questions++
		t.Run(fmt.Sprintf("line %d", b.line), func(t *testing.T) {
			if i+1 == len(blocks) || blocks[i+1].info != "json" {
				t.Fatal("no answer follows")
			}
			var want, got any
			if err := json.Unmarshal([]byte(blocks[i+1].text), &want); err != nil {
				t.Fatal(err)
			}
			answer := ask(t, s.url, b.text, nil)
			if err := json.Unmarshal(answer, &got); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("the README says otherwise (-README +answer):\n%s\n%s", diff, answer)
			}
		})
	}
	if questions != 5 {
		t.Errorf("%d questions, want 5", questions)
	}
}

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
	ran := 0
	for _, b := range readmeBlocks(t) {
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
