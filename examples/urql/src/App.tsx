import { ArticleDocument, ArticlesDocument, SuggestDocument, problemOf, type ArticleFilter } from "@newsgraph/client";
import { useState } from "react";
import { useQuery } from "urql";
import { ArticleHead, Cards, Notice, Page, SearchBox, Suggestions, Text, filterOf, useView } from "../../shared";

export function App() {
  const view = useView();
  const filter = "article" in view ? null : filterOf(view);
  return (
    <Page title="urql">
      <SearchBox>{(typed) => <Suggest prefix={typed} />}</SearchBox>
      {"article" in view ? <Article id={view.article} /> : <Articles key={JSON.stringify(filter)} filter={filter} />}
    </Page>
  );
}

function Articles({ filter }: { filter: ArticleFilter | null }) {
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error }] = useQuery({ query: ArticlesDocument, variables: { first: 10, after, filter } });
  if (error) return <Notice>{problemOf(error).message}</Notice>;
  if (!data) return <Notice>Loading</Notice>;
  const { nodes, pageInfo, totalCount } = data.articles;
  // The cache puts the pages together, so `nodes` has all that were loaded.
  const more = () => setAfter(pageInfo.endCursor);
  return (
    <>
      <Notice>{totalCount} articles</Notice>
      <Cards articles={nodes} more={pageInfo.hasNextPage ? more : undefined} />
    </>
  );
}

function Article({ id }: { id: string }) {
  const [{ data, error, stale }] = useQuery({ query: ArticleDocument, variables: { id } });
  if (error) return <Notice>{problemOf(error).message}</Notice>;
  if (!data) return <Notice>Loading</Notice>;
  if (!data.article) return <Notice>{stale ? "Loading" : "There is no such article"}</Notice>;
  return (
    <article>
      <ArticleHead {...data.article} />
      <Text paragraphs={data.article.paragraphs} />
    </article>
  );
}

function Suggest({ prefix }: { prefix: string }) {
  const [{ data }] = useQuery({ query: SuggestDocument, variables: { prefix } });
  return <Suggestions found={data?.suggest ?? []} />;
}
