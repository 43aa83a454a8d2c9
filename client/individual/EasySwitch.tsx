import { BookOpen, LayoutList } from "lucide-react";
import { chooseReading, useReading } from "../text/reading.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import "./Easy.css";

/** Between the page as it is and the one that is easy to read. Kept on this device. */
export function EasySwitch() {
  const t = useText("easy");
  const isEasy = useReading() === "easy";
  return (
    <div className="EasySwitch screen-only">
      <Button
        onPress={() => chooseReading(isEasy ? "ordinary" : "easy")}
        icon={isEasy ? <LayoutList aria-hidden size={22} /> : <BookOpen aria-hidden size={22} />}
      >
        {t(isEasy ? "turnOff" : "turnOn")}
      </Button>
      {!isEasy && <span className="soft small">{t("offered")}</span>}
    </div>
  );
}
