import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { ApiProblem, sendJson } from "../api.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { dayInWords, swedishParts } from "../ui/dates.ts";
import { announce } from "../ui/LiveStatus.tsx";
import { Section } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import type { PapersAnswer } from "./AdminPapers.tsx";

type Props = Pick<PapersAnswer, "look" | "mayChange">;

/** The county's logo and colour; changed by those who look after the whole county, read by the others. */
export function LookForm({ look, mayChange }: Props) {
  const t = useText("documents");
  const language = useLanguage();
  const client = useQueryClient();
  const id = useId();
  const [colour, setColour] = useState(look.colour);
  const [file, setFile] = useState<File | null>(null);
  const [removes, setRemoves] = useState(false);
  const saving = useMutation<unknown, ApiProblem>({
    mutationFn: async () => {
      const logo = removes ? { logo: null } : file ? { logo: await base64Of(file) } : {};
      return sendJson("PUT", "/api/v1/admin/papers/look", { version: look.version, colour, ...logo });
    },
    onSuccess: async () => {
      announce(t("admin.look.saved"));
      await client.invalidateQueries({ queryKey: ["admin", "papers"] });
    },
  });
  const day = look.changedAt && dayInWords(swedishParts(look.changedAt).day, language, { weekday: false });
  return (
    <Section title={t("admin.look.title")} lead={t("admin.look.lead")} isCard>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!saving.isPending) saving.mutate();
        }}
      >
        <div className="stack-tight">
          <label htmlFor={`${id}-colour`}>{t("admin.look.colour")}</label>
          <input
            id={`${id}-colour`}
            className="LookForm-colour"
            type="color"
            value={colour}
            disabled={!mayChange}
            onChange={(event) => setColour(event.target.value)}
          />
        </div>
        <p>{t(look.hasLogo ? "admin.look.hasLogo" : "admin.look.noLogo")}</p>
        {mayChange ? (
          <>
            <div className="stack-tight">
              <label htmlFor={`${id}-logo`}>{t("admin.look.logo")}</label>
              <p id={`${id}-help`} className="soft small">
                {t("admin.look.logoHelp")}
              </p>
              <input
                id={`${id}-logo`}
                type="file"
                accept="image/png,image/jpeg"
                aria-describedby={`${id}-help`}
                disabled={removes}
                onChange={(event) => setFile(event.target.files?.[0] ?? null)}
              />
            </div>
            {look.hasLogo && (
              <Checkbox isSelected={removes} onChange={setRemoves}>
                {t("admin.look.remove")}
              </Checkbox>
            )}
            <ProblemMessage problem={saving.error} />
            <div className="row">
              <Button type="submit" look="primary" isPending={saving.isPending}>
                {t("admin.look.save")}
              </Button>
            </div>
          </>
        ) : (
          <p className="soft">{t("admin.look.readOnly")}</p>
        )}
        {day && <p className="soft small">{t("admin.look.changed", { who: look.changedBy, day })}</p>}
      </form>
    </Section>
  );
}

/** Twice what a logo may be, and below what a request may be. */
const mostSent = 600_000;

/**
 * What stands in a file, as the server takes it. Of one that is far too large only so much that the server says so of the logo, and
 * not of the request. @throws ApiProblem when it cannot be read.
 */
async function base64Of(file: File): Promise<string> {
  const bytes = await file
    .slice(0, mostSent)
    .arrayBuffer()
    .then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    );
  if (!bytes) throw new ApiProblem(0, { code: "network" });
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
