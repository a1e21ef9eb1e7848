
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
MATCH (n1:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n1:Person(id)
CALL (n1) {
MATCH (x:Spelling) USING INDEX SEEK x:Spelling(person) WHERE x.person = n1.id AND x.tie IS NOT NULL
WITH x, x.tie AS y, x.tie[1] = 'BY_HAND' AS z
ORDER BY x.id
WITH {name: replace(substring(x.id, 7), '-', ' '), otherName: replace(substring(y[0], 7), '-', ' '), difference: CASE WHEN z THEN null ELSE y[1] END, score: toFloat(y[2]), key: CASE WHEN z THEN y[3] END, author: CASE WHEN z THEN y[4] END, at: CASE WHEN z THEN datetime(y[5]) END, reason: CASE WHEN z THEN y[6] END, features: CASE WHEN z THEN [] ELSE [i IN range(3, size(y) - 2, 2) | {name: y[i], weight: toFloat(y[i + 1])}] END} AS n3
CALL (n3) {
UNWIND n3.features AS n5
RETURN collect([n5.name, n5.weight]) AS f7 }
RETURN collect([n3.at, n3.author, n3.difference, n3.key, n3.name, n3.otherName, n3.reason, n3.score, f7]) AS f8 }
CALL (n1) {
WITH [n1.name] + coalesce(n1.aliases, []) AS x, n1.formCounts AS y
UNWIND range(0, size(y) - 1) AS l10
WITH {name: x[l10], count: y[l10]} AS n9 WHERE n9.count > 0
WITH n9
ORDER BY n9.count DESC, n9.name
RETURN collect([n9.count, n9.name]) AS f11 }
RETURN collect([n1.name, n1.wikidata, f8, f11]) AS f2 }
RETURN f2 AS answer
{
  "p": {
    "p0_Person": "person:vladimir-putin"
  }
}

