// A picture its outlet does not send any more is said to be missing, in place of an empty frame.
(() => {
  "use strict";
  function missing(image) {
    const note = document.createElement("span");
    note.className = "gone";
    note.textContent = "The picture does not come from its outlet.";
    image.replaceWith(note);
  }

  const isThumb = (one) => one.matches?.(".thumb img");

  // Errors of pictures do not bubble.
  document.addEventListener("error", (event) => isThumb(event.target) && missing(event.target), true);
  for (const image of document.querySelectorAll(".thumb img")) {
    if (image.complete && image.currentSrc && image.naturalWidth === 0) {
      missing(image);
    }
  }
})();
