import { useEffect, useState } from "react";
import { signInAddress } from "../session/session.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

/** A session that ended while one worked: says so over the page, which stays as it is underneath. */
export function SessionEnded() {
  const t = useText("shell");
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const open = () => setOpen(true);
    window.addEventListener("samlad:session-ended", open);
    return () => window.removeEventListener("samlad:session-ended", open);
  }, []);

  return (
    <Dialog title={t("sessionEnded.title")} isOpen={isOpen} onClose={() => setOpen(false)} isAlert>
      <p>{t("sessionEnded.text")}</p>
      <div className="row">
        <Button look="primary" onPress={() => window.location.assign(signInAddress())}>
          {t("sessionEnded.signIn")}
        </Button>
      </div>
    </Dialog>
  );
}
