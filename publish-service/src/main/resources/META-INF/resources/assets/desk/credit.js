// The credit is saved part by part. An answer never writes over what somebody has typed since. Where nothing could be
// saved, or a suggested keyword not be added, the form says so.
(() => {
  "use strict";
  const typed = (form) => form?.querySelector("[name=value]");
  const touched = (field) =>
    field &&
    (field.tagName === "SELECT"
      ? [...field.options].some((option) => option.selected !== option.defaultSelected)
      : field.value !== field.defaultValue);

  const signedOut = (xhr) =>
    xhr.status === 401 || (xhr.responseURL && new URL(xhr.responseURL).pathname === "/login");

  const isPage = (xhr) => (xhr.getResponseHeader("Content-Type") || "").startsWith("text/html");

  // A refusal that is no page says why as a problem's detail.
  function reason(xhr) {
    try {
      const { detail } = JSON.parse(xhr.responseText);
      if (typeof detail === "string" && detail) return detail;
    } catch {
      // It says nothing.
    }
    return "The desk answers with " + xhr.status + ".";
  }

  function complain(form, says) {
    const error = form.querySelector(".unsent") || document.createElement("p");
    error.className = "error unsent";
    error.setAttribute("role", "alert");
    error.textContent = says;
    form.append(error);
  }

  // A field left by pressing a button of its own form is sent once, as the button says: of two on their way the
  // second would be lost with the form it was sent from.
  let pressed = null;
  let held = null;
  document.addEventListener("pointerdown", (event) => (pressed = event.target.closest?.("form.creditinput button")), true);
  document.addEventListener("change", (event) => {
    if (pressed && event.target.form === pressed.form) {
      held = event.target;
      event.stopPropagation();
    }
  }, true);
  const released = (event) => {
    const field = pressed?.contains(event.target) && event.type === "pointerup" ? null : held;
    pressed = null;
    held = null;
    field?.dispatchEvent(new Event("change", { bubbles: true }));
  };
  document.addEventListener("pointerup", released, true);
  document.addEventListener("pointercancel", released, true);

  // Suggested keywords are shown again with what was wrong; anything else is no answer to put in their place.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const form = event.detail.requestConfig?.elt;
    if (!form?.matches?.("form.suggestedwords")) {
      return;
    }
    const { xhr } = event.detail;
    event.detail.isError = false;
    event.detail.shouldSwap = !signedOut(xhr) && [200, 409].includes(xhr.status) && isPage(xhr);
    if (signedOut(xhr)) {
      complain(form, "Not added: you are signed out. Sign in and add it again.");
      document.dispatchEvent(new CustomEvent("dragoman:signed-out"));
    } else if (!event.detail.shouldSwap) {
      complain(form, "Not added. " + reason(xhr));
    }
  });

  document.addEventListener("htmx:sendError", (event) => {
    if (event.target.matches?.("form.suggestedwords")) {
      complain(event.target, "Not added: the desk does not answer. Add it again.");
    }
    if (event.target.matches?.("form.creditinput")) {
      complain(event.target, "Not saved: the desk does not answer. What you typed stands here; save it again.");
    }
  });

  document.addEventListener("htmx:beforeSwap", (event) => {
    const form = event.detail.target;
    if (!form.matches?.("form.creditinput")) {
      return;
    }
    if (signedOut(event.detail.xhr)) {
      event.detail.shouldSwap = false;
      complain(form, "Not saved: you are signed out. What you typed stands here; sign in and save it again.");
      document.dispatchEvent(new CustomEvent("dragoman:signed-out"));
      return;
    }
    event.detail.isError = false;
    if (![200, 409, 422].includes(event.detail.xhr.status) || !isPage(event.detail.xhr)) {
      event.detail.shouldSwap = false;
      complain(form, "Not saved: what you typed stands here. " + reason(event.detail.xhr));
      return;
    }
    // A refusal says why, and is shown like any other answer.
    event.detail.shouldSwap = true;
    const sent = event.detail.requestConfig.formData?.get("value");
    if (sent !== undefined && sent !== null && typed(form)?.value !== sent && !event.detail.requestConfig.formData.has("back")) {
      event.detail.shouldSwap = false;
    }
  });

  document.addEventListener("htmx:oobBeforeSwap", (event) => {
    const form = event.detail.target;
    if (form.matches?.("form.creditinput") && touched(typed(form))) {
      event.detail.shouldSwap = false;
    }
  });

  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.target.matches?.("form.creditinput")) {
      const label = event.target.querySelector("label")?.textContent;
      window.dragoman.announce(event.detail.successful && !signedOut(event.detail.xhr) ? label + ": saved" : label + ": not saved");
    }
  });
})();
