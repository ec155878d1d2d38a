/** Where a reader is: one page of the application. */
export type Route =
  | { readonly page: (typeof PLAIN_PAGES)[number] }
  | { readonly page: "home" | "unknown" }
  | { readonly page: "case" | "own-case" | "contract"; readonly id: string };

/** Pages whose address is their name. */
const PLAIN_PAGES = [
  "calculator",
  "checklist",
  "apply",
  "mine",
  "upload",
  "visits",
  "outreach",
  "cases",
  "shortcuts",
  "contracts",
  "reports",
  "supervision",
  "settings",
] as const;

/** Pages about one thing, under the first part of their address. */
const PAGES_OF_ONE: Readonly<Record<string, "case" | "own-case" | "contract">> = {
  cases: "case",
  mine: "own-case",
  contracts: "contract",
};

/** The page that a path names. A path that names none is `unknown`, never an error. */
export function routeOf(path: string): Route {
  const [first = "", second, ...rest] = path.split("/").filter((part) => part !== "");
  if (rest.length > 0) return { page: "unknown" };
  if (second !== undefined) return routeOfOne(first, second);
  if (first === "") return { page: "home" };
  const page = PLAIN_PAGES.find((one) => one === first);
  return page === undefined ? { page: "unknown" } : { page };
}

function routeOfOne(first: string, encoded: string): Route {
  const page = Object.hasOwn(PAGES_OF_ONE, first) ? PAGES_OF_ONE[first] : undefined;
  if (page === undefined) return { page: "unknown" };
  try {
    return { page, id: decodeURIComponent(encoded) };
  } catch {
    return { page: "unknown" };
  }
}

/** The path of a page, so that no link is written by hand. */
export function pathOf(route: Route): string {
  if (!("id" in route)) return route.page === "home" ? "/" : `/${route.page}`;
  const [folder = ""] = Object.entries(PAGES_OF_ONE).find(([, page]) => page === route.page) ?? [];
  return `/${folder}/${encodeURIComponent(route.id)}`;
}
