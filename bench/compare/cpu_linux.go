package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// cpuKnown says whether cpuTime can tell.
const cpuKnown = true

// tick is the unit of times in /proc: USER_HZ is 100 on every architecture that Go runs on.
const tick = 10 * time.Millisecond

// cpuTime is how long all threads of a process have run, ended ones included: utime and stime of /proc/PID/stat. It is 0
// for a process that is gone, whose next answer is an error.
func cpuTime(pid int) time.Duration {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	// The name of the program, in parentheses, may hold anything; the third field follows it.
	fields := strings.Fields(string(text)[strings.LastIndexByte(string(text), ')')+1:])
	const utime, stime = 14 - 3, 15 - 3
	if len(fields) <= stime {
		return 0
	}
	user, _ := strconv.ParseInt(fields[utime], 10, 64)
	system, _ := strconv.ParseInt(fields[stime], 10, 64)
	return time.Duration(user+system) * tick
}
