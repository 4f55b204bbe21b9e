// The front page's order: changed in place, and kept true while others change it.
(() => {
  "use strict";
  const front = () => document.getElementById("front");
  const spot = () => document.getElementById("frontspot");
  if (!front() && !spot()) return;
  const parts = front() ? ["front", "found", "frontpast"] : ["frontspot"];
  const language = () => (front() ?? spot()).dataset.language;
  const parse = (html) => new DOMParser().parseFromString(html, "text/html");
  const does = (one) => one?.dataset?.does;
  let sending = false;
  let due = 0;

  // The new in the old's place, with the keyboard on the same button of the same story.
  function exchange(page) {
    const focused = document.activeElement;
    const key = does(focused);
    const near = focused?.closest("#front li, #found li, #frontspot") ?? null;
    const story = near?.querySelector("[name=story]")?.value;
    for (const id of parts) {
      const here = document.getElementById(id);
      const fresh = page.getElementById(id);
      if (here && fresh && !here.isEqualNode(fresh)) here.replaceWith(document.importNode(fresh, true));
    }
    if (!near || document.contains(focused)) return;
    const enabled = (one) => one && !one.disabled;
    const all = [...document.querySelectorAll("#front [data-does], #found [data-does], #frontspot [data-does]")];
    const same = all.find((one) => does(one) === key);
    const own = all.filter((one) => story && one.closest("li, #frontspot").querySelector("[name=story]")?.value === story);
    const next = enabled(same) ? same : own.find((one) => one.matches("button") && enabled(one)) ?? own[0] ?? all.find(enabled);
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
  }

  // A page of the front page's order; null of what else the desk answers.
  async function told(answer) {
    const type = answer.headers.get("Content-Type") ?? "";
    const page = type.startsWith("text/html") ? parse(await answer.text()) : null;
    return page?.getElementById("frontsays") ? page : null;
  }

  async function reason(answer) {
    const problem = answer.bodyUsed ? {} : await answer.json().catch(() => ({}));
    return "That did not work: " + (problem.detail || "the desk refused it.");
  }

  function say(page) {
    const words = page.getElementById("frontsays").textContent.trim();
    const here = document.getElementById("frontsays");
    if (here) {
      here.replaceChildren(...[...page.getElementById("frontsays").children].map((one) => document.importNode(one, true)));
    } else {
      window.dragoman.announce(words);
    }
    return words;
  }

  async function send(form, button) {
    sending = true;
    try {
      const answer = await window.dragoman.post(form.getAttribute("action"), new FormData(form, button), "text/html, application/problem+json");
      const page = await told(answer);
      if (!page) {
        complain(await reason(answer));
        return;
      }
      window.dragoman.renew(page);
      const words = say(page);
      if (front()) {
        exchange(page);
      } else {
        await read();
        if (!answer.ok) complain(words);
      }
    } catch {
      complain("That did not work: the desk does not answer, or you are signed out.");
    } finally {
      sending = false;
    }
  }

  function complain(words) {
    if (!front()) window.dragoman.announce(words);
    const place = document.getElementById("frontsays") ?? spot().querySelector("section") ?? spot();
    const note = place.querySelector(".message") ?? document.createElement("p");
    note.className = "message bad";
    note.textContent = words;
    place.append(note);
  }

  async function read() {
    const answer = await window.dragoman.get(location.pathname + location.search);
    if (answer.ok) exchange(parse(await answer.text()));
  }

  function later(wait = 200) {
    clearTimeout(due);
    due = setTimeout(() => (sending ? later() : read().catch(() => {})), wait);
  }

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-front]");
    if (!form) return;
    event.preventDefault();
    if (!sending) send(form, event.submitter);
  });

  document.addEventListener("dragoman:front", ({ detail }) => {
    if (detail.language === language() && String(detail.revision) !== front()?.dataset.seen) later();
  });
  // What is published, corrected or retracted may stand here, or has to go.
  document.addEventListener("dragoman:story", ({ detail }) => {
    if (front() && ["published", "held", "retracted"].includes(detail.state)) later(400);
  });
  document.addEventListener("dragoman:missed", () => later());

  const move = (step) => () => {
    const button = document.activeElement?.closest("#front li")?.querySelector(`button[value=${step}]`);
    if (!button) return false;
    if (!button.disabled && !sending) send(button.form, button);
    return true;
  };
  if (front() && window.dragoman.keys) {
    window.dragoman.keys.add("On top", "Alt+ArrowUp", "Move the story in focus up", move("up"));
    window.dragoman.keys.add("On top", "Alt+ArrowDown", "Move the story in focus down", move("down"));
  }
})();
