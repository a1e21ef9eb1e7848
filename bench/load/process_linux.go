package main

import (
	"fmt"
	"os"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// cpuTime is how long all threads of a process have run, in user and system mode: the kernel's clock of that process, whose number
// clock_getcpuclockid(3) makes in this way. It is 0 for a process that is gone.
func cpuTime(pid int) time.Duration {
	const allThreads = 2
	var spent unix.Timespec
	if err := unix.ClockGettime(int32(^pid<<3|allThreads), &spent); err != nil {
		return 0
	}
	return time.Duration(spent.Nano())
}

// peakMemory is the most memory that a process had at once, looked at until it has ended.
func peakMemory(pid int, ended <-chan struct{}) (peak int64) {
	ticker := time.NewTicker(50 * time.Millisecond)
	defer ticker.Stop()
	for {
		select {
		case <-ended:
			return peak
		case <-ticker.C:
		}
		text, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
		if err != nil {
			continue
		}
		_, rest, _ := strings.Cut(string(text), "VmHWM:")
		var kilobytes int64
		if n, _ := fmt.Sscanf(rest, "%d", &kilobytes); n == 1 {
			peak = max(peak, kilobytes<<10)
		}
	}
}
