let place: HTMLElement | undefined;

/** Has a screen reader say something that is seen in another way: a button that turns while it waits. */
export function sayAloud(text: string): void {
  if (!place) {
    place = document.createElement("div");
    place.className = "visually-hidden";
    place.setAttribute("role", "log");
    place.setAttribute("aria-live", "polite");
    document.body.append(place);
  }
  const line = document.createElement("p");
  line.textContent = text;
  place.append(line);
  setTimeout(() => line.remove(), 7000);
}
