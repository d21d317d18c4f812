// SPDX-License-Identifier: Apache-2.0
// Draws what the tables below the figures say, and opens what a link points into.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const room = () => Math.min(1100, document.querySelector("main").clientWidth);

  function draw(id, label, plot) {
    const figure = document.getElementById(id);
    if (!figure || !plot) return;
    const picture = document.createElement("div");
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", label);
    plot.setAttribute("aria-hidden", "true");
    picture.append(plot);
    figure.querySelectorAll(":scope > :not(figcaption)").forEach((old) => old.remove());
    figure.append(picture);
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
        narrow ? Plot.text(heads, { fy: (d) => d, text: (d) => d, frameAnchor: "bottom-right", dy: -4, fontWeight: "bold" }) : null,
        Plot.ruleY(prices.filter((d) => d.low), { ...facet, y: "strategy", x1: "low", x2: "high", strokeWidth: 2, strokeOpacity: 0.5 }),
        Plot.dot(prices, { ...facet, y: "strategy", x: "ns", r: 3.5, fill: "currentColor" }),
        Plot.tip(prices, Plot.pointer({ ...facet, y: "strategy", x: "ns", title: (d) => `${d.strategy}, ${d.price}\n${d.ns.toPrecision(3)} ns`, fill: "Canvas" })),
      ],
    }));
  }

  // Line ends that would be written over one another move apart, at least so many pixels.
  function apart(ends, scale, least) {
    let last = -Infinity;
    return ends
      .map((d) => ({ ...d, px: scale.apply(d.ns) }))
      .sort((a, b) => a.px - b.px)
      .map((d) => ({ ...d, ns: scale.invert((last = Math.max(d.px, last + least))) }));
  }

  // Lines that end in their names.
  function lines(points, name, x, options) {
    const ends = [...d3.rollup(points, (of) => d3.greatest(of, (d) => d[x]), (d) => d[name]).values()];
    // Many lines take the whole width, and room for each name.
    const whole = room() <= 1000 || ends.length > 12;
    const marginRight = 20 + 7 * d3.max(ends, (d) => d[name].length);
    const plot = (labels) => Plot.plot(base({
      width: whole ? room() : room() / 2 - 16, height: Math.max(340, 14 * ends.length + 70),
      marginLeft: 60, marginRight, marginBottom: 50, grid: true,
      y: { type: "log", label: "↑ ns", ticks: 5, tickFormat: "~s" },
      color: { scheme: "observable10" },
      ...options,
      marks: [
        Plot.ruleX(points.filter((d) => d.low), { x, y1: "low", y2: "high", stroke: name, strokeOpacity: 0.5 }),
        Plot.lineY(points, { x, y: "ns", z: name, stroke: name, marker: "dot" }),
        Plot.text(labels, { x, y: "ns", text: name, dx: 8, textAnchor: "start" }),
        Plot.tip(points, Plot.pointer({ x, y: "ns", title: (d) => `${d[name]}\n${d.ns.toPrecision(3)} ns`, fill: "Canvas" })),
      ],
    }));
    return plot(apart(ends, plot([]).scale("y"), 13));
  }

  function scaling() {
    if (!data.scaling.length) return null;
    const holder = document.createElement("div");
    holder.className = "charts";
    for (const [subject, points] of d3.group(data.scaling, (d) => d.subject)) {
      const part = holder.appendChild(document.createElement("div"));
      part.appendChild(document.createElement("p")).textContent = subject === "c" ? "C programs" : subject;
      const ticks = [...new Set(points.map((d) => d.threads))];
      part.append(lines(points, "method", "threads", { x: { type: "log", base: 2, label: "threads →", ticks, tickFormat: "d" } }));
    }
    return holder;
  }

  function latency() {
    if (!data.latency.length) return null;
    const names = ["p50", "p90", "p99", "p99.9", "p99.99"];
    const holder = document.createElement("div");
    holder.className = "charts";
    for (const [subject, points] of d3.group(data.latency, (d) => d.subject)) {
      const part = holder.appendChild(document.createElement("div"));
      part.appendChild(document.createElement("p")).textContent = subject;
      part.append(lines(points, "name", "nines", { x: { type: "point", label: null, domain: d3.range(5), tickFormat: (i) => names[i], tickRotate: room() < 700 ? -60 : 0 } }));
    }
    return holder;
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
