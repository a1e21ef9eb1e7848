import { ArticlesDocument, StatsDocument, TrendingDocument } from "@newsgraph/client";
import { lazy, Suspense } from "react";
import { Link } from "wouter";
import { to, useSpan } from "../address";
import { useAsk } from "../ask";
import { TimelineOfAllDocument, WorldByMentionsDocument } from "../generated/graphql";
import { Legend } from "../parts/legend";
import { edgeKey } from "../parts/network";
import { Panel, ViewProblem } from "../parts/panel";
import { ViewSkeleton } from "../parts/skeleton";
import { CountryLink, Inexact, PersonLink, Source } from "../parts/texts";
import { intervalFor, Timeline, type Bucket } from "../parts/timeline";
import { useTitle } from "../parts/title";
import { count, formatNumber, formatSpan } from "../words";

const WorldMap = lazy(() => import("../parts/map"));

const STORIES = 9;
const RISING = 7;
const PAIRS = 4;

/** What is in the news: all of it, or that of the time chosen in the timeline. */
export function StartView() {
  useTitle(undefined);
  const { from, until, chosen, filter, choose } = useSpan();

  const stats = useAsk(StatsDocument, {});
  const { oldestArticle, newestArticle } = stats.data?.stats ?? {};
  const interval = intervalFor(oldestArticle?.publishedAt, newestArticle?.publishedAt);
  const timeline = useAsk(TimelineOfAllDocument, { interval }, !stats.data);
  const buckets = timeline.data?.articles.timeline.buckets;
  const stories = useAsk(ArticlesDocument, {
    first: STORIES,
    filter: { ...filter, onePerStory: true },
  });
  const world = useAsk(WorldByMentionsDocument, { filter });
  const window = chosen ? { from: from ?? oldestArticle?.publishedAt, to: until } : newsOf(buckets);
  const rising = useAsk(TrendingDocument, { window: window ?? {}, first: RISING }, !window);

  const nothing = [stats, stories, world].every((answer) => answer.problem);
  if (nothing) {
    const again = () => [stats, stories, world].forEach((answer) => answer.again());
    return <ViewProblem reason={stats.problem!} again={again} />;
  }
  if (
    stats.loading ||
    stories.loading ||
    world.loading ||
    (stats.data && timeline.loading) ||
    (window && rising.loading)
  ) {
    return <ViewSkeleton of="start" />;
  }
  return (
    <div className="view start">
      <h1 className="unseen">The news, as a graph</h1>
      {stats.data && (
        <p className="tally">
          {count(stats.data.stats.articles, "article")},{" "}
          {count(stats.data.stats.people, "person", "people")} and{" "}
          {count(stats.data.stats.countries, "country", "countries")} they mention
        </p>
      )}
      <Panel
        title="When"
        answer={
          stats.problem ? { ...timeline, problem: stats.problem, again: stats.again } : timeline
        }
        className="when"
        lines={3}
      >
        {(data) => (
          <>
            <Timeline
              label="Time"
              buckets={data.articles.timeline.buckets}
              span={{ from, to: until }}
              onChange={choose}
            />
            <Inexact
              exact={data.articles.timeline.isExact}
              of={data.articles.timeline.articlesCounted}
            />
          </>
        )}
      </Panel>
      <div className="columns start-columns">
        <Panel
          title={chosen ? "Newest stories of this time" : "Newest stories"}
          answer={stories}
          lines={16}
          className="stories"
          empty={(data) =>
            data.articles.nodes.length === 0 && (
              <>
                {chosen ? (
                  <p>
                    No article was published then. <Link href={to.start()}>Look at all time</Link>.
                  </p>
                ) : (
                  <p>Nothing is loaded yet. “newsgraph load” fills the graph.</p>
                )}
              </>
            )
          }
        >
          {(data) => (
            <>
              <ol className="story-list">
                {data.articles.nodes.map((story, i) => (
                  <li key={story.id}>
                    <h3>
                      <Link href={to.article(story.id)}>{story.title}</Link>
                    </h3>
                    {i < 3 && <p>{story.excerpt}</p>}
                    <Source of={story} />
                  </li>
                ))}
              </ol>
              <p>
                <Link href={to.search({ from, to: until })}>
                  {data.articles.totalCount === 1
                    ? "See it in the list of articles"
                    : `All ${formatNumber(data.articles.totalCount)} stories`}
                </Link>
              </p>
            </>
          )}
        </Panel>
        <div className="column">
          {window && (
            <Panel
              title="Rising"
              answer={rising}
              lines={12}
              className="rising"
              empty={(data) =>
                data.trending.people.length + data.trending.countries.length === 0 && (
                  <p>
                    Nobody stands out in this time, or there is no time before it to compare with.
                  </p>
                )
              }
            >
              {(data) => (
                <>
                  <p className="note">
                    Articles {window?.to ? "of" : ""} {formatSpan(window?.from, window?.to)}, and of
                    all time before
                    {!data.trending.isExact &&
                      `; counted from ${count(data.trending.articlesCounted, "article")} and ${formatNumber(data.trending.baselineArticlesCounted)} before`}
                  </p>
                  <RisingList
                    title="People"
                    items={data.trending.people.map((item) => ({
                      ...item,
                      link: <PersonLink of={item.person} />,
                    }))}
                  />
                  <RisingList
                    title="Countries"
                    items={data.trending.countries.map((item) => ({
                      ...item,
                      link: <CountryLink of={item.country} />,
                    }))}
                  />
                  <RisingList
                    title="Together"
                    items={data.trending.pairs.slice(0, PAIRS).map((item) => ({
                      ...item,
                      link: <PairLink {...item} />,
                    }))}
                  />
                </>
              )}
            </Panel>
          )}
        </div>
      </div>
      <Panel
        title="Where"
        answer={world}
        lines={10}
        className="where"
        empty={(data) =>
          data.articles.facets.countries.length === 0 && (
            <p>No country is mentioned in this time.</p>
          )
        }
      >
        {({ articles: { facets } }) => (
          <>
            <div className="where-columns">
              <div>
                <div className="map-frame">
                  <Suspense fallback={null}>
                    <WorldMap countries={facets.countries} />
                  </Suspense>
                </div>
                <Legend countries={facets.countries} />
              </div>
              <div>
                <ol className="ranking">
                  {facets.countries.slice(0, 12).map(({ country, count: n }) => (
                    <li key={country.id}>
                      <CountryLink of={country} /> <span className="figure">{formatNumber(n)}</span>
                    </li>
                  ))}
                </ol>
                {facets.countries.length > 12 && (
                  <details>
                    <summary>{facets.countries.length - 12} more</summary>
                    <ul className="inline-list">
                      {facets.countries.slice(12).map(({ country, count: n }) => (
                        <li key={country.id}>
                          <CountryLink of={country} />{" "}
                          <span className="figure">{formatNumber(n)}</span>
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </div>
            </div>
            <Inexact exact={facets.isExact} of={facets.articlesCounted} />
          </>
        )}
      </Panel>
    </div>
  );
}

/** A person and a country, and where articles mention both. */
function PairLink({ person, country }: { person: Named; country: Named }) {
  return (
    <span>
      <PersonLink of={person} />{" "}
      <Link
        className="hop"
        href={to.connections({ from: person.id, edge: edgeKey(person.id, country.id) })}
      >
        with<span className="unseen"> each other: see where</span>
      </Link>{" "}
      <CountryLink of={country} />
    </span>
  );
}

interface Named {
  id: string;
  name: string;
}

interface RisingItem {
  count: number;
  baselineCount: number;
  link: React.ReactNode;
}

function RisingList({ title, items }: { title: string; items: RisingItem[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ol className="ranking">
        {items.map((item, i) => (
          <li key={i}>
            {item.link}{" "}
            <span className="figure">
              {formatNumber(item.count)}{" "}
              <span className="faint">({formatNumber(item.baselineCount)} before)</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

// Among fewer articles hardly anybody stands out for sure.
const NEWS = 30;

/** The shortest end of the timeline with a tenth of all articles and at least NEWS of them: what "now" is in this graph. */
function newsOf(buckets: Bucket[] | undefined): { from: string; to: null } | undefined {
  if (!buckets?.length) return undefined;
  const wanted = Math.max(NEWS, buckets.reduce((sum, bucket) => sum + bucket.count, 0) / 10);
  let counted = 0;
  const start = buckets.findLast((bucket) => (counted += bucket.count) >= wanted);
  return start && { from: start.from, to: null };
}
