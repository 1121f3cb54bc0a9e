// The answer pages work without this. It takes the code out of the address, goes from question to question within one
// document, so that the back button leads to the question before and never to what another person answered, saves as one
// answers, and tries again while the network is away. It stores nothing in the browser.
const form = () => document.querySelector("form#svar");
const leave = () => location.replace(document.body.dataset.start);
const fields = (submitter) => new URLSearchParams(new FormData(form(), submitter));

// ---- the code -----------------------------------------------------------------------------------------------------

const takeCode = async () => {
  if (location.hash.length < 2) {
    return;
  }
  const code = decodeURIComponent(location.hash.slice(1));
  // The code leaves the address bar and the history as soon as it is read.
  history.replaceState(null, "", document.body.dataset.start);
  const field = document.querySelector("input[data-from-fragment]");
  if (field) {
    field.value = code;
    field.form.requestSubmit();
  } else if (await show(document.body.dataset.start, new URLSearchParams({ kode: code }))) {
    history.replaceState(place(), "");
  }
};

// ---- saving -------------------------------------------------------------------------------------------------------

const SOON = 500;
const LONGEST_WAIT = 30_000;
let timer;
let wait = 0;
let changed = false;
let saving = false;

const say = (what) => {
  const status = document.getElementById("tilstand");
  if (status) {
    status.textContent = status.dataset[what] ?? "";
    status.classList.toggle("wrong", what === "offline" || what === "busy");
  }
};

const saveIn = (delay) => {
  clearTimeout(timer);
  timer = setTimeout(save, delay);
};

const tryAgain = (why) => {
  changed = true;
  wait = Math.min(wait * 2 || 2000, LONGEST_WAIT);
  say(why);
  saveIn(wait);
};

const save = async () => {
  if (saving || !changed || !form()?.dataset.save) {
    return;
  }
  saving = true;
  changed = false;
  try {
    const answer = await fetch(form().dataset.save, { method: "POST", body: fields() });
    if (answer.status === 204) {
      wait = 0;
      say(changed ? "" : "saved");
    } else if (answer.status === 429 || answer.status >= 500) {
      tryAgain("busy");
    } else {
      // Closed or handed in meanwhile: the page itself says which.
      await show(form().action, fields());
    }
  } catch {
    tryAgain("offline");
  }
  saving = false;
  if (changed && wait === 0) {
    saveIn(0);
  }
};

const note = () => {
  changed = true;
  if (wait === 0) {
    say("");
    saveIn(SOON);
  }
};

// ---- a device that is handed round ---------------------------------------------------------------------------------

let left;

/** Whoever walks off leaves nothing to the next person; the page says how long it waits, if at all. */
const watch = () => {
  clearTimeout(left);
  const seconds = document.querySelector("[data-return]")?.dataset.return ?? document.body.dataset.idle;
  if (seconds) {
    left = setTimeout(leave, seconds * 1000);
  }
};
for (const sign of ["input", "click", "keydown", "scroll", "touchstart"]) {
  addEventListener(sign, watch, { passive: true });
}

// ---- from page to page --------------------------------------------------------------------------------------------

const place = () => ({ url: form()?.dataset.here ?? "", step: form()?.elements.steg?.value ?? "" });

const replace = (page, focused) => {
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.body.replaceWith(document.adoptNode(page.body));
  watch();
  const again = focused && document.querySelector(focused);
  if (again) {
    again.focus();
    return;
  }
  scrollTo(0, 0);
  const target = document.querySelector("[aria-invalid='true']") ?? document.querySelector("[data-focus]");
  target?.focus({ preventScroll: true });
};

/** Shows what the server answers in place of this page; false when it could not be reached. */
const show = async (url, body, focused) => {
  clearTimeout(timer);
  changed = false;
  let page;
  try {
    const answer = await fetch(url, { method: "POST", body });
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (answer.status >= 500 || !page.querySelector("main")) {
      tryAgain("busy");
      return false;
    }
  } catch {
    tryAgain("offline");
    return false;
  }
  wait = 0;
  replace(page, focused);
  return true;
};

document.addEventListener("submit", async (event) => {
  if (event.target !== form() || event.target.dataset.plain !== undefined) {
    return;
  }
  event.preventDefault();
  const by = event.submitter;
  const url = by?.hasAttribute("formaction") ? by.formAction : form().action;
  const isLanguage = by?.name === "sprak";
  if (!(await show(url, fields(by), isLanguage ? `button[name="sprak"][value="${by.value}"]` : ""))) {
    return;
  }
  if (isLanguage || !form()?.dataset.here) {
    // What was handed in gives way to the receipt.
    history.replaceState(place(), "");
  } else {
    history.pushState(place(), "");
  }
});

addEventListener("popstate", async (event) => {
  if (location.hash.length > 1) {
    // Another link was opened here: see takeCode.
    return;
  }
  const code = form()?.elements.kode?.value;
  if (!code || !event.state?.url) {
    leave();
    return;
  }
  const body = new URLSearchParams({ kode: code, til: event.state.step });
  await show(event.state.url, body);
});

// A page brought back from the browser's memory is asked for anew: it may be of somebody who has finished.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    leave();
  }
});

document.addEventListener("click", (event) => {
  if (event.target.closest("a[data-clear]")) {
    event.preventDefault();
    leave();
  }
});

document.addEventListener("input", (event) => {
  if (event.target.form === form() && form()?.dataset.save) {
    note();
  }
});

addEventListener("online", () => {
  wait = 0;
  saveIn(0);
});

watch();
takeCode();
// The link may be opened where the page already is.
addEventListener("hashchange", takeCode);
if (form()?.elements.kode && form().dataset.here) {
  history.replaceState(place(), "");
}
document.querySelector("[aria-invalid='true']")?.focus();
