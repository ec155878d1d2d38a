import { Provider } from "@navikt/ds-react";
import { en } from "@navikt/ds-react/locales";
import { lazy, Suspense, useEffect, useState } from "react";

import { type Language, rememberedLanguage, rememberLanguage } from "../text/language.ts";
import { SpeechContext, useSpeech, useText } from "../text/use-text.ts";
import { componentWords } from "./component-words.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Home } from "./home.tsx";
import { usePath } from "./location.ts";
import { Masthead } from "./masthead.tsx";
import { type Route, routeOf } from "./route.ts";
import { Waiting } from "./waiting.tsx";

const CalculatorPage = lazy(async () => ({
  default: (await import("../calculator/calculator-page.tsx")).CalculatorPage,
}));
const ChecklistPage = lazy(async () => ({
  default: (await import("../checklist/checklist-page.tsx")).ChecklistPage,
}));
const ApplyPage = lazy(async () => ({
  default: (await import("../application/apply-page.tsx")).ApplyPage,
}));
const OwnListPage = lazy(async () => ({
  default: (await import("../own/own-list-page.tsx")).OwnListPage,
}));
const OwnCasePage = lazy(async () => ({
  default: (await import("../own/own-case-page.tsx")).OwnCasePage,
}));
const LinkPage = lazy(async () => ({
  default: (await import("../upload/link-page.tsx")).LinkPage,
}));
const VisitsPage = lazy(async () => ({
  default: (await import("../visits/visits-page.tsx")).VisitsPage,
}));
const OutreachPage = lazy(async () => ({
  default: (await import("../outreach/outreach-page.tsx")).OutreachPage,
}));
const CaseListPage = lazy(async () => ({
  default: (await import("../case/list-page.tsx")).CaseListPage,
}));
const CasePage = lazy(async () => ({
  default: (await import("../case/case-page.tsx")).CasePage,
}));
const ShortcutsPage = lazy(async () => ({
  default: (await import("../case/shortcuts-page.tsx")).ShortcutsPage,
}));
const SupervisionPage = lazy(async () => ({
  default: (await import("../agency/supervision-page.tsx")).SupervisionPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import("../agency/settings-page.tsx")).SettingsPage,
}));
const ContractsPage = lazy(async () => ({
  default: (await import("../contract/contracts-page.tsx")).ContractsPage,
}));
const ContractPage = lazy(async () => ({
  default: (await import("../contract/contract-page.tsx")).ContractPage,
}));
const ReportsPage = lazy(async () => ({
  default: (await import("../contract/reports-page.tsx")).ReportsPage,
}));

/** The whole application: the language, the frame every page shares, and the page the address names. */
export function App() {
  const [language, setLanguage] = useState<Language>(rememberedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speak = (chosen: Language) => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  };
  return (
    <SpeechContext value={{ language, speak }}>
      <Suspense fallback={<Waiting />}>
        <Frame />
      </Suspense>
    </SpeechContext>
  );
}

function Frame() {
  const text = useText("shell");
  const { language } = useSpeech();
  const path = usePath();
  useEffect(() => finishSignIn(), []);
  return (
    <Provider locale={en} translations={componentWords(text.components)}>
      <Masthead path={path} />
      <main id="content" tabIndex={-1}>
        <ErrorBoundary key={`${path} ${language}`}>
          <Suspense fallback={<Waiting />}>
            <Page route={routeOf(path)} />
          </Suspense>
        </ErrorBoundary>
      </main>
      <footer className="o-footer">{text.footer}</footer>
    </Provider>
  );
}

/** Back from an identity provider, the code in the address is exchanged before anything is asked. */
function finishSignIn(): void {
  if (!new URLSearchParams(location.search).has("code")) return;
  void import("../server/session.ts").then(({ session }) => session());
}

function Page({ route }: { readonly route: Route }) {
  switch (route.page) {
    case "home":
      return <Home />;
    case "cases":
      return <CaseListPage />;
    case "case":
      return <CasePage caseId={route.id} />;
    case "calculator":
      return <CalculatorPage />;
    case "checklist":
      return <ChecklistPage />;
    case "apply":
      return <ApplyPage />;
    case "mine":
      return <OwnListPage />;
    case "own-case":
      return <OwnCasePage caseId={route.id} />;
    case "upload":
      return <LinkPage />;
    case "visits":
      return <VisitsPage />;
    case "outreach":
      return <OutreachPage />;
    case "supervision":
      return <SupervisionPage />;
    case "settings":
      return <SettingsPage />;
    case "contracts":
      return <ContractsPage />;
    case "contract":
      return <ContractPage contractId={route.id} />;
    case "reports":
      return <ReportsPage />;
    case "shortcuts":
      return <ShortcutsPage />;
    default:
      return <NotFound />;
  }
}

function NotFound() {
  const text = useText("shell");
  return (
    <div className="o-narrow">
      <h1>{text.notFound.title}</h1>
      <p>{text.notFound.text}</p>
    </div>
  );
}
