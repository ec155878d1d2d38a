import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { App, type AppProps } from "aws-cdk-lib";
import { CURRENTLY_RECOMMENDED_FLAGS } from "aws-cdk-lib/cx-api";
import { readSettings } from "./config.ts";
import { OporaStack } from "./stacks/opora-stack.ts";

const BUILT_PAGES = fileURLToPath(new URL("../web/dist", import.meta.url));

/** Has the template name the folder of each asset, as the command line of CDK has it too. */
const WHERE_FROM = {
  "aws:cdk:enable-asset-metadata": true,
  "aws:cdk:enable-path-metadata": true,
};

/** What a test or a command changes of the app. */
export interface OporaAppProps extends AppProps {
  /** The folder of the built web pages; `web/dist`, where that is built. */
  readonly pages?: string;
}

/**
 * The CDK app with its one stack, not yet synthesized.
 *
 * It names no account and no region and looks nothing up, so it synthesizes anywhere.
 *
 * @param props What a test or a command changes; context given here yields to that of the command.
 * @throws {RangeError} If a setting is not one of those in `config.ts`.
 */
export function oporaApp({ pages, ...props }: OporaAppProps = {}): App {
  const app = new App({
    analyticsReporting: false,
    ...props,
    context: { ...CURRENTLY_RECOMMENDED_FLAGS, ...WHERE_FROM, ...props.context },
  });
  const built = existsSync(BUILT_PAGES) ? BUILT_PAGES : undefined;
  new OporaStack(app, "Opora", { settings: readSettings(app.node), pages: pages ?? built });
  return app;
}
