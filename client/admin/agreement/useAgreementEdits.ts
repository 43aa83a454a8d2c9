import { useState } from "react";
import {
  type AdminAgreement,
  type AgreementChanges,
  type AgreementField,
  type AgreementValue,
  fieldAt,
  fieldsOf,
  groundPrefix,
  isSame,
  valueAt,
} from "../../../core/agreementFields.ts";

/** One field as it is being written: what the newest decision says (`from`), and what it is to be (`to`). */
export type EditedRow = {
  field: AgreementField;
  shipped: AgreementValue;
  /** What holds today; another than `from` when the newest decision lies ahead. */
  now: AgreementValue;
  from: AgreementValue;
  to: AgreementValue;
};

export type AgreementEdits = {
  /** Every field, with what has been written in it. */
  rows: EditedRow[];
  /** Those that are written otherwise. */
  changed: EditedRow[];
  set: (path: string, value: AgreementValue) => void;
  undo: (paths?: readonly string[]) => void;
  /** All that is to be another than what the program came with, as the server takes it. */
  wanted: AgreementChanges;
};

/** What somebody writes lies on top of the newest decision: when that becomes another, nothing written is lost. */
export function useAgreementEdits({
  shipped,
  now,
  newest,
}: Pick<AdminAgreement, "shipped" | "now" | "newest">): AgreementEdits {
  const [edits, setEdits] = useState<AgreementChanges>({});
  const fields = new Map(fieldsOf(newest).map((field) => [field.path, field]));
  for (const path of Object.keys(edits)) {
    const field = fieldAt(newest, path);
    if (field && !fields.has(path)) fields.set(path, field);
  }
  const rows = [...fields.values()].map((field): EditedRow => {
    const from = valueAt(newest, field.path);
    const written = edits[field.path];
    const [came, holds] = [valueAt(shipped, field.path), valueAt(now, field.path)];
    return { field, shipped: came, now: holds, from, to: written === undefined ? from : written };
  });
  const isGone = ({ field, to }: EditedRow) => field.path.startsWith(groundPrefix) && to === null;
  return {
    rows: rows.filter((row) => !isGone(row) || row.from !== null),
    changed: rows.filter((row) => !isSame(row.from, row.to)),
    set: (path, value) => setEdits((before) => ({ ...before, [path]: value })),
    undo: (paths) =>
      setEdits((before) =>
        paths ? Object.fromEntries(Object.entries(before).filter(([path]) => !paths.includes(path))) : {},
      ),
    wanted: Object.fromEntries(
      rows.filter((row) => !isGone(row) && !isSame(row.to, row.shipped)).map(({ field, to }) => [field.path, to]),
    ),
  };
}
