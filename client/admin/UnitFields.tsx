import { type UnitKind, unitKinds } from "../../core/agreement.ts";
import { useText } from "../text/text.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import type { FieldErrors } from "../ui/ErrorSummary.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { orNull, type UnitRow } from "./directory.ts";

export type UnitForm = {
  name: string;
  kind: UnitKind | null;
  hsaId: string;
  phone: string;
  address: string;
  revealsPlace: boolean;
};

export const emptyUnit: UnitForm = { name: "", kind: null, hsaId: "", phone: "", address: "", revealsPlace: false };

export function unitFormOf({ name, kind, hsaId, phone, address, revealsPlace }: UnitRow): UnitForm {
  return { name, kind, hsaId: hsaId ?? "", phone: phone ?? "", address: address ?? "", revealsPlace };
}

/** What is sent: empty fields as nothing. */
export function unitBodyOf({ name, kind, hsaId, phone, address, revealsPlace }: UnitForm) {
  return { name, kind, hsaId: orNull(hsaId), phone: orNull(phone), address: orNull(address), revealsPlace };
}

/** The sentences for what must be there and is not. */
export function useMissingInUnit() {
  const t = useText("admin");
  return (form: UnitForm): FieldErrors => ({
    name: form.name.trim() ? null : t("fill", { field: t("unit.name").toLowerCase() }),
    kind: form.kind ? null : t("choose", { field: t("unit.kind").toLowerCase() }),
  });
}

/** The fields of a unit. */
export function UnitFields({
  form,
  onChange,
  errors,
}: {
  form: UnitForm;
  onChange: (form: UnitForm) => void;
  errors: FieldErrors;
}) {
  const t = useText("admin");
  const set =
    <K extends keyof UnitForm>(key: K) =>
    (value: UnitForm[K]) =>
      onChange({ ...form, [key]: value });
  const kinds = unitKinds
    .map((kind) => ({ value: kind, label: t(`unitKind.${kind}`) }))
    .sort((a, b) => (a.value === "other" ? 1 : b.value === "other" ? -1 : a.label.localeCompare(b.label, "sv")));
  return (
    <>
      <TextField
        name="name"
        label={t("unit.name")}
        description={t("unit.nameHelp")}
        value={form.name}
        onChange={set("name")}
        error={errors.name ?? null}
        maxLength={200}
      />
      <Select<UnitKind>
        name="kind"
        label={t("unit.kind")}
        value={form.kind}
        onChange={set("kind")}
        options={kinds}
        error={errors.kind ?? null}
      />
      <TextField
        name="hsaId"
        label={t("unit.hsaId")}
        description={t("unit.hsaIdHelp")}
        isOptional
        isShort
        value={form.hsaId}
        onChange={set("hsaId")}
        error={errors.hsaId ?? null}
        maxLength={31}
        spellCheck="false"
      />
      <TextField
        name="phone"
        type="tel"
        label={t("unit.phone")}
        isOptional
        isShort
        value={form.phone}
        onChange={set("phone")}
        error={errors.phone ?? null}
        maxLength={200}
      />
      <TextField
        name="address"
        label={t("unit.address")}
        isOptional
        value={form.address}
        onChange={set("address")}
        error={errors.address ?? null}
        maxLength={200}
      />
      <Checkbox
        name="revealsPlace"
        isSelected={form.revealsPlace}
        onChange={set("revealsPlace")}
        description={t("unit.revealsPlaceHelp")}
      >
        {t("unit.revealsPlace")}
      </Checkbox>
    </>
  );
}
