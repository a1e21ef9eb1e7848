// Lint of the API's schema, ../schema.graphqls: `npm run lint:schema`. All rules of the
// sets schema-recommended and schema-relay hold but for the exceptions below.
import { fileURLToPath } from "node:url";
import graphql from "@graphql-eslint/eslint-plugin";

const schema = fileURLToPath(new URL("../schema.graphqls", import.meta.url));

const exceptions = {
  // Types are described in blocks, fields and arguments, mostly by one line, in quotes;
  // the rule knows only one style for both.
  "@graphql-eslint/description-style": "off",

  "@graphql-eslint/strict-id-in-types": [
    "error",
    {
      exceptions: {
        // A place in a list is known by its cursor.
        suffixes: ["Connection", "Edge"],
        types: [
          // Parts of an article, which has the id.
          "Image",
          "Byline",
          "Link",
          "Evidence",
          "OfficeEvidence",
          "Quote",
          "QuoteEvidence",
          "Paragraph",
          "Mention",
          "Sentence",
          "UnclearName",
          // Parts of a person.
          "Spelling",
          "NameDecision",
          "NameFeature",
          "Curation",
          // Counted for one list, and so known by nothing but the list.
          "ArticleFacets",
          "PersonFacet",
          "CountryFacet",
          "PublisherFacet",
          "ValueFacet",
          "Timeline",
          "TimelineBucket",
          "Trends",
          "TrendingPerson",
          "TrendingCountry",
          "TrendingPair",
          // What a search or a suggestion shows of what it leads to.
          "Highlight",
          "TextPiece",
          "Suggestion",
          // Found for one question.
          "Paths",
          "Path",
          "Hop",
          "HopArticle",
          // Why an article is related to another; what is in common has the id.
          "PersonInCommon",
          "CountryInCommon",
          // Defined by Relay, without an id.
          "PageInfo",
        ],
      },
    },
  ],

  // What is found by relevance is read from the best on only; Relay allows either direction alone.
  "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],

  "@graphql-eslint/relay-edge-types": [
    "error",
    {
      // Short lists that nobody pages through (aliases, forms, evidence), and `nodes`,
      // the shortcut past the edges, are plain lists.
      listTypeCanWrapOnlyEdgeType: false,
      // Office is listed but no Node, see above.
      shouldImplementNode: false,
    },
  ],
};

const additions = {
  // The docs beside the queries are all that most readers will see, so they leave
  // nothing out.
  "@graphql-eslint/require-description": [
    "error",
    {
      types: true,
      rootField: true,
      DirectiveDefinition: true,
      FieldDefinition: true,
      InputValueDefinition: true,
      EnumValueDefinition: true,
    },
  ],
};

export default [
  {
    files: ["schema.graphqls"],
    plugins: { "@graphql-eslint": graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema } },
    },
    rules: {
      ...graphql.configs["flat/schema-recommended"].rules,
      ...graphql.configs["flat/schema-relay"].rules,
      ...exceptions,
      ...additions,
    },
  },
];
