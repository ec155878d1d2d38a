/** One HTTP request as an emulator sees it: everything as sent, the body complete. */
export interface Exchange {
  readonly method: string;
  /** Still percent-encoded, without the query. */
  readonly path: string;
  /** Without the question mark, still percent-encoded. */
  readonly query: string;
  /** Names in lower case; repeated headers joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What goes back: a missing body is an empty one. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Answers one request. A rejection is a defect of the emulator and becomes status 500. */
export type Handler = (exchange: Exchange) => Promise<Answer>;
