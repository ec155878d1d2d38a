/**
 * Whether one upload under a key came after another, by S3's sequencers.
 *
 * They are hexadecimal and of different lengths: S3 says to pad the shorter with zeros on the right
 * and compare as text. They say nothing across keys.
 */
export function isLater(sequencer: string, than: string): boolean {
  const digits = Math.max(sequencer.length, than.length);
  const padded = (text: string) => text.toUpperCase().padEnd(digits, "0");
  return padded(sequencer) > padded(than);
}
