import type { MainPath } from "../mainPath.ts";

export const texts = {
  turnOn: "قراءة سهلة",
  turnOff: "عرض الصفحة كاملة",
  offered: "خط أكبر وموضوع واحد في كل مرة.",
  nav: "اختر ما تريد رؤيته",
  part: {
    next: "ماذا يحدث الآن؟",
    consent: "موافقتي",
    consentOther: "موافقتنا",
    plan: "الخطة",
    meeting: "الاجتماع",
  },
  place: "الجزء {{number}} من {{total}}",
  previous: "الجزء السابق",
  next: "الجزء التالي",
  noMeeting: "لا يوجد اجتماع الآن.",
  noPlan: "لا توجد خطة بعد.",
  noConsent: "لا يوجد هنا ما يحتاج إلى جواب.",
  more: "هناك المزيد للقراءة. اضغط على «عرض الصفحة كاملة».",
  words: "كلمات صعبة",
} satisfies MainPath<"easy">;
