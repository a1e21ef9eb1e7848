import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RelayEnvironmentProvider } from "react-relay";
import { Environment, Network, RecordSource, Store, type FetchFunction } from "relay-runtime";
import { endpoint } from "../../shared";
import "../../shared/style.css";
import { App } from "./App";

const ask: FetchFunction = async ({ text }, variables) => {
  const response = await fetch(endpoint, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: text, variables }),
  });
  return response.json();
};

const environment = new Environment({
  network: Network.create(ask),
  store: new Store(new RecordSource(), { gcReleaseBufferSize: 10 }),
});

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <RelayEnvironmentProvider environment={environment}>
      <App />
    </RelayEnvironmentProvider>
  </StrictMode>,
);
