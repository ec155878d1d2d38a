import { MODEL_NAMES, readModel } from "../../shared/readers/model-files.ts";
import { checked, type Finding } from "./finding.ts";

const LEAST_NODE = [20, 19];

/** What must hold on the machine that deploys or runs Opora: Node, and the models as measured. */
export async function checkMachine(): Promise<Finding[]> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  const isNew = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  const node: Finding = {
    check: "Node",
    result: isNew ? "ok" : "fault",
    says: isNew ? process.versions.node : `Expected Node ${LEAST_NODE.join(".")} or newer`,
  };
  const models = await checked("models", "install the packages again with npm ci", async () => {
    for (const name of MODEL_NAMES) await readModel(name);
    return { result: "ok", says: `${MODEL_NAMES.length} models, each as it was measured` };
  });
  return [node, models];
}
