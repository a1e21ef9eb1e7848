package people

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// TrainingText is a text whose people are known.
type TrainingText struct {
	Text   string
	People []text.Span // every mention of a person, titles outside
	Masked []text.Span // what is not known: nothing is learnt from a run of capitals that touches one
	Weight float32     // how much it counts, 1 as a rule
}

// TrainOptions say how the weights for people are made.
type TrainOptions struct {
	Epochs int       // passes over the texts
	Rate   float64   // step of AdaGrad
	Decay  float64   // pull of the weights towards 0 (L2)
	Forget float64   // part of the runs that are learnt without knowing the words themselves
	Drop   float64   // part of the features that a run is learnt without, drawn anew each time
	Fits   int       // how often each pass is fitted, in another order each time; the weights are averaged
	Seed   uint64    // of the order of the texts: the same seed gives the same weights
	Log    io.Writer // progress
}

// Train learns the weights for people and returns the file that NewWithWeights reads. The
// second pass is trained on what first passes make of texts that they were not trained on.
func Train(texts []TrainingText, o TrainOptions) ([]byte, error) {
	lex, err := LoadLexicon()
	if err != nil {
		return nil, err
	}
	abbrevs, err := text.LoadAbbreviations()
	if err != nil {
		return nil, err
	}
	t := &trainer{m: &Model{lex: lex}, abbrevs: abbrevs, o: o}
	texts = slices.Concat(texts, headlines(texts, o.Seed), shouted(texts, o.Seed))
	all := func(int) bool { return true }

	first := t.collect(texts, all, nil)
	fmt.Fprintf(o.Log, "%d texts, %d runs, %d capitalised words\n", len(texts), len(first.runs), len(first.gold))
	m := t.fitAll(first, all)

	const folds = 3
	var halves [folds]*crf
	for k := range folds {
		halves[k] = t.fitAll(first, func(text int) bool { return text%folds != k })
	}
	second := t.collect(texts, all, func(text int) *crf { return halves[text%folds] })
	m2 := t.fitAll(second, all)
	return m2.appendTo(m.appendTo([]byte(modelMagic))), nil
}

type trainer struct {
	m       *Model
	abbrevs *text.Abbreviations
	o       TrainOptions
}

// trainingSet holds the features of all runs.
type trainingSet struct {
	ids   []uint32
	kinds []uint8 // of each of ids
	ends  []int32 // of each unit's features in ids
	gold  []label
	runs  []trainingRun
}

type trainingRun struct {
	start, end int32 // units
	text       int32
	weight     float32
}

// collect computes the features of the texts; of the second pass if there is a first one.
func (t *trainer) collect(texts []TrainingText, use func(int) bool, first func(text int) *crf) *trainingSet {
	set := &trainingSet{}
	var d text.Doc
	var s scratch
	var gold []label
	for n, text := range texts {
		if !use(n) {
			continue
		}
		d.Split(text.Text, t.abbrevs)
		t.m.prepare(&d, &s)
		if first != nil {
			t.firstPass(&s, first(n))
			s.tally()
		}
		gold = append(gold[:0], make([]label, len(s.units))...)
		bad := make([]bool, len(s.units))
		s.markGold(text, gold, bad)
	segments:
		for _, g := range s.segments {
			for i := g.start; i < g.end; i++ {
				if bad[i] {
					continue segments
				}
			}
			run := trainingRun{start: int32(len(set.ends)), text: int32(n), weight: text.Weight}
			for i := g.start; i < g.end; i++ {
				s.features(int(i), g, &s.vector)
				if first != nil {
					s.passFeatures(int(i), g, &s.vector)
				}
				set.ids = append(set.ids, s.vector.ids...)
				set.kinds = append(set.kinds, s.vector.kinds...)
				set.ends = append(set.ends, int32(len(set.ids)))
				set.gold = append(set.gold, gold[i])
			}
			run.end = int32(len(set.ends))
			set.runs = append(set.runs, run)
		}
	}
	return set
}

// firstPass labels a document with weights that are not packed yet, by what stands around each word alone.
func (t *trainer) firstPass(s *scratch, c *crf) {
	steps := c.allSteps()
	for _, g := range s.segments {
		s.scores = s.scores[:0]
		for i := g.start; i < g.end; i++ {
			s.features(int(i), g, &s.vector)
			var sum [labels]float32
			c.score(s.vector.ids, &sum)
			s.scores = append(s.scores, sum)
		}
		decode(&steps, s.scores, s.labels[g.start:g.end], nil)
	}
}

// markGold sets the labels of the units and marks those of which nothing can be learnt.
func (s *scratch) markGold(text TrainingText, gold []label, bad []bool) {
	at := 0
	for _, p := range text.People {
		for at < len(s.units) && s.unitEnd(at) <= p.Start {
			at++
		}
		end := at
		for end < len(s.units) && s.unitStart(end) < p.End {
			end++
		}
		if end == at {
			continue
		}
		ok := s.unitStart(at) == p.Start && s.unitEnd(end-1) == p.End
		for i := at; i < end; i++ {
			if !s.units[i].candidate || i > at && s.units[i].sentence != s.units[at].sentence {
				ok = false
			}
		}
		for i := at; i < end; i++ {
			switch {
			case !ok:
				bad[i] = true
			case end == at+1:
				gold[i] = labelU
			case i == at:
				gold[i] = labelB
			case i == end-1:
				gold[i] = labelL
			default:
				gold[i] = labelI
			}
		}
	}
	at = 0
	for _, p := range text.Masked {
		for at > 0 && s.unitEnd(at-1) > p.Start {
			at--
		}
		for at < len(s.units) && s.unitEnd(at) <= p.Start {
			at++
		}
		for i := at; i < len(s.units) && s.unitStart(i) < p.End; i++ {
			bad[i] = true
		}
	}
}

func (s *scratch) unitStart(i int) int { return int(s.d.Tokens[s.units[i].first].Start) }
func (s *scratch) unitEnd(i int) int   { return int(s.d.Tokens[s.units[i].last].End) }

// fitAll averages the weights of several fits, since one is as much the work of the order of its
// texts as of the texts.
func (t *trainer) fitAll(set *trainingSet, use func(text int) bool) *crf {
	fits := make([]*crf, max(t.o.Fits, 1))
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for k := range fits {
		group.Go(func() error {
			fits[k] = t.fit(set, use, uint64(k+1))
			return nil
		})
	}
	_ = group.Wait() // no fit fails
	mean := newCRF()
	part := 1 / float32(len(fits))
	kept := part * float32(1-t.o.Drop) // all features are there later
	for _, c := range fits {
		for i, w := range c.weights {
			mean.weights[i] += w * kept
		}
		for a := range labels {
			for b := range labels {
				mean.steps[a][b] += c.steps[a][b] * part
			}
		}
	}
	return mean
}

// fit trains a pass by stochastic gradient steps on the likelihood of the labels (AdaGrad).
func (t *trainer) fit(set *trainingSet, use func(text int) bool, order uint64) *crf {
	c := newCRF()
	squares := make([]float32, len(c.weights))
	var stepSquares [labels][labels]float32
	var runs []int32
	for i, r := range set.runs {
		if use(int(r.text)) {
			runs = append(runs, int32(i))
		}
	}
	rng := rand.New(rand.NewPCG(t.o.Seed, order))
	rate := float32(t.o.Rate)
	decay := float32(t.o.Decay)
	var g gradient
	for epoch := range t.o.Epochs {
		rng.Shuffle(len(runs), func(i, j int) { runs[i], runs[j] = runs[j], runs[i] })
		var loss float64
		for _, n := range runs {
			r := set.runs[n]
			g.load(set, r, rng, &t.o)
			loss += float64(r.weight) * g.run(c, set.gold[r.start:r.end])
			for i := range int(r.end - r.start) {
				d := &g.nodes[i]
				for y := range d {
					d[y] *= r.weight
				}
				for _, id := range g.ids[i] {
					w := c.weights[id*labels : id*labels+labels]
					q := squares[id*labels : id*labels+labels]
					for y := range labels {
						grad := d[y] - decay*w[y]
						q[y] += grad * grad
						w[y] += rate * grad / float32(math.Sqrt(float64(q[y])+1e-3))
					}
				}
			}
			for a := range labels {
				for b := range labels {
					if grad := g.steps[a][b] * r.weight; grad != 0 {
						stepSquares[a][b] += grad * grad
						c.steps[a][b] += rate * grad / float32(math.Sqrt(float64(stepSquares[a][b])+1))
					}
				}
			}
		}
		if order == 1 { // the others run beside it
			fmt.Fprintf(t.o.Log, "  epoch %d: loss %.0f\n", epoch+1, loss)
		}
	}
	return c
}

// gradient holds the difference between the labels and what the model expects, for one run.
type gradient struct {
	nodes   [maxSegment][labels]float32
	steps   [labels][labels]float32
	scores  [maxSegment][labels]float32
	forward [maxSegment][labels]float64
	back    [maxSegment][labels]float64
	ids     [maxSegment][]uint32
}

// learntByHeart are the kinds of features that know a word rather than what it is like.
var learntByHeart = [featureKinds]bool{
	featWord: true, featPairPrev: true, featPairNext: true, featPrefix4: true, featSuffix4: true, featCluster: true,
	featRunFirst: true, featRunLast: true, featClusterPair: true, featClusterPairNext: true,
}

// load reads the features of a run. At a rate it forgets the words themselves, so that names that were never seen are learnt too,
// and it drops some of all features, others each time, so that none is relied on alone.
func (g *gradient) load(set *trainingSet, r trainingRun, rng *rand.Rand, o *TrainOptions) {
	forget := rng.Float64() < o.Forget
	drop := float32(o.Drop)
	for i := range int(r.end - r.start) {
		at := int(r.start) + i
		from := int32(0)
		if at > 0 {
			from = set.ends[at-1]
		}
		g.ids[i] = g.ids[i][:0]
		for k, id := range set.ids[from:set.ends[at]] {
			if forget && learntByHeart[set.kinds[int(from)+k]] || drop > 0 && rng.Float32() < drop {
				continue
			}
			g.ids[i] = append(g.ids[i], id)
		}
	}
}

// run computes the gradient of a run's log-likelihood and returns the loss.
func (g *gradient) run(c *crf, gold []label) float64 {
	n := len(gold)
	for i := range n {
		c.score(g.ids[i], &g.scores[i])
	}
	var step [labels][labels]float64
	for a := range label(labels) {
		for b := range label(labels) {
			step[a][b] = float64(c.step(a, b))
		}
	}
	for y := range labels {
		g.forward[0][y] = step[labelO][y] + float64(g.scores[0][y])
	}
	for i := 1; i < n; i++ {
		for y := range labels {
			var terms [labels]float64
			for x := range labels {
				terms[x] = g.forward[i-1][x] + step[x][y]
			}
			g.forward[i][y] = logSum(terms) + float64(g.scores[i][y])
		}
	}
	for y := range labels {
		g.back[n-1][y] = step[y][labelO]
	}
	for i := n - 2; i >= 0; i-- {
		for y := range labels {
			var terms [labels]float64
			for x := range labels {
				terms[x] = step[y][x] + float64(g.scores[i+1][x]) + g.back[i+1][x]
			}
			g.back[i][y] = logSum(terms)
		}
	}
	var ends [labels]float64
	for y := range labels {
		ends[y] = g.forward[n-1][y] + g.back[n-1][y]
	}
	z := logSum(ends)

	score := 0.0
	g.steps = [labels][labels]float32{}
	prev := labelO
	for i, y := range gold {
		score += float64(g.scores[i][y]) + step[prev][y]
		g.steps[prev][y]++
		prev = y
	}
	score += step[prev][labelO]
	g.steps[prev][labelO]++
	for i := range n {
		for y := range labels {
			p := math.Exp(g.forward[i][y] + g.back[i][y] - z)
			g.nodes[i][y] = float32(-p)
		}
		g.nodes[i][gold[i]]++
		if i == 0 {
			for y := range labels {
				g.steps[labelO][y] -= float32(math.Exp(g.forward[0][y] + g.back[0][y] - z))
			}
			continue
		}
		for x := range labels {
			for y := range labels {
				g.steps[x][y] -= float32(math.Exp(g.forward[i-1][x] + step[x][y] + float64(g.scores[i][y]) + g.back[i][y] - z))
			}
		}
	}
	for y := range labels {
		g.steps[y][labelO] -= float32(math.Exp(ends[y] - z))
	}
	return z - score
}

func logSum(x [labels]float64) float64 {
	top := x[0]
	for _, v := range x[1:] {
		top = max(top, v)
	}
	sum := 0.0
	for _, v := range x {
		sum += math.Exp(v - top)
	}
	return top + math.Log(sum)
}
