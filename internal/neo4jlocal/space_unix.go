//go:build linux || darwin

package neo4jlocal

import "syscall"

// freeSpace is how many bytes may still be written to the disk that a directory is on; false where that cannot be told.
func freeSpace(dir string) (uint64, bool) {
	var disk syscall.Statfs_t
	if err := syscall.Statfs(dir, &disk); err != nil {
		return 0, false
	}
	return disk.Bavail * uint64(disk.Bsize), true
}
