import type { Contents } from "../content.ts";
import { ask, start, steps, when } from "./basics.ts";
import { children, relatives, youth } from "./forYou.ts";
import { accessibility, words } from "./service.ts";
import { staff } from "./staff.ts";
import { myths, stories } from "./stories.ts";

export const contents: Contents = {
  start,
  when,
  ask,
  steps,
  myths,
  stories,
  relatives,
  children,
  youth,
  staff,
  words,
  accessibility,
};
