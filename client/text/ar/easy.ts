import type { MainPath } from "../mainPath.ts";

export const texts = {
  turnOn: "قراءة سهلة",
  turnOff: "عرض الصفحة كاملة",
  offered: "خط أكبر وموضوع واحد في كل مرة.",
  more: "هناك المزيد للقراءة. اضغط على «عرض الصفحة كاملة».",
  words: "كلمات صعبة",
} satisfies MainPath<"easy">;
