package neo4jlocal

import (
	"context"
	"errors"
	"os"
	"time"
)

// errLocked says that another open file holds the lock.
var errLocked = errors.New("locked by another process")

// pollEvery is how often locks and the Bolt port are looked at: often enough to be unnoticed beside a start of seconds.
const pollEvery = 50 * time.Millisecond

// waitLock takes a lock file, waiting for it as long as ctx lives; waiting is called once if there is a wait.
func waitLock(ctx context.Context, path string, waiting func()) (*os.File, error) {
	return waitFor(ctx, func() (*os.File, error) { return tryLock(path) }, waiting)
}

func waitFor(ctx context.Context, try func() (*os.File, error), waiting func()) (*os.File, error) {
	for first := true; ; first = false {
		file, err := try()
		if !errors.Is(err, errLocked) {
			return file, err
		}
		if first {
			waiting()
		}
		if err := sleep(ctx, pollEvery); err != nil {
			return nil, err
		}
	}
}

// waitFree waits until nobody holds the lock file alone.
func waitFree(ctx context.Context, path string) error {
	for {
		held, err := locked(path)
		if err != nil || !held {
			return err
		}
		if err := sleep(ctx, pollEvery); err != nil {
			return err
		}
	}
}

// locked tells whether somebody holds the lock file alone.
func locked(path string) (bool, error) {
	file, err := trySharedLock(path)
	if errors.Is(err, errLocked) {
		return true, nil
	}
	if err != nil {
		return false, err
	}
	return false, file.Close()
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
