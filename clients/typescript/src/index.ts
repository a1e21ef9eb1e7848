export * from "./generated/documents.js";
export { cut, type Piece, type Span } from "./cut.js";
export { patient } from "./patient.js";
export { problemOf, type Problem } from "./problem.js";
