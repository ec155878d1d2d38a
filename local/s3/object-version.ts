/** A checksum that the sender computed and S3 checked. */
export interface Checksum {
  /** Such as `crc32`; the header is `x-amz-checksum-` and this. */
  readonly algorithm: string;
  /** Base64, with `-N` behind it for an object of N parts. */
  readonly value: string;
}

/** Until when a version must not be deleted. */
export interface Retention {
  readonly mode: "COMPLIANCE" | "GOVERNANCE";
  /** ISO instant. */
  readonly until: string;
}

/** What a sender says about an object beside its bytes. */
export interface ObjectDescription {
  readonly contentType: string;
  /** Headers given back as they came: `cache-control`, `x-amz-meta-…` and their like. */
  readonly headers: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
  readonly checksum?: Checksum | undefined;
  readonly retention?: Retention | undefined;
}

/** One version of one object, or the marker that it was deleted. */
export interface ObjectVersion {
  readonly key: string;
  /** `null` (the word) in a bucket without versioning. */
  readonly versionId: string;
  readonly isDeleteMarker: boolean;
  readonly size: number;
  /** With its quotation marks. */
  readonly etag: string;
  readonly description: ObjectDescription;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
  /** Grows with every change of the key; compared as text after padding on the right. */
  readonly sequencer: string;
  /** Where the bytes lie. */
  readonly blob: string;
}
