import { App, type AppProps } from "aws-cdk-lib";
import { CURRENTLY_RECOMMENDED_FLAGS } from "aws-cdk-lib/cx-api";
import { readSettings } from "./config.ts";
import { OporaStack } from "./stacks/opora-stack.ts";

/**
 * The CDK app with its one stack, not yet synthesized.
 *
 * It names no account and no region and looks nothing up, so it synthesizes anywhere.
 *
 * @param props What a test or a command changes; context given here yields to that of the command.
 * @throws {RangeError} If a setting is not one of those in `config.ts`.
 */
export function oporaApp(props: AppProps = {}): App {
  const app = new App({
    analyticsReporting: false,
    ...props,
    context: { ...CURRENTLY_RECOMMENDED_FLAGS, ...props.context },
  });
  new OporaStack(app, "Opora", readSettings(app.node));
  return app;
}
