// Runs axe with the rules of these tags, or with these rules alone, but without some; gives a sentence for each violation.
const [type, values, without, done] = arguments;
// The parts of a drawing are hidden from assistive technology behind its label; their contrast is that of the tokens.
axe.run({ exclude: ["hvorervi-chart > *"] }, { runOnly: { type, values },
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])), resultTypes: ["violations"], preload: false }).then(
  (result) => done(result.violations.flatMap((violation) => violation.nodes.map((node) =>
    violation.id + " at " + node.target.flat().join(" ") + ": "
      + [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; ") + " in " + node.html.slice(0, 200)))),
  (failure) => done(["axe failed: " + failure]),
);
