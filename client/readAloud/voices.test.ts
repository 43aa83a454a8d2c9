import { describe, expect, it } from "vitest";
import { voiceFor, withoutVoice } from "./voices.ts";

const voice = (lang: string, localService = true, isDefault = false) => ({ lang, localService, default: isDefault });

describe("the voice for a language", () => {
  it("is one of that language, the device's favourite first", () => {
    const [alva, bengt] = [voice("sv-SE"), voice("sv_SE", true, true)];
    expect(voiceFor([voice("en-GB"), alva, bengt], "sv")).toBe(bengt);
    expect(voiceFor([alva], "sv-SE")).toBe(alva);
  });

  it("is never one that sends the text away, nor another language's", () => {
    expect(voiceFor([voice("sv-SE", false), voice("nb-NO")], "sv")).toBeNull();
  });

  it("is told to be missing once for each language", () => {
    expect(withoutVoice([voice("en-US")], ["sv", "sv-SE", "en", "fi"])).toEqual(["sv", "fi"]);
    expect(withoutVoice([voice("sv-SE")], ["sv"])).toEqual([]);
  });
});
