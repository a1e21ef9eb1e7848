package format

import "io"

type newsMLFormat struct{}

func (newsMLFormat) Name() string                                     { return "NewsML-G2" }
func (newsMLFormat) Read(r io.Reader, yield func(Record) error) error { return nil }

type nitfFormat struct{}

func (nitfFormat) Name() string                                     { return "NITF" }
func (nitfFormat) Read(r io.Reader, yield func(Record) error) error { return nil }
