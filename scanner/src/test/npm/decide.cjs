// Decides about requests with @ghostery/adblocker: node decide.cjs LIST... < requests > decisions
// A request is a line "url TAB type TAB page"; a decision is the text of the rule, or an empty line.
// The last line of standard error says how long parsing and deciding took, in milliseconds.
const fs = require("fs");
const { FiltersEngine, Request } = require("@ghostery/adblocker");

const lists = process.argv.slice(2).map((file) => fs.readFileSync(file, "utf8"));
const lines = fs.readFileSync(0, "utf8").split("\n").filter((line) => line !== "");
const started = performance.now();
// Its optimizations fuse rules, and what badfilter takes out of effect stays in the fused one.
const engine = FiltersEngine.parse(lists.join("\n"), {
  debug: true,
  enableOptimizations: false,
  loadCosmeticFilters: false,
});
const parsed = performance.now();
const decisions = lines.map((line) => {
  const [url, type, sourceUrl] = line.split("\t");
  const { match, filter } = engine.match(Request.fromRawDetails({ url, type, sourceUrl }));
  return match ? filter.rawLine || "matched" : "";
});
const decided = performance.now();
process.stdout.write(decisions.join("\n") + "\n");
process.stderr.write(`${Math.round(parsed - started)} ${Math.round(decided - parsed)}\n`);
