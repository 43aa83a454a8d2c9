import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { inCare } from "../core/access.ts";
import { type Session, sessionQuery } from "./api.ts";
import { LandingPage } from "./session/LandingPage.tsx";
import { signInAddress } from "./session/session.ts";
import { ErrorPage, NotFoundPage } from "./shell/ErrorPages.tsx";
import { PageSkeleton, Shell } from "./shell/Shell.tsx";

type Context = { client: QueryClient };

/** Every page, and who it is for. Pages are fetched when they are opened. */
export function createAppRouter(client: QueryClient) {
  return createRouter({
    routeTree,
    context: { client },
    defaultPreload: false,
    scrollRestoration: true,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  });
}

const root = createRootRouteWithContext<Context>()({
  component: Shell,
  beforeLoad: async ({ context }) => ({ session: await context.client.ensureQueryData(sessionQuery) }),
});

const open = createRoute({
  getParentRoute: () => root,
  path: "/",
  component: LandingPage,
  beforeLoad: ({ context: { session } }) => {
    if (session) throw redirect({ to: firstPageOf(session) });
  },
});

/** Where one's work is. Who has not chosen an assignment yet is asked to, on the first page of the staff. */
function firstPageOf({ user, assignment }: Session): "/my" | "/work" | "/admin" | "/log-review" {
  if (user.kind === "person") return "/my";
  if (!assignment || inCare(assignment.roles)) return "/work";
  if (assignment.roles.includes("admin")) return "/admin";
  return assignment.roles.includes("logReviewer") ? "/log-review" : "/work";
}

const signedOut = createRoute({
  getParentRoute: () => root,
  path: "/signed-out",
  component: lazyRouteComponent(() => import("./session/SignedOutPage.tsx"), "SignedOutPage"),
});

const chooseAssignment = createRoute({
  getParentRoute: () => root,
  path: "/choose-assignment",
  validateSearch: (search: Record<string, unknown>): { returnTo?: string } =>
    typeof search.returnTo === "string" && /^\/(?!\/)/.test(search.returnTo) ? { returnTo: search.returnTo } : {},
  beforeLoad: ({ context: { session } }) => mustBeSignedIn(session),
  component: lazyRouteComponent(() => import("./session/ChooseAssignmentPage.tsx"), "ChooseAssignmentPage"),
});

/** For everybody: staff who have not chosen an assignment too. */
const sessions = createRoute({
  getParentRoute: () => root,
  path: "/sessions",
  beforeLoad: ({ context: { session } }) => mustBeSignedIn(session),
  component: lazyRouteComponent(() => import("./sessions/SessionsPage.tsx"), "SessionsPage"),
});

/** Staff with a chosen assignment. */
const staff = createRoute({
  getParentRoute: () => root,
  id: "staff",
  beforeLoad: async ({ context, location }) => {
    const session = await mustBeSignedIn(context.session);
    if (session.user.kind === "person") throw redirect({ to: "/my" });
    if (!session.assignment) throw redirect({ to: "/choose-assignment", search: { returnTo: location.href } });
  },
});

/** The individual, a guardian, a representative or a relative. */
const person = createRoute({
  getParentRoute: () => root,
  id: "person",
  beforeLoad: async ({ context }) => {
    const session = await mustBeSignedIn(context.session);
    if (session.user.kind === "staff") throw redirect({ to: "/work" });
  },
});

const work = createRoute({
  getParentRoute: () => staff,
  path: "/work",
  component: lazyRouteComponent(() => import("./work/WorkPage.tsx"), "WorkPage"),
});

const unit = createRoute({
  getParentRoute: () => staff,
  path: "/unit",
  component: lazyRouteComponent(() => import("./work/UnitSips.tsx"), "UnitSips"),
});

const raise = createRoute({
  getParentRoute: () => staff,
  path: "/raise",
  component: lazyRouteComponent(() => import("./sip/RaiseNeed.tsx"), "RaiseNeed"),
});

const sip = createRoute({
  getParentRoute: () => staff,
  path: "/sips/$sipId",
  component: lazyRouteComponent(() => import("./sip/SipPage.tsx"), "SipPage"),
});

const sipOverview = createRoute({
  getParentRoute: () => sip,
  path: "/",
  component: lazyRouteComponent(() => import("./sip/SipOverview.tsx"), "SipOverview"),
});
const sipNeed = createRoute({
  getParentRoute: () => sip,
  path: "need",
  component: lazyRouteComponent(() => import("./sip/Need.tsx"), "Need"),
});
const sipConsent = createRoute({
  getParentRoute: () => sip,
  path: "consent",
  component: lazyRouteComponent(() => import("./sip/Consent.tsx"), "Consent"),
});
const sipAssessment = createRoute({
  getParentRoute: () => sip,
  path: "assessment",
  component: lazyRouteComponent(() => import("./sip/Assessment.tsx"), "Assessment"),
});
const sipSummons = createRoute({
  getParentRoute: () => sip,
  path: "summons",
  component: lazyRouteComponent(() => import("./sip/Summons.tsx"), "Summons"),
});
const sipMeeting = createRoute({
  getParentRoute: () => sip,
  path: "meeting",
  component: lazyRouteComponent(() => import("./sip/Meeting.tsx"), "Meeting"),
});
const sipPlan = createRoute({
  getParentRoute: () => sip,
  path: "plan",
  component: lazyRouteComponent(() => import("./sip/Plan.tsx"), "Plan"),
});
const sipFollowUp = createRoute({
  getParentRoute: () => sip,
  path: "follow-up",
  component: lazyRouteComponent(() => import("./sip/FollowUp.tsx"), "FollowUp"),
});
const sipClosing = createRoute({
  getParentRoute: () => sip,
  path: "closing",
  component: lazyRouteComponent(() => import("./sip/Closing.tsx"), "Closing"),
});
const sipHistory = createRoute({
  getParentRoute: () => sip,
  path: "history",
  component: lazyRouteComponent(() => import("./sip/History.tsx"), "History"),
});
const sipPrint = createRoute({
  getParentRoute: () => sip,
  path: "print",
  component: lazyRouteComponent(() => import("./sip/PrintPlan.tsx"), "PrintPlan"),
});

const my = createRoute({
  getParentRoute: () => person,
  path: "/my",
  component: lazyRouteComponent(() => import("./individual/MyPage.tsx"), "MyPage"),
});
const myRaise = createRoute({
  getParentRoute: () => person,
  path: "/my/raise",
  component: lazyRouteComponent(() => import("./individual/MyRaiseNeed.tsx"), "MyRaiseNeed"),
});
const mySip = createRoute({
  getParentRoute: () => person,
  path: "/my/$sipId",
  component: lazyRouteComponent(() => import("./individual/MySip.tsx"), "MySip"),
});

const myPrepare = createRoute({
  getParentRoute: () => person,
  path: "/my/$sipId/prepare",
  component: lazyRouteComponent(() => import("./individual/prepare/MyPreparePage.tsx"), "MyPreparePage"),
});

const myReaders = createRoute({
  getParentRoute: () => person,
  path: "/my/$sipId/readers",
  component: lazyRouteComponent(() => import("./accessLog/ReadersPage.tsx"), "ReadersPage"),
});

const logReviews = createRoute({
  getParentRoute: () => staff,
  path: "/log-review",
  component: lazyRouteComponent(() => import("./accessLog/ReviewsPage.tsx"), "ReviewsPage"),
});
const logReview = createRoute({
  getParentRoute: () => staff,
  path: "/log-review/$reviewId",
  component: lazyRouteComponent(() => import("./accessLog/ReviewPage.tsx"), "ReviewPage"),
});

/** The administrator's pages choose what to show by the rest of the path; /admin itself is the first of them. */
const admin = createRoute({
  getParentRoute: () => staff,
  path: "/admin/$",
  component: lazyRouteComponent(() => import("./admin/AdminPage.tsx"), "AdminPage"),
});

/** All components in all states; only when the client is run for development. */
const gallery = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: "/gallery",
        component: lazyRouteComponent(() => import("./ui/gallery/Gallery.tsx"), "Gallery"),
      }),
    ]
  : [];

const routeTree = root.addChildren([
  open,
  signedOut,
  chooseAssignment,
  sessions,
  staff.addChildren([
    work,
    unit,
    raise,
    sip.addChildren([
      sipOverview,
      sipNeed,
      sipConsent,
      sipAssessment,
      sipSummons,
      sipMeeting,
      sipPlan,
      sipFollowUp,
      sipClosing,
      sipHistory,
      sipPrint,
    ]),
    admin,
    logReviews,
    logReview,
  ]),
  person.addChildren([my, myRaise, mySip, myPrepare, myReaders]),
  ...gallery,
]);

/** Gives the session, or leaves for the sign-in and comes back here afterwards. */
async function mustBeSignedIn(session: Session | null): Promise<Session> {
  if (session) return session;
  window.location.assign(signInAddress());
  return new Promise(() => undefined);
}
