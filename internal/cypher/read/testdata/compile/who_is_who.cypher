
CALL () {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > $p.p0_lo AND a1.sortKey < $p.p0_hi
WITH a1
ORDER BY a1.sortKey DESC LIMIT $p.p0_n
CALL (a1) {
MATCH (a1)-[n2:NAMES_SOMEBODY]->(l3:Spelling) WHERE coalesce(l3.person, '') <> 'nobody'
WITH n2
ORDER BY n2.count DESC, n2.name
RETURN collect([n2.count, n2.evidence, n2.forms, n2.kinds, n2.name]) AS f4 }
RETURN collect([f4]) AS f5 }
RETURN [f5, null] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 2
  }
}


CALL () {
UNWIND $p.p0_Person AS id1
MATCH (n2:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: id1}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), id1)}) USING INDEX SEEK n2:Person(id)
CALL (n2) {
MATCH (x:Spelling) USING INDEX SEEK x:Spelling(person) WHERE x.person = n2.id AND x.tie IS NOT NULL
WITH x, x.tie AS y, x.tie[1] = 'BY_HAND' AS z
ORDER BY x.id
WITH {name: replace(substring(x.id, 7), '-', ' '), otherName: replace(substring(y[0], 7), '-', ' '), difference: CASE WHEN z THEN null ELSE y[1] END, score: toFloat(y[2]), key: CASE WHEN z THEN y[3] END, author: CASE WHEN z THEN y[4] END, at: CASE WHEN z THEN datetime(y[5]) END, reason: CASE WHEN z THEN y[6] END, features: CASE WHEN z THEN [] ELSE [i IN range(3, size(y) - 2, 2) | {name: y[i], weight: toFloat(y[i + 1])}] END} AS n6
CALL (n6) {
UNWIND n6.features AS n8
RETURN collect([n8.name, n8.weight]) AS f10 }
RETURN collect([n6.at, n6.author, n6.difference, n6.key, n6.name, n6.otherName, n6.reason, n6.score, f10]) AS f11 }
CALL (n2) {
WITH [n2.name] + coalesce(n2.aliases, []) AS x, n2.formCounts AS y
UNWIND range(0, size(y) - 1) AS l13
WITH {name: x[l13], count: y[l13]} AS n12 WHERE n12.count > 0
WITH n12
ORDER BY n12.count DESC, n12.name
RETURN collect([n12.count, n12.name]) AS f14 }
RETURN collect([n2.name, n2.wikidata, f11, f14]) AS f5 }
RETURN f5 AS answer
{
  "p": {
    "p0_Person": [
      "person:vladimir-putin"
    ]
  }
}

