package extract

import (
	"io"

	"github.com/newsgraph/newsgraph/loader/extract/people"
)

// What the weights for people are made from, and how.
type (
	// TrainingText is a text whose people are known.
	TrainingText = people.TrainingText
	// TrainOptions say how the weights for people are made.
	TrainOptions = people.TrainOptions
	// ClusterOptions say how words are put into clusters.
	ClusterOptions = people.ClusterOptions
)

// TrainPeople learns the weights for people and returns the file that NewWithWeights reads.
func TrainPeople(texts []TrainingText, o TrainOptions) ([]byte, error) { return people.Train(texts, o) }

// ClusterWords writes words of like use, as clusters.tsv has them.
func ClusterWords(texts []string, o ClusterOptions, w io.Writer) error {
	return people.ClusterWords(texts, o, w)
}
