// Beside the sentence in focus: what the memory, the glossary and the engines have for it.
(() => {
  "use strict";
  const { text, words, get, announce } = window.dragoman;
  const beside = document.getElementById("beside");
  if (!text || !beside) {
    return;
  }
  const DWELL = 250;
  const FRESH = 60_000;
  const narrow = matchMedia("(max-width: 64rem)");
  const known = new Map(); // address → { html, at }
  let timer = 0;
  let shownFor = null;

  const address = (line) => `${line.action}/suggestions`;
  const has = (line) => line.status && line.action.includes("/segments/");

  async function ask(path) {
    const held = known.get(path);
    if (held && Date.now() - held.at < FRESH) {
      return held.html;
    }
    const response = await get(path);
    const html = await response.text();
    if (response.ok) {
      known.set(path, { html, at: Date.now() });
    }
    return html;
  }

  function place(line) {
    if (narrow.matches) {
      line.li.append(beside);
    } else {
      document.querySelector(".side").prepend(beside);
    }
    beside.hidden = false;
  }

  function show(html) {
    const panel = words.parsed(html).querySelector(".suggestions");
    if (!panel) {
      beside.hidden = true;
      return;
    }
    panel.querySelectorAll("button.use").forEach((button, at) => {
      if (at < 9) {
        const key = document.createElement("kbd");
        key.textContent = String(at + 1);
        key.setAttribute("aria-hidden", "true");
        button.prepend(key, " ");
      }
    });
    beside.replaceChildren(document.importNode(panel, true));
  }

  async function open(line, path = address(line)) {
    shownFor = line;
    place(line);
    beside.setAttribute("aria-busy", "true");
    try {
      const html = await ask(path);
      if (shownFor === line) {
        show(html);
      }
    } catch {
      beside.replaceChildren();
      beside.hidden = true;
    }
    beside.removeAttribute("aria-busy");
  }

  document.addEventListener("dragoman:line", ({ detail: line }) => {
    clearTimeout(timer);
    if (!has(line)) {
      shownFor = null;
      beside.hidden = true;
      return;
    }
    if (shownFor !== line) {
      timer = setTimeout(() => open(line), DWELL);
    }
  });
  // Rebuilt lines are other lines; the panel must not be lost with the old ones.
  document.addEventListener("dragoman:rebuilt", () => {
    shownFor = null;
    document.querySelector(".side").prepend(beside);
    beside.hidden = true;
  });

  function use(button) {
    const line = shownFor;
    if (line && line.status) {
      text.write(line, button.dataset.use);
      line.box.focus();
      announce("Taken. Undo gives back what stood there.");
    }
  }

  beside.addEventListener("click", (event) => {
    const button = event.target.closest("button.use");
    const link = event.target.closest("a.ask");
    if (button) {
      use(button);
    } else if (link && shownFor) {
      event.preventDefault();
      engines();
    }
  });

  async function engines() {
    const link = beside.querySelector("a.ask");
    if (!link || !shownFor) {
      announce("The engines have been asked, or there are none for this sentence");
      return;
    }
    link.textContent = "Asking the engines …";
    announce("Asking the engines");
    const had = beside.contains(document.activeElement);
    await open(shownFor, link.getAttribute("href"));
    const first = beside.querySelector("h2:last-of-type");
    announce(first ? `${beside.querySelectorAll("button.use").length} suggestions` : "No suggestion");
    if (had) {
      (beside.querySelector("button.use") || shownFor.box).focus();
    }
  }

  window.dragoman.help = {
    engines,
    take(number) {
      const button = beside.hidden ? null : beside.querySelectorAll("button.use")[number - 1];
      if (button) {
        use(button);
      }
      return Boolean(button);
    },
  };
})();
