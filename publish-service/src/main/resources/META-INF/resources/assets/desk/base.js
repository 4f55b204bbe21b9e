// What the desk's scripts stand on: sending, hearing of changes, speaking to whoever listens.
(() => {
  "use strict";
  const meta = document.querySelector("meta[name=form-token]");

  const says = document.createElement("p");
  says.className = "unseen";
  says.setAttribute("role", "status");
  document.addEventListener("DOMContentLoaded", () => document.body.append(says));

  // A session that ended answers with 401 or the login page, wherever it was asked.
  function signedOut(response) {
    return response.status === 401 || (response.redirected && new URL(response.url).pathname === "/login");
  }

  async function ask(path, options) {
    const response = await fetch(path, { credentials: "same-origin", ...options });
    if (signedOut(response)) {
      document.dispatchEvent(new CustomEvent("dragoman:signed-out"));
      throw new Error("signed out");
    }
    return response;
  }

  window.dragoman = {
    /** Sends a form's fields; the answer is a Response. */
    post: (path, fields, accept = "text/html", options = {}) =>
      ask(path, {
        method: "POST",
        headers: { "Form-Token": meta.content, Accept: accept },
        body: new URLSearchParams(fields),
        ...options,
      }),

    get: (path, accept = "text/html") => ask(path, { headers: { Accept: accept } }),

    /** A page that was read again may come with a new token. */
    renew(page) {
      const fresh = page.querySelector("meta[name=form-token]");
      if (fresh && fresh.content) {
        meta.content = fresh.content;
        document.querySelectorAll("input[name=token]").forEach((field) => (field.value = fresh.content));
      }
    },

    /** For those who do not see the page change. */
    announce(text) {
      says.textContent = "";
      requestAnimationFrame(() => (says.textContent = text));
    },
  };

  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["Form-Token"] = meta.content;
  });

  // Changes anywhere on the desk arrive as events on the document: dragoman:story, dragoman:front
  // and dragoman:presence with what happened, dragoman:copies with the stories that stand among
  // other copies of their text than before, dragoman:missed where news were lost and the page has to
  // be read again. A hidden page does not listen: browsers open six streams to a host and no more.
  let heard = document.querySelector("meta[name=events-after]")?.content ?? "";
  let stream = null;
  let again = 0;

  const say = (kind, detail) => document.dispatchEvent(new CustomEvent("dragoman:" + kind, { detail }));

  function listen() {
    clearTimeout(again);
    if (stream || document.hidden) return;
    stream = new EventSource("/desk/events?after=" + encodeURIComponent(heard));
    for (const kind of ["story", "front", "presence", "copies", "missed"]) {
      stream.addEventListener(kind, (message) => {
        heard = message.lastEventId;
        say(kind, JSON.parse(message.data));
      });
    }
    // After a broken line the browser comes back by itself; after a refusal it does not.
    stream.onerror = () => {
      if (stream?.readyState !== EventSource.CLOSED) return;
      silence();
      ask("/desk/signed-in", { headers: { Accept: "application/json" } }).then(
        () => (again = setTimeout(listen, 15_000)),
        (error) => error.message === "signed out" || (again = setTimeout(listen, 15_000)),
      );
    };
  }

  function silence() {
    clearTimeout(again);
    stream?.close();
    stream = null;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? silence() : listen()));
  addEventListener("pagehide", silence);
  addEventListener("pageshow", (event) => event.persisted && listen());
  listen();
})();
