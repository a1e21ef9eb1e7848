package extract

// peopleModel finds people.
type peopleModel struct{}

func loadPeopleModel() (*peopleModel, error) { return &peopleModel{}, nil }

func (m *peopleModel) find(d *doc) []PersonMention { return nil }
