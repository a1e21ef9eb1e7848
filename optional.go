package newsgraph

// Values that may be missing, with whether they are there: the zero value of a field stands for
// a missing one, which an API gives as null.

func present[T comparable](v T) (T, bool) {
	var zero T
	return v, v != zero
}

// LanguageIfKnown is Language and whether it is known.
func (a *Article) LanguageIfKnown() (string, bool) { return present(a.Language) }

// DatelineIfAny is Dateline and whether there is one.
func (a *Article) DatelineIfAny() (string, bool) { return present(a.Dateline) }

// CaptionIfAny is Caption and whether there is one.
func (i *Image) CaptionIfAny() (string, bool) { return present(i.Caption) }

// CreditIfAny is Credit and whether there is one.
func (i *Image) CreditIfAny() (string, bool) { return present(i.Credit) }

// CityIfKnown is City and whether the byline says it.
func (b *Byline) CityIfKnown() (string, bool) { return present(b.City) }

// WithdrawnCode is WithdrawnISO and whether the country is a former one.
func (c *Country) WithdrawnCode() (string, bool) { return present(c.WithdrawnISO) }

// WithdrawnYear is WithdrawnIn and whether the country is a former one.
func (c *Country) WithdrawnYear() (int, bool) { return present(c.WithdrawnIn) }

// CapitalIfAny is Capital and whether there is one.
func (c *Country) CapitalIfAny() (string, bool) { return present(c.Capital) }

// RegionIfAny is Region and whether there is one.
func (c *Country) RegionIfAny() (string, bool) { return present(c.Region) }

// SubregionIfAny is Subregion and whether there is one.
func (c *Country) SubregionIfAny() (string, bool) { return present(c.Subregion) }

// OrganizationIfAny is Organization and whether the office is an organisation's.
func (o *Office) OrganizationIfAny() (string, bool) { return present(o.Organization) }
