import { useText } from "../text/text.ts";
import { Checkbox } from "../ui/Checkbox.tsx";
import type { FieldErrors } from "../ui/ErrorSummary.tsx";
import { TextField } from "../ui/TextField.tsx";
import { orNull, type StaffRow } from "./directory.ts";

export type StaffForm = {
  name: string;
  title: string;
  hsaId: string;
  phone: string;
  email: string;
  isProtected: boolean;
};

export const emptyStaff: StaffForm = { name: "", title: "", hsaId: "", phone: "", email: "", isProtected: false };

export function staffFormOf({ name, title, hsaId, phone, email, protected: isProtected }: StaffRow): StaffForm {
  return { name, title, hsaId, phone: phone ?? "", email: email ?? "", isProtected };
}

/** What is sent: empty fields as nothing. */
export function staffBodyOf({ name, title, hsaId, phone, email, isProtected }: StaffForm) {
  return { name, title, hsaId, phone: orNull(phone), email: orNull(email), protected: isProtected };
}

/** The sentences for what must be there and is not. */
export function useMissingInStaff() {
  const t = useText("admin");
  return (form: StaffForm): FieldErrors => ({
    name: form.name.trim() ? null : t("fill", { field: t("staff.name").toLowerCase() }),
    hsaId: form.hsaId.trim() ? null : t("fill", { field: t("staff.hsaId") }),
  });
}

/** The fields of a staff member. */
export function StaffFields({
  form,
  onChange,
  errors,
}: {
  form: StaffForm;
  onChange: (form: StaffForm) => void;
  errors: FieldErrors;
}) {
  const t = useText("admin");
  const set = (key: Exclude<keyof StaffForm, "isProtected">) => (value: string) => onChange({ ...form, [key]: value });
  return (
    <>
      <TextField
        name="name"
        label={t("staff.name")}
        value={form.name}
        onChange={set("name")}
        error={errors.name ?? null}
        maxLength={200}
        autoComplete="off"
      />
      <TextField
        name="title"
        label={t("staff.title")}
        description={t("staff.titleHelp")}
        isOptional
        value={form.title}
        onChange={set("title")}
        error={errors.title ?? null}
        maxLength={200}
      />
      <TextField
        name="hsaId"
        label={t("staff.hsaId")}
        description={t("staff.hsaIdHelp")}
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
        label={t("staff.phone")}
        isOptional
        isShort
        value={form.phone}
        onChange={set("phone")}
        error={errors.phone ?? null}
        maxLength={200}
        autoComplete="off"
      />
      <TextField
        name="email"
        type="email"
        label={t("staff.email")}
        isOptional
        value={form.email}
        onChange={set("email")}
        error={errors.email ?? null}
        maxLength={200}
        autoComplete="off"
      />
      <Checkbox
        name="protected"
        isSelected={form.isProtected}
        onChange={(isProtected) => onChange({ ...form, isProtected })}
        description={t("staff.protectedHelp")}
      >
        {t("staff.protected")}
      </Checkbox>
    </>
  );
}
