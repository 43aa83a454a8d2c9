import { Circle, CircleCheck, CircleDot } from "lucide-react";
import { useText } from "../text/text.ts";
import { TextLink } from "./Button.tsx";
import { Disclosure } from "./Disclosure.tsx";
import "./Rail.css";

export type RailStep = {
  id: string;
  title: string;
  href: string;
  state: "done" | "now" | "ahead";
  /** What is missing, in a few words. */
  missing?: string;
  /** This is the page one is on. */
  isCurrent?: boolean;
};

const icons = { done: CircleCheck, now: CircleDot, ahead: Circle };

/** The steps of a process: where it stands, what is missing, which one is open. On a phone a menu that names the open one. */
export function Rail({ label, steps }: { label: string; steps: RailStep[] }) {
  const t = useText("ui");
  const current = steps.find((step) => step.isCurrent) ?? steps.find((step) => step.state === "now");
  const index = current ? steps.indexOf(current) + 1 : 1;
  const list = <RailList steps={steps} />;
  return (
    <nav aria-label={label} className="Rail screen-only">
      <div className="Rail-wide">{list}</div>
      <div className="Rail-narrow">
        <Disclosure
          title={t("rail.step", { number: index, total: steps.length, title: current?.title ?? "" })}
          key={current?.id}
        >
          {list}
        </Disclosure>
      </div>
    </nav>
  );
}

function RailList({ steps }: { steps: RailStep[] }) {
  const t = useText("ui");
  return (
    <ol className="Rail-steps">
      {steps.map((step) => {
        const Icon = icons[step.state];
        return (
          <li key={step.id} className={`Rail-step Rail-step--${step.state}`}>
            <TextLink href={step.href} className="Rail-link" aria-current={step.isCurrent ? "page" : undefined}>
              <Icon aria-hidden size={22} className="Rail-icon" />
              <span className="Rail-words">
                <span className="Rail-title">{step.title}</span>
                <span className="visually-hidden"> – {t(`rail.${step.state}`)}</span>
                {step.missing && <span className="Rail-missing">{step.missing}</span>}
              </span>
            </TextLink>
          </li>
        );
      })}
    </ol>
  );
}
