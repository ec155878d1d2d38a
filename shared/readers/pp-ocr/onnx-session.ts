import * as ort from "onnxruntime-web";

/** A network of the PP-OCR family: one picture in, one tensor of probabilities out. */
export interface Network {
  run(input: Float32Array, height: number, width: number): Promise<NetworkOutput>;
  close(): Promise<void>;
}

/** The probabilities, with the size of each dimension. */
export interface NetworkOutput {
  readonly values: Float32Array;
  readonly dimensions: readonly number[];
}

/**
 * Loads a network into the WebAssembly runtime.
 *
 * @param threads Threads of the runtime, fixed by the first network that a process loads.
 */
export async function openNetwork(model: Uint8Array, threads = 1): Promise<Network> {
  ort.env.wasm.numThreads = threads;
  ort.env.logLevel = "error";
  const session = await ort.InferenceSession.create(model, { executionProviders: ["wasm"] });
  const [inputName] = session.inputNames;
  const [outputName] = session.outputNames;
  if (inputName === undefined || outputName === undefined) {
    throw new TypeError("Cannot run the network: expected one input and one output");
  }
  return {
    async run(input, height, width) {
      const feeds = { [inputName]: new ort.Tensor("float32", input, [1, 3, height, width]) };
      const output = (await session.run(feeds))[outputName];
      if (!(output?.data instanceof Float32Array)) {
        throw new TypeError("Cannot read the network's answer: expected 32-bit floats");
      }
      return { values: output.data, dimensions: output.dims };
    },
    close: () => session.release(),
  };
}
