package countries

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/loader/extract/people"
	"github.com/newsgraph/newsgraph/loader/extract/text"
	"github.com/newsgraph/newsgraph/seeds"
)

// countriesIn finds the countries of a text in which the given names are people, each as
// "surface=CODE/KIND".
func countriesIn(t testing.TB, m *Model, s string, names ...string) string {
	t.Helper()
	d := splitText(t, s)
	var persons []people.Mention
	for _, name := range names {
		if i := strings.Index(s, name); i >= 0 {
			persons = append(persons, people.Mention{Span: text.Span{Start: i, End: i + len(name)}, Name: name})
		}
	}
	var out []string
	for _, c := range m.Find(d, persons, m.Count(d)) {
		out = append(out, fmt.Sprintf("%s=%s/%s", s[c.Start:c.End], c.Code, c.Kind))
	}
	return strings.Join(out, " ")
}

func TestCountries(t *testing.T) {
	m, err := newCountryModel()
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, text, want string }{
		{"name", "Iran said no.", "Iran=IR/NAME"},
		{"official name", "the Islamic Republic of Iran and the People’s Republic of China", "Islamic Republic of Iran=IR/NAME People’s Republic of China=CN/NAME"},
		{"abbreviations", "The U.S., the UK, the UAE and the DRC signed.", "U.S.=US/NAME UK=GB/NAME UAE=AE/NAME DRC=CD/NAME"},
		{"abbreviation at the end", "He left the U.S. The vote was in March.", "U.S.=US/NAME"},
		{"abbreviations have capitals", "He told us that uk is no word.", ""},
		{"accents", "Côte d'Ivoire, Cote d’Ivoire and São Tomé and Príncipe", "Côte d'Ivoire=CI/NAME Cote d’Ivoire=CI/NAME São Tomé and Príncipe=ST/NAME"},
		{"old spellings", "Burma, Zaire and Kampuchea; Kiev and Peking", "Burma=MM/NAME Zaire=CD/NAME Kampuchea=KH/NAME Kiev=UA/CAPITAL Peking=CN/CAPITAL"},
		{"former states", "the Soviet Union, Yugoslavia, Czechoslovakia, East Germany and South Yemen", "Soviet Union=SU/NAME Yugoslavia=YU/NAME Czechoslovakia=CS/NAME East Germany=DD/NAME South Yemen=YD/NAME"},
		{"colonies and unions", "the Netherlands Antilles, Biafra, the Trucial States, the United Arab Republic and Léopoldville", "Netherlands Antilles=NL/REGION Biafra=NG/REGION Trucial States=AE/NAME United Arab Republic=EG/NAME Léopoldville=CD/CAPITAL"},
		{"hyphens", "a US-led force, pro-Russian rebels, Chinese-Indian trade", "US=US/NAME Russian=RU/DEMONYM Chinese=CN/DEMONYM Indian=IN/DEMONYM"},
		{"possessives", "Russia's and the Philippines' navies, and Iran’s", "Russia=RU/NAME Philippines=PH/NAME Iran=IR/NAME"},
		{"the pronoun in capitals", "THEY WANT TO KILL US. COME TO THE US!", "US=US/NAME"},
		{"either in capitals", "CHINA TELLS US TO WAIT. The United States did.", "CHINA=CN/NAME US=US/NAME United States=US/NAME"},
		{"capitals only", "IRAN AND CHINA SIGN PACT", "IRAN=IR/NAME CHINA=CN/NAME"},
		{"a country in lower case is a word", "fine china, roast turkey and a hanging chad", ""},
		{"demonyms", "Armenians, a Swede and two Frenchmen met Emiratis. Sweden said so.", "Armenians=AM/DEMONYM Swede=SE/DEMONYM Frenchmen=FR/DEMONYM Emiratis=AE/DEMONYM Sweden=SE/NAME"},
		{"countries within a country", "England, Scotland and a Welsh team", "England=GB/NAME Scotland=GB/NAME Welsh=GB/DEMONYM"},

		{"a town of that name", "Police in London, Ontario, arrested a man. He had come to London from Windsor.", "Ontario=CA/REGION"},
		{"a town and the city", "She flew from London, Ontario, to London. British officials met her.", "Ontario=CA/REGION London=GB/CAPITAL British=GB/DEMONYM"},
		{"a town in Pennsylvania", "Lebanon police said the county had no money for the Sheriff. The school district is the largest in Pennsylvania.", "Pennsylvania=US/REGION"},
		{"the country in a text on America", "Troops left Lebanon, the Pennsylvania senator said. Hezbollah and Israel agreed, Beirut said.", "Lebanon=LB/NAME Pennsylvania=US/REGION Israel=IL/NAME Beirut=LB/CAPITAL"},
		{"a village in New York", "The plant in Malta, in Saratoga County, is GlobalFoundries' largest.", ""},
		{"the island", "The ship sailed to Malta.", "Malta=MT/NAME"},
		{"East Palestine", "A train left the rails in East Palestine, Ohio. Norfolk Southern said Palestine would be rebuilt.", "Ohio=US/REGION"},
		{"the language", "His English is poor, and she has an English accent. English fans laughed.", "English=GB/DEMONYM"},
		{"Riga", "Ministers met in Riga on Monday.", "Riga=LV/CAPITAL"},
		{"Bursa Malaysia", "Shares on Bursa Malaysia fell.", "Malaysia=MY/ORGANIZATION"},
		{"capital", "Tehran told Moscow, and Washington agreed.", "Tehran=IR/CAPITAL Moscow=RU/CAPITAL Washington=US/CAPITAL"},
		{"capital of a former state", "Soviet leader Gorbachev returned to Moscow.", "Soviet=SU/DEMONYM Moscow=SU/CAPITAL"},
		{"capital that is a common name needs its country", "Hamilton beat Stanley in Victoria.", ""},
		{"with its country", "Wellington, New Zealand. Officials in Wellington agreed.", "Wellington=NZ/CAPITAL New Zealand=NZ/NAME Wellington=NZ/CAPITAL"},
		{"metonyms", "The Kremlin, Downing Street, the Élysée and the White House reacted.", "Kremlin=RU/METONYM Downing Street=GB/METONYM Élysée=FR/METONYM White House=US/METONYM"},
		{"two houses of commons", "In Ottawa the House of Commons met. Canada waits.", "Ottawa=CA/CAPITAL House of Commons=CA/METONYM Canada=CA/NAME"},
		{"disputed regions", "Nagorno-Karabakh, Crimea, Abkhazia, Transnistria, the West Bank and Somaliland", "Nagorno-Karabakh=AZ/REGION Crimea=UA/REGION Abkhazia=GE/REGION Transnistria=MD/REGION West Bank=PS/REGION Somaliland=SO/REGION"},
		{"regions", "Chechens, Tibetans and Catalans in Texas", "Chechens=RU/REGION Tibetans=CN/REGION Catalans=ES/REGION Texas=US/REGION"},
		{"part of a country", "Aid reached Northern Uganda and northern Kenya.", "Northern Uganda=UG/REGION Kenya=KE/NAME"},

		{"Georgia, the country", "Georgia and Russia fought over South Ossetia. Tbilisi lost. Georgia mourned.", "Georgia=GE/NAME Russia=RU/NAME South Ossetia=GE/REGION Tbilisi=GE/CAPITAL Georgia=GE/NAME"},
		{"Georgia, the state", "A jury in Fulton County charged him. Georgia Republicans protested in Atlanta.", "Georgia=US/REGION"},
		{"Georgia after a town", "He was born in Savannah, Georgia.", "Georgia=US/REGION"},
		{"Georgia in a list of states", "The recall covers Georgia, Oklahoma, Wisconsin and Texas.", "Georgia=US/REGION Oklahoma=US/REGION Wisconsin=US/REGION Texas=US/REGION"},
		{"Georgia alone is the country", "Georgia held an election.", "Georgia=GE/NAME"},
		{"Georgian houses", "a Georgian house in Bath", ""},
		{"Jordan, the country", "Jordan's king spoke in Amman.", "Jordan=JO/NAME Amman=JO/CAPITAL"},
		{"Jordan, a player", "Michael Jordan left the Bulls. The NBA said Jordan was the best in basketball.", ""},
		{"Chad, the country", "Rebels crossed from Sudan into Chad.", "Sudan=SD/NAME Chad=TD/NAME"},
		{"Turkey, the country", "Turkey recalled its envoy from Athens; Ankara was angry.", "Turkey=TR/NAME Ankara=TR/CAPITAL"},
		{"Turkey, the bird", "Turkey prices rise before Thanksgiving, and turkeys are scarce.", ""},
		{"Turkey with bird flu", "Bird flu was found in turkeys. Turkey's Turkish-made vaccine came from Ankara.", "Turkey=TR/NAME Turkish=TR/DEMONYM Ankara=TR/CAPITAL"},
		{"Niger and Nigeria", "Niger and Nigeria closed the border; the Niger River flooded the Niger Delta.", "Niger=NE/NAME Nigeria=NG/NAME Niger Delta=NG/REGION"},
		{"Nigerien and Nigerian", "Nigerien and Nigerian soldiers", "Nigerien=NE/DEMONYM Nigerian=NG/DEMONYM"},
		{"the Guineas", "Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea; the island of New Guinea; the Gulf of Guinea; Guinea pigs", "Guinea=GN/NAME Guinea-Bissau=GW/NAME Equatorial Guinea=GQ/NAME Papua New Guinea=PG/NAME"},
		{"the Congos", "The Republic of Congo and the Democratic Republic of the Congo", "Republic of Congo=CG/NAME Democratic Republic of the Congo=CD/NAME"},
		{"Congo by Kinshasa", "Kinshasa said Congo would vote.", "Kinshasa=CD/CAPITAL Congo=CD/NAME"},
		{"Congo by Brazzaville", "Brazzaville said Congo would vote; Congolese papers agreed.", "Brazzaville=CG/CAPITAL Congo=CG/NAME Congolese=CG/DEMONYM"},
		{"Congo River", "a ferry on the Congo River", ""},
		{"the Koreas", "North Korea and South Korea talked; South Koreans hoped.", "North Korea=KP/NAME South Korea=KR/NAME South Koreans=KR/DEMONYM"},
		{"Korea alone is the South", "Exports from Korea rose; Korean shares gained.", "Korea=KR/NAME Korean=KR/DEMONYM"},
		{"Korea by Pyongyang", "Pyongyang tested a missile, the Korean Central News Agency said.", "Pyongyang=KP/CAPITAL Korean=KP/ORGANIZATION"},
		{"the Korean War is both", "veterans of the Korean War on the Korean peninsula", ""},
		{"Washington, the person and the paper", "George Washington was not in the Washington Post.", ""},
		{"Washington, the state", "He lives in Spokane, Washington, in Washington state.", "Washington=US/REGION Washington=US/REGION"},
		{"Washington, D.C.", "a meeting in Washington, D.C. on Friday", "Washington, D.C.=US/CAPITAL"},
		{"Dominica and the Dominican Republic", "Dominica and the Dominican Republic; Dominican voters in Santo Domingo", "Dominica=DM/NAME Dominican Republic=DO/NAME Dominican=DO/DEMONYM Santo Domingo=DO/CAPITAL"},
		{"the Samoas", "Samoa and American Samoa", "Samoa=AS/NAME American Samoa=AS/NAME"},
		{"Macedonia", "Skopje said Macedonia would join NATO.", "Skopje=MK/CAPITAL Macedonia=MK/NAME"},
		{"Ireland and Northern Ireland", "Ireland and Northern Ireland", "Ireland=IE/NAME Northern Ireland=GB/NAME"},
		{"Jersey and New Jersey", "Jersey is an island. New Jersey and Jersey City are not.", "Jersey=JE/NAME New Jersey=US/REGION"},
		{"towns in America", "Paris, Texas; Lebanon, Ohio; Moscow, Idaho", "Texas=US/REGION Ohio=US/REGION Idaho=US/REGION"},

		{"seas and mountains", "the Indian Ocean, the South China Sea, Mount Kenya, Lake Malawi, the Taiwan Strait, the Panama Canal", ""},
		{"parts of the world", "New England, New Mexico, Latin American, South American and Central America", "New Mexico=US/REGION"},
		{"Mexico City", "Mexico City is the capital of Mexico.", "Mexico City=MX/CAPITAL Mexico=MX/NAME"},
		{"things", "a Panama hat, a Dutch auction, Brazil nuts, Swiss cheese, French fries and American football", ""},
		{"money", "It cost US$5, NZ$3 and 61 million Hong Kong dollars.", ""},
		{"a currency as a subject", "The Turkish lira fell.", "Turkish=TR/DEMONYM"},
		{"languages", "He spoke in English, then in French. A Spanish translation and Russian-language papers followed.", ""},
		{"languages in a list", "He speaks Greek, Turkish and Italian, and learned Danish or Finnish.", ""},
		{"not a language", "the best team in English football", "English=GB/DEMONYM"},
		{"not languages in a list", "She met her Greek, Cypriot and Italian counterparts, then Spanish and French ones.", "Greek=GR/DEMONYM Cypriot=CY/DEMONYM Italian=IT/DEMONYM Spanish=ES/DEMONYM French=FR/DEMONYM"},
		{"a language before a comma", "In English, French officials said no.", "French=FR/DEMONYM"},
		{"first peoples", "Native Americans and American Indians met African American voters.", "Native Americans=US/DEMONYM American Indians=US/DEMONYM American=US/DEMONYM"},

		{"companies", "Turkish Airlines and American Airlines fly; Air France does not.", "Turkish=TR/ORGANIZATION American=US/ORGANIZATION France=FR/ORGANIZATION"},
		{"banks and universities", "the Bank of Japan, the University of Namibia, Kuwait University", "Japan=JP/ORGANIZATION Namibia=NA/ORGANIZATION Kuwait=KW/ORGANIZATION"},
		{"newspapers", "The China Daily and the Jordan Times reported.", "China=CN/ORGANIZATION Jordan=JO/ORGANIZATION"},
		{"long names", "the National Union of Women with Disabilities of Uganda", "Uganda=UG/ORGANIZATION"},
		{"Spanish names", "Banco de México and Teléfonos de México", "México=MX/ORGANIZATION México=MX/ORGANIZATION"},
		{"state bodies by demonym", "Ships of the Indonesian Navy were seen, the Russian Foreign Ministry said.", "Indonesian=ID/ORGANIZATION Russian=RU/ORGANIZATION"},
		{"an abbreviation is no part of a name", "the U.S. Centers for Disease Control and the UK Home Office", "U.S.=US/NAME UK=GB/NAME"},
		{"unknown names", "Shares of Garuda Indonesia fell, Electronic Frontier Finland and GM Canada said.", "Indonesia=ID/ORGANIZATION Finland=FI/ORGANIZATION Canada=CA/ORGANIZATION"},
		{"ordinary words before a country", "In Iran, the Nazi Germany of films and neighbouring Chad. Neighbouring Mali agreed. When Spain lost, Reuters told Peru. In the Caribbean Guyana waits.", "Iran=IR/NAME Germany=DE/NAME Chad=TD/NAME Mali=ML/NAME Spain=ES/NAME Peru=PE/NAME Guyana=GY/NAME"},
		{"a town before its country", "He flew to Pune India on Monday.", "India=IN/NAME"},
		{"told", "The ministry told Reuters Taiwan would join.", "Taiwan=TW/NAME"},
		{"services", "Teachers asked the Ghana Education Service and Team USA for help.", "Ghana=GH/ORGANIZATION USA=US/ORGANIZATION"},
		{"titles end a name", "Russian Foreign Minister Sergei Lavrov and Iranian President Ebrahim Raisi", "Russian=RU/DEMONYM Iranian=IR/DEMONYM"},
		{"ministries in lower case", "the Russian foreign ministry and Russia's foreign ministry", "Russian=RU/DEMONYM Russia=RU/NAME"},
		{"national teams", "the Iran national team and the New England Patriots", "Iran=IR/NAME"},
		{"headlines", "Officials Say Brazil Should Deal With Banks", "Brazil=BR/NAME"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, countriesIn(t, m, tt.text)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestPeopleAreNoCountries(t *testing.T) {
	m, err := newCountryModel()
	if err != nil {
		t.Fatal(err)
	}
	text := "Jack London and Jordan Henderson met French President Macron in Paris."
	got := countriesIn(t, m, text, "Jack London", "Jordan Henderson", "Macron")
	if want := "French=FR/DEMONYM Paris=FR/CAPITAL"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := countriesIn(t, m, "Daniel, Jordan, and Kevin flew from Jordan.", "Daniel", "Kevin"); got != "Jordan=JO/NAME" {
		t.Errorf("a given name: got %s", got)
	}
	if got := countriesIn(t, m, "Her sons, Jordan and Daniel Rivera, were there.", "Daniel Rivera"); got != "" {
		t.Errorf("a given name before another: got %s", got)
	}
	if got := countriesIn(t, m, "From Amman, Jordan and Daniel Rivera reported.", "Daniel Rivera"); got != "Amman=JO/CAPITAL Jordan=JO/NAME" {
		t.Errorf("the country before a name: got %s", got)
	}
}

// A name that is the end of a country's must not keep the country from being found.
func TestPeopleOnly(t *testing.T) {
	m, err := newCountryModel()
	if err != nil {
		t.Fatal(err)
	}
	const s = "The Hong Kong government met King Kong."
	d := splitText(t, s)
	var found []people.Mention
	for _, at := range []int{strings.Index(s, "Kong"), strings.LastIndex(s, "Kong")} {
		found = append(found, people.Mention{Span: text.Span{Start: at, End: at + len("Kong")}, Name: "Kong"})
	}
	kept := m.PeopleOnly(d, found, m.Count(d))
	if len(kept) != 1 || kept[0].Start != strings.LastIndex(s, "Kong") {
		t.Errorf("kept %v", kept)
	}
}

func TestEveryCountryIsFound(t *testing.T) {
	m, err := newCountryModel()
	if err != nil {
		t.Fatal(err)
	}
	names, err := seedNames()
	if err != nil {
		t.Fatal(err)
	}
	for code, name := range names {
		got := countriesIn(t, m, "They met in "+name+" yesterday.")
		if !strings.Contains(got, "="+code+"/NAME") {
			t.Errorf("%s: %q gave %q", code, name, got)
		}
	}
}

func TestCountriesSayWhy(t *testing.T) {
	m, err := newCountryModel()
	if err != nil {
		t.Fatal(err)
	}
	d := splitText(t, "Tbilisi says Georgia left. The Kremlin and the Bank of Japan do not care.")
	var got []string
	for _, c := range m.Find(d, nil, m.Count(d)) {
		got = append(got, c.Why)
	}
	want := []string{"capitals.tsv", "contexts.tsv: Georgia, text", "contexts.tsv: Kremlin, default", "words.tsv: head"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func newCountryModel() (*Model, error) {
	lex, err := people.LoadLexicon()
	if err != nil {
		return nil, err
	}
	return New(lex)
}

// seedNames is the common name of each country by its code.
func seedNames() (map[string]string, error) {
	countries, err := seeds.Countries()
	if err != nil {
		return nil, err
	}
	names := make(map[string]string, len(countries))
	for _, c := range countries {
		names[c.Code] = c.Name
	}
	return names, nil
}

func TestBrokenCountryData(t *testing.T) {
	newLoader := func() *countryLoader {
		cut, err := text.NewPhraseCutter()
		if err != nil {
			t.Fatal(err)
		}
		return &countryLoader{
			m:        &Model{phrases: text.NewPhraseTable(), cues: text.NewPhraseTable(), words: map[uint64]wordClass{}},
			cut:      cut,
			contexts: map[string]*countryContext{},
		}
	}
	names := func(l *countryLoader) func(text.DataLine) error { return l.formsLine("NAME") }
	tests := []struct {
		name string
		read func(*countryLoader) func(text.DataLine) error
		text string
		want string
	}{
		{"unknown rule", names, "IR\toften\tIran", `"often" is no rule`},
		{"two countries", names, "CD\tplain\tCongo\nCG\tplain\tCongo", `"Congo" means CD and CG`},
		{"unknown class", func(l *countryLoader) func(text.DataLine) error { return l.wordLine }, "verb\tsay", `"verb" is no class of words`},
		{"unknown place of a cue", func(l *countryLoader) func(text.DataLine) error { return l.contextLine }, "Chad\tTD\tabove\tx", `"above" is no place for a cue`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := newLoader()
			lines, err := text.ReadData("x.tsv", tt.text, strings.Count(strings.SplitN(tt.text, "\n", 2)[0], "\t")+1)
			if err != nil {
				t.Fatal(err)
			}
			read := tt.read(l)
			for _, line := range lines {
				if err = read(line); err != nil {
					break
				}
			}
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func splitText(t testing.TB, s string) *text.Doc {
	t.Helper()
	abbrevs, err := text.LoadAbbreviations()
	if err != nil {
		t.Fatal(err)
	}
	var d text.Doc
	d.Split(s, abbrevs)
	return &d
}
