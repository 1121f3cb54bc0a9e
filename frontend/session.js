// Warns before an idle session ends. Each round trip of the page to the server starts the time anew, as on the server.
class HvorerviSession extends HTMLElement {
  #lastUsed = Date.now();
  #timer = 0;
  #dialog = null;
  #trips = new PerformanceObserver((list) => {
    if (list.getEntries().some((entry) => entry.name.includes("v-r=uidl"))) this.#used();
  });

  connectedCallback() {
    this.#trips.observe({ type: "resource" });
    this.#timer = setInterval(() => this.#look(), 1000);
  }

  disconnectedCallback() {
    this.#trips.disconnect();
    clearInterval(this.#timer);
  }

  #used() {
    this.#lastUsed = Date.now();
    if (this.#dialog) this.#close();
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
    clearInterval(this.#timer);
    if (this.#dialog) this.#close();
    this.#open(this.ended, "", this.signIn, () => location.reload());
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
