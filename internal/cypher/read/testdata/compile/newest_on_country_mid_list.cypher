MATCH (n1:Country {id: $p.p0_Country}) USING INDEX SEEK n1:Country(id)
CALL (n1) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > n1.id + '|' + $p.p1_lo AND r3.key < n1.id + '|' + $p.p1_hi
WITH a2
ORDER BY r3.key DESC LIMIT $p.p1_n
RETURN collect([a2.id, a2.sortKey]) AS f4 }
RETURN [[n1.name, [f4, null]]] AS answer
{
  "p": {
    "p0_Country": "country:IR",
    "p1_hi": "2020-01-05T12:00:00Z|article:000003",
    "p1_lo": "",
    "p1_n": 21
  }
}

