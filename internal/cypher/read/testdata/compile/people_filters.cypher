RETURN {items: COLLECT {
MATCH (n1:Person) USING INDEX SEEK n1:Person(nameKey) WHERE n1.nameKey > $p0 AND n1.nameKey < $p1 AND EXISTS { (n1)-[:SEEN_WITH]->(:Country {id: $p3}) }
WITH n1
ORDER BY n1.nameKey ASC LIMIT $p2
RETURN {k: n1.nameKey, n: n1 {.id, .name, .aliases, .articleCount, .firstSeen, .lastSeen}} }} AS result
{
  "p0": "",
  "p1": "􏿿",
  "p2": 6,
  "p3": "country:RU"
}

RETURN {items: COLLECT {
MATCH (x:Name)-[:NAMES]->(n1:Person) WHERE x.key >= $p3 AND x.key < $p4
WITH DISTINCT n1
MATCH (n1) WHERE EXISTS { (n1)-[:SEEN_WITH]->(:Country {id: $p5}) }
WITH n1, n1.seenKey AS k2 WHERE k2 > $p0 AND k2 < $p1
WITH n1, k2
ORDER BY k2 DESC LIMIT $p2
RETURN {k: n1.seenKey, n: n1 {.id, .name, .aliases, .articleCount, .firstSeen, .lastSeen}} }} AS result
{
  "p0": "",
  "p1": "􏿿",
  "p2": 6,
  "p3": "p",
  "p4": "p􏿿",
  "p5": "country:RU"
}

RETURN {items: COLLECT {
MATCH (x:Name)-[:NAMES]->(n1:Person) WHERE x.key >= $p3 AND x.key < $p4
WITH DISTINCT n1
MATCH (n1)
WITH n1, n1.countKey AS k2 WHERE k2 > $p0 AND k2 < $p1
WITH n1, k2
ORDER BY k2 DESC LIMIT $p2
RETURN {k: n1.countKey, n: n1 {.id, .name, .aliases, .articleCount, .firstSeen, .lastSeen}} }, total: COUNT {
MATCH (x:Name)-[:NAMES]->(n3:Person) WHERE x.key >= $p5 AND x.key < $p6
WITH DISTINCT n3
MATCH (n3) }} AS result
{
  "p0": "",
  "p1": "􏿿",
  "p2": 6,
  "p3": "lav",
  "p4": "lav􏿿",
  "p5": "lav",
  "p6": "lav􏿿"
}

