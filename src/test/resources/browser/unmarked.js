// Every text that is shown, or said by a label, and does not come from the bundles: outside ⟦ ⟧.
const found = [];
const shown = (each) => each.checkVisibility({ visibilityProperty: true });
const note = (text) => {
  let rest = text.trim();
  // Texts within texts, from the innermost outwards.
  for (let before = ""; rest !== before; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, " ").trim();
  }
  if (/\p{L}{2,}/u.test(rest)) found.push(rest);
};
const walk = (root) => {
  for (const each of root.querySelectorAll("*")) {
    if (/^(style|script|svg|template|title)$/.test(each.localName) || each.closest("svg")) continue;
    if (each.shadowRoot) walk(each.shadowRoot);
    if (!shown(each)) continue;
    for (const attribute of ["aria-label", "title", "placeholder", "alt"]) {
      if (each.hasAttribute(attribute)) note(each.getAttribute(attribute));
    }
    const own = [...each.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join("");
    if (own.trim()) note(own);
  }
};
walk(document.body);
// A long label is several lines, of which the first begins the text and the last ends it.
document.querySelectorAll("hvorervi-chart svg").forEach((chart) => {
  note([...chart.querySelectorAll("text")].map((text) => text.textContent).join("\n"));
});
note(document.title);
return [...new Set(found)];
