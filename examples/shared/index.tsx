// What the three apps have in common, and none of it knows GraphQL: addresses, and how things look.
import { cut, type Span } from "@newsgraph/client";
import { useEffect, useState, useSyncExternalStore, type ReactNode } from "react";

/** Where the API is: VITE_NEWSGRAPH_URL, or that of `newsgraph up` on this machine. */
export const endpoint: string = import.meta.env["VITE_NEWSGRAPH_URL"] ?? "http://127.0.0.1:8080/graphql";

/** What is shown: the list, of all articles or of those that mention somebody or a country, or one article. */
export type View = { article: string } | { person?: string | undefined; country?: string | undefined };

/** The view that the address names, and goes on naming: back and forward work. */
export function useView(): View {
  const hash = useSyncExternalStore(
    (changed) => {
      addEventListener("hashchange", changed);
      return () => removeEventListener("hashchange", changed);
    },
    () => location.hash,
  );
  const [kind, name] = hash.slice(2).split("/").map(decodeURIComponent);
  if (kind === "article" && name) return { article: name };
  return { person: kind === "person" ? name : undefined, country: kind === "country" ? name : undefined };
}

const linkTo = (kind: "article" | "person" | "country", name: string) => `#/${kind}/${encodeURIComponent(name)}`;

/** The filter of a list view, as `articles(filter:)` takes it. */
export function filterOf({ person, country }: { person?: string | undefined; country?: string | undefined }) {
  if (person) return { people: { anyOf: [person] } };
  if (country) return { countries: { anyOf: [country] } };
  return null;
}

/** The value once it has stayed the same for a moment: what somebody types is not asked for letter by letter. */
export function useSettled<T>(value: T, milliseconds = 200): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

export function Page({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <header>
        <a href="#/">newsgraph</a> with {title}
      </header>
      <main>{children}</main>
    </>
  );
}

export function Notice({ children }: { children: ReactNode }) {
  return <p role="status">{children}</p>;
}

interface Card {
  readonly id: string;
  readonly title: string;
  readonly excerpt: string;
  readonly publishedAt: string;
}

export function Cards({ articles, more }: { articles: readonly Card[]; more?: (() => void) | undefined }) {
  return (
    <>
      <ol className="cards">
        {articles.map(({ id, title, excerpt, publishedAt }) => (
          <li key={id}>
            <h2>
              <a href={linkTo("article", id)}>{title}</a>
            </h2>
            <Time at={publishedAt} />
            <p>{excerpt}</p>
          </li>
        ))}
      </ol>
      {more && <button onClick={more}>Load more</button>}
    </>
  );
}

function Time({ at }: { at: string }) {
  return <time dateTime={at}>{new Date(at).toLocaleDateString("en", { dateStyle: "long", timeZone: "UTC" })}</time>;
}

/** Whoever or whatever is meant, as `EntityName` selects it. */
export interface Entity {
  readonly __typename: string;
  readonly id?: string;
  readonly name?: string;
  readonly code?: string;
  readonly title?: string;
}

interface Paragraph {
  readonly text: string;
  readonly start: number;
  readonly mentions: readonly (Span & { readonly entity: Entity })[];
}

/** The text of an article, people and countries coloured where they stand, each a link to the articles that mention them. */
export function Text({ paragraphs }: { paragraphs: readonly Paragraph[] }) {
  return paragraphs.map(({ text, start, mentions }) => (
    <p key={start}>
      {cut(text, mentions, start).map(({ text: words, start: at, span }) =>
        span ? (
          <EntityLink key={at} entity={span.entity}>
            {words}
          </EntityLink>
        ) : (
          words
        ),
      )}
    </p>
  ));
}

function EntityLink({ entity, children }: { entity: Entity; children: ReactNode }) {
  const { __typename: type, id, code, name, title } = entity;
  const href = type === "Person" && id ? linkTo("person", id) : type === "Country" && code ? linkTo("country", code) : undefined;
  return href ? (
    <a className={type.toLowerCase()} href={href} title={name}>
      {children}
    </a>
  ) : (
    <span title={name ?? title}>{children}</span>
  );
}

export function ArticleHead({ title, publishedAt }: { title: string; publishedAt: string }) {
  return (
    <>
      <h1>{title}</h1>
      <Time at={publishedAt} />
    </>
  );
}

interface Suggested {
  readonly articleCount: number;
  readonly pieces: readonly { readonly text: string; readonly matched: boolean }[];
  readonly node: Entity;
}

/** What fits what was typed, with what was typed marked. */
export function Suggestions({ found }: { found: readonly Suggested[] }) {
  return (
    <ul className="suggestions">
      {found.map(({ articleCount, pieces, node }) => (
        <li key={node.id}>
          <EntityLink entity={node}>{pieces.map(({ text, matched }, i) => (matched ? <mark key={i}>{text}</mark> : text))}</EntityLink>{" "}
          {articleCount}
        </li>
      ))}
    </ul>
  );
}

/** A field to search in, and below it what `children` makes of what was typed, once there is something. */
export function SearchBox({ children }: { children: (typed: string) => ReactNode }) {
  const [typed, setTyped] = useState("");
  const settled = useSettled(typed.trim());
  return (
    <search>
      <input
        type="search"
        aria-label="Search"
        placeholder="A person, country, publisher or office"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {settled && children(settled)}
    </search>
  );
}
