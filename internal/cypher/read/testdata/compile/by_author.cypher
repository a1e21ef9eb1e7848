
CALL () {
MATCH (a1)-[r2:WRITTEN_BY]->() USING INDEX SEEK r2:WRITTEN_BY(key) WHERE r2.key > $p.p0_w0[0] + '|' + $p.p0_lo AND r2.key < $p.p0_w0[0] + '|' + $p.p0_hi
WITH a1, r2
ORDER BY r2.key DESC LIMIT $p.p0_n
RETURN collect([a1.title]) AS f3 }
RETURN [f3, coalesce(head(COLLECT {
MATCH (w:Person {id: $p.p0_w0[0]}) USING INDEX SEEK w:Person(id)
RETURN w.writtenCount }), 0)] AS answer
{
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 35708,
    "p0_to": "􏿿",
    "p0_w0": [
      "person:lidia-kelly"
    ]
  }
}

MATCH (n1:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n1:Person(id)
CALL (n1) {
MATCH (a2)-[r3:WRITTEN_BY]->() USING INDEX SEEK r3:WRITTEN_BY(key) WHERE r3.key > n1.id + '|' + $p.p1_lo AND r3.key < n1.id + '|' + $p.p1_hi
WITH a2
ORDER BY r3.key DESC LIMIT $p.p1_n
RETURN collect([a2.title]) AS f4 }
RETURN [[[f4, n1.writtenCount]]] AS answer
{
  "p": {
    "p0_Person": "person:lidia-kelly",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5
  }
}

