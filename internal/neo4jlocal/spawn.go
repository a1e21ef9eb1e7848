package neo4jlocal

import (
	"io"
	"os"
	"os/exec"
	"runtime"
)

// follow runs a command to its end and has read read what it says on standard error, and on standard output unless that goes elsewhere. What read
// leaves is thrown away: the command must not block while it writes.
func follow(cmd *exec.Cmd, read func(io.Reader)) error {
	reader, writer, err := os.Pipe()
	if err != nil {
		return err
	}
	defer reader.Close()
	cmd.Stderr = writer
	if cmd.Stdout == nil {
		cmd.Stdout = writer
	}
	ended, err := spawn(cmd)
	writer.Close()
	if err != nil {
		return err
	}
	read(reader)
	_, _ = io.Copy(io.Discard, reader)
	return <-ended
}

// spawn starts a command and collects its end: the channel gives what cmd.Wait returned, once.
func spawn(cmd *exec.Cmd) (ended <-chan error, err error) {
	started := make(chan error)
	end := make(chan error, 1)
	go func() {
		// Never unlocked, so the thread lives as long as this goroutine: see bind.
		runtime.LockOSThread()
		err := cmd.Start()
		started <- err
		if err == nil {
			end <- cmd.Wait()
		}
	}()
	if err := <-started; err != nil {
		return nil, err
	}
	return end, nil
}
