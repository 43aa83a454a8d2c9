import { describe, expect, test } from "vitest";
import { NoticeSettingInput, noSetting, telephone } from "./notices.ts";
import { noticeTable } from "./noticeTable.ts";
import { noticeText } from "./noticeTexts.ts";
import { letterKinds } from "./sip/letters.ts";

describe("the table of notices", () => {
  test("has every kind of news, each with somebody who is told and a channel", () => {
    expect(Object.keys(noticeTable).toSorted()).toEqual([...letterKinds].toSorted());
    for (const { told, channels } of Object.values(noticeTable))
      expect(told.sv.length * told.en.length * channels.length).toBeGreaterThan(0);
  });

  test("rings a telephone for nothing that it does not also mail", () => {
    for (const { channels } of Object.values(noticeTable)) expect(channels).toContain("email");
  });
});

describe("what is sent", () => {
  test("is the same for everything, and holds one address: that of the service", () => {
    for (const channel of ["email", "sms"] as const)
      for (const language of ["sv", "en"] as const) {
        const { subject, text } = noticeText(channel, language, "https://samlad.example.org");
        expect(text.match(/https?:\S+/g)).toEqual(["https://samlad.example.org"]);
        expect(subject + text).not.toMatch(/SIP\b|plan\b|möte|meeting|enhet|unit|vård|care|\{/i);
      }
  });

  test("fits in one SMS with an address of ordinary length", () => {
    for (const language of ["sv", "en"] as const)
      expect(noticeText("sms", language, "https://samlad.region-vastra-mellan.example.org").text.length).toBeLessThan(
        160,
      );
  });
});

describe("a setting", () => {
  const given = { ...noSetting("sv", "person"), email: "a@example.org", emailWhen: "atOnce" };

  test("is nothing at all from the start", () => {
    expect(noSetting("sv", "person")).toMatchObject({ emailWhen: "never", smsWhen: "never", email: "", phone: "" });
  });

  test("is refused when it wants what it gives no address for", () => {
    const problems = (it: object) => NoticeSettingInput.safeParse(it).error?.issues.map((one) => one.message) ?? [];
    expect(problems(given)).toEqual([]);
    expect(problems({ ...given, email: "" })).toEqual(["notices.emailMissing"]);
    expect(problems({ ...given, smsWhen: "daily" })).toEqual(["notices.phoneMissing"]);
    expect(problems({ ...given, phone: "kommer" })).toContain("notices.phone");
    for (const email of ["a@b", "a b@c.se", "a@b.se, c@d.se", "A <a@b.se>", "a@b.se\r\nBcc: c@d.se"])
      expect(problems({ ...given, email })).toContain("directory.email");
  });

  test("takes a telephone number as people write it", () => {
    expect(telephone("070-174 06 05")).toBe("+46701740605");
    expect(telephone("0046 70 174 06 05")).toBe("+46701740605");
    expect(telephone("+47 912 34 567")).toBe("+4791234567");
    expect(telephone("")).toBe("");
    expect(telephone("112")).toBeNull();
  });
});
