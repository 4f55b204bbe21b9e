// The forms in a story's text (blocks, keywords, answers), in place where a script can.
(() => {
  "use strict";
  const t = window.dragoman.text;
  if (!t) {
    return;
  }
  const text = document.getElementById("text");
  const { words, live, announce, post } = window.dragoman;
  const user = document.getElementById("story").dataset.user;

  async function submit(form, submitter) {
    const sent = { ...Object.fromEntries(new FormData(form, submitter)), as: user };
    delete sent.token;
    const line = t.lineOf(form);
    const response = await post(form.getAttribute("action"), sent);
    const revision = response.headers.get("Story-Revision");
    if (response.ok) {
      live.mine(revision);
      form.reset();
      if (line) {
        const fresh = words.parsed(await response.text()).querySelector("li[data-action]");
        if (fresh) {
          t.take(line, fresh);
          line.li.focus({ preventScroll: true });
          announce("Answered: it stands as it is");
        } else {
          announce("Back to the translation");
        }
      } else {
        announce(said(sent));
      }
    } else {
      const problem = await response.json().catch(() => ({}));
      announce(problem.detail || "Not done: the text has changed. Look again.");
    }
    await live.refresh().catch(() => {});
  }

  const said = (sent) =>
    ({ up: "Moved up", down: "Moved down", cut: "Cut. It stays here, folded, and can be restored.", restore: "Restored" })[sent.step] || "Keywords changed";

  text.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(event.target, event.submitter).catch(() => {});
  });

})();
