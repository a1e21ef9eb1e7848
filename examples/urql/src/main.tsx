import { graphcache } from "@newsgraph/client/urql";
import { cacheExchange } from "@urql/exchange-graphcache";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Client, Provider, fetchExchange } from "urql";
import { endpoint } from "../../shared";
import "../../shared/style.css";
import { App } from "./App";

const client = new Client({
  url: endpoint,
  // A GET from another site would need a header against forgery; a POST needs nothing.
  preferGetMethod: false,
  exchanges: [cacheExchange(graphcache), fetchExchange],
});

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Provider value={client}>
      <App />
    </Provider>
  </StrictMode>,
);
