// First: Monaco asks for its workers as soon as GraphiQL is loaded.
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./page.css";

import { DOC_EXPLORER_PLUGIN } from "@graphiql/plugin-doc-explorer";
import { VisuallyHidden } from "@graphiql/react";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { createRoot } from "react-dom/client";
import { CHANGES_PLUGIN } from "./changes";
import { docsAreWanted, isNarrow, rememberDocs } from "./docs";
import { exampleTabs } from "./examples";
import { linkedTab, showsVariables } from "./linked";
import { ShowActiveTab } from "./tabs";
import { RestoreExamples } from "./restore";
import { RunWhenReady, fetcherOf } from "./run";
import { WrapLines } from "./wrap";

const fetcher = fetcherOf(new URL("graphql", document.baseURI).href);
const plugins = [HISTORY_PLUGIN, CHANGES_PLUGIN];
const linked = linkedTab(window.location.search);

createRoot(document.getElementById("page")!).render(
  <GraphiQL
    fetcher={fetcher}
    plugins={plugins}
    // A linked query becomes a tab beside those that are stored, and the first one where none are.
    initialQuery={linked?.query}
    initialVariables={linked?.variables}
    defaultTabs={linked ? [linked, ...exampleTabs] : exampleTabs}
    // Most examples have variables, but the first, which decides otherwise, has none. In a narrow window they are a tap away, unless a link brings some.
    defaultEditorToolsVisibility={showsVariables(linked) || !isNarrow() ? "variables" : false}
    visiblePlugin={docsAreWanted() ? DOC_EXPLORER_PLUGIN : undefined}
    onTogglePluginVisibility={rememberDocs}
  >
    <GraphiQL.Logo>
      <a className="home" href="./">
        newsgraph
      </a>
    </GraphiQL.Logo>
    <GraphiQL.Toolbar>
      {({ prettify, merge, copy }) => (
        <>
          {prettify}
          {merge}
          {copy}
          <RestoreExamples />
        </>
      )}
    </GraphiQL.Toolbar>
    <VisuallyHidden asChild>
      <h1>newsgraph playground</h1>
    </VisuallyHidden>
    <RunWhenReady />
    <ShowActiveTab />
    <WrapLines />
  </GraphiQL>,
);
