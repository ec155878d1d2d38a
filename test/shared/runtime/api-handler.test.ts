import { describe, expect, it } from "vitest";
import * as z from "zod/mini";

import { apiHandler } from "../../../shared/runtime/api-handler.ts";
import { notFound, ProblemError } from "../../../shared/runtime/problem.ts";
import { context, requestOf } from "./invocation.ts";
import { logSink } from "./log-sink.ts";

const Body = z.strictObject({
  members: z.array(z.strictObject({ born: z.string().check(z.regex(/^\d{4}$/u, "a year")) })),
});

const handler = apiHandler(async ({ actor, parameters, body }) => ({
  status: 201,
  body: { actor, parameters, members: body(Body).members.length },
}));

const logged = logSink();

const parsed = (answer: { body?: string | undefined }) => JSON.parse(answer.body ?? "null");

describe("apiHandler", () => {
  it("hands over who asks, the path and the body", async () => {
    const answer = await handler(
      requestOf({ caseId: "c1" }, { members: [{ born: "1990" }] }),
      context,
    );

    expect(answer).toMatchObject({ statusCode: 201 });
    expect(parsed(answer)).toEqual({ actor: "worker-1", parameters: { caseId: "c1" }, members: 1 });
  });

  it("names each faulty field with what was expected, and no value", async () => {
    const answer = await handler(requestOf({}, { members: [{ born: "Иванова" }] }), context);

    expect(answer).toMatchObject({
      statusCode: 400,
      headers: { "content-type": "application/problem+json; charset=utf-8" },
    });
    expect(parsed(answer)).toMatchObject({
      status: 400,
      errors: [{ field: "members[0].born", expected: "a year" }],
    });
    expect(answer.body).not.toContain("Иванова");
  });

  it.each(["", "{", "nonsense"])("answers 400 to the body %j", async (body) => {
    expect(await handler(requestOf({}, body), context)).toMatchObject({ statusCode: 400 });
  });

  it("reads a body that came in Base64", async () => {
    const body = Buffer.from(JSON.stringify({ members: [] })).toString("base64");
    const answer = await handler({ ...requestOf({}), body, isBase64Encoded: true }, context);

    expect(answer).toMatchObject({ statusCode: 201 });
  });

  it("answers with the problem that the work names", async () => {
    const missing = apiHandler(() => Promise.reject(new ProblemError(notFound("case"))));

    const answer = await missing(requestOf({}), context);

    expect(answer).toMatchObject({ statusCode: 404 });
    expect(parsed(answer)).toMatchObject({ title: "No such case", status: 404 });
  });

  it("hides a fault of ours behind the request's number, and logs no message of it", async () => {
    const broken = apiHandler(() => Promise.reject(new Error("Иванова")));

    const answer = await broken(requestOf({}), context);

    expect(answer).toMatchObject({ statusCode: 500 });
    expect(answer.body).toContain("request-1");
    expect(logged()).toContain("request-1");
    expect(`${answer.body}${logged()}`).not.toContain("Иванова");
  });
});
