import { useQuery } from "@apollo/client/react";
import { ArticleDocument, ArticlesDocument, SuggestDocument, problemOf, type ArticleFilter } from "@newsgraph/client";
import { ArticleHead, Cards, Notice, Page, SearchBox, Suggestions, Text, filterOf, useView } from "../../shared";

export function App() {
  const view = useView();
  return (
    <Page title="Apollo Client">
      <SearchBox>{(typed) => <Suggest prefix={typed} />}</SearchBox>
      {"article" in view ? <Article id={view.article} /> : <Articles filter={filterOf(view)} />}
    </Page>
  );
}

function Articles({ filter }: { filter: ArticleFilter | null }) {
  const { data, error, fetchMore } = useQuery(ArticlesDocument, { variables: { first: 10, filter } });
  if (error) return <Notice>{problemOf(error).message}</Notice>;
  if (!data) return <Notice>Loading</Notice>;
  const { nodes, pageInfo, totalCount } = data.articles;
  // The cache puts the pages together, so `nodes` has all that were loaded.
  const more = () => void fetchMore({ variables: { after: pageInfo.endCursor } });
  return (
    <>
      <Notice>{totalCount} articles</Notice>
      <Cards articles={nodes} more={pageInfo.hasNextPage ? more : undefined} />
    </>
  );
}

function Article({ id }: { id: string }) {
  const { data, error } = useQuery(ArticleDocument, { variables: { id } });
  if (error) return <Notice>{problemOf(error).message}</Notice>;
  if (!data) return <Notice>Loading</Notice>;
  if (!data.article) return <Notice>There is no such article</Notice>;
  return (
    <article>
      <ArticleHead {...data.article} />
      <Text paragraphs={data.article.paragraphs} />
    </article>
  );
}

function Suggest({ prefix }: { prefix: string }) {
  const { data, previousData } = useQuery(SuggestDocument, { variables: { prefix } });
  return <Suggestions found={(data ?? previousData)?.suggest ?? []} />;
}
