export const texts = {
  title: "Allt som finns om dig",
  titleOther: "Allt som finns i den här SIP:en",
  text: "Hämta ett registerutdrag: dina uppgifter, dina SIP:ar med allt som har skrivits, vad som har lämnats ut och vilka som har läst. Du har rätt till det när som helst.",
  textOther: "Hämta det som finns i SIP:en om {{name}}, så långt du får se det.",
  pdf: "Hämta att läsa eller skriva ut (PDF)",
  json: "Hämta för ett program (JSON)",
  done: "Registerutdraget är hämtat",
};
