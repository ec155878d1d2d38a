import * as z from "zod/mini";

/**
 * The settings of a function, checked once at its start. The only place that reads them.
 *
 * @param shape A schema for each variable; values arrive as text.
 * @throws {RangeError} Naming each variable that is absent or not as expected, never its value.
 */
export function readEnvironment<Shape extends z.core.$ZodShape>(
  shape: Shape,
): z.output<z.ZodMiniObject<Shape>> {
  const parsed = z.object(shape).safeParse(process.env);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")} (${message})`);
  throw new RangeError(
    `Cannot start: expected other settings in the environment: ${faults.join("; ")}`,
  );
}

/** A setting that must not be empty, such as the name of a table. */
export const Setting = z.string().check(z.minLength(1, "Expected a value"));

/** A setting that is a whole number above zero. */
export const CountSetting = z.pipe(
  z.string().check(z.regex(/^[1-9]\d{0,8}$/u, "Expected a whole number above zero")),
  z.transform(Number),
);

/** A setting that is a list, separated by commas, of the values allowed. */
export function ListSetting<Value extends string>(allowed: readonly Value[]) {
  return z.pipe(
    z.pipe(
      z.string(),
      z.transform((text) => text.split(",").filter((entry) => entry !== "")),
    ),
    z.array(z.enum(allowed, `Expected some of ${allowed.join(", ")}, separated by commas`)),
  );
}
