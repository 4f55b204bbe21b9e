// Inline HTML as sentences hold it: read out of the page, compared, and laid beside another.
(() => {
  "use strict";
  const MARKUP = { A: "a", EM: "em", I: "em", STRONG: "strong", B: "strong", CODE: "code", SUB: "sub", SUP: "sup" };
  const BLOCKS = new Set(["DIV", "P", "LI", "UL", "OL", "BLOCKQUOTE"]);
  const LONGEST = 1200; // words: beyond it a table of all pairs costs more than it tells

  const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

  /** What stands in an element, as the inline subset. */
  function read(element, plain = false) {
    let html = "";
    const walk = (node) => {
      for (const child of node.childNodes) {
        if (child.nodeType === Node.TEXT_NODE) {
          html += escaped(child.data.replace(/[\n\u200b]/g, (c) => (c === "\n" ? " " : "")));
        } else if (child.nodeType === Node.ELEMENT_NODE) {
          element_(child);
        }
      }
    };
    const element_ = (child) => {
      const name = MARKUP[child.tagName];
      if (child.tagName === "BR") {
        html += plain ? " " : "<br>";
      } else if (BLOCKS.has(child.tagName)) {
        html += html && !plain ? "<br>" : html ? " " : "";
        walk(child);
      } else if (!name || plain || !child.textContent) {
        walk(child);
      } else if (name === "a") {
        const href = child.getAttribute("href") || "";
        const web = /^(https?:|mailto:)/i.test(href);
        html += web ? `<a href="${escaped(href).replace(/"/g, "&quot;")}">` : "";
        walk(child);
        html += web ? "</a>" : "";
      } else {
        html += `<${name}>`;
        walk(child);
        html += `</${name}>`;
      }
    };
    walk(element);
    return html.replace(/(<br>|\s)+$/, "").replace(/^\s+/, "");
  }

  // A template's content runs no script and loads no picture.
  function parsed(html) {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content;
  }

  const same = (one, other) => one === other || read(parsed(one)) === read(parsed(other));
  const text = (html) => parsed(html.replace(/<br\s*\/?>/gi, " ")).textContent;

  function cut(words) {
    if (window.Intl && Intl.Segmenter) {
      return [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(words)].map((s) => s.segment);
    }
    return words.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) || [];
  }

  /** Pieces of two texts: kind is "same", "del" (only in the first) or "ins" (only in the second). */
  function diff(before, after) {
    const a = cut(before);
    const b = cut(after);
    if (a.length > LONGEST || b.length > LONGEST) {
      return [{ kind: "del", text: before }, { kind: "ins", text: after }];
    }
    const width = b.length + 1;
    const longest = new Uint16Array((a.length + 1) * width);
    for (let i = a.length - 1; i >= 0; i--) {
      for (let j = b.length - 1; j >= 0; j--) {
        longest[i * width + j] = a[i] === b[j]
          ? longest[(i + 1) * width + j + 1] + 1
          : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
      }
    }
    const pieces = [];
    const add = (kind, word) => {
      const last = pieces[pieces.length - 1];
      if (last && last.kind === kind) {
        last.text += word;
      } else {
        pieces.push({ kind, text: word });
      }
    };
    let i = 0;
    let j = 0;
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && a[i] === b[j]) {
        add("same", a[i++]);
        j++;
      } else if (j >= b.length || (i < a.length && longest[(i + 1) * width + j] >= longest[i * width + j + 1])) {
        add("del", a[i++]);
      } else {
        add("ins", b[j++]);
      }
    }
    return pieces;
  }

  /** The same as elements, for a page. */
  function shown(before, after) {
    const all = document.createDocumentFragment();
    for (const piece of diff(before, after)) {
      if (piece.kind === "same") {
        all.append(piece.text);
      } else {
        const element = document.createElement(piece.kind);
        element.textContent = piece.text;
        all.append(element);
      }
    }
    return all;
  }

  /** Where the caret stands in a box, in characters; null if it is elsewhere. */
  function caret(box) {
    const selection = getSelection();
    if (!selection.rangeCount || !box.contains(selection.focusNode)) {
      return null;
    }
    const range = document.createRange();
    range.selectNodeContents(box);
    range.setEnd(selection.focusNode, selection.focusOffset);
    return range.toString().length;
  }

  function setCaret(box, offset) {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    let left = offset;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left <= node.length) {
        getSelection().collapse(node, left);
        return;
      }
      left -= node.length;
    }
    getSelection().selectAllChildren(box);
    getSelection().collapseToEnd();
  }

  window.dragoman.words = { read, parsed, same, text, diff, shown, caret, setCaret };
})();
