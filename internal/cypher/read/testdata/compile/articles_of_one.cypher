
CALL () {
MATCH (a1)-[r2:MENTIONS]->() USING INDEX SEEK r2:MENTIONS(key) WHERE r2.key > $p.p0_w0[0] + '|' + $p.p0_lo AND r2.key < $p.p0_w0[0] + '|' + $p.p0_hi
WITH a1, r2
ORDER BY r2.key DESC LIMIT $p.p0_n
RETURN collect([a1.title, a1.sortKey]) AS f3 }
RETURN [f3, coalesce(head(COLLECT {
MATCH (w:Country {id: $p.p0_w0[0]}) USING INDEX SEEK w:Country(id)
RETURN w.articleCount }), 0)] AS answer
{
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 3,
    "p0_scan": 35712,
    "p0_to": "􏿿",
    "p0_w0": [
      "country:RU"
    ]
  }
}

