import { createElement, Fragment } from "react";

/** A text where **this** is strong. For sentences from client/text, whose words order differs between languages. */
export function Emphasis({ text }: { text: string }) {
  const parts = text.split("**");
  const isStrong = (index: number) => index % 2 === 1 && index < parts.length - 1;
  return createElement(
    Fragment,
    null,
    ...parts.map((part, index) => (isStrong(index) ? createElement("strong", null, part) : part)),
  );
}
