// The motif: one in the middle, those who help around. A picture of what the words beside it say.
import { type Html, html } from "../signIn/html.ts";

/** The kinds of actors in their shapes, as in the client (ActorShape.tsx). */
const outlines = {
  region: "M0-9.5 8.2-4.75V4.75L0 9.5-8.2 4.75V-4.75Z",
  municipality:
    "M-6.3-8.2H6.3A1.9 1.9 0 0 1 8.2-6.3V6.3A1.9 1.9 0 0 1 6.3 8.2H-6.3A1.9 1.9 0 0 1-8.2 6.3V-6.3A1.9 1.9 0 0 1-6.3-8.2Z",
  school: "M0-9.2 9.6 7.9H-9.6Z",
  person: "M0-9A9 9 0 0 1 0 9 9 9 0 0 1 0-9Z",
  authority: "M0-9.8 9.8 0 0 9.8-9.8 0Z",
  other: "M-4.4-9.2H4.4V-4.4H9.2V4.4H4.4V9.2H-4.4V4.4H-9.2V-4.4H-4.4Z",
};

export const circlePicture: Html = html`<svg viewBox="-120 -120 240 240" aria-hidden="true" class="circle"><circle r="84" class="ring"/>${Object.entries(
  outlines,
).map(([kind, outline], index, all) => {
  const angle = (index / all.length) * 2 * Math.PI - Math.PI / 2;
  const [x, y] = [Math.cos(angle) * 84, Math.sin(angle) * 84].map((it) => it.toFixed(1));
  return html`<circle cx="${x ?? 0}" cy="${y ?? 0}" r="30" class="gap"/><path class="actor ${kind}" transform="translate(${x ?? 0} ${y ?? 0}) scale(2.3)" d="${outline}"/>`;
})}<circle r="34" class="middle"/><path class="somebody" d="M0-15a8 8 0 1 1 0 16 8 8 0 1 1 0-16Zm-16 33c0-9 7-14 16-14s16 5 16 14Z"/></svg>`;
