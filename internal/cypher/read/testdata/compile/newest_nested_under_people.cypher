
CALL () {
MATCH (n1:Person) USING INDEX SEEK n1:Person(countKey) WHERE n1.countKey > $p.p0_lo AND n1.countKey < $p.p0_hi
WITH n1
ORDER BY n1.countKey DESC LIMIT $p.p0_n
CALL (n1) {
MATCH (a2)-[r3:MENTIONS]->() USING INDEX SEEK r3:MENTIONS(key) WHERE r3.key > n1.id + '|' + $p.p1_lo AND r3.key < n1.id + '|' + $p.p1_hi
WITH a2
ORDER BY r3.key DESC LIMIT $p.p1_n
RETURN collect([a2.title]) AS f4 }
RETURN collect([n1.name, [f4, null]]) AS f5 }
RETURN [f5, null] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 10,
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5
  }
}

