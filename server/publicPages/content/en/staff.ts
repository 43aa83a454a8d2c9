import type { Content } from "../content.ts";

export const staff: Content = {
  title: "For you who work with SIP",
  description:
    "The law in short, what the plan must say, the time limits at discharge, consent and secrecy, and what makes a SIP good.",
  lead: "What the law demands, what is good practice, and where they differ.",
  sections: [
    {
      id: "law",
      heading: "Three statutes",
      blocks: [
        {
          list: [
            "The Social Services Act, socialtjänstlagen (2025:400), chapter 10, sections 8 and 9. In force since 1 July 2025. Older templates cite chapter 2, section 7 of the former act. It is repealed.",
            "The Health and Medical Services Act, hälso- och sjukvårdslagen (2017:30), chapter 16, section 4.",
            "The Act (2017:612) on cooperation at discharge from inpatient care, chapter 4, sections 1–3.",
          ],
        },
        "The first two have the same conditions. The person needs measures from both social services and health care. The municipality or the region finds that the plan is needed. The person consents.",
        "The pace is worded differently. The Social Services Act says that the work is to begin at once (genast). The Health and Medical Services Act says without delay (utan dröjsmål). Follow the stricter.",
      ],
    },
    {
      id: "content",
      heading: "Four things that the plan must hold",
      blocks: [
        {
          list: [
            "which measures are needed",
            "which measures the municipality and the region, respectively, answer for",
            "which measures others take",
            "which of the principals has the overall responsibility.",
          ],
        },
        "Goals and a day of follow-up are not in the statute. They are good practice, and without them the plan cannot be followed up. The one with the overall responsibility is a principal. The one who runs the work, the coordinator, is a person. Do not confuse the two.",
        "When possible the plan is to be made together with the individual. Those close to the person are to get the chance to take part if it is suitable and the individual does not object.",
      ],
    },
    {
      id: "discharge",
      heading: "At discharge from hospital",
      blocks: [
        "Here it is not a matter of judgement. Coordinated individual planning is to be done when the patient after discharge needs measures from both the region and the municipality. It is enough that both give health care.",
        {
          list: [
            "The notice of admission is to go within 24 hours of the admission. It needs no consent. The plan does.",
            "The permanent care contact in the region's outpatient care sends the summons. The hospital does not.",
            "The summons is to go within three days after the notice that the patient is ready for discharge.",
            "If municipal health care is needed, the region's outpatient care must also take part.",
            "In compulsory psychiatric or forensic outpatient care no SIP is made. There a coordinated care plan is made, by section 7 a of LPT or section 12 a of LRV.",
          ],
        },
        "The municipality's liability for payment may depend on the summons. How the days are counted stands in your county's agreement.",
      ],
    },
    {
      id: "consent",
      heading: "Consent and secrecy",
      blocks: [
        {
          list: [
            "There are two decisions. One is that the plan is drawn up. The other is which information may go to whom (OSL chapter 12, section 2). Both can be withdrawn.",
            "Inform first. Then ask also what the consent does not cover.",
            "The law demands no particular form. Always write down when, how and by whom the consent was received.",
            "The municipality is not one single reader. Secrecy holds also between independent branches of the same municipality (OSL chapter 8, section 2).",
            "A summons in itself reveals that the person is known to you. Call only those whom the consent covers.",
            "A no is to be respected and documented, with the needs that you still see.",
          ],
        },
        "Rules that break secrecy, such as OSL chapter 25, sections 12 and 13, and chapter 26, section 9, can hold for a certain disclosure. They do not replace the consent to the plan.",
      ],
    },
    {
      id: "children",
      heading: "Children and young people",
      blocks: [
        "Guardians decide together (FB chapter 6, section 13). The child's will counts for more with age (FB chapter 6, section 11). From 15 a child speaks for itself as a party (SoL chapter 3, section 4). If the guardians disagree there is FB chapter 6, section 13 a. Measures without a guardian's consent are regulated in SoL chapter 21, section 1.",
        "Practice differs between counties. See your agreement. Always ask the child, and check that the child has understood.",
      ],
    },
    {
      id: "good",
      heading: "What makes a SIP good",
      blocks: [
        {
          list: [
            "Begin early. Many SIPs come about only when things are stuck.",
            "Put the time into the preparation. It is most of the work.",
            "Write in the summons what the meeting is to solve, so that the right people come prepared.",
            "Send somebody with a mandate. Whoever is summoned must come and is to be able to promise something.",
            "Let the person's own words stand first and by themselves.",
            "Write measures as a sentence: who does what, when, how often and until when.",
            "Book the follow-up before you part.",
            "Appoint a deputy. A plan must not stop when somebody leaves.",
            "Close plans that are not needed. Everybody is to be told and to document it in their own record.",
          ],
        },
        "A request for a SIP should as a rule be granted. Say no only exceptionally, and write down the reason.",
      ],
    },
    {
      id: "checked",
      heading: "About this page",
      blocks: [
        "The text rests on the statutes as they stood on 25 April 2026. It is an orientation and no legal advice. Check against the law in force and your agreement.",
      ],
    },
  ],
};
