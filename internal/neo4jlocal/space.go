package neo4jlocal

import (
	"errors"
	"fmt"
)

// ErrDiskFull says that what Neo4j writes has no room.
var ErrDiskFull = errors.New("the disk is full")

// needed is with how little space, in bytes, a disk counts as full: Neo4j makes its files longer by some megabytes at a time, and fails where it cannot.
const needed = 64 << 20

// CheckDisk looks whether there is room for what is loaded into the local database. The error Is ErrDiskFull where there is not.
func CheckDisk(opts Options) error {
	o, err := opts.resolve()
	if err != nil {
		return err
	}
	return o.checkDisk()
}

func (o Options) checkDisk() error {
	if free, known := freeSpace(o.Home); known {
		return roomIn(o.Home, free)
	}
	return nil
}

func roomIn(dir string, free uint64) error {
	if free < needed {
		return fmt.Errorf("%w: in %s there are %d MB left; make room, and the same command goes on from there", ErrDiskFull, dir, free>>20)
	}
	return nil
}
