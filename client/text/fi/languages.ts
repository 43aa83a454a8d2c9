import type { MainPath } from "../mainPath.ts";

export const texts = {
  waiting: "Käännös odottaa, että suomea äidinkielenään puhuva tarkistaa sen.",
  reviewed: "Käännös on tarkistettu {{day}}.",
  plan: "Suunnitelma ja muiden kirjoittamat tekstit ovat ruotsiksi. Myös osa tästä sivusta on vain ruotsiksi.",
  help: "Tarvitsetko tulkkia kokouksessa? Kerro siitä koordinaattorille.",
  swedishOnly: "Tämä sivu on vain ruotsiksi.",
  server: "Järjestelmä vastasi ruotsiksi:",
} satisfies MainPath<"languages">;
