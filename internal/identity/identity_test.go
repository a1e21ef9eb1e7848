package identity

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/newsgraph/newsgraph"
)

func TestSoundsOfSpellingsAreEqual(t *testing.T) {
	for _, group := range []string{
		"sergei sergey", "zelenskiy zelensky zelenskyy zelenskyi", "gaddafi gadaffi", "yuri yury iouri", "mohammed mohamed", "abdullah abdulla",
		"milosevic milosevich", "timoshenko tymoshenko", "mackillop mckillop", "rouhani rowhani", "khomeini homeini", "qassim kassim", "muller mueller",
		"wolf volf", "philip filip", "assad asad", "yushchenko yuschenko", "gaddafi qaddafi gadhafi khadafy", "yevgeny evgeny yevgeniy", "lukashenko lukashenka",
	} {
		words := strings.Fields(group)
		for _, w := range words[1:] {
			if sound(w) != sound(words[0]) {
				t.Errorf("%s sounds %q, %s %q", words[0], sound(words[0]), w, sound(w))
			}
		}
	}
	for _, pair := range [][2]string{{"merkel", "markel"}, {"macron", "mcron"}, {"lee", "leigh"}, {"ivanov", "ivanova"}} {
		if sound(pair[0]) == sound(pair[1]) {
			t.Errorf("%s and %s sound alike: %q", pair[0], pair[1], sound(pair[0]))
		}
	}
}

func TestRelate(t *testing.T) {
	for _, tc := range []struct {
		a, b  string
		class Class // "" where they cannot be one person's
	}{
		{"Sergei Lavrov", "Sergey Lavrov", ClassSpelling},
		{"Kim Jong Il", "Kim Jongil", ClassSpelling},
		{"Omar al-Bashir", "Omar Bashir", ClassSpelling},
		{"Richard von Weizsaecker", "Richard Weizsaecker", ClassSpelling},
		{"Shinzo Abe", "Abe Shinzo", ClassOrder},
		{"J. Kerry", "John Kerry", ClassInitial},
		{"Joe Biden", "Joseph Biden", ClassNickname},
		{"George Bush", "George W. Bush", ClassMiddle},
		{"P.J. Crowley", "Philip J. Crowley", ClassInitial},
		{"Hugo Chavez", "Hugo Chavez Frias", ClassLonger},
		{"Mohammed bin Salman", "Mohammed bin Salman Al Saud", ClassLonger},
		{"N. Wayne Hale Jr.", "Wayne Hale", ClassLonger},
		{"Gordon Brown", "Gordon Browns", ClassSpelling},
		{"Abdel Rahman Ali", "Abdulrahman Ali", ClassSpelling},
		{"Umar Abdulmutallab", "Umar Abdulmutlab", ClassSpelling},
		{"Volodymyr Zelensky", "Vladimir Zelensky", ClassNickname},
		{"George W. Bush", "George H. W. Bush", ""},
		{"Gregory C. Johnson", "Gregory H. Johnson", ""},
		{"Barack Obama", "Michelle Obama", ""},
		{"Ivan Petrov", "Ivana Petrova", ""},
		{"Paul Keating", "Paula Keating", ""},
		{"John Smith Jr.", "John Smith Sr.", ""},
		{"Hillary Clinton", "Bill Clinton", ""},
		{"Obama", "Barack Obama", ""},
		{"Bill Carter", "Bill McArthur", ""},
	} {
		a, b := parse(newsgraph.PersonID(tc.a)), parse(newsgraph.PersonID(tc.b))
		for _, r := range []func() (relation, bool){func() (relation, bool) { return relate(a, b) }, func() (relation, bool) { return relate(b, a) }} {
			got, ok := r()
			if ok != (tc.class != "") || ok && got.class != tc.class {
				t.Errorf("%s and %s: %v %v, want %q", tc.a, tc.b, got.class, ok, tc.class)
			}
		}
	}
}

// said is an article that states names, as tests write it: names apart by commas, each with an office behind a colon and each in a sentence of its own, then countries.
func said(year int, names, countries string) newsgraph.Document {
	doc := newsgraph.Document{Article: newsgraph.Article{PublishedAt: time.Date(year, 5, 1, 0, 0, 0, 0, time.UTC)}}
	for i, name := range strings.Split(names, ", ") {
		name, office, _ := strings.Cut(name, ": ")
		id := newsgraph.PersonID(name)
		doc.People = append(doc.People, newsgraph.PersonInArticle{ID: id, Name: name, Mention: newsgraph.Mention{
			Count: 1, Evidence: []newsgraph.Evidence{{Part: newsgraph.PartBody, SentenceStart: i}},
		}})
		if title, country, ok := strings.Cut(office, "@"); ok {
			doc.Offices = append(doc.Offices, newsgraph.OfficeStatement{PersonID: id, Title: title, Country: country})
		}
	}
	for _, code := range strings.Fields(countries) {
		doc.Countries = append(doc.Countries, newsgraph.CountryInArticle{Code: code, Mention: newsgraph.Mention{Count: 1}})
	}
	return doc
}

func namesOf(docs []newsgraph.Document) []Name {
	sums := make(map[string]*Name)
	for i := range docs {
		for _, n := range NamesIn(&docs[i]) {
			if sums[n.ID] == nil {
				sums[n.ID] = &Name{ID: n.ID}
			}
			sums[n.ID].Add(&n, 1)
		}
	}
	var names []Name
	for _, id := range sortedKeys(sums) {
		names = append(names, *sums[id])
	}
	return names
}

// together are the people who have several names, each as their names' ids without prefix.
func together(people []*Person) []string {
	var all []string
	for _, p := range people {
		if len(p.Names) < 2 {
			continue
		}
		var names []string
		for _, n := range p.Names {
			names = append(names, strings.TrimPrefix(n.ID, newsgraph.PersonPrefix))
		}
		all = append(all, strings.Join(names, " "))
	}
	slices.Sort(all)
	return all
}

var world = []newsgraph.Document{
	said(2020, "Sergei Lavrov: Foreign Minister@RU, Volodymyr Zelenskiy", "RU UA"),
	said(2021, "Sergey Lavrov: Foreign Minister@RU", "RU"),
	said(2021, "Volodymyr Zelensky: President@UA", "UA"),
	said(2022, "Volodymyr Zelenskyy: President@UA, Sergei Lavrov", "UA RU"),
	said(2003, "George W. Bush: President@US", "US IQ"),
	said(2004, "George W. Bush: President@US, George Bush", "US IQ"),
	said(2005, "George W. Bush", "US"),
	said(1990, "George H. W. Bush: President@US", "US KW"),
	said(2021, "Joe Biden: President@US", "US"),
	said(2021, "Joseph Biden: President@US", "US"),
	said(2021, "Jill Biden", "US"),
	said(2010, "John Smith", "AU"),
	said(1990, "Jon Smith", "FJ"),
	said(2010, "Peter Smith", "AU"),
	said(2010, "Mary Smith", "GB"),
	said(2010, "Alan Smith", "GB"),
	said(2015, "Abdullah: King@JO", "JO"),
	said(2016, "Abdullah: King@MY", "MY"),
	said(2016, "Abdullah", "JO SY"),
	said(2016, "Naruhito: Emperor@JP", "JP"),
}

func TestResolve(t *testing.T) {
	want := []string{
		"george-bush george-w-bush",
		"joe-biden joseph-biden",
		"sergei-lavrov sergey-lavrov",
		"volodymyr-zelenskiy volodymyr-zelensky volodymyr-zelenskyy",
	}
	if diff := cmp.Diff(want, together(Resolve(namesOf(world)))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWhatSpeaksForAndAgainstOnePerson(t *testing.T) {
	many := func(n int, doc newsgraph.Document) []newsgraph.Document {
		return slices.Repeat([]newsgraph.Document{doc}, n)
	}
	for name, tc := range map[string]struct {
		docs []newsgraph.Document
		want []string
	}{
		"another spelling of the vowels":                  {[]newsgraph.Document{said(2010, "Zoltan Gera", "HU"), said(2010, "Zolton Gera", "GB")}, []string{"zoltan-gera zolton-gera"}},
		"given names with the same consonants only":       {[]newsgraph.Document{said(2010, "George Bell", "US"), said(2010, "Gregg Bell", "US")}, nil},
		"surnames with the same consonants only":          {[]newsgraph.Document{said(2010, "Tom Cross", "US"), said(2010, "Tom Cruise", "US")}, nil},
		"a misspelling of a name in many articles":        {append(many(12, said(2010, "Warren Buffett", "US")), said(2010, "Warren Bufett", "")), []string{"warren-bufett warren-buffett"}},
		"a letter more in the surname of many a Nicholas": {[]newsgraph.Document{said(2010, "Nicholas Farrelly", "GB"), said(2010, "Nick Farrell", "")}, nil},
		"an initial and no more":                          {[]newsgraph.Document{said(2010, "Robert Byrd", "US"), said(2010, "Robert C. Byrd", "US")}, []string{"robert-byrd robert-c-byrd"}},
		"another name between":                            {[]newsgraph.Document{said(2010, "David Roth", "CA"), said(2010, "David Lee Roth", "US")}, nil},
		"a short form put between":                        {[]newsgraph.Document{said(2010, "Sunita Williams", "US"), said(2010, "Sunita Suni Williams", "US")}, []string{"sunita-suni-williams sunita-williams"}},
		"an initial before":                               {[]newsgraph.Document{said(2010, "Wayne Hale", "US"), said(2010, "N. Wayne Hale", "US")}, []string{"n-wayne-hale wayne-hale"}},
		"a title before":                                  {[]newsgraph.Document{said(2010, "Ali Khamenei", "IR"), said(2010, "Ayatollah Ali Khamenei", "IR")}, []string{"ali-khamenei ayatollah-ali-khamenei"}},
		"a genitive in the same sentence":                 {[]newsgraph.Document{inOne(said(2010, "Robert Dziekanski, Robert Dziekanskis", "CA"))}, []string{"robert-dziekanski robert-dziekanskis"}},
		"two in one sentence":                             {[]newsgraph.Document{inOne(said(2010, "Sara Payne, Sarah Payne", "GB"))}, nil},
		"presidents of two countries": {
			[]newsgraph.Document{said(2010, "Juan Orlando Santos: President@CO", "CO"), said(2010, "Juan Santos: President@AO", "AO CO")}, nil,
		},
		"whoever is oftener in the news": {
			append(many(30, said(2004, "George W. Bush: President@US", "US")), said(2004, "George Bush: President@US", "US"), said(1990, "George H. W. Bush: President@US", "US")),
			[]string{"george-bush george-w-bush"},
		},
	} {
		if diff := cmp.Diff(tc.want, together(Resolve(namesOf(tc.docs)))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// inOne is the article with all names in one sentence.
func inOne(doc newsgraph.Document) newsgraph.Document {
	for i := range doc.People {
		doc.People[i].Evidence[0].SentenceStart = 0
	}
	return doc
}

// TestCompanyByChanceSaysNothing compares somebody in two articles: with the same few others, and with others each time, so many that some of their digests are
// the same.
func TestCompanyByChanceSaysNothing(t *testing.T) {
	with := func(from, to int) *Name {
		var names []string
		for i := from; i < to; i++ {
			names = append(names, fmt.Sprintf("Member%d House%d", i, i))
		}
		doc := said(2010, "A. Hill, "+strings.Join(names, ", "), "")
		return &NamesIn(&doc)[0]
	}
	if w := companyWeight(with(0, 2), with(0, 2)); w <= 0 {
		t.Errorf("the same two others: %v", w)
	}
	if w := companyWeight(with(0, 150), with(200, 350)); w > 0 {
		t.Errorf("150 others each time: %v", w)
	}
}

func TestResolveDoesNotDependOnTheOrder(t *testing.T) {
	want := fmt.Sprint(describe(Resolve(namesOf(world))))
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 0))
		names := namesOf(world)
		random.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		if got := fmt.Sprint(describe(Resolve(names))); got != want {
			t.Fatalf("seed %d:\n%s\nwant\n%s", seed, got, want)
		}
	}
}

func describe(people []*Person) []string {
	var all []string
	for _, p := range people {
		line := p.ID
		for _, n := range p.Names {
			line += " " + n.ID
		}
		all = append(all, fmt.Sprint(line, p.Pairs))
	}
	slices.Sort(all)
	return all
}

// TestAffectedAloneGiveTheSamePeople resolves all, and then only the families of a few names, as it is done when articles come.
func TestAffectedAloneGiveTheSamePeople(t *testing.T) {
	names := namesOf(world)
	all := make(map[string]string)
	for _, p := range Resolve(names) {
		for _, n := range p.Names {
			all[n.ID] = p.ID
		}
	}
	for _, changed := range names {
		if IsSingle(changed.ID) {
			continue
		}
		read := map[string]bool{}
		for _, c := range blocks(parse(changed.ID)) {
			read[c] = true
		}
		for {
			var family []Name
			for _, n := range names {
				if slices.ContainsFunc(blocks(parse(n.ID)), func(c string) bool { return read[c] }) {
					family = append(family, n)
				}
			}
			affected, codes := (*Rules)(nil).Affected(Resolve(family), map[string]bool{changed.ID: true})
			more := slices.ContainsFunc(codes, func(c string) bool { return !read[c] })
			for _, c := range codes {
				read[c] = true
			}
			if more {
				continue
			}
			for _, p := range affected {
				for _, n := range p.Names {
					if all[n.ID] != p.ID {
						t.Errorf("by the family of %s, %s is %s; of all %s", changed.ID, n.ID, p.ID, all[n.ID])
					}
				}
			}
			break
		}
	}
}

func TestASurnameWithItsParticleIsASingleWord(t *testing.T) {
	for name, want := range map[string]bool{
		"Le Pen": true, "Van Gogh": true, "Al-Bashir": true, "de Gaulle": true, "Di Maria": true, "Van Morrison": false, "Al Jefferson": false, "Al Gore": false, "Le Duc Tho": false, "Ben Ali": false,
		"Marine Le Pen": false, "Obama": true, "Elizabeth II": false,
	} {
		if got := IsSingle(newsgraph.PersonID(name)); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestWhoIsMeantByASingleWord(t *testing.T) {
	docs := append(slices.Clone(world), said(2021, "Biden: President@US", "US"), said(2021, "Lavrov", "RU DE"), said(2021, "Smith", "US"),
		said(2012, "Bush", "US"), said(2010, "Pele", "BR"), said(2022, "Droupadi Murmu", "IN CN"), said(2022, "Murmu: President@IN", "IN"),
		said(2015, "Elizabeth II: Queen@GB", "GB"), said(2016, "Elizabeth: Queen@GB", "GB"), said(2016, "Elizabeth Warren", "GB"), said(2015, "Qaddafi", "LY US"), said(2010, "Muammar Gaddafi: Leader@LY", "LY"), said(2011, "Muammar Gaddafi", "LY"),
		said(2010, "Muammar Gaddafi", "LY FR"), said(2011, "Muammar Gaddafi", "LY US"), said(2015, "Gaddafi", "PE"))
	pele := said(2010, "Pele", "BR")
	pele.People[0].Count = 5
	for range 4 {
		docs = append(docs, said(2010, "Ban Ki Moon", "KR"), said(2018, "Moon Jae In", "KR"))
	}
	members := "Godin"
	for i := range crowd + 1 {
		members += fmt.Sprintf(", Member%d", i)
	}
	list := said(2010, members, "UY")
	docs = append(docs, list, said(2010, "Diego Godin", "UY"), said(2010, "Diego Godin", "UY"), said(2010, "Moon", "KR"), said(1987, "Deng Xiaoping: Chairman@CN", "CN"), said(1987, "Deng Xiaoping, Yasuhiro Nakasone", "CN JP"), said(1987, "Deng", "CN"), said(1987, "Deng Xiaoping", "CN"),
		said(2017, "Marine Le Pen", "FR"), said(2017, "Marine Le Pen", "FR"), said(2017, "Le Pen", "FR"), said(2016, "Luol Deng", "SS"))
	docs = append(docs, said(2019, "Hamhola, Letu Hamhola, Johannes Hamhola", "NA"))
	docs = append(docs, said(2016, "Fidel Castro", "CU"), said(2016, "Fidel", "CU"), said(2016, "Fidel", "PH"))
	docs = append(docs, pele, said(2011, "Rodham", "US"), said(1999, "Bill Rodham: President@US", "US"))
	for range 4 {
		docs = append(docs, said(2010, "Bill Rodham", "US"), said(2009, "Hillary Rodham: Secretary of State@US", "US"), said(2011, "Hillary Rodham", "US"))
	}
	rodham := func(sentence string) newsgraph.Document {
		doc := said(2010, "Rodham", "US")
		doc.People[0].Evidence = []newsgraph.Evidence{{Sentence: sentence, Surface: "Rodham"}}
		return doc
	}
	names := namesOf(docs)
	byID := make(map[string]*Name)
	for i := range names {
		byID[names[i].ID] = &names[i]
	}
	people := Resolve(names)
	family := said(2019, "Hamhola, Letu Hamhola, Johannes Hamhola", "NA")
	family.People[1].Count = 8
	for _, tc := range []struct {
		word string
		in   newsgraph.Document
		want string
	}{
		{"Murmu", said(2022, "Murmu: President@IN", "IN"), "person:droupadi-murmu"},
		{"Qaddafi", said(2015, "Qaddafi", "LY US"), "person:muammar-gaddafi"},
		{"Gaddafi", said(2015, "Gaddafi", "PE"), ""}, // not without the country where he is at home
		{"Hamhola", family, "person:letu-hamhola"},
		{"Hamhola", said(2019, "Hamhola, Letu Hamhola, Johannes Hamhola", "NA"), ""},
		{"Moon", said(2010, "Moon", "KR"), ""}, // of Ban Ki-moon it is the given name
		{"Moon", said(2018, "Moon", "KR"), "person:moon-jae-in"},
		{"Godin", said(2010, "Godin", "UY"), "person:diego-godin"},
		{"Godin", list, ""}, // of members, where it may be anybody
		{"Deng", said(1987, "Deng", "CN"), "person:deng-xiaoping"},
		{"Fidel", said(2016, "Fidel", "CU"), "person:fidel-castro"},
		{"Fidel", said(2016, "Fidel", "PH"), ""},
		{"Le Pen", said(2017, "Le Pen", "FR"), "person:marine-le-pen"},
		{"Elizabeth", said(2016, "Elizabeth: Queen@GB", "GB"), "person:elizabeth-ii"},
		{"Biden", said(2021, "Biden: President@US", "US"), "person:joe-biden"},
		{"Lavrov", said(2021, "Lavrov", "RU DE"), "person:sergei-lavrov"},
		{"Smith", said(2021, "Smith", "US"), ""},
		{"Abdullah", said(2015, "Abdullah: King@JO", "JO"), "person:abdullah~jo"},
		{"Abdullah", said(2016, "Abdullah: King@MY", "MY"), "person:abdullah~my"},
		{"Naruhito", said(2016, "Naruhito: Emperor@JP", "JP"), "person:naruhito"},
		{"Pele", said(2010, "Pele", "BR"), "person:pele"},
		{"Rodham", rodham("That was so since the Rodham administration."), "person:bill-rodham"},
		{"Rodham", rodham("Rodham spoke of Rodham's Presidency"), "person:bill-rodham"},
		{"Rodham", rodham("That was what the administration told Rodham."), ""},
		{"Rodham", rodham("Rodham"), ""},
		{"Rodham", said(2010, "Rodham", "US"), ""},
	} {
		id := newsgraph.PersonID(tc.word)
		if got := WhomOf(byID[id], BearersOf(byID[id], people), nil).Meant(&tc.in); got != tc.want {
			t.Errorf("%s in %v: %q, want %q", tc.word, tc.in.Countries, got, tc.want)
		}
	}
	if got := WhomOf(byID["person:pele"], nil, nil).Meant(&docs[0]); got != "" {
		t.Errorf("of too many %q is meant", got)
	}
}

func TestWhatIsSaidOfANameCanBeTakenAway(t *testing.T) {
	sums := make(map[string]*Name)
	add := func(doc *newsgraph.Document, sign int) {
		for _, n := range NamesIn(doc) {
			if sums[n.ID] == nil {
				sums[n.ID] = &Name{ID: n.ID}
			}
			sums[n.ID].Add(&n, sign)
			text := sums[n.ID].Encode()
			again, err := Decode(n.ID, text)
			if err != nil || again.Encode() != text {
				t.Fatalf("%q became %q, %v", text, again.Encode(), err)
			}
		}
	}
	for i := range world {
		add(&world[i], 1)
	}
	for i := range world {
		add(&world[len(world)-1-i], -1)
	}
	for id, n := range sums {
		if !n.Zero() {
			t.Errorf("%s: %q is left", id, n.Encode())
		}
	}
}

func TestCodesHaveNothingThatAQueryWouldTakeForMore(t *testing.T) {
	for _, name := range []string{"Sergei Lavrov", "Jean-Claude van Damme", "Волод Зеленський", "O'Brien \"Bob\" Smith", "A. B. C.", "x", "김정은", "St. John Smith"} {
		for _, c := range Codes(newsgraph.PersonID(name)) {
			if strings.ContainsAny(c, " \t\"\\") {
				t.Errorf("%s: code %q", name, c)
			}
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add("n\t\t1\ny\t2020\t1\nc\tUS\t2")
	f.Add("")
	f.Add("x\ty\tz")
	f.Fuzz(func(t *testing.T, text string) {
		n, err := Decode("person:a-b", text)
		if err != nil {
			return
		}
		again, err := Decode("person:a-b", n.Encode())
		if err != nil || again.Encode() != n.Encode() {
			t.Errorf("%q: %v", text, err)
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add("Sergei Lavrov", "Sergey Lavrov")
	f.Add("George W. Bush", "George H.W. Bush Jr.")
	f.Add("Al", "van der")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := parse(newsgraph.PersonID(a)), parse(newsgraph.PersonID(b))
		_, xy := relate(x, y)
		_, yx := relate(y, x)
		if xy != yx {
			t.Errorf("%q and %q: %v one way, %v the other", a, b, xy, yx)
		}
		Codes(newsgraph.PersonID(a))
	})
}
