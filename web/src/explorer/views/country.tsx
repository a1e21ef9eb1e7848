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
import { Panel, QueryLink, ViewProblem, ViewSkeleton } from "../parts/panel";
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
    return <ViewSkeleton />;
  }
  if (!found) return <NotThere what="country" id={code} />;
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
            <Link href={to.search({ country: code })}>all articles</Link>{" "}
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
          empty={({ country: c }) =>
            c?.officeHolders.nodes.length === 0 && (
              <p>No article names anybody in an office of it.</p>
            )
          }
        >
          {({ country: c }) => {
            const all = c!.officeHolders.nodes;
            const then = all.filter((office) => office.status === "FORMER");
            const now = all.filter((office) => office.status !== "FORMER");
            return (
              <>
                {now.length > 0 && <h3>By the newest articles</h3>}
                {now.length > 0 && <Offices offices={now} who />}
                {then.length > 0 && <h3>Before</h3>}
                {then.length > 0 && <Offices offices={then} who />}
                {c!.officeHolders.totalCount > all.length && (
                  <p className="note">
                    The newest {formatNumber(all.length)} of{" "}
                    {formatNumber(c!.officeHolders.totalCount)}.
                  </p>
                )}
              </>
            );
          }}
        </Panel>
      </div>
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
