import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import type { SipView } from "../../../core/sip/view.ts";
import { type SipAnswer, sipQuery, useSignedIn } from "../../api.ts";
import { useParam } from "../../navigation.ts";
import { useProtectedNames } from "../../protectedNames.ts";
import { ReadAloudButton } from "../../readAloud/ReadAloudButton.tsx";
import { Inside } from "../../shell/Inside.tsx";
import { PageToolContext } from "../../ui/pageTool.ts";
import { myPlansQuery } from "../myPlans.ts";
import { PersonBar } from "./PersonBar.tsx";
import { personsOf } from "./personMark.ts";
import { useForgetOthers } from "./useForgetOthers.ts";
import "../My.css";

/**
 * Around the pages about one person that other areas draw: who has read, the survey. Whoever is here for somebody else, or
 * for several, has in sight whom the page is about. The plan is opened for that alone, and not at all for one's only own.
 */
export function WithPerson() {
  const sipId = useParam("sipId");
  const { user } = useSignedIn();
  useForgetOthers(sipId);
  const plans = useQuery(myPlansQuery).data?.sips ?? [];
  const line = plans.find(({ id }) => id === sipId);
  const isNeeded = line !== undefined && (personsOf(plans).length > 1 || line.personName !== user.name);
  const { data } = useQuery({ ...sipQuery<SipAnswer<SipView | null>>(sipId), enabled: isNeeded });
  const view = useProtectedNames(data)?.view;
  return (
    <>
      {isNeeded && (
        <Suspense fallback={<div className="My-bar" />}>
          {view ? (
            <PersonBar sipId={sipId} view={view} isMe={view.person.personId === user.id} />
          ) : (
            <div className="My-bar" />
          )}
        </Suspense>
      )}
      <PageToolContext value={ReadAloudButton}>
        <Inside />
      </PageToolContext>
    </>
  );
}
