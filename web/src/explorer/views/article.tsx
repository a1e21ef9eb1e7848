import { useEffect } from "react";
import { Link } from "wouter";
import { placeOf, to, useParams } from "../address";
import { useAsk } from "../ask";
import {
  ArticleLinksDocument,
  ArticleMentionsDocument,
  ArticlePageDocument,
  type ArticlePageQuery,
  ArticleQuotesDocument,
  ArticleRelatedDocument,
  ArticleStoryDocument,
} from "../generated/graphql";
import { MarkedText } from "../parts/marked";
import { Panel, QueryLink, ViewProblem } from "../parts/panel";
import { ViewSkeleton } from "../parts/skeleton";
import { ArticleLine, CountryLink, PersonLink } from "../parts/texts";
import { useTitle } from "../parts/title";
import { count, formatDay, formatNumber, formatTime, officeName, statusName } from "../words";
import { NotThere } from "./notthere";

/** One article: its text with whom and what it mentions, and what it hangs together with. */
export function ArticleView({ id }: { id: string }) {
  const article = useAsk(ArticlePageDocument, { id });
  const mentions = useAsk(ArticleMentionsDocument, { id });
  const quotes = useAsk(ArticleQuotesDocument, { id });
  const links = useAsk(ArticleLinksDocument, { id });
  const related = useAsk(ArticleRelatedDocument, { id });
  const story = useAsk(ArticleStoryDocument, { id });
  useTitle(article.data?.article?.title);

  if (article.problem) return <ViewProblem reason={article.problem} again={article.again} />;
  if ([article, mentions, quotes, links, related, story].some((answer) => answer.loading)) {
    return <ViewSkeleton of="article" />;
  }
  if (!article.data?.article) return <NotThere what="article" id={id} />;
  const unclear = article.data.article.unclearNames;
  return (
    <div className="view article-view">
      <div className="columns">
        <Text article={article.data.article} link={article.link} />
        <div className="column">
          <Panel
            title="People"
            answer={mentions}
            empty={({ article: a }) => a?.people.edges.length === 0 && <p>It names nobody.</p>}
          >
            {({ article: a }) => (
              <>
                <ul className="plain-list">
                  {a!.people.edges.map(({ node, count: n, forms }) => (
                    <li key={node.id}>
                      <PersonLink of={node} /> <span className="figure">{formatNumber(n)}×</span>
                      {node.offices.nodes.map((office) => (
                        <span key={office.id} className="source line">
                          {statusName[office.status]}: {officeName(office)}
                        </span>
                      ))}
                      <Forms forms={forms} name={node.name} />
                    </li>
                  ))}
                </ul>
                {unclear.length > 0 && (
                  <p className="note">
                    It is not clear who is meant by {unclear.map(({ name }) => name).join(", ")}.
                  </p>
                )}
              </>
            )}
          </Panel>
          <Panel
            title="Countries"
            answer={mentions}
            empty={({ article: a }) =>
              a?.countries.edges.length === 0 && <p>It names no country.</p>
            }
          >
            {({ article: a }) => (
              <ul className="plain-list">
                {a!.countries.edges.map(({ node, count: n, forms }) => (
                  <li key={node.id}>
                    <CountryLink of={node} /> <span className="figure">{formatNumber(n)}×</span>
                    <Forms forms={forms} name={node.name} />
                  </li>
                ))}
              </ul>
            )}
          </Panel>
          <Panel
            title="Quotes"
            answer={quotes}
            empty={({ article: a }) =>
              a?.quotes.nodes.length === 0 && <p>It quotes nobody by name.</p>
            }
          >
            {({ article: a }) => (
              <ul className="quotes">
                {a!.quotes.nodes.map((quote) => (
                  <li key={`${quote.part}${quote.start}`}>
                    <blockquote>
                      <Link className="sentence" href={to.article(id, quote)}>
                        “{quote.text}”
                      </Link>
                    </blockquote>
                    <PersonLink of={quote.speaker} /> <span className="source">{quote.verb}</span>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
        </div>
      </div>
      <div className="thirds">
        <Panel
          title="Related"
          answer={related}
          empty={({ article: a }) =>
            a?.related.edges.length === 0 && <p>Nothing else is about the same.</p>
          }
        >
          {({ article: a }) => (
            <ul className="plain-list">
              {a!.related.edges.map(({ node, people, countries, words }) => (
                <li key={node.id}>
                  <ArticleLine article={node} />
                  <span className="source line">
                    both:{" "}
                    {[
                      ...people.slice(0, 3).map((p) => p.person.name),
                      ...countries.slice(0, 3).map((c) => c.country.name),
                      ...words.slice(0, 2).map((word) => `“${word}”`),
                    ].join(", ")}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Panel>
        <Panel
          title="Links"
          answer={links}
          empty={({ article: a }) =>
            a?.links.nodes.length === 0 &&
            a.linkedFrom.nodes.length === 0 && <p>It neither links nor is linked.</p>
          }
        >
          {({ article: a }) => (
            <>
              {a!.links.nodes.length > 0 && <h3>It links to</h3>}
              <ul className="plain-list">
                {a!.links.nodes.map((link, i) => (
                  <li key={i}>
                    {link.article ? (
                      <ArticleLine article={link.article} />
                    ) : (
                      <a href={link.url} rel="noreferrer external">
                        {link.text} <span className="source">{hostOf(link.url)}</span>
                      </a>
                    )}
                  </li>
                ))}
              </ul>
              {a!.linkedFrom.nodes.length > 0 && <h3>It is linked from</h3>}
              <ul className="plain-list">
                {a!.linkedFrom.nodes.map((from) => (
                  <li key={from.id}>
                    <ArticleLine article={from} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </Panel>
        <Panel
          title="Published by others"
          answer={story}
          empty={({ article: a }) =>
            !a?.story && <p>No other article tells this with nearly the same text.</p>
          }
        >
          {({ article: a }) => (
            <>
              <p>
                {count(a!.story!.articleCount, "article")} tell it:{" "}
                {a!
                  .story!.publishers.edges.map(({ node, count: n }) =>
                    n > 1 ? `${node.name} (${n})` : node.name,
                  )
                  .join(", ")}
              </p>
              <ul className="plain-list">
                {a!
                  .story!.articles.nodes.filter((other) => other.id !== id)
                  .map((other) => (
                    <li key={other.id}>
                      <ArticleLine article={other} />
                    </li>
                  ))}
              </ul>
            </>
          )}
        </Panel>
      </div>
    </div>
  );
}

function Forms({ forms, name }: { forms: string[]; name: string }) {
  const others = forms.filter((form) => form !== name);
  if (others.length === 0) return null;
  return <span className="source line">as {others.join(", ")}</span>;
}

type Article = NonNullable<ArticlePageQuery["article"]>;

function Text({ article, link }: { article: Article; link: string }) {
  const { params } = useParams();
  const at = params.get("at");
  const place = placeOf(at);
  useEffect(() => {
    if (at) document.querySelector("mark.found")?.scrollIntoView({ block: "center" });
  }, [at]);
  const unclear = article.unclearNames.flatMap((name) => name.evidence);
  const of = (part: string) => ({
    mentions: article.mentions.filter((mention) => mention.part === part),
    unclear: unclear.filter((name) => name.part === part),
    place: place?.part === part ? place : undefined,
  });
  const body = of("BODY");
  const caption = article.image?.caption;

  return (
    <article className="text">
      <header>
        <h1>
          <MarkedText text={article.title} offset={0} {...of("TITLE")} />
        </h1>
        <p className="byline">
          {article.publisher && (
            <Link href={to.search({ publisher: article.publisher.name })}>
              {article.publisher.name}
            </Link>
          )}{" "}
          <time dateTime={article.publishedAt}>
            {formatDay(article.publishedAt)}, {formatTime(article.publishedAt)}
          </time>
          {article.authors.map(({ person, role, city }) => (
            <span key={`${person.id}${role}`}>
              {" "}
              · {role.toLowerCase()} by <PersonLink of={person} />
              {city && `, ${city}`}
            </span>
          ))}{" "}
          · {count(article.wordCount, "word")}
          {article.bodyKind !== "FULL_TEXT" &&
            (article.bodyKind === "SUMMARY" ? ", a summary" : ", the beginning")}{" "}
          {article.url && (
            <>
              ·{" "}
              <a href={article.url} rel="noreferrer external">
                at {hostOf(article.url)}
              </a>{" "}
            </>
          )}
          · <QueryLink link={link} of="the article" />
        </p>
      </header>
      {article.image && (
        <figure>
          <div className="picture">
            <svg viewBox="0 0 48 36" aria-hidden="true">
              <path d="M1 1h46v34H1z M1 29 15 15l10 10 6-6 16 13" />
              <circle cx="35" cy="10" r="3.5" />
            </svg>
            <div>
              <p>{article.image.alt || "A picture without a description."}</p>
              <p className="note">
                <a href={article.image.url} rel="noreferrer external">
                  See the picture at {hostOf(article.image.url)}
                </a>
                , where it lies: this page loads nothing from elsewhere.
              </p>
            </div>
          </div>
          <figcaption>
            {caption && <MarkedText text={caption} offset={0} {...of("CAPTION")} />}{" "}
            {article.image.credit && <span className="credit">{article.image.credit}</span>}
          </figcaption>
        </figure>
      )}
      {article.dateline && !article.paragraphs[0]?.text.startsWith(article.dateline) && (
        <p className="dateline">{article.dateline}</p>
      )}
      {article.paragraphs.map((paragraph, i) => (
        <p key={paragraph.start}>
          <MarkedText
            text={paragraph.text}
            offset={paragraph.start}
            mentions={body.mentions.filter((mention) => mention.paragraph === i)}
            unclear={body.unclear.filter((name) => name.paragraph === i)}
            links={article.links.nodes.filter((words) => words.paragraph === i)}
            place={body.place}
          />
        </p>
      ))}
    </article>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
