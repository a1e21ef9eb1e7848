package newsgraph_test

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the list of licences anew")

// licencesFile lists what is linked into the binary, with the licences that whoever passes it on has to pass on too.
const licencesFile = "LICENSES-GO.md"

// platforms are those for which modules are linked; some need others.
var platforms = []string{"linux", "darwin", "windows"}

// TestLicencesOfLinkedModules wants every module of the binary in the list, as it is now.
func TestLicencesOfLinkedModules(t *testing.T) {
	modules := linkedModules(t)
	if len(modules) < 20 {
		t.Fatalf("%d modules", len(modules))
	}
	var table, texts strings.Builder
	printed := make(map[string]string) // texts, and the module that has it
	for _, name := range slices.Sorted(maps.Keys(modules)) {
		dir := modules[name]
		text := licenceOf(t, dir)
		kind := kindOfLicence(text)
		if kind == "" {
			t.Errorf("%s has a licence that this test does not know", name)
		}
		fmt.Fprintf(&table, "| %s | %s |\n", name, kind)
		if before, ok := printed[text]; ok {
			fmt.Fprintf(&texts, "\n## %s\n\nAs %s.\n", name, before)
			continue
		}
		printed[text] = name
		fmt.Fprintf(&texts, "\n## %s\n\n```text\n%s\n```\n", name, text)
	}
	got := "# Go modules in the binary\n\nThe newsgraph binary links these, with the licences that follow. Written by `go test . -run TestLicences -update`.\n\n" +
		"| module | licence |\n|---|---|\n" + table.String() + texts.String()
	if *update {
		if err := os.WriteFile(licencesFile, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(licencesFile)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (-file +modules): run `go test . -run TestLicences -update`\n%s", licencesFile, diff)
	}
	notice, err := os.ReadFile("NOTICE")
	if err != nil || !bytes.Contains(notice, []byte(licencesFile)) {
		t.Errorf("NOTICE does not name %s: %v", licencesFile, err)
	}
}

// linkedModules gives the directories of the modules of the binary, and of Go itself, by name and version.
func linkedModules(t *testing.T) map[string]string {
	t.Helper()
	modules := make(map[string]string)
	for _, platform := range platforms {
		list := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}", "./cmd/newsgraph")
		list.Env = append(os.Environ(), "GOOS="+platform, "CGO_ENABLED=0")
		list.Stderr = os.Stderr
		out, err := list.Output()
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(out)) {
			if name, dir, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
				modules[name] = dir
			}
		}
	}
	out, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	modules["Go, its standard library"] = strings.TrimSpace(string(out))
	return modules
}

var licenceName = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice)(\.(txt|md))?$|^icu-license\.html$`)

// licenceOf joins what a module says of its licence.
func licenceOf(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, entry := range entries {
		if !licenceName.MatchString(entry.Name()) || entry.IsDir() {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, strings.Trim(strings.ReplaceAll(string(text), "\r\n", "\n"), "\n"))
	}
	if len(texts) == 0 {
		t.Errorf("%s has no licence (%s)", dir, runtime.GOOS)
	}
	return strings.Join(texts, "\n\n")
}

// kindOfLicence names the licences in a text by SPDX, by what only they say.
func kindOfLicence(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	var kinds []string
	for _, k := range []struct{ kind, says string }{
		{"Apache-2.0", "Apache License Version 2.0"},
		{"MIT", "Permission is hereby granted, free of charge, to any person obtaining a copy of this software"},
		{"MPL-2.0", "Mozilla Public License, version 2.0"},
		{"ISC", "Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee"},
		{"ISC", "Permission to use, copy, modify, and distribute this software for any purpose with or without fee"},
		{"Unicode-3.0", "UNICODE LICENSE V3"},
		{"ICU", "ICU License"},
	} {
		if strings.Contains(text, k.says) {
			kinds = append(kinds, k.kind)
		}
	}
	if strings.Contains(text, "Redistributions in binary form must reproduce the above") {
		if strings.Contains(text, "may be used to endorse") {
			kinds = append(kinds, "BSD-3-Clause")
		} else {
			kinds = append(kinds, "BSD-2-Clause")
		}
	}
	slices.Sort(kinds)
	return strings.Join(slices.Compact(kinds), " and ")
}
