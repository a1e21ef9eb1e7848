package people

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestDecode compares with looking at all labels that there are.
func TestDecode(t *testing.T) {
	const units = 4
	rng := rand.New(rand.NewPCG(1, 1))
	for range 200 {
		var c crf
		for a := range labels {
			for b := range labels {
				c.steps[a][b] = rng.Float32()*4 - 2
			}
		}
		steps := c.allSteps()
		scores := make([][labels]float32, units)
		for i := range scores {
			for y := range labels {
				scores[i][y] = rng.Float32()*4 - 2
			}
		}
		best := float32(math.Inf(-1))
		var want [units]label
		var named, none [units]float32
		for i := range units {
			named[i], none[i] = best, best
		}
		for n := range int(math.Pow(labels, units)) {
			var ys [units]label
			sum, prev := float32(0), labelO
			for i := range ys {
				ys[i] = label(n % labels)
				n /= labels
				sum += steps[prev][ys[i]] + scores[i][ys[i]]
				prev = ys[i]
			}
			sum += steps[prev][labelO]
			if sum > best {
				best, want = sum, ys
			}
			for i, y := range ys {
				if y == labelO {
					none[i] = max(none[i], sum)
				} else {
					named[i] = max(named[i], sum)
				}
			}
		}
		var got [units]label
		var margins [units]float32
		decode(&steps, scores, got[:], margins[:])
		if got != want {
			t.Fatalf("labels %v, want %v", got, want)
		}
		for i, m := range margins {
			if want := max(-maxMargin, min(maxMargin, named[i]-none[i])); math.Abs(float64(m-want)) > 1e-4 {
				t.Errorf("unit %d: margin %g, want %g", i, m, want)
			}
		}
		got = [units]label{}
		decode(&steps, scores, got[:], nil)
		if got != want {
			t.Fatalf("labels %v without margins, want %v", got, want)
		}
	}
}
