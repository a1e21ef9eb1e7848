package people_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFullNames tells which longer name a short form takes, and which not.
func TestFullNames(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{
			"a president is not who is introduced as his wife",
			"First Lady Jill Biden visited a school in Ohio. President Biden said he was proud of her.",
			"Jill Biden; Biden",
		},
		{
			"a president is who has the office",
			"The president's wife, Jill Biden, visited a school. Joe Biden, the president, stayed away. President Biden was ill.",
			"Jill Biden; Joe Biden; Biden=Joe Biden",
		},
		{
			"a president is not whom he met",
			"President Biden met Jill Biden at the airport.",
			"Biden; Jill Biden",
		},
		{
			"a president is not the only woman of that name",
			"Jill Biden went to Rome with the children. President Biden stayed in Washington.",
			"Jill Biden; Biden",
		},
		{
			"a president is no governor's sister",
			"The governor's sister Margaret Kenyatta opened the hospital in Nairobi. President Kenyatta sent a message.",
			"Margaret Kenyatta; Kenyatta",
		},
		{
			"a woman can be president",
			"Michelle Bachelet, the president of Chile, met reporters. President Bachelet said she was pleased.",
			"Michelle Bachelet; Bachelet=Michelle Bachelet",
		},
		{
			"a king is no crown prince",
			"Crown Prince Mohammed bin Salman met ministers in Riyadh. King Salman did not take part. Later King Mohammed of Morocco called.",
			"Mohammed bin Salman; Salman; Mohammed",
		},
		{
			"the father's name is no surname",
			"Mohammed bin Rashid spoke in Dubai. Rashid was silent, and Mohammed said so.",
			"Mohammed bin Rashid; Rashid; Mohammed=Mohammed bin Rashid",
		},
		{
			"the family behind the father's name is one",
			"Mohammed bin Zayed Al Nahyan spoke in Abu Dhabi. Al Nahyan thanked the guests.",
			"Mohammed bin Zayed Al Nahyan; Al Nahyan=Mohammed bin Zayed Al Nahyan",
		},
		{
			"Mr and Mrs by given name",
			"Theresa Riggi and Pasquale Riggi lived in Edinburgh. Mr Riggi released a statement. Mrs Riggi will appear in court.",
			"Theresa Riggi; Pasquale Riggi; Riggi=Pasquale Riggi; Riggi=Theresa Riggi",
		},
		{
			"Mr is not who the text calls she",
			"Kim Yo-jong said she would not travel to Seoul. Mr Kim stayed at home.",
			"Kim Yo-jong; Kim",
		},
		{
			"Ms is who the text calls she, whatever the given name",
			"Governor-General Quentin Bryce said she would go to France. Ms Bryce leaves on Friday.",
			"Quentin Bryce; Bryce=Quentin Bryce",
		},
		{
			"short given names",
			"Senator Chris Dodd gave a speech. Christopher Dodd, 62, is from Connecticut. Dodd spoke for an hour.",
			"Chris Dodd; Christopher Dodd; Dodd=Chris Dodd",
		},
		{
			"other given names",
			"The singer William Trapp died on Monday. Bill Trapp had been ill, his son said. Trapp was 80.",
			"William Trapp; Bill Trapp; Trapp=William Trapp",
		},
		{
			"two transliterations",
			"Libyan leader Muammar Gaddafi spoke on television. Moammar Gaddafi has ruled for forty years. Gaddafi called for calm.",
			"Muammar Gaddafi; Moammar Gaddafi; Gaddafi=Muammar Gaddafi",
		},
		{
			"middle initials that differ",
			"George W. Bush and George H. Bush went to Texas. Bush spoke.",
			"George W. Bush; George H. Bush; Bush",
		},
		{
			"brothers are two",
			"Lech Kaczynski and Jaroslaw Kaczynski were born in Warsaw. Kaczynski laughed.",
			"Lech Kaczynski; Jaroslaw Kaczynski; Kaczynski",
		},
		{
			"an article in capitals",
			"The cleric Abdullah el-Faisal was arrested in Kenya. El-Faisal had been released in May.",
			"Abdullah el-Faisal; El-Faisal=Abdullah el-Faisal",
		},
		{
			"the one whom the text is about",
			"The actor Heath Brolin died in January. Brolin was 28. Brolin had come from Australia. A doctor found Brolin in bed.\n\n" +
				"His father, Kim Brolin, spoke to reporters in Perth.\n\nA friend came to the house. Nobody saw the end of it.\n\nThe police say that Brolin had been alone.",
			"Heath Brolin; Brolin=Heath Brolin; Brolin=Heath Brolin; Brolin=Heath Brolin; Kim Brolin; Brolin=Heath Brolin",
		},
		{
			"nobody while another has just been named",
			"The actor Heath Brolin died in January. Brolin was 28. Brolin had come from Australia. A doctor found Brolin in bed.\n\n" +
				"His father, Kim Brolin, spoke to reporters in Perth. Brolin said little.",
			"Heath Brolin; Brolin=Heath Brolin; Brolin=Heath Brolin; Brolin=Heath Brolin; Kim Brolin; Brolin",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, peopleOf(t, tt.text)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
