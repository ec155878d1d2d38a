import { oporaApp } from "./opora-app.ts";

oporaApp({ outdir: process.env["CDK_OUTDIR"] ?? "cdk.out" }).synth();
