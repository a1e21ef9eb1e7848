import { ArticlesOverviewDocument, type PathVia } from "@newsgraph/client";
import {
  lazy,
  memo,
  Suspense,
  useLayoutEffect,
  useMemo,
  useRef,
  type ReactNode,
  type RefObject,
} from "react";
import { Link } from "wouter";
import { all, codeOf, isCountry, to, useParams, type Params } from "../address";
import { useAsk, type Answer } from "../ask";
import {
  AroundCountryDocument,
  AroundPersonDocument,
  NamesDocument,
  type NamesQuery,
  PathsDocument,
  type PathsQuery,
  ProofsDocument,
  type ProofsQuery,
} from "../generated/graphql";
import { Combobox } from "../parts/combobox";
import { plain, useFollow } from "../parts/follow";
import {
  around,
  between,
  edgeKey,
  kindOf,
  type Around as Centre,
  type Network,
} from "../parts/network";
import { Panel, Problem, QueryLink, ViewProblem } from "../parts/panel";
import { PictureSkeleton, ViewSkeleton } from "../parts/skeleton";
import { ArticleLine, commonSentence, CountryLink, PersonLink, SentenceLink } from "../parts/texts";
import { useTitle } from "../parts/title";
import { count, formatNumber } from "../words";
import { NotThere } from "./notthere";

const Graph = lazy(() => import("../parts/graph"));

/** How many people and how many countries are shown around one. */
const sizes = [5, 10, 25, 50, 100];
const vias: { value: PathVia; name: string }[] = [
  { value: "PEOPLE_AND_COUNTRIES", name: "people and countries" },
  { value: "PEOPLE", name: "people only" },
  { value: "COUNTRIES", name: "countries only" },
];

/** Who and what hangs together with one, or how two hang together. */
export function ConnectionsView() {
  const { params, change } = useParams();
  const from = params.get("from");
  const goal = params.get("to");
  const names = useAsk(
    NamesDocument,
    { ids: [from, goal].filter((id) => id !== null) },
    !from && !goal,
  );
  const nameOf = (id: string | null) => {
    const node = names.data?.nodes.find((n) => n?.id === id);
    return node && "name" in node ? node.name : "";
  };
  const name = nameOf(from);
  // Of one chosen just now the name is on its way.
  const shown = (id: string | null) => nameOf(id) || "…";
  const missing = [from, goal].find((id) => id && names.data && !names.old && nameOf(id) === "");
  let title = "Connections";
  if (from && goal) title = `Between ${shown(from)} and ${shown(goal)}`;
  else if (from) title = `Around ${shown(from)}`;
  useTitle(missing ? "No such person or country" : title);
  if (names.problem) return <ViewProblem reason={names.problem} again={names.again} />;
  if (names.loading && (from || goal)) return <ViewSkeleton of="connections" />;
  if (missing) return <NotThere what="person or country" id={missing} />;

  let content: ReactNode = <Begin />;
  if (from && goal) content = <Between key={`${from} ${goal}`} from={from} goal={goal} />;
  else if (from) content = <Around key={from} id={from} />;
  return (
    <div className="view connections-view">
      <h1>{title}</h1>
      <div className="choices">
        <div className="choice">
          <span aria-hidden="true">From</span>
          <Combobox
            label="From"
            placeholder="a person or country"
            text={name}
            kinds={["PERSON", "COUNTRY"]}
            onPick={({ node }) => change({ from: node.id, edge: null })}
          />
        </div>
        <div className="choice">
          <span aria-hidden="true">To</span>
          <Combobox
            label="To"
            placeholder="another, for the paths between them"
            text={nameOf(goal)}
            kinds={["PERSON", "COUNTRY"]}
            onPick={({ node }) => change({ to: node.id, edge: null })}
          />
        </div>
        {from && !goal && (
          <Select
            label="Of each"
            value={String(sizeOf(params))}
            options={sizes.map((n) => ({ value: String(n), name: `${n} people, ${n} countries` }))}
            onChange={(n) => change({ n, edge: null })}
          />
        )}
        {from && goal && (
          <>
            <Select
              label="Through"
              value={viaOf(params)}
              options={vias}
              onChange={(via) => change({ via, edge: null })}
            />
            <Select
              label="At most"
              value={String(hopsOf(params))}
              options={[1, 2, 3, 4].map((n) => ({ value: String(n), name: count(n, "step") }))}
              onChange={(hops) => change({ hops, edge: null })}
            />
            <Link href={to.connections({ from })}>only around {shown(from)}</Link>
          </>
        )}
      </div>
      {content}
    </div>
  );
}

const sizeOf = (params: URLSearchParams) => sizes.find((n) => String(n) === params.get("n")) ?? 10;
const viaOf = (params: URLSearchParams) =>
  vias.find(({ value }) => value === params.get("via"))?.value ?? "PEOPLE_AND_COUNTRIES";
const hopsOf = (params: URLSearchParams) =>
  [1, 2, 4].find((n) => String(n) === params.get("hops")) ?? 3;

interface SelectProps {
  label: string;
  value: string;
  options: { value: string; name: string }[];
  onChange: (value: string) => void;
}

function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <label className="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Nobody is chosen yet. */
function Begin() {
  const facets = useAsk(ArticlesOverviewDocument, { filter: {}, interval: "YEAR", top: 12 });
  return (
    <Panel title="Begin with somebody or a country" answer={facets}>
      {({ articles }) => (
        <>
          <p className="lead-in">
            Of one, this shows with whom and what articles mention them; of two, by which chain of
            articles they hang together. Each line is proved by sentences.
          </p>
          <ul className="inline-list">
            {articles.facets.people.map(({ person }) => (
              <li key={person.id}>
                <Link className="person" href={to.connections({ from: person.id })}>
                  {person.name}
                </Link>
              </li>
            ))}
            {articles.facets.countries.map(({ country }) => (
              <li key={country.id}>
                <Link className="country" href={to.connections({ from: country.id })}>
                  {country.name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

// Whom all the neighbours are mentioned with is more than one question may ask of more neighbours than this.
const DEEP = 50;

function Around({ id }: { id: string }) {
  const { params } = useParams();
  const first = sizeOf(params);
  const deep = first <= DEEP;
  const person = useAsk(AroundPersonDocument, { id, first, deep }, isCountry(id));
  const country = useAsk(AroundCountryDocument, { code: codeOf(id), first, deep }, !isCountry(id));
  const answer = isCountry(id) ? country : person;
  const centre: Centre | null | undefined = isCountry(id)
    ? country.data?.country
    : person.data?.person;
  const network = useMemo(() => centre && around(centre), [centre]);
  const hrefs = useHrefs();
  const list = useRef<HTMLDivElement>(null);
  useCurrent(list, params.get("edge"), network);
  if (answer.problem) return <Problem reason={answer.problem} again={answer.again} />;
  if (answer.loading) return <PictureSkeleton />;
  if (!centre || !network) return <p className="empty">The graph has nobody of this id.</p>;

  return (
    <Body link={answer.link} network={network} title={`Around ${centre.name}`}>
      <div ref={list}>
        <Ties of={network} around={centre} hrefOf={hrefs.edge} />
      </div>
    </Body>
  );
}

interface TiesProps {
  of: Network;
  around: Centre;
  hrefOf: (edge: string) => string;
}

/** Marks the link to an edge in a list as the current one. Of hundreds of rows React would look at each to find the two that change. */
function useCurrent(list: RefObject<HTMLElement | null>, edge: string | null, network: unknown) {
  useLayoutEffect(() => {
    if (edge === null) return;
    const link = list.current?.querySelector(`a[data-edge="${CSS.escape(edge)}"]`);
    link?.setAttribute("aria-current", "true");
    return () => link?.removeAttribute("aria-current");
  }, [list, edge, network]);
}

/** The edges of a network around one as a list. */
const Ties = memo(function Ties({ of: { nodes, edges }, around: centre, hrefOf }: TiesProps) {
  const spokes = edges.filter((edge) => edge.from === centre.id);
  const others = edges.filter((edge) => edge.from !== centre.id);
  const nameOf = new Map(nodes.map((n) => [n.id, n.name]));
  const row = (edge: Network["edges"][number], showFrom: boolean) => (
    <Row
      key={edge.key}
      edge={edge.key}
      from={edge.from}
      fromName={nameOf.get(edge.from)!}
      to={edge.to}
      toName={nameOf.get(edge.to)!}
      articles={edge.count!}
      showFrom={showFrom}
      href={hrefOf(edge.key)}
    />
  );
  return (
    <>
      <h3>With {centre.name}</h3>
      <ul className="ranking">{spokes.map((edge) => row(edge, false))}</ul>
      {others.length > 0 && (
        <>
          <h3>Among them</h3>
          <ul className="ranking">{others.map((edge) => row(edge, true))}</ul>
        </>
      )}
      {spokes.length === 0 && (
        <p className="empty">No article mentions anybody or a country together with them.</p>
      )}
    </>
  );
});

interface RowProps {
  edge: string;
  from: string;
  fromName: string;
  to: string;
  toName: string;
  articles: number;
  showFrom: boolean;
  href: string;
}

/** An edge as a line of the list. */
function Row({ edge, from, fromName, toName, articles, showFrom, href, ...props }: RowProps) {
  return (
    <li>
      {showFrom && (
        <>
          <PlainEntity id={from} name={fromName} /> –{" "}
        </>
      )}
      <PlainEntity id={props.to} name={toName} />{" "}
      <a className="figure" data-edge={edge} {...plain(href)}>
        {count(articles, "article")}
        <span className="unseen">
          {" "}
          with {fromName} and {toName}: see the sentences
        </span>
      </a>
    </li>
  );
}

function PlainEntity({ id, name }: { id: string; name: string }) {
  return (
    <a className={kindOf(id)} {...plain(to.entity(id))}>
      {name}
    </a>
  );
}

function Between({ from, goal }: { from: string; goal: string }) {
  const { params } = useParams();
  const answer = useAsk(
    PathsDocument,
    { from, to: goal, maxHops: hopsOf(params), via: viaOf(params) },
    from === goal,
  );
  const path = answer.data?.path;
  const network = useMemo(
    () => path && between(path.alternatives, [from, goal]),
    [path, from, goal],
  );
  if (from === goal) return <p className="empty">These are the same: choose two.</p>;
  if (answer.problem) return <Problem reason={answer.problem} again={answer.again} />;
  if (answer.loading) return <PictureSkeleton />;
  if (!path || !network) return <p className="empty">The graph has not got both.</p>;
  if (path.alternatives.length === 0) {
    return (
      <p className="empty">
        No chain of articles joins them within {count(hopsOf(params), "step")}
        {path.isExact ? "" : ", as far as was looked"}. Allow more steps, or other ways through.
      </p>
    );
  }
  return (
    <Body link={answer.link} network={network} title="Paths">
      <ol className="paths">
        {path.alternatives.map((alternative, i) => (
          <li key={i}>
            <PathLine path={alternative} />
          </li>
        ))}
      </ol>
      {!path.isExact && (
        <p className="note">Not all articles were looked at: there may be stronger ones.</p>
      )}
    </Body>
  );
}

function PathLine({ path }: { path: NonNullable<PathsQuery["path"]>["alternatives"][number] }) {
  const { params } = useParams();
  const hrefs = useHrefs();
  const [first] = path.hops;
  return (
    <>
      {first && "name" in first.from && <EntityLink id={first.from.id} name={first.from.name} />}
      {path.hops.map((hop) => {
        const key = edgeKey(hop.from.id, hop.to.id);
        const names = [
          "name" in hop.from ? hop.from.name : "",
          "name" in hop.to ? hop.to.name : "",
        ];
        return (
          <span key={key}>
            {" "}
            <Link
              className="hop"
              href={hrefs.edge(key)}
              aria-current={params.get("edge") === key ? "true" : undefined}
            >
              {hop.sameSentence ? "in one sentence" : "in one article"}
              <span className="unseen"> {names.join(" and ")}: see the sentences</span>
            </Link>{" "}
            <EntityLink id={hop.to.id} name={names[1]!} />
          </span>
        );
      })}
      <span className="source"> weight {path.score.toFixed(2)}</span>
    </>
  );
}

/** Where edges and nodes of the picture lead, with the rest of the address as it is. */
function useHrefs() {
  const { params } = useParams();
  const rest = new URLSearchParams(params);
  rest.delete("edge");
  const text = rest.toString();
  return useMemo(() => {
    const others = new URLSearchParams(text);
    return {
      edge: (key: string) => to.connections({ ...all(others), edge: key }),
      node: (id: string) => to.connections({ from: id, n: others.get("n") }),
    };
  }, [text]);
}

interface BodyProps {
  /** The playground with the question that the picture answers. */
  link: string;
  network: Network;
  title: string;
  /** The same as the picture, as a list. */
  children: ReactNode;
}

function Body({ link, network, title, children }: BodyProps) {
  const { params } = useParams();
  const hrefs = useHrefs();
  const follow = useFollow();
  const edge = params.get("edge");
  const [a = "", b = ""] = edge?.split("~") ?? [];
  const pause = a === "" || b === "";
  const proofs = useAsk(ProofsDocument, { from: a, to: b }, pause);
  const drawn = network.nodes.filter(({ id }) => id === a || id === b);
  // The address may name a line that the picture has not got.
  const ends = useAsk(NamesDocument, { ids: [a, b] }, pause || drawn.length === 2);
  return (
    <div className="columns connections-columns">
      <div className="column">
        <section className="panel" aria-label={`${title}, drawn`}>
          <p className="legend">
            <span className="person">● people</span> <span className="country">● countries</span>{" "}
            <span className="faint">
              {formatNumber(network.nodes.length)} circles, the larger the more articles
            </span>
            <QueryLink link={link} of="the picture" />
          </p>
          <Suspense fallback={<div className="graph-frame" />}>
            <Graph network={network} chosen={edge} edgeHref={hrefs.edge} nodeHref={hrefs.node} />
          </Suspense>
          <p className="note">
            A line opens the sentences that prove it, a circle goes on from there. Wheel or two
            fingers come closer.
          </p>
        </section>
      </div>
      <div className="column">
        {!pause && (
          <Proofs answer={proofs} ends={drawn.length === 2 ? drawn : namedEnds(ends.data)} />
        )}
        <section className="panel" aria-labelledby="network-list">
          <header className="panel-head">
            <h2 id="network-list">{title}, as a list</h2>
          </header>
          {/* With the keyboard it can be scrolled as well. */}
          <div
            className="network-list"
            role="region"
            aria-label={`${title}, entries`}
            tabIndex={0}
            onClick={follow}
          >
            {children}
          </div>
        </section>
      </div>
    </div>
  );
}

interface End {
  id: string;
  name: string;
}

function namedEnds(data: NamesQuery | undefined): End[] {
  return data?.nodes.flatMap((node) => (node && "name" in node ? [node] : [])) ?? [];
}

/** The sentences that prove an edge. */
function Proofs({ answer, ends }: { answer: Answer<ProofsQuery>; ends: End[] }) {
  const ids = ends.map((end) => end.id);
  const both: Params = {
    person: ids.filter((id) => !isCountry(id)),
    country: ids.filter(isCountry).map(codeOf),
  };
  return (
    <Panel
      title={ends.map((end) => end.name).join(" and ") || "Together"}
      answer={answer}
      lines={8}
      className="proofs"
      empty={({ path }) => !path?.alternatives[0] && <p>No article mentions both.</p>}
    >
      {({ path }) => (
        <>
          <ul className="plain-list">
            {path!.alternatives[0]!.hops[0]!.articles.map((proof) => (
              <li key={proof.article.id}>
                <Sentences proof={proof} />
                <ArticleLine article={proof.article} />
              </li>
            ))}
          </ul>
          <p>
            <Link href={to.search(both)}>All articles with both</Link>
            {ends.map((end) => (
              <span key={end.id}>
                {" "}
                · <EntityLink id={end.id} name={end.name} />
              </span>
            ))}
          </p>
        </>
      )}
    </Panel>
  );
}

type Proof = NonNullable<
  ProofsQuery["path"]
>["alternatives"][number]["hops"][number]["articles"][number];

/** A sentence that names both; where none does, one for each. */
function Sentences({ proof }: { proof: Proof }) {
  const { both, proofs } = commonSentence(proof.fromEvidence, proof.toEvidence);
  const lists = both ? [proofs] : [proof.fromEvidence.slice(0, 1), proof.toEvidence.slice(0, 1)];
  return lists.map((list, i) => (
    <p key={i} className="evidence">
      <SentenceLink article={proof.article} proofs={list} />
    </p>
  ));
}

function EntityLink({ id, name }: { id: string; name: string }) {
  return isCountry(id) ? <CountryLink of={{ id, name }} /> : <PersonLink of={{ id, name }} />;
}
