//go:build !linux

package process

// PeakMemory tells nothing where another process cannot be looked at.
func PeakMemory(_ int, ended <-chan struct{}) int64 {
	<-ended
	return 0
}
