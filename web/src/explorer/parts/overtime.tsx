import type { DocumentTypeDecoration } from "@graphql-typed-document-node/core";
import type {
  ArticleFilter,
  ArticleSourceFragment,
  EvidenceTextFragment,
  TimelineInterval,
} from "@newsgraph/client";
import { Link } from "wouter";
import { to, useSpan } from "../address";
import { useAsk, type Answer } from "../ask";
import { count, formatNumber } from "../words";
import { Panel } from "./panel";
import { ArticleLine, Inexact, SentenceLink } from "./texts";
import { intervalFor, Timeline, type Bucket } from "./timeline";

interface TimelineOf {
  isExact: boolean;
  articlesCounted: number;
  buckets: Bucket[];
}

interface ArticlesOf {
  totalCount: number;
  edges: { count: number; node: ArticleSourceFragment; evidence: EvidenceTextFragment[] }[];
}

interface Seen {
  firstSeen: string | null;
  lastSeen: string | null;
}

const ARTICLES = 8;

/**
 * Asks what OverTime shows of whom or what the variables `who` name: the timeline, its bars as long as suits the time in which they were seen, once that is known; and the
 * articles of the time that the address chooses.
 */
export function useOverTime<W extends object, T, A>(
  who: W,
  seen: Seen | null | undefined,
  timelineDocument: DocumentTypeDecoration<T, W & { interval: TimelineInterval }>,
  articlesDocument: DocumentTypeDecoration<A, W & { filter: ArticleFilter; first: number }>,
) {
  const { filter } = useSpan();
  const interval = intervalFor(seen?.firstSeen, seen?.lastSeen);
  const timeline = useAsk(timelineDocument, { ...who, interval }, !seen);
  const articles = useAsk(articlesDocument, { ...who, filter, first: ARTICLES });
  return { timeline, articles, loading: articles.loading || timeline.loading };
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
  const { from, until, choose } = useSpan();
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
                onChange={choose}
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
                    <ArticleLine article={node}>
                      <span className="source"> · {count(n, "mention")}</span>
                    </ArticleLine>
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
