import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json";

// Natural Earth's countries at 1:110 million. Ids are numeric codes of ISO 3166-1; small countries are not among them.
const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** The shapes of countries. */
export const shapes = feature(topology, topology.objects.countries).features;
