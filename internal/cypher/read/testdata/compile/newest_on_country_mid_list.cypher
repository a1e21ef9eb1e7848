
CALL () {
MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
MATCH (a3)-[r4:MENTIONS]->() USING INDEX SEEK r4:MENTIONS(key) WHERE r4.key > n1.id + '|' + $p.p1_lo AND r4.key < n1.id + '|' + $p.p1_hi
WITH a3
ORDER BY r4.key DESC LIMIT $p.p1_n
RETURN collect([a3.id, a3.sortKey]) AS f5 }
RETURN collect([n1.name, [f5, null]]) AS f2 }
RETURN f2 AS answer
{
  "p": {
    "p0_Country": "country:IR",
    "p1_hi": "2020-01-05T12:00:00Z|article:000003",
    "p1_lo": "",
    "p1_n": 21
  }
}

