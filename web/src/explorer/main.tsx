import "./fonts.css";
import "./tokens.css";
import "./page.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "urql";
import { Router } from "wouter";
import { App } from "./app";
import { client } from "./ask";
import { base } from "./address";

createRoot(document.getElementById("page")!).render(
  <StrictMode>
    <Provider value={client}>
      <Router base={base}>
        <App />
      </Router>
    </Provider>
  </StrictMode>,
);
