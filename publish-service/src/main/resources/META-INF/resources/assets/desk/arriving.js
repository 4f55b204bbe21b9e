// Puts what others did, and what the outlet sent, in place; nothing that is being written is touched.
(() => {
  "use strict";
  const t = window.dragoman.text;
  if (!t) {
    return;
  }
  const text = document.getElementById("text");
  const { words, drafts, live, announce } = window.dragoman;

  // ---- the page as it stands on the server

  function shape(root) {
    const parts = [...root.querySelectorAll(".part, li[data-action]")].map((one) =>
      one.matches("li") ? `${one.id} ${one.dataset.source}` : `${one.tagName} ${one.id}`);
    return [root.hasAttribute("data-open"), ...parts].join("\n");
  }

  function take(line, fresh) {
    const now = fresh.dataset.was;
    const unsaid = t.dirty(line);
    if (words.same(now, line.was) && !line.met) {
      t.dress(line, fresh);
      if (!unsaid && !("missing" in fresh.dataset) && line.box !== document.activeElement) {
        line.box.replaceChildren(...document.importNode(fresh.querySelector(".target"), true).childNodes);
      }
      return;
    }
    if (line.met) {
      if (!words.same(now, line.met.html)) {
        t.meet(line, fresh, live.by);
      }
      return;
    }
    if (line.li.dataset.saving === "sending") {
      line.unheard = true; // the answer will tell, if one comes
      return;
    }
    if (unsaid) {
      t.meet(line, fresh, live.by);
      return;
    }
    t.step(line, line.was);
    t.dress(line, fresh);
    line.was = now;
    line.missing = "missing" in fresh.dataset;
    t.put(line, line.missing ? "" : fresh.querySelector(".target").innerHTML);
    line.li.classList.add("arrived");
    setTimeout(() => line.li.classList.remove("arrived"), 2500);
    if (live.by) {
      announce(`${live.by} changed: ${line.li.dataset.label}`);
    }
  }

  function refurnish(fresh) {
    if (shape(fresh) === shape(text)) {
      for (const li of fresh.querySelectorAll("li[data-action]")) {
        take(t.get(document.getElementById(li.id)), li);
      }
      furniture(fresh);
      return;
    }
    rebuild(fresh);
  }

  /** What a part says beside its lines: buttons, and the deck as readers get it. */
  function furniture(fresh) {
    for (const part of text.querySelectorAll(".part:not([data-live=''])")) {
      const there = fresh.querySelector(`#${CSS.escape(part.id)}`);
      for (const piece of [".arrange", ".asread"]) {
        const old = part.querySelector(`:scope ${piece}`);
        const now = there.querySelector(`:scope ${piece}`);
        if (old && now && !old.contains(document.activeElement) && !old.isEqualNode(now)) {
          old.replaceWith(document.importNode(now, true));
        }
      }
    }
  }

  /** Parts came, went or moved: what is being written goes with its sentence. */
  function rebuild(fresh) {
    const before = t.lines();
    const active = t.active();
    const focus = active && active.box === document.activeElement
      ? { source: active.source, id: active.id, caret: words.caret(active.box) } : null;
    const row = !focus && t.lineOf(document.activeElement) ? t.lineOf(document.activeElement).li.id : null;
    const button = !focus && document.activeElement.closest && document.activeElement.closest(".arrange")
      ? { block: document.activeElement.form.elements.block.value, step: document.activeElement.value } : null;
    const opened = [...text.querySelectorAll("details[open]")].map((one) => one.id);
    const chips = document.getElementById("keywords");
    const half = chips && chips.querySelector("input:not([type=hidden])")?.value;
    t.clear();
    text.replaceChildren(...document.importNode(fresh, true).childNodes);
    if (half) {
      document.getElementById("keywords")?.replaceWith(chips);
    }
    text.toggleAttribute("data-open", fresh.hasAttribute("data-open"));
    opened.forEach((id) => {
      const part = document.getElementById(id);
      if (part && part.tagName === "DETAILS") {
        part.open = true;
      }
    });
    const now = [...text.querySelectorAll("li[data-action]")].map(t.adopt);
    const free = new Set(now);
    const lost = [];
    const find = (line) => {
      const there = now.find((one) => free.has(one) && one.id === line.id && one.source === line.source)
        || now.find((one) => free.has(one) && one.source === line.source && one.source);
      free.delete(there);
      return there;
    };
    for (const line of before) {
      const unsaid = line.status && t.dirty(line);
      const there = find(line);
      if (there) {
        there.undo = line.undo;
        there.redo = line.redo;
      }
      if (unsaid) {
        drafts.drop(line.id);
        lost.push([line, there]);
      }
    }
    for (const [line, there] of lost) {
      t.bring({ text: t.value(line), was: line.was, source: line.source, label: line.li.dataset.label }, there);
    }
    t.forget();
    if (focus) {
      const there = now.find((one) => one.id === focus.id && one.source === focus.source) || now.find((one) => one.source === focus.source);
      if (there && there.status) {
        there.box.focus({ preventScroll: true });
        words.setCaret(there.box, focus.caret ?? 0);
      }
    } else if (button) {
      const form = text.querySelector(`.arrange input[name=block][value="${CSS.escape(button.block)}"]`)?.form;
      const again = form && ([...form.querySelectorAll("button")].find((one) => one.value === button.step && !one.disabled) || form.querySelector("button:not([disabled])"));
      (again || text).focus({ preventScroll: true });
      again?.closest(".part").scrollIntoView({ block: "nearest" });
    } else if (row && document.getElementById(row)) {
      document.getElementById(row).focus({ preventScroll: true });
    }
    window.dragoman.present.show();
    document.dispatchEvent(new CustomEvent("dragoman:rebuilt"));
  }

  document.addEventListener("dragoman:fresh", ({ detail: page }) => {
    refurnish(page.getElementById("text"));
    live.by = "";
  });

  t.take = take;
})();
