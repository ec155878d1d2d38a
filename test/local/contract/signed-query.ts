import { createHash, createHmac } from "node:crypto";

/** Whom a request comes from and where it goes. */
interface Signing {
  readonly url: string;
  readonly service: string;
  readonly region: string;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) =>
  createHmac("sha256", key).update(text).digest();

/** Sends a request of AWS's query protocol, signed by hand: there is no SNS client among our packages. */
export async function signedQuery(
  { url, service, region }: Signing,
  parameters: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly text: string }> {
  const accessKeyId = process.env["AWS_ACCESS_KEY_ID"] ?? "contract";
  const secret = process.env["AWS_SECRET_ACCESS_KEY"] ?? "contract-secret";
  const body = new URLSearchParams({ Version: "2010-03-31", ...parameters }).toString();
  const date = new Date().toISOString().replaceAll(/[-:]|\.\d{3}/gu, "");
  const scope = `${date.slice(0, 8)}/${region}/${service}/aws4_request`;
  const { host } = new URL(url);
  const canonical = `POST\n/\n\nhost:${host}\nx-amz-date:${date}\n\nhost;x-amz-date\n${sha256(body)}`;
  const text = `AWS4-HMAC-SHA256\n${date}\n${scope}\n${sha256(canonical)}`;
  const key = scope.split("/").reduce<string | Buffer>(hmac, `AWS4${secret}`);
  const signature = createHmac("sha256", key).update(text).digest("hex");
  const response = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "x-amz-date": date,
      authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=host;x-amz-date, Signature=${signature}`,
    },
    body,
  });
  return { status: response.status, text: await response.text() };
}
