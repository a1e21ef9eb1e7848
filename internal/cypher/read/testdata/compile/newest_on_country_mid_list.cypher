
CALL () {
UNWIND $p.p0_Country AS id1
MATCH (n2:Country {id: id1}) USING INDEX SEEK n2:Country(id)
CALL (n2) {
MATCH (a6)-[r7:MENTIONS]->() USING INDEX SEEK r7:MENTIONS(key) WHERE r7.key > n2.id + '|' + $p.p1_lo AND r7.key < n2.id + '|' + $p.p1_hi
WITH a6
ORDER BY r7.key DESC LIMIT $p.p1_n
RETURN collect([a6.id, a6.sortKey]) AS f8 }
RETURN collect([n2.name, [f8, null]]) AS f5 }
RETURN f5 AS answer
{
  "p": {
    "p0_Country": [
      "country:IR"
    ],
    "p1_hi": "2020-01-05T12:00:00Z|article:000003",
    "p1_lo": "",
    "p1_n": 21
  }
}

