import type { Credentials } from "../identity/role-authority.ts";
import type { ServiceName } from "../start-emulators.ts";
import type { FunctionDefinition } from "./function-definition.ts";

/**
 * Everything a function finds in its environment: the template's settings, what Lambda sets, and
 * where the services are. Nothing of the machine's own environment gets in.
 */
export function functionEnvironment(
  definition: FunctionDefinition,
  region: string,
  endpoints: Readonly<Record<ServiceName, string>>,
  credentials: Credentials,
): Record<string, string> {
  const services = Object.entries(endpoints).map(([name, url]) => [
    `AWS_ENDPOINT_URL_${name}`,
    url,
  ]);
  return {
    ...definition.environment,
    ...Object.fromEntries(services),
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_LAMBDA_FUNCTION_NAME: definition.name,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMegabytes),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${definition.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: "local",
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
    LAMBDA_TASK_ROOT: definition.folder,
    LAMBDA_RUNTIME_DIR: "/var/runtime",
    _HANDLER: definition.handler,
    LANG: "en_US.UTF-8",
    TZ: ":UTC",
    PATH: "/usr/local/bin:/usr/bin:/bin",
  };
}
