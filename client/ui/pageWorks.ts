/** Marks the moment when the part of a page that one came for stands and can be used (performance.mark). */
export const pageWorks = "samlad.pageWorks";
