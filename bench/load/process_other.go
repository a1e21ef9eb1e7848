//go:build !linux

package main

import "time"

func cpuTime(int) time.Duration { return 0 }

func peakMemory(_ int, ended <-chan struct{}) int64 {
	<-ended
	return 0
}
