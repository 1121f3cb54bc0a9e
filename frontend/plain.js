// Plain pages work without this. It fills in the code that a link carries in its fragment, changes the language without
// losing what was typed, and moves the focus to the first fault.
const fill = () => {
  const code = document.querySelector("input[data-from-fragment]");
  if (code && location.hash.length > 1) {
    code.value = decodeURIComponent(location.hash.slice(1));
    // The secret leaves the address bar and the history as soon as it is read.
    history.replaceState(null, "", location.pathname + location.search);
  }
};

const inputs = () => [...document.querySelectorAll("main input[id]")];

const changeLanguage = async (link) => {
  const typed = new Map(inputs().map((input) => [input.id, input.value]));
  await fetch(link.href, { redirect: "manual" });
  const answer = await fetch(location.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.body.replaceWith(page.body);
  inputs().forEach((input) => {
    input.value = typed.get(input.id) || input.value;
  });
  document.querySelector('.languages [aria-current="true"]')?.focus();
};

document.addEventListener("click", (event) => {
  const link = event.target.closest(".languages a");
  if (link && inputs().length > 0) {
    event.preventDefault();
    changeLanguage(link).catch(() => location.assign(link.href));
  }
});

fill();
// The link may be opened where the page already is.
addEventListener("hashchange", fill);
document.querySelector('[aria-invalid="true"]')?.focus();
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => print());
});
