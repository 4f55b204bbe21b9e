// The keyboard on a story: from sentence to sentence, and what can be done with each.
(() => {
  "use strict";
  const { text, keys, help, glossary, announce, words } = window.dragoman;
  if (!text || !keys) {
    return;
  }
  const { add, apple } = keys;
  const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
  const here = () => text.lineOf(document.activeElement) || text.active();

  const seen = (line) => line.li.offsetParent !== null;
  const show = (line) => line.li.scrollIntoView({ block: "nearest" });

  /** The next line from where one is, that fits; wraps round nowhere. */
  function next(step, fits = () => true) {
    const all = text.lines();
    const now = here();
    let at = now ? all.indexOf(now) : step > 0 ? -1 : all.length;
    for (at += step; at >= 0 && at < all.length; at += step) {
      if (seen(all[at]) && fits(all[at])) {
        return all[at];
      }
    }
    return null;
  }

  function row(step, fits, none) {
    const line = next(step, fits);
    if (line) {
      line.li.focus({ preventScroll: true });
      show(line);
    } else {
      announce(none || (step > 0 ? "The last sentence" : "The first sentence"));
    }
  }

  function into(line, atEnd) {
    if (!line || !line.status) {
      return false;
    }
    line.box.focus({ preventScroll: true });
    words.setCaret(line.box, atEnd ? Infinity : 0);
    show(line);
    return true;
  }

  /** On which edge of its box the caret stands, so that an arrow leads out of it. */
  function atEdge(box, down) {
    const selection = getSelection();
    if (!selection.isCollapsed || !selection.rangeCount) {
      return false;
    }
    if (!box.textContent) {
      return true;
    }
    const rect = selection.getRangeAt(0).getClientRects()[0];
    const all = document.createRange();
    all.selectNodeContents(box);
    const rects = all.getClientRects();
    if (!rect || !rects.length) {
      return words.caret(box) === (down ? box.textContent.length : 0);
    }
    const edge = down ? Math.max(...[...rects].map((r) => r.bottom)) : Math.min(...[...rects].map((r) => r.top));
    return down ? rect.bottom > edge - rect.height / 2 : rect.top < edge + rect.height / 2;
  }

  const G = "From sentence to sentence";
  add(G, ["j", "ArrowDown"], "Next sentence", (event) => (event.key === "ArrowDown" && !text.lineOf(document.activeElement) ? false : row(1)));
  add(G, ["k", "ArrowUp"], "Sentence before", (event) => (event.key === "ArrowUp" && !text.lineOf(document.activeElement) ? false : row(-1)));
  const seek = [
    ["n", "that asks for somebody", (line) => "asks" in line.li.dataset, "Nothing asks for anybody"],
    ["u", "that is not translated", (line) => "missing" in line.li.dataset, "Everything is translated"],
    ["s", "that is stale", (line) => "stale" in line.li.dataset, "Nothing is stale"],
    ["f", "with a finding", (line) => line.li.querySelector(".finding"), "No finding"],
  ];
  for (const [key, what, fits, none] of seek) {
    add(G, key, `Next sentence ${what}; with Shift the one before`, () => row(1, fits, `${none} further down`));
    add(G, `Shift+${key}`, `Sentence before ${what}`, () => row(-1, fits, `${none} further up`), { hidden: true });
  }
  add(G, "t", "Next glossary term; with Shift the one before", () => glossary.next(1));
  add(G, "Shift+t", "Glossary term before", () => glossary.next(-1), { hidden: true });
  add(G, "h", "Headline", () => into(text.lines().find((line) => line.li.closest("#part-title")), true));
  add(G, "d", "Deck", () => into(text.lines().find((line) => line.li.closest("#part-deck")), true));

  const S = "On a sentence";
  add(S, ["Enter", "e"], "Write in it", (event) => {
    const line = text.lineOf(document.activeElement);
    return event.key === "Enter" && document.activeElement !== line?.li ? false : into(line || here(), true);
  });
  add(S, digits, "Take that suggestion", (event) => help.take(Number(event.key)));
  add(S, "m", "Ask the engines", () => help.engines());
  add(S, "a", "It stands as it is (where stale)", () => {
    const form = [...(here()?.li.querySelectorAll(".stands") || [])].find((one) => !one.elements.back);
    if (!form) {
      announce("This sentence is not stale");
      return;
    }
    form.requestSubmit();
  });
  add(S, "z", "Undo in it", () => here() && text.undo(here()));
  add(S, "y", "Redo in it", () => here() && text.redo(here()));

  const press = (step) => () => {
    const line = text.lineOf(document.activeElement);
    const part = line ? line.li.closest(".part") : document.activeElement.closest(".part");
    const button = part?.querySelector(`.arrange button[value=${step}]:not([disabled])`);
    if (!button) {
      announce("This cannot be moved so");
      return;
    }
    button.focus({ preventScroll: true });
    button.click();
  };
  const B = "On its block";
  add(B, "Alt+ArrowUp", "Move it up", press("up"));
  add(B, "Alt+ArrowDown", "Move it down", press("down"));
  add(B, "x", "Cut it", press("cut"));
  add(B, "r", "Restore it", press("restore"));

  const W = "While writing";
  const writing = { typing: true };
  const inBox = (run) => (event) => {
    const line = text.lineOf(document.activeElement);
    return line && document.activeElement === line.box ? run(line, event) : false;
  };
  add(W, "Enter", "Save, and on to the next sentence", inBox((line) => {
    text.save(line);
    const there = next(1, (one) => one.status);
    if (!there || !into(there, true)) {
      line.li.focus();
    }
  }), writing);
  add(W, "Shift+Enter", "A new line in the sentence", inBox((line) => (line.plain ? undefined : void document.execCommand("insertLineBreak"))), writing);
  add(W, ["ArrowDown"], "Out of the last line: next sentence", inBox((line) => (atEdge(line.box, true) ? into(next(1, (one) => one.status), false) : false)), writing);
  add(W, ["ArrowUp"], "Out of the first line: sentence before", inBox((line) => (atEdge(line.box, false) ? into(next(-1, (one) => one.status), true) : false)), writing);
  add(W, "Escape", "Save, and back to the sentences", inBox((line) => {
    text.save(line);
    line.li.focus({ preventScroll: true });
  }), writing);
  add(W, "Ctrl+s", "Save now", () => {
    text.flush().then(() => announce("Saved, as far as the desk answers"));
  }, writing);
  add(W, digits.map((digit) => (apple ? "Ctrl+" : "Alt+") + digit), "Take that suggestion", inBox((_, event) => help.take(Number(event.code.slice(5)))), writing);
  add(W, "Ctrl+z", "Undo", inBox((line) => text.undo(line)), writing);
  add(W, ["Ctrl+Shift+z", "Ctrl+y"], "Redo", inBox((line) => text.redo(line)), writing);
  add(W, "Ctrl+b", "Strong", inBox((line) => (line.plain ? undefined : void document.execCommand("bold"))), writing);
  add(W, "Ctrl+i", "Emphasis", inBox((line) => (line.plain ? undefined : void document.execCommand("italic"))), writing);
  add("Anywhere", "Ctrl+s", "Save now", () => text.flush().then(() => announce("Saved, as far as the desk answers")));
})();
