import type { MainPath } from "../mainPath.ts";

export const texts = {
  waiting: "هذه الترجمة تنتظر مراجعة شخص لغته الأم هي العربية.",
  reviewed: "رُوجعت الترجمة في {{day}}.",
  plan: "الخطة وما كتبه الآخرون باللغة السويدية. وبعض أجزاء هذه الصفحة بالسويدية فقط.",
  help: "هل تحتاج إلى مترجم في الاجتماع؟ أخبر المنسّق بذلك.",
  swedishOnly: "هذه الصفحة متوفرة باللغة السويدية فقط.",
  server: "أجاب النظام بالسويدية:",
} satisfies MainPath<"languages">;
