package extract

type officeModel struct{}

func loadOfficeModel() (*officeModel, error) { return &officeModel{}, nil }

func (m *officeModel) find(d *doc, people []PersonMention, countries []CountryMention) []Office {
	return nil
}
