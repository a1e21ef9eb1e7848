package neo4jlocal

import (
	"errors"
	"strings"
	"testing"
)

func TestCheckDisk(t *testing.T) {
	home := t.TempDir()
	if err := CheckDisk(Options{Home: home}); err != nil {
		t.Errorf("a disk with room: %v", err)
	}
	if err := roomIn(home, needed-1); !errors.Is(err, ErrDiskFull) || !strings.Contains(err.Error(), "63 MB") || !strings.Contains(err.Error(), home) {
		t.Errorf("a full one: %v", err)
	}
}
