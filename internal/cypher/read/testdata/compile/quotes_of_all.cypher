
CALL () {
MATCH ()-[q1:QUOTES]->() USING INDEX SEEK q1:QUOTES(sortKey) WHERE q1.sortKey > $p.p0_lo AND q1.sortKey < $p.p0_hi
WITH q1
ORDER BY q1.sortKey DESC LIMIT $p.p0_n
CALL (q1) {
WITH startNode(q1) AS n2
RETURN collect([n2.title]) AS f4 }
CALL (q1) {
WITH endNode(q1) AS n5
WITH n5 WHERE n5:Person
RETURN collect([n5.name]) AS f7 }
RETURN collect([q1.text, q1.verb, f4, f7]) AS f8 }
RETURN [f8, COUNT { ()-[:QUOTES]->() }] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5
  }
}

