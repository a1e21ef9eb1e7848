import { CountryArticlesDocument, CountryTiesDocument } from "@newsgraph/client";
import { lazy, Suspense } from "react";
import { Link } from "wouter";
import { to } from "../address";
import { useAsk } from "../ask";
import {
  CountryHeadDocument,
  type CountryHeadQuery,
  CountryOfficesDocument,
  CountryTimelineDocument,
} from "../generated/graphql";
import { Offices } from "../parts/offices";
import { OverTime, useOverTime } from "../parts/overtime";
import { Panel, QueryLink, ViewProblem } from "../parts/panel";
import { ViewSkeleton } from "../parts/skeleton";
import { TiedPanel, useTies } from "../parts/tied";
import { useTitle } from "../parts/title";
import { count, formatMonth, formatNumber } from "../words";
import { NotThere } from "./notthere";

const Globe = lazy(() => import("../parts/globe"));

/** One country: where it is, who leads it by what articles say, and with whom they mention it. */
export function CountryView({ code }: { code: string }) {
  const country = useAsk(CountryHeadDocument, { code });
  const found = country.data?.country;
  const overTime = useOverTime({ code }, found, CountryTimelineDocument, CountryArticlesDocument);
  const offices = useAsk(CountryOfficesDocument, { code });
  const ties = useAsk(CountryTiesDocument, { code });
  const people = useTies(found?.id, ties, (data) => data.country?.people);
  const countries = useTies(found?.id, ties, (data) => data.country?.countries);
  useTitle(found?.name);

  if (country.problem) return <ViewProblem reason={country.problem} again={country.again} />;
  if ([country, overTime, offices, people, countries].some((answer) => answer.loading)) {
    return <ViewSkeleton of="entity" />;
  }
  if (!found) return <NotThere what="country" id={code} />;
  const holders = offices.data?.country?.officeHolders;
  const then = holders?.nodes.filter((office) => office.status === "FORMER") ?? [];
  const now = holders?.nodes.filter((office) => office.status !== "FORMER") ?? [];
  const half = Math.ceil(then.length / 2);
  return (
    <div className="view country-view">
      <header className="entity-head with-globe">
        <div>
          <p className="kicker country">Country</p>
          <h1>{found.name}</h1>
          {found.officialName !== found.name && <p className="aliases">{found.officialName}</p>}
          <Facts country={found} />
          <p className="byline">
            {count(found.articleCount, "article")}
            {found.firstSeen &&
              found.lastSeen &&
              `, ${formatMonth(found.firstSeen)} – ${formatMonth(found.lastSeen)}`}{" "}
            · <Link href={to.connections({ from: found.id })}>connections</Link> ·{" "}
            <Link href={to.search({ country: code })}>all articles</Link> ·{" "}
            <QueryLink link={country.link} of="the country" />
          </p>
        </div>
        <div className="globe-frame">
          <Suspense fallback={null}>
            <Globe country={found} />
          </Suspense>
        </div>
      </header>
      <div className="columns">
        <div className="column">
          <OverTime
            {...overTime}
            timelineOf={(data) => data.country?.articles.timeline}
            articlesOf={(data) => data.country?.articles}
            condition={{ country: code }}
          />
        </div>
        <Panel
          title="Office holders"
          answer={offices}
          empty={() =>
            now.length === 0 && (
              <p>
                {then.length > 0
                  ? "No article names anybody who still holds an office of it."
                  : "No article names anybody in an office of it."}
              </p>
            )
          }
        >
          {() => (
            <>
              <p className="note">By the newest articles</p>
              <Offices offices={now} who />
            </>
          )}
        </Panel>
      </div>
      {then.length > 0 && (
        <Panel title="Office holders before" answer={offices}>
          {() => (
            <>
              <div className="halves">
                <div>
                  <Offices offices={then.slice(0, half)} scaledWith={then} who />
                </div>
                {then.length > half && (
                  <div>
                    <Offices offices={then.slice(half)} scaledWith={then} who />
                  </div>
                )}
              </div>
              {holders!.totalCount > holders!.nodes.length && (
                <p className="note">
                  The newest {formatNumber(holders!.nodes.length)} of{" "}
                  {formatNumber(holders!.totalCount)}.
                </p>
              )}
            </>
          )}
        </Panel>
      )}
      <div className="halves">
        <TiedPanel title="People tied to it" ties={people} id={found.id} kind="person" />
        <TiedPanel title="Countries tied to it" ties={countries} id={found.id} kind="country" />
      </div>
    </div>
  );
}

function Facts({ country }: { country: NonNullable<CountryHeadQuery["country"]> }) {
  const region = country.subregion ?? (country.region && title(country.region));
  const facts: [string, string | null | undefined][] = [
    ["Capital", country.capital],
    ["Region", region],
    ["Its people", country.demonyms.slice(0, 3).join(", ")],
    ["Also", country.aliases.slice(0, 4).join(", ")],
    ["Codes", [country.code, country.alpha3, country.numericCode].filter(Boolean).join(", ")],
    ["Until", country.withdrawnYear?.toString()],
  ];
  return (
    <dl className="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function title(region: string): string {
  return region.charAt(0) + region.slice(1).toLowerCase();
}
