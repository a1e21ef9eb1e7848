package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/newsgraph/newsgraph/bench/process"
)

// cpu is the CPU time of a request in this turn, of the contestant and of the database.
func (t turn) cpu() (server, neo4j time.Duration) {
	return t.server / time.Duration(t.requests), t.neo4j / time.Duration(t.requests)
}

func (t turn) total() float64 {
	server, neo4j := t.cpu()
	return float64(server + neo4j)
}

// of gives the median over the turns.
func (m measured) of(value func(turn) float64) float64 { return median(m.turns, value) }

func median[T any](list []T, value func(T) float64) float64 {
	values := make([]float64, len(list))
	for i, item := range list {
		values[i] = value(item)
	}
	slices.Sort(values)
	n := len(values)
	return (values[(n-1)/2] + values[n/2]) / 2
}

func (m measured) serverMS() float64 {
	return m.of(func(t turn) float64 { server, _ := t.cpu(); return inMS(server) })
}

func (m measured) neo4jMS() float64 {
	return m.of(func(t turn) float64 { _, neo4j := t.cpu(); return inMS(neo4j) })
}

func (m measured) perSecond() float64 {
	return m.of(func(t turn) float64 { return float64(t.requests) / t.wall.Seconds() })
}

// percentile is that of all requests of all turns, in milliseconds.
func (m measured) percentile(p int) float64 {
	var times []time.Duration
	for _, t := range m.turns {
		times = append(times, t.times...)
	}
	slices.Sort(times)
	return inMS(times[min(len(times)*p/100, len(times)-1)])
}

func inMS(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// against is the median, over the rounds, of the CPU of one contestant by that of another in the same round; 0 where unknown.
func (m measured) against(other measured) float64 {
	var ratios []float64
	for i := range m.turns {
		if below := other.turns[i].total(); below > 0 {
			ratios = append(ratios, m.turns[i].total()/below)
		}
	}
	if len(ratios) == 0 {
		return 0
	}
	return median(ratios, func(r float64) float64 { return r })
}

// named finds the entry of a contestant.
func (r result) named(name string) (measured, bool) {
	i := slices.IndexFunc(r.entries, func(m measured) bool { return m.name == name })
	if i < 0 {
		return measured{}, false
	}
	return r.entries[i], true
}

// oneLine tells how a question went while the rest is measured.
func oneLine(entries []measured) string {
	parts := make([]string, len(entries))
	for i, m := range entries {
		parts[i] = fmt.Sprintf("%s %.2f + %.2f ms", m.name, m.serverMS(), m.neo4jMS())
	}
	return strings.Join(parts, "; ")
}

// report is the page of results.
func (a about) report(arena *arena, results []result) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# newsgraph side by side, %s, %s\n\n%s", a.date, a.commit, a.text())
	fmt.Fprintf(&b, "Corpus: %s. The biggest country is in %d of the articles.\n\n", describeCorpus(arena.corpus), arena.subjects.HubCount)
	b.WriteString("## CPU of server and Neo4j together, newsgraph against the others\n\nBelow 1.00 newsgraph takes less.\n\n")
	compared := slices.DeleteFunc(slices.Clone(results), func(r result) bool { return r.question.alone })
	a.summary(&b, compared)
	a.alone(&b, results)
	b.WriteString("\n## Everything\n\nCPU is in milliseconds a request. Times and requests a second are with the load's own CPU on the same machine.\n\n")
	a.details(&b, compared)
	b.WriteString("\n## Questions\n\n")
	for _, q := range allQuestions {
		fmt.Fprintf(&b, "- `%s`: %s\n", q.name, q.about)
	}
	return b.String()
}

func (a about) summary(b *strings.Builder, results []result) {
	row(b, "question", "connections", "newsgraph, ms", "floor, ms", "/ floor", "/ @neo4j/graphql with an index filter", "/ as one writes it")
	row(b, "---", "--:", "--:", "--:", "--:", "--:", "--:")
	for _, r := range results {
		ours, ok := r.named(newsgraphName)
		if !ok {
			continue
		}
		floor, _ := r.named(floorName)
		cells := []string{r.question.name, fmt.Sprint(r.connections), a.sum(ours), a.sum(floor)}
		for _, name := range []string{floorName, indexedName, writtenName} {
			other, ok := r.named(name)
			cells = append(cells, ratio(ours, other, ok))
		}
		row(b, cells...)
	}
}

// alone shows what newsgraph alone is asked.
func (a about) alone(b *strings.Builder, results []result) {
	b.WriteString("\n## What newsgraph alone is asked\n\nEach is one statement, a path two. The last column is the CPU of both by that of `" + yardstick + "` in the same rounds.\n\n")
	row(b, "question", "connections", "newsgraph, ms", "requests/s", "p50 ms", "p99 ms", "bytes", "/ "+yardstick)
	row(b, "---", "--:", "--:", "--:", "--:", "--:", "--:", "--:")
	for _, r := range results {
		if !r.question.alone {
			continue
		}
		ours, _ := r.named(r.question.name)
		stick, there := r.named(yardstick)
		row(b, r.question.name, fmt.Sprint(r.connections), a.sum(ours), fmt.Sprintf("%.0f", ours.perSecond()), fmt.Sprintf("%.2f", ours.percentile(50)),
			fmt.Sprintf("%.2f", ours.percentile(99)), fmt.Sprint(ours.bytes), ratio(ours, stick, there))
	}
}

// sum shows the two parts of the CPU of a request.
func (about) sum(m measured) string {
	if !process.CPUKnown {
		return "unknown"
	}
	return fmt.Sprintf("%.2f + %.2f", m.serverMS(), m.neo4jMS())
}

func ratio(m, other measured, there bool) string {
	if !there {
		return ""
	}
	r := m.against(other)
	switch {
	case r == 0:
		return "unknown"
	case r < 0.1:
		return fmt.Sprintf("%.2f (1/%.0f)", r, 1/r)
	}
	return fmt.Sprintf("%.2f", r)
}

func (a about) details(b *strings.Builder, results []result) {
	row(b, "question", "connections", "contestant", "server CPU", "Neo4j CPU", "both / floor", "requests/s", "p50 ms", "p99 ms", "bytes", "requests")
	row(b, "---", "--:", "---", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:")
	for _, r := range results {
		floor, there := r.named(floorName)
		for _, m := range r.entries {
			asked := 0
			for _, t := range m.turns {
				asked += t.requests
			}
			row(b, append([]string{r.question.name, fmt.Sprint(r.connections), m.name}, append(m.cpuCells(), ratio(m, floor, there),
				fmt.Sprintf("%.0f", m.perSecond()), fmt.Sprintf("%.2f", m.percentile(50)), fmt.Sprintf("%.2f", m.percentile(99)),
				fmt.Sprint(m.bytes), fmt.Sprint(asked))...)...)
		}
	}
}

func (m measured) cpuCells() []string {
	if !process.CPUKnown {
		return []string{"unknown", "unknown"}
	}
	return []string{fmt.Sprintf("%.3f", m.serverMS()), fmt.Sprintf("%.3f", m.neo4jMS())}
}

// scalingReport tells how much longer the bigger corpus takes.
func (a about) scalingReport(arenas []*arena, results []result) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# A page of a hub in a small and in a big corpus, %s, %s\n\n%s", a.date, a.commit, a.text())
	for _, arena := range arenas {
		fmt.Fprintf(&b, "Corpus: %s. The biggest country is in %d of the articles.\n\n", describeCorpus(arena.corpus), arena.subjects.HubCount)
	}
	a.details(&b, results)
	b.WriteString("\n")
	row(&b, "question", "contestant", "p50, bigger / smaller", "CPU, bigger / smaller")
	row(&b, "---", "---", "--:", "--:")
	for _, r := range results {
		half := len(r.entries) / 2 // those of the smaller corpus come first
		for i, small := range r.entries[:half] {
			big := r.entries[half+i]
			name, _, _ := strings.Cut(small.name, ",")
			row(&b, r.question.name, name, fmt.Sprintf("%.2f", big.percentile(50)/small.percentile(50)), ratio(big, small, true))
		}
	}
	return b.String()
}

func row(b *strings.Builder, cells ...string) {
	fmt.Fprintf(b, "| %s |\n", strings.Join(cells, " | "))
}
