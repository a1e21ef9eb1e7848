
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

MATCH (n1:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n1:Person(id)
CALL (n1) {
MATCH (x:Spelling) USING INDEX SEEK x:Spelling(person) WHERE x.person = n1.id AND x.tie IS NOT NULL
WITH x, x.tie AS y, x.tie[1] = 'BY_HAND' AS z
ORDER BY x.id
WITH {name: replace(substring(x.id, 7), '-', ' '), otherName: replace(substring(y[0], 7), '-', ' '), difference: CASE WHEN z THEN null ELSE y[1] END, score: toFloat(y[2]), key: CASE WHEN z THEN y[3] END, author: CASE WHEN z THEN y[4] END, at: CASE WHEN z THEN datetime(y[5]) END, reason: CASE WHEN z THEN y[6] END, features: CASE WHEN z THEN [] ELSE [i IN range(3, size(y) - 2, 2) | {name: y[i], weight: toFloat(y[i + 1])}] END} AS n2
CALL (n2) {
UNWIND n2.features AS n4
RETURN collect([n4.name, n4.weight]) AS f6 }
RETURN collect([n2.at, n2.author, n2.difference, n2.key, n2.name, n2.otherName, n2.reason, n2.score, f6]) AS f7 }
CALL (n1) {
WITH [n1.name] + coalesce(n1.aliases, []) AS x, n1.formCounts AS y
UNWIND range(0, size(y) - 1) AS l9
WITH {name: x[l9], count: y[l9]} AS n8 WHERE n8.count > 0
WITH n8
ORDER BY n8.count DESC, n8.name
RETURN collect([n8.count, n8.name]) AS f10 }
RETURN [[n1.name, n1.wikidata, f7, f10]] AS answer
{
  "p": {
    "p0_Person": "person:vladimir-putin"
  }
}

