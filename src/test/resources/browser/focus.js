// What has the focus: its name, whether it lies in the window, and whether one sees that it has it.
const parent = (each) => each.assignedSlot ?? each.parentElement ?? each.getRootNode().host ?? null;
let focused = document.activeElement;
while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
if (!focused || focused === document.body) return { name: "", box: [0, 0, 0, 0], isControl: false, inWindow: true, marked: true };

const text = (each) => (each?.textContent ?? "").replace(/[⟦⟧]/g, "").trim().replace(/\s+/g, " ");
const named = (each) => (each.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean)
  .map((id) => text(each.getRootNode().getElementById(id))).filter(Boolean).join(" ");
const group = focused.closest("vaadin-radio-group");
const question = focused.matches("input[type=radio]") ? focused.closest("fieldset")?.querySelector("legend") : null;
const own = named(focused) || focused.getAttribute("aria-label")?.replace(/[⟦⟧]/g, "") || text(focused.labels?.[0]) || text(focused);
// A dialog has its box and its mark inside.
const overlay = focused.matches("vaadin-dialog, vaadin-confirm-dialog")
  ? focused.shadowRoot.querySelector("[theme], *")?.shadowRoot?.querySelector("[part=overlay]") : null;
const seen = overlay ?? focused;
const box = seen.getBoundingClientRect();
// The mark may be drawn by an element around the focused one, as of a radio button or a field.
let marked = false;
for (let at = seen; at && !marked && at !== document.body && !at.matches("main, vaadin-dialog, dialog"); at = parent(at)) {
  const parts = [at, ...(at.shadowRoot?.querySelectorAll("*") ?? [])];
  marked = parts.some((each) => {
    const style = getComputedStyle(each);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  });
  if (at.matches("vaadin-radio-button, vaadin-text-field, vaadin-text-area, vaadin-email-field, vaadin-combo-box, vaadin-checkbox, vaadin-grid")) break;
}
return {
  name: own,
  kind: focused.localName + (focused.getAttribute("part") ?? ""),
  group: text(group?.querySelector(":scope > [slot=label]") ?? question),
  box: [box.left, box.top, box.width, box.height].map(Math.round),
  isControl: focused.tabIndex >= 0,
  inWindow: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  // A heading that reading goes on from is no control, and needs no mark.
  marked: marked || focused.tabIndex < 0,
};
