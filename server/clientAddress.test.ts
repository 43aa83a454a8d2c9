import { expect, test } from "vitest";
import { addressOf } from "./clientAddress.ts";

const from = (ip: string | undefined, remoteAddress: string | undefined = "10.0.0.5") =>
  addressOf({ ip: ip as string, socket: { remoteAddress } });

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["192.0.2.7:50123", "192.0.2.7"],
  ["[2001:db8::7]:50123", "2001:db8::7"],
  ["[2001:db8::7]", "2001:db8::7"],
  ["2001:db8::7", "2001:db8::7"],
  ["fe80::7%eth0", "fe80::7"],
  ["::ffff:192.0.2.7", "::ffff:192.0.2.7"],
])("what a proxy writes is read as an address: %s", (said, address) => {
  expect(from(said)).toBe(address);
});

test.each(["unknown", "_hidden", "", "192.0.2.7, 192.0.2.8", "999.1.1.1:1", "'; drop"])(
  "the proxy's own counts when it says nothing that is an address: %s",
  (said) => expect(from(said)).toBe("10.0.0.5"),
);

test("of a line that is cut already nobody knows where it came from", () => {
  expect(addressOf({ ip: undefined as never, socket: { remoteAddress: undefined } })).toBeNull();
});
