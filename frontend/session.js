// Warns before an idle session ends. Each round trip of the page to the server starts the time anew, as on the server.
// Asks each half minute, and when the page is looked at again, whether somebody ended the session or changed the roles.
const ASK_EVERY = 30_000;

class HvorerviSession extends HTMLElement {
  #lastUsed = Date.now();
  #timer = 0;
  #dialog = null;
  #asking = 0;
  #roles = null;
  #isOver = false;
  #whenVisible = () => document.visibilityState === "visible" && this.#ask();
  #trips = new PerformanceObserver((list) => {
    if (list.getEntries().some((entry) => entry.name.includes("v-r=uidl"))) this.#used();
  });

  connectedCallback() {
    this.#trips.observe({ type: "resource" });
    this.#timer = setInterval(() => this.#look(), 1000);
    this.#asking = setInterval(() => this.#ask(), ASK_EVERY);
    document.addEventListener("visibilitychange", this.#whenVisible);
    // The properties may come after the element.
    setTimeout(() => this.isConnected && this.#ask(), 1000);
  }

  disconnectedCallback() {
    this.#trips.disconnect();
    this.#stop();
  }

  #stop() {
    clearInterval(this.#timer);
    clearInterval(this.#asking);
    document.removeEventListener("visibilitychange", this.#whenVisible);
  }

  #used() {
    this.#lastUsed = Date.now();
    if (this.#dialog && !this.#isOver) this.#close();
  }

  async #ask() {
    let answer;
    try {
      answer = await fetch(this.state, { redirect: "manual", cache: "no-store" });
    } catch {
      return; // The connection is away, which the page tells by itself.
    }
    if (this.#isOver) return;
    if (answer.status === 401 || answer.type === "opaqueredirect") this.#showEnded();
    else if (answer.ok) this.#compare(await answer.text());
  }

  #compare(roles) {
    if (this.#roles !== null && this.#roles !== roles) this.#showLast(this.changed, this.changedText, this.reload);
    this.#roles = roles;
  }

  #look() {
    const idle = (Date.now() - this.#lastUsed) / 1000;
    if (idle >= this.endAfter) this.#showEnded();
    else if (idle >= this.warnAfter) this.#showWarning();
  }

  #showWarning() {
    if (this.#dialog) return;
    this.#open(this.heading, this.explanation, this.stay, () => this.dispatchEvent(new CustomEvent("stay")));
  }

  #showEnded() {
    this.#showLast(this.ended, "", this.signIn);
  }

  #showLast(heading, text, action) {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#stop();
    if (this.#dialog) this.#close();
    this.#open(heading, text, action, () => location.reload());
  }

  #open(heading, text, action, act) {
    const title = document.createElement("h2");
    title.id = "session-title";
    title.textContent = heading;
    const paragraph = document.createElement("p");
    paragraph.textContent = text;
    const button = document.createElement("button");
    button.className = "btn first";
    button.textContent = action;
    button.addEventListener("click", act);
    this.#dialog = document.createElement("dialog");
    this.#dialog.className = "card";
    this.#dialog.setAttribute("aria-labelledby", title.id);
    this.#dialog.append(title, paragraph, button);
    // Staying is the only thing to choose, so that Escape means the same.
    this.#dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      act();
    });
    this.append(this.#dialog);
    this.#dialog.showModal();
  }

  #close() {
    this.#dialog.close();
    this.#dialog.remove();
    this.#dialog = null;
  }
}

customElements.define("hvorervi-session", HvorerviSession);
