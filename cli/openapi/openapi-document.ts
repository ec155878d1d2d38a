import * as z from "zod/mini";

import { ROUTES } from "../../infra/routes.ts";
import { OPERATIONS, type Operation, PROBLEM } from "../../shared/contracts/operations.ts";

type Json = Readonly<Record<string, unknown>>;

const TAG = "application/json";

/** The OpenAPI document of the API: each route with its roles, shapes generated from the schemas. */
export function openApiDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  const schemas = new Schemas();
  for (const { path, method, roles } of ROUTES) {
    const operation = OPERATIONS[`${method} ${path}`];
    if (operation === undefined) continue;
    const described = describe({ path, method }, operation, roles, schemas);
    paths[path] = { ...paths[path], [method.toLowerCase()]: described };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Opora", version: "1", description: "Cases, their review and their settings" },
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
      schemas: { Problem: shape(PROBLEM, "output", "Problem"), ...schemas.all() },
    },
  };
}

/** The shapes named once each, by the operation that has them first. */
class Schemas {
  private readonly named = new Map<z.ZodMiniType, readonly [name: string, shape: unknown]>();

  refTo(schema: z.ZodMiniType, io: "input" | "output", name: string): Json {
    const known = this.named.get(schema)?.[0];
    if (known === undefined) this.named.set(schema, [name, shape(schema, io, name)]);
    return { $ref: `#/components/schemas/${known ?? name}` };
  }

  all(): Json {
    return Object.fromEntries(this.named.values());
  }
}

/** A name for what an operation takes or gives, such as `post_cases_next_answer`. */
function nameOf({ path, method }: { path: string; method: string }, part: string): string {
  return `${method}${path}_${part}`.toLowerCase().replaceAll(/[^a-z]+/gu, "_");
}

function describe(
  route: { readonly path: string; readonly method: string },
  operation: Operation,
  roles: readonly string[] | "anyone",
  schemas: Schemas,
): Json {
  const { summary, body, query, answer, status } = operation;
  const parameters = [
    ...pathParameters(route.path),
    ...(query === undefined ? [] : queryOf(query)),
  ];
  return {
    summary,
    "x-roles": [roles].flat(),
    security: roles === "anyone" ? [] : [{ token: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: content(schemas.refTo(body, "input", nameOf(route, "body"))),
      },
    }),
    responses: {
      [status]: {
        description: "Done",
        content: content(schemas.refTo(answer, "output", nameOf(route, "answer"))),
      },
      default: {
        description: "Not done, and why",
        content: {
          "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
        },
      },
    },
  };
}

function pathParameters(path: string): readonly Json[] {
  return [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => ({
    ...{ name, in: "path", required: true, schema: { type: "string" } },
  }));
}

function queryOf(query: z.ZodMiniType): readonly Json[] {
  const { properties, required } = QueryShape.parse(shape(query, "input", ""));
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: "query", required: required.includes(name), schema },
  }));
}

const QueryShape = z.object({
  properties: z.record(z.string(), z.unknown()),
  required: z._default(z.array(z.string()), []),
});

function content(schema: unknown): Json {
  return { [TAG]: { schema } };
}

/** The JSON Schema of a shape; what only code can check is left to code. */
function shape(schema: z.ZodMiniType, io: "input" | "output", name: string): unknown {
  const made = z.toJSONSchema(schema, {
    reused: name === "" ? "inline" : "ref",
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === "custom") jsonSchema.type = "string";
    },
  });
  const { $schema: _schema, ...plain } = made;
  const inPlace = `"#/components/schemas/${name}/$defs/`;
  return JSON.parse(JSON.stringify(plain).replaceAll('"#/$defs/', inPlace)) as unknown;
}
