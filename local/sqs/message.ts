/** An attribute that a sender gives a message beside its body. */
export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string | undefined;
  /** Base64. */
  readonly BinaryValue?: string | undefined;
}

/** A message as its sender hands it over. */
export interface MessageDraft {
  readonly body: string;
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
  readonly traceHeader?: string | undefined;
  readonly senderId: string;
  readonly delaySeconds?: number | undefined;
}

/** A message in a queue. Instants are milliseconds since 1970. */
export interface Message {
  readonly id: string;
  readonly draft: MessageDraft;
  readonly sentAt: number;
  readonly visibleAt: number;
  readonly receiveCount: number;
  readonly firstReceivedAt?: number;
  /** The handle of the last receipt; older ones delete nothing. */
  readonly receipt?: string;
  /** ARN of the queue that gave the message up. */
  readonly deadLetterSource?: string;
}
