// What a mail that comes in is taken for: an answer from a calendar, one of ours returned, or nothing to act on.
import { describe, expect, test } from "vitest";
import { readCalendarReply } from "./calendarReply.ts";
import { isChecked, largestMail, readInboundMail } from "./inboundMail.ts";

const uid = "5f1c2f6e-1111-8222-a333-444455556666";
const from = "reader@example.org";

const calendar = (more: Record<string, string> = {}, extra = "") => {
  const lines = {
    METHOD: "METHOD:REPLY",
    UID: `UID:${uid}`,
    SEQUENCE: "SEQUENCE:2",
    DTSTAMP: "DTSTAMP:20261122T080000Z",
    ATTENDEE: `ATTENDEE;CN="A Reader";PARTSTAT=ACCEPTED:mailto:${from}`,
    ...more,
  };
  const { METHOD, ...event } = lines;
  const inside = Object.values(event).filter(Boolean).join("\r\n");
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n${METHOD}\r\nBEGIN:VEVENT\r\n${inside}\r\nCOMMENT:Har ont i ryggen\r\nEND:VEVENT\r\n${extra}END:VCALENDAR\r\n`;
};
const mail = (parts: string[], { sender = `From: A Reader <${from}>`, top = "" } = {}) =>
  Buffer.from(
    [
      ...(top ? [top] : []),
      sender,
      "To: samlad@example.org",
      "Subject: Accepted: Meeting",
      "MIME-Version: 1.0",
      'Content-Type: multipart/alternative; boundary="b"',
      "",
      ...parts.flatMap((it) => ["--b", it]),
      "--b--",
      "",
    ].join("\r\n"),
  );
const text = "Content-Type: text/plain; charset=utf-8\r\n\r\nA Reader has accepted";
const part = (content: string, type = "text/calendar; charset=utf-8; method=REPLY") =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString("base64")}`;
const around = { domain: "example.org", checkedBy: null };

describe("an answer from a calendar", () => {
  test("is read from a mail as Google and Exchange write it, without what was written beside it", async () => {
    const twice = [text, part(calendar()), part(calendar(), 'application/ics; name="invite.ics"')];
    const read = await readInboundMail(mail(twice), around);
    expect(read).toEqual({
      kind: "reply",
      from,
      reply: { uid, sequence: 2, stamp: new Date("2026-11-22T08:00:00Z"), attendee: from, answer: "accepted" },
    });
    expect(JSON.stringify(read)).not.toContain("ryggen");
  });

  test.each([
    ["noReply", calendar({ METHOD: "METHOD:REQUEST" })],
    ["noReply", calendar({ METHOD: "METHOD:REPLY\r\nMETHOD:CANCEL" })],
    ["unknownEntry", calendar({ UID: "UID:somebody@elsewhere" })],
    ["unknownEntry", calendar({ UID: `UID:${uid}\r\nUID:${uid}` })],
    ["malformed", calendar({ DTSTAMP: "" })],
    ["malformed", calendar({ DTSTAMP: "DTSTAMP:20261122T080000" })],
    ["malformed", calendar({ SEQUENCE: "SEQUENCE:-1" })],
    ["notOneAttendee", calendar({ ATTENDEE: "" })],
    ["notOneAttendee", calendar({ ATTENDEE: `ATTENDEE:mailto:${from}\r\nATTENDEE:mailto:other@example.org` })],
    ["noAnswer", calendar({ ATTENDEE: `ATTENDEE;PARTSTAT=DELEGATED:mailto:${from}` })],
    ["malformed", calendar({ ATTENDEE: "ATTENDEE;PARTSTAT=ACCEPTED:https://example.org" })],
    ["notOneEntry", calendar({ UID: `UID:${uid}\r\nRECURRENCE-ID:20261122T080000Z` })],
    ["notOneEntry", calendar({ UID: `UID:${uid}\r\nRRULE:FREQ=DAILY` })],
    ["notOneEntry", calendar({}, "BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\n")],
    ["calendarTooLong", calendar({}, `X-A:${"a".repeat(70_000)}\r\n`)],
    ["malformed", "BEGIN:VCALENDAR\r\n".repeat(3000)],
    ["malformed", "no calendar at all"],
    ["malformed", ""],
  ])("is refused as %s, and nothing breaks", (why, content) => {
    expect(readCalendarReply(content)).toEqual({ refused: why });
  });
});

describe("a mail is refused", () => {
  const deep = (levels: number) => {
    let inner = "Content-Type: text/plain\r\n\r\nx";
    for (let it = 0; it < levels; it++)
      inner = `Content-Type: multipart/mixed; boundary="n${it}"\r\n\r\n--n${it}\r\n${inner}\r\n--n${it}--`;
    return inner;
  };
  test.each([
    ["tooLarge", Buffer.alloc(largestMail + 1, "a")],
    ["tooManyParts", mail(Array.from({ length: 500 }, () => text))],
    ["tooManyParts", mail([deep(1000)])],
    ["noCalendar", mail([deep(15)])],
    ["noCalendar", mail([text])],
    ["notOneEntry", mail([part(calendar()), part(calendar({ SEQUENCE: "SEQUENCE:3" }))])],
    ["notOneSender", mail([part(calendar())], { sender: `From: ${from}, other@example.org` })],
    ["notOneSender", mail([part(calendar())], { sender: `From: ${from}\r\nFrom: other@example.org` })],
    ["notOneSender", mail([part(calendar())], { sender: "X-From: nobody" })],
    ["notOneSender", Buffer.from("")],
    ["notOneSender", Buffer.from([0, 255, 13, 10, 0, 7])],
  ])("as %s", async (why, source) => {
    expect(await readInboundMail(source, around)).toEqual({ kind: "refused", why });
  });

  test("when the sender's domain must be proven and our own mail server does not say so", async () => {
    const asked = { domain: "example.org", checkedBy: "mx.samlad.example" };
    const lines = [
      "mx.samlad.example; dmarc=fail header.from=example.org",
      "mx.other.example; dmarc=pass header.from=example.org",
      "mx.samlad.example; dkim=pass header.d=elsewhere.example",
    ];
    for (const line of ["", ...lines])
      expect(
        await readInboundMail(mail([part(calendar())], { top: line && `Authentication-Results: ${line}` }), asked),
      ).toEqual({ kind: "refused", why: "senderNotProven" });
    const proven = "Authentication-Results: mx.samlad.example;\r\n dmarc=pass (p=reject) header.from=example.org";
    expect(await readInboundMail(mail([part(calendar())], { top: proven }), asked)).toMatchObject({ kind: "reply" });
    expect(isChecked(["mx.samlad.example; dkim=pass header.d=example.org"], "mx.samlad.example", from)).toBe(true);
    // One that the sender wrote stands below.
    expect(
      isChecked([lines[0]!, "mx.samlad.example; dmarc=pass header.from=example.org"], "mx.samlad.example", from),
    ).toBe(false);
  });
});

describe("what our own mail server says of a sender", () => {
  const says = (results: string) => isChecked([`mx.samlad.example; ${results}`], "mx.samlad.example", from);
  test.each([
    "dmarc=pass header.from=example.org",
    "dmarc = pass (p=reject; sp=none) header.from = Example.org",
    'spf=pass smtp.mailfrom="a; b"@example.org; dmarc/1=pass header.from=example.org',
    'dkim=pass reason="good (2048 \\"bits\\")" header.d=example.org',
  ])("is believed: %s", (results) => expect(says(results)).toBe(true));

  test.each([
    'spf=pass smtp.mailfrom="a; dmarc=pass header.from=example.org "@evil.example; dmarc=fail header.from=example.org',
    'spf=pass smtp.mailfrom="a\\"; dmarc=pass header.from=example.org "@evil.example',
    "spf=pass (of a; dmarc=pass header.from=example.org ) smtp.mailfrom=evil.example",
    "spf=pass (a (b) ; dmarc=pass header.from=example.org ) smtp.mailfrom=evil.example",
    "dmarc=pass header.from=example.org; dmarc=fail header.from=example.org",
    "dmarc=pass header.from=evil.example header.from=example.org",
    'dmarc=pass header.i="x header.from=example.org"',
    'spf=pass "; dmarc=pass header.from=example.org',
    "dkim=pass header.i=@x header.d=org",
  ])("is not believed: %s", (results) => expect(says(results)).toBe(false));
});

describe("a mail of ours that was returned", () => {
  const report = (action: string, id = `<${uid}@example.org>`) =>
    Buffer.from(
      [
        "From: MAILER-DAEMON@mx.example.org",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="r"',
        "",
        "--r\r\nContent-Type: text/plain\r\n\r\nSorry",
        `--r\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx\r\n\r\nAction: ${action}\r\nStatus: 5.1.1`,
        `--r\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: ${id}\r\nSubject: Meeting\r\n\r\nx`,
        "--r--",
      ].join("\r\n"),
    );
  test("is known by its Message-ID, when it was given up and when it is one of ours", async () => {
    expect(await readInboundMail(report("failed"), around)).toEqual({ kind: "bounce", messageIds: [uid] });
    expect(await readInboundMail(report("delayed"), around)).toMatchObject({ why: "notFailed" });
    expect(await readInboundMail(report("failed", `<${uid}@elsewhere.org>`), around)).toMatchObject({
      why: "unknownMail",
    });
  });
});
