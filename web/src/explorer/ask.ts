import { useMemo } from "react";
import { cacheExchange, createClient, fetchExchange, useQuery, type CombinedError } from "urql";
import { playground } from "./address";
import type { TypedDocumentString } from "./generated/graphql";

export const client = createClient({
  url: new URL("graphql", document.baseURI).href,
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: false,
  fetch: patiently,
});

// A database that has just started plans each question anew; it says that it is busy, and when to ask again.
const TRIES = 5;
const PAUSE = 2; // seconds, where it does not say so

/** Asks again where the server is there and cannot answer just now. */
async function patiently(url: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  for (let tried = 1; ; tried++) {
    const response = await fetch(url, init);
    if (response.status !== 503 || tried === TRIES) return response;
    const pause = Number(response.headers.get("Retry-After")) || PAUSE;
    await new Promise((resolve) => setTimeout(resolve, pause * 1000));
  }
}

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

/** Asks a question; while `pause` is true, not yet. */
export function useAsk<T, V extends object>(
  document: TypedDocumentString<T, V>,
  variables: V,
  pause = false,
): Answer<T> {
  const query = document.toString().trim();
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

function words(error: CombinedError): string {
  if (error.networkError && error.graphQLErrors.length === 0) {
    return "The server does not answer. It may have been stopped, or the way to it is cut.";
  }
  return error.graphQLErrors[0]?.message ?? error.message;
}
