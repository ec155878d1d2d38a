/** Where a reader is: one page of the application. */
export type Route =
  | { readonly page: "home" }
  | { readonly page: "calculator" }
  | { readonly page: "checklist" }
  | { readonly page: "cases" }
  | { readonly page: "case"; readonly caseId: string }
  | { readonly page: "unknown" };

/** The page that a path names. A path that names none is `unknown`, never an error. */
export function routeOf(path: string): Route {
  const [first = "", second, ...rest] = path.split("/").filter((part) => part !== "");
  if (rest.length > 0) return { page: "unknown" };
  if (first === "cases" && second !== undefined) return caseRoute(second);
  if (second !== undefined) return { page: "unknown" };
  if (first === "") return { page: "home" };
  if (first === "calculator" || first === "checklist" || first === "cases") return { page: first };
  return { page: "unknown" };
}

function caseRoute(encoded: string): Route {
  try {
    return { page: "case", caseId: decodeURIComponent(encoded) };
  } catch {
    return { page: "unknown" };
  }
}

/** The path of a page, so that no link is written by hand. */
export function pathOf(route: Exclude<Route, { readonly page: "unknown" }>): string {
  if (route.page === "home") return "/";
  if (route.page === "case") return `/cases/${encodeURIComponent(route.caseId)}`;
  return `/${route.page}`;
}
