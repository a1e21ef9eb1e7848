RETURN {countries: COLLECT {
UNWIND $p0 AS id
MATCH (n1:Country {id: id})
RETURN n1 {.id, .code, .alpha3, .name, .officialName, .aliases, .demonyms, .capital, .region, .subregion, .withdrawn, .withdrawnYear, .articleCount, .firstSeen, .lastSeen, c0: {total: COUNT { (n1)<-[:MENTIONS]-() }}, c1: {total: COUNT { (n1)<-[:HOLDS_OFFICE]-() }}, c2: {total: COUNT { (n1)<-[:SEEN_WITH]-() }}} }} AS result
{
  "p0": [
    "country:RU"
  ]
}

RETURN {total: COUNT { (:Article) }} AS result
{}

