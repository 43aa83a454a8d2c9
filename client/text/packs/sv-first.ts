import { texts as easy } from "../sv/easy.ts";
import { texts as individual } from "../sv/individual.ts";
import { texts as rooms } from "../sv/rooms.ts";

export const areas = { easy, individual, rooms };
