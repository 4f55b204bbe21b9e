// The text of a story: sentences edited in place.
(() => {
  "use strict";
})();
