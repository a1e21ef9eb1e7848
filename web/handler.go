package web

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
	"net/http"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

const (
	// policy lets a page load from its own host only, and nothing that is written into it.
	policy = "default-src 'none'; script-src 'self'; connect-src 'self'; " +
		"img-src 'self'; font-src 'self'; style-src 'self'; " +
		"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	// editorPolicy is that of the playground and of the workers, which have the policy of their own
	// script: GraphiQL's editor needs workers, inline styles, and data: fonts and images; inline scripts it does not.
	editorPolicy = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; " +
		"img-src 'self' data:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; " +
		"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)

const (
	explorerFile   = "index.html"
	playgroundFile = "playground.html"
)

// views are the addresses of the explorer, which all have the same file: its script shows what the address names. They lie side by
// side, since the file names its script and the API relative to itself, so that all works behind a proxy under a path.
var views = []string{"/", "/search", "/article", "/person", "/country", "/connections"}

const playgroundPath = "/playground"

const notBuilt = `The pages are not built into this newsgraph.
Run "make web", build newsgraph again and restart it.
The API works without them: POST your query to /graphql.
`

const (
	// Names under assets/ carry a hash of the content, so what a name stands for never
	// changes and browsers need not ask again.
	cacheForever = "public, max-age=31536000, immutable"
	// The rest keeps its name when a new version comes: ask each time, by ETag.
	cacheAsk = "no-cache"
)

type asset struct {
	name        string
	contentType string
	cache       string
	policy      string
	hash        string
	packedSize  int64 // of the .gz file beside it; 0 when there is none
}

type handler struct {
	files  fs.FS
	assets map[string]asset // by URL path
}

// newHandler serves the files of a built page. A file with a .gz file beside it is sent
// compressed to who takes that.
func newHandler(files fs.FS) http.Handler {
	h := &handler{files: files, assets: map[string]asset{}}
	names, err := fs.Glob(files, "*")
	if err == nil {
		var below []string
		below, err = fs.Glob(files, "assets/*")
		names = append(names, below...)
	}
	if err != nil {
		panic(err) // only for a malformed pattern
	}
	for _, name := range names {
		if a, ok := h.index(name); ok {
			h.assets["/"+name] = a
		}
	}
	for _, view := range views {
		h.serveAs(explorerFile, view)
	}
	h.serveAs(playgroundFile, playgroundPath)
	delete(h.assets, "/"+explorerFile)
	delete(h.assets, "/"+playgroundFile)
	return h
}

// serveAs serves a file under another address as well.
func (h *handler) serveAs(file, address string) {
	if a, ok := h.assets["/"+file]; ok {
		h.assets[address] = a
	}
}

// index describes one file of the page; ok is false for what is not to be served.
func (h *handler) index(name string) (a asset, ok bool) {
	kind := contentType(name)
	if kind == "" {
		return asset{}, false
	}
	f, err := h.files.Open(name)
	if err != nil {
		return asset{}, false
	}
	defer f.Close()
	sum := sha256.New()
	if _, err := io.Copy(sum, f); err != nil {
		return asset{}, false
	}
	a = asset{name: name, contentType: kind, cache: cacheAsk, policy: editorPolicy, hash: hex.EncodeToString(sum.Sum(nil)[:16])}
	if name == explorerFile {
		a.policy = policy
	}
	if strings.HasPrefix(name, "assets/") {
		a.cache = cacheForever
	}
	if info, err := fs.Stat(h.files, name+".gz"); err == nil {
		a.packedSize = info.Size()
	}
	return a, true
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Security-Policy", policy)
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "no-referrer")

	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "this address only takes GET", http.StatusMethodNotAllowed)
		return
	}
	a, ok := h.assets[r.URL.Path]
	switch {
	case r.URL.Path == "/" && r.URL.Query().Has("query"):
		// Before there was an explorer, the playground was here. Relative, as http.Redirect is not: a proxy may have taken a path away.
		header.Set("Location", "."+playgroundPath+"?"+r.URL.RawQuery)
		w.WriteHeader(http.StatusPermanentRedirect)
	case ok:
		h.serve(w, r, a)
	case r.URL.Path == playgroundPath || slices.Contains(views, r.URL.Path):
		header.Set("Cache-Control", "no-store")
		http.Error(w, notBuilt, http.StatusServiceUnavailable)
	default:
		http.NotFound(w, r)
	}
}

func (h *handler) serve(w http.ResponseWriter, r *http.Request, a asset) {
	header := w.Header()
	header.Set("Content-Type", a.contentType)
	header.Set("Cache-Control", a.cache)
	header.Set("Content-Security-Policy", a.policy)

	name, etag := a.name, a.hash
	if a.packedSize > 0 {
		header.Add("Vary", "Accept-Encoding")
		// A range is one of the bytes as named, not of a compressed form of them.
		if r.Header.Get("Range") == "" && acceptsGzip(r.Header.Values("Accept-Encoding")) {
			name, etag = name+".gz", etag+"-gz"
			header.Set("Content-Encoding", "gzip")
			header.Set("Content-Length", strconv.FormatInt(a.packedSize, 10))
		}
	}
	header.Set("ETag", `"`+etag+`"`)

	f, err := h.files.Open(name)
	if err != nil {
		http.Error(w, "cannot read this part of the page", http.StatusInternalServerError)
		return
	}
	defer f.Close()
	// Both embed.FS and fstest.MapFS promise seekable files.
	http.ServeContent(w, r, "", time.Time{}, f.(io.ReadSeeker))
}

// contentType is "" for a file that is no part of the page. The table is ours because
// the system's answers differ from machine to machine.
func contentType(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".js":
		return "text/javascript; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".svg":
		return "image/svg+xml"
	case ".json":
		return "application/json"
	case ".md":
		return "text/plain; charset=utf-8" // which browsers show; text/markdown they save
	case ".ttf":
		return "font/ttf"
	case ".woff2":
		return "font/woff2"
	}
	return ""
}

// acceptsGzip reads Accept-Encoding as RFC 9110, section 12.5.3 says: a coding with
// weight 0 is refused, "*" stands for each one that is not named.
func acceptsGzip(fields []string) bool {
	others := false
	for _, field := range fields {
		for item := range strings.SplitSeq(field, ",") {
			coding, params, _ := strings.Cut(item, ";")
			switch strings.ToLower(strings.TrimSpace(coding)) {
			case "gzip", "x-gzip":
				return weight(params) > 0
			case "*":
				others = weight(params) > 0
			}
		}
	}
	return others
}

// weight is 1 where none is given and 0 where it cannot be read.
func weight(params string) float64 {
	key, value, given := strings.Cut(params, "=")
	if !given || strings.ToLower(strings.TrimSpace(key)) != "q" {
		return 1
	}
	q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil {
		return 0
	}
	return q
}
