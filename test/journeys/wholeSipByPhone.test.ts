import { tellWholeSip } from "./tellWholeSip.ts";

tellWholeSip("phone");
