package main

import (
	"time"

	"golang.org/x/sys/unix"
)

// cpuKnown says whether cpuTime can tell.
const cpuKnown = true

// cpuTime is how long all threads of a process have run, in user and system mode, ended ones included. It is what /proc/PID/stat
// tells in ticks of 10 ms, but to the nanosecond: the kernel's clock of that process, whose number clock_getcpuclockid(3) makes
// in this way. It is 0 for a process that is gone, whose next answer is an error.
func cpuTime(pid int) time.Duration {
	const allThreads = 2
	var spent unix.Timespec
	if err := unix.ClockGettime(int32(^pid<<3|allThreads), &spent); err != nil {
		return 0
	}
	return time.Duration(spent.Nano())
}
