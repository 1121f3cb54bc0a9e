// Lays a style sheet over the whole page, shadow trees included, or takes it away again.
// arguments[0]: its name; arguments[1]: what it says, or nothing to take it away.
const [name, css] = arguments;
const roots = [document];
for (let at = 0; at < roots.length; at++) {
  for (const each of roots[at].querySelectorAll("*")) {
    if (each.shadowRoot) roots.push(each.shadowRoot);
  }
}
const sheets = (window.hvorerviSheets ??= {});
const sheet = (sheets[name] ??= new CSSStyleSheet());
sheet.replaceSync(css);
for (const root of roots) {
  const others = root.adoptedStyleSheets.filter((each) => each !== sheet);
  root.adoptedStyleSheets = css ? [...others, sheet] : others;
}
