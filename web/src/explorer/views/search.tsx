import {
  type ArticleFilter,
  ArticlesDocument,
  ArticlesOverviewDocument,
  SearchDocument,
  type SearchQuery,
  type SearchType,
} from "@newsgraph/client";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { address, all, codeOf, to, useParams, useSpan } from "../address";
import { useAsk } from "../ask";
import { NamesDocument } from "../generated/graphql";
import { Panel } from "../parts/panel";
import { ViewSkeleton } from "../parts/skeleton";
import { CountryLink, Inexact, PersonLink, Pieces, Source } from "../parts/texts";
import { Timeline } from "../parts/timeline";
import { useTitle } from "../parts/title";
import { count, formatMonth, formatNumber } from "../words";

const kinds: { value: SearchType; name: string }[] = [
  { value: "ARTICLE", name: "Articles" },
  { value: "PERSON", name: "People" },
  { value: "COUNTRY", name: "Countries" },
  { value: "PUBLISHER", name: "Publishers" },
];

// How many of each kind are shown beside the results.
const FACETS = 8;

/** What a search found, or, without words, the articles that the chosen facets leave; and the facets. */
export function SearchView() {
  const { params } = useParams();
  const { from, until, chosen, filter: ofSpan, choose } = useSpan();
  const q = params.get("q")?.trim() ?? "";
  useTitle(q ? `${q}: search` : "Articles");
  const after = params.get("after");
  const kind = kinds.find((k) => k.value === params.get("in"));
  const people = params.getAll("person");
  const countries = params.getAll("country");
  const publishers = params.getAll("publisher");
  const filter: ArticleFilter = {
    ...(people.length > 0 && { people: { allOf: people } }),
    ...(countries.length > 0 && { countries: { allOf: countries } }),
    ...(publishers.length > 0 && { publishers }),
    ...ofSpan,
  };
  const filtered = Object.keys(filter).length > 0;

  const search = useAsk(
    SearchDocument,
    // A filter is of articles: who has chosen one wants no others.
    { query: q, in: kind ? [kind.value] : filtered ? ["ARTICLE"] : null, filter, after },
    q === "",
  );
  const list = useAsk(ArticlesDocument, { filter, after }, q !== "");
  const facets = useAsk(ArticlesOverviewDocument, {
    filter: q ? { ...filter, text: q } : filter,
    interval: "YEAR",
    top: FACETS,
  });
  const names = useAsk(
    NamesDocument,
    { ids: [...people, ...countries.map((code) => `country:${code}`)] },
    people.length + countries.length === 0,
  );
  if (q ? search.loading : list.loading) return <ViewSkeleton of="list" />;

  const nameOf = new Map(
    names.data?.nodes.flatMap((node) =>
      node && "name" in node
        ? [[node.__typename === "Country" ? node.code : node.id, node.name]]
        : [],
    ),
  );
  const without = (name: string, value: string) =>
    to.search({
      ...all(params),
      [name]: params.getAll(name).filter((v) => v !== value),
      after: null,
    });
  const withFacet = (name: string, value: string) =>
    to.search({ ...all(params), [name]: [...params.getAll(name), value], after: null });
  const chips = [
    ...people.map((id) => ({ name: nameOf.get(id) ?? id, href: without("person", id) })),
    ...countries.map((code) => ({
      name: nameOf.get(code) ?? code,
      href: without("country", code),
    })),
    ...publishers.map((name) => ({ name, href: without("publisher", name) })),
  ];
  // On a narrow screen the facets are below all that was found.
  const toFacets = (
    <a className="to-facets" href="#facets">
      narrow it down
    </a>
  );
  const anew = (
    <p>
      {filtered && (
        <>
          <Link href={to.search({ q })}>Search without the conditions</Link>, or{" "}
        </>
      )}
      <Link href={to.start()}>{filtered ? "begin" : "Begin"} at the newest stories</Link>.
    </p>
  );

  return (
    <div className="view search-view">
      <h1>{q ? <>Found for “{q}”</> : "Articles"}</h1>
      {q !== "" && (
        <nav className="tabs" aria-label="Kinds">
          <Link
            href={address("/search", { ...all(params), in: null, after: null })}
            aria-current={kind ? undefined : "true"}
          >
            All
          </Link>
          {kinds.map(({ value, name }) => (
            <Link
              key={value}
              href={address("/search", { ...all(params), in: value, after: null })}
              aria-current={kind?.value === value ? "true" : undefined}
            >
              {name}
            </Link>
          ))}
        </nav>
      )}
      {chips.length > 0 && (
        <ul className="chips" aria-label="Chosen conditions">
          {chips.map((chip) => (
            <li key={chip.href}>
              <Link href={chip.href}>
                {chip.name} <span aria-hidden="true">×</span>
                <span className="unseen">: take this condition away</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className="columns">
        {q ? (
          <Panel
            title={
              search.data
                ? `${search.data.search.totalIsExact ? "" : "More than "}${count(search.data.search.totalCount, "result")}`
                : "Results"
            }
            answer={search}
            aside={search.data?.search.edges.length ? toFacets : undefined}
            lines={16}
            empty={({ search: found }) =>
              found.edges.length === 0 && (
                <>
                  <p>
                    Nothing has all of these words. Fewer words find more; “negotiat*” finds what
                    begins so.
                  </p>
                  {anew}
                </>
              )
            }
          >
            {({ search: found }) => (
              <>
                <ol className="results">
                  {found.edges.map((edge) => (
                    <li key={edge.node.id}>
                      <Result edge={edge} />
                    </li>
                  ))}
                </ol>
                <Pager of={found.pageInfo} after={after} params={params} />
              </>
            )}
          </Panel>
        ) : (
          <Panel
            title={list.data ? count(list.data.articles.totalCount, "article") : "Articles"}
            answer={list}
            aside={list.data?.articles.nodes.length ? toFacets : undefined}
            lines={16}
            empty={({ articles }) =>
              articles.nodes.length === 0 && (
                <>
                  <p>No article meets all of these conditions.</p>
                  {anew}
                </>
              )
            }
          >
            {({ articles }) => (
              <>
                <ol className="results">
                  {articles.nodes.map((article) => (
                    <li key={article.id}>
                      <h3>
                        <Link href={to.article(article.id)}>{article.title}</Link>
                      </h3>
                      <p>{article.excerpt}</p>
                      <Source of={article} />
                    </li>
                  ))}
                </ol>
                <Pager of={articles.pageInfo} after={after} params={params} />
              </>
            )}
          </Panel>
        )}
        <Panel title="In these articles" id="facets" answer={facets} className="facets" lines={14}>
          {({ articles: { facets: found, timeline } }) => (
            <>
              <Timeline
                label="Time"
                buckets={timeline.buckets}
                span={{}}
                isPart={chosen}
                onChange={choose}
              />
              <FacetList
                title="People"
                items={found.people.map(({ person, count: n }) => ({
                  name: person.name,
                  kind: "person",
                  n,
                  href: people.includes(person.id) ? undefined : withFacet("person", person.id),
                }))}
              />
              <FacetList
                title="Countries"
                items={found.countries.map(({ country, count: n }) => ({
                  name: country.name,
                  kind: "country",
                  n,
                  href: countries.includes(country.code)
                    ? undefined
                    : withFacet("country", codeOf(country.id)),
                }))}
              />
              <FacetList
                title="Publishers"
                items={found.publishers.map(({ publisher, count: n }) => ({
                  name: publisher.name,
                  kind: "publisher",
                  n,
                  href: publishers.includes(publisher.name)
                    ? undefined
                    : to.search({ ...all(params), publisher: publisher.name, after: null }),
                }))}
              />
              <Inexact exact={found.isExact} of={found.articlesCounted} />
            </>
          )}
        </Panel>
      </div>
    </div>
  );
}

function Result({ edge: { node, highlights } }: { edge: SearchQuery["search"]["edges"][number] }) {
  if (node.__typename === "Article") {
    const title = highlights.find((h) => h.field === "TITLE");
    const body = highlights.filter((h) => h.field === "BODY");
    return (
      <>
        <h3>
          <Link href={to.article(node.id)}>
            {title ? <Pieces pieces={title.pieces} /> : node.title}
          </Link>
        </h3>
        {body.map((highlight, i) => (
          <p key={i}>
            <Pieces pieces={highlight.pieces} />
          </p>
        ))}
        <Source of={node} />
      </>
    );
  }
  const form = highlights.find((h) => h.field === "NAME");
  const name = form?.pieces.map((piece) => piece.text).join("");
  let link: ReactNode = <Link href={to.search({ publisher: node.name })}>{node.name}</Link>;
  if (node.__typename === "Person") link = <PersonLink of={node} />;
  if (node.__typename === "Country") link = <CountryLink of={node} />;
  return (
    <>
      <h3>{link}</h3>
      {form && name !== node.name && (
        <p>
          known as <Pieces pieces={form.pieces} />
        </p>
      )}
      <span className="source">
        {node.__typename} · {count(node.articleCount, "article")}
        {node.firstSeen &&
          node.lastSeen &&
          ` · ${formatMonth(node.firstSeen)} – ${formatMonth(node.lastSeen)}`}
      </span>
    </>
  );
}

function FacetList({
  title,
  items,
}: {
  title: string;
  items: { name: string; kind: string; n: number; href: string | undefined }[];
}) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="ranking">
        {items.map((item) => (
          <li key={item.name}>
            {item.href ? (
              <Link className={item.kind} href={item.href}>
                {item.name}
              </Link>
            ) : (
              <span>{item.name}</span>
            )}{" "}
            <span className="figure">{formatNumber(item.n)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Pager({
  of,
  after,
  params,
}: {
  of: { hasNextPage: boolean; endCursor?: string | null };
  after: string | null;
  params: URLSearchParams;
}) {
  if (!of.hasNextPage && !after) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {after && <Link href={to.search({ ...all(params), after: null })}>To the first page</Link>}
      {of.hasNextPage && (
        <Link href={to.search({ ...all(params), after: of.endCursor })}>Next page</Link>
      )}
    </nav>
  );
}
