import { type CalendarDate, parseDate } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { Button } from "react-aria-components/Button";
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from "react-aria-components/Calendar";
import { DateInput, DateSegment } from "react-aria-components/DateField";
import { DatePicker } from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { Group } from "react-aria-components/Group";
import { Heading } from "react-aria-components/Heading";
import { Popover } from "react-aria-components/Popover";
import { useText } from "../text/text.ts";
import { FieldError, FieldHead, InPageLanguage } from "./AriaField.tsx";
import { type FieldProps, fieldId } from "./Field.tsx";
import "./DateField.css";

export type DateFieldProps = FieldProps & {
  /** YYYY-MM-DD, or null when none is given. */
  value: string | null;
  onChange: (day: string | null) => void;
  /** Days outside these cannot be pressed in the calendar; the field says what is wrong when one is typed. */
  minValue?: string;
  maxValue?: string;
};

/** What DateField fetches: the parts one types in and the calendar. */
export function DateFieldPicker({
  name,
  label,
  description,
  error,
  isOptional,
  value,
  onChange,
  minValue,
  maxValue,
  isDisabled,
}: DateFieldProps) {
  const t = useText("ui");
  return (
    <InPageLanguage>
      <DatePicker<CalendarDate>
        className="Field"
        data-field={name}
        value={value ? parseDate(value.slice(0, 10)) : null}
        onChange={(date) => onChange(date ? date.toString() : null)}
        minValue={minValue ? parseDate(minValue) : undefined}
        maxValue={maxValue ? parseDate(maxValue) : undefined}
        isDisabled={isDisabled}
        isInvalid={Boolean(error)}
        isRequired={!isOptional}
        validationBehavior="aria"
        shouldForceLeadingZeros
      >
        <FieldHead label={label} description={description} isOptional={isOptional} />
        <FieldError error={error} />
        <Group className="DateField-group" id={fieldId(name)}>
          <DateInput className="Field-input DateField-input">
            {(segment) => <DateSegment segment={segment} className="DateField-segment" />}
          </DateInput>
          <Button className="DateField-open">
            <CalendarDays aria-hidden size={20} />
            <span>{t("date.pick")}</span>
          </Button>
        </Group>
        <Popover className="Popover" placement="bottom start">
          <Dialog className="DateField-dialog">
            <Calendar className="Calendar" firstDayOfWeek="mon">
              <header className="Calendar-head">
                <Button slot="previous" className="Calendar-turn">
                  <ChevronLeft aria-hidden size={20} />
                </Button>
                <Heading className="Calendar-month" level={2} />
                <Button slot="next" className="Calendar-turn">
                  <ChevronRight aria-hidden size={20} />
                </Button>
              </header>
              <CalendarGrid weekdayStyle="short">
                <CalendarGridHeader>
                  {(day) => <CalendarHeaderCell className="Calendar-weekday">{day}</CalendarHeaderCell>}
                </CalendarGridHeader>
                <CalendarGridBody>{(date) => <CalendarCell date={date} className="Calendar-day" />}</CalendarGridBody>
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </InPageLanguage>
  );
}
