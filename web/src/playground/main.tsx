// First: Monaco asks for its workers as soon as GraphiQL is loaded.
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./page.css";

import { DOC_EXPLORER_PLUGIN } from "@graphiql/plugin-doc-explorer";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import { exampleTabs } from "./examples";
import { docsAreWanted, rememberDocs } from "./docs";
import { linkedTab } from "./linked";

const fetcher = createGraphiQLFetcher({
  url: new URL("graphql", document.baseURI).href,
});

const linked = linkedTab(window.location.search);

createRoot(document.getElementById("page")!).render(
  <GraphiQL
    fetcher={fetcher}
    // A linked query becomes a tab beside those that are stored, and the first one where none are.
    initialQuery={linked?.query}
    initialVariables={linked?.variables}
    defaultTabs={linked ? [linked, ...exampleTabs] : exampleTabs}
    // Most examples have variables, but the first, which decides otherwise, has none.
    defaultEditorToolsVisibility="variables"
    visiblePlugin={docsAreWanted() ? DOC_EXPLORER_PLUGIN : undefined}
    onTogglePluginVisibility={rememberDocs}
  >
    <GraphiQL.Logo>
      <a className="home" href="./">
        newsgraph
      </a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
