package format

import (
	"bytes"
	"errors"
	"fmt"
)

// known are formats that are told by how they begin and are not read, with what to do instead.
var known = []struct {
	at     int
	magic  string
	what   string
	advice string
}{
	{0, "\xff\xfe", "text in UTF-16", "convert it to UTF-8"},
	{0, "\xfe\xff", "text in UTF-16", "convert it to UTF-8"},
	{0, "%PDF-", "a PDF document", "convert it to HTML or Markdown"},
	{0, `{\rtf`, "a document in RTF", "convert it to HTML or Markdown"},
	{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of an old Microsoft Office (.doc, .xls, .msg)", "convert it to HTML or CSV"},
	{0, "From ", "a mailbox (mbox)", "mail is not read"},
	{0, "Return-Path:", "a mail", "mail is not read"},
	{0, "Received:", "a mail", "mail is not read"},
	{0, "Delivered-To:", "a mail", "mail is not read"},
	{0, "MIME-Version:", "a mail or web archive in MIME (.eml, .mht)", "it is not read"},
	{0, "\xfd7zXZ\x00", "compressed by xz", "decompress it, or use gzip or zstd"},
	{0, "7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it, or use tar or zip"},
	{0, "Rar!\x1a\x07", "a RAR archive", "unpack it, or use tar or zip"},
	{0, "\x04\x22\x4d\x18", "compressed by lz4", "decompress it, or use gzip or zstd"},
	{0, "SQLite format 3\x00", "an SQLite database", "export it as CSV or JSON lines"},
	{0, "Obj\x01", "an Avro file", "export it as JSON lines or Parquet"},
	{0, "ARROW1\x00\x00", "an Arrow file", "export it as JSON lines or Parquet"},
	{0, "ORC", "an ORC file", "export it as JSON lines or Parquet"},
	{0, "\x89HDF\r\n\x1a\n", "an HDF5 file", "export it as JSON lines or Parquet"},
	{0, "\x80\x04\x95", "a Python pickle", "export it as JSON lines or Parquet"},
}

// unsupported tells by its name what looks like a format that is known and not read.
func unsupported(head []byte) error {
	for _, k := range known {
		if len(head) < k.at+len(k.magic) || !bytes.HasPrefix(head[k.at:], []byte(k.magic)) {
			continue
		}
		// "From " also begins sentences.
		if k.magic == "From " && !bytes.Contains(head, []byte("\nSubject:")) && !bytes.Contains(head, []byte("\nDate:")) {
			continue
		}
		if k.magic == "ORC" && !isBinary(head) {
			continue
		}
		return fmt.Errorf("%s: %s", k.what, k.advice)
	}
	return nil
}

// officeDocument tells a document that is a zip archive by the names in it.
func officeDocument(names func(string) bool) error {
	for _, k := range []struct{ inside, what string }{
		{"word/document.xml", "a Word document (.docx): convert it to HTML or Markdown"},
		{"xl/workbook.xml", "an Excel workbook (.xlsx): export it as CSV"},
		{"ppt/presentation.xml", "a PowerPoint presentation (.pptx): convert it to HTML or Markdown"},
		{"META-INF/container.xml", "an e-book (.epub): convert it to HTML or Markdown"},
		{"META-INF/manifest.xml", "an OpenDocument file (.odt, .ods): convert it to HTML or CSV"},
	} {
		if names(k.inside) {
			return errors.New(k.what)
		}
	}
	return nil
}
