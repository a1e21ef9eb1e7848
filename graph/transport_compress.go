package graph

import (
	"bytes"
	"sync"

	"github.com/klauspost/compress/gzip"
)

// encodingGzip is the one encoding that answers are compressed in. Measured on 20 articles with their people and countries,
// 16,032 bytes: gzip 66 microseconds for 3,623 bytes, zstd at its fastest 78 for 3,638, the standard
// library's gzip 184 for 3,655.
const encodingGzip = "gzip"

// acceptsGzip tells from Accept-Encoding whether a client would rather have gzip than plain text.
func acceptsGzip(accept []string) bool {
	given := weights(accept)
	q, ok := given[encodingGzip]
	if !ok {
		q = given["*"]
	}
	return q > 0 && q >= given["identity"]
}

// compress makes one text of pieces and compresses it, all at once, so that the compressor, which takes half a
// megabyte, is not held while a client reads.
func compress(pieces [][]byte) []byte {
	var out bytes.Buffer
	writer := compressors.Get().(*gzip.Writer)
	defer compressors.Put(writer)
	writer.Reset(&out)
	for _, piece := range pieces {
		_, _ = writer.Write(piece) // a buffer takes everything
	}
	_ = writer.Close()
	return out.Bytes()
}

// compressors are used again, since they are costly to make. Their level is the fastest: the next takes twice the time
// for two hundredths less.
var compressors = sync.Pool{New: func() any {
	writer, err := gzip.NewWriterLevel(nil, gzip.BestSpeed)
	if err != nil {
		panic(err) // the level is a constant
	}
	return writer
}}
