// The package's documents, with variables for each.
import * as client from "../dist/index.js";

const variables = {
  Article: { id: "Article:1" },
  ArticleContext: { id: "Article:1" },
  Country: { code: "IR" },
  CountryArticles: { code: "IR" },
  CountryTies: { code: "IR" },
  OfficeHolders: { code: "IR" },
  Path: { from: "Person:1", to: "Person:2" },
  Person: { id: "Person:1" },
  PersonArticles: { id: "Person:1" },
  PersonTies: { id: "Person:1" },
  Search: { query: "iran" },
  Suggest: { prefix: "ir" },
  Trending: { window: { from: "2024-01-01" } },
};

const operation = (document) => document.definitions.find((d) => d.kind === "OperationDefinition");

export const documents = Object.values(client)
  .filter((value) => value?.kind === "Document" && operation(value))
  .map((document) => {
    const name = operation(document).name.value;
    return { name, document, variables: variables[name] ?? {} };
  });

/** Those that can ask for another page, by a variable `after`. */
export const paged = documents.filter(({ document }) =>
  operation(document).variableDefinitions?.some(({ variable }) => variable.name.value === "after"),
);
