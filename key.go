package newsgraph

import (
	"strings"
	"unicode"
)

// foldTable gives, per ASCII spelling, the lower-case Latin letters that are written with
// it when accents are dropped. The standard library has no such table; letters of other
// scripts are kept as they are.
var foldTable = buildFoldTable([][2]string{
	{"a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặə"},
	{"ae", "æ"},
	{"b", "ḃḅḇɓ"},
	{"c", "çćĉċčḉ"},
	{"d", "ðďđḋḍḏḑḓɗ"},
	{"e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"},
	{"f", "ḟ"},
	{"g", "ĝğġģǧǵḡ"},
	{"h", "ĥħȟḣḥḧḩḫẖ"},
	{"i", "ìíîïĩīĭįıǐȉȋḭḯỉị"},
	{"j", "ĵǰ"},
	{"k", "ķĸƙǩḱḳḵ"},
	{"l", "ĺļľŀłḷḹḻḽ"},
	{"m", "ḿṁṃ"},
	{"n", "ñńņňŋǹṅṇṉṋ"},
	{"o", "òóôõöøōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"},
	{"oe", "œ"},
	{"p", "ṕṗ"},
	{"r", "ŕŗřȑȓṙṛṝṟ"},
	{"s", "śŝşšſșṡṣṥṧṩẛ"},
	{"ss", "ß"},
	{"t", "ţťŧțṫṭṯṱẗ"},
	{"th", "þ"},
	{"u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"},
	{"v", "ṽṿ"},
	{"w", "ŵẁẃẅẇẉẘ"},
	{"x", "ẋẍ"},
	{"y", "ýÿŷƴȳẏẙỳỵỷỹ"},
	{"z", "źżžẑẓẕ"},
})

func buildFoldTable(rows [][2]string) map[rune]string {
	table := make(map[rune]string)
	for _, row := range rows {
		for _, r := range row[1] {
			table[r] = row[0]
		}
	}
	return table
}

// FoldName brings a name to the form by which names are compared: lower case, Latin
// accents dropped, apostrophes and full stops dropped, every other run of characters that are no
// letters or digits (hyphens, spaces) one space. "Kim Jong-un" and "KIM JONG UN" are
// "kim jong un"; "O’Brien" is "obrien". A name without letters or digits gives "".
func FoldName(name string) string {
	var b strings.Builder
	b.Grow(len(name))
	gap := false
	for _, r := range name {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			r = unicode.ToLower(r)
			if ascii, ok := foldTable[r]; ok {
				b.WriteString(ascii)
			} else {
				b.WriteRune(r)
			}
		case r == '\'' || r == '’' || r == '‘' || r == 'ʻ' || r == 'ʼ' || r == '.' || unicode.Is(unicode.Mn, r):
			// Within a word: O'Brien, Qur’an, decomposed accents. "J.K." folds to "jk", and
			// "John F. Kennedy" keeps its spaces.
		default:
			gap = true
		}
	}
	return b.String()
}

// Prefixes of the ids that the API gives out.
const (
	ArticlePrefix      = "article:"
	PersonPrefix       = "person:"
	CountryPrefix      = "country:"
	PublisherPrefix    = "publisher:"
	OrganizationPrefix = "organization:"
	OfficePrefix       = "office:"
	StoryPrefix        = "story:"
)

// idPart is a name as it stands in ids: folded, with hyphens between its words.
func idPart(name string) string { return strings.ReplaceAll(FoldName(name), " ", "-") }

func idOf(prefix, name string) string {
	s := idPart(name)
	if s == "" {
		return ""
	}
	return prefix + s
}

// PersonID is the id of the person of that name, "person:sergei-lavrov" for "Sergei
// Lavrov": one id for all spellings that FoldName makes equal. It is "" for a name
// without letters or digits.
func PersonID(name string) string { return idOf(PersonPrefix, name) }

// CountryID is the id of the country with that ISO 3166-1 alpha-2 code: "country:RU".
func CountryID(code string) string { return CountryPrefix + code }

// PublisherID is the id of the publisher of that name, as PersonID is of a person:
// "publisher:reuters".
func PublisherID(name string) string { return idOf(PublisherPrefix, name) }

// OrganizationID is the id of the organisation of that name, as PersonID is of a person:
// "organization:nato".
func OrganizationID(name string) string { return idOf(OrganizationPrefix, name) }

// OfficeID is the id of a person's holding an office of a country or organisation, which are
// given by their ids: "office:sergei-lavrov/foreign-minister/RU". Codes of countries are in capitals, so
// that no organisation has the same id. It is "" where the title has neither letters nor digits.
func OfficeID(personID, title, targetID string) string {
	if FoldName(title) == "" {
		return ""
	}
	_, target, _ := strings.Cut(targetID, ":")
	return OfficePrefix + strings.TrimPrefix(personID, PersonPrefix) + "/" + idPart(title) + "/" + target
}

// StoryID is the id of the story that an article tells, as long as no other of its articles gives it its id.
func StoryID(articleID string) string {
	return StoryPrefix + strings.TrimPrefix(articleID, ArticlePrefix)
}
