import { Me } from "../../../shared/contracts/access.ts";
import { callApi } from "./call.ts";

/** Who is signed in, so that no form is shown that would be refused. */
export function readMe(): Promise<Me> {
  return callApi(Me, "/me");
}
