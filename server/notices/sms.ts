// The one way out for SMS: an HTTP gateway. The interface is SendSms; the adapter below speaks the small JSON that
// docs/NOTICES.md describes. A gateway that wants to be spoken to otherwise gets an adapter of its own here.
import type { Outcome } from "../../core/notices.ts";
import type { Config } from "../config.ts";

/** `id` is the same at each try: the gateway sends one SMS for each. */
export type Sms = { id: string; to: string; text: string };
/** Hands one SMS to the gateway. Never throws for what a gateway or a line does. */
export type SendSms = (sms: Sms) => Promise<Outcome>;

/** How long the gateway is waited for. */
export const patienceMs = 15_000;

/** Null when no gateway is set. */
export function openSmsGateway(
  { smsGatewayUrl, smsGatewayToken, smsSender }: Pick<Config, "smsGatewayUrl" | "smsGatewayToken" | "smsSender">,
  patience = patienceMs,
): SendSms | null {
  if (smsGatewayUrl === null) return null;
  return async ({ id, to, text }) => {
    try {
      const answer = await fetch(smsGatewayUrl, {
        method: "POST",
        // Where it goes is what the settings say, and no other place that an answer may name.
        redirect: "error",
        signal: AbortSignal.timeout(patience),
        headers: {
          "content-type": "application/json",
          "idempotency-key": id,
          ...(smsGatewayToken ? { authorization: `Bearer ${smsGatewayToken}` } : {}),
        },
        body: JSON.stringify({ id, from: smsSender, to, text }),
      });
      await answer.body?.cancel();
      return outcomeOfStatus(answer.status);
    } catch (error) {
      const { name, cause } = error as Error & { cause?: { code?: string } };
      if (name === "TimeoutError") return { kind: "later", why: "serverSlow" };
      const isAway = /ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN/.test(cause?.code ?? "");
      return { kind: "later", why: isAway ? "serverAway" : "lineDropped" };
    }
  };
}

/** What the gateway's answer means: 2xx taken; 400, 404 and 422 never this one; all else another time. */
export function outcomeOfStatus(status: number): Outcome {
  if (status >= 200 && status < 300) return { kind: "sent" };
  if (status === 404 || status === 422) return { kind: "never", why: "addressRefused" };
  if (status === 400 || status === 413) return { kind: "never", why: "messageRefused" };
  if (status === 401 || status === 403) return { kind: "later", why: "signInRefused" };
  return { kind: "later", why: "serverBusy" };
}
