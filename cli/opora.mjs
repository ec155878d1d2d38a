#!/usr/bin/env node
// Starts the TypeScript of the command line; everything else is in main.ts.
import { register } from "tsx/esm/api";

register();
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
