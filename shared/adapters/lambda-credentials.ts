import { fromEnv } from "@aws-sdk/credential-provider-env";

/**
 * Where a function finds its credentials: in its environment, and nowhere else. Lambda sets them
 * there, so a bundle carries this in place of the SDK's usual chain with its clients for sign-in,
 * profiles and instance metadata.
 */
export const defaultProvider = fromEnv;
