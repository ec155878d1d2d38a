import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    expect: { requireAssertions: true },
    coverage: { include: ["shared/**", "functions/**"], reporter: ["text-summary"] },
  },
});
