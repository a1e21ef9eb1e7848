import { PersonArticlesDocument, PersonTiesDocument } from "@newsgraph/client";
import { Link } from "wouter";
import { to } from "../address";
import { useAsk } from "../ask";
import {
  PersonHeadDocument,
  PersonOfficesDocument,
  PersonQuotesDocument,
  PersonTimelineDocument,
  PersonWrittenDocument,
} from "../generated/graphql";
import { Names } from "../parts/names";
import { Offices } from "../parts/offices";
import { OverTime, useOverTime } from "../parts/overtime";
import { Panel, QueryLink, ViewProblem } from "../parts/panel";
import { ViewSkeleton } from "../parts/skeleton";
import { ArticleLine, Source } from "../parts/texts";
import { TiedPanel, useTies } from "../parts/tied";
import { useTitle } from "../parts/title";
import { count, formatMonth, formatNumber } from "../words";
import { NotThere } from "./notthere";

/** One person: what articles say of them, over time and with whom. */
export function PersonView({ id }: { id: string }) {
  const person = useAsk(PersonHeadDocument, { id });
  const found = person.data?.person;
  const overTime = useOverTime({ id }, found, PersonTimelineDocument, PersonArticlesDocument);
  const offices = useAsk(PersonOfficesDocument, { id });
  const ties = useAsk(PersonTiesDocument, { id });
  const people = useTies(id, ties, (data) => data.person?.people);
  const countries = useTies(id, ties, (data) => data.person?.countries);
  const quotes = useAsk(PersonQuotesDocument, { id });
  const written = useAsk(PersonWrittenDocument, { id }, !found?.writtenCount);
  useTitle(found?.name);

  if (person.problem) return <ViewProblem reason={person.problem} again={person.again} />;
  if (
    [person, overTime, offices, people, countries, quotes].some((answer) => answer.loading) ||
    (found?.writtenCount && written.loading)
  ) {
    return <ViewSkeleton of="entity" />;
  }
  if (!found) return <NotThere what="person" id={id} />;
  return (
    <div className="view person-view">
      <header className="entity-head">
        <p className="kicker person">Person</p>
        <h1>{found.name}</h1>
        <Names of={found} />
        <p className="byline">
          {count(found.articleCount, "article")}
          {found.firstSeen &&
            found.lastSeen &&
            `, ${formatMonth(found.firstSeen)} – ${formatMonth(found.lastSeen)}`}{" "}
          · <Link href={to.connections({ from: id })}>connections</Link> ·{" "}
          <Link href={to.search({ person: id })}>all articles</Link>{" "}
          {found.wikidata && (
            <>
              ·{" "}
              <a href={`https://www.wikidata.org/wiki/${found.wikidata}`} rel="noreferrer external">
                {found.wikidata} at Wikidata
              </a>{" "}
            </>
          )}
          · <QueryLink link={person.link} of="the person" />
        </p>
      </header>
      <div className="columns">
        <div className="column">
          <OverTime
            {...overTime}
            timelineOf={(data) => data.person?.articles.timeline}
            articlesOf={(data) => data.person?.articles}
            condition={{ person: id }}
          />
        </div>
        <div className="column">
          <Panel
            title="Offices"
            answer={offices}
            empty={({ person: p }) =>
              p?.offices.nodes.length === 0 && <p>No article says that they hold an office.</p>
            }
          >
            {({ person: p }) => <Offices offices={p!.offices.nodes} who={false} />}
          </Panel>
          <Panel
            title="Quotes"
            answer={quotes}
            empty={({ person: p }) =>
              p?.quotes.nodes.length === 0 && <p>No article quotes them by name.</p>
            }
          >
            {({ person: p }) => (
              <>
                <ul className="quotes">
                  {p!.quotes.nodes.map((quote) => (
                    <li key={`${quote.article.id}${quote.part}${quote.start}`}>
                      <blockquote>
                        <Link className="sentence" href={to.article(quote.article.id, quote)}>
                          “{quote.text}”
                        </Link>
                      </blockquote>
                      <Source of={quote.article} />
                    </li>
                  ))}
                </ul>
                {p!.quotes.totalCount > p!.quotes.nodes.length && (
                  <p className="note">
                    The newest {formatNumber(p!.quotes.nodes.length)} of{" "}
                    {formatNumber(p!.quotes.totalCount)}.
                  </p>
                )}
              </>
            )}
          </Panel>
        </div>
      </div>
      <div className="halves">
        <TiedPanel title="People tied to them" ties={people} id={id} kind="person" />
        <TiedPanel title="Countries tied to them" ties={countries} id={id} kind="country" />
      </div>
      {found.writtenCount > 0 && (
        <Panel title="Written or edited" answer={written}>
          {({ person: p }) => (
            <ul className="plain-list">
              {p!.writtenArticles.nodes.map((article) => (
                <li key={article.id}>
                  <ArticleLine article={article} />
                </li>
              ))}
            </ul>
          )}
        </Panel>
      )}
    </div>
  );
}
