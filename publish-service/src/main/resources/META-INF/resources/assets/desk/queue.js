// The queue while others work: entries change in place, new ones are announced, counts follow.
(() => {
  "use strict";
  const MOST = 60;
  const list = document.getElementById("queue");
  const bar = document.getElementById("fresh");
  if (!list) return;
  const fields = list.dataset.fields;
  const first = list.dataset.first === "true";
  const changed = new Set();
  const fresh = new Set();
  let due = 0;
  let asking = false;

  const entry = (id) => document.getElementById("entry-" + id);
  const leaderOf = (id) => [...list.children].find((one) => one.dataset.folded.split(" ").includes(id));
  const parse = (html) => new DOMParser().parseFromString(html, "text/html");

  // Many changes at once, as when a feed comes in, are asked for once.
  function later(pause = 250) {
    clearTimeout(due);
    due = setTimeout(ask, pause);
  }

  async function ask() {
    if (asking) return later();
    asking = true;
    const ids = [...changed].slice(0, MOST);
    ids.forEach((id) => changed.delete(id));
    try {
      const query = new URLSearchParams(fields);
      ids.forEach((id) => query.append("id", id));
      const answer = await window.dragoman.get("/desk/queue/changes?" + query);
      if (answer.ok) take(parse(await answer.text()), ids);
    } catch {
      // The stream tells of a lost line or session; what was missed is read again then.
    } finally {
      asking = false;
      if (changed.size) later(800);
    }
  }

  function take(page, ids) {
    exchange(document.getElementById("tabs"), page.getElementById("tabs"));
    const found = new Map([...page.querySelectorAll("li.entry")].map((one) => [one.dataset.story, one]));
    for (const id of ids) {
      const here = entry(id);
      const now = found.get(id);
      if (here && now) exchange(here, now);
      else if (here) leave(here);
      else if (now && first) fresh.add(id);
    }
    announce();
  }

  // The new in the old's place, with the keyboard where it was.
  function exchange(old, now) {
    if (!old || !now || old.outerHTML === now.outerHTML) return;
    const key = old.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    old.replaceWith(now);
    if (key) {
      const again = now.querySelector(`[data-key="${CSS.escape(key)}"]`) ?? now.querySelector("a");
      again?.focus({ preventScroll: true });
    }
  }

  // It stays where it is until the list is loaded again: nothing moves under somebody's hands.
  function leave(here) {
    if (here.classList.contains("left")) return;
    here.classList.add("left");
    const note = document.createElement("p");
    note.className = "note";
    note.textContent = "Changed: it is not in this list any more.";
    here.append(note);
  }

  function announce() {
    if (!fresh.size) return;
    const words = fresh.size === 1 ? "1 new story – show" : fresh.size + " new stories – show";
    const button = bar.querySelector("button");
    if (button.textContent === words) return;
    button.textContent = words;
    bar.hidden = false;
    window.dragoman.announce(fresh.size === 1 ? "1 new story" : fresh.size + " new stories");
  }

  async function load() {
    const answer = await window.dragoman.get(location.pathname + location.search);
    return answer.ok ? parse(await answer.text()) : null;
  }

  bar.addEventListener("click", async () => {
    const page = await load();
    if (!page) return;
    list.replaceChildren(...page.getElementById("queue").children);
    document.getElementById("pager").replaceWith(page.getElementById("pager"));
    document.querySelector(".empty")?.remove();
    exchange(document.getElementById("tabs"), page.getElementById("tabs"));
    const next = [...fresh].map(entry).find((one) => one) ?? list.firstElementChild;
    fresh.forEach((id) => entry(id)?.classList.add("new"));
    fresh.clear();
    bar.hidden = true;
    bar.querySelector("button").textContent = "";
    next?.querySelector("a")?.focus();
  });

  document.addEventListener("dragoman:story", ({ detail }) => {
    const here = entry(detail.storyId);
    if (here && Number(here.dataset.revision) >= detail.revision) return;
    changed.add(detail.storyId);
    const leader = leaderOf(detail.storyId);
    if (leader) changed.add(leader.dataset.story);
    later();
  });

  // Which outlets an entry names, and what is folded under it, has changed.
  document.addEventListener("dragoman:copies", ({ detail }) => {
    for (const id of detail.stories) {
      const there = entry(id) ?? leaderOf(id);
      if (there) {
        changed.add(there.dataset.story);
        changed.add(id);
      }
    }
    if (changed.size) later();
  });

  // Nobody knows what happened: everything shown is asked for, and what came in is looked up.
  document.addEventListener("dragoman:missed", async () => {
    [...list.children].forEach((one) => changed.add(one.dataset.story));
    later();
    if (!first) return;
    try {
      const page = await load();
      for (const one of page?.querySelectorAll("#queue > li") ?? []) {
        if (!entry(one.dataset.story)) fresh.add(one.dataset.story);
      }
      announce();
    } catch {
      // Signed out; whoever listens for that says so.
    }
  });

  document.addEventListener("dragoman:presence", ({ detail }) => {
    const place = entry(detail.storyId)?.querySelector("[data-present]");
    if (!place) return;
    const there = [...place.children].find((one) => one.dataset.who === detail.who);
    if (detail.left) {
      there?.remove();
    } else if (!there) {
      const mark = document.createElement("span");
      mark.dataset.who = detail.who;
      mark.textContent = detail.who + " is here";
      place.append(mark);
    }
  });

  // Taking a story changes its entry and nothing else of the page.
  list.addEventListener("submit", async (event) => {
    const form = event.target.closest("form.take");
    if (!form) return;
    event.preventDefault();
    const id = form.closest("li").dataset.story;
    const fieldsOf = new URLSearchParams(new FormData(form, event.submitter));
    fieldsOf.delete("back");
    try {
      const answer = await window.dragoman.post(form.getAttribute("action"), fieldsOf);
      window.dragoman.announce(answer.ok ? "Done" : "That did not work; load the page again.");
    } catch {
      return;
    }
    changed.add(id);
    ask();
  });
})();
