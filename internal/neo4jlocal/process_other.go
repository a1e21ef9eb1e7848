//go:build !unix

package neo4jlocal

import (
	"os"
	"os/exec"
)

// Locks that a child inherits and polite signals are what this package stands on; elsewhere it refuses at its first lock.

func tryLock(string) (*os.File, error)       { return nil, ErrNoSupport }
func trySharedLock(string) (*os.File, error) { return nil, ErrNoSupport }
func ownSession(*exec.Cmd)                   {}
func ownGroup(*exec.Cmd)                     {}
func signalGroup(int) error                  { return ErrNoSupport }
func terminate(int) error                    { return ErrNoSupport }
func kill(int) error                         { return ErrNoSupport }
