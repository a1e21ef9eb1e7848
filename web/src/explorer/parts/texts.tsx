import { cut, type ArticleSourceFragment, type EvidenceTextFragment } from "@newsgraph/client";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { to, type Place } from "../address";
import { count, formatDay } from "../words";

export function PersonLink({ of }: { of: { id: string; name: string } }) {
  return (
    <Link className="person" href={to.person(of.id)}>
      {of.name}
    </Link>
  );
}

export function CountryLink({ of }: { of: { id: string; name: string } }) {
  return (
    <Link className="country" href={to.country(of.id)}>
      {of.name}
    </Link>
  );
}

/** Words of a search within a text, marked. */
export function Pieces({ pieces }: { pieces: { text: string; matched: boolean }[] }) {
  return pieces.map((piece, i) =>
    piece.matched ? <mark key={i}>{piece.text}</mark> : <span key={i}>{piece.text}</span>,
  );
}

/** Who published it and when. */
export function Source({ of }: { of: Pick<ArticleSourceFragment, "publisher" | "publishedAt"> }) {
  return (
    <span className="source">
      {of.publisher && <>{of.publisher.name} · </>}
      <time dateTime={of.publishedAt}>{formatDay(of.publishedAt)}</time>
    </span>
  );
}

/** An article's headline, which leads to it, and its source. */
export function ArticleLine({
  article,
  at,
  children,
}: {
  article: ArticleSourceFragment;
  at?: Place;
  /** What else there is to say behind the source. */
  children?: ReactNode;
}) {
  return (
    <>
      <Link className="headline" href={to.article(article.id, at)}>
        {article.title}
      </Link>
      <span className="line">
        <Source of={article} />
        {children}
      </span>
    </>
  );
}

interface Sentence {
  sentence: string;
  surface: string;
  start: number;
  end: number;
  part: string;
  /** Where it is known: it tells which of several places with the same words is meant. */
  sentenceStart?: number;
}

/** A sentence of an article with the words marked that count; it leads to where it stands in the article. */
export function SentenceLink({
  article,
  proofs,
}: {
  article: { id: string; title: string };
  proofs: Sentence[];
}) {
  const [first] = proofs;
  if (!first) return null;
  const offset =
    first.sentenceStart ?? first.start - Math.max(0, first.sentence.indexOf(first.surface));
  const place = { part: first.part, start: offset, end: offset + first.sentence.length };
  return (
    <Link className="sentence" href={to.article(article.id, place)}>
      <span className="unseen">In “{article.title}”: </span>“
      {cut(first.sentence, proofs, offset).map(({ text, start, span }) =>
        span ? <mark key={start}>{text}</mark> : text,
      )}
      ”
    </Link>
  );
}

/**
 * The places of one sentence that names both, the first of its kind; where no sentence does, those of the first sentence that names the
 * one.
 */
export function commonSentence(
  one: EvidenceTextFragment[],
  other: EvidenceTextFragment[],
): {
  both: boolean;
  proofs: EvidenceTextFragment[];
} {
  const same = (a: EvidenceTextFragment, b: EvidenceTextFragment) =>
    a.part === b.part && a.sentenceStart === b.sentenceStart;
  const shared = one.find((a) => other.some((b) => same(a, b)));
  const sentence = shared ?? one[0];
  if (!sentence) return { both: false, proofs: [] };
  const proofs = [...one, ...other].filter((p) => same(p, sentence));
  return { both: shared !== undefined, proofs };
}

/** Says that a list was counted from part of the articles only. */
export function Inexact({ exact, of }: { exact: boolean; of: number }) {
  if (exact) return null;
  return <p className="note">Counted from the newest {count(of, "article")}.</p>;
}
