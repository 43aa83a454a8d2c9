import type { MainPath } from "../mainPath.ts";

export const texts = {
  part: {
    opening: "الافتتاح",
    present: "الوضع الآن",
    needs: "الاحتياجات",
    summary: "الخلاصة",
    ending: "الختام",
  },
  minutes_one: "دقيقة واحدة",
  minutes_two: "دقيقتان",
  minutes_few: "{{count}} دقائق",
  minutes_many: "{{count}} دقيقة",
  minutes_other: "{{count}} دقيقة",
  shortMinutes: "{{count}} د",
  now: "نحن هنا الآن",
  fact: {
    when: "الوقت",
    length: "المدة",
    place: "المكان",
    video: "عبر الفيديو",
    videoLink: "فتح اجتماع الفيديو",
    interpreter: "المترجم",
    accessibility: "أمور يجب مراعاتها",
    replyBy: "آخر موعد للجواب",
    contact: "للأسئلة",
  },
} satisfies MainPath<"meeting">;
