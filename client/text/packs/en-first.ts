import { texts as easy } from "../en/easy.ts";
import { texts as individual } from "../en/individual.ts";
import { texts as rooms } from "../en/rooms.ts";

export const areas = { easy, individual, rooms };
