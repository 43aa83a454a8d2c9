/**
 * Person identifiers that tests may use. Personnummer and samordningsnummer are taken from the Swedish Tax Agency's
 * official test numbers; the reserve numbers are examples published by those who issue them. Nobody has them.
 */
export const identityNumbers = {
  personnummer: [
    { value: "189001019802", birthDate: "1890-01-01", sexHint: "female" },
    { value: "191001269818", birthDate: "1910-01-26", sexHint: "male" },
    { value: "194201077098", birthDate: "1942-01-07", sexHint: "male" },
    { value: "196801029288", birthDate: "1968-01-02", sexHint: "female" },
    { value: "198501139995", birthDate: "1985-01-13", sexHint: "male" },
    { value: "200901072389", birthDate: "2009-01-07", sexHint: "female" },
    { value: "201601012394", birthDate: "2016-01-01", sexHint: "male" },
  ],
  samordningsnummer: [
    { value: "192210642399", birthDate: "1922-10-04", sexHint: "male" },
    { value: "199304872386", birthDate: "1993-04-27", sexHint: "female" },
    { value: "191500722390", birthDate: null, sexHint: "male" },
    { value: "191711602399", birthDate: null, sexHint: "male" },
  ],
  nationalReserveNumber: [
    { value: "22950606FH20", birthDate: "1995-06-06", sexHint: "female" },
    { value: "25780404KHD5", birthDate: "1978-04-04", sexHint: null },
    { value: "00342145BZ31", birthDate: null, sexHint: "male" },
    { value: "00749852BZK0", birthDate: null, sexHint: null },
  ],
  localReserveNumber: [
    { value: "991981000011", birthDate: null, sexHint: null },
    { value: "19810829M070", birthDate: "1981-08-29", sexHint: "male" },
    { value: "19450829K087", birthDate: "1945-08-29", sexHint: "female" },
    { value: "19930829X801", birthDate: "1993-08-29", sexHint: null },
    { value: "19450829SF2B", birthDate: "1945-08-29", sexHint: "female" },
    { value: "12345678TA0A", birthDate: null, sexHint: null },
  ],
} as const;
