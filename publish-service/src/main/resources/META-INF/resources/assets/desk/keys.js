// The keyboard: what a page can do by keys, and a sheet that lists it.
(() => {
  "use strict";
  const OFF = "dragoman:single-keys-off";
  const apple = /Mac|iPhone|iPad/.test(navigator.platform);
  const bound = []; // { keys, does, group, run, typing }

  let off = false;
  try {
    off = localStorage.getItem(OFF) === "yes";
  } catch {
    // Where the browser keeps nothing, keys work.
  }

  const typing = (node) => node && (node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName));

  /** The key as it is written on the sheet: "Alt+ArrowUp", "j", "?". */
  function name(event) {
    const key = /^Digit\d$/.test(event.code) && (event.altKey || event.ctrlKey) ? event.code.slice(5) : event.key;
    const single = key.length === 1;
    return [
      event.ctrlKey || event.metaKey ? "Ctrl" : "",
      event.altKey ? "Alt" : "",
      event.shiftKey && !(single && key.toLowerCase() === key.toUpperCase()) ? "Shift" : "",
      single ? key.toLowerCase() : key,
    ].filter(Boolean).join("+");
  }

  /**
   * keys: what is pressed, one or more; does: what the sheet says; run: answers false if it does not apply.
   * typing: it works while somebody types; else it keeps still then.
   */
  function add(group, keys, does, run, options = {}) {
    bound.push({ group, keys: [].concat(keys), does, run, typing: false, ...options });
  }

  // Buttons that name a key: g and the key brings to them, and does not press them.
  let going = 0;
  function go(event, pressed) {
    const went = Date.now() - going < 1500;
    going = pressed === "g" ? Date.now() : 0;
    const button = went && marked().find((one) => one.dataset.key === pressed);
    if (button) {
      button.scrollIntoView({ block: "nearest" });
      button.focus();
      event.preventDefault();
    }
    return Boolean(button);
  }
  const marked = () => [...document.querySelectorAll("[data-key]")].filter((one) => one.offsetParent);

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog:modal")) {
      return;
    }
    const pressed = name(event);
    const busy = typing(event.target);
    if (!busy && !off && going && go(event, pressed)) {
      return;
    }
    const plain = !/^(Ctrl|Alt)\+/.test(pressed);
    for (const one of bound) {
      if (one.keys.includes(pressed) && one.typing === busy && !(off && plain && !busy && pressed.replace("Shift+", "").length === 1)) {
        if (one.run(event) !== false) {
          event.preventDefault();
          return;
        }
      }
    }
    if (!busy && !off) {
      go(event, pressed);
    }
  });

  // ---- the sheet

  const SIGNS = { ArrowUp: "↑", ArrowDown: "↓", Escape: "Esc", Ctrl: apple ? "⌘" : "Ctrl", Alt: apple ? "⌥" : "Alt" };
  const written = (key) => key.split("+").map((part) => SIGNS[part] || (part.length === 1 ? part.toUpperCase() : part)).join(" ");

  function row(keys, does) {
    const line = document.createElement("div");
    const term = document.createElement("dt");
    // Nine keys in a row are a range.
    const few = keys.length < 9 ? keys : [keys[0], keys[keys.length - 1]];
    few.forEach((key, at) => {
      const sign = document.createElement("kbd");
      sign.textContent = key === "?" ? "?" : written(key);
      term.append(at ? (few === keys ? " or " : " to ") : "", sign);
    });
    const what = document.createElement("dd");
    what.textContent = does;
    line.append(term, what);
    return line;
  }

  function sheet() {
    const dialog = document.createElement("dialog");
    dialog.className = "dialog keys";
    dialog.id = "keys";
    dialog.setAttribute("aria-labelledby", "keys-title");
    const title = document.createElement("h2");
    title.id = "keys-title";
    title.textContent = "Keys on this page";
    title.tabIndex = -1;
    dialog.append(title);
    const groups = [...new Set(bound.map((one) => one.group))];
    for (const group of groups) {
      list(dialog, group, bound.filter((one) => one.group === group && !one.hidden).map((one) => [one.keys, one.does]));
    }
    const buttons = marked();
    if (buttons.length) {
      list(dialog, "To a button: g, then its key; Enter presses it", buttons.map((one) => [["g+" + one.dataset.key], one.textContent.trim()]));
    }
    const label = document.createElement("label");
    label.className = "check";
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = !off;
    box.addEventListener("change", () => {
      off = !box.checked;
      try {
        localStorage.setItem(OFF, off ? "yes" : "no");
      } catch {
        // It holds for this page.
      }
    });
    label.append(box, " Single letters work as keys (the sheet itself always opens by its button)");
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", () => dialog.close());
    dialog.append(label, close);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    title.focus();
  }

  function list(dialog, group, rows) {
    const head = document.createElement("h3");
    head.textContent = group;
    const all = document.createElement("dl");
    rows.forEach(([keys, does]) => all.append(row(keys, does)));
    dialog.append(head, all);
  }

  add("Anywhere", "?", "This sheet", sheet);
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-opens=keys]")) {
      sheet();
    }
  });
  document.querySelectorAll("[data-opens=keys]").forEach((one) => (one.hidden = false));

  window.dragoman.keys = { add, apple };
})();
