import { useQuery } from "@tanstack/react-query";
import type { SipView } from "../../../core/sip/view.ts";
import { useSignedIn } from "../../api.ts";
import { useProtectedNames } from "../../protectedNames.ts";
import { useText } from "../../text/text.ts";
import { MenuButton } from "../../ui/MenuButton.tsx";
import type { Mine } from "../mine.ts";
import { myPlansQuery } from "../myPlans.ts";
import { PersonMark } from "./PersonMark.tsx";
import { markOf, personsOf } from "./personMark.ts";
import "./Person.css";

/**
 * Whom the page is about and as what one is here, always in sight; and the way to somebody else. Nothing for one who has
 * only an own plan: there is nobody to mix up.
 */
export function PersonBar({ sipId, view, isMe }: Pick<Mine, "sipId" | "view" | "isMe">) {
  const t = useText("beside");
  const { user } = useSignedIn();
  const plans = useProtectedNames(useQuery(myPlansQuery).data)?.sips ?? [];
  const persons = personsOf(plans);
  if (isMe && persons.length < 2) return null;
  const { name, age } = view.person;
  const mark = markOf(plans, sipId);
  const isCurrent = (own: typeof plans) => own.some(({ id }) => id === sipId);
  return (
    <section aria-label={t("bar.label")} className={`PersonBar PersonBar--${mark} screen-only`}>
      <div className="PersonBar-inside">
        <PersonMark mark={mark} name={name} />
        <p className="PersonBar-words">
          {isMe ? (
            <strong>{t("bar.self")}</strong>
          ) : (
            <>
              <span className="PersonBar-as">{t(`bar.${standing(view)}`)} </span>
              <strong>{age === null ? name : t("bar.aged", { name, age })}</strong>
            </>
          )}
        </p>
        {persons.length > 1 && (
          <MenuButton
            className="Button Button--secondary Button--small PersonBar-switch"
            label={t("bar.switch")}
            entries={persons.map((own) => {
              const [first] = own;
              const line = first as NonNullable<typeof first>;
              const isOwn = line.personName === user.name;
              return {
                id: line.id,
                label: line.age === null ? line.personName : t("bar.aged", { name: line.personName, age: line.age }),
                description: isOwn ? t("bar.own") : undefined,
                icon: <PersonMark mark={markOf(plans, line.id)} name={line.personName} size={18} />,
                href: own.length > 1 ? "/my" : `/my/${line.id}`,
                isSelected: isCurrent(own),
              };
            })}
          />
        )}
      </div>
    </section>
  );
}

/** As what one is here, the strongest first. */
function standing({ relations, guests, limited }: Pick<SipView, "relations" | "guests" | "limited">) {
  if (relations.includes("guardian")) return "guardian";
  if (relations.includes("representative")) return "representative";
  if (limited && guests.length > 0) return "guest";
  return relations.includes("allowedParty") ? "relative" : "raiser";
}
