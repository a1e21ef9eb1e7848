package people

import "math"

// label says what part of a name a unit is.
type label uint8

const (
	labelO label = iota // none
	labelB              // first of several
	labelI              // inside
	labelL              // last of several
	labelU              // the only one
	labels = 5
)

// allowed reports whether label b may follow label a within a run; outside of a run is O.
func allowed(a, b label) bool {
	open := a == labelB || a == labelI
	if open {
		return b == labelI || b == labelL
	}
	return b == labelO || b == labelB || b == labelU
}

// forbidden is the weight of a step that may not be.
const forbidden = -1e9

// crf is a linear-chain conditional random field over hashed features: a row of weights, one for
// each label, at each place of the hashed space.
type crf struct {
	weights []float32 // labels for each feature
	steps   [labels][labels]float32
}

func newCRF() *crf { return &crf{weights: make([]float32, labels<<featureBits)} }

// score adds up the weights of a unit's features.
func (c *crf) score(ids []uint32, out *[labels]float32) {
	var a, b, d, e, f float32
	for _, id := range ids {
		w := c.weights[id*labels : id*labels+labels : id*labels+labels]
		a += w[0]
		b += w[1]
		d += w[2]
		e += w[3]
		f += w[4]
	}
	*out = [labels]float32{a, b, d, e, f}
}

// step is the weight of label b after label a.
func (c *crf) step(a, b label) float32 {
	if !allowed(a, b) {
		return forbidden
	}
	return c.steps[a][b]
}

// allSteps is the weight of every step.
func (c *crf) allSteps() (steps [labels][labels]float32) {
	for a := range label(labels) {
		for b := range label(labels) {
			steps[a][b] = c.step(a, b)
		}
	}
	return steps
}

// before and after are the labels that may stand before and behind a label: see allowed.
var before, after = func() (before, after [labels][]label) {
	for a := range label(labels) {
		for b := range label(labels) {
			if allowed(a, b) {
				before[b] = append(before[b], a)
				after[a] = append(after[a], b)
			}
		}
	}
	return before, after
}()

// maxMargin bounds a margin, so that one clear occurrence does not outweigh several doubtful ones.
const maxMargin = 8

// decode sets the best labels of a run, given the scores of its units and the weights of all
// steps (Viterbi). Where margins is not nil, it also sets for each unit by how much the best labels with
// the unit in a name weigh more than the best without.
func decode(steps *[labels][labels]float32, scores [][labels]float32, out []label, margins []float32) {
	n := len(scores)
	switch n {
	case 0:
		return
	case 1: // as most are
		named := steps[labelO][labelU] + scores[0][labelU] + steps[labelU][labelO]
		margin := named - (steps[labelO][labelO] + scores[0][labelO] + steps[labelO][labelO])
		out[0] = labelO
		if margin > 0 {
			out[0] = labelU
		}
		if margins != nil {
			margins[0] = min(max(margin, -maxMargin), maxMargin)
		}
		return
	}
	var best [maxSegment][labels]float32
	var from [maxSegment][labels]label
	for y := range label(labels) {
		best[0][y] = scores[0][y] + steps[labelO][y]
	}
	for i := 1; i < n; i++ {
		for y := range label(labels) {
			top, arg := float32(math.Inf(-1)), labelO
			for _, x := range before[y] {
				if t := best[i-1][x] + steps[x][y]; t > top {
					top, arg = t, x
				}
			}
			best[i][y] = top + scores[i][y]
			from[i][y] = arg
		}
	}
	var rest [labels]float32 // the most that can follow
	for y := range label(labels) {
		rest[y] = steps[y][labelO]
	}
	top, arg := float32(math.Inf(-1)), labelO
	for y := range label(labels) {
		if t := best[n-1][y] + rest[y]; t > top {
			top, arg = t, y
		}
	}
	for i := n - 1; i >= 0; i-- {
		out[i] = arg
		arg = from[i][arg]
	}
	if margins == nil {
		return
	}
	for i := n - 1; ; i-- {
		for y := range rest {
			best[i][y] += rest[y]
		}
		b := &best[i]
		margins[i] = min(max(max(b[labelB], b[labelI], b[labelL], b[labelU])-b[labelO], -maxMargin), maxMargin)
		if i == 0 {
			return
		}
		for y := range rest {
			rest[y] += scores[i][y]
		}
		var follows [labels]float32
		for x := range label(labels) {
			follows[x] = float32(math.Inf(-1))
			for _, y := range after[x] {
				follows[x] = max(follows[x], steps[x][y]+rest[y])
			}
		}
		rest = follows
	}
}
