
CALL () {
MATCH (a1:Article) USING INDEX SEEK a1:Article(sortKey) WHERE a1.sortKey > $p.p0_since AND a1.sortKey < $p.p0_until
WITH a1.sortKey AS k
ORDER BY k DESC LIMIT $p.p1_newest + 1
WITH substring(k, 0, $p.p1_unit) AS b, count(*) AS c
RETURN [collect([b, c])[..$p.p1_most], CASE WHEN sum(c) > $p.p1_newest THEN min(b) END] AS f2 }
RETURN [[null, null], f2] AS answer
{
  "p": {
    "p0_from": "2020-01-03T00:00:00Z",
    "p0_hi": "2020-02-01T00:00:00Z",
    "p0_lo": "2020-01-03T00:00:00Z",
    "p0_n": 20,
    "p0_scan": 64230,
    "p0_since": "2020-01-03T00:00:00Z",
    "p0_to": "2020-02-01T00:00:00Z",
    "p0_until": "2020-02-01T00:00:00Z",
    "p0_w0_from": "2020-01-03T00:00:00Z",
    "p0_w0_to": "2020-02-01T00:00:00Z",
    "p1_most": 1001,
    "p1_newest": 100000,
    "p1_unit": 10
  }
}


CALL () {
MATCH (n1:Publisher) USING INDEX SEEK n1:Publisher(countKey) WHERE n1.countKey > $p.p0_lo AND n1.countKey < $p.p0_hi
WITH n1
ORDER BY n1.countKey DESC LIMIT $p.p0_n
CALL (n1) {
MATCH (a2)-[r3:PUBLISHED_BY]->() USING INDEX SEEK r3:PUBLISHED_BY(key) WHERE r3.key > n1.id + '|' + $p.p1_since AND r3.key < n1.id + '|' + $p.p1_until
WITH r3.key AS k
ORDER BY k DESC LIMIT $p.p2_newest + 1
WITH substring(k, size(n1.id) + 1, $p.p2_unit) AS b, count(*) AS c
RETURN [collect([b, c])[..$p.p2_most], CASE WHEN sum(c) > $p.p2_newest THEN min(b) END] AS f4 }
RETURN collect([n1.name, [[null, null], f4]]) AS f5 }
RETURN [f5, null] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 3,
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 20,
    "p1_since": "",
    "p1_until": "􏿿",
    "p2_most": 1001,
    "p2_newest": 200,
    "p2_unit": 4
  }
}

