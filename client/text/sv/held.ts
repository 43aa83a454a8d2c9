export const texts = {
  title: "Allt som finns om dig",
  text: "Hämta ett registerutdrag: dina uppgifter, dina SIP:ar med allt som har skrivits, vad som har lämnats ut och vilka som har läst. Du har rätt till det när som helst.",
  pdf: "Hämta att läsa eller skriva ut (PDF)",
  large: "Hämta i stor text (PDF)",
  json: "Hämta som datafil",
  done: "Registerutdraget är hämtat",
};
