import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Stage } from "../../core/agreement.ts";
import { useParam } from "../navigation.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Button, TextLink } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { GuideText } from "./GuideText.tsx";
import { guidesFor } from "./guidesFor.ts";
import { SupportLinks } from "./SupportLinks.tsx";
import { guideHref, supportQuery } from "./supportQuery.ts";

/** The guide of a stage for the one who reads; the others of the same stage below it, and the way to all of them. */
export function StepHelpDialog({ stage, onClose }: { stage: Stage; onClose: () => void }) {
  const t = useText("support");
  const language = useLanguage();
  const sipId = useParam("sipId");
  const client = useQueryClient();
  const { data, error } = useQuery(supportQuery(language));
  const [chosen, setChosen] = useState<string | null>(null);
  const sip = client.getQueryData<{ view: { relations: string[] } }>(["sip", sipId]);
  const guides = data ? guidesFor(data.guides, stage, sip?.view.relations ?? []) : [];
  const guide = guides.find((it) => it.key === chosen) ?? guides[0];
  const text = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with the old text: one goes on from where the new one begins.
  useEffect(() => {
    if (!chosen) return;
    text.current?.focus({ preventScroll: true });
    text.current?.closest("[role=dialog]")?.scrollIntoView();
  }, [chosen]);
  const links = data?.links.filter((it) => guide && it.guides.includes(guide.key)) ?? [];
  return (
    <Dialog title={guide?.title ?? t("step")} isOpen isWide onClose={onClose}>
      <ProblemMessage problem={error} />
      {!data && !error && <Skeleton />}
      {guide && (
        <div
          key={guide.key}
          ref={text}
          tabIndex={-1}
          className="stack"
          {...(guide.language === language ? {} : { lang: guide.language })}
        >
          <p className="lead">{guide.lead}</p>
          <GuideText blocks={guide.blocks} level={3} />
        </div>
      )}
      {links.length > 0 && <SupportLinks links={links} />}
      {guides.length > 1 && (
        <div className="stack-tight">
          <h3>{t("moreHere")}</h3>
          <ul className="plain-list">
            {guides
              .filter((it) => it !== guide)
              .map((it) => (
                <li key={it.key}>
                  <Button look="quiet" isSmall onPress={() => setChosen(it.key)}>
                    {it.title}
                  </Button>
                </li>
              ))}
          </ul>
        </div>
      )}
      <p className="row">
        {guide && (
          <TextLink href={guideHref(guide.key)} target="_blank">
            {t("openGuide")}
          </TextLink>
        )}
        <TextLink href="/support" target="_blank">
          {t("all")}
        </TextLink>
      </p>
    </Dialog>
  );
}
