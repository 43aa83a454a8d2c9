import { useText } from "../../text/text.ts";
import { TextArea } from "../../ui/TextArea.tsx";

type Props = {
  /** The question, where it is another than "Varför?". */
  label?: string;
  help: string;
  error: string | null | undefined;
  value: string;
  onChange: (reason: string) => void;
};

/** Why something is done: asked in each form about secrecy, and never left out. */
export function ReasonField({ label, help, ...field }: Props) {
  const t = useText("secrecy");
  return (
    <TextArea
      name="reason"
      label={label ?? t("reason.label")}
      description={help}
      rows={2}
      maxLength={2000}
      {...field}
    />
  );
}
