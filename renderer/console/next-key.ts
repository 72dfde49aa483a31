const fields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * Whether a key means "next": N, or PageDown as a presenter remote sends it. Never while a field has the focus or a
 * dialogue is open, nor for a key that is held down: typing must not move a ceremony.
 */
export function nextKey(event: KeyboardEvent): boolean {
  if (event.repeat || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
    return false;
  if (event.key !== "PageDown" && event.key !== "n" && event.key !== "N") return false;
  if (document.querySelector('[role="dialog"]')) return false;
  const focused = document.activeElement;
  return focused === null || !focused.matches(fields) || isSwitch(focused);
}

/** Whether a key reloads the window, as a browser reads it: F5, Ctrl+R or ⌘R, with or without Shift. */
export const reloadKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === "F5" || ((ctrlKey || metaKey) && key.toLowerCase() === "r");

/** A switch or a tick box takes no letters: the focus stays on the arming switch after it was pressed. */
function isSwitch(element: Element): boolean {
  return element instanceof HTMLInputElement && (element.type === "checkbox" || element.type === "radio");
}
