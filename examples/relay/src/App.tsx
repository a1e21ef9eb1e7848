import { problemOf } from "@newsgraph/client";
import { Component, Suspense, useDeferredValue, type ReactNode } from "react";
import { graphql, useLazyLoadQuery, usePaginationFragment } from "react-relay";
import { ArticleHead, Cards, Notice, Page, SearchBox, Suggestions, Text, filterOf, useView } from "../../shared";
import type { AppArticleQuery } from "./__generated__/AppArticleQuery.graphql";
import type { AppArticlesQuery, ArticleFilter } from "./__generated__/AppArticlesQuery.graphql";
import type { AppArticlesPageQuery } from "./__generated__/AppArticlesPageQuery.graphql";
import type { AppArticles_query$key } from "./__generated__/AppArticles_query.graphql";
import type { AppSuggestQuery } from "./__generated__/AppSuggestQuery.graphql";

export function App() {
  const view = useView();
  return (
    <Page title="Relay">
      <SearchBox>
        {(typed) => (
          <Shown>
            <Suggest prefix={typed} />
          </Shown>
        )}
      </SearchBox>
      <Shown key={JSON.stringify(view)}>{"article" in view ? <Article id={view.article} /> : <Articles filter={filterOf(view)} />}</Shown>
    </Page>
  );
}

/** What is shown while something loads, and if it fails. */
function Shown({ children }: { children: ReactNode }) {
  return (
    <Failed>
      <Suspense fallback={<Notice>Loading</Notice>}>{children}</Suspense>
    </Failed>
  );
}

class Failed extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    return this.state.error ? <Notice>{problemOf(this.state.error).message}</Notice> : this.props.children;
  }
}

function Articles({ filter }: { filter: ArticleFilter | null }) {
  const query = useLazyLoadQuery<AppArticlesQuery>(
    graphql`
      query AppArticlesQuery($filter: ArticleFilter) {
        ...AppArticles_query @arguments(filter: $filter)
      }
    `,
    { filter },
  );
  return <ArticlePages query={query} />;
}

function ArticlePages({ query }: { query: AppArticles_query$key }) {
  const { data, hasNext, loadNext } = usePaginationFragment<AppArticlesPageQuery, AppArticles_query$key>(
    graphql`
      fragment AppArticles_query on Query
      @refetchable(queryName: "AppArticlesPageQuery")
      @argumentDefinitions(first: { type: "Int", defaultValue: 10 }, after: { type: "String" }, filter: { type: "ArticleFilter" }) {
        articles(first: $first, after: $after, filter: $filter) @connection(key: "App_articles") {
          totalCount
          edges {
            node {
              id
              title
              excerpt(length: 200)
              publishedAt
            }
          }
        }
      }
    `,
    query,
  );
  const { edges, totalCount } = data.articles;
  return (
    <>
      <Notice>{totalCount} articles</Notice>
      <Cards articles={edges.map(({ node }) => node)} more={hasNext ? () => loadNext(10) : undefined} />
    </>
  );
}

function Article({ id }: { id: string }) {
  const { article } = useLazyLoadQuery<AppArticleQuery>(
    graphql`
      query AppArticleQuery($id: ID!) {
        article(id: $id) {
          title
          publishedAt
          paragraphs {
            start
            text
            mentions {
              start
              end
              entity {
                __typename
                id
                ... on Person {
                  name
                }
                ... on Country {
                  name
                  code
                }
              }
            }
          }
        }
      }
    `,
    { id },
  );
  if (!article) return <Notice>There is no such article</Notice>;
  return (
    <article>
      <ArticleHead {...article} />
      <Text paragraphs={article.paragraphs} />
    </article>
  );
}

function Suggest({ prefix }: { prefix: string }) {
  // Shows what fitted before while what fits now is asked for.
  const deferred = useDeferredValue(prefix);
  const { suggest } = useLazyLoadQuery<AppSuggestQuery>(
    graphql`
      query AppSuggestQuery($prefix: String!) {
        suggest(prefix: $prefix, first: 8) {
          articleCount
          pieces {
            text
            matched
          }
          node {
            __typename
            id
            ... on Person {
              name
            }
            ... on Country {
              name
              code
            }
            ... on Office {
              title
            }
          }
        }
      }
    `,
    { prefix: deferred },
  );
  return <Suggestions found={suggest} />;
}
