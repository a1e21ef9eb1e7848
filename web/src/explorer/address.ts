import type { ArticleFilter } from "@newsgraph/client";
import { useCallback, useMemo } from "react";
import { useLocation } from "wouter";
import { useSearch } from "wouter/use-browser-location";
import { dayOf } from "./words";

/** The directory that the explorer is served under, without the final slash. All views lie side by side in it. */
export const base = new URL(".", document.baseURI).pathname.replace(/\/$/, "");

export type Params = Record<string, string | number | string[] | undefined | null>;

/** A view's address with what is given as its query string. Ids keep their colons and slashes, which a query string may have. */
export function address(view: string, params: Params = {}): string {
  const parts: string[] = [];
  for (const [name, value] of Object.entries(params)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item === undefined || item === null || item === "") continue;
      const text = encodeURIComponent(item).replace(/%3A/g, ":").replace(/%2F/g, "/");
      parts.push(`${name}=${text.replace(/%20/g, "+")}`);
    }
  }
  return parts.length > 0 ? `${view}?${parts.join("&")}` : view;
}

/** A place in the text of an article, as evidence gives it. */
export interface Place {
  part: string;
  start: number;
  end: number;
}

/** The addresses of all views. */
export const to = {
  start: () => address("/"),
  search: (params: Params) => address("/search", params),
  article: (id: string, at?: Place) =>
    address("/article", { id, at: at && `${at.part.toLowerCase()}.${at.start}.${at.end}` }),
  person: (id: string) => address("/person", { id }),
  country: (id: string) => address("/country", { code: codeOf(id) }),
  connections: (params: Params) => address("/connections", params),
  /** Of a person or a country. */
  entity: (id: string) => (isCountry(id) ? to.country(id) : to.person(id)),
};

export function isCountry(id: string): boolean {
  return id.startsWith("country:");
}

/** The code in the id of a country. */
export function codeOf(id: string): string {
  return id.replace(/^country:/, "");
}

/** The place that `at` names in the address of an article. */
export function placeOf(at: string | null): Place | undefined {
  const [part, start, end] = at?.split(".") ?? [];
  if (!part || !start || !end) return undefined;
  const place = { part: part.toUpperCase(), start: Number(start), end: Number(end) };
  return place.start >= 0 && place.end > place.start ? place : undefined;
}

/** The query string of the address, and a function that changes some of it and leaves the rest. */
export function useParams() {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const change = useCallback(
    (changes: Params, options?: { replace?: boolean }) => {
      navigate(address(path, { ...all(params), ...changes }), options);
    },
    [params, path, navigate],
  );
  return { params, change };
}

/** The time that the address chooses, as the filter of articles has it, and what chooses another: undefined for all time. */
export function useSpan() {
  const { params, change } = useParams();
  const from = params.get("from") || null;
  const until = params.get("to") || null;
  const chosen = from !== null || until !== null;
  return {
    from,
    until,
    chosen,
    filter: (chosen ? { publishedAt: { from, to: until } } : {}) satisfies ArticleFilter,
    choose: (span: { from: string; to: string } | undefined, options?: { replace?: boolean }) =>
      // A page of a list is one of another time's list.
      change({ from: span && dayOf(span.from), to: span && dayOf(span.to), after: null }, options),
  };
}

/** All of a query string, so that some of it can be changed. */
export function all(params: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
}

/** The address of the playground with a query in it. It is another page: a plain link, not one of the router's. */
export function playground(query: string, variables: object): string {
  const params = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  return `${base}/playground?${params}`;
}
