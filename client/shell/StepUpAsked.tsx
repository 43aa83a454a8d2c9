import { useEffect, useState } from "react";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

/** What one was about to do asks that one proves anew who one is: says so, and leads there and back. */
export function StepUpAsked() {
  const t = useText("shell");
  const [address, setAddress] = useState<string | null>(null);

  useEffect(() => {
    const ask = (event: Event) => setAddress((event as CustomEvent<string>).detail);
    window.addEventListener("samlad:step-up", ask);
    return () => window.removeEventListener("samlad:step-up", ask);
  }, []);

  function go() {
    const here = window.location.pathname + window.location.search;
    window.location.assign(`${address}&returnTo=${encodeURIComponent(here)}`);
  }

  return (
    <Dialog title={t("stepUp.title")} isOpen={address !== null} onClose={() => setAddress(null)} isAlert>
      <p>{t("stepUp.text")}</p>
      <div className="row">
        <Button look="primary" onPress={go} isWide>
          {t("stepUp.go")}
        </Button>
        <Button look="quiet" onPress={() => setAddress(null)} isWide>
          {t("stepUp.notNow")}
        </Button>
      </div>
    </Dialog>
  );
}
