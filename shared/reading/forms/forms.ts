import type { Form } from "./form.ts";
import { NDFL_1175018 } from "./ru-ndfl-1175018.ts";

/** Every paper that can be read; a new one is one file and one line here. */
export const FORMS: readonly Form[] = [NDFL_1175018];
