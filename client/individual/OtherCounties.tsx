import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useSignedIn } from "../api.ts";
import { goTo } from "../navigation.ts";
import { chooseCounty } from "../session/session.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { Section } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";

/** For one who is known in several counties: in which one is now, and the way to the others. Each shows its own plans. */
export function OtherCounties() {
  const t = useText("beside");
  const { county, counties } = useSignedIn();
  const client = useQueryClient();
  const go = useMutation({ mutationFn: (id: string) => chooseCounty(client, id), onSuccess: () => goTo("/my") });
  if (counties.length < 2) return null;
  return (
    <Section title={t("counties.title")} lead={t("counties.lead", { county: county.name })} isCard>
      <ProblemMessage problem={go.error} />
      <ul className="plain-list stack-tight">
        {counties
          .filter(({ id }) => id !== county.id)
          .map(({ id, name }) => (
            <li key={id}>
              <Button onPress={() => go.mutate(id)} isPending={go.isPending && go.variables === id} isWide>
                {t("counties.go", { county: name })}
              </Button>
            </li>
          ))}
      </ul>
    </Section>
  );
}
