// Constraints and indexes. Each statement ends in a semicolon; all can be run again.
// A constraint of uniqueness has a range index of its own.

CREATE CONSTRAINT writer_name IF NOT EXISTS FOR (w:Writer) REQUIRE w.name IS UNIQUE;

CREATE CONSTRAINT page_id IF NOT EXISTS FOR (a:Page) REQUIRE a.id IS UNIQUE;
CREATE RANGE INDEX article_id IF NOT EXISTS FOR (a:Article) ON (a.id);
CREATE RANGE INDEX article_sort_key IF NOT EXISTS FOR (a:Article) ON (a.sortKey);
CREATE RANGE INDEX article_loaded_key IF NOT EXISTS FOR (a:Article) ON (a.loadedKey);
CREATE RANGE INDEX article_source IF NOT EXISTS FOR (a:Article) ON (a.source);
CREATE RANGE INDEX article_line_0 IF NOT EXISTS FOR (a:Article) ON (a.line0);
CREATE RANGE INDEX article_line_1 IF NOT EXISTS FOR (a:Article) ON (a.line1);
CREATE RANGE INDEX article_line_2 IF NOT EXISTS FOR (a:Article) ON (a.line2);
CREATE RANGE INDEX article_line_3 IF NOT EXISTS FOR (a:Article) ON (a.line3);

CREATE CONSTRAINT story_id IF NOT EXISTS FOR (s:Story) REQUIRE s.id IS UNIQUE;

CREATE CONSTRAINT publisher_id IF NOT EXISTS FOR (p:Publisher) REQUIRE p.id IS UNIQUE;
CREATE RANGE INDEX publisher_name_key IF NOT EXISTS FOR (p:Publisher) ON (p.nameKey);
CREATE RANGE INDEX publisher_count_key IF NOT EXISTS FOR (p:Publisher) ON (p.countKey);
CREATE RANGE INDEX publisher_seen_key IF NOT EXISTS FOR (p:Publisher) ON (p.seenKey);

CREATE CONSTRAINT person_id IF NOT EXISTS FOR (p:Person) REQUIRE p.id IS UNIQUE;
CREATE RANGE INDEX person_name_key IF NOT EXISTS FOR (p:Person) ON (p.nameKey);
CREATE RANGE INDEX person_count_key IF NOT EXISTS FOR (p:Person) ON (p.countKey);
CREATE RANGE INDEX person_seen_key IF NOT EXISTS FOR (p:Person) ON (p.seenKey);
CREATE RANGE INDEX name_key IF NOT EXISTS FOR (n:Name) ON (n.key);

CREATE CONSTRAINT spelling_id IF NOT EXISTS FOR (s:Spelling) REQUIRE s.id IS UNIQUE;
CREATE RANGE INDEX spelling_person IF NOT EXISTS FOR (s:Spelling) ON (s.person);
CREATE RANGE INDEX spelling_undecided IF NOT EXISTS FOR (s:Spelling) ON (s.undecided);
CREATE RANGE INDEX spelling_moving IF NOT EXISTS FOR (s:Spelling) ON (s.moving);

CREATE CONSTRAINT curation_id IF NOT EXISTS FOR (c:Curation) REQUIRE c.id IS UNIQUE;

CREATE CONSTRAINT country_id IF NOT EXISTS FOR (c:Country) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT country_code IF NOT EXISTS FOR (c:Country) REQUIRE c.code IS UNIQUE;
CREATE RANGE INDEX country_name_key IF NOT EXISTS FOR (c:Country) ON (c.nameKey);
CREATE RANGE INDEX country_count_key IF NOT EXISTS FOR (c:Country) ON (c.countKey);
CREATE RANGE INDEX country_seen_key IF NOT EXISTS FOR (c:Country) ON (c.seenKey);

CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (o:Organization) REQUIRE o.id IS UNIQUE;
CREATE RANGE INDEX organization_name_key IF NOT EXISTS FOR (o:Organization) ON (o.nameKey);
CREATE RANGE INDEX organization_count_key IF NOT EXISTS FOR (o:Organization) ON (o.countKey);
CREATE RANGE INDEX organization_seen_key IF NOT EXISTS FOR (o:Organization) ON (o.seenKey);

CREATE RANGE INDEX mentions_key IF NOT EXISTS FOR ()-[r:MENTIONS]-() ON (r.key);
CREATE RANGE INDEX mentions_count_key IF NOT EXISTS FOR ()-[r:MENTIONS]-() ON (r.countKey);
CREATE RANGE INDEX published_by_key IF NOT EXISTS FOR ()-[r:PUBLISHED_BY]-() ON (r.key);
CREATE RANGE INDEX written_by_key IF NOT EXISTS FOR ()-[r:WRITTEN_BY]-() ON (r.key);
CREATE RANGE INDEX links_to_key IF NOT EXISTS FOR ()-[r:LINKS_TO]-() ON (r.key);
CREATE RANGE INDEX states_office_key IF NOT EXISTS FOR ()-[r:STATES_OFFICE]-() ON (r.key);
CREATE RANGE INDEX states_office_group_key IF NOT EXISTS FOR ()-[r:STATES_OFFICE]-() ON (r.groupKey);
CREATE RANGE INDEX holds_office_id IF NOT EXISTS FOR ()-[r:HOLDS_OFFICE]-() ON (r.id);
CREATE RANGE INDEX holds_office_key IF NOT EXISTS FOR ()-[r:HOLDS_OFFICE]-() ON (r.key);
CREATE RANGE INDEX holds_office_group_key IF NOT EXISTS FOR ()-[r:HOLDS_OFFICE]-() ON (r.groupKey);
CREATE RANGE INDEX holds_office_title_key IF NOT EXISTS FOR ()-[r:HOLDS_OFFICE]-() ON (r.titleKey);
CREATE RANGE INDEX holds_office_seen_key IF NOT EXISTS FOR ()-[r:HOLDS_OFFICE]-() ON (r.seenKey);
CREATE RANGE INDEX seen_with_pair IF NOT EXISTS FOR ()-[r:SEEN_WITH]-() ON (r.pair);
CREATE RANGE INDEX seen_with_count_key IF NOT EXISTS FOR ()-[r:SEEN_WITH]-() ON (r.countKey);
CREATE RANGE INDEX seen_with_seen_key IF NOT EXISTS FOR ()-[r:SEEN_WITH]-() ON (r.seenKey);
CREATE RANGE INDEX quotes_key IF NOT EXISTS FOR ()-[r:QUOTES]-() ON (r.key);
CREATE RANGE INDEX quotes_sort_key IF NOT EXISTS FOR ()-[r:QUOTES]-() ON (r.sortKey);
CREATE RANGE INDEX tells_key IF NOT EXISTS FOR ()-[r:TELLS]-() ON (r.key);

// What is indexed are lines of words, which package internal/search makes: the analyzer has only to part them at spaces.
CREATE FULLTEXT INDEX article_words IF NOT EXISTS FOR (a:Article) ON EACH [a.words, a.titleWords] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX person_words IF NOT EXISTS FOR (p:Person) ON EACH [p.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX spelling_codes IF NOT EXISTS FOR (s:Spelling) ON EACH [s.codes] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX article_singles IF NOT EXISTS FOR (a:Article) ON EACH [a.singles] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX country_words IF NOT EXISTS FOR (c:Country) ON EACH [c.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX publisher_words IF NOT EXISTS FOR (p:Publisher) ON EACH [p.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX office_words IF NOT EXISTS FOR ()-[r:HOLDS_OFFICE]-() ON EACH [r.titleKey] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX quote_words IF NOT EXISTS FOR ()-[r:QUOTES]-() ON EACH [r.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
