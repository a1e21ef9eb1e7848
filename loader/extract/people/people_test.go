package people_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph/loader/extract"
)

var testExtractor = sync.OnceValues(extract.New)

func extractor(t testing.TB) *extract.Extractor {
	t.Helper()
	x, err := testExtractor()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// peopleOf lists the people as "surface" or, where it stands for another name, "surface=name".
func peopleOf(t testing.TB, text string) string {
	t.Helper()
	var out []string
	for _, p := range extractor(t).Extract(text).People {
		surface := text[p.Start:p.End]
		if p.Name == surface {
			out = append(out, surface)
		} else {
			out = append(out, fmt.Sprintf("%s=%s", surface, p.Name))
		}
	}
	return strings.Join(out, "; ")
}

func TestPeople(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{
			"title and country before", "Russian Foreign Minister Sergei Lavrov said on Monday that talks would go on. Lavrov, 66, arrived in Geneva. Mr. Lavrov did not speak.",
			"Sergei Lavrov; Lavrov=Sergei Lavrov; Lavrov=Sergei Lavrov",
		},
		{"elect", "President-elect Joe Biden named his cabinet, Biden's aides said.", "Joe Biden; Biden=Joe Biden"},
		{"korean", "South Korean President Yoon Suk-yeol met reporters in Seoul. Yoon said the talks had failed.", "Yoon Suk-yeol; Yoon=Yoon Suk-yeol"},
		{"kenyan", "Uhuru Kenyatta, the president of Kenya, said he would retire. Kenyatta spoke in Nairobi.", "Uhuru Kenyatta; Kenyatta=Uhuru Kenyatta"},
		{"japanese", "Prime Minister Fumio Kishida said Japan would act. Kishida leaves on Friday.", "Fumio Kishida; Kishida=Fumio Kishida"},
		{"pakistani", "Pakistan captain Babar Azam scored 90 runs. Azam was named man of the match.", "Babar Azam; Azam=Babar Azam"},
		{"turkish", "Turkish President Recep Tayyip Erdogan said on Tuesday that Ankara would wait. Erdogan spoke to reporters.", "Recep Tayyip Erdogan; Erdogan=Recep Tayyip Erdogan"},
		{
			"brazilian", "Luiz Inácio Lula da Silva won the election in Brazil. Lula, a former union leader, thanked voters.",
			"Luiz Inácio Lula da Silva; Lula=Luiz Inácio Lula da Silva",
		},
		{"saudi", "Saudi Crown Prince Mohammed bin Salman met ministers in Riyadh, the palace said.", "Mohammed bin Salman"},
		{"german", "European Commission President Ursula von der Leyen said the plan was ready. Von der Leyen spoke in Brussels.", "Ursula von der Leyen; Von der Leyen=Ursula von der Leyen"},
		{"vietnamese", "Nguyen Phu Trong, general secretary of the Communist Party, visited Beijing.", "Nguyen Phu Trong"},
		{"chinese", "Chinese President Xi Jinping met Putin in Moscow. Xi said ties were strong.", "Xi Jinping; Putin; Xi=Xi Jinping"},
		{"single names", "Indonesian President Jokowi said on Monday that Pelé and Neymar were his idols.", "Jokowi; Pelé; Neymar"},
		{"who governs", "The Reagan Administration has decided. A Thatcher administration official agreed, the Federal Aviation Administration did not. The administration waits.", "Reagan; Thatcher"},
		{"names in capitals", "SCALIA filed an opinion, in which KENNEDY and ALITO joined.", "SCALIA=Scalia; KENNEDY=Kennedy; ALITO=Alito"},
		{"words in capitals", "The talks on GATT were over, NAWG said, and so were those of the FTA.", ""},
		{"after a title, before to", "Japan hopes to meet President Reagan to help contain frustration in Sri Lanka and among Sri Lankans, the Sri Lankan envoy said.", "Reagan"},
		{"in the style of", "They fear a Donald Trump-style campaign, and a Trump-style tariff.", "Donald Trump; Trump=Donald Trump"},
		{"a company and its head", "Mannesmann AG bought the pipe maker. Mannesmann said its chairman, Werner Dieter, was pleased. Dieter said so too.", "Werner Dieter; Dieter=Werner Dieter"},
		{"known to all", "The meeting was moved for Putin. It may not please Gandhi.", "Putin; Gandhi"},
		{"the country of the text", "Foreign Minister Ahmat Allami said: \"Chad welcomes the peace deal on Darfur.\" Sudan and Libya agreed.", "Ahmat Allami"},
		{"elided particles", "Former French President Valéry Giscard d'Estaing met Jeanne d'Arc after a coup d'État.", "Valéry Giscard d'Estaing; Jeanne d'Arc"},
		{"titles of many countries", "Assemblyman Dov Hikind, Mufti Abdul Qawi and Alhaji Abubakar Bello met.", "Dov Hikind; Abdul Qawi; Abubakar Bello"},
		{"royal titles", "Queen Beatrix and King Juan Carlos met Pope Francis.", "Beatrix; Juan Carlos; Francis"},
		{"a line of capitals", "PRESIDENT REAGAN TOLD MARGARET THATCHER THAT GORBACHEV WOULD VISIT.", "REAGAN=Reagan; MARGARET THATCHER=Margaret Thatcher; GORBACHEV=Gorbachev"},
		{"a letter after a hyphen", "Fans cheered rapper Jay-Z. The show was over.", "Jay-Z"},
		{"the doctrine of a president", "The Monroe Doctrine was debated.", ""},
		{"hyphenated given name", "His predecessor, Park Geun-hye, left. The U-boat war was over.", "Park Geun-hye"},
		{"posted to a country", "The Palestinian Ambassador to Jordan Atallah Khairi and the envoy to Israel David Friedman met.", "Atallah Khairi; David Friedman"},
		{"no country of two words", "Korea Eximbank has held talks with El Salvador on two important projects.", ""},
		{"initials", "Former President George W. Bush praised John F. Kennedy and J.K. Rowling.", "George W. Bush; John F. Kennedy; J.K. Rowling"},
		{"apostrophe", "Actor Conan O'Brien said he would leave. O'Brien's show ends in May.", "Conan O'Brien; O'Brien=Conan O'Brien"},
		{"junior", "Martin Luther King Jr. spoke in Washington.", "Martin Luther King Jr."},
		{"junior after a comma", "The Rev. Martin Luther King, Jr. spoke in Washington.", "Martin Luther King, Jr."},
		{"nickname in quotes", "Former boxer Julio \"El Gordo\" Martinez said he would fight again.", "Julio \"El Gordo\" Martinez"},
		{"nicknames in other marks", "Jesse “The Body” Ventura and Jesse ``The Body'' Ventura left. Dwayne ‘The Rock’ Johnson came.", "Jesse “The Body” Ventura; Jesse ``The Body'' Ventura=Jesse “The Body” Ventura; Dwayne ‘The Rock’ Johnson"},
		{"marks", "``We will win,'' Sergei Lavrov said. He met Kerry--John Kerry--and left. Angela Merkel/Emmanuel Macron stayed.", "Sergei Lavrov; Kerry=John Kerry; John Kerry; Angela Merkel; Emmanuel Macron"},
		{"capitals", "LAVROV MEETS KERRY IN GENEVA\n\nSergei Lavrov met John Kerry on Friday.", "LAVROV=Sergei Lavrov; KERRY=John Kerry; Sergei Lavrov; John Kerry"},
		{"two of one family name", "Kim Jong-un met Kim Yo-jong in Pyongyang. Later Kim said the talks had gone well.", "Kim Jong-un; Kim Yo-jong; Kim"},
		{"the one that was named", "North Korean leader Kim Jong-un spoke on Monday. Kim said he was ready. His sister, Kim Yo-jong, was there.", "Kim Jong-un; Kim=Kim Jong-un; Kim Yo-jong"},
		{
			"a name that is a word", "Liz Truss became prime minister. \"We will act,\" Truss said. Relations are strained, because Truss wants more. Truss and beam held.",
			"Liz Truss; Truss=Liz Truss; Truss=Liz Truss",
		},
		{
			"a name that is a word and begins sentences", "On Monday the business secretary, Vince Cable, spoke to them. Cable refused to answer. Cable's office was closed. Cable has decided. Cable and wire were sold.",
			"Vince Cable; Cable=Vince Cable; Cable=Vince Cable; Cable=Vince Cable",
		},
		{"a name that is a word of places", "Lt. Col. Oliver North was heard in Washington. It is not clear what North did. The ruling threw out North's suit.", "Oliver North; North=Oliver North; North=Oliver North"},
		{"a point of the compass", "Lt. Col. Oliver North was heard in Washington. He lives in the North. It rained when North wind came.", "Oliver North"},
		{"in somebody's words", "Goalkeeper José Luis Chilavert spoke in Asunción. People must be taught, in Chilavert's own words. Chilavert was there.", "José Luis Chilavert; Chilavert=José Luis Chilavert; Chilavert=José Luis Chilavert"},
		{"names that were changed", "More than a decade ago, Esperanza* served in the army, the Esperanza Foundation said. It was good for Esperanza.", "Esperanza"},
		{"districts of people's names", "Villages were flooded in Alluri Sitarama Raju and Eluru districts.", ""},
		{"the medicine", "He praised the traditional medicine Lianhua Qingwen.", ""},
		{"patronymic", "Sergei Viktorovich Lavrov was born in Moscow. Sergei Viktorovich studied there, friends of Lavrov said.", "Sergei Viktorovich Lavrov; Sergei Viktorovich=Sergei Viktorovich Lavrov; Lavrov=Sergei Viktorovich Lavrov"},
		{"accents dropped later", "Nicolás Maduro said he would stay. MADURO STAYS, a paper wrote.", "Nicolás Maduro; MADURO=Nicolás Maduro"},
		{"organisations", "The Washington Post said Johnson & Johnson and Lloyds Bank had won the Nobel Prize.", ""},
		{"administration", "Officials of the Bush administration denied it.", "Bush"},
		{"cup", "The Bruins won the Stanley Cup in Boston.", ""},
		{"storm and ship", "Hurricane Katrina hit the USS Gerald R. Ford near the Franklin D. Roosevelt Bridge.", ""},
		{"article joined to the name", "Iraqi Prime Minister Haider al-Abadi said the army would attack. Abadi spoke in Baghdad.", "Haider al-Abadi; Abadi=Haider al-Abadi"},
		{"Hong Kong is nobody", "The Hong Kong government agreed. The Kennedy administration did not.", "Kennedy"},
		{"two countries", "Talks between them went on. Russia-Turkey trade has grown, and Russia-Turkey said nothing.", ""},
		{"a word that opens the sentence", "Sergei Lavrov spoke in Geneva. So Lavrov left. Why Lavrov and not Kerry?\n\nJohn Kerry stayed.", "Sergei Lavrov; Lavrov=Sergei Lavrov; Lavrov=Sergei Lavrov; Kerry=John Kerry; John Kerry"},
		{"initials in a row", "Hon. Dr. K. A. Busia met Dr. M.S. Swaminathan, V. S. Naipaul and A.P.J. Abdul Kalam.", "K. A. Busia; M.S. Swaminathan; V. S. Naipaul; A.P.J. Abdul Kalam"},
		{"letters without stops", "Andhra Pradesh chief minister YS Jagan Mohan Reddy spoke, the EU said, and so did minister R Ashoka.", "YS Jagan Mohan Reddy; R Ashoka"},
		{"excellencies", "H.E. Mohammed bin Salman met HRH Prince Turki bin Faisal, and Sir Ernest Shackleton was there.", "Mohammed bin Salman; Turki bin Faisal; Ernest Shackleton"},
		{"princes", "Britain's Prince Charles and Princess Diana went to Kuwait.", "Charles; Diana"},
		{"the first word after Mr", "The court fined Mr Lovely Natasha Charles on Monday.", "Lovely Natasha Charles"},
		{"a party's member", "The alliance's Starry Lee, who was born in 1974, won the vote. Lee said that she was glad.", "Starry Lee; Lee=Starry Lee"},
		{"a person called like a city", "Valeska Paris was born in Geneva. Paris said that she would speak. The lawyers of Paris agreed.", "Valeska Paris; Paris=Valeska Paris; Paris=Valeska Paris"},
		{"given names alone", "Aracelys Sánchez lost her son. They proposed to Aracelys to join them, and Ibrahim al-Jaafari met others.", "Aracelys Sánchez; Aracelys=Aracelys Sánchez; Ibrahim al-Jaafari"},
		{"provinces and towns of people's names", "A boat sank in the province of Orellana, near the town of Pedro Juan Caballero.", ""},
		{"armed groups", "Ahmed al-Sharaa, the leader of the Islamist group Hayat Tahrir al-Sham, who was long known by another name, spoke. The rebel leader Jan Berg met the parliamentary group Ana Silva leads.", "Ahmed al-Sharaa; Jan Berg; Ana Silva"},
		{"outfits by their first word", "Soldiers fought Boko Haram in the north. President Duma Boko flew home.", "Duma Boko"},
		{"places by their first word", "Farmers in Agua Bonita and Puerto Madero had no road.", ""},
		{"parties of a case", "The court looked at Brown v. Miller again.", ""},
		{"works in quotation marks", "The film “Anita” was a drama. The novel \"Emma\" is older.", ""},
		{"the airline, the firm", "He flew with the airline Virgin and worked for the consulting firm Willis Towers Watson.", ""},
		{"what a company has", "Rössing's shareholders met. Rössing had an excellent year, they said.", ""},
		{"companies of several names", "The brokers Woodhouse and Co sold sugar. Woodhouse said so.", ""},
		{"companies and papers that could be people", "The accounts were closed by Weibo, Petra said, and Juventus lost to Benfica.", ""},
		{"a storm by its name alone", "Hurricane Dorian reached the islands late on Sunday. Dorian was the strongest storm of the year.", ""},
		{"a dateline in capitals", "ABHA, Saudi Arabia, March 16 - Finance Minister Mohammed Ali Abal-Khail said that prices would rise.", "Mohammed Ali Abal-Khail"},
		{"moons and agencies", "Water was found on Callisto and Ganymede. Few have been to the Moon. It will grow, Nomura said.", ""},
		{
			"in doubt at each place, no name at the others", "The phone of the year was the Equiano. Commenting after the landing, she said Equiano will deliver more than the Equiano before. The Equiano is fast.",
			"",
		},
		{
			"in doubt, a name at the other place", "A state of emergency was declared by Myint Swe, a former general who became acting president because the elected head of state, Win Myint, had been arrested.",
			"Myint Swe; Win Myint",
		},
		{
			"a given name that is a title of others", "Muhammad Yunus was sworn in three days after Prime Minister Sheikh Hasina had fled to India. Hasina, the daughter of the country's founding leader, Sheikh Mujibur Rahman, had governed without a break.",
			"Muhammad Yunus; Sheikh Hasina; Hasina=Sheikh Hasina; Mujibur Rahman",
		},
		{"nothing", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, peopleOf(t, tt.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
