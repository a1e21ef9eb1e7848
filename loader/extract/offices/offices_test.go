package offices

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/loader/extract/countries"
	"github.com/newsgraph/newsgraph/loader/extract/people"
	"github.com/newsgraph/newsgraph/loader/extract/text"
)

// models are what these tests read with, loaded once.
type models struct {
	countries *countries.Model
	offices   *Model
}

var testModels = sync.OnceValues(func() (m models, err error) {
	lex, err := people.LoadLexicon()
	if err != nil {
		return m, err
	}
	if m.countries, err = countries.New(lex); err != nil {
		return m, err
	}
	m.offices, err = New()
	return m, err
})

// officesIn finds the offices of a text whose people stand in square brackets, so that these tests
// do not depend on how people are found. Each is "person: title, whose, STATUS".
func officesIn(t testing.TB, marked string) string {
	t.Helper()
	m, err := testModels()
	if err != nil {
		t.Fatal(err)
	}
	return officesBy(t, m.offices, marked)
}

// officesBy is officesIn with another model.
func officesBy(t testing.TB, offices *Model, marked string) string {
	t.Helper()
	m, err := testModels()
	if err != nil {
		t.Fatal(err)
	}
	plain, people := unmark(marked)
	d := splitText(t, plain)
	for i := range people {
		people[i].Sentence = sentenceAt(d, people[i].Start)
		people[i].Paragraph = paragraphAt(d, people[i].Start)
	}
	var out []string
	for _, o := range offices.Find(d, people, m.countries.Find(d, people, m.countries.Count(d))) {
		out = append(out, fmt.Sprintf("%s: %s, %s%s, %s", o.Person, o.Title, o.Country, o.Organization, o.Status))
	}
	return strings.Join(out, "; ")
}

// unmark takes the brackets out. A name already known by its last word is short for that one.
func unmark(marked string) (string, []people.Mention) {
	var (
		plain   strings.Builder
		persons []people.Mention
	)
	for {
		before, rest, ok := strings.Cut(marked, "[")
		plain.WriteString(before)
		if !ok {
			return plain.String(), persons
		}
		surface, after, _ := strings.Cut(rest, "]")
		name := surface
		for _, p := range persons {
			if strings.HasSuffix(p.Name, " "+surface) {
				name = p.Name
			}
		}
		persons = append(persons, people.Mention{Span: text.Span{Start: plain.Len(), End: plain.Len() + len(surface)}, Name: name})
		plain.WriteString(surface)
		marked = after
	}
}

func sentenceAt(d *text.Doc, at int) int {
	for i, s := range d.Sentences {
		if at < s.End {
			return i
		}
	}
	return len(d.Sentences) - 1
}

func paragraphAt(d *text.Doc, at int) int {
	return slices.IndexFunc(d.Paragraphs, func(p text.Span) bool { return at < p.End })
}

func TestOffices(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"abbreviated", "US Sen. [Ana Silva] met Chilean Pres. [Ivo Novak].", "Ana Silva: Senator, US, CURRENT; Ivo Novak: President, CL, CURRENT"},
		{"party and state behind a senator", "It was backed by Sen. [Ana Silva] (R-Texas), Sen. [Jan Berg], D-Mass., and the late Sen. [Ivo Novak] (D-Neb.).", "Ana Silva: Senator, US, CURRENT; Jan Berg: Senator, US, CURRENT; Ivo Novak: Senator, US, FORMER"},
		{"party leader of another", "The Labour Party lost. The Kijani legislature party leader [Ana Silva] spoke.", ""},
		{"party leader", "The Labour Party lost. The party leader [Ana Silva] spoke.", "Ana Silva: Leader, Labour Party, CURRENT"},
		{"former, of a state", "It was headed by former Texas Sen. [Ana Silva].", "Ana Silva: Senator, US, FORMER"},
		{"brackets behind a senator", "It was backed by Sen. [Ana Silva] (R) of the committee.", ""},
		{"of a state, and leader of a party", "British Deputy Prime Minister and Labour Party leader [Ana Silva] left.", "Ana Silva: Deputy Prime Minister, GB, CURRENT; Ana Silva: Leader, Labour Party, CURRENT"},
		{"of the text's state, and leader of a party", "Norway votes. Norway waits. Deputy Prime Minister and Labour Party leader [Ana Silva] left.", "Ana Silva: Deputy Prime Minister, NO, CURRENT; Ana Silva: Leader, Labour Party, CURRENT"},
		{"a title does not begin in the paragraph before", "Norway votes. Norway opens its ports and\n\nEnvironment Minister [Ana Silva] left.", "Ana Silva: Environment Minister, NO, CURRENT"},
		{"recognised", "They are loyal to Chile's internationally-recognized president [Ana Silva].", "Ana Silva: President, CL, CURRENT"},
		{"title before the name", "Russian Foreign Minister [Sergei Lavrov] spoke.", "Sergei Lavrov: Foreign Minister, RU, CURRENT"},
		{"lower case", "French president [Emmanuel Macron] spoke.", "Emmanuel Macron: President, FR, CURRENT"},
		{"possessive, comma, honorific", "Iran's supreme leader, Ayatollah [Ali Khamenei], spoke.", "Ali Khamenei: Supreme Leader, IR, CURRENT"},
		{"plural possessive", "The Philippines' president [Rodrigo Duterte] spoke.", "Rodrigo Duterte: President, PH, CURRENT"},
		{"organisation after the name", "[Jens Stoltenberg], the NATO chief, spoke.", "Jens Stoltenberg: Chief, NATO, CURRENT"},
		{"organisation before the name", "UN Secretary-General [António Guterres] and IMF managing director [Kristalina Georgieva] met.", "António Guterres: Secretary-General, UN, CURRENT; Kristalina Georgieva: Managing Director, IMF, CURRENT"},
		{"longer organisation", "European Commission President [Ursula von der Leyen] and EU foreign policy chief [Josep Borrell] met.", "Ursula von der Leyen: President, European Commission, CURRENT; Josep Borrell: Foreign Policy Chief, EU, CURRENT"},
		{"country after the title", "Talks with the president of Brazil, [Lula], ended.", "Lula: President, BR, CURRENT"},
		{"country after the title, no comma", "Amir of Kuwait Sheikh [Nawaf Al-Ahmad] spoke.", "Nawaf Al-Ahmad: Emir, KW, CURRENT"},
		{"country after the name", "President [Vladimir Putin] of Russia spoke.", "Vladimir Putin: President, RU, CURRENT"},
		{"title after the name", "[Theresa May], Britain's prime minister, spoke.", "Theresa May: Prime Minister, GB, CURRENT"},
		{"title of country after the name", "[Sanna Marin], the prime minister of Finland, spoke.", "Sanna Marin: Prime Minister, FI, CURRENT"},
		{"former", "former US president [Barack Obama] spoke.", "Barack Obama: President, US, FORMER"},
		{"former between", "Brazil's former President [Lula] spoke.", "Lula: President, BR, FORMER"},
		{"ex-", "Malaysian ex-prime minister [Najib Razak] was jailed.", "Najib Razak: Prime Minister, MY, FORMER"},
		{"then-", "then-British Prime Minister [Tony Blair] agreed.", "Tony Blair: Prime Minister, GB, FORMER"},
		{"murdered", "the murdered Pakistani prime minister [Benazir Bhutto]", "Benazir Bhutto: Prime Minister, PK, FORMER"},
		{"under a president, under secretary", "Kenya, under President [William Ruto] since 2022, saw US Under Secretary of State [Victoria Nuland].", "William Ruto: President, KE, CURRENT; Victoria Nuland: Under Secretary of State, US, CURRENT"},
		{"late", "the late Cuban leader [Fidel Castro]", "Fidel Castro: Leader, CU, FORMER"},
		{"acting", "Ukraine's acting president [Oleksandr Turchynov] spoke.", "Oleksandr Turchynov: President, UA, ACTING"},
		{"elect", "South Korean President-elect [Yoon Suk-yeol] spoke.", "Yoon Suk-yeol: President, KR, ELECT"},
		{"outgoing is still current", "outgoing German Chancellor [Angela Merkel] spoke.", "Angela Merkel: Chancellor, DE, CURRENT"},
		{"deputy and vice", "Chinese Vice Premier [Liu He] met Russia's first deputy prime minister [Andrei Belousov].", "Liu He: Vice Prime Minister, CN, CURRENT; Andrei Belousov: First Deputy Prime Minister, RU, CURRENT"},
		{"portfolio with of", "Israel's minister of defence [Benny Gantz] spoke.", "Benny Gantz: Defence Minister, IL, CURRENT"},
		{"several portfolios", "Japan's trade and industry minister [Yasutoshi Nishimura] spoke.", "Yasutoshi Nishimura: Trade and Industry Minister, JP, CURRENT"},
		{"foreign affairs", "Egyptian Minister of Foreign Affairs [Sameh Shoukry] spoke.", "Sameh Shoukry: Foreign Minister, EG, CURRENT"},
		{"portfolio that is in no list", "Saudi Pilgrimage Minister [Tawfiq Al-Rabiah] spoke.", "Tawfiq Al-Rabiah: Pilgrimage Minister, SA, CURRENT"},
		{"two words in no list", "Venezuelan Investment Fund Minister [Hector Hurtado] spoke.", "Hector Hurtado: Investment Fund Minister, VE, CURRENT"},
		{"words in no list behind of", "[Michel Côté], Canadian minister of regional industrial expansion, met Kuwait's Minister of Presidential Affairs [Omar Said].", "Michel Côté: Regional Industrial Expansion Minister, CA, CURRENT; Omar Said: Presidential Affairs Minister, KW, CURRENT"},
		{"without portfolio", "Yugoslav minister without portfolio [Egon Padovan] spoke.", "Egon Padovan: Minister without Portfolio, YU, CURRENT"},
		{"secretary with a portfolio", "Britain votes. [Jeremy Hunt], the culture secretary, thanked Britain, and press secretary [Jan Smith] did.", "Jeremy Hunt: Culture Secretary, GB, CURRENT"},
		{"of a government", "[George Osborne], the Chancellor of the Exchequer of the British government, spoke.", "George Osborne: Chancellor of the Exchequer, GB, CURRENT"},
		{"party before the name", "US Senate minority leader, Republican [Mitch McConnell], spoke.", "Mitch McConnell: Senate Minority Leader, US, CURRENT"},
		{"of a party behind the name", "The Prime Minister of Australia, [Julia Gillard] of the Australian Labor Party, spoke.", "Julia Gillard: Prime Minister, AU, CURRENT"},
		{"no comma behind the name, at the start", "The Israeli prime minister, [Ehud Olmert] justified the attack.", "Ehud Olmert: Prime Minister, IL, CURRENT"},
		{"no comma behind the name, in a clause", "After they met the Israeli prime minister, [Ana Silva] justified the attack.", ""},
		{"speaker", "Kuwait votes. Speaker [Marzouq Al-Ghanim] thanked Kuwait, and guest speaker [Omar Said] did.", "Marzouq Al-Ghanim: Parliament Speaker, KW, CURRENT"},
		{"senator from a state, after the name", "[Ron Wyden], the Democratic Senator from Oregon, conceded.", "Ron Wyden: Senator, US, CURRENT"},
		{"senator from what is in no list", "US Senator from New York [Hillary Clinton] spoke.", "Hillary Clinton: Senator, US, CURRENT"},
		{"secretary of state to somebody", "[Warren Christopher], former US Secretary of State to President [Bill Clinton], spoke.", "Warren Christopher: Secretary of State, US, FORMER; Bill Clinton: President, US, CURRENT"},
		{"minister of state", "Ireland's Minister of State for Finance [Jack Chambers] spoke.", "Jack Chambers: Finance Minister of State, IE, CURRENT"},
		{"ambassador", "[Han Zhiqiang], Chinese ambassador to Thailand, signed.", "Han Zhiqiang: Ambassador to Thailand, CN, CURRENT"},
		{"ambassador to the UN", "The British ambassador to the UN, [Barbara Woodward], spoke.", "Barbara Woodward: Ambassador to the United Nations, GB, CURRENT"},
		{"ambassador to the UN where it sits", "The permanent representative of Ivory Coast to the United Nations in New York, [Youssoufou Bamba], spoke.", "Youssoufou Bamba: Ambassador to the United Nations, CI, CURRENT"},
		{"a portfolio of two words", "Israeli Public Security Minister [Omer Bar-Lev] spoke.", "Omer Bar-Lev: Public Security Minister, IL, CURRENT"},
		{"ex-head of a bank", "[Philipp Hildebrand], the ex-head of the Swiss National Bank, spoke.", "Philipp Hildebrand: Central Bank Governor, CH, FORMER"},
		{"a member of a parliament in between", "Labour Party chairwoman MK [Merav Michaeli] spoke.", "Merav Michaeli: Chairwoman, Labour Party, CURRENT"},
		{"ambassador to an organisation", "US Ambassador to the United Nations [Linda Thomas-Greenfield] spoke.", "Linda Thomas-Greenfield: Ambassador to the United Nations, US, CURRENT"},
		{"two titles of one person", "China's State Councillor and Foreign Minister [Wang Yi] spoke.", "Wang Yi: State Councillor, CN, CURRENT; Wang Yi: Foreign Minister, CN, CURRENT"},
		{"a second minister of the same country", "Russian President [Vladimir Putin] and Foreign Minister [Sergei Lavrov] met.", "Vladimir Putin: President, RU, CURRENT; Sergei Lavrov: Foreign Minister, RU, CURRENT"},
		{"a second head of government is another country's", "US President [Joe Biden] and Prime Minister [Asha Rao] met.", "Joe Biden: President, US, CURRENT"},
		{"head of the ministry", "Russia's foreign ministry said after its chief, [Sergei Lavrov], was received.", "Sergei Lavrov: Foreign Minister, RU, CURRENT"},
		{"bare title, stated elsewhere", "Kenyan President [Uhuru Kenyatta] was in China, Uganda and Chad. President [Kenyatta] left.", "Uhuru Kenyatta: President, KE, CURRENT; Uhuru Kenyatta: President, KE, CURRENT"},
		{"bare title in the country of the text", "Pakistan voted. Prime Minister [Imran Khan] said Pakistan had decided.", "Imran Khan: Prime Minister, PK, CURRENT"},
		{"bare title of somebody known", "Kenya voted. President [Barack Obama] praised Kenya, and Chancellor [Merkel] did.", "Barack Obama: President, US, CURRENT; Merkel: Chancellor, DE, CURRENT"},
		{"bare title with many countries", "Pakistan and India talked. Prime Minister [Asif Khan] left.", ""},
		{"bare title that the country does not have", "Japan voted. President [Jim Bidden] praised Japan.", ""},
		{"a title that one country has", "Chancellor of the Exchequer [Nigel Lawson] spoke.", "Nigel Lawson: Chancellor of the Exchequer, GB, CURRENT"},
		{"another country in the sentence", "Ecuador needs oil. In Caracas, President [Jaime Lucinda] promised Ecuador oil. Ecuador waits.", "Jaime Lucinda: President, VE, CURRENT"},

		{"country and comma", "The US president, [Barack Obama], has stated it.", "Barack Obama: President, US, CURRENT"},
		{"bare title and comma", "Britain votes. The prime minister, [Boris Johnson], thanked Britain.", "Boris Johnson: Prime Minister, GB, CURRENT"},
		{"who is", "[Raymond Joseph], who is also Haiti's foreign minister, spoke.", "Raymond Joseph: Foreign Minister, HT, CURRENT"},
		{"who was", "[Esko Aho], who was prime minister of Finland from 1991, and [Paavo Lipponen], who served as Finnish Prime Minister later, met.", "Esko Aho: Prime Minister, FI, FORMER; Paavo Lipponen: Prime Minister, FI, FORMER"},
		{"since", "[Pedro Sánchez], Spain's prime minister since 2018, agreed.", "Pedro Sánchez: Prime Minister, ES, CURRENT"},
		{"until", "[Slobodan Milosevic], president of Serbia during the Balkan wars, died.", "Slobodan Milosevic: President, RS, FORMER"},
		{"predecessor", "[Liz Truss], Britain's prime minister, and her predecessor, [Boris Johnson], were there.", "Liz Truss: Prime Minister, GB, CURRENT; Boris Johnson: Prime Minister, GB, FORMER"},
		{"predecessor by name", "US President [Joe Biden] spoke. He blamed [Biden]'s Republican predecessor [Donald Trump].", "Joe Biden: President, US, CURRENT; Donald Trump: President, US, FORMER"},
		{"predecessor in the next sentence", "NATO Secretary-General [Mark Rutte] arrived. His predecessor, [Jens Stoltenberg], had left.", "Mark Rutte: Secretary-General, NATO, CURRENT; Jens Stoltenberg: Secretary-General, NATO, FORMER"},
		{"predecessor of another", "French President [Emmanuel Macron] met [Keir Starmer] and his predecessor [Rishi Sunak].", "Emmanuel Macron: President, FR, CURRENT"},
		{"somebody who is the president's", "[Kim Yo Jong], who is North Korea's leader's sister, and [Ana], who was president of Serbia's post office, met.", ""},
		{"adjectives behind an article", "[Alassane Ouattara], the internationally backed president of Ivory Coast, spoke.", "Alassane Ouattara: President, CI, CURRENT"},
		{"today behind the title", "The Pope received [Habeeb Al Sadr], Iraq's ambassador today.", "Habeeb Al Sadr: Ambassador, IQ, CURRENT"},
		{"at the start, between commas", "Bolivia waits. Labour minister, [Alfredo Franco], met miners in Bolivia.", "Alfredo Franco: Labour Minister, BO, CURRENT"},
		{"of an organisation, no comma behind the name, at the start", "UN Secretary General, [Kofi Annan] delivered his last speech.", "Kofi Annan: Secretary-General, UN, CURRENT"},
		{"hyphens on both sides of a country", "It was told by then-U.S.-president [Jimmy Carter].", "Jimmy Carter: President, US, FORMER"},
		{"sent by a secretary-general", "UN Secretary-General's special representative [Ian Martin] came to Nepal.", "Ian Martin: Special Envoy, UN, CURRENT"},
		{"representative to an organisation", "Venezuela's representative to the OAS, [Roy Chaderton], objected.", "Roy Chaderton: Ambassador to the OAS, VE, CURRENT"},
		{"representative in a parliament", "US Representative [Joe Sestak] objected to Venezuela's representative [Roy Silva].", ""},
		{"chief of staff of a country", "Israeli Chief of Staff, Major General [Dan Halutz], spoke.", "Dan Halutz: Armed Forces Chief, IL, CURRENT"},
		{"chief of staff of somebody", "Chile votes. His chief of staff, [Ana Silva], was in Chile.", ""},
		{"defence force", "Australian Defence Force chief [Angus Houston] spoke.", "Angus Houston: Armed Forces Chief, AU, CURRENT"},
		{"crown princess", "Sweden cheers. Crown Princess [Victoria] married in Sweden.", "Victoria: Crown Princess, SE, CURRENT"},
		{"public protector", "Public Protector advocate [Thuli Madonsela] and [Busisiwe Mkhwebane], the public protector, met.", "Thuli Madonsela: Public Protector, ZA, CURRENT; Busisiwe Mkhwebane: Public Protector, ZA, CURRENT"},
		{"top leader", "China's top leader [Deng Xiaoping] spoke.", "Deng Xiaoping: Leader, CN, CURRENT"},
		{"justices of the Supreme Court", "The US Supreme Court ruled in the US. Justice [David Souter] wrote for the court, with Associate Justices [Antonin Scalia] and [Clarence Thomas].", "David Souter: Supreme Court Justice, US, CURRENT; Antonin Scalia: Supreme Court Justice, US, CURRENT; Clarence Thomas: Supreme Court Justice, US, CURRENT"},
		{"justices of other courts", "Australia's Federal Court ruled in Australia. Justice [Michael Lee] wrote for the court, and the US Justice Department waits.", ""},
		{"one of several, in a territory", "Puerto Rico's Legislative Assembly waits, and Puerto Rico. One senator, [Eduardo Bhatia], and Senate President [Thomas Rivera Schatz] spoke.", "Eduardo Bhatia: Senator, PR, CURRENT; Thomas Rivera Schatz: Senate President, PR, CURRENT"},
		{"opposition in a country", "Leader of the Federal Opposition in Australia [Tony Abbott] spoke.", "Tony Abbott: Opposition Leader, AU, CURRENT"},
		{"of the federation", "Nigeria waits. The Accountant-General of the Federation, [Ahmed Idris], spoke in Nigeria, and the President of the Federation [Patricio Silva].", "Ahmed Idris: Accountant General, NG, CURRENT"},
		{"minister of something and minister", "Kuwait learns. Education Minister [Ali Al-Mudhaf] spoke. Minister [Al-Mudhaf] praised Kuwait.", "Ali Al-Mudhaf: Education Minister, KW, CURRENT"},

		{"envoy and host's minister", "Kenya cheers. The team was met by Chilean ambassador [Ana Silva] and Minister for Sport [Jan Otieno] in Kenya.", "Ana Silva: Ambassador, CL, CURRENT; Jan Otieno: Sports Minister, KE, CURRENT"},
		{"envoy and host's minister, to", "[Ana Silva], and later Chilean Ambassador to Kenya [Ivo Rojas] and Health Minister [Jan Otieno], came.", "Ivo Rojas: Ambassador to Kenya, CL, CURRENT"},
		{"envoy and minister, one", "Chilean Ambassador and Deputy Foreign Minister [Ana Silva] came.", "Ana Silva: Ambassador, CL, CURRENT; Ana Silva: Deputy Foreign Minister, CL, CURRENT"},
		{"executive secretary", "SADC Executive Secretary [Ana Silva] met [Jan Otieno], the executive secretary of IGAD.", "Ana Silva: Executive Secretary, SADC, CURRENT; Jan Otieno: Executive Secretary, IGAD, CURRENT"},
		{"under secretary", "Philippine Finance Under Secretary [Ana Cruz] met Chile's under secretary [Ivo Rojas] and [Jan Otieno], Uganda's Under-Secretary for Water.", "Ana Cruz: Finance Under Secretary, PH, CURRENT; Ivo Rojas: Under Secretary, CL, CURRENT; Jan Otieno: Water Under Secretary, UG, CURRENT"},
		{"under a secretary", "He served under Secretary [Jan Smith]. They fled under secretary [Ivo Berg] of Chile.", ""},
		{"under-secretary-general", "UN Under-Secretary-General [Ana Silva] met UN Under Secretary General [Ivo Berg].", "Ana Silva: Under Secretary-General, UN, CURRENT; Ivo Berg: Under Secretary-General, UN, CURRENT"},
		{"chief of defence", "Uganda's Chief of Defence Forces, General [Jan Okello], met Australia's Chief of the Defence Force [Ivo Park] and the Norwegian Chief of Defence [Ole Berg].", "Jan Okello: Armed Forces Chief, UG, CURRENT; Ivo Park: Armed Forces Chief, AU, CURRENT; Ole Berg: Armed Forces Chief, NO, CURRENT"},
		{"treasury secretary", "Argentine Treasury Secretary [Ana Silva] met [Ivo Sosa], Argentina's secretary of the treasury.", "Ana Silva: Treasury Secretary, AR, CURRENT; Ivo Sosa: Treasury Secretary, AR, CURRENT"},
		{"treasury secretary, the country's", "Argentina pays, and Argentina waits. Argentina's banks met its treasury secretary, [Ana Silva].", "Ana Silva: Treasury Secretary, AR, CURRENT"},
		{"union minister", "Union Minister [Ana Rao] met Union Minister of State [Jan Rao] and the Union Minister, [Ivo Rao], in Goa.", "Ana Rao: Minister, IN, CURRENT; Jan Rao: Minister of State, IN, CURRENT; Ivo Rao: Minister, IN, CURRENT"},
		{"initial", "Indian Minister V [Rao] met the Indian Finance Minister P [Das] and the minister, K [Sen], of India.", "Rao: Minister, IN, CURRENT; Das: Finance Minister, IN, CURRENT; Sen: Minister, IN, CURRENT"},
		{"company president", "Japan's exports fell. Toyota President [Akio Toyoda] spoke in Japan.", ""},
		{"company with a country's name", "GM Canada president [George Peapples] spoke.", ""},
		{"association president", "West Germany exports more. Association president [Ulrich Wagner] said West Germany leads.", ""},
		{"part of a country", "Scottish First Minister [Nicola Sturgeon] and Texas Governor [Greg Abbott] met.", ""},
		{"title of the next person", "[Kim Yo Jong], North Korean leader [Kim Jong Un]'s sister, spoke.", "Kim Jong Un: Leader, KP, CURRENT"},
		{"no apposition after a comma", "After he met Russia's president, [Erdogan] flew home.", ""},
		{"predecessor of nobody known", "[Liz Truss] and her predecessor, [Boris Johnson], were there.", ""},
		{"spokeswoman", "Russian Foreign Ministry spokeswoman [Maria Zakharova] spoke.", ""},
		{"head of a part of an organisation", "[Wolfgang Wodarg], the Council of Europe's head of health, and UN head of mission [Anna Smith] spoke.", ""},
		{"police chief of a town", "Kenya voted. Police chief [John Otieno] said that Kenya was calm.", ""},
		{"half a name", "\"He inherited it from (former Philippine President [Ferdinand]) Marcos.\"", ""},
		{"an association in brackets", "Chile voted. South American Football Confederation (Conmebol) President [Alejandro Domínguez] was in Chile.", ""},
		{"no people", "The Russian president spoke.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, officesIn(t, tt.text)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestOfficesOfBodies(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"bank of a country", "Bank of Japan Governor [Kazuo Ueda] spoke.", "Kazuo Ueda: Central Bank Governor, JP, CURRENT"},
		{"governor of the bank of a country", "[Andrew Bailey], governor of the Bank of England, spoke.", "Andrew Bailey: Central Bank Governor, GB, CURRENT"},
		{"reserve bank, deputy", "Reserve Bank of India Deputy Governor [Michael Patra] spoke.", "Michael Patra: Deputy Central Bank Governor, IN, CURRENT"},
		{"bank with a name of its own", "Bundesbank President [Joachim Nagel] met Federal Reserve Chairman [Jerome Powell].", "Joachim Nagel: Central Bank Governor, DE, CURRENT; Jerome Powell: Central Bank Governor, US, CURRENT"},
		{"central bank of a country", "The Polish Central Bank governor, [Adam Glapinski], spoke.", "Adam Glapinski: Central Bank Governor, PL, CURRENT"},
		{"governor of a state", "American Governor [Greg Abbott] and Texas Governor [Ann Richards] met.", ""},
		{"governor of a territory", "The governor of Puerto Rico, [Wanda Vázquez], spoke.", "Wanda Vázquez: Governor, PR, CURRENT"},
		{"chief minister of a state", "Indian Chief Minister [Lalu Prasad] spoke.", ""},
		{"parliament", "Ghana's National Assembly speaker [Alban Bagbin] and Knesset Speaker [Amir Ohana] met.", "Alban Bagbin: Parliament Speaker, GH, CURRENT; Amir Ohana: Parliament Speaker, IL, CURRENT"},
		{"parliament of an organisation", "European Parliament President [Roberta Metsola] spoke.", "Roberta Metsola: President, European Parliament, CURRENT"},
		{"speaker of the house", "Japan voted. The speaker of the House of Representatives, [Fukushiro Nukaga], thanked Japan.", "Fukushiro Nukaga: House Speaker, JP, CURRENT"},
		{"courts", "Kenya's Chief Justice [Martha Koome] met US Supreme Court Justice [Elena Kagan].", "Martha Koome: Chief Justice, KE, CURRENT; Elena Kagan: Supreme Court Justice, US, CURRENT"},
		{"armies", "Pakistan's army chief of staff, General [Asim Munir], and Indian navy chief [Dinesh Tripathi] met.", "Asim Munir: Army Chief, PK, CURRENT; Dinesh Tripathi: Navy Chief, IN, CURRENT"},
		{"junta", "Niger's junta leader [Abdourahamane Tiani] spoke.", "Abdourahamane Tiani: Junta Leader, NE, CURRENT"},
		{"party", "Labour Party leader [Keir Starmer] met [Ed Davey], leader of the Liberal Democrats.", "Keir Starmer: Leader, Labour Party, CURRENT; Ed Davey: Leader, Liberal Democrats, CURRENT"},
		{"party with a short form", "Democratic Party (DP) president [Norbert Mao] spoke.", "Norbert Mao: President, Democratic Party, CURRENT"},
		{"party of a country", "[Lee Jae-myung], chairman of South Korea's opposition Democratic Party, spoke.", "Lee Jae-myung: Chairman, Democratic Party, CURRENT"},
		{"party that is an adjective elsewhere", "Conservative leader [Rishi Sunak] was Britain's Conservative Prime Minister [Rishi Sunak].", "Rishi Sunak: Leader, Conservative Party, CURRENT; Rishi Sunak: Prime Minister, GB, CURRENT"},
		{"agency", "former CIA Director [William Casey]", "William Casey: Director, CIA, FORMER"},
		{"the organisation named before", "The Arab League met in Egypt. [Amr Moussa], the organization's secretary general, spoke.", "Amr Moussa: Secretary-General, Arab League, CURRENT"},
		{"one of two organisations", "NATO met the Arab League in Egypt. [Amr Moussa], the organization's secretary general, spoke.", ""},
		{"short form of an organisation", "The European Commission met in Chile. Commission President [Ursula von der Leyen] spoke, and Committee President [Ivo Novak] did.", "Ursula von der Leyen: President, European Commission, CURRENT"},
		{"short form of a title", "Australia's first woman prime minister (PM), [Julia Gillard], spoke.", "Julia Gillard: Prime Minister, AU, CURRENT"},
		{"alliance", "[Helen Zille], leader of the Democratic Alliance of South Africa, met National Front leader [Marine Le Pen].", "Helen Zille: Leader, Democratic Alliance, CURRENT; Marine Le Pen: Leader, National Front, CURRENT"},
		{"party of a country before the title", "Green Party of Canada leader [Elizabeth May] spoke.", "Elizabeth May: Leader, Greens, CURRENT"},
		{"ambassador to a capital", "Turkish Ambassador to Berlin [Ahmet Acet] spoke.", "Ahmet Acet: Ambassador to Berlin, TR, CURRENT"},
		{"envoy", "UN special envoy for Syria [Geir Pedersen] and U.S. climate envoy [John Kerry] met.", "Geir Pedersen: Special Envoy for Syria, UN, CURRENT; John Kerry: Special Envoy, US, CURRENT"},
		{"envoy after the name", "[Steven Witkoff], the US special envoy to the Middle East, spoke.", "Steven Witkoff: Special Envoy, US, CURRENT"},
		{"commissioners", "EU trade commissioner [Maros Sefcovic] and European Commissioner for Competition [Teresa Ribera] met.", "Maros Sefcovic: Trade Commissioner, EU, CURRENT; Teresa Ribera: Competition Commissioner, EU, CURRENT"},
		{"under-secretary of an organisation", "UN Under-Secretary-General for Humanitarian Affairs [Tom Fletcher] spoke.", "Tom Fletcher: Under Secretary-General, UN, CURRENT"},
		{"ambassador in full", "[Chai Wenrui], Ambassador Extraordinary and Plenipotentiary of China to Mongolia, spoke.", "Chai Wenrui: Ambassador to Mongolia, CN, CURRENT"},
		{"ambassador to, bare", "Norway waits. Ambassador to Kenya [Ane Berg] flew home to Norway.", "Ane Berg: Ambassador to Kenya, NO, CURRENT"},
		{"speaker of a country's parliament", "[Mohammad Bagher Ghalibaf], the speaker of the Iranian parliament, met Kenya's envoys.", "Mohammad Bagher Ghalibaf: Parliament Speaker, IR, CURRENT"},
		{"bank of a country with the country within", "[Fatih Karahan], governor of Turkey's central bank, and the deputy governor of the Polish central bank, [Marta Kightley], met.", "Fatih Karahan: Central Bank Governor, TR, CURRENT; Marta Kightley: Deputy Central Bank Governor, PL, CURRENT"},
		{"house of a country's parliament", "[Martín Menem], president of the lower house of the Argentine Congress, spoke.", "Martín Menem: Parliament Speaker, AR, CURRENT"},
		{"lower house of a parliament", "[Alok Sharma], speaker of the lower house of the Indian Parliament, spoke.", "Alok Sharma: Parliament Speaker, IN, CURRENT"},
		{"army of a country with the country within", "Former head of the Kenyan army [Jan Otieno] met the commander of Chile's navy, [Ivo Rojas].", "Jan Otieno: Army Chief, KE, FORMER; Ivo Rojas: Navy Chief, CL, CURRENT"},
		{"head of something else of a country", "[Jan Otieno], head of the Kenyan branch, and the president of Chile's post, [Ivo Rojas], met.", ""},
		{"under-secretary of a ministry", "Chile's Interior Undersecretary [Manuel Monsalve] spoke.", "Manuel Monsalve: Interior Under Secretary, CL, CURRENT"},
		{"whip", "US Senate Majority Whip [Dick Durbin] spoke.", "Dick Durbin: Senate Majority Whip, US, CURRENT"},
		{"adjective of a country behind of", "[Jawaharlal Nehru] was the first Prime Minister of independent India.", "Jawaharlal Nehru: Prime Minister, IN, FORMER"},
		{"ambassador in the country of the text", "Kenya votes. Ambassador to Kenya [Ane Berg] praised Kenya.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, officesIn(t, tt.text)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

// TestOfficesOfMovements has organisations that no list has, or that the text does not name beside the title.
func TestOfficesOfMovements(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"leader of a short form", "UNITA leader [Jonas Savimbi] and [Peter Robinson], the leader of the DUP who stood aside, met.", "Jonas Savimbi: Leader, UNITA, CURRENT; Peter Robinson: Leader, DUP, CURRENT"},
		{"no leader of a short form", "The NGO leader [Ana Silva] met HSBC chairman [Ivo Berg].", ""},
		{"a headline in capitals", "REBEL LEADER [Ana Silva] MEETS OTHERS", ""},
		{"Labor", "Former Labor Prime Minister [Gough Whitlam] of Australia was ill.", "Gough Whitlam: Prime Minister, AU, FORMER"},
		{"a union of states", "A delegation led by European Union foreign policy chief [Javier Solana] left.", "Javier Solana: Foreign Policy Chief, EU, CURRENT"},
		{"short form of a party", "The Democratic Revolutionary Party (PRD) won. Former PRD president [Francisco Cárdenas] and the former secretary general of the PRD, [Pedro González], spoke.", "Francisco Cárdenas: President, PRD, FORMER; Pedro González: Secretary-General, PRD, FORMER"},
		{"short form of no party", "The Chilean Football Association (ANFP) won. ANFP president [Harold Mayne-Nichols] spoke in Chile.", ""},
		{"secretary-general of the text", "In a letter to Secretary General [Javier Perez de Cuellar] Chad's U.N. mission thanked the U.N.", "Javier Perez de Cuellar: Secretary-General, UN, CURRENT"},
		{"secretary-general in a text on several", "NATO and the OAS met. Secretary General [Ana Silva] spoke.", ""},
		{"secretary general of a union", "The UN listened. Union Secretary General [Ana Silva] spoke.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, officesIn(t, tt.text)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestOfficesOfSeveral(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"each with a country", "Foreign ministers [Ana Silva] of Chile and [Ivo Novak] of Croatia met.", "Ana Silva: Foreign Minister, CL, CURRENT; Ivo Novak: Foreign Minister, HR, CURRENT"},
		{"three", "Presidents [Ana Silva] of Chile, [Ivo Novak] of Croatia and [Jan Berg] of Kenya met.", "Ana Silva: President, CL, CURRENT; Ivo Novak: President, HR, CURRENT; Jan Berg: President, KE, CURRENT"},
		{"as many countries as people", "The Croatian and Chilean presidents, [Ivo Novak] and [Ana Silva], met.", "Ivo Novak: President, HR, CURRENT; Ana Silva: President, CL, CURRENT"},
		{"countries, then people", "The presidents of Chile and Kenya, [Ana Silva] and [Jan Otieno], met.", "Ana Silva: President, CL, CURRENT; Jan Otieno: President, KE, CURRENT"},
		{"each behind its country", "The prime ministers of Sweden, [Ulf Kristersson], Norway, [Jonas Gahr Støre], and Finland, [Petteri Orpo], met.", "Ulf Kristersson: Prime Minister, SE, CURRENT; Jonas Gahr Støre: Prime Minister, NO, CURRENT; Petteri Orpo: Prime Minister, FI, CURRENT"},
		{"each in brackets", "The foreign ministers of Chile ([Ana Silva]) and Kenya ([Jan Otieno]) met.", "Ana Silva: Foreign Minister, CL, CURRENT; Jan Otieno: Foreign Minister, KE, CURRENT"},
		{"people, then countries", "Presidents [Ana Silva] and [Jan Otieno] of Chile and Kenya met.", "Ana Silva: President, CL, CURRENT; Jan Otieno: President, KE, CURRENT"},
		{"more people than countries behind of", "The presidents of Chile and Kenya, [Ana Silva], [Ivo Rojas] and [Jan Otieno], met.", ""},
		{"one country", "former Croatian prime ministers [Ivo Novak] and [Ana Silva]", "Ivo Novak: Prime Minister, HR, FORMER; Ana Silva: Prime Minister, HR, FORMER"},
		{"more countries than people", "The Croatian, Kenyan and Chilean presidents, [Ivo Novak] and [Ana Silva], met.", ""},
		{"known ones", "Presidents [Xi] and [Putin] met in Russia.", "Xi: President, CN, CURRENT; Putin: President, RU, CURRENT"},
		{"two titles after a name", "[Ana Silva], the foreign minister of Chile and chairwoman of the OAS, spoke.", "Ana Silva: Foreign Minister, CL, CURRENT; Ana Silva: Chairwoman, OAS, CURRENT"},
		{"two titles before a name", "Croatian Deputy Prime Minister and Defence Minister [Ivo Novak] spoke.", "Ivo Novak: Deputy Prime Minister, HR, CURRENT; Ivo Novak: Defence Minister, HR, CURRENT"},
		{"a party and a country", "Labour Party leader and Prime Minister [Keir Starmer] of Britain spoke.", "Keir Starmer: Leader, Labour Party, CURRENT; Keir Starmer: Prime Minister, GB, CURRENT"},
		{"two people", "The Croatian President and Foreign Minister [Ivo Novak] met.", "Ivo Novak: Foreign Minister, HR, CURRENT"},
		{"two titles after a name with one country", "[Omar Said], Vice-President and Prime Minister of the UAE, spoke.", "Omar Said: Vice President, AE, CURRENT; Omar Said: Prime Minister, AE, CURRENT"},
		{"counterpart", "Chilean Foreign Minister [Ana Silva] met her Kenyan counterpart, [Jan Otieno].", "Ana Silva: Foreign Minister, CL, CURRENT; Jan Otieno: Foreign Minister, KE, CURRENT"},
		{"counterparts", "Chilean Foreign Minister [Ana Silva] met her Kenyan and Croatian counterparts, [Jan Otieno] and [Ivo Novak].", "Ana Silva: Foreign Minister, CL, CURRENT; Jan Otieno: Foreign Minister, KE, CURRENT; Ivo Novak: Foreign Minister, HR, CURRENT"},
		{"counterpart of nobody", "She met her Kenyan counterpart, [Jan Otieno].", ""},
		{"age", "[Ana Silva], 52, president of Chile, spoke.", "Ana Silva: President, CL, CURRENT"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, officesIn(t, tt.text)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestOfficesByVerbs(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"sworn in", "[Ana Silva] was sworn in as president of Chile on Monday.", "Ana Silva: President, CL, CURRENT"},
		{"to be sworn in", "[Ana Silva] will be sworn in as president of Chile on Monday.", "Ana Silva: President, CL, ELECT"},
		{"elected", "[Ana Silva] was elected president of Chile.", "Ana Silva: President, CL, ELECT"},
		{"elected then", "[Ana Silva] was elected president of Chile in 2009.", "Ana Silva: President, CL, CURRENT"},
		{"re-elected", "[Ana Silva] was re-elected president of Chile.", "Ana Silva: President, CL, CURRENT"},
		{"elected by a party", "[Ivo Novak] was elected leader of the Labour Party.", "Ivo Novak: Leader, Labour Party, CURRENT"},
		{"nominated", "[Ivo Novak] was nominated as Croatian finance minister.", "Ivo Novak: Finance Minister, HR, ELECT"},
		{"appointed", "[Ivo Novak], 61, was appointed Croatia's finance minister.", "Ivo Novak: Finance Minister, HR, CURRENT"},
		{"appointed by name", "The president named [Ivo Novak] as Croatian ambassador to Chile.", "Ivo Novak: Ambassador to Chile, HR, CURRENT"},
		{"who appoints", "[Ana Silva] named a foreign minister of Chile on Monday.", ""},
		{"became", "[Ivo Novak] became prime minister of Croatia.", "Ivo Novak: Prime Minister, HR, CURRENT"},
		{"resigned", "[Ivo Novak] resigned on Monday as Croatian prime minister.", "Ivo Novak: Prime Minister, HR, FORMER"},
		{"will resign", "[Ivo Novak] will step down as Croatian prime minister.", "Ivo Novak: Prime Minister, HR, CURRENT"},
		{"ousted", "[Ivo Novak] was ousted as president of Croatia.", "Ivo Novak: President, HR, FORMER"},
		{"took over from", "[Ana Silva] took over from [Ivo Novak] as NATO secretary-general.", "Ana Silva: Secretary-General, NATO, CURRENT; Ivo Novak: Secretary-General, NATO, FORMER"},
		{"was succeeded by", "[Ivo Novak] was succeeded by [Ana Silva] as president of Chile.", "Ivo Novak: President, CL, FORMER; Ana Silva: President, CL, CURRENT"},
		{"to succeed", "[Ana Silva] will succeed [Ivo Novak] as president of Chile.", "Ana Silva: President, CL, ELECT; Ivo Novak: President, CL, CURRENT"},
		{"served", "[Ivo Novak] served as foreign minister of Croatia from 1990 to 1994.", "Ivo Novak: Foreign Minister, HR, FORMER"},
		{"has served", "[Ivo Novak] has served as foreign minister of Croatia since 1990.", "Ivo Novak: Foreign Minister, HR, CURRENT"},
		{"was", "[Ivo Novak] was the prime minister of Croatia.", "Ivo Novak: Prime Minister, HR, FORMER"},
		{"is", "[Ivo Novak] is the prime minister of Croatia.", "Ivo Novak: Prime Minister, HR, CURRENT"},
		{"held the post", "[Ana Silva] held the post of finance minister of Chile. She holds the office of Chilean president.", "Ana Silva: Finance Minister, CL, FORMER; Ana Silva: President, CL, CURRENT"},
		{"held the post since", "[Ana Silva] held the post of finance minister of Chile since her election.", "Ana Silva: Finance Minister, CL, CURRENT"},
		{"resigned from the post", "[Ana Silva] resigned from the post of finance minister of Chile.", "Ana Silva: Finance Minister, CL, FORMER"},
		{"to the post", "The president appointed [John Bolton] to the position of United States ambassador to the United Nations.", "John Bolton: Ambassador to the United Nations, US, CURRENT"},
		{"a post that one may get", "[Ana Silva] may be appointed to the post of finance minister of Chile.", ""},
		{"announced as", "Egypt's council announced [Essam Sharaf] as the new prime minister of Egypt.", "Essam Sharaf: Prime Minister, EG, CURRENT"},
		{"resignation as", "[Ivo Novak] announced his resignation as Croatian health minister.", "Ivo Novak: Health Minister, HR, FORMER"},
		{"resignation as, offered", "[Ivo Novak] offered his resignation as Croatian health minister.", "Ivo Novak: Health Minister, HR, CURRENT"},
		{"appointment as", "Since the appointment of [Ana Silva] as foreign minister of Chile, and [Ivo Novak]'s election as president of Croatia, much has changed.", "Ana Silva: Foreign Minister, CL, CURRENT; Ivo Novak: President, HR, CURRENT"},
		{"resignation that is demanded", "They demand the resignation of [Ivo Novak] as Croatian health minister.", ""},
		{"resignation of a company's president", "Chile exports. [Ivo Rojas] announced his resignation as president in Chile.", ""},
		{"succeeded him", "British prime minister [Boris Johnson] left. [Jeremy Hunt] succeeded him as foreign secretary of Britain.", "Boris Johnson: Prime Minister, GB, CURRENT; Jeremy Hunt: Foreign Secretary, GB, CURRENT"},
		{"she", "[Ana Silva] spoke in Kenya. She served as health minister of Chile from 1990 to 1994 and was elected president of Chile in 2009.", "Ana Silva: Health Minister, CL, FORMER"},
		{"she, elected", "[Ana Silva] came. She was elected president of Chile in 2009.", "Ana Silva: President, CL, CURRENT"},
		{"he, one of two", "[Ivo Novak] met [Jan Berg]. He was elected president of Croatia in 2009.", ""},
		{"he, in another paragraph", "[Ivo Novak] spoke.\n\nHe was elected president of Croatia in 2009.", ""},
		{"who is, behind an apposition", "[Harry Reid], the Nevada Democrat who is US Senate Majority Leader, spoke.", "Harry Reid: Senate Majority Leader, US, CURRENT"},
		{"is not", "[Ivo Novak] is not the prime minister of Croatia.", ""},
		{"himself", "[Ivo Novak] proclaimed himself president of Croatia.", "Ivo Novak: President, HR, CURRENT"},
		{"made", "Croatia votes. [Ivo Novak], 41, was made finance minister. Croatia waits.", "Ivo Novak: Finance Minister, HR, CURRENT"},
		{"could become", "[Ivo Novak] could become prime minister of Croatia.", ""},
		{"a brother", "A brother of [Ivo Novak] was appointed prime minister of Croatia.", ""},
		{"a second title", "[Kevin Rudd] was replaced as leader of the Labor Party and as Prime Minister of Australia.", "Kevin Rudd: Leader, Labor Party, FORMER; Kevin Rudd: Prime Minister, AU, FORMER"},
		{"stands in", "Britain votes. [Harriet Harman] will stand in temporarily as acting Labour party leader and leader of the opposition in Britain.", "Harriet Harman: Leader, Labour Party, ACTING; Harriet Harman: Opposition Leader, GB, ELECT"},
		{"sworn in at a time and a place", "[Pedro Pierluisi] was sworn in at 5 p.m. local time as Puerto Rico's new governor.", "Pedro Pierluisi: Governor, PR, CURRENT"},
		{"a head without a name before", "The prime minister of Vanuatu lost his seat. [Edward Natapei] took the post of prime minister in 2008. He flew to Fiji, Mexico and Peru.", "Edward Natapei: Prime Minister, VU, CURRENT"},
		{"as they were", "Chile votes. [Ana Silva] spoke of the days that she has been there as president of Chile.", ""},
		{"president in lower case", "India's new president was chosen. She will replace [Ram Nath Kovind]. [Kovind] has been president since 2017. India waits.", "Ram Nath Kovind: President, IN, CURRENT"},
		{"president in lower case, in a text on none", "Exports of India rose. [Ravi Rao] has been president since 2017. India waits.", ""},
		{"vice-president in lower case", "The Nigerian president, [Umaru Yar'Adua], died. [Goodluck Jonathan], the vice-president, had become acting president of Nigeria.", "Umaru Yar'Adua: President, NG, FORMER; Goodluck Jonathan: President, NG, ACTING"},
		{"of a company", "Croatia waits. [Ivo Novak] was named president on Monday. Croatia hopes.", ""},
		{"of what follows", "[Ivo Novak] became Croatian president's aide.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, officesIn(t, tt.text)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestCountryOfText(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"named most, not first", "The United States pays. Chile votes. Chile counts. Chile waits for its president and Chile's parties. Prime Minister [Ana Silva] voted.", ""},
		{"the only one with the title", "Japan and Croatia talked. President [Ivo Novak] said Croatia agrees.", "Ivo Novak: President, HR, CURRENT"},
		{"president of another", "French Prime Minister [Jean Martin] met President [Ana Silva] in Chile. France waits, and Chile waits.", "Jean Martin: Prime Minister, FR, CURRENT; Ana Silva: President, CL, CURRENT"},
		{"predecessor of the one stated", "Chilean President [Ana Silva] spoke. Chile waits. Former President [Ivo Rojas] left.", "Ana Silva: President, CL, CURRENT; Ivo Rojas: President, CL, FORMER"},
		{"dateline", "Kenya and Uganda talk\n\nKAMPALA, March 3 - Finance Minister [Ivo Oduya] met Kenya's envoys. Kenya hopes, Kenya said.", "Ivo Oduya: Finance Minister, UG, CURRENT"},
		{"dateline elsewhere", "Kenya borrows\n\nLONDON, March 3 - Kenya sold bonds. Finance Minister [Ivo Oduya] came for Kenya.", "Ivo Oduya: Finance Minister, KE, CURRENT"},
		{"minister of a person", "Chilean President [Ana Silva] met Kenya, Uganda and Chad with her foreign minister, [Jan Rojas].", "Ana Silva: President, CL, CURRENT; Jan Rojas: Foreign Minister, CL, CURRENT"},
		{"minister of a person by name", "Chilean President [Ana Silva] met Kenya, Uganda and Chad. [Silva]'s finance minister, [Jan Rojas], stayed away.", "Ana Silva: President, CL, CURRENT; Jan Rojas: Finance Minister, CL, CURRENT"},
		{"the country's", "Chile votes. The country's president, [Ana Silva], thanked Chile.", "Ana Silva: President, CL, CURRENT"},
		{"after a day", "Chile votes. On Monday President [Ana Silva] thanked Chile.", "Ana Silva: President, CL, CURRENT"},
		{"minister for a country", "[Jan Mbeki], the transport minister for the Democratic Republic of the Congo, left.", "Jan Mbeki: Transport Minister, CD, CURRENT"},
		{"no comma behind", "[Ana Silva], the Chilean ambassador to Kenya said so.", "Ana Silva: Ambassador to Kenya, CL, CURRENT"},
		{"parts of a country", "Queensland and Victoria vote, as does Australia. Health Minister [Jan Smith] hopes for Australia.", ""},
		{"the whole of a country with parts", "Queensland and Victoria vote, as does Australia. Prime Minister [Jan Smith] hopes for Australia.", "Jan Smith: Prime Minister, AU, CURRENT"},
		{"union minister", "Union Law Minister [Kiren Rijiju] spoke.", "Kiren Rijiju: Law Minister, IN, CURRENT"},
		{"secretary of state for", "Britain votes. The Secretary of State for Health, [Jan Smith], thanked Britain.", "Jan Smith: Health Secretary, GB, CURRENT"},
		{"senator", "The United States votes. Senator [Jan Smith] thanked the United States.", "Jan Smith: Senator, US, CURRENT"},
		{"senator of a state", "The United States votes. Senator [Jan Smith] told the legislature that the United States may wait.", ""},
		{"senators of states", "The legislature heard Senators [Jan Smith] of Oregon and [Ana Jones] of Maine.", "Jan Smith: Senator, US, CURRENT; Ana Jones: Senator, US, CURRENT"},
		{"title without a name before", "Kenya, Chad and Chile talk. The Chilean ambassador to Kenya agreed. Ambassador to Kenya [Ana Silva] said so.", "Ana Silva: Ambassador to Kenya, CL, CURRENT"},
		{"head of state without a name before", "Kenya, Chad and Chile talk. The Chilean president agreed. President [Ana Silva] said so.", ""},
		{"portfolio that is in no list, with another", "[Omar Said], UAE Minister of Foreign Affairs and Desert Affairs, spoke.", "Omar Said: Foreign and Desert Affairs Minister, AE, CURRENT"},
		{"his highness", "The UAE's president, His Highness Sheikh [Mohamed bin Zayed], spoke.", "Mohamed bin Zayed: President, AE, CURRENT"},
		{"company's president who speaks", "Chile exports. Profits of Chile rose, President [Ivo Rojas] said.", ""},
		{"of the republic", "Chile votes. The President of the Republic, [Ana Silva], thanked Chile.", "Ana Silva: President, CL, CURRENT"},
		{"of the republic, after the name", "Chile votes. [Ana Silva], President of the Republic, thanked Chile.", "Ana Silva: President, CL, CURRENT"},
		{"who is at the president's", "Chile votes, and Chile waits. The Adviser to the President [Jan Rojas] told Chile.", ""},
		{"his majesty", "Norway votes. They met His Majesty King [Harald] in Norway.", "Harald: King, NO, CURRENT"},
		{"no comma behind the name", "The prime minister of Finland, [Sanna Marin] said so.", "Sanna Marin: Prime Minister, FI, CURRENT"},
		{"dashes", "[Ana Silva] – the leader of the Labour Party – spoke.", "Ana Silva: Leader, Labour Party, CURRENT"},
		{"at the start of the sentence", "Kenya, Chad and Chile talk. In Chile, President [Ana Silva] hopes so.", "Ana Silva: President, CL, CURRENT"},
		{"senator from a state", "United States Senator from Oregon [Jan Smith] spoke.", "Jan Smith: Senator, US, CURRENT"},
		{"rank before the country", "[Jan Smith], assistant U.S. trade representative, spoke.", "Jan Smith: Assistant Trade Representative, US, CURRENT"},
		{"two portfolios, one unknown", "Kenya's Agriculture and Livestock Development Minister [Jan Otieno] spoke.", "Jan Otieno: Agriculture and Livestock Development Minister, KE, CURRENT"},
		{"armed forces of the country", "Chile waits. The head of the country's armed forces, General [Jan Rojas], told Chile.", "Jan Rojas: Armed Forces Chief, CL, CURRENT"},
		{"Oregon senator", "Oregon Senator [Jan Smith] and New York State Senator [Ana Jones] spoke.", "Jan Smith: Senator, US, CURRENT"},
		{"secretary for", "Hong Kong waits. Secretary for Development [Carrie Lam] told Hong Kong.", "Carrie Lam: Development Secretary, HK, CURRENT"},
		{"secretary alone", "US Secretary of State [Ana Jones] spoke. Secretary [Jones] left.", "Ana Jones: Secretary of State, US, CURRENT"},
		{"nameless afterwards", "Kenya and Chad talk. Foreign Minister [Jan Smith] met with the foreign minister of Chile in Chad.", ""},
		{"the country's, in a text on parts", "Queensland and Victoria vote, as does Australia. The country's health minister [Jan Smith] hopes for Australia.", "Jan Smith: Health Minister, AU, CURRENT"},
		{"ninth", "[Ana Silva] was sworn in as the ninth President of Chile.", "Ana Silva: President, CL, CURRENT"},
		{"no comma, and", "[Ana Silva], former president of Chile and a poet, spoke.", "Ana Silva: President, CL, FORMER"},
		{"former with a comma", "Chile waits, where former president, [Ana Silva], promised Chile peace. Chile's poor wait for Chile.", "Ana Silva: President, CL, FORMER"},
		{"at the time", "[Ana Silva], Chile's president at the time, spoke.", "Ana Silva: President, CL, FORMER"},
		{"leader in", "[Omar Said], the Hamas leader in Lebanon, spoke.", "Omar Said: Leader, Hamas, CURRENT"},
		{"ambassador of a country at the UN", "Japan's U.N. Ambassador [Kenzo Oshima] spoke.", "Kenzo Oshima: Ambassador to the United Nations, JP, CURRENT"},
		{"deputy for something", "Iranian Deputy Foreign Minister for Political Affairs [Ali Bagheri] spoke.", "Ali Bagheri: Deputy Foreign Minister, IR, CURRENT"},
		{"body with a short form", "European Community (EC) commissioner [Willy de Clercq] spoke.", "Willy de Clercq: Commissioner, European Community, CURRENT"},
		{"ambassador of, in", "The Ambassador of Chile in Kenya [Ana Silva] signed.", "Ana Silva: Ambassador, CL, CURRENT"},
		{"also", "[Jan Kovac], also a Croatian deputy prime minister, spoke.", "Jan Kovac: Deputy Prime Minister, HR, CURRENT"},
		{"rank before the country at the start", "Assistant U.S. Treasury Secretary [Jan Smith] spoke.", "Jan Smith: Assistant Treasury Secretary, US, CURRENT"},
		{"several of one office, one after the other", "It cost the jobs of two British prime ministers: [Ana Silva] and [Ivo Novak].", ""},
		{"several senators, short", "They met Democratic Sens. [Jan Smith] of Oregon and [Ana Jones] of Maine.", "Jan Smith: Senator, US, CURRENT; Ana Jones: Senator, US, CURRENT"},
		{"once", "[Ana Silva], once the Chilean ambassador to Kenya, spoke.", "Ana Silva: Ambassador to Kenya, CL, FORMER"},
		{"only country before in the sentence", "Kenya and Chad talk. Kenya waits for Chad. The Chilean parliament has rejected the nominees of President [Ana Silva].", "Ana Silva: President, CL, CURRENT"},
		{"whom somebody met", "Kenya and Chad talk. Kenya waits for Chad. The Chilean delegation met with President [Jan Otieno].", ""},
		{"head of state behind another", "Kenya and Chad talk. Kenya waits for Chad. Chilean Prime Minister [Ivo Rojas] and President [Jan Otieno] arrived.", "Ivo Rojas: Prime Minister, CL, CURRENT"},
		{"written elsewhere", "Kenya and Chad talk.\n\nPARIS: President [Jan Otieno] spoke.", ""},
		{"the country's, of the sentence", "Kenya talks to Kenyans. Kenya waits. An inquiry of the Australian Federal Police left the country's Prime Minister, [Julia Gillard], silent.", "Julia Gillard: Prime Minister, AU, CURRENT"},
		{"whose", "Kenya and Chad talk. Many other countries, such as Japan, whose Finance Minister [Yoshihiko Noda] came, wait for Chad.", "Yoshihiko Noda: Finance Minister, JP, CURRENT"},
		{"its", "Kenya and Chad talk. Japan sent its finance minister, [Yoshihiko Noda], to Kenya.", "Yoshihiko Noda: Finance Minister, JP, CURRENT"},
		{"the, behind a sentence on one country", "Kenya and Chad talk. Kenya waits for Chad. In Ukraine the president calls for a vote. The Prime Minister, [Yulia Tymoshenko], wants none.", "Yulia Tymoshenko: Prime Minister, UA, CURRENT"},
		{"former president in lower case", "Chile votes. Chile waits, and Chile hopes. Few voted for former president [Ana Silva].", "Ana Silva: President, CL, FORMER"},
		{"disputed president", "Chile votes. Chile waits, and Chile hopes with France. Chile's soldiers left disputed president [Ana Silva].", "Ana Silva: President, CL, CURRENT"},
		{"senator in national news", "The legislature waits for the presidential vote and for the United States Congress. Senator [Jan Smith] thanked the United States.", "Jan Smith: Senator, US, CURRENT"},
		{"state senator", "The United States votes for Congress. They met state senator [Jan Smith].", ""},
		{"where somebody goes", "Britain and Japan talk to Japan and Britain. The British hope for the trip to Tokyo by Corporate Affairs Minister [Michael Howard].", "Michael Howard: Corporate Affairs Minister, GB, CURRENT"},
		{"foreign minister abroad", "SEOUL—Foreign Minister [Yoshimasa Hayashi] saw South Korea and South Korea's president-elect. The Japanese foreign minister left.", ""},
		{"former vice president in lower case", "Uganda votes, and Uganda waits. He criticised former vice president [Gilbert Bukenya].", "Gilbert Bukenya: Vice President, UG, FORMER"},
		{"former minister and a member", "South Korea votes. [Park Beom-kye], former justice minister and a member of parliament, thanked South Korea.", "Park Beom-kye: Justice Minister, KR, FORMER"},
		{"two titles, a comma and a name", "The Prime Minister of Jamaica and the chair of CARICOM, [Bruce Golding], is sad.", "Bruce Golding: Prime Minister, JM, CURRENT; Bruce Golding: Chairperson, CARICOM, CURRENT"},
		{"is the name's", "The president-elect of Chile is [Ana Silva], and the Chilean foreign minister was [Ivo Rojas].", "Ana Silva: President, CL, ELECT; Ivo Rojas: Foreign Minister, CL, FORMER"},
		{"no comma behind the name, a preposition", "Chad waits. They stopped the Kenyan president, [Jan Otieno] from visiting the tombs.", "Jan Otieno: President, KE, CURRENT"},
		{"prime minister of a transitional government", "[Jean-Marie Doré] was sworn in as the prime minister of the Guinean transitional government.", "Jean-Marie Doré: Prime Minister, GN, CURRENT"},
		{"prime minister of the island", "Barbados mourns. [Freundel Stuart] was sworn in as the island's new Prime Minister in Barbados.", "Freundel Stuart: Prime Minister, BB, CURRENT"},
		{"European commissioners", "[Janez Potočnik], the European Commissioner for the Environment, met European Transport Commissioner [Siim Kallas].", "Janez Potočnik: Environment Commissioner, EU, CURRENT; Siim Kallas: Transport Commissioner, EU, CURRENT"},
		{"no comma before the title", "[Shaul Mofaz] the transport minister of Israel said so.", "Shaul Mofaz: Transport Minister, IL, CURRENT"},
		{"party of a country", "[Tony Abbott] became leader of the Liberal Party of Australia in December 2009.", "Tony Abbott: Leader, Liberal Party, CURRENT"},
		{"comma behind minister of", "Chile votes. The inauguration will be seen by Minister of Public Works, [Hernán de Solminihac], of Chile.", "Hernán de Solminihac: Public Works Minister, CL, CURRENT"},
		{"is the current President", "Pakistan votes. [Asif Ali Zardari] is the current President.", "Asif Ali Zardari: President, PK, CURRENT"},
		{"is president", "Pakistan exports. [Asif Khan] is president.", ""},
		{"forced to resign", "[Maxime Bernier] was forced to resign as Canadian foreign minister.", "Maxime Bernier: Foreign Minister, CA, FORMER"},
		{"HE", "They met the Minister of Foreign Affairs of Iraq, HE Dr [Ibrahim al-Jaafari], in Jordan.", "Ibrahim al-Jaafari: Foreign Minister, IQ, CURRENT"},
		{"purpose and a second title", "Slovak Deputy Prime Minister for Finance and Minister of Economy [Richard Sulík] spoke.", "Richard Sulík: Deputy Prime Minister, SK, CURRENT; Richard Sulík: Economy Minister, SK, CURRENT"},
		{"king in a headline", "Saudi Arabia's King [Fahd] Wants Stable Oil Prices", "Fahd: King, SA, CURRENT"},
		{"hospital of a king's name", "Saudi Arabia trains doctors. The King [Abdullah] Specialized Hospital of Saudi Arabia did it.", ""},
		{"two portfolios, the second in no list", "South Korean Interior and Safety Minister [Lee Sang-min] spoke.", "Lee Sang-min: Interior and Safety Minister, KR, CURRENT"},
		{"senators, one of a state that is in no list", "They met Democratic Sens. [Jan Smith] of New York, [Ana Jones] of Maine and [Ivo Park] of Oregon.", "Jan Smith: Senator, US, CURRENT; Ana Jones: Senator, US, CURRENT; Ivo Park: Senator, US, CURRENT"},
		{"currently", "[Phil Collins] is currently chairman of the Prohibition Party.", "Phil Collins: Chairman, Prohibition Party, CURRENT"},
		{"colleagues", "Kenya and Chad talk, and Kenya waits. In Chad, President [Omar Said] spoke to Chad. Interior Minister [Ivo Haroun] and Trade Minister [Ana Saleh] agreed with Kenya and Chad.", "Omar Said: President, TD, CURRENT"},
		{"colleagues of a text without a country", "President [Emmanuel Macron] met Interior Minister [Jean Martin].", "Emmanuel Macron: President, FR, CURRENT; Jean Martin: Interior Minister, FR, CURRENT"},
		{"no colleagues", "President [Emmanuel Macron] met Chancellor [Merkel] and Interior Minister [Jean Martin].", "Emmanuel Macron: President, FR, CURRENT; Merkel: Chancellor, DE, CURRENT"},
		{"somebody else has the office", "President [Emmanuel Macron] met President [Ana Silva].", "Emmanuel Macron: President, FR, CURRENT"},
		{"one of several", "One of South Sudan's Vice Presidents, [Rebecca Nyandeng], spoke.", "Rebecca Nyandeng: Vice President, SS, CURRENT"},
		{"apposition and a participle", "[Hosni Mubarak], the Egyptian president ousted in February, spoke.", "Hosni Mubarak: President, EG, FORMER"},
		{"apposition at the start, without a comma", "South Sudan mourns. [Michael Makuei], the Information Minister paid tribute to South Sudan.", "Michael Makuei: Information Minister, SS, CURRENT"},
		{"apposition in a clause, without a comma", "South Sudan mourns. After a talk with [Michael Makuei], the Information Minister thanked South Sudan.", ""},
		{"and something else", "Nigeria waits. Former Senator and activist, [Shehu Sani], thanked Nigeria.", "Shehu Sani: Senator, NG, FORMER"},
		{"ticket", "The United States votes. A ticket of professor [Jo Berg] for president and podcaster [Ivo Park] for vice president stands.", ""},
		{"in brackets", "The tapes name (former US National Security Adviser) Adm [John Poindexter].", "John Poindexter: National Security Adviser, US, FORMER"},
		{"of somebody's cabinet", "Libyan leader [Muammar Gaddafi] spoke. [Ali al-Treiki], foreign minister of [Gaddafi]'s cabinet, left.", "Muammar Gaddafi: Leader, LY, CURRENT; Ali al-Treiki: Foreign Minister, LY, CURRENT"},
		{"ambassador in a country, before the name", "The Albanian Ambassador in the United Kingdom, [Zef Mazi] explained it.", "Zef Mazi: Ambassador, AL, CURRENT"},
		{"its", "The International Labour Organization elected former Prime Minister of Togo [Gilbert Houngbo] its next director general.", "Gilbert Houngbo: Prime Minister, TG, FORMER; Gilbert Houngbo: Director-General, ILO, CURRENT"},
		{"the, of the organisation named before", "The ILO voted. The current deputy director-general, Australian [Greg Vines], lost.", "Greg Vines: Deputy Director-General, ILO, CURRENT"},
		{"militant group", "[Abu Bakr al-Baghdadi], a leader of the Islamic State militant group, spoke.", "Abu Bakr al-Baghdadi: Leader, Islamic State, CURRENT"},
		{"conference of an organisation", "OPEC Conference President [Rilwanu Lukman] spoke.", "Rilwanu Lukman: President, OPEC, CURRENT"},
		{"constitutional court", "[Robert Dossou], the president of Benin's constitutional court, spoke.", "Robert Dossou: Constitutional Court President, BJ, CURRENT"},
		{"of a country, to another", "It was signed during the visit of [Narendra Modi], Prime Minister of the Republic of India to Mauritius in 2015.", "Narendra Modi: Prime Minister, IN, CURRENT"},
		{"currently, between commas", "[Elena Kagan], currently the US Solicitor General, spoke.", "Elena Kagan: Solicitor General, US, CURRENT"},
		{"party leader", "Many Liberal Democrats wait, as does former party leader Sir [Menzies Campbell].", "Menzies Campbell: Leader, Liberal Democrats, FORMER"},
		{"party before a minister's title", "Britain votes. Liberal Democrat business secretary [Vince Cable] thanked Britain.", "Vince Cable: Business Secretary, GB, CURRENT"},
		{"senators with their states in brackets", "The United States votes. Senators [Joseph Biden] (D-DE) and [Christopher Dodd] (D-CT) thanked the United States.", "Joseph Biden: Senator, US, CURRENT; Christopher Dodd: Senator, US, CURRENT"},
		{"opposition with its party in brackets", "Australia votes. Deputy leader of the opposition (Liberal Party) [Julie Bishop] thanked Australia.", "Julie Bishop: Deputy Opposition Leader, AU, CURRENT"},
		{"installed as, behind an aside", "The French installed [Maximilian], the Archduke of Austria, as Emperor of Mexico.", "Maximilian: Emperor, MX, CURRENT"},
		{"leader of the Kremlin", "Kremlin leader [Mikhail Gorbachev] met ICC prosecutor [Fatou Bensouda] and prosecutor [Jan Berg].", "Mikhail Gorbachev: Leader, SU, CURRENT; Fatou Bensouda: Prosecutor, ICC, CURRENT"},
		{"council of what was not named", "Japan waits for the IMF. The Policy Council's Chairman [Masayoshi Ito] told Japan.", ""},
		{"speaker in the United States", "US Speaker [Nancy Pelosi] spoke.", "Nancy Pelosi: House Speaker, US, CURRENT"},
		{"head of a part of an organisation, behind its short form", "[Colin Granderson], head of the Organization of American States (OAS) observer mission, spoke.", ""},
		{"minister of the sentence before", "Somalia waits. Somalia fights, and Somalia hopes.\n\nBut Nigeria waits. Foreign Minister [Ojo Maduekwe] has no hurry.", ""},
		{"who served, bare", "The United States votes. [Joe Biden], who served as Vice President, thanked the United States.", "Joe Biden: Vice President, US, FORMER"},
		{"president-elect in lower case", "Chile votes. They met president-elect [Ana Silva] in Chile. [Ana Silva] is the president-elect.", "Ana Silva: President, CL, ELECT; Ana Silva: President, CL, ELECT"},
		{"under-secretary for something", "The United States waits. [Douglas Feith], the Under Secretary of Defense for Policy, told the United States.", "Douglas Feith: Under Defence Secretary, US, CURRENT"},
		{"two ranks", "US Deputy Assistant Secretary of State [Paul Taylor] spoke.", "Paul Taylor: Deputy Assistant Secretary of State, US, CURRENT"},
		{"relieved of his post", "Iraq waits. The decree relieved the Minister of Heavy Industries, [Subhi Khadeir] of his post in Iraq.", "Subhi Khadeir: Heavy Industries Minister, IQ, FORMER"},
		{"leader of the opposition party", "They met the leader of the opposition party Movement for Democratic Change, [Morgan Tsvangirai].", "Morgan Tsvangirai: Leader, MDC, CURRENT"},
		{"party that ends like one named before", "The Green Party votes in Chile. Taxpayers Party chairman [William Mohr] waits.", "William Mohr: Chairman, Taxpayers Party, CURRENT"},
		{"speaker in the United States, bare", "The United States votes. Speaker [Jim Wright] thanked the United States.", "Jim Wright: House Speaker, US, CURRENT"},
		{"royal air force", "The commander of the Royal Jordanian Air Force (RJAF) Brig. Gen. [Mohammad Hiyasat] spoke.", "Mohammad Hiyasat: Air Force Chief, JO, CURRENT"},
		{"envoy to an organisation", "[Sam Ibok], Nigerian envoy to the AU, spoke.", "Sam Ibok: Envoy to the AU, NG, CURRENT"},
		{"whose, in lower case", "They fear Iran, whose president, [Mahmoud Ahmadinejad], spoke.", "Mahmoud Ahmadinejad: President, IR, CURRENT"},
		{"no comma before a title of a country", "They talk to [Hu Jintao] President of China and others.", "Hu Jintao: President, CN, CURRENT"},
		{"since becoming", "Israel waits. Since becoming prime minister, [Yair Lapid] has not left Israel.", "Yair Lapid: Prime Minister, IL, CURRENT"},
		{"resumed the office", "The United States votes. [Nancy Pelosi] yesterday resumed the office of Speaker of the House in the United States.", "Nancy Pelosi: House Speaker, US, CURRENT"},
		{"company", "Chile exports. In a letter team president [Ivo Rojas] thanked Chile.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, officesIn(t, tt.text)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

// TestWithoutHolders shows what the list of those known to hold an office is for, and that nothing else becomes
// wrong without it: a title goes to the right country or to none.
func TestWithoutHolders(t *testing.T) {
	m, err := New()
	if err != nil {
		t.Fatal(err)
	}
	clear(m.holders)
	tests := []struct{ name, text, with, without string }{
		{"stated", "US President [Barack Obama] spoke. President [Obama] left.", "Barack Obama: President, US, CURRENT; Barack Obama: President, US, CURRENT", "Barack Obama: President, US, CURRENT; Barack Obama: President, US, CURRENT"},
		{"in the text's own country", "Kenya votes. President [William Ruto] thanked Kenya.", "William Ruto: President, KE, CURRENT", "William Ruto: President, KE, CURRENT"},
		{"a visitor whose country is named", "Kenya votes. Kenya waits. The United States hopes that President [Barack Obama] comes.", "Barack Obama: President, US, CURRENT", "Barack Obama: President, US, CURRENT"},
		{"beside the country's own", "Kenyan President [William Ruto] met President [Joe Biden]. Kenya waits for the United States.", "William Ruto: President, KE, CURRENT; Joe Biden: President, US, CURRENT", "William Ruto: President, KE, CURRENT; Joe Biden: President, US, CURRENT"},
		{"a title that the country has not", "Kenya votes. Chancellor [Merkel] thanked Kenya.", "Merkel: Chancellor, DE, CURRENT", ""},
		{"several without a country", "Presidents [Xi] and [Putin] met.", "Xi: President, CN, CURRENT; Putin: President, RU, CURRENT", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.with, officesIn(t, tt.text)); diff != "" {
				t.Errorf("with: %s\n(-want +got):\n%s", tt.text, diff)
			}
			if diff := cmp.Diff(tt.without, officesBy(t, m, tt.text)); diff != "" {
				t.Errorf("without: %s\n(-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestOfficesOfThePast(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"assassination", "the assassination of Croatian President [Ivo Novak]", "Ivo Novak: President, HR, FORMER"},
		{"wanted", "They called for the overthrow of Croatian President [Ivo Novak].", "Ivo Novak: President, HR, CURRENT"},
		{"resignation", "the resignation in May of Croatian President [Ivo Novak]", "Ivo Novak: President, HR, FORMER"},
		{"resignation that is wanted", "They demand new elections and the resignation of Croatian President [Ivo Novak].", "Ivo Novak: President, HR, CURRENT"},
		{"until", "There is no peace until Croatian President [Ivo Novak] is ousted.", "Ivo Novak: President, HR, CURRENT"},
		{"predecessor without a successor", "his predecessor, Norwegian Prime Minister [Johan Nyborg]", "Johan Nyborg: Prime Minister, NO, FORMER"},
		{"century", "In the 1800s many, and among them Norwegian Prime Minister [Johan Nyborg], wanted railways for the whole country.", "Johan Nyborg: Prime Minister, NO, FORMER"},
		{"ousting of a dictator", "Somalia has been without a government for years after the ousting of longtime dictator President [Siad Barre]. Somali President [Abdullahi Yusuf] spoke.", "Siad Barre: President, SO, FORMER; Abdullahi Yusuf: President, SO, CURRENT"},
		{"whether he was killed", "It was not clear whether Taliban leader [Hakimullah Mehsud] was killed. They asked if [Mehsud] was killed.", "Hakimullah Mehsud: Leader, Taliban, CURRENT"},
		{"died, behind an apposition", "US Senator [Robert Byrd], the longest serving member of the Congress, died yesterday.", "Robert Byrd: Senator, US, FORMER"},
		{"then, or another", "Did it reach then UK Prime Minister [Tony Blair] or Chancellor of the Exchequer [Gordon Brown]?", "Tony Blair: Prime Minister, GB, FORMER; Gordon Brown: Chancellor of the Exchequer, GB, FORMER"},
		{"then, and another", "He met then US Defense Secretary [William Cohen], and President [Bill Clinton].", "William Cohen: Defence Secretary, US, FORMER; Bill Clinton: President, US, FORMER"},
		{"former, and another", "He met former US Defense Secretary [Robert Gates] and President [Barack Obama].", "Robert Gates: Defence Secretary, US, FORMER; Barack Obama: President, US, CURRENT"},
		{"of a party, former", "former Labour Foreign Secretary [Jack Straw] of Britain", "Jack Straw: Foreign Secretary, GB, FORMER"},
		{"two at a time, one with a year", "US President [Ana Silva] spoke. He was asked of US President [Ivo Novak] in 2016, when he was asked too. In 2018 they waited.", "Ana Silva: President, US, CURRENT; Ivo Novak: President, US, FORMER"},
		{"in office before another one that the text tells of", "He told US President [Barack Obama] of the leadership of US President [Harry Truman].", "Barack Obama: President, US, CURRENT; Harry Truman: President, US, FORMER"},
		{"of two of one name", "[Bush], the US president, met French President [Jacques Chirac].", "Bush: President, US, CURRENT; Jacques Chirac: President, FR, CURRENT"},
		{"in office long before a year", "In May 2007 they spoke of US President [Harry Truman].", "Harry Truman: President, US, FORMER"},
		{"in office not long before a year", "The bond of 1987 matures in 1997. US President [Ronald Reagan] spoke.", "Ronald Reagan: President, US, CURRENT"},
		{"others of the name", "US President [Barack Obama] met Kenyan President [Ivo Truman].", "Barack Obama: President, US, CURRENT; Ivo Truman: President, KE, CURRENT"},
		{"served under several", "He served as ambassador to Chile under US Presidents [Ana Silva] and [Ivo Novak].", "Ana Silva: President, US, FORMER; Ivo Novak: President, US, FORMER"},
		{"sacked", "Croatian Foreign Minister [Ivo Novak] has also been sacked.", "Ivo Novak: Foreign Minister, HR, FORMER"},
		{"relieved", "The president relieved the Croatian foreign minister, [Ivo Novak], of his post.", "Ivo Novak: Foreign Minister, HR, FORMER"},
		{"moved", "Croatian Foreign Minister [Ivo Novak] was moved to another ministry.", "Ivo Novak: Foreign Minister, HR, FORMER"},
		{"moved to tears", "Croatian Foreign Minister [Ivo Novak] was moved by it.", "Ivo Novak: Foreign Minister, HR, CURRENT"},
		{"asked to resign at once", "He proposed cuts as well as the immediate resignation of Croatian Foreign Minister [Ivo Novak].", "Ivo Novak: Foreign Minister, HR, CURRENT"},
		{"two at a time, both with a year", "In 2016 US President [Ana Silva] spoke. In 2015 US President [Ivo Novak] did. In 2018 they waited.", "Ana Silva: President, US, CURRENT; Ivo Novak: President, US, CURRENT"},
		{"two centuries ago", "Chile waits. In 1826 [Manuel Blanco Encalada] was elected President of Chile. In 1828 President [Francisco Antonio Pinto] called a convention. [Pinto] was reelected as president.", "Manuel Blanco Encalada: President, CL, FORMER; Francisco Antonio Pinto: President, CL, FORMER; Francisco Antonio Pinto: President, CL, FORMER"},
		{"rule that is over", "the last years of Croatian President [Ivo Novak]'s rule", "Ivo Novak: President, HR, FORMER"},
		{"rule", "They live under Croatian President [Ivo Novak]'s rule.", "Ivo Novak: President, HR, CURRENT"},
		{"reign", "during the reign of the Norwegian King [Haakon]", "Haakon: King, NO, FORMER"},
		{"years", "Croatian President [Ivo Novak] (1945-53) built it.", "Ivo Novak: President, HR, FORMER"},
		{"resigned", "Croatian President [Ivo Novak] resigned on Monday.", "Ivo Novak: President, HR, FORMER"},
		{"whose daughter died", "The daughter of [Ivo Novak], the Croatian ambassador to Chile, died.", "Ivo Novak: Ambassador to Chile, HR, CURRENT"},
		{"died, between commas", "They said that the Croatian president, [Ivo Novak], died.", "Ivo Novak: President, HR, FORMER"},
		{"a war long ago", "Croatian President [Ivo Novak] spoke of many things that he remembers of the days shortly before the 1967 war.", "Ivo Novak: President, HR, CURRENT"},
		{"apposition before it", "[Ivo Novak], the 21st Croatian ambassador to Chile, died.", "Ivo Novak: Ambassador to Chile, HR, FORMER"},
		{"fired", "Chilean President [Ana Silva] fired foreign minister [Jan Rojas].", "Ana Silva: President, CL, CURRENT; Jan Rojas: Foreign Minister, CL, FORMER"},
		{"fired, of a country", "The president fired Chilean foreign minister [Jan Rojas].", "Jan Rojas: Foreign Minister, CL, FORMER"},
		{"the title that one keeps", "Former Chilean President [Ana Silva] teaches. President [Silva] came early.", "Ana Silva: President, CL, FORMER; Ana Silva: President, CL, FORMER"},
		{"somebody else died", "The father of Croatian President [Ivo Novak] died.", "Ivo Novak: President, HR, CURRENT"},
		{"who died", "Croatian President [Ivo Novak], who died in May, built it.", "Ivo Novak: President, HR, FORMER"},
		{"long ago", "In 1939, Norwegian Prime Minister [Johan Nyborg] agreed.", "Johan Nyborg: Prime Minister, NO, FORMER"},
		{"years before the text", "In 2008 Chilean President [Ana Silva] agreed. In 2024 nobody does.", "Ana Silva: President, CL, FORMER"},
		{"still there", "In 2008 Chilean President [Ana Silva] agreed. In 2024 nobody does. Chilean President [Ana Silva] waits.", "Ana Silva: President, CL, CURRENT; Ana Silva: President, CL, CURRENT"},
		{"this year", "In 2024, Chilean President [Ana Silva] agreed.", "Ana Silva: President, CL, CURRENT"},
		{"age, and died", "Barbadian Prime Minister [David Thompson], 48, died this morning.", "David Thompson: Prime Minister, BB, FORMER"},
		{"who ruled", "Norwegian King [Haakon], who ruled for 48 years, and US President [Franklin Roosevelt], who led the country in the war, are shown.", "Haakon: King, NO, FORMER; Franklin Roosevelt: President, US, FORMER"},
		{"year of something else", "[David Cameron] is the youngest British prime minister since Lord [Liverpool] in 1812, and leads a party founded in 1834.", "David Cameron: Prime Minister, GB, CURRENT"},
		{"was killed", "Iranian President [Ebrahim Raisi] was killed in a helicopter crash.", "Ebrahim Raisi: President, IR, FORMER"},
		{"killed, told elsewhere", "Iranian foreign minister [Hossein Amirabdollahian] flew home. [Amirabdollahian] and President [Ebrahim Raisi] of Iran have been killed in a crash.", "Hossein Amirabdollahian: Foreign Minister, IR, FORMER; Ebrahim Raisi: President, IR, FORMER"},
		{"two who died", "Iranian President [Ebrahim Raisi] and Foreign Minister [Hossein Amirabdollahian] died in the crash.", "Ebrahim Raisi: President, IR, FORMER; Hossein Amirabdollahian: Foreign Minister, IR, FORMER"},
		{"killed, between commas", "Iran's president, [Ebrahim Raisi], was killed in a crash.", "Ebrahim Raisi: President, IR, FORMER"},
		{"funeral", "Iranian President [Ebrahim Raisi] ruled for three years. Many came to the funeral of [Raisi].", "Ebrahim Raisi: President, IR, FORMER"},
		{"could be killed", "Croatian President [Ivo Novak] could be killed. The plot for the murder of [Novak] failed.", "Ivo Novak: President, HR, CURRENT"},
		{"a kinsman was killed", "The brother of Croatian President [Ivo Novak] was killed.", "Ivo Novak: President, HR, CURRENT"},
		{"killed, contradicted", "Taliban leader [Omar Said] spoke, contradicting claims that [Said] was killed.", "Omar Said: Leader, Taliban, CURRENT"},
		{"killed, denied", "They denied that Taliban leader [Omar Said] was killed.", "Omar Said: Leader, Taliban, CURRENT"},
		{"killed, still alive", "Taliban leader [Omar Said] was killed, the army said. [Said] is still alive, the Taliban said.", "Omar Said: Leader, Taliban, CURRENT"},
		{"killed, rumours", "Rumours that Taliban leader [Omar Said] had died were false.", "Omar Said: Leader, Taliban, CURRENT"},
		{"killed, and nobody denies", "The army said that Taliban leader [Omar Said] was killed. [Said] was last seen alive in May.", "Omar Said: Leader, Taliban, FORMER"},
		{"jailed", "The jailed PKK leader [Omar Said] spoke. Jailed former Croatian president [Ivo Novak] did.", "Omar Said: Leader, PKK, CURRENT; Ivo Novak: President, HR, FORMER"},
		{"courtesy", "[Ana Silva] previously served as the Chilean ambassador to Kenya. Ambassador [Silva] spoke.", "Ana Silva: Ambassador to Kenya, CL, FORMER; Ana Silva: Ambassador, CL, FORMER"},
		{"courtesy, bare", "Chile waits. Ambassador [Ana Silva] spoke in Chile. [Silva] has previously served as ambassador to Kenya and Chad.", "Ana Silva: Ambassador, CL, FORMER; Ana Silva: Ambassador to Kenya, CL, FORMER"},
		{"courtesy, and another post", "Chilean Ambassador to Kenya [Ana Silva] spoke. [Silva] was ambassador to Chad from 1990 to 1994. Ambassador [Silva] left.", "Ana Silva: Ambassador to Kenya, CL, CURRENT; Ana Silva: Ambassador to Chad, CL, FORMER; Ana Silva: Ambassador, CL, CURRENT"},
		{"replaced by", "Croatian Foreign Minister [Ivo Novak] was replaced by [Ana Silva]. Croatian Health Minister [Jan Berg] was removed from office.", "Ivo Novak: Foreign Minister, HR, FORMER; Jan Berg: Health Minister, HR, FORMER"},
		{"a plan to oust", "They plan to oust Croatian President [Ivo Novak].", "Ivo Novak: President, HR, CURRENT"},
		{"served under", "[Jan Berg] served under Croatian President [Ivo Novak].", "Ivo Novak: President, HR, FORMER"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, officesIn(t, tt.text)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestSameName(t *testing.T) {
	tests := []struct {
		form, name string
		want       bool
	}{
		{"Putin", "Vladimir Putin", true},
		{"von der Leyen", "Ursula von der Leyen", true},
		{"Lula", "Luiz Inácio Lula da Silva", true},
		{"bin Salman", "Mohammed bin Salman", true},
		{"Mohammed", "Mohammed bin Salman", true},
		{"Salman", "Mohammed bin Salman", false},
		{"Abdullah", "Hussein bin Abdullah II", false},
		{"Nawaf Al-Ahmad Al-Sabah", "Ahmad Nawaf Al-Ahmad Al-Sabah", false},
		{"VLADIMIR PUTIN", "Vladimir Putin", true},
	}
	for _, tt := range tests {
		if got := sameName(tt.form, tt.name); got != tt.want {
			t.Errorf("sameName(%q, %q) = %v", tt.form, tt.name, got)
		}
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
