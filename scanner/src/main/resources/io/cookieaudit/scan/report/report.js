// The page is whole without this script; it adds a filter for the findings and sorting of tables.
(() => {
  "use strict";

  const make = (tag, words) => {
    const element = document.createElement(tag);
    if (words) element.textContent = words;
    return element;
  };

  const findings = [...document.querySelectorAll(".finding")];
  if (findings.length > 1) {
    const texts = findings.map((finding) => finding.textContent.toLowerCase());
    const bar = make("div");
    bar.className = "filter";
    bar.setAttribute("role", "search");

    const search = make("input");
    search.type = "search";
    search.placeholder = "Filter by name, host, rule …";
    search.setAttribute("aria-label", "Filter the findings");
    bar.append(search);

    const shown = make("span");
    shown.className = "small";
    shown.setAttribute("role", "status");

    const statuses = [...new Set(findings.map((finding) => finding.dataset.status))];
    const boxes = statuses.map((status) => {
      const label = make("label");
      const box = make("input");
      box.type = "checkbox";
      box.checked = true;
      box.value = status;
      label.append(box, " " + status);
      bar.append(label);
      return box;
    });
    bar.append(shown);

    const apply = () => {
      const words = search.value.toLowerCase().trim();
      const wanted = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
      let count = 0;
      findings.forEach((finding, i) => {
        const fits = wanted.has(finding.dataset.status) && texts[i].includes(words);
        finding.hidden = !fits;
        if (fits) count++;
      });
      document.querySelectorAll(".severity").forEach((group) => {
        group.hidden = !group.querySelector(".finding:not([hidden])");
      });
      shown.textContent = count + " of " + findings.length;
    };
    bar.addEventListener("input", apply);
    document.querySelector("#findings > h2").after(bar);
    apply();
  }

  const order = new Intl.Collator("en", { numeric: true });
  document.querySelectorAll("#cookies table, #parties table").forEach((table) => {
    const heads = [...table.querySelectorAll("thead tr:last-child th")];
    const body = table.tBodies[0];
    // A cell that spans columns stands in the place of each of them.
    const keys = (row) =>
      [...row.cells].flatMap((cell) => Array(cell.colSpan).fill(cell.textContent.trim()));
    heads.forEach((head, column) => {
      const button = make("button", head.textContent);
      button.type = "button";
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const up = head.getAttribute("aria-sort") !== "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        const rows = [...body.rows].map((row) => [keys(row)[column], row]);
        rows.sort((a, b) => (up ? 1 : -1) * order.compare(a[0], b[0]));
        body.append(...rows.map((pair) => pair[1]));
      });
    });
  });

  // What is folded on the screen is wanted on paper.
  const folds = [...document.querySelectorAll("details")];
  window.addEventListener("beforeprint", () => folds.forEach((fold) => (fold.open = true)));
})();
