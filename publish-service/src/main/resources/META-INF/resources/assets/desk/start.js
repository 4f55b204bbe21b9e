// Starting a story: what is typed outlives the page and the session, and whoever waits is taken to the draft.
(() => {
  "use strict";
  const form = document.getElementById("start");
  const waiting = document.getElementById("waiting");
  // Nobody who signs in after them in the same tab finds somebody's text.
  const SHELF = "dragoman:start:" + (form ?? waiting)?.dataset.user;

  const shelf = {
    read() {
      try {
        return JSON.parse(sessionStorage.getItem(SHELF));
      } catch {
        return null;
      }
    },
    write(fields) {
      try {
        sessionStorage.setItem(SHELF, JSON.stringify(fields));
      } catch {
        // A full shelf keeps nobody from typing.
      }
    },
    clear() {
      try {
        sessionStorage.removeItem(SHELF);
      } catch {
        // There is none.
      }
    },
  };

  function fill() {
    const typed = () => Object.fromEntries([...new FormData(form)].filter(([name]) => name !== "token"));
    const said = (fields) => Object.entries(fields).some(([name, value]) => value && name !== "key");
    const another = document.getElementById("another");
    const source = document.getElementById("source");
    const busy = document.getElementById("busy");
    const kept = document.getElementById("kept");
    const drop = document.getElementById("drop");
    let due = 0;
    let tried = false;

    const fold = () => (another.hidden = source.value !== "");

    form.addEventListener("input", (event) => {
      // What was read would go before what is typed in its place.
      if (event.target.id === "text") form.elements.read.value = "";
      clearTimeout(due);
      due = setTimeout(() => shelf.write(typed()), 300);
    });
    source.addEventListener("change", fold);
    drop.addEventListener("click", () => {
      clearTimeout(due);
      shelf.clear();
    });

    // Enter in the address fetches the page, unless there is a text that it would take the place of.
    document.getElementById("url").addEventListener("keydown", (event) => {
      const fetch = document.getElementById("fetch");
      if (event.key !== "Enter" || !fetch || document.getElementById("text")?.value) return;
      event.preventDefault();
      form.requestSubmit(fetch);
    });

    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = "true";
      clearTimeout(due);
      shelf.write(tried ? { ...typed(), tried } : typed());
      busy.textContent = event.submitter?.id === "fetch" ? "Fetching…" : event.submitter?.id === "send" ? "Sending…" : "Reading…";
    });
    // By the back button the page comes as it was left.
    addEventListener("pageshow", (event) => {
      if (!event.persisted) return;
      delete form.dataset.sent;
      busy.textContent = "";
    });

    // A page that came empty where something had been typed: after a new sign-in, or by the back button.
    const before = shelf.read();
    if ("fresh" in form.dataset && before && said(before)) {
      for (const [name, value] of Object.entries(before)) {
        if (form.elements[name]) form.elements[name].value = value;
      }
      kept.hidden = false;
      drop.hidden = false;
      // What had been read is shown again, rather than carried along unseen. Tried once: where that leads to no
      // form, whoever comes back can see, and begin anew.
      if (before.read && !before.tried) {
        tried = true;
        form.requestSubmit(document.getElementById("default"));
        tried = false;
      }
    } else if (said(typed())) {
      shelf.write(typed());
    }
    fold();
  }

  function wait() {
    const article = waiting.dataset.article;
    const says = document.getElementById("says");
    const path = "/desk/new/" + article + "/story" + location.search;
    const began = Date.now();
    let asking = false;
    let timer = 0;
    shelf.clear();
    if ("canceled" in waiting.dataset) return;

    async function look() {
      if (asking) return;
      asking = true;
      try {
        const answer = await window.dragoman.get(path, "application/json");
        if (answer.status === 200) {
          location.replace((await answer.json()).path);
          return;
        }
      } catch (error) {
        asking = false;
        if (error.message === "signed out") return;
        // A broken line: it is asked again.
      }
      asking = false;
      if (Date.now() - began > 60_000) {
        says.textContent = "Translation takes longer than usual. Nothing is lost: it will be in the queue when it is done.";
      }
    }

    document.addEventListener("dragoman:story", ({ detail }) => detail.storyId.startsWith(article) && look());
    document.addEventListener("dragoman:missed", look);
    document.addEventListener("dragoman:signed-out", () => {
      clearInterval(timer);
      const link = document.createElement("a");
      link.href = location.href;
      link.textContent = "Sign in to go on";
      says.replaceChildren("You are signed out. Nothing is lost: it will be in the queue. ", link);
    });
    timer = setInterval(look, 4_000);
    look();
  }

  if (form) fill();
  if (waiting) wait();
})();
