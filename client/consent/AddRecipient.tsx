import { UserPlus } from "lucide-react";
import { useState } from "react";
import type { PrincipalKind, UnitKind } from "../../core/agreement.ts";
import type { ConsentRecipient, RecipientKey } from "../../core/sip/stateConsent.ts";
import { getJson } from "../api.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { ComboBox } from "../ui/ComboBox.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import type { Option } from "../ui/Select.tsx";
import type { MatrixRow } from "./matrix.ts";

export type AddableParty = { id: string; name: string; relation: string };

type FoundUnit = {
  id: string;
  name: string;
  kind: UnitKind;
  principal: { id: string; name: string; kind: PrincipalKind };
};

type Props = {
  rows: MatrixRow[];
  parties: AddableParty[];
  onAdd: (key: RecipientKey, recipient: ConsentRecipient) => void;
};

/** A further row: a unit found by its name, or a person beside the individual. */
export function AddRecipient({ rows, parties, onAdd }: Props) {
  const t = useText("matrix");
  const [count, setCount] = useState(0);
  const [said, setSaid] = useState("");
  const known = new Set(rows.map((row) => row.key));
  const others = parties.filter((party) => !known.has(`party:${party.id}`));

  function add(key: RecipientKey, recipient: ConsentRecipient, name: string) {
    const isThere = known.has(key);
    if (!isThere) onAdd(key, recipient);
    setSaid(t(isThere ? "add.isThere" : "add.added", { name }));
    setCount(count + 1);
  }

  return (
    <Disclosure title={t("add.title")} defaultExpanded={rows.length === 0} isMadeWhenOpened>
      <div className="stack">
        <ComboBox
          key={count}
          name="matrixUnit"
          label={t("add.unit")}
          description={t("add.unitHelp")}
          isOptional
          value={null}
          search={searchUnits}
          onChange={(option) => {
            const unit = option && found.get(option.value);
            if (!unit) return;
            const { id, name, kind, principal } = unit;
            const recipient: ConsentRecipient = {
              kind: "unit",
              unit: {
                unitId: id,
                name,
                kind,
                principal: { principalId: principal.id, name: principal.name, kind: principal.kind },
              },
            };
            add(`unit:${id}`, recipient, name);
          }}
        />
        <p role="status">{said}</p>
        {others.length > 0 && (
          <div className="stack-tight">
            <p>{t("add.party")}</p>
            <div className="row">
              {others.map((party) => (
                <Button
                  key={party.id}
                  isSmall
                  icon={<UserPlus aria-hidden size={16} />}
                  onPress={() =>
                    add(`party:${party.id}`, { kind: "party", partyId: party.id, name: party.name }, party.name)
                  }
                >
                  {t("add.addParty", { name: party.relation ? `${party.name} (${party.relation})` : party.name })}
                </Button>
              ))}
            </div>
          </div>
        )}
      </div>
    </Disclosure>
  );
}

/** The units of the latest searches: the list shows names, the row needs the rest. */
const found = new Map<string, FoundUnit>();

async function searchUnits(text: string, signal: AbortSignal): Promise<Option[]> {
  const path = `/api/v1/units?limit=20&query=${encodeURIComponent(text)}`;
  const { units } = await getJson<{ units: FoundUnit[] }>(path, signal);
  for (const unit of units) found.set(unit.id, unit);
  return units.map((unit) => ({ value: unit.id, label: unit.name, description: unit.principal.name }));
}
