package neo4jlocal

import (
	"os/exec"
	"runtime"
)

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
