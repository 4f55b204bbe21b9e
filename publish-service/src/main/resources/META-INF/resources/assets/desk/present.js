// Who else is on the story, and in which sentence.
(() => {
  "use strict";
  const story = document.getElementById("story");
  if (!story) {
    return;
  }
  const place = location.pathname + "/presence";
  const others = new Map(); // name → id of the sentence they are in, or null
  // One person may have the story open twice: each page speaks for itself alone.
  const page = [...crypto.getRandomValues(new Uint8Array(9))].map((byte) => byte.toString(36)).join("");
  let here = null;

  const initials = (name) => [...name.matchAll(/(^|[\s._-])(\p{L}|\p{N})/gu)].map((m) => m[2]).slice(0, 2).join("").toUpperCase() || "?";

  function avatar(name) {
    const element = document.createElement("span");
    element.className = "avatar";
    element.title = name;
    element.setAttribute("aria-hidden", "true");
    element.textContent = initials(name);
    return element;
  }

  function show() {
    const list = document.getElementById("present");
    if (list) {
      list.replaceChildren(...[...others.keys()].sort().map((name) => {
        const item = document.createElement("li");
        item.append(avatar(name), name);
        return item;
      }));
      list.hidden = !others.size;
    }
    document.querySelectorAll("#text .writer").forEach((one) => one.remove());
    for (const [name, segment] of others) {
      const line = segment && document.getElementById(segment);
      if (line && line.closest("#text")) {
        const says = document.createElement("span");
        says.className = "writer";
        says.append(avatar(name), `${name} is here`);
        line.querySelector(".badges").append(says);
      }
    }
  }

  function note(name, segment, left) {
    if (name === story.dataset.user) {
      return;
    }
    const known = others.has(name);
    if (left) {
      others.delete(name);
    } else {
      others.set(name, segment || null);
    }
    if (known === left) {
      window.dragoman.announce(left ? `${name} has left the story` : `${name} is on this story too`);
    }
    show();
  }

  async function tell() {
    if (document.hidden) {
      return;
    }
    const response = await window.dragoman.post(place, here ? { page, segment: here } : { page }, "application/json");
    if (response.ok) {
      const { present } = await response.json();
      others.clear();
      present.forEach((one) => others.set(one.who, one.segment || null));
      show();
    }
  }

  const quietly = () => tell().catch(() => {});

  window.dragoman.present = {
    show,
    in(segment) {
      if (segment !== here) {
        here = segment;
        quietly();
      }
    },
  };

  document.addEventListener("dragoman:presence", ({ detail: presence }) => {
    if (presence.storyId === story.dataset.story) {
      note(presence.who, presence.segment, presence.left);
    }
  });
  const leave = () =>
    window.dragoman.post(place, { page, left: true }, "application/json", { keepalive: true }).catch(() => {});
  addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : quietly()));
  setInterval(quietly, 10_000);
  quietly();
})();
