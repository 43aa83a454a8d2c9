import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ApiProblem, type Assignment, useSignedIn } from "../api.ts";
import { goTo, ownAddress, usePlace } from "../navigation.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { chooseAssignment } from "./session.ts";
import "./ChooseAssignmentPage.css";

const knownRoles = ["manager", "coordinator", "staff", "admin", "logReviewer", "analyst"] as const;

/** Someone with several assignments says which one holds now: what may be seen depends on it. */
export function ChooseAssignmentPage() {
  const t = useText("shell");
  const session = useSignedIn();
  const client = useQueryClient();
  const returnTo = new URLSearchParams(usePlace().search).get("returnTo") ?? "";

  const choose = useMutation<void, ApiProblem, Assignment>({
    mutationFn: (assignment) => chooseAssignment(client, assignment.id),
    onSuccess: () => goTo(ownAddress(returnTo) ?? "/work"),
  });

  if (session.assignments.length === 0) {
    return (
      <Page title={t("chooseAssignment.none")} isNarrow>
        <EmptyState title={t("chooseAssignment.none")}>{t("chooseAssignment.noneText")}</EmptyState>
      </Page>
    );
  }

  return (
    <Page title={t("chooseAssignment.title")} lead={t("chooseAssignment.lead")} isNarrow>
      <ProblemMessage problem={choose.error} />
      <ul className="plain-list stack">
        {session.assignments.map((assignment) => (
          <li key={assignment.id} className="ChooseAssignment">
            <div>
              <h2>{assignment.unitName}</h2>
              <p className="soft">
                {knownRoles
                  .filter((role) => assignment.roles.includes(role))
                  .map((role) => t(`chooseAssignment.roles.${role}`))
                  .join(", ")}
              </p>
            </div>
            <Button
              isWide
              isPending={choose.isPending && choose.variables.id === assignment.id}
              onPress={() => choose.mutate(assignment)}
            >
              {t("chooseAssignment.choose", { unit: assignment.unitName })}
            </Button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
