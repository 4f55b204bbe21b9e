// Where two people wrote one sentence: both texts stand on the page until somebody chooses.
(() => {
  "use strict";
  const t = window.dragoman.text;
  if (!t) {
    return;
  }
  const { words, drafts, announce } = window.dragoman;

  /** Everything about a line but its words. */
  function dress(line, fresh) {
    const { li } = line;
    const says = document.importNode(fresh.querySelector(".says"), true);
    says.append(line.status || "");
    li.querySelector(".says").replaceWith(says);
    li.className = fresh.className;
    for (const name of ["stale", "asks"]) {
      li.toggleAttribute(`data-${name}`, fresh.hasAttribute(`data-${name}`));
    }
    const stands = [...li.querySelectorAll(":scope > .stands")];
    const freshStands = [...fresh.querySelectorAll(":scope > .stands")];
    if (freshStands.length < stands.length && stands.some((form) => form.contains(document.activeElement))) {
      li.focus({ preventScroll: true });
    }
    stands.forEach((form) => form.remove());
    li.append(...freshStands.map((form) => document.importNode(form, true)));
    window.dragoman.present.show();
  }

  // ---- two in one sentence

  function meet(line, fresh, who) {
    const theirs = fresh.dataset.was;
    const mine = t.value(line);
    dress(line, fresh);
    if (words.same(theirs, mine)) {
      line.was = theirs;
      drafts.drop(line.id);
      t.state(line, "saved", "Saved");
      return;
    }
    clearTimeout(line.timer);
    const badge = fresh.querySelector(".badge");
    line.met = { html: theirs, who: who || (badge ? badge.textContent.replace(/^Human: /, "") : "Somebody else") };
    drafts.keep(line.id, { source: line.source, was: line.was, text: mine, label: line.li.dataset.label });
    showMet(line);
    t.state(line, "met", "Two texts: choose one, or go on writing.");
    announce(`${line.met.who} has changed the sentence you are writing. Both texts are kept; choose below it.`);
  }

  function showMet(line) {
    const old = line.li.querySelector(".met");
    const box = document.createElement("div");
    box.className = "met";
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", `${line.met.who} wrote this sentence too`);
    const title = document.createElement("p");
    title.className = "metwho";
    title.textContent = `${line.met.who} wrote, while you did:`;
    const theirs = document.createElement("p");
    theirs.className = "mettext edits-in";
    theirs.lang = line.box.lang;
    theirs.dir = line.box.dir;
    theirs.append(words.shown(words.text(t.value(line)), words.text(line.met.html)));
    const key = document.createElement("p");
    key.className = "soft";
    key.textContent = "Underlined: only theirs. Struck: only yours.";
    const buttons = document.createElement("p");
    buttons.className = "buttons";
    const button = (label, run) => {
      const one = document.createElement("button");
      one.type = "button";
      one.className = "small";
      one.textContent = label;
      one.addEventListener("click", run);
      buttons.append(one);
    };
    button("Keep mine", () => settle(line, t.value(line)));
    button("Take theirs", () => settle(line, line.met.html));
    button("Edit on", () => settle(line, null));
    box.append(title, theirs, key, buttons);
    if (old) {
      old.replaceWith(box);
    } else {
      line.li.append(box);
    }
  }

  /** Both texts stay in the sentence's undo, whichever is taken. */
  function settle(line, html) {
    const { html: theirs } = line.met;
    const mine = t.value(line);
    line.met = null;
    line.was = theirs;
    line.li.querySelector(".met").remove();
    t.step(line, html !== null && words.same(html, theirs) ? mine : theirs);
    if (html !== null) {
      t.put(line, html);
    }
    t.state(line, "", "");
    if (html === null && t.dirty(line)) {
      drafts.keep(line.id, { source: line.source, was: line.was, text: mine, label: line.li.dataset.label });
      t.state(line, "typing", "Not saved yet: go on writing.");
    } else {
      t.changed(line, false);
    }
    line.box.focus();
    if (html !== null) {
      t.save(line);
    }
  }

  Object.assign(t, { meet, dress });
})();
