// Every address that is not a command, in one table. openapi.test.ts compares it with the routes there are.
import type { z } from "zod";
import { AgreementChange, AgreementTrial } from "../../core/agreementChanges.ts";
import {
  AdminSessionQuery,
  AdminSessionSearch,
  AdminStaffQuery,
  AdminStaffSearch,
  AdminUnitQuery,
  AssignmentChange,
  AssignmentInput,
  PrincipalChange,
  PrincipalInput,
  StaffChange,
  StaffEnding,
  StaffInput,
  UnitChange,
  UnitClosing,
  UnitInput,
  UnitQuery,
  UnitSearch,
} from "../../core/directory.ts";
import { ReviewDraw, ReviewMarks, ReviewSigning } from "../../core/logReview.ts";
import { NoticeSettingInput, SendAgainInput } from "../../core/notices.ts";
import { WordChange } from "../../core/wordChange.ts";
import { LogQuery } from "../accessLog/personRoutes.ts";
import { CalendarAddressBody, CalendarQuery } from "../calendar/calendarRoutes.ts";
import { UnitCalendarBody } from "../calendar/unitCalendarRoutes.ts";
import { ExampleQuery } from "../documents/adminPapers.ts";
import { DocumentQuery } from "../documents/documentRoutes.ts";
import { LookChange } from "../documents/lookChange.ts";
import { PaperQuery } from "../documents/paperRequest.ts";
import { DocumentBody } from "../documents/planRoutes.ts";
import { InvitationBody } from "../guests/inviteRoutes.ts";
import { SeenBody } from "../lastSeen/lastSeenRoutes.ts";
import { ExtractQuery } from "../registerExtract/extractRoutes.ts";
import { CountyChoice } from "../signIn/counties.ts";
import { AssignmentChoice } from "../signIn/sessionRoutes.ts";
import { ContactBody } from "../sip/contact.ts";
import { DraftBody, DraftQuery } from "../sip/drafts.ts";
import { ProtectionBody } from "../sip/protection.ts";
import { SipListQuery, SipSearch } from "../sip/sipList.ts";
import { WorkListQuery } from "../sip/workList.ts";
import { SupportQuery } from "../support/supportRoutes.ts";
import { SurveyBody } from "../survey/surveyRoutes.ts";
import type { SchemaName } from "./schemas.ts";

/** The groups of addresses. */
export const tags: Record<string, string> = {
  sips: "SIPs as they are read: one, many, their history and their papers.",
  work: "What waits for the caller, and what is new.",
  log: "Who has read: for the person, and for the log reviewer.",
  drafts: "Texts that are being written; seen by their owner alone.",
  survey: "The short survey after a meeting and at the closing, and its results without names.",
  session: "Who is signed in, and in which assignment.",
  directory: "Units and their people, for choosing among.",
  administration: "Principals, units, staff and assignments; for administrators.",
  about: "The interface about itself.",
};

export type Operation = {
  method: "get" | "post" | "put" | "delete";
  /** After /api/v1. */
  path: string;
  id: string;
  tag: string;
  title: string;
  description?: string;
  query?: z.ZodType;
  body?: z.ZodType;
  /** The answer's schema; none for 204. */
  answers?: SchemaName;
  status?: number;
  open?: boolean;
  /** Answers something else than JSON. */
  mediaType?: string | string[];
};

// biome-ignore format: a table is read row by row
export const operations: Operation[] = [
  { method: "get", path: "/sips", id: "listSips", tag: "sips", title: "The SIPs that the caller finds", query: SipListQuery, answers: "SipList" },
  { method: "post", path: "/sips/search", id: "searchSips", tag: "sips", title: "SIPs by a person's name or number, among those the caller finds", description: "By the whole identity number, or the beginning of a name. A POST, because neither may stand in an address (MOG.03).", body: SipSearch, answers: "SipsFound" },
  { method: "get", path: "/sips/{id}", id: "getSip", tag: "sips", title: "One SIP, as far as the caller may see it", answers: "SipAnswer" },
  { method: "get", path: "/sips/{id}/history", id: "getHistory", tag: "sips", title: "Who did what", answers: "History" },
  { method: "get", path: "/sips/{id}/news", id: "getNews", tag: "sips", title: "What has happened since the caller said to have seen it", description: "Of what the caller's history shows, without the caller's own acts; one line for each kind of thing, the newest first. Empty the first time.", answers: "News" },
  { method: "put", path: "/sips/{id}/seen", id: "saySeen", tag: "sips", title: "Say up to which version the caller has seen the news", description: "Never goes back; an earlier version than was said before changes nothing but the time.", body: SeenBody, answers: "Seen" },
  { method: "get", path: "/sips/{id}/as-of/{day}", id: "getDay", tag: "sips", title: "The SIP as it stood at the end of a day, with the sight of today", answers: "Day" },
  { method: "get", path: "/sips/{id}/changes", id: "getChanges", tag: "sips", title: "What differs between two days", description: "`from` and `to` are days; `to` is today when left out.", answers: "Changes" },
  { method: "post", path: "/sips/{id}/contact", id: "changeContact", tag: "sips", title: "Write how the person is reached", description: "For those who run the SIP and the person's side. All four at once; empty for what is not known.", body: ContactBody, answers: "SipAnswer" },
  { method: "get", path: "/sips/{id}/protection", id: "readProtection", tag: "sips", title: "The person's protection level, and what has been changed from this SIP", description: "For those who run the SIP.", answers: "Protection" },
  { method: "post", path: "/sips/{id}/protection", id: "changeProtection", tag: "sips", title: "Say which protection of personal data the person has", description: "For those who run the SIP, with the reason.", body: ProtectionBody, answers: "SipAnswer" },
  { method: "post", path: "/sips/{id}/guests", id: "inviteByLink", tag: "sips", title: "Invite somebody by a link", description: "For those who run the SIP and the individual, for a party whom the consent lets see something. An earlier link to the same party ends. With `personalIdentityNumber` that person alone can use it; without it the coordinator recognises who came. Withdrawn by the command `withdraw-invitation`.", body: InvitationBody, answers: "InvitationMade" },
  { method: "get", path: "/sips/{id}/attachments", id: "listAttachments", tag: "sips", title: "Attached files that the caller may read", answers: "Attachments" },
  { method: "post", path: "/sips/{id}/attachments", id: "addAttachment", tag: "sips", title: "Attach a file", description: "For those who run the SIP and the person's side. multipart/form-data: `area` (optional, and first: the information area whose readers may read it) and one `file`, PDF, PNG or JPEG of at most 10 MB. Pictures are kept without what the camera wrote about them. 503 `attachment.scanAway` or `attachment.noKey`: nothing was kept, try again later.", answers: "Attachment", status: 201 },
  { method: "get", path: "/sips/{id}/attachments/{attachmentId}", id: "getAttachment", tag: "sips", title: "One attached file", mediaType: ["application/pdf", "image/png", "image/jpeg"] },
  { method: "get", path: "/sips/{id}/plan/{document}", id: "getPlanDocument", tag: "sips", title: "An established plan as a document", description: "`2.pdf` for version 2; with `size`, in large type or easy to read.", query: PaperQuery, mediaType: "application/pdf" },
  { method: "post", path: "/sips/{id}/documents/plan", id: "givePlanDocument", tag: "sips", title: "The established plan as a document to give to somebody, and that it was given", body: DocumentBody, mediaType: "application/pdf" },
  { method: "get", path: "/sips/{id}/documents/{document}", id: "getDocument", tag: "sips", title: "A paper of the process, as far as the reader sees it", description: "`summons.pdf` and its like; without an id the latest. `standard=archive` gives PDF/A-2a in the place of PDF/UA-1, `record.txt` the text for a unit's own record to paste.", query: DocumentQuery, mediaType: ["application/pdf", "text/plain"] },
  { method: "get", path: "/sips/{id}/invitation/{document}", id: "getInvitation", tag: "sips", title: "The invitation to a meeting as a document", description: "The meeting's id with `.pdf` after it.", query: PaperQuery, mediaType: "application/pdf" },
  { method: "get", path: "/sips/{id}/consent.pdf", id: "getConsentDocument", tag: "sips", title: "The consent as a document, for the person's side and those who run the SIP", query: PaperQuery, mediaType: "application/pdf" },
  { method: "get", path: "/my/access-log", id: "readMyAccessLog", tag: "log", title: "Who has read about the caller", query: LogQuery, answers: "AccessLog" },
  { method: "get", path: "/my/access-log/{document}", id: "extractMyAccessLog", tag: "log", title: "The same as extract.pdf or extract.csv", mediaType: ["application/pdf", "text/csv"] },
  { method: "get", path: "/sips/{id}/access-log", id: "readAccessLog", tag: "log", title: "Who has read one SIP, for the person's side of it", query: LogQuery, answers: "AccessLog" },
  { method: "get", path: "/sips/{id}/access-log/{document}", id: "extractAccessLog", tag: "log", title: "The same as extract.pdf or extract.csv", mediaType: ["application/pdf", "text/csv"] },
  { method: "get", path: "/my/register-extract.json", id: "getMyRegisterExtract", tag: "log", title: "All that is held on the caller", description: "Asks that one has just proved who one is. The fields: docs/REGISTER_EXTRACT.md.", answers: "RegisterExtract" },
  { method: "get", path: "/my/register-extract.pdf", id: "getMyRegisterExtractOnPaper", tag: "log", title: "The same to read", description: "Asks that one has just proved who one is.", query: ExtractQuery, mediaType: "application/pdf" },
  { method: "get", path: "/sips/{id}/register-extract.json", id: "getRegisterExtract", tag: "log", title: "All that one SIP holds, for the person's side of it", description: "Asks that one has just proved who one is.", answers: "RegisterExtract" },
  { method: "get", path: "/sips/{id}/register-extract.pdf", id: "getRegisterExtractOnPaper", tag: "log", title: "The same to read", description: "Asks that one has just proved who one is.", query: ExtractQuery, mediaType: "application/pdf" },
  { method: "get", path: "/sips/{id}/calendar.ics", id: "getCalendarFile", tag: "sips", title: "When the meetings and the next follow-up are, as an iCalendar file", description: "Nothing about what or whom they are about. `lang` is the language of the words in it.", query: CalendarQuery, mediaType: "text/calendar" },
  { method: "get", path: "/sips/{id}/calendar-answers", id: "listCalendarAnswers", tag: "sips", title: "What calendars have answered to invitations by mail, without anybody having signed in", description: "For those who run the SIP; for others their own unit's, or their own.", answers: "CalendarAnswers" },
  { method: "get", path: "/units/{id}/calendar-address", id: "readUnitCalendarAddress", tag: "directory", title: "The private calendar address of the caller's own unit, without its secret", description: "For the unit's manager.", answers: "OwnCalendarAddress" },
  { method: "post", path: "/units/{id}/calendar-address", id: "makeUnitCalendarAddress", tag: "directory", title: "Make the unit's private calendar address, and revoke the one before", description: "For the unit's manager, who has just proved who one is. `path` holds the secret and is answered this once. It tells when the meetings are that the unit has been called to, and nothing else, for as long as that manager is the unit's.", body: UnitCalendarBody, answers: "MadeCalendarAddress", status: 201 },
  { method: "delete", path: "/units/{id}/calendar-address", id: "revokeUnitCalendarAddress", tag: "directory", title: "Revoke it: from then on it is answered as if it had never been", status: 204 },
  { method: "get", path: "/my/calendar-address", id: "readCalendarAddress", tag: "log", title: "The caller's private calendar address, without its secret", answers: "OwnCalendarAddress" },
  { method: "post", path: "/my/calendar-address", id: "makeCalendarAddress", tag: "log", title: "Make a private calendar address, and revoke the one before", description: "Asks that one has just proved who one is. `path` (`/calendar/….ics`) holds the secret and is answered this once; a calendar fetches it without signing in. 409 `calendar.protected` for somebody with protected identity.", body: CalendarAddressBody, answers: "MadeCalendarAddress", status: 201 },
  { method: "delete", path: "/my/calendar-address", id: "revokeCalendarAddress", tag: "log", title: "Revoke it: from then on it is answered as if it had never been", status: 204 },
  { method: "get", path: "/my/notices", id: "readNoticeSetting", tag: "session", title: "How the caller wants to be told that something waits", answers: "NoticeSettingAnswer" },
  { method: "put", path: "/my/notices", id: "changeNoticeSetting", tag: "session", title: "Change it", description: "Addresses are given for this alone. 409 `notices.protected` for somebody with protected identity, `notices.changed` when another window has changed it.", body: NoticeSettingInput, answers: "NoticeSettingAnswer" },
  { method: "get", path: "/units/{id}/notices", id: "readUnitNoticeSetting", tag: "directory", title: "A unit's function mailbox, for its managers and administrators", answers: "NoticeSettingAnswer" },
  { method: "put", path: "/units/{id}/notices", id: "changeUnitNoticeSetting", tag: "directory", title: "Change it", body: NoticeSettingInput, answers: "NoticeSettingAnswer" },
  { method: "get", path: "/sips/{id}/notices", id: "listSipNotices", tag: "sips", title: "Who has been told what, and what became of it, for those who run the SIP", answers: "SipNotices" },
  { method: "get", path: "/admin/notices", id: "listFailedNotices", tag: "directory", title: "What could not be sent, for administrators", answers: "NoticeOverview" },
  { method: "post", path: "/notices/again", id: "sendNoticesAgain", tag: "directory", title: "Send again what could not be sent", description: "Of those that the caller is shown as failed; others are left as they are. `planned` is how many it was.", body: SendAgainInput, answers: "SentAgain" },
  { method: "post", path: "/notices/handled", id: "settleNotices", tag: "directory", title: "Put aside what could not be sent, when whom it concerned has been told in another way", description: "For those who run the SIP: it is their task, and who did it is kept. `settled` is how many it was.", body: SendAgainInput, answers: "Settled" },
  { method: "post", path: "/admin/notices/handled", id: "putAsideFailedNotices", tag: "directory", title: "Put aside in the administrators' list what could not be sent", description: "Of those that the caller is shown; it stays a task for those who run the SIP. `settled` is how many it was.", body: SendAgainInput, answers: "Settled" },
  { method: "get", path: "/log-reviews", id: "listLogReviews", tag: "log", title: "The reviews of the log, for the principal's log reviewers", answers: "LogReviews" },
  { method: "post", path: "/log-reviews", id: "drawLogReview", tag: "log", title: "Draw a sample from the log of the principal's own staff", body: ReviewDraw, answers: "LogReview" },
  { method: "get", path: "/log-reviews/{reviewId}", id: "getLogReview", tag: "log", title: "One review with its rows", answers: "LogReview" },
  { method: "post", path: "/log-reviews/{reviewId}/marks", id: "markLogReview", tag: "log", title: "Say of rows that they are in order, or to be investigated", body: ReviewMarks, answers: "LogReview" },
  { method: "post", path: "/log-reviews/{reviewId}/sign", id: "signLogReview", tag: "log", title: "Sign a review; nothing is added to it afterwards", description: "Asks that one has just proved who one is.", body: ReviewSigning, answers: "LogReview" },
  { method: "get", path: "/work-list", id: "getWorkList", tag: "work", title: "What waits for the caller, and the news", query: WorkListQuery, answers: "WorkList" },
  { method: "get", path: "/work-list/waiting", id: "getWaitingList", tag: "work", title: "What the caller waits for from others", answers: "WaitingList" },
  { method: "post", path: "/letters/{id}/read", id: "readLetter", tag: "work", title: "Put a piece of news aside", status: 204 },
  { method: "get", path: "/live", id: "getLive", tag: "work", title: "Which SIPs change, as they change", description: "Server-sent events: `event: sip` with `{sipId, version}`; what has changed is asked for.", mediaType: "text/event-stream" },
  { method: "get", path: "/drafts", id: "listDrafts", tag: "drafts", title: "The caller's unfinished texts", query: DraftQuery, answers: "Drafts" },
  { method: "put", path: "/drafts/{key}", id: "saveDraft", tag: "drafts", title: "Save an unfinished text", description: "409 with `draft` when another window has saved another text.", body: DraftBody, answers: "Draft" },
  { method: "delete", path: "/drafts/{key}", id: "removeDraft", tag: "drafts", title: "Remove an unfinished text", status: 204 },
  { method: "get", path: "/session", id: "getSession", tag: "session", title: "Who is signed in", answers: "Session" },
  { method: "post", path: "/session/assignment", id: "chooseAssignment", tag: "session", title: "Choose the assignment to act in", body: AssignmentChoice, answers: "Session" },
  { method: "post", path: "/session/county", id: "chooseCounty", tag: "session", title: "Go to another county in which one is known", body: CountyChoice, answers: "Session" },
  { method: "post", path: "/session/sign-out", id: "signOut", tag: "session", title: "Sign out", answers: "SignedOut", open: true },
  { method: "get", path: "/session/sessions", id: "listOwnSessions", tag: "session", title: "The caller's open sessions", answers: "OwnSessions" },
  { method: "post", path: "/session/sessions/{id}/end", id: "endOwnSession", tag: "session", title: "End one of the caller's sessions", status: 204 },
  { method: "post", path: "/session/end-others", id: "endOtherSessions", tag: "session", title: "End all of the caller's sessions but this one", answers: "Ended" },
  { method: "get", path: "/sips/{id}/survey", id: "getSurvey", tag: "survey", title: "The survey that waits for the caller", answers: "SurveyOffer" },
  { method: "post", path: "/sips/{id}/survey", id: "answerSurvey", tag: "survey", title: "Answer it without a name, or decline it", description: "Once. `answers` is null for one who does not want to answer. 409 `survey.answered` the second time.", body: SurveyBody, status: 204 },
  { method: "get", path: "/survey/results", id: "getSurveyResults", tag: "survey", title: "What the county's surveys say, for managers and analysts", answers: "SurveyResults" },
  { method: "get", path: "/survey/results.csv", id: "getSurveyResultsAsCsv", tag: "survey", title: "The same as CSV", mediaType: "text/csv" },
  { method: "get", path: "/units", id: "listUnits", tag: "directory", title: "Units that can be called or asked", query: UnitQuery, answers: "Units" },
  { method: "post", path: "/units/search", id: "searchUnits", tag: "directory", title: "Units by what one needs help with and where one lives", description: "A POST, because what somebody needs help with may not stand in an address (FNS.02).", body: UnitSearch, answers: "Units" },
  { method: "get", path: "/municipalities", id: "listMunicipalities", tag: "directory", title: "Municipalities of the county", description: "To ask for the units of one of them with `municipalityId`.", answers: "Municipalities" },
  { method: "get", path: "/units/{id}", id: "getUnit", tag: "directory", title: "One unit", answers: "OneUnit" },
  { method: "get", path: "/units/{id}/staff", id: "listUnitStaff", tag: "directory", title: "Who works at a unit", answers: "UnitStaff" },
  { method: "get", path: "/support", id: "readSupport", tag: "directory", title: "Guides, checklists and answers for staff", description: "All of one language at once, to be searched where they are read.", query: SupportQuery, answers: "SupportAnswer" },
  { method: "get", path: "/words", id: "listWords", tag: "directory", title: "Words that the county explains in its own way", description: "The list that comes with the program is in the client; these go before it.", answers: "CountyWords" },
  { method: "get", path: "/admin/attachments", id: "getAttachmentStatus", tag: "administration", title: "Whether files can be attached, and are looked through for viruses", answers: "AttachmentStatus" },
  { method: "get", path: "/admin/words", id: "listWordsForAdministration", tag: "administration", title: "The same, with who changed them and when", answers: "AdminWords" },
  { method: "put", path: "/admin/words/{term}", id: "changeWord", tag: "administration", title: "Explain a word, leave it out, or take that back", description: "For those who look after the whole county.", body: WordChange, answers: "AdminWord" },
  { method: "get", path: "/admin/agreement", id: "getAgreement", tag: "administration", title: "The county's agreement: as it came, as it holds, and all that was decided", answers: "AdminAgreement" },
  { method: "post", path: "/admin/agreement/preview", id: "previewAgreement", tag: "administration", title: "What a change of the agreement would move", description: "Checks the change as if it were decided, and writes nothing.", body: AgreementTrial, answers: "AgreementEffect" },
  { method: "put", path: "/admin/agreement", id: "changeAgreement", tag: "administration", title: "Change the county's agreement", description: "For those who look after the whole county. `changes` is all that is to be another than what the program came with, by path (as `deadlines.start`, `phases.summon`, `retention.records.healthCare.years`, `ownTriggers.eviction`). 409 `request.stale` when another has decided since `version`.", body: AgreementChange, answers: "AdminAgreement" },
  { method: "get", path: "/admin/principals", id: "listPrincipals", tag: "administration", title: "Principals", answers: "Principals" },
  { method: "post", path: "/admin/principals", id: "addPrincipal", tag: "administration", title: "Add a principal", body: PrincipalInput, answers: "Principal", status: 201 },
  { method: "put", path: "/admin/principals/{id}", id: "changePrincipal", tag: "administration", title: "Change a principal", body: PrincipalChange, answers: "Principal" },
  { method: "get", path: "/admin/units", id: "listAllUnits", tag: "administration", title: "Units, closed ones too", query: AdminUnitQuery, answers: "AdminUnits" },
  { method: "get", path: "/admin/units/{id}", id: "getUnitForAdministration", tag: "administration", title: "One unit with its people", answers: "AdminUnit" },
  { method: "post", path: "/admin/units", id: "addUnit", tag: "administration", title: "Add a unit", body: UnitInput, answers: "Unit", status: 201 },
  { method: "put", path: "/admin/units/{id}", id: "changeUnit", tag: "administration", title: "Change a unit", body: UnitChange, answers: "Unit" },
  { method: "post", path: "/admin/units/{id}/close", id: "closeUnit", tag: "administration", title: "Say when a unit closes", body: UnitClosing, answers: "Unit" },
  { method: "get", path: "/admin/staff", id: "listStaff", tag: "administration", title: "Staff", query: AdminStaffQuery, answers: "AdminStaff" },
  { method: "post", path: "/admin/staff/search", id: "searchStaff", tag: "administration", title: "Staff by name or HSA-id", description: "A POST, because a name may not stand in an address (FNS.02).", body: AdminStaffSearch, answers: "AdminStaff" },
  { method: "get", path: "/admin/staff/{id}", id: "getStaff", tag: "administration", title: "One staff member with assignments", answers: "StaffRow" },
  { method: "post", path: "/admin/staff", id: "addStaff", tag: "administration", title: "Add a staff member", body: StaffInput, answers: "Staff", status: 201 },
  { method: "put", path: "/admin/staff/{id}", id: "changeStaff", tag: "administration", title: "Change a staff member", body: StaffChange, answers: "Staff" },
  { method: "post", path: "/admin/staff/{id}/end", id: "endStaff", tag: "administration", title: "Say when a staff member leaves", body: StaffEnding, answers: "Staff" },
  { method: "post", path: "/admin/assignments", id: "addAssignment", tag: "administration", title: "Give an assignment", body: AssignmentInput, answers: "Assignment", status: 201 },
  { method: "put", path: "/admin/assignments/{id}", id: "changeAssignment", tag: "administration", title: "Change or end an assignment", body: AssignmentChange, answers: "Assignment" },
  { method: "get", path: "/admin/sessions", id: "listStaffSessions", tag: "administration", title: "Open sessions of the staff one looks after", query: AdminSessionQuery, answers: "AdminSessions" },
  { method: "post", path: "/admin/sessions/search", id: "searchStaffSessions", tag: "administration", title: "Open sessions of staff by name", body: AdminSessionSearch, answers: "AdminSessions" },
  { method: "post", path: "/admin/sessions/{id}/end", id: "endStaffSession", tag: "administration", title: "End a staff member's session", status: 204 },
  { method: "get", path: "/admin/papers", id: "getPapers", tag: "administration", title: "The county's papers: its logo and colour, and what is wrong with its own templates", answers: "AdminPapers" },
  { method: "get", path: "/admin/papers/{document}", id: "getExamplePaper", tag: "administration", title: "One paper with an invented example", description: "`summons.pdf` and its like.", query: ExampleQuery, mediaType: "application/pdf" },
  { method: "put", path: "/admin/papers/look", id: "changeLook", tag: "administration", title: "Change the county's logo and colour", body: LookChange, answers: "CountyLook" },
  { method: "get", path: "/openapi.json", id: "getOpenApi", tag: "about", title: "This document", answers: "OpenApiDocument", open: true },
  { method: "get", path: "/api-info", id: "getApiInfo", tag: "about", title: "Name, version and status of the interface", answers: "ApiInfo", open: true },
];
