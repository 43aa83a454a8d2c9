import type { MainPath } from "../mainPath.ts";

export const texts = {
  network: {
    title: "لا يوجد اتصال بالخادم",
    detail: "تحقق من الإنترنت وحاول مرة أخرى. ما كتبته ما زال محفوظًا هنا.",
  },
  unknown: {
    title: "لم تنجح العملية",
    detail: "أجاب الخادم بطريقة لم نتوقعها. حاول مرة أخرى بعد قليل.",
  },
  loadFailed: { title: "تعذّر فتح الصفحة", again: "المحاولة مرة أخرى" },
  partUnfetched: {
    title: "تعذّر تحميل هذا الجزء",
    text: "بقية الصفحة تعمل. أعد تحميل الصفحة عندما يعود الاتصال.",
    reload: "إعادة تحميل الصفحة",
  },
  conflict: {
    title: "غيّر شخص آخر هذا النص بينما كنت تكتب",
    detail: "نصك ما زال محفوظًا. قارنه بالنص الحالي، ثم أرسله مرة أخرى عندما يكون صحيحًا.",
    showNow: "عرض النص الحالي",
  },
  fieldNeeded: "املأ الحقل: {{label}}.",
} satisfies MainPath<"errors">;
