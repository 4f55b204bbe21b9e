// The text of a story: each sentence is written where it stands. Saving, meeting others and what comes from them have files of their own.
(() => {
  "use strict";
  const story = document.getElementById("story");
  const text = document.getElementById("text");
  if (!story || !text) {
    return;
  }
  const { words, drafts, announce } = window.dragoman;
  const PAUSE = 1100; // after the last key, before it is saved
  const STEP = 700; // typing without such a pause is one step of undo
  const lines = new Map(); // li → line
  let active = null;

  const open = () => text.hasAttribute("data-open");
  const value = (line) => words.read(line.box, line.plain);
  const dirty = (line) => !words.same(value(line), line.was);

  // ---- a line of the page becomes a place to write

  function adopt(li) {
    const box = li.querySelector(".target");
    const line = {
      li, box, id: li.id, source: li.dataset.source, was: li.dataset.was, action: li.dataset.action,
      plain: "plain" in li.dataset, missing: "missing" in li.dataset, undo: [], redo: [], stepped: 0, timer: 0, met: null,
    };
    lines.set(li, line);
    if (line.missing) {
      box.textContent = "";
      box.dataset.empty = "not translated";
    }
    li.tabIndex = -1;
    if (!open() || li.closest(".cut")) {
      return line;
    }
    box.contentEditable = "true";
    box.setAttribute("role", "textbox");
    box.setAttribute("aria-multiline", "false");
    box.setAttribute("aria-label", `Translation: ${li.dataset.label}`);
    box.setAttribute("aria-describedby", `${li.id}-source ${li.id}-says`);
    box.spellcheck = true;
    const status = document.createElement("p");
    status.className = "saving";
    li.querySelector(".says").append(status);
    line.status = status;
    return line;
  }

  const lineOf = (node) => {
    const li = node && node.nodeType === Node.ELEMENT_NODE && node.closest("#text li[data-action]");
    return li ? lines.get(li) : null;
  };

  function state(line, kind, says = "") {
    line.li.dataset.saving = kind;
    if (line.status) {
      line.status.textContent = says;
    }
    summary();
  }

  const pill = document.createElement("p");
  pill.className = "pill";
  pill.hidden = true;
  document.getElementById("main").append(pill);
  function summary() {
    const unsaved = [...lines.values()].filter((line) => ["typing", "sending", "kept", "met"].includes(line.li.dataset.saving));
    pill.hidden = !unsaved.length;
    pill.textContent = unsaved.length === 1 ? "1 text not saved yet" : `${unsaved.length} texts not saved yet`;
  }

  // ---- undo, through what was saved and what others wrote

  function step(line, html) {
    const last = line.undo[line.undo.length - 1];
    if (last !== html) {
      line.undo.push(html);
      line.undo.splice(0, Math.max(0, line.undo.length - 200));
    }
  }

  function put(line, html) {
    const caret = words.caret(line.box);
    line.box.replaceChildren(words.parsed(html));
    if (caret !== null) {
      words.setCaret(line.box, Math.min(caret, line.box.textContent.length));
    }
    line.last = html;
  }

  function travel(line, from, to) {
    const now = value(line);
    while (from.length && words.same(from[from.length - 1], now)) {
      from.pop();
    }
    if (!from.length) {
      announce("Nothing more to undo or redo in this sentence");
      return;
    }
    to.push(now);
    put(line, from.pop());
    line.stepped = 0;
    changed(line, false);
  }

  const undo = (line) => travel(line, line.undo, line.redo);
  const redo = (line) => travel(line, line.redo, line.undo);

  // ---- typing

  function changed(line, typed = true) {
    const now = value(line);
    if (typed) {
      if (Date.now() - line.stepped > STEP) {
        step(line, line.last ?? line.was);
      }
      line.stepped = Date.now();
      line.redo.length = 0;
    }
    line.last = now;
    clearTimeout(line.timer);
    if (words.same(now, line.was)) {
      drafts.drop(line.id);
      state(line, "", "");
    } else {
      drafts.keep(line.id, { source: line.source, was: line.was, text: now, label: line.li.dataset.label });
      if (!line.met) {
        state(line, "typing", "…");
        line.timer = setTimeout(() => t.save(line), PAUSE);
      }
    }
    document.dispatchEvent(new CustomEvent("dragoman:typed", { detail: line }));
  }

  /** Writes a text into a sentence as if it had been typed. */
  function write(line, html) {
    step(line, value(line));
    line.redo.length = 0;
    put(line, html);
    line.stepped = 0;
    changed(line, false);
  }

  // ---- events of the boxes

  text.addEventListener("input", (event) => {
    const line = lineOf(event.target);
    if (line && event.target === line.box) {
      changed(line);
    }
  });
  text.addEventListener("beforeinput", (event) => {
    const line = lineOf(event.target);
    if (!line || event.target !== line.box) {
      return;
    }
    if (event.inputType === "historyUndo" || event.inputType === "historyRedo") {
      event.preventDefault();
      (event.inputType === "historyUndo" ? undo : redo)(line);
    } else if (event.inputType === "insertParagraph" || (line.plain && /^format|insertLineBreak/.test(event.inputType))) {
      event.preventDefault();
    }
  });
  const insert = (plain) => document.execCommand("insertText", false, plain.replace(/\s+/g, " "));
  text.addEventListener("paste", (event) => {
    if (lineOf(event.target)?.box.contains(event.target)) {
      event.preventDefault();
      insert(event.clipboardData.getData("text/plain"));
    }
  });
  text.addEventListener("drop", (event) => {
    if (lineOf(event.target)?.box.contains(event.target)) {
      event.preventDefault();
      insert(event.dataTransfer.getData("text/plain"));
    }
  });
  text.addEventListener("focusin", (event) => {
    const line = lineOf(event.target);
    if (line && line !== active) {
      active?.li.classList.remove("active");
      active = line;
      line.li.classList.add("active");
      window.dragoman.present.in(line.id);
      document.dispatchEvent(new CustomEvent("dragoman:line", { detail: line }));
    }
  });
  text.addEventListener("focusout", (event) => {
    const line = lineOf(event.target);
    if (line && event.target === line.box) {
      t.save(line);
    }
  });

  const t = {
    active: () => active,
    forget: () => (active = null),
    lines: () => [...text.querySelectorAll("li[data-action]")].map((li) => lines.get(li)).filter(Boolean),
    get: (li) => lines.get(li),
    clear: () => lines.clear(),
    value, dirty, adopt, lineOf, state, step, put, undo, redo, changed, write,
  };
  window.dragoman.text = t;

  document.execCommand("styleWithCSS", false, false);
  text.tabIndex = -1;
  text.querySelectorAll("li[data-action]").forEach(adopt);
})();
