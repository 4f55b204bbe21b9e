// When the session ends under somebody's hands: what they typed waits in the browser until they are back.
(() => {
  "use strict";
  const story = document.getElementById("story");
  if (!story || !window.dragoman.live) {
    return;
  }
  const { live } = window.dragoman;
  let out = false;

  const dialog = document.createElement("dialog");
  dialog.className = "dialog ended";
  dialog.setAttribute("aria-labelledby", "out-title");
  const title = document.createElement("h2");
  title.id = "out-title";
  title.textContent = "Your session has ended";
  const says = document.createElement("p");
  const link = document.createElement("a");
  link.className = "button primary";
  link.href = "/desk";
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = "Sign in (opens a new tab)";
  const back = document.createElement("button");
  back.type = "button";
  back.textContent = "I have signed in";
  const later = document.createElement("button");
  later.type = "button";
  later.className = "quiet";
  later.textContent = "Not now";
  const buttons = document.createElement("p");
  buttons.className = "buttons";
  buttons.append(link, back, later);
  dialog.append(title, says, buttons);
  document.body.append(dialog);

  // Not modal, and without the focus: whoever is typing goes on typing, and the browser keeps it.
  function ask(why) {
    says.textContent = why;
    dialog.setAttribute("open", "");
    window.dragoman.announce(`${title.textContent}. ${why}`);
  }

  const again = () => live.refresh().catch(() => {});

  back.addEventListener("click", again);
  later.addEventListener("click", () => dialog.close());
  document.addEventListener("dragoman:signed-out", () => {
    if (!out) {
      out = true;
      ask(`Nothing is lost: what you typed is kept in this browser for ${story.dataset.user}. Sign in again, come back to this page, and it is saved.`);
    } else if (document.activeElement === back) {
      says.textContent = "Still signed out. Sign in first; what you typed is kept.";
    }
  });
  document.addEventListener("dragoman:somebody-else", ({ detail: name }) => {
    out = true;
    title.textContent = `Signed in as ${name}`;
    ask(`This page is ${story.dataset.user}'s. What they typed is kept for them in this browser, and is not saved in ${name}'s name. Load the page again to go on as ${name}.`);
  });
  document.addEventListener("dragoman:signed-in", () => {
    if (out) {
      out = false;
      title.textContent = "Your session has ended";
      dialog.close();
      window.dragoman.announce("Signed in again. What was typed is being saved.");
    }
  });
  addEventListener("focus", () => out && again());
  document.addEventListener("visibilitychange", () => out && !document.hidden && again());
})();
