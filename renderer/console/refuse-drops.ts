/** A file dropped beside the place for it changes nothing: the browser would leave the console and open it. */
export function refuseDrops(window: Window): void {
  for (const event of ["dragover", "drop"] as const) {
    window.addEventListener(event, (dragged) => {
      if (dragged.dataTransfer?.types.includes("Files")) dragged.preventDefault();
    });
  }
}
