
RETURN [null, COUNT { (:Article) }] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 1
  }
}

MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
RETURN [[[null, n1.articleCount], [null, COUNT { (n1)<-[:HOLDS_OFFICE]-() }], [null, COUNT { (n1)<-[:SEEN_WITH]-() }, false, true, n1.articleCount]]] AS answer
{
  "p": {
    "p0_Country": "country:RU",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 1,
    "p2_hi": "􏿿",
    "p2_lo": "",
    "p2_n": 1,
    "p3_hi": "􏿿",
    "p3_lo": "",
    "p3_n": 1
  }
}

