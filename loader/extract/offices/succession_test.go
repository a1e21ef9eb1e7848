package offices

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSuccession(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"who succeeded him", "British prime minister [Jan Smith] left. [Ana Jones], who succeeded him as foreign secretary of Britain, waits.", "Jan Smith: Prime Minister, GB, CURRENT; Ana Jones: Foreign Secretary, GB, CURRENT"},
		{"with somebody succeeding her", "[Ana Silva] left the Chilean health ministry in May, with [Ivo Rojas] succeeding her as Chilean health minister.", "Ivo Rojas: Health Minister, CL, CURRENT"},
		{"succeeded as, by", "[Ivo Novak] was succeeded as Croatian prime minister by [Ana Silva].", "Ivo Novak: Prime Minister, HR, FORMER; Ana Silva: Prime Minister, HR, CURRENT"},
		{"replaced as, by", "[Ivo Novak] has been replaced as the foreign minister of Croatia by [Ana Silva] in May.", "Ivo Novak: Foreign Minister, HR, FORMER; Ana Silva: Foreign Minister, HR, CURRENT"},
		{"to be succeeded as, by", "[Ivo Novak] will be succeeded as Croatian prime minister by [Ana Silva].", "Ivo Novak: Prime Minister, HR, CURRENT; Ana Silva: Prime Minister, HR, ELECT"},
		{"not succeeded", "[Ivo Novak] may be succeeded as Croatian prime minister by [Ana Silva].", ""},
		{"succeeded by, as", "[Ivo Novak] was succeeded by [Ana Silva] as Croatian prime minister.", "Ivo Novak: Prime Minister, HR, FORMER; Ana Silva: Prime Minister, HR, CURRENT"},
		{"who was succeeded as, by", "[Ivo Novak], who was succeeded as Croatian prime minister by [Ana Silva], waits.", "Ivo Novak: Prime Minister, HR, FORMER; Ana Silva: Prime Minister, HR, CURRENT"},
		{"elected, succeeding", "[Ana Silva] was sworn in as president of Chile, succeeding [Ivo Rojas].", "Ana Silva: President, CL, CURRENT; Ivo Rojas: President, CL, FORMER"},
		{"who replaced", "Chilean Health Minister [Ana Silva], who replaced [Ivo Rojas] in May, agreed.", "Ana Silva: Health Minister, CL, CURRENT; Ivo Rojas: Health Minister, CL, FORMER"},
		{"who replaced somebody in something else", "Chilean Health Minister [Ana Silva], who replaced [Ivo Rojas] on the committee, agreed.", "Ana Silva: Health Minister, CL, CURRENT"},
		{"elect, who will succeed", "Chilean President-elect [Ana Silva] will succeed [Ivo Rojas] in March.", "Ana Silva: President, CL, ELECT; Ivo Rojas: President, CL, CURRENT"},
		{"who may succeed", "Chilean Health Minister [Ana Silva] may succeed [Ivo Rojas].", "Ana Silva: Health Minister, CL, CURRENT"},
		{"will become", "Uganda votes, and Uganda waits for the president of Uganda. [Ana Oduya] will become the country's vice-president on Monday.", "Ana Oduya: Vice President, UG, ELECT"},
		{"is to become", "[Ana Oduya] is to become prime minister of Uganda.", "Ana Oduya: Prime Minister, UG, ELECT"},
		{"will become, if", "If they win, [Ana Oduya] will become prime minister of Uganda. [Ivo Oduya] will become prime minister of Uganda if they lose.", ""},
		{"wants to become", "[Ana Oduya] wants to become prime minister of Uganda, and they urged [Ivo Okello] to become president of Uganda.", ""},
		{"before that", "[Ivo Novak] has been prime minister of Croatia since May. Before that he was Deputy Prime Minister.", "Ivo Novak: Prime Minister, HR, CURRENT; Ivo Novak: Deputy Prime Minister, HR, FORMER"},
		{"he is something and a senator", "The United States votes. [Jan Berg] spoke to the United States. He is a lawyer, a Senator and a poet. She is the daughter of a farmer, a Senator.", "Jan Berg: Senator, US, CURRENT"},
		{"elected a member as", "The Ugandan parliament has elected National Party member [Ana Oduya] as Parliamentary Speaker.", "Ana Oduya: Parliament Speaker, UG, CURRENT"},
		{"elected a lawmaker from a place as", "Chile's senators elected veteran lawmaker [Ana Silva] as President of the Senate of Chile.", "Ana Silva: Senate President, CL, CURRENT"},
		{"two former presidents", "Ghana votes. Ghana waits, and Ghana hopes. Two former presidents, [Jan Mensah] and [Kofi Boateng], thanked Ghana.", "Jan Mensah: President, GH, FORMER; Kofi Boateng: President, GH, FORMER"},
		{"two former presidents in a clause", "Ghana votes. Ghana waits, and Ghana hopes. They met two former presidents, [Jan Mensah] and [Kofi Boateng], in Ghana.", "Jan Mensah: President, GH, FORMER; Kofi Boateng: President, GH, FORMER"},
		{"two presidents who were ousted, without a country", "Ghana votes for a president of Ghana. Ghana waits, and Ghana hopes. It has ousted two presidents: [Jan Mensah] and [Kofi Boateng].", "Jan Mensah: President, GH, FORMER; Kofi Boateng: President, GH, FORMER"},
		{"former ones, including", "Several former Croatian ministers, including [Ivo Novak] and [Ana Kovac], came.", "Ivo Novak: Minister, HR, FORMER; Ana Kovac: Minister, HR, FORMER"},
		{"former ones, including one", "Former Croatian presidents, such as [Ivo Novak], came.", "Ivo Novak: President, HR, FORMER"},
		{"former ones, including somebody's", "Former Croatian presidents, including [Ivo Novak]'s father, came.", ""},
		{"two who may be ousted", "The army could oust two Ghanaian presidents: [Jan Mensah] and [Kofi Boateng].", ""},
		{"the two former prime ministers", "Croatia waits. The two former prime ministers, [Ivo Novak] and [Ana Kovac], praised Croatia.", "Ivo Novak: Prime Minister, HR, FORMER; Ana Kovac: Prime Minister, HR, FORMER"},
		{"two former presidents of a company", "Sales fell. Two former presidents, [Jan Mensah] and [Kofi Boateng], left.", ""},
		{"two who were toppled", "The army has toppled two Ghanaian presidents: [Jan Mensah] and [Kofi Boateng]. A third president, [Ivo Addo], died.", "Jan Mensah: President, GH, FORMER; Kofi Boateng: President, GH, FORMER; Ivo Addo: President, GH, FORMER"},
		{"two who were toppled, behind words", "Two presidents of Ghana have been ousted by the army: [Jan Mensah] and [Kofi Boateng].", "Jan Mensah: President, GH, FORMER; Kofi Boateng: President, GH, FORMER"},
		{"two of whom nothing is said", "Ghana has had two presidents in ten years: [Jan Mensah] and [Kofi Boateng].", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, officesIn(t, tt.text)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

func TestProbe(t *testing.T) {
	tests := []struct{ name, text, want string }{
		// A. and
		{"envoy and host's minister", "Kenya cheers. The team was met by Chilean ambassador [Ana Silva] and Minister for Sport [Jan Otieno] in Kenya.", "Ana Silva: Ambassador, CL, CURRENT; Jan Otieno: Sports Minister, KE, CURRENT"},
		{"envoy and host's minister, to", "[Ana Silva], and later Chilean Ambassador to Kenya [Ivo Rojas] and Health Minister [Jan Otieno], came.", "Ivo Rojas: Ambassador to Kenya, CL, CURRENT"},
		{"envoy and minister, one", "Chilean Ambassador and Deputy Foreign Minister [Ana Silva] came.", "Ana Silva: Ambassador, CL, CURRENT; Ana Silva: Deputy Foreign Minister, CL, CURRENT"},
		// B. queen mother
		{"queen mother behind", "British Queen [Elizabeth], the Queen Mother, died. Britain's Queen [Elizabeth] left.", ""},
		{"queen mother before", "The British Queen Mother, Queen [Ana], came with Queen Mother [Ana] to Britain.", ""},
		{"queen consort", "Britain's Queen Consort [Camilla] came.", ""},
		{"queen's mother", "Britain's Queen [Elizabeth] visited the mother of [Ana Smith], and a queen mother.", "Elizabeth: Queen, GB, CURRENT"},
		// C. became
		{"became, paragraph of years", "Croatia votes in 2019.\n\nThe war ended in 1995 and many left. [Ivo Novak] became prime minister of Croatia.", "Ivo Novak: Prime Minister, HR, FORMER"},
		{"became, paragraph of now", "In 1995 they came.\n\nCroatia voted in 2019. [Ivo Novak] became prime minister of Croatia.", "Ivo Novak: Prime Minister, HR, CURRENT"},
		{"became, and lost", "[Ivo Novak] became prime minister of Croatia after the vote. [Novak] lost power in a coup.", "Ivo Novak: Prime Minister, HR, FORMER"},
		{"became, and left", "[Ivo Novak] became prime minister of Croatia after the vote. He left office two years later.", "Ivo Novak: Prime Minister, HR, FORMER"},
		{"became, and died", "[Ivo Novak] became prime minister of Croatia after the vote. He died on Monday.", "Ivo Novak: Prime Minister, HR, FORMER"},
		{"left and became", "[Ivo Novak] lost power in a coup. [Novak] then became prime minister of Croatia.", "Ivo Novak: Prime Minister, HR, CURRENT"},
		{"became, former elsewhere", "Former Croatian prime minister [Ivo Novak] spoke. [Novak] became prime minister of Croatia at forty.", "Ivo Novak: Prime Minister, HR, FORMER; Ivo Novak: Prime Minister, HR, FORMER"},
		{"became again, former elsewhere", "Former Croatian prime minister [Ivo Novak] returned. [Novak] became prime minister of Croatia again.", "Ivo Novak: Prime Minister, HR, FORMER; Ivo Novak: Prime Minister, HR, CURRENT"},
		// D. deaths denied
		{"killed, contradicted", "Taliban leader [Omar Said] spoke, contradicting claims that [Said] was killed.", "Omar Said: Leader, Taliban, CURRENT"},
		{"killed, denied", "They denied that Taliban leader [Omar Said] was killed.", "Omar Said: Leader, Taliban, CURRENT"},
		{"killed, still alive", "Taliban leader [Omar Said] was killed, the army said. [Said] is still alive, the Taliban said.", "Omar Said: Leader, Taliban, CURRENT"},
		{"killed, rumours", "Rumours that Taliban leader [Omar Said] had died were false.", "Omar Said: Leader, Taliban, CURRENT"},
		{"killed, and nobody denies", "The army said that Taliban leader [Omar Said] was killed. [Said] was last seen alive in May.", "Omar Said: Leader, Taliban, FORMER"},
		{"jailed", "The jailed Kurdistan Workers Party leader [Omar Said] spoke. Jailed former Croatian president [Ivo Novak] did.", "Omar Said: Leader, PKK, CURRENT; Ivo Novak: President, HR, FORMER"},
		// E. courtesy
		{"courtesy", "[Ana Silva] previously served as the Chilean ambassador to Kenya. Ambassador [Silva] spoke.", "Ana Silva: Ambassador to Kenya, CL, FORMER; Ana Silva: Ambassador, CL, FORMER"},
		{"courtesy, bare", "Chile waits. Ambassador [Ana Silva] spoke in Chile. [Silva] has previously served as ambassador to Kenya and Chad.", "Ana Silva: Ambassador, CL, FORMER; Ana Silva: Ambassador to Kenya, CL, FORMER"},
		{"courtesy, and another post", "Chilean Ambassador to Kenya [Ana Silva] spoke. [Silva] was ambassador to Chad from 1990 to 1994. Ambassador [Silva] left.", "Ana Silva: Ambassador to Kenya, CL, CURRENT; Ana Silva: Ambassador to Chad, CL, FORMER; Ana Silva: Ambassador, CL, CURRENT"},
		// titles
		{"executive secretary", "SADC Executive Secretary [Ana Silva] met [Jan Otieno], the executive secretary of IGAD.", "Ana Silva: Executive Secretary, SADC, CURRENT; Jan Otieno: Executive Secretary, IGAD, CURRENT"},
		{"under secretary", "Philippine Finance Under Secretary [Ana Cruz] met Chile's under secretary [Ivo Rojas] and [Jan Otieno], Uganda's Under-Secretary for Water.", "Ana Cruz: Finance Under Secretary, PH, CURRENT; Ivo Rojas: Under Secretary, CL, CURRENT; Jan Otieno: Water Under Secretary, UG, CURRENT"},
		{"under a secretary", "He served under Secretary [Jan Smith]. They fled under secretary [Ivo Berg] of Chile.", ""},
		{"under-secretary-general", "UN Under-Secretary-General [Ana Silva] met UN Under Secretary General [Ivo Berg].", "Ana Silva: Under Secretary-General, UN, CURRENT; Ivo Berg: Under Secretary-General, UN, CURRENT"},
		{"chief of defence", "Uganda's Chief of Defence Forces, General [Jan Okello], met Australia's Chief of the Defence Force [Ivo Park] and the Norwegian Chief of Defence [Ole Berg].", "Jan Okello: Armed Forces Chief, UG, CURRENT; Ivo Park: Armed Forces Chief, AU, CURRENT; Ole Berg: Armed Forces Chief, NO, CURRENT"},
		{"treasury secretary", "Argentine Treasury Secretary [Ana Silva] met [Ivo Sosa], Argentina's secretary of the treasury.", "Ana Silva: Treasury Secretary, AR, CURRENT; Ivo Sosa: Treasury Secretary, AR, CURRENT"},
		{"treasury secretary, the country's", "Argentina pays, and Argentina waits. Argentina's banks met its treasury secretary, [Ana Silva].", "Ana Silva: Treasury Secretary, AR, CURRENT"},
		{"union minister", "Union Minister [Ana Rao] met Union Minister of State [Jan Rao] and the Union Minister, [Ivo Rao], in Goa.", "Ana Rao: Minister, IN, CURRENT; Jan Rao: Minister of State, IN, CURRENT; Ivo Rao: Minister, IN, CURRENT"},
		{"initial", "Indian Minister V [Rao] met the Indian Finance Minister P [Das] and the minister, K [Sen], of India.", "Rao: Minister, IN, CURRENT; Das: Finance Minister, IN, CURRENT; Sen: Minister, IN, CURRENT"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, officesIn(t, tt.text)); diff != "" {
				t.Errorf("%s\n(-want +got):\n%s", tt.text, diff)
			}
		})
	}
}
