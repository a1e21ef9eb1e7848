package format

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"

	"github.com/klauspost/compress/gzip"
)

const (
	// maxWARCHeaderBytes bounds the header of a record.
	maxWARCHeaderBytes = 64 << 10
	// maxResponseBytes bounds an answer with its header. Longer ones have no page that could be an article.
	maxResponseBytes = maxRecordBytes + maxWARCHeaderBytes
)

// warcFormat reads what crawlers keep: the answers with a page of those in a WARC file. It holds one at a time. What else
// is in it, and what is no page, is passed over.
type warcFormat struct{ jsonObjects }

func (warcFormat) Name() string { return "WARC" }

func (f warcFormat) Read(r io.Reader, yield func(Record) error) error {
	in := bufio.NewReaderSize(r, 16*sniffBytes)
	took, pages := int64(0), 0
	for n := 1; ; n++ {
		header, size, err := readWARCHeader(in)
		if errors.Is(err, io.EOF) {
			if pages == 0 {
				return yield(Record{Line: n - 1, Err: fmt.Errorf("WARC: none of its %d records is a page: read are answers with status 200, and resources, that are text/html", n-1)})
			}
			return nil
		}
		if err != nil {
			return yield(Record{Line: n, Err: fmt.Errorf("WARC: record %d: %w", n, err)})
		}
		length, err := strconv.ParseInt(header["content-length"], 10, 64)
		if err != nil || length < 0 {
			return yield(Record{Line: n, Err: fmt.Errorf("WARC: record %d: no length of its content", n)})
		}
		block := &io.LimitedReader{R: in, N: length}
		took += size + length
		rec := Record{Within: strings.Trim(header["warc-target-uri"], "<>"), Line: n, Bytes: took}
		var isPage bool
		rec.Err = Guard("reading", func() (err error) {
			rec.Draft, isPage, err = f.response(header, rec.Within, block)
			return err
		})
		if isPage || rec.Err != nil {
			took = 0
			pages++
			if err := yield(rec); err != nil {
				return err
			}
		}
		if _, err := io.Copy(io.Discard, block); err != nil {
			return err
		}
		if block.N > 0 {
			return yield(Record{Line: n, Err: fmt.Errorf("WARC: record %d is cut off", n)})
		}
	}
}

// readWARCHeader reads to the empty line before a record's content.
func readWARCHeader(in *bufio.Reader) (map[string]string, int64, error) {
	header := make(map[string]string)
	size, version := int64(0), ""
	for {
		line, err := in.ReadSlice('\n')
		size += int64(len(line))
		text := strings.TrimSpace(string(line))
		switch {
		case err != nil && (version != "" || text != ""):
			return nil, size, errors.New("its header is cut off")
		case err != nil:
			return nil, size, err
		case size > maxWARCHeaderBytes:
			return nil, size, fmt.Errorf("a header of more than %d KiB", maxWARCHeaderBytes>>10)
		case version == "" && text == "":
			continue // the lines between two records
		case version == "":
			if version = text; !strings.HasPrefix(text, "WARC/") {
				return nil, size, fmt.Errorf("it begins with %q", Shorten(text))
			}
		case text == "":
			return header, size, nil
		default:
			if name, value, ok := strings.Cut(text, ":"); ok {
				header[strings.ToLower(strings.TrimSpace(name))] = strings.TrimSpace(value)
			}
		}
	}
}

// response reads the page of a record, and reports whether there is one.
func (f warcFormat) response(header map[string]string, address string, block io.Reader) (Draft, bool, error) {
	block = io.LimitReader(block, maxResponseBytes)
	kind, _, _ := strings.Cut(header["content-type"], ";")
	kind = strings.TrimSpace(kind)
	switch header["warc-type"] {
	case "response":
		if kind != "application/http" {
			return Draft{}, false, nil
		}
	case "resource":
		if !isPageType(kind) {
			return Draft{}, false, nil
		}
		text, err := readPage(block)
		if err != nil {
			return Draft{}, true, err
		}
		d, err := f.page(text, header["content-type"], address)
		return d, true, err
	default:
		return Draft{}, false, nil
	}
	answer, err := http.ReadResponse(bufio.NewReader(block), nil)
	if err != nil {
		return Draft{}, true, fmt.Errorf("an answer that is no HTTP: %w", err)
	}
	if answer.StatusCode != http.StatusOK || !isPageType(answer.Header.Get("Content-Type")) {
		return Draft{}, false, nil
	}
	text, err := readPage(answer.Body)
	if err != nil {
		return Draft{}, true, err
	}
	if text, err = decodedBody(text, answer.Header.Get("Content-Encoding")); err != nil {
		return Draft{}, true, err
	}
	d, err := f.page(text, answer.Header.Get("Content-Type"), address)
	return d, true, err
}

func isPageType(kind string) bool {
	kind = strings.ToLower(kind)
	return strings.HasPrefix(kind, "text/html") || strings.HasPrefix(kind, "application/xhtml")
}

// readPage reads a page. One that ends early is read as far as it goes: crawlers cut long ones.
func readPage(r io.Reader) ([]byte, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxRecordBytes+1))
	switch {
	case len(text) > maxRecordBytes:
		return nil, fmt.Errorf("longer than %d MiB: no article", maxRecordBytes>>20)
	case err != nil && len(text) == 0:
		return nil, fmt.Errorf("cannot be read: %w", err)
	}
	return text, nil
}

// decodedBody takes off what the server packed the page with.
func decodedBody(text []byte, encoding string) ([]byte, error) {
	switch strings.ToLower(encoding) {
	case "gzip", "x-gzip":
		if !bytes.HasPrefix(text, []byte("\x1f\x8b")) {
			return text, nil // crawlers unpack, and leave the header
		}
		d, err := gzip.NewReader(bytes.NewReader(text))
		if err != nil {
			return nil, fmt.Errorf("gzip: %w", err)
		}
		return readPage(d)
	case "br", "zstd", "deflate":
		if bytes.IndexByte(text, '<') < 0 || isBinary(text[:min(len(text), sniffBytes)]) {
			return nil, fmt.Errorf("compressed by %s, which is not read", encoding)
		}
	}
	return text, nil
}
