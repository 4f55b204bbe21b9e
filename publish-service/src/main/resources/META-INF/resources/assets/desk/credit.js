// The credit is saved part by part. An answer never writes over what somebody has typed since.
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

  document.addEventListener("htmx:sendError", (event) => {
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
    // A refusal says why, and is shown like any other answer.
    event.detail.shouldSwap = [200, 409, 422].includes(event.detail.xhr.status);
    event.detail.isError = false;
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
