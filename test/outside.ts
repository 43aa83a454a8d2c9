// What stands outside Samlad in tests of notices: a real mail server that a test can make refuse, dawdle or hang up, and an SMS
// gateway. Every byte that comes to them is kept.
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { SMTPServer } from "smtp-server";

/** How the mail server behaves. `mute`: it takes the call and says nothing; `hangUp`: in the middle of a mail; `hangUpAfter`: it has the mail, and does not say so. */
export type Mood = "accept" | "mute" | "noSuchAddress" | "refuse" | "busy" | "dawdle" | "hangUp" | "hangUpAfter";
export type ReceivedMail = { from: string; to: string[]; raw: string; messageId: string };

export type MailServer = {
  url: string;
  mails: ReceivedMail[];
  /** All that was said to it, mails and envelopes, from every connection. */
  heard: () => string;
  mood: (mood: Mood) => void;
  /** Nothing listens any longer, until `comeBack`. */
  goAway: () => Promise<void>;
  comeBack: () => Promise<void>;
  close: () => Promise<void>;
};

export async function mailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const heard: Buffer[] = [];
  const sockets = new Set<Socket>();
  let mood: Mood = "accept";
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  const no = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });

  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onRcptTo: (_address, _session, callback) => {
      if (mood === "noSuchAddress") return callback(no(550, "No such user here"));
      if (mood === "busy") return callback(no(451, "Try again later"));
      if (mood === "dawdle") return;
      callback();
    },
    onData: (stream, session, callback) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => {
        parts.push(part);
        if (mood === "hangUp") hangUp();
      });
      stream.on("end", () => {
        if (mood === "hangUp") return;
        if (mood === "refuse") return callback(no(554, "Not this"));
        const raw = Buffer.concat(parts).toString("utf8");
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map((one) => one.address),
          raw,
          messageId: /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? "",
        });
        if (mood === "hangUpAfter") return hangUp();
        callback();
      });
    },
  });
  smtp.on("error", () => {});
  await new Promise<void>((done) => smtp.listen(0, "127.0.0.1", () => done()));
  const inner = (smtp.server.address() as AddressInfo).port;

  // In front of it, so that all bytes are heard, and so that it can be gone.
  let front: Server;
  let port = 0;
  async function comeBack() {
    front = createServer((socket) => {
      sockets.add(socket);
      if (mood === "mute") return void socket.on("error", () => {}).on("close", () => sockets.delete(socket));
      const behind = connect(inner, "127.0.0.1");
      socket.on("data", (part) => heard.push(Buffer.from(part)));
      socket.pipe(behind).pipe(socket);
      for (const [one, other] of [
        [socket, behind],
        [behind, socket],
      ] as const)
        one
          .on("error", () => {})
          .on("close", () => {
            other.destroy();
            sockets.delete(socket);
          });
    });
    await new Promise<void>((done) => front.listen(port, "127.0.0.1", done));
    port = (front.address() as AddressInfo).port;
  }
  async function goAway() {
    hangUp();
    await new Promise((done) => front.close(done));
  }
  await comeBack();
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    heard: () => Buffer.concat(heard).toString("utf8"),
    mood: (next) => {
      mood = next;
    },
    goAway,
    comeBack,
    close: async () => {
      hangUp();
      await new Promise((done) => front.close(done));
      await new Promise<void>((done) => smtp.close(() => done()));
    },
  };
}

/** An SMS gateway that answers with `status`; null: it hangs up without a word. */
export async function smsGateway() {
  const received: { headers: Record<string, unknown>; body: string }[] = [];
  let status: number | null = 202;
  const server = createHttpServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part) => parts.push(part));
    request.on("end", () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString("utf8") });
      if (status === null) return request.socket.destroy();
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
    received,
    heard: () => received.map((one) => JSON.stringify(one)).join("\n"),
    answer: (next: number | null) => {
      status = next;
    },
    close: () => new Promise((done) => server.close(done)),
  };
}
