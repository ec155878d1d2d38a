import { localTime } from "../clock/local-day.ts";

/** A channel as an agency sets it. */
export interface Channel {
  readonly kind: "sms" | "e-mail" | "messenger" | "letter";
  readonly on: boolean;
  /** Hours in which nothing is sent, such as `21:00-08:00`. */
  readonly quiet?: string | undefined;
}

/** The channels by which a family may be written to now, by the clock of its region. */
export function openChannels(
  channels: readonly Channel[],
  now: string,
  region: string,
): readonly Channel["kind"][] {
  const time = localTime(now, region);
  return channels.filter(({ on, quiet }) => on && !isQuiet(time, quiet)).map(({ kind }) => kind);
}

function isQuiet(time: string, quiet: string | undefined): boolean {
  if (quiet === undefined) return false;
  const [from = "", to = ""] = quiet.split("-");
  return from <= to ? from <= time && time < to : from <= time || time < to;
}
