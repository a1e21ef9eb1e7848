package main

import (
	"fmt"
	"time"

	"github.com/schollz/progressbar/v3"

	"github.com/newsgraph/newsgraph/loader"
)

// barWidth is that of the bar alone, so that with the numbers behind it a line of 80 columns holds it.
const barWidth = 30

// lineEvery is how often a long run tells how far it is where there is no terminal to draw a bar on.
const lineEvery = 10 * time.Second

// loadBar shows how far loading is.
type loadBar struct {
	show *console
	bar  *progressbar.ProgressBar // nil without a terminal
	last time.Time
}

func newLoadBar(show *console) *loadBar {
	b := &loadBar{show: show, last: time.Now()}
	if show.terminal {
		show.rest()
		b.bar = progressbar.NewOptions64(-1,
			progressbar.OptionSetWriter(show.w),
			progressbar.OptionSetWidth(barWidth),
			progressbar.OptionSetPredictTime(true),
			progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionClearOnFinish(),
			progressbar.OptionSetDescription("loading"),
		)
	}
	return b
}

// update takes the progress of a run. Bytes are what tells how much is left: how many articles are in a file is not
// known before it is read.
func (b *loadBar) update(p loader.Progress) {
	text := fmt.Sprintf("loading: %d articles", p.Articles)
	switch {
	case b.bar != nil:
		b.bar.Describe(text)
		if p.TotalBytes > 0 {
			b.bar.ChangeMax64(p.TotalBytes)
		}
		_ = b.bar.Set64(p.Bytes) // fails only on a finished bar
	case time.Since(b.last) >= lineEvery:
		b.last = time.Now()
		if p.TotalBytes > 0 {
			text += fmt.Sprintf(", %d %%", 100*p.Bytes/p.TotalBytes)
		}
		b.show.step(text)
	}
}

// end clears the bar away.
func (b *loadBar) end() {
	if b.bar != nil {
		_ = b.bar.Clear()
	}
}
