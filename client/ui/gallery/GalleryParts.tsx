import { ArrowRight, Ellipsis, Trash2 } from "lucide-react";
import { useState } from "react";
import { Badge } from "../Badge.tsx";
import { Button, LinkButton, TextLink } from "../Button.tsx";
import { ConfirmDialog } from "../ConfirmDialog.tsx";
import { DateText } from "../DateText.tsx";
import { Disclosure } from "../Disclosure.tsx";
import { DueDate } from "../DueDate.tsx";
import { LawTag } from "../LawTag.tsx";
import { announce } from "../LiveStatus.tsx";
import { MenuButton } from "../MenuButton.tsx";
import { OwnWords } from "../OwnWords.tsx";
import { Section } from "../Page.tsx";
import { PrintButton } from "../PrintButton.tsx";
import { Tabs } from "../Tabs.tsx";

const today = "2026-11-21";

export function GalleryParts() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Section title="Knappar">
        <div className="row">
          <Button look="primary" icon={<ArrowRight aria-hidden size={20} />}>
            Skicka kallelsen
          </Button>
          <Button>Spara utan att skicka</Button>
          <Button look="quiet">Hoppa över</Button>
          <Button look="danger" icon={<Trash2 aria-hidden size={20} />} onPress={() => setOpen(true)}>
            Återkalla samtycket
          </Button>
        </div>
        <div className="row">
          <Button look="primary" isPending>
            Skicka kallelsen
          </Button>
          <Button isDisabled>Går inte nu</Button>
          <Button isSmall>Liten</Button>
          <LinkButton href="/">En länk som knapp</LinkButton>
          <TextLink href="/">En länk i text</TextLink>
          <MenuButton
            label="Mer"
            icon={<Ellipsis aria-hidden size={20} />}
            entries={[
              { id: "a", label: "Flytta mötet", description: "Alla som är kallade får veta" },
              { id: "b", label: "Ställ in mötet" },
            ]}
          />
          <PrintButton />
          <Button onPress={() => announce("Kallelsen är skickad till tre enheter")}>Visa kort besked</Button>
        </div>
        <ConfirmDialog
          title="Återkalla samtycket till planen?"
          consequence="Delningen upphör genast och planen avslutas. Alla som deltar får veta det. Det som redan lämnats ut finns kvar hos dem som fått det."
          action="Återkalla samtycket"
          reasonLabel="Varför?"
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          onConfirm={() => setOpen(false)}
          isDanger
        />
      </Section>

      <Section title="Ord, dagar och lägen">
        <div className="row">
          <Badge>Inte frågat</Badge>
          <Badge tone="calm">Pågår</Badge>
          <Badge tone="soon">Snart</Badge>
          <Badge tone="late">Försenat</Badge>
          <Badge tone="done">Klart</Badge>
        </div>
        <div className="row">
          {["2026-11-18", "2026-11-20", today, "2026-11-22", "2026-11-25", "2026-12-14"].map((day) => (
            <DueDate key={day} day={day} today={today} />
          ))}
        </div>
        <p>
          Mötet är <DateText value="2026-11-27T12:00:00Z" />. Planen gäller från <DateText value="2026-12-01" />.{" "}
          <LawTag>SoL 10 kap. 9 §</LawTag>
        </p>
        <OwnWords person="Ingrid" detail="20 november">
          Jag vill hem till katten. Det är det enda jag tänker på när jag ligger här.
        </OwnWords>
      </Section>

      <Section title="Öppna och stänga">
        <Disclosure title="Vad är en SIP?">
          <p>En samordnad individuell plan. Den visar vem som gör vad, och när.</p>
        </Disclosure>
        <Tabs
          label="Planen på två sätt"
          tabs={[
            { id: "who", title: "Vem gör vad", content: <p>En rad för var och en.</p> },
            { id: "when", title: "När", content: <p>En vecka i taget.</p> },
          ]}
        />
      </Section>
    </>
  );
}
