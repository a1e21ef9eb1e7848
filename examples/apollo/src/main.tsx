import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { ApolloProvider } from "@apollo/client/react";
import { cacheConfig } from "@newsgraph/client/apollo";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { endpoint } from "../../shared";
import "../../shared/style.css";
import { App } from "./App";

const client = new ApolloClient({ cache: new InMemoryCache(cacheConfig), link: new HttpLink({ uri: endpoint }) });

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <App />
    </ApolloProvider>
  </StrictMode>,
);
