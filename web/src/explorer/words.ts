// How the explorer says dates, numbers and offices. Times are of UTC, as the API's are.

const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const month = new Intl.DateTimeFormat("en-GB", {
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});
const number = new Intl.NumberFormat("en-GB");

export const formatDay = (instant: string) => day.format(new Date(instant));
export const formatMonth = (instant: string) => month.format(new Date(instant));
export const formatTime = (instant: string) => `${clock.format(new Date(instant))} UTC`;
export const formatNumber = (n: number) => number.format(n);

/** `1 article`, `2 articles`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${formatNumber(n)} ${n === 1 ? one : many}`;
}

/** The first and the last day of a span whose end is exclusive. */
export function formatSpan(from: string | null | undefined, to: string | null | undefined): string {
  if (from && to) return `${formatDay(from)} – ${formatDay(dayBefore(to))}`;
  if (from) return `since ${formatDay(from)}`;
  if (to) return `until ${formatDay(dayBefore(to))}`;
  return "all time";
}

function dayBefore(instant: string): string {
  return new Date(Date.parse(instant) - 24 * 60 * 60 * 1000).toISOString();
}

/** The day of an instant, as the API takes it for the day's first instant. */
export const dayOf = (instant: string) => instant.slice(0, 10);

/** What somebody is or was: `Foreign Minister, Russia`. */
export function officeName(office: {
  title: string;
  country?: { name: string } | null;
  organization?: { name: string } | null;
}): string {
  const whose = office.country?.name ?? office.organization?.name;
  return whose ? `${office.title}, ${whose}` : office.title;
}

/** How an office is held. */
export const statusName: Record<string, string> = {
  CURRENT: "in office",
  FORMER: "former",
  ACTING: "acting",
  ELECT: "elect",
};

/** Why a text is taken to name somebody or a country. */
export const kindName: Record<string, string> = {
  FULL_NAME: "by the full name",
  SHORT_NAME: "by a shorter form that this article resolves",
  NAME: "by its name",
  DEMONYM: "by the word for its people",
  CAPITAL: "by its capital",
  METONYM: "by another name for its government",
  REGION: "by a region of it",
  ORGANIZATION: "inside the name of an organisation, which is not counted",
};
