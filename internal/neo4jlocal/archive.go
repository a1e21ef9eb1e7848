package neo4jlocal

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// archive is a class-data archive: the classes of an earlier run, parsed and verified, which nearly halves the start. One
// serves every server of a user that has the same Java and the same jars. The first server without one writes it
// while it stops.
type archive struct {
	file string   // the archive, whether it exists or not
	use  bool     // start from it
	part string   // write to this file while stopping, if not empty
	lock *os.File // held by the JVM that writes, so that only one does; nil otherwise
}

// findArchive decides whether the next server reads the archive or writes it. Whatever goes wrong here costs a slower start
// and nothing else, so there is no error.
func (o Options) findArchive(j java, jars string) archive {
	// The path of the jars is part of an archive's identity, as is the exact Java.
	id := sha256.Sum256([]byte(j.path + "\n" + j.version + "\n" + jars))
	a := archive{file: filepath.Join(o.CacheDir, fmt.Sprintf("neo4j-%s-java-%s-%s.jsa", Version, j.version, hex.EncodeToString(id[:4])))}
	if _, err := os.Stat(a.file); err == nil {
		a.use = true
		return a
	} else if !errors.Is(err, fs.ErrNotExist) {
		return a
	}
	lock, err := tryLock(a.file + ".lock")
	if err != nil {
		return a // another server is about to write it
	}
	a.lock = lock
	a.part = a.file + partSuffix
	return a
}

func (a archive) jvmArgs() []string {
	switch {
	case a.use:
		// "auto", the default, is said again because JAVA_TOOL_OPTIONS may say otherwise: an unfit archive is passed over.
		return []string{"-Xshare:auto", "-XX:SharedArchiveFile=" + a.file}
	case a.part != "":
		return []string{"-XX:ArchiveClassesAtExit=" + a.part}
	}
	return nil
}

const partSuffix = ".part"

// publishArchive makes the archive that a server wrote while it stopped usable. It must be called only after a clean end.
func publishArchive(part string) {
	if file, ok := strings.CutSuffix(part, partSuffix); ok {
		// If this fails the next server writes it again.
		_ = os.Rename(part, file)
	}
}

// discard drops an archive that a server failed to start with.
func (a archive) discard() { _ = os.Remove(a.file) }

// release lets go of our own hold on the lock; the JVM keeps its.
func (a archive) release() {
	if a.lock != nil {
		a.lock.Close()
	}
}
