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
