// What the desk's scripts stand on: sending, hearing of changes, speaking to whoever listens.
(() => {
  "use strict";
  const token = document.querySelector("meta[name=form-token]").content;

  const says = document.createElement("p");
  says.className = "unseen";
  says.setAttribute("role", "status");
  document.addEventListener("DOMContentLoaded", () => document.body.append(says));

  // A session that ended answers with the login page, wherever it was asked.
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
    post: (path, fields, accept = "text/html") =>
      ask(path, {
        method: "POST",
        headers: { "Form-Token": token, Accept: accept },
        body: new URLSearchParams(fields),
      }),

    get: (path, accept = "text/html") => ask(path, { headers: { Accept: accept } }),

    /** For those who do not see the page change. */
    announce(text) {
      says.textContent = "";
      requestAnimationFrame(() => (says.textContent = text));
    },
  };

  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["Form-Token"] = token;
  });

  // Changes anywhere on the desk arrive as events on the document: dragoman:story, dragoman:presence.
  const stream = new EventSource("/desk/events");
  for (const kind of ["story", "presence"]) {
    stream.addEventListener(kind, (message) =>
      document.dispatchEvent(new CustomEvent("dragoman:" + kind, { detail: JSON.parse(message.data) })));
  }
  // The browser comes back by itself; what was missed meanwhile has to be read again.
  let lost = false;
  stream.onerror = () => (lost = true);
  stream.onopen = () => {
    if (lost) {
      lost = false;
      document.dispatchEvent(new CustomEvent("dragoman:missed"));
    }
  };
  addEventListener("pagehide", () => stream.close());
})();
