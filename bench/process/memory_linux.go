package process

import (
	"fmt"
	"os"
	"strings"
	"time"
)

// PeakMemory is the most memory that a process had at once, looked at until it has ended.
func PeakMemory(pid int, ended <-chan struct{}) (peak int64) {
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
