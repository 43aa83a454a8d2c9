export const texts = {
  title: "All that is held about you",
  text: "Get a register extract: your data, your SIPs with everything that has been written, what has been disclosed, and who has read. You have a right to it at any time.",
  pdf: "Get it to read or print (PDF)",
  large: "Get it in large type (PDF)",
  json: "Get it as a data file",
  done: "The register extract has been fetched",
};
