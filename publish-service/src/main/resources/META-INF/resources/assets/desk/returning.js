// What was typed before, and never reached the server: put back where it belongs, or shown beside the text.
(() => {
  "use strict";
  const t = window.dragoman.text;
  if (!t) {
    return;
  }
  const text = document.getElementById("text");
  const { words, drafts, announce } = window.dragoman;
  let shelved = 0;

  function bring(draft, line, id) {
    if (!line || !line.status) {
      shelve(draft, id);
      return;
    }
    if (words.same(draft.text, line.was)) {
      return;
    }
    const server = line.was;
    const title = line.li;
    line.was = draft.was;
    t.put(line, draft.text);
    t.step(line, server);
    if (words.same(draft.was, server)) {
      t.changed(line, false);
    } else {
      const theirs = title.cloneNode(true);
      theirs.dataset.was = server;
      theirs.querySelector(".saving")?.remove();
      t.meet(line, theirs, "");
    }
  }

  /** A text whose sentence stands there no more: shown until somebody has used it. */
  function shelve(draft, known = "") {
    const id = known.startsWith("lost ") ? known : `lost ${Date.now()} ${shelved++}`;
    drafts.keep(id, draft);
    const shelf = document.getElementById("shelf") || shelfAbove();
    const item = document.createElement("li");
    const what = document.createElement("p");
    what.textContent = `${draft.label || "A sentence"}, which the source has changed or taken away:`;
    const typed = document.createElement("p");
    typed.className = "mettext";
    typed.dir = "auto";
    typed.textContent = words.text(draft.text);
    const done = document.createElement("button");
    done.type = "button";
    done.className = "small";
    done.textContent = "I have used it";
    done.addEventListener("click", () => {
      drafts.drop(id);
      item.remove();
      if (!shelf.children.length) {
        shelf.parentElement.remove();
      }
      text.focus();
    });
    item.append(what, typed, done);
    shelf.append(item);
    announce("A text you typed has lost its sentence. It is kept above the text.");
  }

  function shelfAbove() {
    const section = document.createElement("section");
    section.className = "message bad shelf";
    section.setAttribute("aria-label", "Typed for sentences that are gone");
    const title = document.createElement("p");
    title.textContent = "You typed this, and its sentence stands there no more:";
    const shelf = document.createElement("ul");
    shelf.id = "shelf";
    section.append(title, shelf);
    text.before(section);
    return shelf;
  }

  function restore() {
    const all = Object.entries(drafts.all());
    const found = new Map(all.map(([id, draft]) =>
      [id, t.lines().find((line) => line.id === id && line.source === draft.source)]));
    const taken = new Set(found.values());
    for (const [id, draft] of all) {
      const there = found.get(id)
        || t.lines().find((line) => line.source === draft.source && draft.source && !taken.has(line));
      taken.add(there);
      drafts.drop(id);
      bring(draft, there, id);
    }
    if (all.length) {
      t.flush();
    }
  }

  t.bring = bring;
  restore();
})();
