import { Link } from "wouter";
import { to, useParams } from "../address";
import type { Answer } from "../ask";
import type { ProofFragment, ReferenceFragment } from "../generated/graphql";
import { count, dayOf, formatNumber } from "../words";
import { Panel } from "./panel";
import { ArticleLine, Inexact, SentenceLink } from "./texts";
import { Timeline, type Bucket } from "./timeline";

interface TimelineOf {
  isExact: boolean;
  articlesCounted: number;
  buckets: Bucket[];
}

interface ArticlesOf {
  totalCount: number;
  edges: { count: number; node: ReferenceFragment; evidence: ProofFragment[] }[];
}

interface Props<T, A> {
  timeline: Answer<T>;
  articles: Answer<A>;
  timelineOf: (data: T) => TimelineOf | undefined;
  articlesOf: (data: A) => ArticlesOf | undefined;
  /** The condition under which the list of all articles has the same. */
  condition: Record<string, string>;
}

/** The articles that mention somebody or a country: over time, and those of the chosen time, each with its first such sentence. */
export function OverTime<T, A>({
  timeline,
  articles,
  timelineOf,
  articlesOf,
  condition,
}: Props<T, A>) {
  const { params, change } = useParams();
  const from = params.get("from");
  const until = params.get("to");
  return (
    <>
      <Panel title="Articles over time" answer={timeline} lines={4}>
        {(data) => {
          const found = timelineOf(data)!;
          return (
            <>
              <Timeline
                label="Time"
                buckets={found.buckets}
                span={{ from, to: until }}
                onChange={(span, options) =>
                  change({ from: span && dayOf(span.from), to: span && dayOf(span.to) }, options)
                }
              />
              <Inexact exact={found.isExact} of={found.articlesCounted} />
            </>
          );
        }}
      </Panel>
      <Panel
        title="Articles"
        answer={articles}
        lines={12}
        empty={(data) => articlesOf(data)?.edges.length === 0 && <p>None in this time.</p>}
      >
        {(data) => {
          const found = articlesOf(data)!;
          return (
            <>
              <ul className="plain-list">
                {found.edges.map(({ node, count: n, evidence }) => (
                  <li key={node.id}>
                    <ArticleLine article={node} />{" "}
                    <span className="source">· {count(n, "mention")}</span>
                    <p className="evidence">
                      <SentenceLink
                        article={node}
                        proofs={evidence.filter(
                          (e) =>
                            e.part === evidence[0]!.part &&
                            e.sentenceStart === evidence[0]!.sentenceStart,
                        )}
                      />
                    </p>
                  </li>
                ))}
              </ul>
              {found.totalCount > found.edges.length && (
                <p>
                  <Link href={to.search({ ...condition, from, to: until })}>
                    All {formatNumber(found.totalCount)} articles
                  </Link>
                </p>
              )}
            </>
          );
        }}
      </Panel>
    </>
  );
}
