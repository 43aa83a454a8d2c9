import { useMutation } from "@tanstack/react-query";
import { FileDown, FileText } from "lucide-react";
import type { ReactNode } from "react";
import { fetchFile } from "../api.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { Section } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";

/** All that is held on oneself, where there is no plan to take along with it. */
export function RegisterExtract() {
  const t = useText("held");
  return (
    <Section title={t("title")} lead={t("text")}>
      <ExtractButtons />
    </Section>
  );
}

/**
 * All that is held, in one action (GDPR article 15): about oneself, or about the SIP of somebody one stands for.
 * It is fetched and not linked to, because one may first have to prove who one is.
 */
export function ExtractButtons({ sipId }: { sipId?: string }) {
  const t = useText("held");
  const language = useLanguage();
  const path = sipId ? `/api/v1/sips/${sipId}/register-extract` : "/api/v1/my/register-extract";
  const getting = useMutation({
    mutationFn: async (kind: Kind) => {
      const size = kind === "large" ? "large" : "ordinary";
      const ending = kind === "json" ? "json" : "pdf";
      save(await fetchFile(`${path}.${ending}?lang=${language}&size=${size}`), ending);
    },
    onSuccess: () => announce(t("done")),
  });
  const isProof = getting.error?.code === "session.stepUp";
  const button = (kind: Kind, icon: ReactNode) => (
    <Button
      onPress={() => getting.mutate(kind)}
      isPending={getting.isPending && getting.variables === kind}
      icon={icon}
      isWide
    >
      {t(kind)}
    </Button>
  );
  return (
    <>
      <div className="row screen-only">
        {button("pdf", <FileText aria-hidden size={20} />)}
        {button("large", <FileText aria-hidden size={20} />)}
        {button("json", <FileDown aria-hidden size={20} />)}
      </div>
      {getting.error && !isProof && <ProblemMessage problem={getting.error} />}
    </>
  );
}

type Kind = "pdf" | "large" | "json";

/** Gives the file to the browser to keep, under a name that tells whose it is to nobody. */
function save(file: Blob, kind: string) {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = `samlad-registerutdrag.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
