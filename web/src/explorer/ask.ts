import type { DocumentTypeDecoration, TypedDocumentNode } from "@graphql-typed-document-node/core";
import { patient, problemOf } from "@newsgraph/client";
import { useMemo } from "react";
import {
  cacheExchange,
  createClient,
  fetchExchange,
  stringifyDocument,
  useQuery,
  type CombinedError,
} from "urql";
import { playground } from "./address";
import { TypedDocumentString } from "./generated/graphql";

export const client = createClient({
  url: new URL("graphql", document.baseURI).href,
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: false,
  fetch: patient(),
});

/** What the server says to a question, so far. */
export interface Answer<T> {
  /** While new data are on their way those of the last question stay. */
  data: T | undefined;
  /** Nothing is there yet. */
  loading: boolean;
  /** What is there is of the last question. */
  old: boolean;
  /** Why there is no answer, in words for a reader. */
  problem: string | undefined;
  again: () => void;
  /** The playground with this question in it. */
  link: string;
}

/** Asks a question, one of the client package's or one of the explorer's own; while `pause` is true, not yet. */
export function useAsk<T, V extends object>(
  document: DocumentTypeDecoration<T, V>,
  variables: V,
  pause = false,
): Answer<T> {
  const query = useMemo(() => textOf(document), [document]);
  const [result, execute] = useQuery<T>({ query, variables: variables as never, pause });
  const key = JSON.stringify(variables);
  const link = useMemo(() => playground(query, JSON.parse(key)), [query, key]);
  return {
    data: result.data,
    loading: !pause && result.data === undefined && result.error === undefined,
    old: result.fetching && result.data !== undefined,
    problem: result.error && words(result.error),
    again: () => execute({ requestPolicy: "network-only" }),
    link,
  };
}

/** The client package's documents are trees, for the caches that need such; those of the explorer alone are texts. */
function textOf<T, V>(document: DocumentTypeDecoration<T, V>): string {
  const text =
    document instanceof TypedDocumentString
      ? document.toString()
      : stringifyDocument(document as TypedDocumentNode<T, V>);
  return text.trim();
}

function words(error: CombinedError): string {
  const problem = problemOf(error);
  if (problem.kind === "unavailable" && error.graphQLErrors.length === 0) {
    return "The server does not answer. It may have been stopped, or the way to it is cut.";
  }
  return problem.message.charAt(0).toUpperCase() + problem.message.slice(1);
}
