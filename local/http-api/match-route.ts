import type { Route } from "./http-api-definition.ts";

/** A route that a request fits, with what stands in the place of its parameters. */
export interface Match {
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** The most specific route for a method and path; `undefined` when none fits. */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): Match | undefined {
  const matches = routes.flatMap((route) => {
    if (route.method !== method && route.method !== "ANY") return [];
    const pathParameters = parametersIn(route.path, path);
    return pathParameters === undefined ? [] : [{ route, pathParameters }];
  });
  return matches.sort((left, right) => weight(left) - weight(right))[0];
}

function weight({ route, pathParameters }: Match): number {
  return Object.keys(pathParameters).length * 2 + (route.method === "ANY" ? 1 : 0);
}

function parametersIn(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/");
  const parameters: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const [, name, isGreedy] = /^\{([^+}]+)(\+?)\}$/u.exec(part) ?? [];
    if (name === undefined) {
      if (given[at] !== part) return undefined;
      continue;
    }
    const value = isGreedy === "+" ? given.slice(at).join("/") : given[at];
    if (value === undefined || value === "") return undefined;
    parameters[name] = decodeURIComponent(value);
    if (isGreedy === "+") return parameters;
  }
  return wanted.length === given.length ? parameters : undefined;
}
