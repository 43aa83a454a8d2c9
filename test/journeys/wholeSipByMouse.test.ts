import { tellWholeSip } from "./tellWholeSip.ts";

tellWholeSip("by mouse", () => "mouse");
