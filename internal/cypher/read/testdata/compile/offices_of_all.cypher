
CALL () {
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(seenKey) WHERE h1.seenKey > $p.p0_lo AND h1.seenKey < $p.p0_hi AND (coalesce(h1.since <= $p.p0_w0_from, false) AND coalesce(h1.until > $p.p0_w0_from, true) AND (coalesce(h1.currentFrom <= $p.p0_w0_from, false) OR EXISTS {
UNWIND ['CURRENT', 'ACTING'] AS status
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h1.id + '|' + status + '|' + '' AND s.key < h1.id + '|' + status + '|' + $p.p0_w0_key + '|' + $highest
RETURN s }) AND NOT EXISTS {
CALL (h1) {
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h1.id + '|' + 'FORMER' + '|' + '' AND s.key < h1.id + '|' + 'FORMER' + '|' + $highest
RETURN 1 AS one LIMIT 1 }
CALL (h1) {
UNWIND ['CURRENT', 'ACTING'] AS status
CALL (h1, status) {
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h1.id + '|' + status + '|' + '' AND s.key < h1.id + '|' + status + '|' + $p.p0_w0_key + '|' + $highest
RETURN s.key AS k
ORDER BY k DESC LIMIT 1 }
RETURN max(substring(k, size(h1.id) + size(status) + 2)) AS before }
CALL (h1) {
UNWIND ['CURRENT', 'ACTING'] AS status
CALL (h1, status) {
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h1.id + '|' + status + '|' + $p.p0_w0_key + '|' + $highest AND s.key < h1.id + '|' + status + '|' + $highest
RETURN s.key AS k
ORDER BY k LIMIT 1 }
RETURN min(substring(k, size(h1.id) + size(status) + 2)) AS after }
CALL (h1, before, after) {
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h1.id + '|' + 'FORMER' + '|' + before AND s.key < h1.id + '|' + 'FORMER' + '|' + coalesce(after, $highest)
RETURN 1 AS left LIMIT 1 }
MATCH ()-[o:STATES_OFFICE]->() USING INDEX SEEK o:STATES_OFFICE(groupKey) WHERE o.groupKey > h1.groupKey + '|' + 'CURRENT' + '|' + split(before, '|')[0] + '|' + $highest AND o.groupKey < h1.groupKey + '|' + 'CURRENT' + '|' + $p.p0_w0_key + '|' + $highest
RETURN o })
WITH h1
ORDER BY h1.seenKey DESC LIMIT $p.p0_n
RETURN collect([h1.title]) AS f3 }
CALL () {
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(seenKey) WHERE h1.seenKey > '' AND h1.seenKey < $highest AND (coalesce(h1.since <= $p.p0_w0_from, false) AND coalesce(h1.until > $p.p0_w0_from, true) AND (coalesce(h1.currentFrom <= $p.p0_w0_from, false) OR EXISTS {
UNWIND ['CURRENT', 'ACTING'] AS status
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h1.id + '|' + status + '|' + '' AND s.key < h1.id + '|' + status + '|' + $p.p0_w0_key + '|' + $highest
RETURN s }) AND NOT EXISTS {
CALL (h1) {
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h1.id + '|' + 'FORMER' + '|' + '' AND s.key < h1.id + '|' + 'FORMER' + '|' + $highest
RETURN 1 AS one LIMIT 1 }
CALL (h1) {
UNWIND ['CURRENT', 'ACTING'] AS status
CALL (h1, status) {
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h1.id + '|' + status + '|' + '' AND s.key < h1.id + '|' + status + '|' + $p.p0_w0_key + '|' + $highest
RETURN s.key AS k
ORDER BY k DESC LIMIT 1 }
RETURN max(substring(k, size(h1.id) + size(status) + 2)) AS before }
CALL (h1) {
UNWIND ['CURRENT', 'ACTING'] AS status
CALL (h1, status) {
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h1.id + '|' + status + '|' + $p.p0_w0_key + '|' + $highest AND s.key < h1.id + '|' + status + '|' + $highest
RETURN s.key AS k
ORDER BY k LIMIT 1 }
RETURN min(substring(k, size(h1.id) + size(status) + 2)) AS after }
CALL (h1, before, after) {
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h1.id + '|' + 'FORMER' + '|' + before AND s.key < h1.id + '|' + 'FORMER' + '|' + coalesce(after, $highest)
RETURN 1 AS left LIMIT 1 }
MATCH ()-[o:STATES_OFFICE]->() USING INDEX SEEK o:STATES_OFFICE(groupKey) WHERE o.groupKey > h1.groupKey + '|' + 'CURRENT' + '|' + split(before, '|')[0] + '|' + $highest AND o.groupKey < h1.groupKey + '|' + 'CURRENT' + '|' + $p.p0_w0_key + '|' + $highest
RETURN o })
RETURN count(*) AS t4 }
RETURN [f3, t4] AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 5948,
    "p0_to": "􏿿",
    "p0_w0_from": "2020-01-09T00:00:00Z",
    "p0_w0_key": "2020-01-09T00:00:00Z"
  }
}


CALL () {
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(seenKey) WHERE h1.seenKey > $p.p0_lo AND h1.seenKey < $p.p0_hi
WITH h1
ORDER BY h1.seenKey DESC LIMIT $p.p0_n
RETURN collect([h1.title, h1.seenKey]) AS f3 }
RETURN [f3, COUNT { ()-[:HOLDS_OFFICE]->() }] AS answer
{
  "p": {
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5
  }
}


CALL () {
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(titleKey) WHERE h1.titleKey IN $p.p0_w0
WITH h1 WHERE (h1.titleKey IN $p.p0_w0)
WITH h1, h1.seenKey AS k2 WHERE k2 > $p.p0_lo AND k2 < $p.p0_hi
WITH h1, k2
ORDER BY k2 DESC LIMIT $p.p0_n
CALL (h1) {
WITH startNode(h1) AS n3
RETURN collect([n3.name]) AS f5 }
RETURN collect([h1.title, f5]) AS f6 }
CALL () {
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(titleKey) WHERE h1.titleKey IN $p.p0_w0
WITH h1 WHERE (h1.titleKey IN $p.p0_w0)
RETURN count(*) AS t7 }
RETURN [f6, t7] AS answer
{
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 5948,
    "p0_to": "􏿿",
    "p0_w0": [
      "president"
    ]
  }
}


CALL () {
UNWIND $p.p0_w0 AS t
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(key) WHERE h1.key > t + '|' + '' AND h1.key < t + '|' + $highest
WITH h1 WHERE (endNode(h1).id IN $p.p0_w0)
WITH h1, h1.seenKey AS k2 WHERE k2 > $p.p0_lo AND k2 < $p.p0_hi
WITH h1, k2
ORDER BY k2 ASC LIMIT $p.p0_n
RETURN collect([h1.title]) AS f3 }
CALL () {
UNWIND $p.p0_w0 AS t
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(key) WHERE h1.key > t + '|' + '' AND h1.key < t + '|' + $highest
WITH h1 WHERE (endNode(h1).id IN $p.p0_w0)
RETURN count(*) AS t4 }
RETURN [f3, t4] AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 5948,
    "p0_to": "􏿿",
    "p0_w0": [
      "organization:nato"
    ]
  }
}


CALL () {
UNWIND $p.p0_w1 AS t
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(key) WHERE h1.key > t + '|' + '' AND h1.key < t + '|' + $highest
WITH h1 WHERE (h1.status IN $p.p0_w0) AND (endNode(h1).id IN $p.p0_w1)
WITH h1, h1.seenKey AS k2 WHERE k2 > $p.p0_lo AND k2 < $p.p0_hi
WITH h1, k2
ORDER BY k2 DESC LIMIT $p.p0_n
RETURN collect([h1.title]) AS f3 }
CALL () {
UNWIND $p.p0_w1 AS t
MATCH ()-[h1:HOLDS_OFFICE]->() USING INDEX SEEK h1:HOLDS_OFFICE(key) WHERE h1.key > t + '|' + '' AND h1.key < t + '|' + $highest
WITH h1 WHERE (h1.status IN $p.p0_w0) AND (endNode(h1).id IN $p.p0_w1)
RETURN count(*) AS t4 }
RETURN [f3, t4] AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_from": "",
    "p0_hi": "􏿿",
    "p0_lo": "",
    "p0_n": 5,
    "p0_scan": 2974,
    "p0_to": "􏿿",
    "p0_w0": [
      "CURRENT"
    ],
    "p0_w1": [
      "country:IR",
      "country:RU"
    ]
  }
}

MATCH (n1:Person {id: coalesce(head(COLLECT {
MATCH (y:Spelling {id: $p.p0_Person}) USING INDEX SEEK y:Spelling(id)
RETURN y.person }), $p.p0_Person)}) USING INDEX SEEK n1:Person(id)
CALL (n1) {
MATCH (n1)-[h2:HOLDS_OFFICE]->() WHERE (coalesce(h2.since <= $p.p1_w0_from, false) AND coalesce(h2.until > $p.p1_w0_from, true) AND (coalesce(h2.currentFrom <= $p.p1_w0_from, false) OR EXISTS {
UNWIND ['CURRENT', 'ACTING'] AS status
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h2.id + '|' + status + '|' + '' AND s.key < h2.id + '|' + status + '|' + $p.p1_w0_key + '|' + $highest
RETURN s }) AND NOT EXISTS {
CALL (h2) {
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h2.id + '|' + 'FORMER' + '|' + '' AND s.key < h2.id + '|' + 'FORMER' + '|' + $highest
RETURN 1 AS one LIMIT 1 }
CALL (h2) {
UNWIND ['CURRENT', 'ACTING'] AS status
CALL (h2, status) {
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h2.id + '|' + status + '|' + '' AND s.key < h2.id + '|' + status + '|' + $p.p1_w0_key + '|' + $highest
RETURN s.key AS k
ORDER BY k DESC LIMIT 1 }
RETURN max(substring(k, size(h2.id) + size(status) + 2)) AS before }
CALL (h2) {
UNWIND ['CURRENT', 'ACTING'] AS status
CALL (h2, status) {
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h2.id + '|' + status + '|' + $p.p1_w0_key + '|' + $highest AND s.key < h2.id + '|' + status + '|' + $highest
RETURN s.key AS k
ORDER BY k LIMIT 1 }
RETURN min(substring(k, size(h2.id) + size(status) + 2)) AS after }
CALL (h2, before, after) {
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h2.id + '|' + 'FORMER' + '|' + before AND s.key < h2.id + '|' + 'FORMER' + '|' + coalesce(after, $highest)
RETURN 1 AS left LIMIT 1 }
MATCH ()-[o:STATES_OFFICE]->() USING INDEX SEEK o:STATES_OFFICE(groupKey) WHERE o.groupKey > h2.groupKey + '|' + 'CURRENT' + '|' + split(before, '|')[0] + '|' + $highest AND o.groupKey < h2.groupKey + '|' + 'CURRENT' + '|' + $p.p1_w0_key + '|' + $highest
RETURN o })
WITH h2, h2.seenKey AS k3 WHERE k3 > $p.p1_lo AND k3 < $p.p1_hi
WITH h2, k3
ORDER BY k3 DESC LIMIT $p.p1_n
RETURN collect([h2.title]) AS f4 }
CALL (n1) {
MATCH (n1)-[h2:HOLDS_OFFICE]->() WHERE (coalesce(h2.since <= $p.p1_w0_from, false) AND coalesce(h2.until > $p.p1_w0_from, true) AND (coalesce(h2.currentFrom <= $p.p1_w0_from, false) OR EXISTS {
UNWIND ['CURRENT', 'ACTING'] AS status
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h2.id + '|' + status + '|' + '' AND s.key < h2.id + '|' + status + '|' + $p.p1_w0_key + '|' + $highest
RETURN s }) AND NOT EXISTS {
CALL (h2) {
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h2.id + '|' + 'FORMER' + '|' + '' AND s.key < h2.id + '|' + 'FORMER' + '|' + $highest
RETURN 1 AS one LIMIT 1 }
CALL (h2) {
UNWIND ['CURRENT', 'ACTING'] AS status
CALL (h2, status) {
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h2.id + '|' + status + '|' + '' AND s.key < h2.id + '|' + status + '|' + $p.p1_w0_key + '|' + $highest
RETURN s.key AS k
ORDER BY k DESC LIMIT 1 }
RETURN max(substring(k, size(h2.id) + size(status) + 2)) AS before }
CALL (h2) {
UNWIND ['CURRENT', 'ACTING'] AS status
CALL (h2, status) {
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h2.id + '|' + status + '|' + $p.p1_w0_key + '|' + $highest AND s.key < h2.id + '|' + status + '|' + $highest
RETURN s.key AS k
ORDER BY k LIMIT 1 }
RETURN min(substring(k, size(h2.id) + size(status) + 2)) AS after }
CALL (h2, before, after) {
MATCH ()-[s:STATES_OFFICE]->() USING INDEX SEEK s:STATES_OFFICE(key) WHERE s.key > h2.id + '|' + 'FORMER' + '|' + before AND s.key < h2.id + '|' + 'FORMER' + '|' + coalesce(after, $highest)
RETURN 1 AS left LIMIT 1 }
MATCH ()-[o:STATES_OFFICE]->() USING INDEX SEEK o:STATES_OFFICE(groupKey) WHERE o.groupKey > h2.groupKey + '|' + 'CURRENT' + '|' + split(before, '|')[0] + '|' + $highest AND o.groupKey < h2.groupKey + '|' + 'CURRENT' + '|' + $p.p1_w0_key + '|' + $highest
RETURN o })
RETURN count(*) AS t5 }
RETURN [[[f4, t5]]] AS answer
{
  "highest": "􏿿",
  "p": {
    "p0_Person": "person:sergei-lavrov",
    "p1_from": "",
    "p1_hi": "􏿿",
    "p1_lo": "",
    "p1_n": 5,
    "p1_scan": 5948,
    "p1_to": "􏿿",
    "p1_w0_from": "2020-01-09T00:00:00Z",
    "p1_w0_key": "2020-01-09T00:00:00Z"
  }
}

