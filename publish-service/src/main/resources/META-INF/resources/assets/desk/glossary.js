// The glossary's terms in the original: underlined wherever they stand, and each tells its entry.
(() => {
  "use strict";
  const story = document.getElementById("story");
  const { text, words, get, announce } = window.dragoman;
  if (!story || !text) {
    return;
  }
  const root = document.getElementById("text");
  const main = document.getElementById("main");
  const REST = 15_000; // after an answer that did not come
  const HOVER = 120;
  const LEAVE = 250; // time to bring the pointer from the word to its entry
  const GAP = 6;

  const places = new Map(); // a sentence of the original → its terms
  const seen = new Set(); // sentences the glossary has been asked about

  // Of the entries, for those who hear the page; and the one that is shown.
  const entries = document.createElement("div");
  entries.hidden = true;
  const card = document.createElement("div");
  card.className = "entrycard";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  main.append(entries, card);

  // ---- asking; the page stands without an answer

  let asking = false;
  let notBefore = 0;
  const unasked = () => text.lines().filter((line) => line.source && !seen.has(line.source));

  async function ask() {
    const lines = unasked();
    if (!lines.length || asking || Date.now() < notBefore) {
      return;
    }
    asking = true;
    notBefore = Date.now() + REST;
    try {
      const response = await get(`/desk/stories/${encodeURIComponent(story.dataset.story)}/terms`);
      const found = response.ok && words.parsed(await response.text()).querySelector(".glossary");
      if (found && "complete" in found.dataset) {
        lines.forEach((line) => seen.add(line.source));
        take(found);
        notBefore = 0;
      }
    } catch {
      // Asked again when somebody goes on to another sentence.
    }
    asking = false;
    if (!notBefore) {
      ask(); // what came meanwhile
    }
  }

  function take(found) {
    for (const entry of found.querySelectorAll("p[id]")) {
      document.getElementById(entry.id)?.remove();
      entries.append(document.importNode(entry, true));
    }
    for (const list of found.querySelectorAll("ol")) {
      places.set(list.dataset.source, [...list.children].map((one) => ({
        entry: one.dataset.entry, words: one.textContent, from: Number(one.dataset.from), to: Number(one.dataset.to),
      })));
    }
    text.lines().forEach(underline);
  }

  // ---- underlining; no letter is moved, and what findings mark stays marked

  /** Texts and line breaks, as places count them. */
  function leaves(source) {
    const all = [];
    const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE || node.tagName === "BR") {
        all.push(node);
      }
    }
    return all;
  }

  const said = (leaf) => (leaf.nodeType === Node.TEXT_NODE ? leaf.data : " ");

  /** Of a sentence; of a headline or deck that somebody wrote anew, which stands there as a whole. */
  function terms(line, plain) {
    if (places.has(line.source) || line.action.includes("/segments/")) {
      return places.get(line.source) || [];
    }
    return [...places].flatMap(([sentence, found]) => {
      const at = plain.indexOf(words.text(sentence));
      return at < 0 ? [] : found.map((one) => ({ ...one, from: one.from + at, to: one.to + at }));
    });
  }

  function underline(line) {
    const source = line.li.querySelector(".source");
    if (!places.size || !line.source || source.querySelector(".glossed")) {
      return;
    }
    const plain = leaves(source).map(said).join("");
    let free = 0;
    for (const term of terms(line, plain).sort((one, other) => one.from - other.from)) {
      if (term.from >= free && plain.slice(term.from, term.to) === term.words) {
        mark(source, term);
        free = term.to;
      }
    }
  }

  function mark(source, term) {
    let start = 0;
    let first = true;
    for (const leaf of leaves(source)) {
      const length = said(leaf).length;
      const from = Math.max(term.from - start, 0);
      const to = Math.min(term.to - start, length);
      start += length;
      if (from < to && leaf.nodeType === Node.TEXT_NODE) {
        const word = leaf.splitText(from);
        word.splitText(to - from);
        const piece = document.createElement("span");
        piece.className = "glossed";
        piece.dataset.entry = term.entry;
        word.replaceWith(piece);
        piece.append(word);
        if (first) {
          piece.tabIndex = -1;
          piece.setAttribute("role", "button");
          piece.setAttribute("aria-describedby", `entry-${term.entry}`);
        }
        first = false;
      }
    }
  }

  // ---- the entry, shown at its word

  let shown = null;
  let timer = 0;

  function put() {
    const box = shown.getClientRects()[0];
    const { clientWidth, clientHeight } = document.documentElement;
    if (!box || box.bottom < 0 || box.top > clientHeight) {
      hide();
      return;
    }
    const { width, height } = card.getBoundingClientRect();
    const start = getComputedStyle(shown).direction === "rtl" ? box.right - width : box.left;
    const below = box.bottom + GAP;
    const top = below + height > clientHeight - GAP && box.top - GAP - height >= 0 ? box.top - GAP - height : below;
    card.style.left = `${Math.max(GAP, Math.min(start, clientWidth - width - GAP))}px`;
    card.style.top = `${top}px`;
  }

  function show(word) {
    clearTimeout(timer);
    const entry = document.getElementById(`entry-${word.dataset.entry}`);
    if (!entry) {
      return;
    }
    if (shown !== word) {
      card.replaceChildren(...[...entry.childNodes].map((node) => node.cloneNode(true)));
      shown = word;
      card.hidden = false;
    }
    put();
  }

  function hide() {
    clearTimeout(timer);
    shown = null;
    card.hidden = true;
  }

  const word = (node) => (node instanceof Element ? node.closest("#text .glossed") : null);

  function later(run, wait) {
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  }

  document.addEventListener("pointerover", (event) => {
    const over = word(event.target);
    if (event.pointerType === "touch") {
      return;
    }
    if (over) {
      later(() => show(over), HOVER);
    } else if (!shown || card.contains(event.target)) {
      clearTimeout(timer);
    } else if (shown !== document.activeElement) {
      later(hide, LEAVE);
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (shown && !word(event.target) && !card.contains(event.target)) {
      hide();
    }
  });
  root.addEventListener("click", (event) => word(event.target) && show(word(event.target)));
  root.addEventListener("focusin", (event) => word(event.target) && show(event.target));
  root.addEventListener("focusout", (event) => word(event.target) && hide());
  addEventListener("scroll", () => shown && put(), { capture: true, passive: true });
  addEventListener("resize", () => shown && put());
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing) {
      return;
    }
    const here = word(event.target);
    if (event.key === "Escape" && shown) {
      hide();
      event.preventDefault();
    } else if (here && (event.key === "Enter" || event.key === " ")) {
      if (!shown) {
        show(here);
      } else {
        hide();
      }
      event.preventDefault();
    }
  });

  // ---- by keys: those of the sentence one is in are stops, all are reached by a key of their own

  document.addEventListener("dragoman:line", ({ detail: line }) => {
    root.querySelectorAll(".glossed[tabindex='0']").forEach((one) => (one.tabIndex = -1));
    line.li.querySelectorAll(".glossed[role]").forEach((one) => (one.tabIndex = 0));
    ask();
  });
  document.addEventListener("dragoman:rebuilt", () => {
    hide();
    text.lines().forEach(underline);
    ask();
  });

  window.dragoman.glossary = {
    /** To the next word with an entry, or the one before. */
    next(step) {
      const all = [...root.querySelectorAll(".glossed[role]")].filter((one) => one.offsetParent);
      const from = root.contains(document.activeElement) && document.activeElement !== root
        ? document.activeElement : text.active()?.li;
      const follows = (one) => one !== from
        && (!from || Boolean(from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) === step > 0);
      const there = step > 0 ? all.find(follows) : all.findLast(follows);
      if (!there) {
        announce(!all.length ? "No glossary term" : step > 0 ? "The last glossary term" : "The first glossary term");
        return;
      }
      there.focus({ preventScroll: true });
      there.scrollIntoView({ block: "nearest" });
    },
  };

  ask();
})();
