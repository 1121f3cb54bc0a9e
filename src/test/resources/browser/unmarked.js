// Every text that is shown, or said by a label, and does not come from the bundles: outside ⟦ ⟧.
const found = [];
const shown = (each) => each.checkVisibility({ visibilityProperty: true });
const note = (text) => {
  const rest = text.replace(/⟦[^⟦⟧]*(⟦[^⟦⟧]*⟧[^⟦⟧]*)*⟧/g, " ").trim();
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
document.querySelectorAll("hvorervi-chart svg text").forEach((text) => note(text.textContent));
note(document.title);
return [...new Set(found)];
