// Made from schema.graphqls by scripts/generate.mjs.

/** The TypeScript type of each scalar of the schema's own: all are text in JSON. */
export const scalars = {
  "CountryCode": "string",
  "DateTime": "string",
  "URL": "string"
} as const;

/** The types that an interface or union stands for. */
export const possibleTypes = {
  "Node": [
    "Article",
    "Country",
    "Office",
    "Organization",
    "Person",
    "Publisher",
    "Story"
  ],
  "SearchResult": [
    "Article",
    "Country",
    "Person",
    "Publisher"
  ]
} as const;

/** The types that have an id, by which a cache keeps them. */
export const entities = [
  "Article",
  "Country",
  "Office",
  "Organization",
  "Person",
  "Publisher",
  "Stats",
  "Story"
] as const;

/** The types without one, which a cache keeps where they stand. */
export const parts = [
  "ArticleConnection",
  "ArticleEdge",
  "ArticleFacets",
  "Byline",
  "CoMentionedCountryConnection",
  "CoMentionedCountryEdge",
  "CoMentionedPersonConnection",
  "CoMentionedPersonEdge",
  "CountryConnection",
  "CountryEdge",
  "CountryFacet",
  "CountryInCommon",
  "Curation",
  "DuplicateConnection",
  "DuplicateEdge",
  "Evidence",
  "Highlight",
  "Hop",
  "HopArticle",
  "Image",
  "Link",
  "LinkConnection",
  "LinkEdge",
  "Mention",
  "MentionedCountryConnection",
  "MentionedCountryEdge",
  "MentionedPersonConnection",
  "MentionedPersonEdge",
  "MentioningArticleConnection",
  "MentioningArticleEdge",
  "NameDecision",
  "NameFeature",
  "OfficeConnection",
  "OfficeEdge",
  "OfficeEvidence",
  "OrganizationConnection",
  "OrganizationEdge",
  "PageInfo",
  "Paragraph",
  "Path",
  "Paths",
  "PersonConnection",
  "PersonEdge",
  "PersonFacet",
  "PersonInCommon",
  "PublisherConnection",
  "PublisherEdge",
  "PublisherFacet",
  "Quote",
  "QuoteConnection",
  "QuoteEdge",
  "QuoteEvidence",
  "RelatedArticleConnection",
  "RelatedArticleEdge",
  "SearchConnection",
  "SearchEdge",
  "Sentence",
  "Spelling",
  "StoryPublisherConnection",
  "StoryPublisherEdge",
  "Suggestion",
  "TextPiece",
  "Timeline",
  "TimelineBucket",
  "TrendingCountry",
  "TrendingPair",
  "TrendingPerson",
  "Trends",
  "UnclearName",
  "ValueFacet"
] as const;

/** Each list that has pages, with the arguments that make it another list. */
export const connections = {
  "Query": {
    "articles": [
      "filter",
      "orderBy"
    ],
    "people": [
      "filter",
      "orderBy"
    ],
    "countries": [
      "filter",
      "orderBy"
    ],
    "publishers": [
      "filter",
      "orderBy"
    ],
    "organizations": [
      "filter",
      "orderBy"
    ],
    "offices": [
      "filter"
    ],
    "search": [
      "query",
      "in",
      "filter"
    ],
    "quotes": [
      "filter",
      "orderBy"
    ]
  },
  "Article": {
    "links": [],
    "people": [],
    "countries": [
      "includeOrganizations"
    ],
    "duplicates": [],
    "related": [],
    "linkedFrom": [
      "filter",
      "orderBy"
    ],
    "quotes": []
  },
  "Country": {
    "articles": [
      "filter",
      "orderBy"
    ],
    "countries": [
      "publishedAt",
      "minCount",
      "orderBy"
    ],
    "people": [
      "publishedAt",
      "minCount",
      "orderBy"
    ],
    "officeHolders": [
      "filter"
    ]
  },
  "Organization": {
    "officeHolders": [
      "filter"
    ]
  },
  "Person": {
    "articles": [
      "filter",
      "orderBy"
    ],
    "writtenArticles": [
      "filter",
      "orderBy"
    ],
    "people": [
      "publishedAt",
      "minCount",
      "orderBy"
    ],
    "countries": [
      "publishedAt",
      "minCount",
      "orderBy"
    ],
    "offices": [
      "filter"
    ],
    "quotes": [
      "filter",
      "orderBy"
    ]
  },
  "Publisher": {
    "articles": [
      "filter",
      "orderBy"
    ]
  },
  "Story": {
    "publishers": [],
    "articles": [
      "filter",
      "orderBy"
    ]
  }
} as const;

/** The fields that hold parts or plain lists, which two queries may select differently. */
export const merged = {
  "Query": [
    "nodes",
    "suggest",
    "path",
    "trending"
  ],
  "Article": [
    "image",
    "paragraphs",
    "unclearNames",
    "authors",
    "mentions",
    "sentences"
  ],
  "Country": [],
  "Office": [
    "conflicts",
    "evidence"
  ],
  "Organization": [],
  "Person": [
    "spellings",
    "decidedBy"
  ],
  "Publisher": [],
  "Stats": [],
  "Story": []
} as const;

/** The fields of Query that find one thing by its id, with its type. */
export const byId = {
  "article": "Article",
  "person": "Person"
} as const;
