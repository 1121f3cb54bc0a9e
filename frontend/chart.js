// One element for every chart: draws an ECharts option in the colours of tokens.css, in light, dark and print.
import * as echarts from "../_static/echarts/6.0.0/dist/echarts.esm.min.js";

class HvorerviChart extends HTMLElement {
  #chart = null;
  #option = null;
  #resized = new ResizeObserver(() => {
    this.#chart?.resize();
    this.#draw();
  });
  #scheme = matchMedia("(prefers-color-scheme: dark)");
  #redraw = () => this.#draw();

  set option(json) {
    this.#option = json ? JSON.parse(json) : null;
    this.#draw();
  }

  connectedCallback() {
    this.#resized.observe(this);
    this.#scheme.addEventListener("change", this.#redraw);
    addEventListener("beforeprint", this.#redraw);
    addEventListener("afterprint", this.#redraw);
    this.#draw();
  }

  disconnectedCallback() {
    this.#resized.disconnect();
    this.#scheme.removeEventListener("change", this.#redraw);
    removeEventListener("beforeprint", this.#redraw);
    removeEventListener("afterprint", this.#redraw);
    this.#chart?.dispose();
    this.#chart = null;
  }

  #draw() {
    if (!this.isConnected || !this.#option) return;
    this.#chart ??= echarts.init(this, null, { renderer: "svg" });
    const font = getComputedStyle(this).fontFamily;
    this.#chart.setOption(
      { animation: false, textStyle: { fontFamily: font }, ...this.#here(this.#option) },
      { notMerge: true },
    );
    // Paper is narrower than the screen: there the drawing is scaled, see the print styles.
    this.querySelector("svg")?.setAttribute("viewBox", `0 0 ${this.clientWidth} ${this.clientHeight}`);
    this.dataset.drawn = "true";
  }

  // Every "var(--token)" becomes the colour it has here and now, and the width "half" half of what there is.
  #here(value) {
    if (value === "half") return Math.max(this.clientWidth / 2 - 12, 60);
    if (typeof value === "string") return value.startsWith("var(") ? this.#colour(value) : value;
    if (Array.isArray(value)) return value.map((each) => this.#here(each));
    if (value && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#here(each)]));
    }
    return value;
  }

  #colour(variable) {
    const probe = document.createElement("span");
    probe.style.color = variable;
    this.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  }
}

customElements.define("hvorervi-chart", HvorerviChart);
