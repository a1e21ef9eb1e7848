const { relay } = require("@newsgraph/client/codegen");

module.exports = { ...relay, src: "./src" };
