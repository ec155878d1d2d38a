/** One value that differs between what stands and what is drafted. */
export interface SettingChange {
  readonly path: string;
  readonly kind: "added" | "removed" | "changed";
  readonly before: string | null;
  readonly after: string | null;
}

/** Every single value that differs between two documents, by its path. */
export function settingsDifference(before: unknown, after: unknown): readonly SettingChange[] {
  const [old, fresh] = [valuesIn(before, ""), valuesIn(after, "")];
  const paths = [...new Set([...old.keys(), ...fresh.keys()])];
  return paths.flatMap((path): SettingChange[] => {
    const [was, is] = [old.get(path) ?? null, fresh.get(path) ?? null];
    if (was === is) return [];
    const kind = was === null ? "added" : is === null ? "removed" : "changed";
    return [{ path, kind, before: was, after: is }];
  });
}

function valuesIn(value: unknown, path: string): Map<string, string> {
  if (typeof value !== "object" || value === null) return new Map([[path, String(value)]]);
  return new Map(
    Object.entries(value).flatMap(([key, one]) => [
      ...valuesIn(one, path === "" ? key : `${path}.${key}`),
    ]),
  );
}
