import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components/Tabs";
import "./Tabs.css";

type Props = {
  label: string;
  tabs: { id: string; title: ReactNode; content: ReactNode }[];
  selected?: string;
  onSelect?: (id: string) => void;
};

/** Different views of the same thing, one at a time; arrow keys move between them. */
export function Tabs({ label, tabs, selected, onSelect }: Props) {
  return (
    <AriaTabs className="Tabs" selectedKey={selected} onSelectionChange={onSelect && ((key) => onSelect(String(key)))}>
      <TabList aria-label={label} className="Tabs-list">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="Tabs-tab">
            {tab.title}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="Tabs-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
