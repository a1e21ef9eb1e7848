import type { ArticlePart, ArticleSourceFragment, EvidenceTextFragment } from "@newsgraph/client";
import { useMemo } from "react";
import { Link } from "wouter";
import { codeOf, isCountry, to } from "../address";
import { useAsk, type Answer } from "../ask";
import { ArticleSourceFragmentDoc, TypedDocumentString } from "../generated/graphql";
import { formatNumber } from "../words";
import { Panel, QueryLink } from "./panel";
import { commonSentence, CountryLink, Inexact, PersonLink, SentenceLink, Source } from "./texts";

interface Edge {
  count: number;
  node: { id: string; name: string };
  article: ArticleSourceFragment;
  evidence: EvidenceTextFragment[];
  evidenceOfParent: EvidenceTextFragment[];
}

interface List {
  totalCount: number;
  isExact: boolean;
  articlesCounted: number;
  edges: Edge[];
}

/** A list of whom or what somebody or a country is tied to, and the newest sentences that name both. */
export interface Ties<T> {
  answer: Answer<T>;
  list: List | undefined;
  common: Common;
  loading: boolean;
}

/** Articles with a sentence that names both, by whom they are tied to; the playground with the question for them, if there was one. */
interface Common {
  proofs: Map<string, Proof>;
  link: string | undefined;
}

interface Proof {
  article: ArticleSourceFragment;
  proofs: EvidenceTextFragment[];
}

/**
 * What a panel of ties shows of somebody or of a country. An answer has the newest article that mentions both, which may do so in different sentences: for the newest sentence
 * that names both it is asked again.
 */
export function useTies<T>(
  id: string | undefined,
  answer: Answer<T>,
  listOf: (data: T) => List | undefined,
): Ties<T> {
  const list = answer.data && listOf(answer.data);
  const apart = (list?.edges ?? [])
    .filter((edge) => !commonSentence(edge.evidence, edge.evidenceOfParent).both)
    .map((edge) => edge.node.id);
  const many = Math.max(1, apart.length); // for none it is not asked
  const document = useMemo(() => commonSentences(many), [many]);
  const pause = !id || apart.length === 0;
  const found = useAsk(document, id ? variablesOf(id, apart) : {}, pause);
  const proofs = new Map<string, Proof>();
  apart.forEach((other, i) => {
    const article = found.data?.[`with${i}`]?.nodes[0];
    const sentence = article?.sentences[0];
    if (sentence) proofs.set(other, { article, proofs: naming(sentence, [id!, other]) });
  });
  return {
    answer,
    list,
    common: { proofs, link: pause ? undefined : found.link },
    loading: answer.loading || found.loading,
  };
}

interface Sentence {
  text: string;
  start: number;
  part: ArticlePart;
  mentions: { start: number; end: number; surface: string; entity: { id: string } }[];
}

type CommonSentences = Record<
  string,
  { nodes: (ArticleSourceFragment & { sentences: Sentence[] })[] }
>;

/**
 * The question for the newest article each in which a sentence names one and another, for so many others: with the names and numbers of the variables below, since each of these
 * lists has a filter of its own.
 */
function commonSentences(many: number) {
  const numbers = Array.from({ length: many }, (_, i) => i);
  const variables = numbers.map((i) => `$people${i}: [ID!], $countries${i}: [CountryCode!]`);
  const lists = numbers.map((i) => {
    const both = `people: $people${i}, countries: $countries${i}`;
    return `  with${i}: articles(first: 1, filter: { sameSentence: { ${both} } }) {
    nodes {
      ...ArticleSource
      sentences(${both}) { text start part mentions { start end surface entity { id } } }
    }
  }
`;
  });
  return new TypedDocumentString<CommonSentences, Record<string, string[]>>(
    `query CommonSentences(${variables.join(", ")}) {\n${lists.join("")}}\n${ArticleSourceFragmentDoc}`,
  );
}

function variablesOf(one: string, others: string[]): Record<string, string[]> {
  const pairs = others.flatMap((other, i) => [
    [`people${i}`, [one, other].filter((id) => !isCountry(id))],
    [`countries${i}`, [one, other].filter(isCountry).map(codeOf)],
  ]);
  return Object.fromEntries(pairs);
}

/** Where a sentence names any of these. */
function naming({ text, start, part, mentions }: Sentence, ids: string[]): EvidenceTextFragment[] {
  return mentions
    .filter((mention) => ids.includes(mention.entity.id))
    .map(({ entity, ...words }) => ({ sentence: text, sentenceStart: start, part, ...words }));
}

interface Props<T> {
  title: string;
  ties: Ties<T>;
  /** To whom they are tied. */
  id: string;
  kind: "person" | "country";
}

/** Whom articles mention together with a person or country, each with the newest sentence that names both, or else one of the newest such article. */
export function TiedPanel<T>({ title, ties: { answer, list, common }, id, kind }: Props<T>) {
  const Name = kind === "person" ? PersonLink : CountryLink;
  return (
    <Panel
      title={title}
      answer={answer}
      lines={10}
      empty={() => list?.edges.length === 0 && <p>No article mentions any together with them.</p>}
    >
      {() => (
        <>
          <ul className="plain-list">
            {list!.edges.map((edge) => (
              <li key={edge.node.id}>
                <Name of={edge.node} />{" "}
                <Link
                  className="figure"
                  href={to.connections({ from: id, edge: `${id}~${edge.node.id}` })}
                >
                  {formatNumber(edge.count)}×
                  <span className="unseen"> together with {edge.node.name}: see where</span>
                </Link>
                <Evidence edge={edge} proof={common.proofs.get(edge.node.id)} />
              </li>
            ))}
          </ul>
          {list!.totalCount > list!.edges.length && (
            <p>
              <Link href={to.connections({ from: id })}>
                All {formatNumber(list!.totalCount)} as a graph
              </Link>
            </p>
          )}
          {common.link && (
            <p className="note">
              Sentences of older articles:{" "}
              <QueryLink link={common.link} of={`the sentences of ${title}`} />
            </p>
          )}
          <Inexact exact={list!.isExact} of={list!.articlesCounted} />
        </>
      )}
    </Panel>
  );
}

/** The sentence of an edge and where it stands. */
function Evidence({ edge, proof }: { edge: Edge; proof: Proof | undefined }) {
  const { both, proofs } = proof
    ? { both: true, proofs: proof.proofs }
    : commonSentence(edge.evidence, edge.evidenceOfParent);
  const article = proof?.article ?? edge.article;
  return (
    <>
      <p className="evidence">
        <SentenceLink article={article} proofs={proofs} />
      </p>
      <Source of={article} />
      {!both && <span className="source"> · in one article, not in one sentence</span>}
    </>
  );
}
