import type { GrayImage } from "../../imaging/gray-image.ts";
import { resize } from "../../imaging/resize.ts";
import { type Decoded, decodeSigns } from "./decode-signs.ts";
import type { Network } from "./onnx-session.ts";
import type { Signs } from "./signs.ts";

/** Height of the pictures the recognizer was trained on, in pixels. */
const HEIGHT = 48;

/** Reads the signs of one line of text. */
export type RecognizeLine = (line: GrayImage) => Promise<Decoded>;

/** A recognizer of lines over a loaded network. */
export function lineRecognizer(network: Network, signs: Signs): RecognizeLine {
  return async (line) => {
    const width = Math.max(HEIGHT, Math.round((line.width * HEIGHT) / line.height));
    const { pixels } = await resize(line, { width, height: HEIGHT });
    const input = new Float32Array(3 * pixels.length);
    for (let i = 0; i < pixels.length; i++) {
      const value = (pixels[i] ?? 0) / 127.5 - 1;
      input[i] = value;
      input[i + pixels.length] = value;
      input[i + 2 * pixels.length] = value;
    }
    return decodeSigns(await network.run(input, HEIGHT, width), signs);
  };
}
