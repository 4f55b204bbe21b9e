// Sends what was written, one text at a time, and again until the desk has it.
(() => {
  "use strict";
  const t = window.dragoman.text;
  if (!t) {
    return;
  }
  const { words, drafts, live, announce, post } = window.dragoman;
  const user = document.getElementById("story").dataset.user;
  let sending = Promise.resolve();
  let retry = 0;
  let waiting = 2000;

  // ---- saving, one text at a time

  function save(line) {
    clearTimeout(line.timer);
    if (!line.status || line.met || !t.dirty(line)) {
      return sending;
    }
    sending = sending.then(() => send(line)).catch(() => {}).then(() => catchUp(line));
    return sending;
  }

  /** What others wrote while this line was being sent has been passed over. */
  function catchUp(line) {
    if (line.unheard) {
      line.unheard = false;
      live.refreshSoon(0);
    }
  }

  function fields(line, target) {
    return { as: user, source: line.source, was: line.was, target };
  }

  async function send(line) {
    const target = t.value(line);
    if (line.met || !t.get(line.li) || words.same(target, line.was)) {
      return;
    }
    t.state(line, "sending", "Saving …");
    let response;
    try {
      response = await post(line.action, fields(line, target), "text/html, application/problem+json");
    } catch (failure) {
      if (!t.get(line.li)) {
        return;
      }
      keep(line, failure.message === "signed out" ? "Not saved yet: signed out. Kept in this browser." : "Not saved yet: no connection. Kept in this browser.");
      return;
    }
    const type = response.headers.get("Content-Type") || "";
    const fresh = type.startsWith("text/html") ? words.parsed(await response.text()).querySelector("li[data-action]") : null;
    const revision = response.headers.get("Story-Revision");
    if (!t.get(line.li)) {
      // Another sentence has its place by now; what was typed went on with its own.
      live.refreshSoon(0);
      return;
    }
    if (response.ok && fresh) {
      waiting = 2000;
      live.mine(revision);
      saved(line, fresh, target);
      live.refreshSoon(600);
    } else if (response.status === 409 && fresh) {
      t.meet(line, fresh, "");
    } else if (response.status === 410) {
      keep(line, "Not saved yet: the source has changed.");
      live.refreshSoon(0);
    } else {
      await refused(line, response);
    }
  }

  async function refused(line, response) {
    const problem = await response.json().catch(() => ({}));
    if (response.status === 400 && !line.renewed) {
      // The form's token is another since somebody signed in again: the page knows it.
      line.renewed = true;
      await live.refresh().catch(() => {});
      await send(line);
      return;
    }
    line.renewed = false;
    if (response.status === 409 && problem.title === "Changed") {
      keep(line, "Not saved yet: many write to this story at once. Kept in this browser.");
      return;
    }
    if (response.status >= 500 || response.status === 429) {
      keep(line, "Not saved yet: the desk does not answer. Kept in this browser.");
      return;
    }
    t.state(line, "kept", `Not saved: ${problem.detail || "the desk refused it"} Kept in this browser.`);
    announce(line.status.textContent);
  }

  function keep(line, says) {
    if (line.li.dataset.saving !== "kept") {
      announce(says);
    }
    t.state(line, "kept", says);
    clearTimeout(retry);
    retry = setTimeout(flush, waiting);
    waiting = Math.min(waiting * 2, 30_000);
  }

  function saved(line, fresh, target) {
    line.renewed = false;
    const still = words.same(t.value(line), target);
    line.was = fresh.dataset.was;
    line.missing = false;
    delete line.li.dataset.missing;
    t.dress(line, fresh);
    if (still) {
      drafts.drop(line.id);
      if (line.box !== document.activeElement && !words.same(target, line.was)) {
        t.put(line, line.was);
      }
      t.state(line, "saved", "Saved");
    } else {
      t.changed(line, false);
    }
  }

  /** Sends whatever has not been sent. */
  function flush() {
    clearTimeout(retry);
    for (const line of t.lines()) {
      if (line.status && !line.met && t.dirty(line)) {
        save(line);
      }
    }
    return sending;
  }

  // What a closing page cannot wait for goes with it; what does not arrive is in the browser's store.
  addEventListener("pagehide", () => {
    for (const line of t.lines()) {
      if (line.status && !line.met && t.dirty(line)) {
        post(line.action, fields(line, t.value(line)), "text/html", { keepalive: true }).catch(() => {});
      }
    }
  });
  document.addEventListener("visibilitychange", () => document.hidden && flush());
  addEventListener("online", () => flush());
  document.addEventListener("dragoman:signed-in", () => flush());

  Object.assign(t, { save, flush });
})();
