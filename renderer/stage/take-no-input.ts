const events = [
  "keydown",
  "keypress",
  "keyup",
  "contextmenu",
  "mousedown",
  "dragstart",
  "dragover",
  "drop",
  "wheel",
  "touchstart",
];

/** The room's window answers to nothing: no key, no click, no zoom. Only keys of the window itself pass, F11 for full screen. */
export function takeNoInput(window: Window): void {
  for (const event of events) {
    window.addEventListener(
      event,
      (happened) => {
        if (happened instanceof KeyboardEvent && (happened.key === "F11" || happened.altKey)) return;
        happened.preventDefault();
        happened.stopPropagation();
      },
      { capture: true, passive: false },
    );
  }
}
