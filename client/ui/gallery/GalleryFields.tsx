import { useState } from "react";
import { Button } from "../Button.tsx";
import { Checkbox } from "../Checkbox.tsx";
import { CheckboxGroup } from "../CheckboxGroup.tsx";
import { ComboBox } from "../ComboBox.tsx";
import { DateField } from "../DateField.tsx";
import { DateTimeField } from "../DateTimeField.tsx";
import { ErrorSummary } from "../ErrorSummary.tsx";
import { NumberField } from "../NumberField.tsx";
import { Section } from "../Page.tsx";
import { RadioGroup } from "../RadioGroup.tsx";
import { type Option, Select } from "../Select.tsx";
import { Switch } from "../Switch.tsx";
import { TextArea } from "../TextArea.tsx";
import { TextField } from "../TextField.tsx";
import { TimeField } from "../TimeField.tsx";

const units: Option[] = [
  "Hemtjänsten Söder",
  "Vårdcentralen Eken",
  "Psykiatrin öppenvård",
  "Elevhälsan Bergskolan",
].map((label) => ({
  value: label,
  label,
  description: "Sundby kommun",
}));

async function search(text: string): Promise<Option[]> {
  return units.filter((unit) => unit.label.toLowerCase().includes(text.toLowerCase()));
}

export function GalleryFields() {
  const [text, setText] = useState("");
  const [long, setLong] = useState("Hon säger att hon är rädd för att ramla på natten.");
  const [day, setDay] = useState<string | null>("2026-11-27");
  const [time, setTime] = useState<string | null>("13:00");
  const [at, setAt] = useState<string | null>("2026-11-27T12:00:00.000Z");
  const [minutes, setMinutes] = useState<number | null>(60);
  const [unit, setUnit] = useState<Option | null>(null);
  const [way, setWay] = useState<string | null>(null);
  const [radio, setRadio] = useState<string | null>("oral");
  const [boxes, setBoxes] = useState<string[]>(["sleep"]);
  const [isOn, setOn] = useState(true);
  const ways = [
    { value: "oral", label: "Muntligt" },
    { value: "written", label: "Skriftligt", description: "Underskriften kan bifogas" },
    { value: "shown", label: "Visat med gester eller bilder" },
  ];
  return (
    <Section title="Fält">
      <ErrorSummary
        errors={{
          pin: "Personnumrets sista siffra stämmer inte. Kontrollera siffrorna.",
          badWay: "Välj hur samtycket gavs.",
        }}
      />
      <TextField
        name="pin"
        label="Personnummer"
        description="Tolv siffror, ÅÅÅÅMMDD-NNNN"
        value={text}
        onChange={setText}
        error="Personnumrets sista siffra stämmer inte. Kontrollera siffrorna."
        isShort
      />
      <TextField name="phone" label="Telefon" value="" onChange={() => undefined} isOptional isShort />
      <TextField
        name="closed"
        label="Avstängt fält"
        value="Går inte att ändra nu"
        onChange={() => undefined}
        isDisabled
      />
      <TextArea
        name="seen"
        label="Vad har du sett?"
        description="Skriv det du vet. Det går att fylla på senare."
        value={long}
        onChange={setLong}
        saved={{ state: "saved", at: "2026-11-21T13:03:00Z" }}
        maxLength={120}
      />
      <TextArea
        name="offline"
        label="Utan kontakt"
        value={long}
        onChange={setLong}
        saved={{ state: "offline" }}
        rows={2}
      />
      <div className="row">
        <DateField name="day" label="Dag" value={day} onChange={setDay} />
        <TimeField name="time" label="Klockslag" value={time} onChange={setTime} />
        <NumberField
          name="minutes"
          label="Längd"
          value={minutes}
          onChange={setMinutes}
          minValue={5}
          step={5}
          formatOptions={{ style: "unit", unit: "minute", unitDisplay: "long" }}
        />
      </div>
      <DateTimeField name="at" label="När är mötet?" value={at} onChange={setAt} />
      <ComboBox
        name="unit"
        label="Enhet"
        description="Skriv en del av namnet"
        value={unit}
        onChange={setUnit}
        search={search}
      />
      <Select name="way" label="Hur gavs samtycket?" value={way} onChange={setWay} options={ways} />
      <Select
        name="badWay"
        label="Hur gavs samtycket?"
        value={null}
        onChange={setWay}
        options={ways}
        error="Välj hur samtycket gavs."
      />
      <RadioGroup name="radio" label="Hur gavs samtycket?" value={radio} onChange={setRadio} options={ways} />
      <CheckboxGroup
        name="areas"
        label="Vad får hemtjänsten läsa om?"
        value={boxes}
        onChange={setBoxes}
        isRow
        options={[
          { value: "sleep", label: "Sömn" },
          { value: "health", label: "Hälsa" },
          { value: "economy", label: "Ekonomi" },
        ]}
      />
      <Checkbox isSelected={isOn} onChange={setOn}>
        Tolk behövs
      </Checkbox>
      <Switch isSelected={isOn} onChange={setOn}>
        Bara mina
      </Switch>
      <div>
        <Button look="primary">Anmäl behovet</Button>
      </div>
    </Section>
  );
}
