package main

import (
	"fmt"
	"time"

	"github.com/schollz/progressbar/v3"

	"github.com/newsgraph/newsgraph/loader"
)

// barWidth is that of the bar alone, so that with the numbers around it a line of 80 columns holds it.
const barWidth = 8

// lineEvery is how often a long run tells how far it is where there is no terminal to draw a bar on.
const lineEvery = 10 * time.Second

// loadBar shows how far loading is.
type loadBar struct {
	show *console
	bar  *progressbar.ProgressBar // nil without a terminal
	last time.Time
	now  func() time.Time
	from time.Time
}

func newLoadBar(show *console) *loadBar {
	start := time.Now()
	b := &loadBar{show: show, last: start, from: start, now: time.Now}
	if show.terminal {
		show.rest()
		b.bar = progressbar.NewOptions64(-1,
			progressbar.OptionSetWriter(show.w),
			progressbar.OptionSetWidth(barWidth),
			progressbar.OptionSetPredictTime(true),
			progressbar.OptionShowBytes(true),
			progressbar.OptionShowTotalBytes(true),
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
	elapsed := b.now().Sub(b.from)
	switch {
	case b.bar != nil && readingAhead(p):
		b.bar.Describe(fmt.Sprintf("%d articles read", p.ReadAhead))
	case b.bar != nil:
		b.bar.Describe(fmt.Sprintf("%d articles, %.0f/s", p.Articles, rate(p.Articles, elapsed)))
		if p.TotalBytes > 0 {
			b.bar.ChangeMax64(p.TotalBytes)
		}
		_ = b.bar.Set64(p.Bytes) // fails only on a finished bar
	case b.now().Sub(b.last) >= lineEvery:
		b.last = b.now()
		b.show.step(progressLine(p, elapsed))
	}
}

// readingAhead tells whether a run still reads what it will write.
func readingAhead(p loader.Progress) bool { return p.Articles == 0 && p.ReadAhead > 0 }

// rate is how many of n there were in a second.
func rate(n int, elapsed time.Duration) float64 {
	if elapsed <= 0 {
		return 0
	}
	return float64(n) / elapsed.Seconds()
}

// progressLine tells how far loading is, and how long the rest takes if it goes on like this, where the size of all files is
// known.
func progressLine(p loader.Progress, elapsed time.Duration) string {
	if readingAhead(p) {
		return fmt.Sprintf("reading ahead: %d articles, %.0f/s", p.ReadAhead, rate(p.ReadAhead, elapsed))
	}
	text := fmt.Sprintf("loading: %d articles, %.0f/s, ", p.Articles, rate(p.Articles, elapsed))
	const mega = 1e6
	if p.TotalBytes == 0 {
		return text + fmt.Sprintf("%.1f MB", float64(p.Bytes)/mega)
	}
	text += fmt.Sprintf("%.1f of %.1f MB, %d %%", float64(p.Bytes)/mega, float64(p.TotalBytes)/mega, 100*p.Bytes/p.TotalBytes)
	if p.Bytes > 0 && p.Bytes <= p.TotalBytes {
		left := time.Duration(float64(elapsed) * float64(p.TotalBytes-p.Bytes) / float64(p.Bytes))
		text += fmt.Sprintf(", %s left", left.Round(time.Second))
	}
	return text
}

// end clears the bar away.
func (b *loadBar) end() {
	if b.bar != nil {
		_ = b.bar.Clear()
	}
}
