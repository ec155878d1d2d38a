import { defineConfig } from "vitest/config";

/** The tests that mutation testing runs on domain and law: all of the determination's, with fewer random families. */
export default defineConfig({
  test: {
    include: [
      "test/cases/*.test.ts",
      "test/shared/domain/*.test.ts",
      "test/shared/domain/{rules,questions,wording}/*.test.ts",
    ],
    exclude: ["test/shared/domain/document-status.test.ts"],
    env: { OPORA_FAMILIES: "60", OPORA_RUNS: "12" },
    testTimeout: 120_000,
    maxWorkers: 1,
    isolate: false,
    fileParallelism: false,
  },
});
