import type { MainPath } from "../mainPath.ts";

export const texts = {
  waiting: "الترجمة تنتظر مراجعة من شخص لغته الأم العربية.",
  reviewed: "رُوجعت الترجمة في {{day}}.",
  plan: "الخطة وبعض أجزاء الصفحة باللغة السويدية.",
  help: "هل تحتاج إلى مترجم؟ أخبر المنسّق.",
  swedishOnly: "هذه الصفحة متوفرة باللغة السويدية فقط.",
} satisfies MainPath<"languages">;
