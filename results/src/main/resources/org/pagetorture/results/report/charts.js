// SPDX-License-Identifier: Apache-2.0
// Draws what the tables below the figures say, and opens what a link points into.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const room = () => Math.min(1100, document.querySelector("main").clientWidth);

  function draw(id, label, plot) {
    const figure = document.getElementById(id);
    if (!figure || !plot) return;
    plot.setAttribute("role", "img");
    plot.setAttribute("aria-label", label);
    figure.querySelectorAll(":scope > :not(figcaption)").forEach((old) => old.remove());
    figure.append(plot);
    figure.hidden = false;
  }

  const base = (options) => ({
    width: room(),
    style: { background: "none", fontSize: "12px" },
    ...options,
  });

  function prices() {
    // What a truncate steals may be nothing, or less: no place on a logarithmic axis.
    const prices = data.prices.filter((d) => d.price !== "stolen");
    if (!prices.length) return null;
    const heads = [...new Set(prices.map((d) => d.price))];
    const first = new Map(prices.filter((d) => d.price === heads[0]).map((d) => [d.strategy, d.ns]));
    const strategies = [...new Set(prices.map((d) => d.strategy))]
      .sort((a, b) => (first.get(a) ?? Infinity) - (first.get(b) ?? Infinity));
    const narrow = room() < 700;
    const facet = narrow ? { fy: "price" } : { fx: "price" };
    return Plot.plot(base({
      height: (narrow ? heads.length : 1) * (strategies.length * 18 + 30) + 40,
      marginLeft: 130, marginRight: narrow ? 20 : 10, grid: true,
      fx: { domain: heads, label: null }, fy: { domain: heads, label: null, axis: null },
      x: { type: "log", label: "ns →", ticks: 4, tickFormat: ",~r" },
      y: { domain: strategies, label: null },
      marks: [
        narrow ? Plot.text(heads, { fy: (d) => d, text: (d) => d, frameAnchor: "top-right", fontWeight: "bold" }) : null,
        Plot.ruleY(prices.filter((d) => d.low), { ...facet, y: "strategy", x1: "low", x2: "high", strokeWidth: 2, strokeOpacity: 0.5 }),
        Plot.dot(prices, { ...facet, y: "strategy", x: "ns", r: 3.5, fill: "currentColor" }),
        Plot.tip(prices, Plot.pointer({ ...facet, y: "strategy", x: "ns", title: (d) => `${d.strategy}, ${d.price}\n${d.ns.toPrecision(3)} ns`, fill: "Canvas" })),
      ],
    }));
  }

  function scaling() {
    if (!data.scaling.length) return null;
    const subjects = [...new Set(data.scaling.map((d) => d.subject))];
    const holder = document.createElement("div");
    for (const subject of subjects) {
      const points = data.scaling.filter((d) => d.subject === subject);
      holder.append(Plot.plot(base({
        height: 320, marginLeft: 60, marginRight: 150, grid: true,
        title: null, caption: subject,
        x: { type: "log", base: 2, label: "threads →", ticks: [...new Set(points.map((d) => d.threads))], tickFormat: "d" },
        y: { type: "log", label: "↑ ns an operation", tickFormat: ",~r" },
        color: { scheme: "observable10" },
        marks: [
          Plot.lineY(points, { x: "threads", y: "ns", stroke: "method" }),
          Plot.ruleX(points.filter((d) => d.low), { x: "threads", y1: "low", y2: "high", stroke: "method", strokeOpacity: 0.6 }),
          Plot.dot(points, { x: "threads", y: "ns", fill: "method", r: 3 }),
          Plot.text(points, Plot.selectLast({ x: "threads", y: "ns", z: "method", text: "method", dx: 7, textAnchor: "start" })),
          Plot.tip(points, Plot.pointer({ x: "threads", y: "ns", title: (d) => `${d.method}\n${d.threads} threads: ${d.ns.toPrecision(3)} ns`, fill: "Canvas" })),
        ],
      })));
    }
    return holder;
  }

  function latency() {
    if (!data.latency.length) return null;
    const names = ["p50", "p90", "p99", "p99.9", "p99.99"];
    return Plot.plot(base({
      height: 360, marginLeft: 60, marginRight: 220, grid: true,
      x: { label: "percentile →", domain: [0, 1, 2, 3, 4], type: "point", tickFormat: (i) => names[i] },
      y: { type: "log", label: "↑ ns", tickFormat: ",~s" },
      color: { scheme: "observable10" },
      marks: [
        Plot.lineY(data.latency, { x: "nines", y: "ns", stroke: "name", marker: "dot" }),
        Plot.text(data.latency, Plot.selectLast({ x: "nines", y: "ns", z: "name", text: "name", dx: 7, textAnchor: "start" })),
      ],
    }));
  }

  function drawAll() {
    draw("chart-prices", "Dot plot of what each strategy costs, with intervals; the figures are in the table of strategies", prices());
    draw("chart-scaling", "Line charts of time by number of threads; the figures are in the tables below", scaling());
    draw("chart-latency", "Line chart of latency percentiles; the figures are in the table below", latency());
  }

  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const details = target && target.closest("details");
    if (details && !details.open) {
      details.open = true;
      target.scrollIntoView();
    }
  }

  drawAll();
  reveal();
  addEventListener("hashchange", reveal);
  let width = room();
  addEventListener("resize", () => {
    if (room() !== width) {
      width = room();
      drawAll();
    }
  });
})();
