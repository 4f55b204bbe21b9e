// What was typed and has not reached the server: kept in the browser, apart for each person and story.
(() => {
  "use strict";
  const story = document.getElementById("story");
  if (!story) {
    return;
  }
  const key = `dragoman:unsent:${story.dataset.user}:${story.dataset.story}`;
  let memory = "{}"; // where the browser keeps nothing: until the page is left

  function all() {
    try {
      return JSON.parse(localStorage.getItem(key) || "{}");
    } catch {
      return JSON.parse(memory);
    }
  }

  function put(drafts) {
    memory = JSON.stringify(drafts);
    try {
      if (memory === "{}") {
        localStorage.removeItem(key);
      } else {
        localStorage.setItem(key, memory);
      }
    } catch {
      // Storage is full or forbidden; the text still stands on the page.
    }
  }

  window.dragoman.drafts = {
    all,
    keep(id, draft) {
      put({ ...all(), [id]: { ...draft, at: Date.now() } });
    },
    drop(id) {
      const drafts = all();
      if (id in drafts) {
        delete drafts[id];
        put(drafts);
      }
    },
  };
})();
