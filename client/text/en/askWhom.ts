export const texts = {
  about: "What is it mostly about?",
  aboutHelp: "Choose, and we show those who mostly help with it.",
  theme: {
    home: "Help at home, or a care home",
    child: "Children, school and family",
    care: "Health centre, hospital, or training after an illness",
    mind: "Mental health",
    addiction: "Alcohol, drugs or gambling",
    disability: "Disability",
    money: "Work and money",
    other: "Something else, or I do not know",
  },
  placeMine: "Where do you live?",
  placeOther: "Where does the person live?",
  anyPlace: "I do not know",
};
