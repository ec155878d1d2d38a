import type { visits as pattern } from "../ru/visits.ts";
import type { Wording } from "../wording.ts";

/** The field worker’s tablet, in English. */
export const visits: Wording<typeof pattern> = {
  title: "Visits to families",
  lead: "Applications and papers of several families, even without a network. All is encrypted on the tablet.",
  visit: "Visit: {territory}",
  territory: "Where you are: district or village",
  territoryMissing: "Name the district or village.",
  beginVisit: "Begin the visit",
  endVisit: "End the visit",
  newFamily: "New family",
  families: "Families on this tablet",
  noFamilies: "No families yet.",
  unnamed: "Family without a name",
  members: "people: {count}",
  papers: "papers waiting: {count}",
  states: {
    begun: "being filled in",
    ready: "waits for a network",
    sent: "sent",
    differs: "the server has another",
  },
  differsHelp:
    "The server has another application under this number. Nothing is lost: open it, or hand the family to a colleague.",
  goOn: "Go on",
  takePapers: "Take papers",
  handOver: "Hand over to a phone",
  remove: "Remove from the tablet",
  code: "Code with the application: {name}",
  codeHelp:
    "Point the phone’s camera at it. The application goes from screen to phone, without network or server.",
  tooLong: "The family is too large for a code. Send the application when there is a network.",
  sync: "Send now",
  safe: "Sending again doubles nothing.",
};
