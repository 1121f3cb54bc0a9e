// What a narrow screen, large text or an unsteady hand would make trouble with: a sentence for each.
// arguments[0]: "all", or "text" for what large text alone can break.
const what = arguments[0];
const everything = [];
const walk = (root) => {
  for (const each of root.querySelectorAll("*")) {
    everything.push(each);
    if (each.shadowRoot) walk(each.shadowRoot);
  }
};
walk(document.body);

const parent = (each) => each.assignedSlot ?? each.parentElement ?? each.getRootNode().host ?? null;
const name = (each) => {
  const host = each.getRootNode().host;
  const words = (each.getAttribute("aria-label") ?? each.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 50);
  const part = each.getAttribute("part") ?? each.id;
  return (host ? host.localName + " " : "") + each.localName + (each.className?.trim?.() ? "." + each.className.trim() : "")
    + (part ? "[" + part + "]" : "") + " «" + words + "»";
};
const isShown = (each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  && each.getBoundingClientRect().width > 0 && each.getBoundingClientRect().height > 0;
const isHiddenVisually = (each) => {
  for (let at = each; at; at = parent(at)) {
    const style = getComputedStyle(at);
    if (style.clipPath !== "none" || style.clip !== "auto" || (at.offsetWidth === 1 && at.offsetHeight === 1)) return true;
  }
  return false;
};
const scrolls = (each) => {
  for (let at = parent(each); at && at !== document.body; at = parent(at)) {
    if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
  }
  return false;
};
const hasOwnText = (each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
const faults = [];
const width = document.documentElement.clientWidth;

if (document.documentElement.scrollWidth > width) {
  faults.push("the page is " + document.documentElement.scrollWidth + " wide in a window of " + width);
}
for (const each of everything.filter(isShown)) {
  const box = each.getBoundingClientRect();
  const style = getComputedStyle(each);
  if (box.right > width + 1 && !scrolls(each) && !isHiddenVisually(each)) {
    faults.push("reaches " + Math.round(box.right) + " of " + width + ": " + name(each));
  }
  if (hasOwnText(each) && !isHiddenVisually(each) && each.localName !== "style") {
    const clipsX = /hidden|clip/.test(style.overflowX) && each.scrollWidth > each.clientWidth + 1;
    const clipsY = /hidden|clip/.test(style.overflowY) && each.scrollHeight > each.clientHeight + 1;
    if (clipsX || clipsY) faults.push("cut off: " + name(each));
  }
}

if (what === "all") {
  const SMALLEST = 24;
  const isTarget = (each) => each.matches(
    "a[href], button, summary, select, textarea, input:not([type=hidden]), vaadin-button, vaadin-tab, vaadin-details-summary, [role=button], [part~=clear-button], [part~=toggle-button]");
  // A link in a sentence is as high as the line it stands in.
  const isInSentence = (each) => each.localName === "a" && getComputedStyle(each).display === "inline"
    && [...(each.parentElement?.childNodes ?? [])].some((node) => node !== each && node.textContent.trim());
  for (const each of everything.filter((one) => isTarget(one) && isShown(one) && !isHiddenVisually(one))) {
    if (isInSentence(each) || each.matches(":disabled, [disabled]")) continue;
    // What labels a small control is part of it.
    const boxes = [each, ...(each.labels ?? [])].map((one) => one.getBoundingClientRect());
    const wide = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
    const high = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
    if (wide < SMALLEST || high < SMALLEST) {
      faults.push("a target of " + Math.round(wide) + " × " + Math.round(high) + ": " + name(each));
    }
  }
  const roots = [document, ...everything.map((each) => each.shadowRoot).filter(Boolean)];
  for (const moving of roots.flatMap((root) => root.getAnimations())) {
    // What follows a scrolling hand does not move by itself.
    if (moving.playState === "running" && moving.timeline instanceof DocumentTimeline) faults.push("moves: " + name(moving.effect.target));
  }
}
return [...new Set(faults)];
