// A story is moved as its writer sees it: what is typed goes first, and a move waits for it.
(() => {
  "use strict";
  const story = document.getElementById("story");
  const { live, text: t, get, announce } = window.dragoman;
  if (!story || !live || !t) {
    return;
  }
  let through = null; // the form that may go
  let waiting = false;

  const formAt = (action) => [...document.querySelectorAll("#moves form")].find((one) => one.getAttribute("action") === action);
  const unsaid = () => t.lines().find((line) => line.status && (line.met || t.dirty(line)));

  function complain(form, says) {
    const error = form.querySelector(".unsent") || document.createElement("p");
    error.className = "error unsent";
    error.setAttribute("role", "alert");
    error.textContent = says;
    form.append(error);
  }

  /** What keeps the story from being moved; nothing where it may go. */
  async function ready() {
    await get("/desk/signed-in", "application/json");
    await t.flush();
    const line = unsaid();
    if (line) {
      line.box.focus();
      return `Not sent: this is not saved yet: ${line.li.dataset.label}.`;
    }
    await live.refresh();
    const field = document.querySelector("#moves input[name=revision]");
    if (field && Number(field.value) < Number(story.dataset.revision)) {
      await live.refresh();
    }
    return unsaid() ? "Not sent: something was typed since. Press again." : "";
  }

  async function move(action, pressed) {
    let why;
    try {
      why = await ready();
    } catch (failure) {
      why = failure.message === "signed out"
        ? "Not sent: you are signed out. What you typed stands here."
        : "Not sent: the desk does not answer. What you typed stands here.";
    }
    const form = formAt(action);
    if (!form) {
      announce("The story has changed: this move is not there any more.");
      return;
    }
    if (why) {
      complain(form, why);
      return;
    }
    through = form;
    form.requestSubmit([...form.querySelectorAll("button")].find((one) => one.getAttribute("formaction") === pressed));
    through = null;
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.closest("#moves") || form === through) {
      return;
    }
    event.preventDefault();
    if (!waiting) {
      waiting = true;
      move(form.getAttribute("action"), event.submitter?.getAttribute("formaction") ?? null).finally(() => (waiting = false));
    }
  });
})();
