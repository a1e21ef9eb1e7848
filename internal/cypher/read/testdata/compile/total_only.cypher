
CALL () {
UNWIND $p.p0_Country AS id1
MATCH (n2:Country {id: id1}) USING INDEX SEEK n2:Country(id)
RETURN collect([[null, n2.articleCount], [null, COUNT { (n2)<-[:HOLDS_OFFICE]-() }], [null, COUNT { (n2)<-[:SEEN_WITH]-() }, false, true, n2.articleCount]]) AS f5 }
RETURN f5 AS answer
{
  "p": {
    "p0_Country": [
      "country:RU"
    ],
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


RETURN [null, COUNT { (:Article) }] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 1
  }
}

