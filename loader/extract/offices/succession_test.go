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
		{"who will succeed him", "[Ana Silva], who will succeed him as president of Chile, spoke.", "Ana Silva: President, CL, ELECT"},
		{"named to succeed", "[Ana Silva] was named to succeed [Ivo Rojas] as finance minister of Chile.", "Ana Silva: Finance Minister, CL, ELECT; Ivo Rojas: Finance Minister, CL, CURRENT"},
		{"took over as, from", "[Ana Silva] took over as Chilean finance minister from [Ivo Rojas].", "Ana Silva: Finance Minister, CL, CURRENT; Ivo Rojas: Finance Minister, CL, FORMER"},
		{"succeeded the late", "[Ana Silva] succeeded the late [Ivo Rojas] as Chilean finance minister.", "Ana Silva: Finance Minister, CL, CURRENT; Ivo Rojas: Finance Minister, CL, FORMER"},
		{"succeeding, behind a date", "[Ana Silva] became president of Chile in March succeeding [Ivo Rojas].", "Ana Silva: President, CL, CURRENT; Ivo Rojas: President, CL, FORMER"},
		{"succeeding one with his title", "[Ana Silva] was sworn in as president of Chile, succeeding Chilean President [Ivo Rojas].", "Ana Silva: President, CL, CURRENT; Ivo Rojas: President, CL, FORMER"},
		{"a third, of nothing before", "A third president, [Ivo Addo], died.", ""},
		{"will be the next", "[Ana Silva] will be the next president of Chile. [Ivo Rojas] will be the next president of Chile if he wins.", "Ana Silva: President, CL, ELECT"},
		{"elected him", "[Ivo Rojas] waited. The parliament elected him president of Chile in May. [Ana Silva] appointed him finance minister of Chile.", "Ivo Rojas: President, CL, CURRENT"},
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
