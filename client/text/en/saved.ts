import type { texts as sv } from "../sv/saved.ts";

export const texts: typeof sv = {
  title: "Read the plan without a connection",
  lead: "You can keep the plan on this device, so that you can read it when you have no coverage too.",
  risk: "Whoever can unlock your phone or computer can then read the plan without signing in. Keep it only on a device that is your own and has a lock.",
  wiped:
    "The plan is encrypted. It is removed when you sign out and when somebody else signs in here. It is also removed if you may no longer see the plan, when you open Samlad with a network. Else it is kept for {{days}} days after you last saw it.",
  save: "Keep my plan on this device",
  saved: "The plan is kept on this device",
  savedWhen: "Kept {{when}}. It stays until {{day}}, and is replaced by the newest each time you open the page.",
  remove: "Remove the plan from this device",
  removed: "The plan has been removed from this device",
  failed: "The plan could not be kept. The browser does not allow it, or the device is full.",
  protected: {
    title: "Your details are protected",
    text: "Whoever gets hold of this device can learn who helps, and so where. We advise you not to keep the plan.",
    action: "Keep it anyway",
  },
  offline: {
    title: "You have no connection right now",
    text: "This is the plan as it was {{when}}. It may have changed since. You can read it but not answer or change anything.",
  },
  goals: "This is what I want",
  who: "Who does what",
  ifWorse: "If it gets worse",
  contact: "Whom I turn to",
  self: "Myself",
  kept: { title: "Kept on this device", until: "The plan stays here until {{day}}." },
  gone: "No plan is kept here",
  goneText: "When you have a connection again you can sign in and read the plan.",
};
