import { tellWholeSip } from "./tellWholeSip.ts";

tellWholeSip("keyboard");
