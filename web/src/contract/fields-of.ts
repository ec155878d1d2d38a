import type { ContractView } from "../../../shared/contracts/contract-view.ts";
import type { ContractDeed } from "./contract-forms.ts";
import type { Typed } from "./typed-deed.ts";

/** What the fields of a deed are made from. */
export interface FieldsOf {
  readonly deed: ContractDeed;
  readonly view: ContractView;
  readonly typed: Typed;
  readonly put: (part: Partial<Typed>) => void;
}
