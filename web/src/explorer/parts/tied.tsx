import type { ArticleSourceFragment, EvidenceTextFragment } from "@newsgraph/client";
import { Link } from "wouter";
import { to } from "../address";
import type { Answer } from "../ask";
import { formatNumber } from "../words";
import { Panel } from "./panel";
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

interface Props<T> {
  title: string;
  answer: Answer<T>;
  /** To whom they are tied. */
  id: string;
  kind: "person" | "country";
  list: (data: T) => List | undefined;
}

/** Whom articles mention together with a person or country, each with a sentence of the newest such article. */
export function TiedPanel<T>({ title, answer, id, kind, list }: Props<T>) {
  const Name = kind === "person" ? PersonLink : CountryLink;
  return (
    <Panel
      title={title}
      answer={answer}
      lines={10}
      empty={(data) =>
        list(data)?.edges.length === 0 && <p>No article mentions any together with them.</p>
      }
    >
      {(data) => {
        const found = list(data)!;
        return (
          <>
            <ul className="plain-list">
              {found.edges.map((edge) => {
                const { both, proofs } = commonSentence(edge.evidence, edge.evidenceOfParent);
                return (
                  <li key={edge.node.id}>
                    <Name of={edge.node} />{" "}
                    <Link
                      className="figure"
                      href={to.connections({ from: id, edge: `${id}~${edge.node.id}` })}
                    >
                      {formatNumber(edge.count)}×
                      <span className="unseen"> together with {edge.node.name}: see where</span>
                    </Link>
                    <p className="evidence">
                      <SentenceLink article={edge.article} proofs={proofs} />
                    </p>
                    <Source of={edge.article} />
                    {!both && (
                      <span className="source"> · in one article, not in one sentence</span>
                    )}
                  </li>
                );
              })}
            </ul>
            {found.totalCount > found.edges.length && (
              <p>
                <Link href={to.connections({ from: id })}>
                  All {formatNumber(found.totalCount)} as a graph
                </Link>
              </p>
            )}
            <Inexact exact={found.isExact} of={found.articlesCounted} />
          </>
        );
      }}
    </Panel>
  );
}
