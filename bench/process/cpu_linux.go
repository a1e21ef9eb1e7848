// Package process measures other processes.
package process

import (
	"time"

	"golang.org/x/sys/unix"
)

// CPUKnown says whether CPUTime can tell.
const CPUKnown = true

// CPUTime is how long all threads of a process have run, in user and system mode, ended ones included. It is what /proc/PID/stat
// tells in ticks of 10 ms, but to the nanosecond: the kernel's clock of that process, whose number clock_getcpuclockid(3) makes
// in this way. It is 0 for a process that is gone, whose next answer is an error.
func CPUTime(pid int) time.Duration {
	const allThreads = 2
	var spent unix.Timespec
	if err := unix.ClockGettime(int32(^pid<<3|allThreads), &spent); err != nil {
		return 0
	}
	return time.Duration(spent.Nano())
}
