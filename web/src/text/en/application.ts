import type { application as pattern } from "../ru/application.ts";
import type { Wording } from "../wording.ts";

/** The application, one question a page, in English. */
export const application: Wording<typeof pattern> = {
  title: "Application",
  names: "What are you and your family called?",
  namesHint: "Full names, as in the passport.",
  nameMissing: "Enter the name.",
  territory: "In which district or town do you live?",
  territoryHint: "Some programmes run in certain places only. Leave it empty if you are not sure.",
  territoryLabel: "District or town",
  direction: "What is the contract for?",
  directionHint: "You can decide later.",
  reading: "Who reads the papers first?",
  readingText: "A machine can read the papers. It also works without. A person always decides.",
  readingMissing: "Choose one.",
  machine: "First the machine, then a person",
  machineText: "You see what it read and can correct it.",
  person: "Only a person",
  personText: "Your rights and the time limits are the same.",
  check: "Is everything right?",
  checkHint: "Check it and send it. You can add papers afterwards.",
  send: "Send the application",
  keep: "Done",
  waits:
    "There is no network. The application waits on this device, encrypted. Open this page when the network is back and press “Send”.",
  place: "Place",
  day: "Day of application",
  family: "Family",
};
