// Whether nothing is under way: the page and its fonts are here, it is not about to be left, and Flow has drawn what it
// was asked for.
const leaves = (event) => {
  if (event.defaultPrevented) return false;
  if (event.type === "submit") return !event.target.target;
  const link = event.composedPath().find((each) => each.localName === "a" && each.href);
  return link && !link.target && !link.hasAttribute("download") && link.origin === location.origin
    && link.pathname + link.search !== location.pathname + location.search;
};
// A page that one has just left by a form or a link stays for a moment as if nothing had happened.
if (!window.hvorerviWatch) {
  window.hvorerviWatch = { left: -Infinity };
  for (const type of ["submit", "click"]) {
    addEventListener(type, (event) => {
      if (leaves(event)) window.hvorerviWatch.left = performance.now();
    });
  }
}
// What is downloaded leaves it for good.
const isLeaving = performance.now() - window.hvorerviWatch.left < 5000;

// On a narrow screen grids fold their columns into one, and a second for buttons.
const fits = (grid) => (innerWidth <= 720) ===
  ([...grid.querySelectorAll("vaadin-grid-column, vaadin-grid-tree-column")].filter((column) => !column.hidden).length <= 2);
const isFlow = document.getElementById("outlet") !== null;
const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
return !isLeaving
  && document.readyState === "complete"
  && document.fonts.status === "loaded"
  && (!isFlow || document.querySelector("main > *") !== null)
  && clients.every((client) => !client.isActive || !client.isActive())
  && [...document.querySelectorAll("vaadin-grid")].filter((grid) => grid.checkVisibility())
    .every((grid) => !grid.loading && fits(grid))
  && [...document.querySelectorAll("hvorervi-chart")].every((chart) => chart.dataset.drawn);
