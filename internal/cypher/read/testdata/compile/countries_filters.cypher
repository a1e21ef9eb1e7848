RETURN {items: COLLECT {
MATCH (n1:Country) USING INDEX SEEK n1:Country(countKey) WHERE n1.countKey > $p0 AND n1.countKey < $p1
WITH n1
ORDER BY n1.countKey ASC LIMIT $p2
RETURN {k: n1.countKey, n: n1 {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, .withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen}} }} AS result
{
  "p0": "",
  "p1": "􏿿",
  "p2": 6
}

RETURN {items: COLLECT {
MATCH (n1:Country) USING INDEX SEEK n1:Country(nameKey) WHERE n1.nameKey > $p0 AND n1.nameKey < $p1 AND n1.region = $p3 AND n1.subregion = $p4
WITH n1
ORDER BY n1.nameKey ASC LIMIT $p2
RETURN {k: n1.nameKey, n: n1 {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, .withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen}} }, total: COUNT {
MATCH (n2:Country) WHERE n2.region = $p5 AND n2.subregion = $p6 }} AS result
{
  "p0": "",
  "p1": "􏿿",
  "p2": 6,
  "p3": "Region",
  "p4": "Subregion",
  "p5": "Region",
  "p6": "Subregion"
}

RETURN {items: COLLECT {
MATCH (n1:Country) USING INDEX SEEK n1:Country(seenKey) WHERE n1.seenKey > $p0 AND n1.seenKey < $p1
WITH n1
ORDER BY n1.seenKey DESC LIMIT $p2
RETURN {k: n1.seenKey, n: n1 {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, .withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen}} }} AS result
{
  "p0": "",
  "p1": "􏿿",
  "p2": 6
}

