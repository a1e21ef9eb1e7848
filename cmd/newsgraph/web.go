package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/newsgraph/newsgraph/loader"
	"github.com/newsgraph/newsgraph/loader/fetch"
)

// webFlags are those of commands that read addresses.
type webFlags struct {
	follow       bool
	maxPages     int
	allowPrivate bool
}

func addWebFlags(cmd *cobra.Command) *webFlags {
	f, flags := &webFlags{}, cmd.Flags()
	flags.BoolVar(&f.follow, "follow", false, "fetch the pages of articles of which there is only a summary, and those that sitemaps in files name")
	flags.IntVar(&f.maxPages, "max-pages", loader.DefaultMaxPages, "how many pages to fetch for each feed or sitemap, the newest first")
	flags.BoolVar(&f.allowPrivate, "allow-private", false, "let addresses, redirects and links lead to this machine and private networks")
	return f
}

func (f *webFlags) client() *fetch.Client {
	return fetch.New(fetch.Options{Version: versionName(), AllowPrivate: f.allowPrivate})
}

// webReader reads addresses as they come.
type webReader struct{ *fetch.Client }

func (w webReader) Get(ctx context.Context, a loader.Address) (*fetch.Document, error) {
	return w.Client.Get(ctx, fetch.Request{URL: a.URL})
}
