"use strict";
// Shows only the claims that match the chosen verdict, unit, reason and text. Without
// scripts the whole list shows, and so it does on paper when nothing is chosen.
(() => {
  const claims = [...document.querySelectorAll("tbody.claim")];
  const stretches = [...document.querySelectorAll(".stretch")];
  const tiles = [...document.querySelectorAll("button.tile")];
  const bar = document.querySelector(".filter");
  const text = bar.querySelector("input");
  const unit = bar.querySelector("select[name=unit]");
  const reason = bar.querySelector("select[name=reason]");
  const shown = bar.querySelector("output");
  const none = document.querySelector(".none");
  const thaiDigits = /[๐-๙]/g;
  const plain = (s) =>
    s.toLowerCase().replace(thaiDigits, (d) => d.charCodeAt(0) - 0x0e50);
  const texts = new Map(claims.map((c) => [c, plain(c.textContent)]));
  const codes = new Map(
    claims.map((c) => [
      c,
      new Set([...c.rows].flatMap((r) => r.dataset.codes.split(" "))),
    ]),
  );
  let verdict = "";

  const matches = (c) =>
    (!verdict || c.dataset.kind === verdict) &&
    (!unit.value || c.dataset.units.split("\n").includes(unit.value)) &&
    (!reason.value || codes.get(c).has(reason.value)) &&
    texts.get(c).includes(plain(text.value.trim()));

  const apply = () => {
    let count = 0;
    for (const c of claims) {
      c.hidden = !matches(c);
      count += c.hidden ? 0 : 1;
    }
    for (const s of stretches) {
      s.hidden = !s.querySelector("tbody.claim:not([hidden])");
    }
    for (const t of tiles) {
      t.setAttribute("aria-pressed", String(t.dataset.kind === verdict));
    }
    shown.value = `${count} / ${claims.length}`;
    none.hidden = count > 0 || claims.length === 0;
  };

  for (const t of tiles) {
    t.disabled = false;
    t.addEventListener("click", () => {
      verdict = verdict === t.dataset.kind ? "" : t.dataset.kind;
      apply();
    });
  }
  let waiting;
  text.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, claims.length > 300 ? 200 : 0);
  });
  unit.addEventListener("change", apply);
  reason.addEventListener("change", apply);
  bar.hidden = false;
  apply();
})();
