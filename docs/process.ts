// The process as the table of commands has it: the diagram and the lists of docs/PROCESS.md.
import { type Stage, stages } from "../core/agreement.ts";
import { type CommandName, commandNamed, commandNames } from "../core/sip/commands.ts";
import { everyPhrase } from "../core/sip/relations.ts";

const rows = commandNames.map((name) => ({ name, ...commandNamed(name) }));
const parts = [...stages, "correction"] as const;
const inPart = (part: (typeof parts)[number]) => rows.filter((row) => row.stage === part);

/** A box for each stage with what can be done in it, in the order of the process; broken lines lead back or end it early. */
export function diagram(): string {
  const boxes = parts.map((part) => {
    const lines = inPart(part).map((row) => (row.when === "always" ? `${row.title.sv} *` : row.title.sv));
    return `  ${part}["<b>${names[part]}</b><br/>${lines.join("<br/>")}"]`;
  });
  const onward = stages.slice(1).map((stage, index) => `  ${stages[index]} --> ${stage}`);
  const early = endings.map((name) => `  need -.->|${commandNamed(name).title.sv}| closing`);
  const back = [`  followUp -.->|${commandNamed("revisePlan").title.sv}| plan`];
  return ["```mermaid", "flowchart TD", ...boxes, ...onward, ...early, ...back, "```"].join("\n");
}

/** The decisions about a need after which there is no SIP. */
const endings: CommandName[] = ["referToPlan", "declineNeed"];

/** How somebody can stand to a SIP: the only words the column "who may" is made of. */
export function relationsTable(): string {
  return [
    "| Key | In Swedish | In English |",
    "|---|---|---|",
    ...everyPhrase.map((phrase) => `| \`${phrase.key}\` | ${phrase.sv} | ${phrase.en} |`),
  ].join("\n");
}

/** Every command, stage by stage: what it is called, who may give it, when, and the rules and paragraphs it rests on. */
export function commandsTable(): string {
  return parts
    .flatMap((part) => [
      `### ${names[part]} (${part})`,
      "",
      "| Command | In Swedish | In English | Who may | When | Rests on |",
      "|---|---|---|---|---|---|",
      ...inPart(part).map((row) =>
        [
          "",
          `\`${row.name}\``,
          row.title.sv,
          row.title.en,
          row.may.map((phrase) => `\`${phrase.key}\``).join(" "),
          row.when,
          row.rules.join("; "),
          "",
        ]
          .join(" | ")
          .trim(),
      ),
      "",
    ])
    .join("\n");
}

const names: Record<Stage | "correction", string> = {
  need: "Behov",
  consent: "Samtycke",
  assessment: "Kartläggning",
  summons: "Kallelse",
  meeting: "Möte",
  plan: "Plan",
  followUp: "Uppföljning",
  closing: "Avslut",
  correction: "Rättelse",
};
