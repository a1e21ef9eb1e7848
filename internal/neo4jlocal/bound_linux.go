package neo4jlocal

import (
	"os/exec"
	"syscall"
)

// bind makes the kernel send SIGTERM to the command when the thread that starts it ends: when this process dies,
// however it dies, given that spawn keeps the thread.
func bind(cmd *exec.Cmd) { attr(cmd).Pdeathsig = syscall.SIGTERM }
