import {
  CalendarDays,
  ClipboardList,
  FolderDown,
  type LucideIcon,
  MessageCircle,
  PenLine,
  ScanEye,
  Settings,
  ThumbsUp,
  UsersRound,
} from "lucide-react";
import type { RoomKey } from "./rooms.ts";

/** What stands beside the name of each room, wherever the room is named. */
export const roomIcons: Record<RoomKey, LucideIcon> = {
  plan: ClipboardList,
  meeting: CalendarDays,
  circle: UsersRound,
  messages: MessageCircle,
  consent: ThumbsUp,
  words: PenLine,
  shared: ScanEye,
  takeAlong: FolderDown,
  settings: Settings,
};
