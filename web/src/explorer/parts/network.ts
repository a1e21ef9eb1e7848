import { isCountry } from "../address";
import type { AroundPersonQuery, PathsQuery } from "../generated/graphql";

export interface Node {
  id: string;
  name: string;
  /** How many articles mention it. */
  articles: number;
  /** What the graph is about: the one around whom, or the two between whom. */
  end: boolean;
}

export interface Edge {
  key: string;
  from: string;
  to: string;
  /** How many articles mention both; undefined where that was not counted. */
  count?: number;
}

/** People and countries, and which of them articles mention together. */
export interface Network {
  nodes: Node[];
  edges: Edge[];
}

/** Of a person or of a country: both have the same lists. */
export type Around = Omit<NonNullable<AroundPersonQuery["person"]>, "__typename">;

/** The key of an edge, as the address has it; the same from either side. */
export function edgeKey(a: string, b: string): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}

// More edges for each node would hide what they join.
const EDGES_PER_NODE = 1.5;

/** Somebody with whom and what articles mention together with them, and the strongest edges among these. */
export function around(centre: Around): Network {
  const neighbours = [...centre.people.edges, ...centre.countries.edges];
  const nodes: Node[] = [
    { id: centre.id, name: centre.name, articles: centre.articleCount, end: true },
    ...neighbours.map(({ node }) => ({
      id: node.id,
      name: node.name,
      articles: node.articleCount,
      end: false,
    })),
  ];
  const known = new Set(neighbours.map(({ node }) => node.id));
  const spokes = neighbours.map(({ node, count }) => ({
    key: edgeKey(centre.id, node.id),
    from: centre.id,
    to: node.id,
    count,
  }));
  const others = new Map<string, Edge>();
  for (const { node } of neighbours) {
    const tied = [
      ...("people" in node ? (node.people?.edges ?? []) : []),
      ...(node.countries?.edges ?? []),
    ];
    for (const { node: other, count } of tied) {
      const key = edgeKey(node.id, other.id);
      if (known.has(other.id) && other.id !== node.id && !others.has(key)) {
        others.set(key, { key, from: node.id, to: other.id, count });
      }
    }
  }
  const strongest = [...others.values()]
    .sort((a, b) => b.count! - a.count! || a.key.localeCompare(b.key))
    .slice(0, Math.round(EDGES_PER_NODE * nodes.length));
  return { nodes, edges: [...spokes, ...strongest] };
}

type Alternatives = NonNullable<PathsQuery["path"]>["alternatives"];
type End = Alternatives[number]["hops"][number]["from"];

/** All paths between two in one. */
export function between(alternatives: Alternatives, ends: string[]): Network {
  const nodes = new Map<string, Node>();
  const edges = new Map<string, Edge>();
  const add = (end: End) => {
    if (!("articleCount" in end)) return;
    nodes.set(end.id, {
      id: end.id,
      name: end.name,
      articles: end.articleCount,
      end: ends.includes(end.id),
    });
  };
  for (const { from, to } of alternatives.flatMap((path) => path.hops)) {
    add(from);
    add(to);
    const key = edgeKey(from.id, to.id);
    edges.set(key, { key, from: from.id, to: to.id });
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

export const kindOf = (id: string) => (isCountry(id) ? "country" : "person");
