/** Who may import whom: each rule is a row of the table in docs/architecture.md. */
const nothingBut = (name, from, ...allowed) => ({
  name,
  severity: "error",
  comment: `${from} may import only ${allowed.join(" or ")}`,
  from: { path: from },
  to: { pathNot: allowed },
});

const forbid = (name, comment, from, to) => ({
  name,
  severity: "error",
  comment,
  from: { path: from },
  to: { path: to },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    nothingBut("domain-is-pure", "^shared/domain/", "^shared/domain/"),
    nothingBut("reading-is-pure", "^shared/reading/", "^shared/(reading|domain)/"),
    nothingBut("law-is-data", "^shared/law/", "^shared/(law|domain)/"),
    nothingBut(
      "contracts-know-shapes-and-zod",
      "^shared/contracts/",
      "^shared/(domain|reading|contracts)/",
      "node_modules/zod/",
    ),
    nothingBut(
      "imaging-knows-pixels",
      "^shared/imaging/",
      "^shared/imaging/",
      "node_modules/sharp/",
      "^node:",
      "^(node:)?(fs|fs/promises|path|url|buffer|zlib)$",
    ),
    forbid(
      "readers-know-no-cloud",
      "A reader knows its own engine, imaging and shapes; never functions, adapters or AWS",
      "^shared/readers/",
      "^(functions|infra|local|cli|web)/|^shared/(adapters|runtime|law)/|node_modules/(@aws-sdk|@middy|aws-cdk-lib)/",
    ),
    {
      name: "readers-are-strangers",
      severity: "error",
      comment: "A reader never imports another reader",
      from: { path: "^shared/readers/([^/]+)/" },
      to: {
        path: "^shared/readers/[^/]+/",
        pathNot: ["^shared/readers/$1/", "^shared/readers/models/"],
      },
    },
    nothingBut(
      "adapters-serve-the-domain",
      "^shared/adapters/",
      "^shared/(domain|reading|contracts|adapters)/",
      "node_modules/@(aws-sdk|smithy)/",
      "node_modules/zod/",
      "^(node:)?(crypto|stream|stream/.*)$",
    ),
    nothingBut(
      "runtime-serves-every-handler",
      "^shared/runtime/",
      "^shared/(runtime|contracts)/",
      "node_modules/(zod|@middy|@aws-lambda-powertools|@types/aws-lambda)/",
    ),
    nothingBut(
      "printing-sets-what-it-is-given",
      "^shared/printing/",
      "^shared/(printing|contracts)/",
      "^(node:)?(fs|module|zlib)$",
    ),
    nothingBut(
      "use-cases-know-no-cloud",
      "^functions/[^/]+/(?!handler)[^/]+\\.ts$",
      "^shared/(domain|reading|law|contracts)/",
      "^functions/",
    ),
    {
      name: "functions-are-strangers",
      severity: "error",
      comment: "A function never imports another function: share through shared/",
      from: { path: "^functions/([^/]+)/" },
      to: { path: "^functions/", pathNot: "^functions/$1/" },
    },
    forbid(
      "handlers-wire-adapters-not-sdks",
      "A handler joins; the SDK stays in adapters",
      "^functions/",
      "node_modules/@aws-sdk/|node_modules/aws-cdk-lib/|^(infra|local|cli|web)/",
    ),
    forbid(
      "infra-holds-no-runtime-code",
      "infra knows functions only as a path",
      "^infra/",
      "^(functions|local|cli|web)/|^shared/(?!contracts/)|node_modules/@aws-sdk/",
    ),
    forbid(
      "web-sees-domain-law-and-contracts",
      "The pages know nothing of the server",
      "^web/",
      "^(functions|infra|local|cli)/|^shared/(?!(domain|law|contracts|reading)/)|node_modules/(@aws-sdk|aws-cdk-lib|@middy)/",
    ),
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-dev-dependencies-at-run-time",
      severity: "error",
      from: { path: "^(functions|shared|local|cli)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-tests-in-product",
      severity: "error",
      from: { pathNot: "^test/" },
      to: { path: "^test/" },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|cdk\\.out)/" },
    enhancedResolveOptions: {
      conditionNames: ["import", "types", "node", "default"],
      exportsFields: ["exports"],
    },
  },
};
