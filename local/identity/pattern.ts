/** Whether a text fits a pattern of IAM, where `*` is any run of characters and `?` any one. */
export function fits(pattern: string, text: string): boolean {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/gu, "\\$&");
  const expression = escaped.replaceAll("*", ".*").replaceAll("?", ".");
  return new RegExp(`^${expression}$`, "su").test(text);
}
