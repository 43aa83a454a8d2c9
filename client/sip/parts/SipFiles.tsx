import { Attachments } from "../../attachments/Attachments.tsx";
import { FileTools } from "../secrecy/FileTools.tsx";
import { useSip } from "./useSip.ts";

/** The attached files of a stage. */
export function SipFiles({ place }: { place: "plan" | "meeting" }) {
  const sip = useSip();
  return (
    <Attachments
      sipId={sip.sipId}
      view={sip.view}
      agreement={sip.agreement}
      place={place}
      level={3}
      mayStrike={sip.may("strikeEntry")}
      toolsFor={(file) => <FileTools sip={sip} file={file} />}
    />
  );
}
