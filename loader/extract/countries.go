package extract

type countryModel struct{}

func loadCountryModel() (*countryModel, error) { return &countryModel{}, nil }

func (m *countryModel) find(d *doc, people []PersonMention) []CountryMention { return nil }
