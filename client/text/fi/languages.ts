import type { MainPath } from "../mainPath.ts";

export const texts = {
  waiting: "Käännös odottaa äidinkielisen lukijan tarkistusta.",
  reviewed: "Käännös on tarkistettu {{day}}.",
  plan: "Suunnitelma ja osa sivusta ovat ruotsiksi.",
  help: "Tarvitsetko tulkkia? Kerro koordinaattorille.",
  swedishOnly: "Tämä sivu on vain ruotsiksi.",
} satisfies MainPath<"languages">;
