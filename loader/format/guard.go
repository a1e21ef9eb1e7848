package format

import "fmt"

// Guard turns a panic into an error: one text that breaks a parser must not end a run.
func Guard(what string, f func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%s failed: %v", what, p)
		}
	}()
	return f()
}
