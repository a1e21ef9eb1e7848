//go:build !linux

package neo4jlocal

import "os/exec"

// bind does nothing where a child cannot be tied to its parent: an orphan is found by the next Start.
func bind(*exec.Cmd) {}
