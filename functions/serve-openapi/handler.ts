import document from "../../docs/openapi/opora.openapi.json" with { type: "json" };
import { apiHandler } from "../../shared/runtime/api-handler.ts";
import { readEnvironment, Setting } from "../../shared/runtime/environment.ts";

readEnvironment({ TABLE_NAME: Setting });

/** `GET /openapi.json`: what the API can do, generated from the schemas that it parses with. */
export const handler = apiHandler(async () => ({ status: 200, body: document }));
