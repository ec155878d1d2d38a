import type { Answers } from "./answers.ts";
import { AskIncome } from "./ask-income.tsx";
import { AskPeople, AskPerson } from "./ask-people.tsx";
import { AskDate, type Asking, AskRegion, AskZone } from "./ask-place.tsx";
import type { FamilyStep } from "./steps.ts";
import { useEngine } from "./use-engine.ts";

/** The page of one question about the family. */
export function FamilyQuestion({
  step,
  asking,
}: {
  readonly step: FamilyStep;
  readonly asking: Asking;
}) {
  const { people } = asking.answers;
  const person = "personId" in step ? people.find(({ id }) => id === step.personId) : undefined;
  switch (step.ask) {
    case "region":
      return <AskRegion {...asking} />;
    case "zone":
      return <AskZone {...asking} />;
    case "date":
      return <AskDate {...asking} />;
    case "people":
      return <AskPeople {...asking} />;
    case "person":
      return person && <AskPerson {...asking} person={person} />;
    case "income":
      return person && <IncomeQuestion asking={asking} person={person} />;
  }
}

function IncomeQuestion({
  asking,
  person,
}: {
  readonly asking: Asking;
  readonly person: Answers["people"][number];
}) {
  const engine = useEngine();
  const { region = "", appliedOn = "" } = asking.answers;
  return <AskIncome {...asking} person={person} months={engine.monthsOf(region, appliedOn)} />;
}
