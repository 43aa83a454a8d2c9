import { tellWholeSip } from "./tellWholeSip.ts";

tellWholeSip("mouse");
