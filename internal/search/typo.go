package search

// isOff tells whether two words differ by so many letters at most that are wrong, missing, too many, or swapped with the next: as the index takes them for
// alike. No letter is changed twice.
func isOff(a, b string, most int) bool {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > most || len(y)-len(x) > most {
		return false
	}
	// before[j] is how far the beginning of x that was looked at is from the first j letters of y.
	last, before, now := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range before {
		before[j] = j
	}
	for i := range x {
		now[0] = i + 1
		for j := range y {
			wrong := before[j]
			if x[i] != y[j] {
				wrong++
			}
			now[j+1] = min(wrong, before[j+1]+1, now[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				now[j+1] = min(now[j+1], last[j-1]+1)
			}
		}
		last, before, now = before, now, last
	}
	return before[len(y)] <= most
}

// beginsOneOff tells whether some beginning of a word is one letter off from another.
func beginsOneOff(word, beginning string) bool {
	r, n := []rune(word), len([]rune(beginning))
	for length := n - 1; length <= n+1; length++ {
		if length > 0 && length <= len(r) && isOff(string(r[:length]), beginning, 1) {
			return true
		}
	}
	return false
}
