// Keeps a story's page true: when the story changes anywhere, the page is read again and what differs is put in place.
(() => {
  "use strict";
  const story = document.getElementById("story");
  if (!story) {
    return;
  }
  const path = location.pathname;
  const mine = new Set(); // revisions this page made itself
  let running = null;
  let again = false;

  const typedInto = (field) =>
    field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked
    : field.tagName === "SELECT" ? [...field.options].some((one) => one.selected !== one.defaultSelected)
    : field.type !== "hidden" && field.value !== undefined && field.value !== field.defaultValue;

  // Nobody's half-typed note is taken away.
  const busy = (panel) =>
    (panel.contains(document.activeElement) && document.activeElement.matches("input:not([type=checkbox]), textarea, select"))
    || [...panel.querySelectorAll("input, textarea, select")].some(typedInto);

  function path_(element) {
    const steps = [];
    for (let node = element; node && !node.id; node = node.parentElement) {
      steps.unshift([...node.parentElement.children].indexOf(node));
    }
    return steps;
  }

  function swap(panel, fresh) {
    if (panel.isEqualNode(fresh)) {
      return;
    }
    const focused = panel.contains(document.activeElement) ? document.activeElement : null;
    const words = focused && (focused.getAttribute("aria-label") || focused.textContent);
    const steps = focused && path_(focused);
    const open = [...panel.querySelectorAll("details[open] > summary")].map((one) => one.textContent);
    panel.replaceWith(fresh);
    window.htmx?.process(fresh);
    fresh.querySelectorAll("details > summary").forEach((one) => {
      one.parentElement.open = one.parentElement.open || open.includes(one.textContent);
    });
    if (focused) {
      const alike = [...fresh.querySelectorAll("a, button, summary")].find(
        (one) => (one.getAttribute("aria-label") || one.textContent) === words && !one.disabled);
      const there = steps.reduce((node, step) => node && node.children[step], fresh);
      (alike || there || fresh.querySelector("a, button, input") || document.body).focus({ preventScroll: true });
    }
    document.dispatchEvent(new CustomEvent("dragoman:swapped", { detail: fresh }));
  }

  function apply(page) {
    const fresh = page.getElementById("story");
    if (fresh.dataset.user !== story.dataset.user) {
      document.dispatchEvent(new CustomEvent("dragoman:somebody-else", { detail: fresh.dataset.user }));
      return;
    }
    window.dragoman.renew(page);
    document.dispatchEvent(new CustomEvent("dragoman:signed-in"));
    if (Number(fresh.dataset.revision) < Number(story.dataset.revision)) {
      return;
    }
    story.dataset.revision = fresh.dataset.revision;
    story.dataset.state = fresh.dataset.state;
    for (const panel of story.querySelectorAll("[data-live][id]")) {
      const there = page.getElementById(panel.id);
      if (there && !busy(panel)) {
        swap(panel, document.importNode(there, true));
      }
    }
    story.querySelectorAll("input[name=revision]").forEach((field) => (field.value = fresh.dataset.revision));
    document.title = page.title;
    document.dispatchEvent(new CustomEvent("dragoman:fresh", { detail: page }));
  }

  async function read() {
    const response = await window.dragoman.get(path);
    if (response.ok) {
      apply(new DOMParser().parseFromString(await response.text(), "text/html"));
    }
  }

  /** Reads the page again; asked for while it is being read, it is read once more. */
  function refresh() {
    if (running) {
      again = true;
      return running;
    }
    running = read().finally(() => {
      running = null;
      if (again) {
        again = false;
        refresh().catch(() => {});
      }
    });
    return running;
  }

  let soon = 0;
  /** The same, a moment from now: several changes make one reading. */
  function refreshSoon(wait = 120) {
    clearTimeout(soon);
    soon = setTimeout(() => refresh().catch(() => {}), wait);
  }

  window.dragoman.live = {
    refresh,
    refreshSoon,
    /** What this page saved: an answer from before it is not put in place any more. */
    mine(revision) {
      mine.add(Number(revision));
      story.dataset.revision = Math.max(Number(story.dataset.revision), Number(revision) || 0);
    },
    by: "",
  };

  document.addEventListener("dragoman:story", ({ detail: change }) => {
    if (change.storyId !== story.dataset.story) {
      if (document.querySelector(`#also-in [data-story="${CSS.escape(change.storyId)}"]`)) {
        refreshSoon(500);
      }
      return;
    }
    if (!mine.has(change.revision)) {
      window.dragoman.live.by = (change.act && change.act.by) || "";
    }
    if (change.revision > Number(story.dataset.revision)) {
      refreshSoon();
    }
  });
  document.addEventListener("dragoman:copies", ({ detail }) => {
    if (detail.stories.includes(story.dataset.story)) {
      refreshSoon();
    }
  });
  document.addEventListener("dragoman:missed", () => refreshSoon());
})();
