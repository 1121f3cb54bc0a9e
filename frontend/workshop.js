// The pages of a workshop work without this, by reloading. With it they follow what happens in the room: the server is asked
// by an event source whether something has changed, and only then for the page, whose middle takes the place of the old one.
// A vote that the network swallowed is sent again. Nothing is stored in the browser.
const main = () => document.querySelector("main");

// ---- what is said to people ----------------------------------------------------------------------------------------

const told = document.getElementById("melding");
const line = document.getElementById("forbindelse");

/** By those who do not look: once, politely, and again if it is the same as before. */
const announce = (words) => {
  if (told && words) {
    told.textContent = "";
    setTimeout(() => (told.textContent = words), 50);
  }
};

const sayLine = (what) => {
  const words = what ? line.dataset[what] : "";
  if (line.textContent !== words) {
    line.textContent = words;
  }
};

// ---- the middle of the page ----------------------------------------------------------------------------------------

/** What was chosen, and where the focus is, in what looks the same afterwards. */
const keep = (old, fresh) => {
  if (old.dataset.view === fresh.dataset.view) {
    old.querySelectorAll("input[id]").forEach((input) => {
      const same = fresh.querySelector(`#${CSS.escape(input.id)}`);
      if (same) {
        same.checked = input.checked;
        same.value = input.value;
      }
    });
    old.querySelectorAll("details[id]").forEach((part) => {
      const same = fresh.querySelector(`#${CSS.escape(part.id)}`);
      if (same) {
        same.open = part.open;
      }
    });
  }
};

/** Puts the middle of a page that was fetched in place of this one; whoever asked for it is taken to its heading. */
const replace = (page, isAsked) => {
  const old = main();
  const fresh = document.adoptNode(page.querySelector("main"));
  const focused = document.activeElement;
  const wasWithin = old.contains(focused) && focused !== old;
  const hadFocus = old === focused;
  if (!isAsked) {
    keep(old, fresh);
  }
  old.replaceWith(fresh);
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  if (isAsked) {
    scrollTo(0, 0);
    (fresh.querySelector("[aria-invalid='true'], [data-focus]") ?? fresh).focus({ preventScroll: true });
  } else if (wasWithin || hadFocus) {
    const again = focused.id && fresh.querySelector(`#${CSS.escape(focused.id)}`);
    (again || fresh).focus({ preventScroll: true });
  }
  if (fresh.dataset.view !== old.dataset.view) {
    announce(fresh.dataset.said);
    if (!isAsked) {
      scrollTo(0, 0);
    }
  }
  fresh.querySelectorAll("[data-most]").forEach(limit);
  tell(counts);
  clock();
  if (!fresh.dataset.tick) {
    source?.close();
  }
};

const read = async (answer) => {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector("main[data-view]") ? page : undefined;
};

let fetching = false;

/** The page as it is now; false when it could not be had. */
const refresh = async () => {
  if (fetching || sending) {
    return true;
  }
  fetching = true;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const page = answer.status === 429 || answer.status >= 500 ? undefined : await read(answer);
    if (!page) {
      return false;
    }
    if (!sending) {
      replace(page, false);
    }
    return true;
  } catch {
    return false;
  } finally {
    fetching = false;
  }
};

// ---- ticks ---------------------------------------------------------------------------------------------------------

let source;
let heard = false;
let missed = 0;
let again;
let counts;
let ahead = 0;

/** Fills in how many, where the page has a place for it; on the screen also beside its middle. */
const tell = (now) => {
  if (!now) {
    return;
  }
  document.querySelectorAll("[data-words]").forEach((place) => {
    const words = place.dataset.words.replace("#1", now.cast).replace("#2", now.present);
    if (place.textContent !== words) {
      place.textContent = words;
    }
  });
};

const onTick = async (event) => {
  heard = true;
  missed = 0;
  const now = JSON.parse(event.data);
  counts = now;
  ahead = now.at - Date.now();
  if (!pending) {
    sayLine("");
  }
  if (String(now.revision) !== main().dataset.revision) {
    await refresh();
  }
  tell(now);
};

/** A stream that has ended by itself comes back by itself; one that never said anything is a lost network. */
const onEnd = () => {
  if (heard) {
    heard = false;
  } else {
    missed++;
    if (missed > 1 || !navigator.onLine) {
      sayLine("offline");
    }
  }
  if (source.readyState === EventSource.CLOSED) {
    // Refused, as by a server that starts, or because this is over: the page itself says which.
    clearTimeout(again);
    again = setTimeout(async () => {
      if (!(await refresh())) {
        sayLine("offline");
      }
      listen();
    }, Math.min(1000 * 2 ** Math.min(missed, 4), 10_000));
  }
};

const listen = () => {
  source?.close();
  clearTimeout(again);
  const address = main().dataset.tick;
  if (!address) {
    sayLine("");
    return;
  }
  heard = false;
  source = new EventSource(address);
  source.addEventListener("message", onTick);
  source.addEventListener("error", onEnd);
};

/** After sleep, and when the network is back: at once, and not when it was next to be tried. */
const wake = () => {
  missed = 0;
  if (pending) {
    retry(0);
  }
  listen();
};
addEventListener("online", wake);
addEventListener("offline", () => sayLine(pending ? "unsent" : "offline"));
addEventListener("pageshow", (event) => event.persisted && wake());
document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    source?.close();
  } else {
    wake();
  }
});

// ---- voting --------------------------------------------------------------------------------------------------------

let sending = false;
let pending;
let wait = 0;
let timer;

const retry = (delay) => {
  clearTimeout(timer);
  timer = setTimeout(send, delay);
};

const later = (why, seconds) => {
  wait = Math.min(wait * 2 || 1000, 8000);
  sayLine(why);
  retry(Math.max(wait, 1000 * seconds) * (0.75 + Math.random() / 2));
};

/** Sends what waits; the same vote twice is one vote. */
const send = async () => {
  if (sending || !pending) {
    return;
  }
  sending = true;
  const { url, body } = pending;
  try {
    const answer = await fetch(url, { method: "POST", body, headers: { Accept: "text/html" } });
    const page = answer.status === 429 || answer.status >= 500 ? undefined : await read(answer);
    if (page) {
      pending = undefined;
      wait = 0;
      sayLine("");
      replace(page, true);
      // Whoever changed one vote is where everybody is again.
      history.replaceState(null, "", main().dataset.home || location.href);
      if (!source || source.readyState === EventSource.CLOSED) {
        listen();
      }
    } else {
      later("busy", Number(answer.headers.get("Retry-After")) || 0);
    }
  } catch {
    later("unsent", 0);
  } finally {
    sending = false;
  }
};

document.addEventListener("submit", (event) => {
  if (event.target.dataset.vote === undefined) {
    return;
  }
  event.preventDefault();
  const by = event.submitter;
  pending = {
    url: by?.hasAttribute("formaction") ? by.formAction : event.target.action,
    body: new URLSearchParams(new FormData(event.target, by)),
  };
  clearTimeout(timer);
  send();
});

// At most so many of a group.
document.addEventListener("change", (event) => {
  const group = event.target.closest("[data-most]");
  if (group) {
    limit(group);
  }
});

const limit = (group) => {
  const boxes = [...group.querySelectorAll("input[type=checkbox]")];
  const chosen = boxes.filter((box) => box.checked).length;
  const isFull = chosen >= Number(group.dataset.most);
  boxes.forEach((box) => box.setAttribute("aria-disabled", String(isFull && !box.checked)));
  const left = group.closest("form").querySelector("[data-left]");
  if (left) {
    left.textContent = left.dataset.left.replace("#1", chosen);
  }
};

document.addEventListener(
  "click",
  (event) => {
    // Disabled in meaning only, so that it keeps its place in the order of tabs and says why.
    if (event.target.matches?.("input[aria-disabled='true']")) {
      event.preventDefault();
    }
  },
  true,
);

// ---- the clock -----------------------------------------------------------------------------------------------------

/** Minutes and seconds left of what is on now. */
const clock = () => {
  const place = main().querySelector("[data-ends]");
  if (!place) {
    return;
  }
  const left = Math.round((Number(place.dataset.ends) - Date.now() - ahead) / 1000);
  const words = `${left < 0 ? "+" : ""}${Math.floor(Math.abs(left) / 60)}:${String(Math.abs(left) % 60).padStart(2, "0")}`;
  if (place.textContent !== words) {
    place.textContent = words;
    place.classList.toggle("over", left < 0);
  }
};

// ---- the beginning -------------------------------------------------------------------------------------------------

if (main()?.dataset.view !== undefined) {
  ahead = Number(main().dataset.now || Date.now()) - Date.now();
  document.querySelectorAll("[data-most]").forEach(limit);
  setInterval(clock, 500);
  clock();
  if (!document.hidden) {
    listen();
  }
}
document.querySelector("[aria-invalid='true']")?.focus();
