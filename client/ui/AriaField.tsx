import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError as AriaFieldError } from "react-aria-components/FieldError";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { languageFacts } from "../../core/languages.ts";
import { useAnyLanguage, useText } from "../text/text.ts";
import type { FieldProps } from "./Field.tsx";
import "./Field.css";

/** React Aria's own words, dates and numbers follow the language of the page. Around each part that is React Aria's. */
export function InPageLanguage({ children }: { children: ReactNode }) {
  return <I18nProvider locale={languageFacts(useAnyLanguage()).locale}>{children}</I18nProvider>;
}

/** Label and help, inside a React Aria field, which ties them to the input. */
export function FieldHead({
  label,
  description,
  isOptional,
}: Pick<FieldProps, "label" | "description" | "isOptional">) {
  const t = useText("ui");
  return (
    <>
      <Label className="Field-label">
        {label}
        {isOptional && <span className="Field-optional"> {t("optional")}</span>}
      </Label>
      {description && (
        <Text slot="description" className="Field-description">
          {description}
        </Text>
      )}
    </>
  );
}

/** The fault at the field, inside a React Aria field that is told to be invalid. */
export function FieldError({ error }: { error?: string | null | undefined }) {
  return (
    <AriaFieldError className="Field-error">
      <CircleAlert aria-hidden size={18} />
      <span>{error}</span>
    </AriaFieldError>
  );
}
