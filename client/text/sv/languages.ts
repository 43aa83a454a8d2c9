// About the languages that only say the main path. Swedish is what they are translated from.
export const texts = {
  /** Said on each page in a language that nobody with it as their own has reviewed. */
  waiting: "Översättningen väntar på att granskas av någon som har språket som modersmål.",
  reviewed: "Översättningen är granskad den {{day}}.",
  plan: "Planen och en del av sidan är på svenska.",
  help: "Behöver du tolk? Säg till den som samordnar.",
  swedishOnly: "Den här sidan finns bara på svenska.",
};
