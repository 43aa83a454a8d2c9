import type { FetchQueryOptions, QueryClient } from "@tanstack/react-query";
import { inCare } from "../core/access.ts";
import { type ApiProblem, type Session, sessionQuery, sipQuery } from "./api.ts";
import { type LazyPage, lazyPage } from "./shell/lazyPage.ts";
import type { Area } from "./text/areas.ts";

/** Who a page is for. Staff must have chosen an assignment, but on the pages for everybody who is signed in. */
type Who = "anybody" | "visitors" | "signedIn" | "staff" | "person";

type Route = {
  /** `$name` stands for one part of the address, a last `$` for all the rest. */
  path: string;
  who: Who;
  /** From the outside in: the page, and the part of it that the rest of the address chooses. */
  pages: LazyPage[];
  /** The words it begins with, besides those of every page. */
  texts: Area[];
  /** What it shows first. */
  needs?: (params: Record<string, string>) => FetchQueryOptions<unknown, ApiProblem>;
};

export type Match = { route: Route; params: Record<string, string> };

const sip = lazyPage(async () => (await import("./sip/SipPage.tsx")).SipPage);
const person = lazyPage(async () => (await import("./individual/person/WithPerson.tsx")).WithPerson);

/** Every page, and who it is for. Pages are fetched when they are opened. The first that fits is taken. */
const routes: Route[] = [
  page("/", "visitors", async () => (await import("./session/LandingPage.tsx")).LandingPage),
  page("/signed-out", "anybody", async () => (await import("./session/SignedOutPage.tsx")).SignedOutPage),
  page(
    "/choose-assignment",
    "signedIn",
    async () => (await import("./session/ChooseAssignmentPage.tsx")).ChooseAssignmentPage,
  ),
  page("/notices", "signedIn", async () => (await import("./notices/NoticesPage.tsx")).NoticesPage),
  page("/sessions", "signedIn", async () => (await import("./sessions/SessionsPage.tsx")).SessionsPage),

  page("/my", "person", async () => (await import("./individual/MyPage.tsx")).MyPage),
  page("/my/raise", "person", async () => (await import("./individual/MyRaiseNeed.tsx")).MyRaiseNeed, [
    "individual",
    "askWhom",
    "draft",
  ]),
  page("/my/access-log", "person", async () => (await import("./accessLog/ReadersPage.tsx")).MyReadersPage, [
    "accessLog",
  ]),
  page("/my/words", "person", async () => (await import("./individual/MyWordList.tsx")).MyWordList, ["wordList"]),
  {
    ...page("/my/$sipId", "person", async () => (await import("./individual/MySip.tsx")).MySip, [
      "individual",
      "rooms",
      "easy",
    ]),
    needs: ({ sipId = "" }) => sipQuery(sipId),
  },
  room("plan", async () => (await import("./individual/rooms/PlanRoom.tsx")).PlanRoom),
  room("meeting", async () => (await import("./individual/rooms/MeetingRoom.tsx")).MeetingRoom, ["meeting", "prepare"]),
  room("circle", async () => (await import("./individual/rooms/CircleRoom.tsx")).CircleRoom),
  room("messages", async () => (await import("./individual/rooms/MessagesRoom.tsx")).MessagesRoom, ["messages"]),
  room("consent", async () => (await import("./individual/rooms/ConsentRoom.tsx")).ConsentRoom, ["myConsent"]),
  room("words", async () => (await import("./individual/rooms/WordsRoom.tsx")).WordsRoom, ["draft", "myConsent"]),
  room("shared", async () => (await import("./individual/rooms/SharedRoom.tsx")).SharedRoom, [
    "accessLog",
    "givenOut",
    "myConsent",
  ]),
  room("take-along", async () => (await import("./individual/rooms/TakeAlongRoom.tsx")).TakeAlongRoom, ["takeAlong"]),
  room("settings", async () => (await import("./individual/rooms/SettingsRoom.tsx")).SettingsRoom, [
    "takeAlong",
    "contact",
  ]),
  room("prepare", async () => (await import("./individual/prepare/MyPreparePage.tsx")).MyPreparePage, [
    "prepare",
    "meeting",
  ]),
  withPerson("survey", async () => (await import("./survey/SurveyPage.tsx")).SurveyPage, ["survey"]),
  withPerson("readers", async () => (await import("./accessLog/ReadersPage.tsx")).ReadersPage, ["accessLog"]),

  page("/work", "staff", async () => (await import("./work/WorkPage.tsx")).WorkPage, ["work", "sip", "tasks"]),
  page("/unit", "staff", async () => (await import("./work/UnitSips.tsx")).UnitSips),
  page("/raise", "staff", async () => (await import("./sip/RaiseNeed.tsx")).RaiseNeed),
  stage("", async () => (await import("./sip/SipOverview.tsx")).SipOverview),
  stage("/need", async () => (await import("./sip/Need.tsx")).Need),
  stage("/consent", async () => (await import("./sip/Consent.tsx")).Consent),
  stage("/assessment", async () => (await import("./sip/Assessment.tsx")).Assessment),
  stage("/summons", async () => (await import("./sip/Summons.tsx")).Summons),
  stage("/meeting", async () => (await import("./sip/Meeting.tsx")).Meeting),
  stage("/plan", async () => (await import("./sip/Plan.tsx")).Plan),
  stage("/follow-up", async () => (await import("./sip/FollowUp.tsx")).FollowUp),
  stage("/closing", async () => (await import("./sip/Closing.tsx")).Closing),
  stage("/history", async () => (await import("./sip/History.tsx")).History),
  stage("/print", async () => (await import("./sip/PrintPlan.tsx")).PrintPlan),
  page("/sips/$sipId/survey", "staff", async () => (await import("./survey/SurveyPage.tsx")).SurveyPage),
  page("/survey-results", "staff", async () => (await import("./survey/ResultsPage.tsx")).ResultsPage),
  page("/support", "staff", async () => (await import("./support/SupportPage.tsx")).SupportPage),
  page("/support/$guide", "staff", async () => (await import("./support/GuidePage.tsx")).GuidePage),
  page("/log-review", "staff", async () => (await import("./accessLog/ReviewsPage.tsx")).ReviewsPage),
  page("/log-review/$reviewId", "staff", async () => (await import("./accessLog/ReviewPage.tsx")).ReviewPage),
  // The administrator's pages choose what to show by the rest of the path; /admin itself is the first of them.
  page("/admin/$", "staff", async () => (await import("./admin/AdminPage.tsx")).AdminPage),
  // All components in all states; only when the client is run for development.
  ...(import.meta.env.DEV
    ? [page("/gallery", "anybody", async () => (await import("./ui/gallery/Gallery.tsx")).Gallery)]
    : []),
];

/** The route of an address, with the parts of it that are not always the same; null when there is no such page. */
export function routeOf(pathname: string): Match | null {
  const parts = pathname.split("/").filter(Boolean);
  for (const route of routes) {
    const params = paramsOf(route.path.split("/").filter(Boolean), parts);
    if (params) return { route, params };
  }
  return null;
}

/**
 * Whether the one who is signed in may open the page: nothing when so, else where to go instead. To the sign-in one
 * leaves the program altogether, and comes back here.
 */
export async function turnedAway(client: QueryClient, { route }: Match, href: string): Promise<string | null> {
  const session = await client.ensureQueryData(sessionQuery);
  if (route.who === "anybody") return null;
  if (route.who === "visitors") return session ? firstPageOf(session) : null;
  if (!session) return `/sign-in?returnTo=${encodeURIComponent(href)}`;
  if (route.who === "person") return session.user.kind === "person" ? null : "/work";
  if (route.who === "signedIn") return null;
  if (session.user.kind === "person") return "/my";
  return session.assignment ? null : `/choose-assignment?returnTo=${encodeURIComponent(href)}`;
}

/** Where one's work is. Who has not chosen an assignment yet is asked to, on the first page of the staff. */
function firstPageOf({ user, assignment }: Session): string {
  if (user.kind === "person") return "/my";
  if (!assignment || inCare(assignment.roles)) return "/work";
  if (assignment.roles.includes("admin")) return "/admin";
  if (assignment.roles.includes("logReviewer")) return "/log-review";
  return assignment.roles.includes("analyst") ? "/survey-results" : "/work";
}

function page(path: string, who: Who, load: Parameters<typeof lazyPage>[0], texts: Area[] = []): Route {
  return { path, who, pages: [lazyPage(load)], texts };
}

/** A room of one's own page: `client/individual/rooms/rooms.ts` has the addresses. */
function room(path: string, load: Parameters<typeof lazyPage>[0], texts: Area[] = []): Route {
  return {
    ...page(`/my/$sipId/${path}`, "person", load, ["individual", "rooms", ...texts]),
    needs: ({ sipId = "" }) => sipQuery(sipId),
  };
}

/** A page about one person's SIP that another area draws, for the person and those beside: with whom it is about in sight. */
function withPerson(path: string, load: Parameters<typeof lazyPage>[0], texts: Area[]): Route {
  return { path: `/my/$sipId/${path}`, who: "person", pages: [person, lazyPage(load)], texts };
}

/** A stage of a SIP, in the page of the SIP. */
function stage(path: string, load: Parameters<typeof lazyPage>[0]): Route {
  return {
    path: `/sips/$sipId${path}`,
    who: "staff",
    pages: [sip, lazyPage(load)],
    texts: ["sip", "tasks"],
    needs: ({ sipId = "" }) => sipQuery(sipId),
  };
}

function paramsOf(pattern: string[], parts: string[]): Record<string, string> | null {
  const takesRest = pattern.at(-1) === "$";
  const fixed = takesRest ? pattern.slice(0, -1) : pattern;
  if (takesRest ? parts.length < fixed.length : parts.length !== fixed.length) return null;
  const params: Record<string, string> = {};
  for (const [index, name] of fixed.entries()) {
    const part = parts[index] ?? "";
    if (name.startsWith("$")) params[name.slice(1)] = decoded(part);
    else if (name !== part) return null;
  }
  return params;
}

/** A part that is no proper writing of anything stands as it is, and is then found to be nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
