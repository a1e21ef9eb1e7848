import { useEffect, useRef, useState } from "react";
import { Link, Route, Switch, useLocation } from "wouter";
import { useSearch } from "wouter/use-browser-location";
import { all, base, to, useParams } from "./address";
import { Combobox, type Suggestion } from "./parts/combobox";
import { ArticleView } from "./views/article";
import { ConnectionsView } from "./views/connections";
import { CountryView } from "./views/country";
import { NotThere } from "./views/notthere";
import { PersonView } from "./views/person";
import { SearchView } from "./views/search";
import { StartView } from "./views/start";

/** The frame of all views: the name, the search box, the ways to go, and the view that the address names. */
export function App() {
  const [path] = useLocation();
  const { params } = useParams();
  const main = useRef<HTMLElement>(null);
  useArrival(main);
  // Another article, person or country is another view, which begins anew.
  const id = params.get("id") ?? params.get("code") ?? "";
  return (
    <>
      <a className="skip" href="#main" onClick={() => main.current?.focus()}>
        Skip to the content
      </a>
      <header className="masthead">
        <div className="masthead-inner">
          <Link className="nameplate" href={to.start()}>
            newsgraph
          </Link>
          <SearchBox />
          <nav aria-label="Views">
            <Link href={to.search({})} aria-current={path === "/search" ? "page" : undefined}>
              Articles
            </Link>
            <Link
              href={to.connections({})}
              aria-current={path === "/connections" ? "page" : undefined}
            >
              Connections
            </Link>
            <a href={`${base}/playground`}>Playground</a>
            <ThemeSwitch />
          </nav>
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Switch>
          <Route path="/" component={StartView} />
          <Route path="/search" component={SearchView} />
          <Route path="/article">
            {id ? <ArticleView key={id} id={id} /> : <NotThere what="article" id="" />}
          </Route>
          <Route path="/person">
            {id ? <PersonView key={id} id={id} /> : <NotThere what="person" id="" />}
          </Route>
          <Route path="/country">
            {id ? <CountryView key={id} code={id} /> : <NotThere what="country" id="" />}
          </Route>
          <Route path="/connections" component={ConnectionsView} />
          <Route component={StartView} />
        </Switch>
      </main>
      <footer className="colophon">
        <p>
          Every panel is one question to the GraphQL API of this server: “show the query” opens it
          in the <a href={`${base}/playground`}>playground</a>. This page asks no other host.{" "}
          <a href={`${base}/licenses.md`}>Licences</a>
        </p>
      </footer>
    </>
  );
}

/** The one search box: a suggestion leads to what it names, other words to the results. */
function SearchBox() {
  const [path, navigate] = useLocation();
  const { params } = useParams();
  const words = path === "/search" ? (params.get("q") ?? "") : "";

  function pick({ node }: Suggestion) {
    switch (node.__typename) {
      case "Person":
      case "Country":
        return navigate(to.entity(node.id));
      case "Office":
        return navigate(to.person(node.person.id));
      case "Publisher":
        return navigate(to.search({ publisher: node.name }));
    }
  }

  return (
    <search className="searchbox">
      <Combobox
        label="Search"
        placeholder="Search stories, people, countries"
        text={words}
        kinds={["PERSON", "COUNTRY", "PUBLISHER", "OFFICE"]}
        onPick={pick}
        onSubmit={(q) =>
          navigate(to.search(path === "/search" ? { ...all(params), q, after: undefined } : { q }))
        }
      />
    </search>
  );
}

/** Switches between light and dark; the choice is kept on this device. */
function ThemeSwitch() {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    const follow = () => setDark(isDark());
    system.addEventListener("change", follow);
    return () => system.removeEventListener("change", follow);
  }, []);

  function change() {
    const theme = dark ? "light" : "dark";
    document.documentElement.dataset.theme = theme;
    setDark(!dark);
    try {
      localStorage.setItem("newsgraph:theme", theme);
    } catch {
      // Storage is full or forbidden: the theme holds until the page is left.
    }
  }

  return (
    <button type="button" className="theme" onClick={change}>
      {dark ? "Light" : "Dark"}
      <span className="unseen"> theme</span>
    </button>
  );
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme ? theme === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
}

/** On another view the reader begins at its top, with the focus there; going back the browser scrolls to where they were. */
function useArrival(main: React.RefObject<HTMLElement | null>) {
  const [path] = useLocation();
  const params = new URLSearchParams(useSearch());
  const place = `${path} ${params.get("id") ?? params.get("code") ?? ""}`;
  const last = useRef(place);
  const back = useRef(false);
  useEffect(() => {
    const onPop = () => (back.current = true);
    const onPush = () => (back.current = false);
    window.addEventListener("popstate", onPop, { capture: true });
    window.addEventListener("pushState", onPush, { capture: true });
    return () => {
      window.removeEventListener("popstate", onPop, { capture: true });
      window.removeEventListener("pushState", onPush, { capture: true });
    };
  }, []);
  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    if (back.current) return;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [place, main]);
}
