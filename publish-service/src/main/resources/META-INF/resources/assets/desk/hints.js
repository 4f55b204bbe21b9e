// How long a headline or a deck is, as advice: where search results and small screens would cut it.
(() => {
  "use strict";
  const { text } = window.dragoman;
  if (!text) {
    return;
  }
  const pen = document.createElement("canvas").getContext("2d");
  const SEARCH = { title: { font: "20px Arial, sans-serif", room: 580, name: "a search result" }, deck: { font: "14px Arial, sans-serif", room: 1100, name: "a search result" } };
  const PHONE = { title: { font: "700 29.6px Georgia, serif", room: 320, most: 4 }, deck: { font: "18px Georgia, serif", room: 320, most: 6 } };

  const width = (words, font) => {
    pen.font = font;
    return pen.measureText(words).width;
  };

  function linesOn(words, { font, room }) {
    let lines = words ? 1 : 0;
    let here = "";
    for (const word of words.split(/\s+/)) {
      const longer = here ? `${here} ${word}` : word;
      if (here && width(longer, font) > room) {
        lines++;
        here = word;
      } else {
        here = longer;
      }
    }
    return lines;
  }

  const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

  function advice(kind, words) {
    const letters = [...words].length;
    const says = [count(letters, "character", "characters")];
    const over = width(words, SEARCH[kind].font) > SEARCH[kind].room;
    says.push(over ? `cut short in ${SEARCH[kind].name}` : `fits ${SEARCH[kind].name}`);
    const lines = linesOn(words, PHONE[kind]);
    says.push(`${count(lines, "line", "lines")} on a phone`);
    return { says: says.join(" · "), long: over || lines > PHONE[kind].most };
  }

  function hint(kind) {
    const part = document.getElementById(`part-${kind}`);
    const boxes = part ? [...part.querySelectorAll(".target")] : [];
    if (!boxes.length) {
      return;
    }
    let line = part.querySelector(".length");
    if (!line) {
      line = document.createElement("p");
      line.className = "length";
      part.querySelector(".lines").after(line);
    }
    const words = boxes.map((box) => box.textContent.trim()).filter((one) => one && one !== "—").join(" ");
    const { says, long } = advice(kind, words);
    line.textContent = says;
    line.classList.toggle("long", long);
  }

  const all = () => ["title", "deck"].forEach(hint);
  document.addEventListener("dragoman:typed", ({ detail: line }) => {
    const part = line.li.closest(".part");
    if (part && part.id === "part-title") {
      hint("title");
    } else if (part && part.id === "part-deck") {
      hint("deck");
    }
  });
  document.addEventListener("dragoman:fresh", all);
  document.addEventListener("dragoman:rebuilt", all);
  all();
})();
