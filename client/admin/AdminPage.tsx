import { useSignedIn } from "../api.ts";
import { AdminPapers } from "../documents/AdminPapers.tsx";
import { usePlace } from "../navigation.ts";
import { useText } from "../text/text.ts";
import { LinkButton, TextLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { AgreementPage } from "./agreement/AgreementPage.tsx";
import { FailedNotice } from "./FailedNotice.tsx";
import { Files, FilesNotice } from "./Files.tsx";
import { NewStaff } from "./NewStaff.tsx";
import { NewUnit } from "./NewUnit.tsx";
import { Notices } from "./Notices.tsx";
import { Principals } from "./Principals.tsx";
import { Sessions } from "./Sessions.tsx";
import { StaffList } from "./StaffList.tsx";
import { StaffPage } from "./StaffPage.tsx";
import { UnitList } from "./UnitList.tsx";
import { UnitPage } from "./UnitPage.tsx";
import { Words } from "./Words.tsx";
import "./AdminPage.css";

/** The administrator's pages: which one, by the path after /admin. */
export function AdminPage() {
  const t = useText("admin");
  const { assignment } = useSignedIn();
  const path = usePlace().pathname;
  const [, , area = "units", id] = path.split("/");

  if (!assignment?.roles.includes("admin"))
    return (
      <Page title={t("notAdmin")} isNarrow>
        <EmptyState title={t("notAdmin")} action={<LinkButton href="/work">{t("toWork")}</LinkButton>}>
          {t("notAdminText")}
        </EmptyState>
      </Page>
    );

  return (
    <div className="Admin">
      <nav aria-label={t("nav.label")} className="Admin-nav screen-only">
        <ul className="plain-list">
          {(
            ["units", "staff", "principals", "sessions", "agreement", "notices", "words", "papers", "files"] as const
          ).map((it) => (
            <li key={it}>
              <TextLink
                href={`/admin/${it}`}
                className="Admin-link"
                {...(area === it ? { "aria-current": "page" } : {})}
              >
                {t(`nav.${it}`)}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        {area === "units" && id === undefined && (
          <>
            <FilesNotice />
            <FailedNotice />
          </>
        )}
        <Part area={area} id={id} />
      </div>
    </div>
  );
}

function Part({ area, id }: { area: string; id: string | undefined }) {
  const t = useText("admin");
  if (area === "units")
    return id === undefined ? <UnitList /> : id === "new" ? <NewUnit /> : <UnitPage key={id} id={id} />;
  if (area === "staff")
    return id === undefined ? <StaffList /> : id === "new" ? <NewStaff /> : <StaffPage key={id} id={id} />;
  if (area === "principals" && id === undefined) return <Principals />;
  if (area === "agreement" && id === undefined) return <AgreementPage />;
  if (area === "words" && id === undefined) return <Words />;
  if (area === "papers" && id === undefined) return <AdminPapers />;
  if (area === "files" && id === undefined) return <Files />;
  if (area === "notices" && id === undefined) return <Notices />;
  if (area === "sessions" && id === undefined) return <Sessions />;
  return (
    <Page title={t("notFound")} back={{ href: "/admin", label: t("unit.back") }} isNarrow>
      <p>{t("notFoundText")}</p>
    </Page>
  );
}
