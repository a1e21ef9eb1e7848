//go:build !linux && !darwin

package neo4jlocal

func freeSpace(string) (uint64, bool) { return 0, false }
