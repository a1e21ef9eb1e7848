//go:build unix

package neo4jlocal

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"syscall"
)

// tryLock takes the lock file without waiting; it returns errLocked when another holds it. The lock is the open file's:
// it passes to a child that inherits the file, and is gone when the last holder closes it or dies.
func tryLock(path string) (*os.File, error) { return flock(path, syscall.LOCK_EX) }

// trySharedLock fails as tryLock does while another holds the lock alone. Any number may share it, so that those who
// only ask do not take one another for the holder.
func trySharedLock(path string) (*os.File, error) { return flock(path, syscall.LOCK_SH) }

func flock(path string, how int) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	for {
		err = syscall.Flock(int(file.Fd()), how|syscall.LOCK_NB)
		switch {
		case err == nil:
			return file, nil
		case errors.Is(err, syscall.EINTR):
			continue
		}
		file.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return nil, errLocked
		}
		return nil, fmt.Errorf("lock %s: %w", path, err)
	}
}

// ownSession puts a server out of reach of the terminal's Ctrl-C and hang-up, which would end it before we do.
func ownSession(cmd *exec.Cmd) { attr(cmd).Setsid = true }

// ownGroup lets signalGroup reach what a command starts in its turn; Maven's launcher is a script.
func ownGroup(cmd *exec.Cmd) { attr(cmd).Setpgid = true }

func attr(cmd *exec.Cmd) *syscall.SysProcAttr {
	if cmd.SysProcAttr == nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{}
	}
	return cmd.SysProcAttr
}

func signalGroup(pid int) error { return syscall.Kill(-pid, syscall.SIGTERM) }

// terminate asks a process to end; one that has ended already is no error.
func terminate(pid int) error { return signal(pid, syscall.SIGTERM) }

// kill ends a process at once.
func kill(pid int) error { return signal(pid, syscall.SIGKILL) }

func signal(pid int, sig syscall.Signal) error {
	err := syscall.Kill(pid, sig)
	if err != nil && !errors.Is(err, syscall.ESRCH) {
		return fmt.Errorf("signal process %d: %w", pid, err)
	}
	return nil
}
