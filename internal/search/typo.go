package search

// oneOff tells whether two words differ by one letter that is wrong, missing, too many, or swapped with the next: as the index takes them for alike.
func oneOff(a, b string) bool {
	x, y := []rune(a), []rune(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(y)-len(x) > 1 {
		return false
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	if len(x) < len(y) {
		return string(x[i:]) == string(y[i+1:])
	}
	if i == len(x) || string(x[i+1:]) == string(y[i+1:]) {
		return true
	}
	return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && string(x[i+2:]) == string(y[i+2:])
}

// beginsOneOff tells whether some beginning of a word is one letter off from another.
func beginsOneOff(word, beginning string) bool {
	r, n := []rune(word), len([]rune(beginning))
	for length := n - 1; length <= n+1; length++ {
		if length > 0 && length <= len(r) && oneOff(string(r[:length]), beginning) {
			return true
		}
	}
	return false
}
