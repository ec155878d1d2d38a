import type { shell as pattern } from "../ru/shell.ts";
import type { Wording } from "../wording.ts";

/** What every page says, in English. */
export const shell: Wording<typeof pattern> = {
  product: "Opora",
  skip: "Skip to content",
  menu: "Sections",
  home: "Start",
  calculator: "Calculator",
  checklist: "Papers",
  apply: "Application",
  mine: "My applications",
  visits: "Visits",
  staff: "For staff",
  contracts: "Contracts",
  reports: "Reports",
  supervision: "Supervision",
  settings: "Settings",
  cases: "Cases",
  language: "Language",
  loading: "Loading…",
  failed: {
    title: "That did not work",
    network: "No connection to the server. Check your internet and try again.",
    answer:
      "The server gave an answer we did not agree on ({where}). Please tell the administrator.",
    refused: "The server refused: code {status}. Reload the page and sign in again.",
    missing: "There is no such case, or you have no access to it.",
    unexpected: "This page broke. Reload it; calculator answers stay until you close the tab.",
    retry: "Try again",
  },
  notFound: { title: "There is no such page", text: "Check the address or begin at the start." },
  footer: "Opora computes and shows. A person decides.",
  welcome: {
    title: "Help under a social contract: check your family’s income",
    lead: "A family may ask for help when its income per person is below the subsistence minimum. Here you see how that is counted: every amount, every month and every article of the law.",
    calculator: "Count the income",
    calculatorText:
      "A few simple questions. Your answers stay on your phone: we never see or send them.",
    checklist: "See which papers are needed",
    checklistText: "A list for each person and month. The agency obtains some papers itself.",
    apply: "Apply",
    applyText: "One question a page. It works without a network and is sent when there is one.",
    mine: "See your application",
    mineText: "Time limits, papers and the decision.",
    cases: "Open the cases",
    casesText: "For staff: papers, the figures found on them and proposed decisions.",
  },
};
