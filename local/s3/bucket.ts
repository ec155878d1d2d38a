import { createHash, randomBytes } from "node:crypto";

import { ServiceError } from "../http/service-error.ts";
import type { Blobs } from "./blobs.ts";
import { type BucketSettings, NEW_BUCKET } from "./bucket-settings.ts";
import type { ObjectDescription, ObjectVersion, Retention } from "./object-version.ts";

/** What a change of a bucket leaves behind in the journal. */
export type ObjectFact =
  | { readonly bucket: string; readonly added: ObjectVersion }
  | { readonly bucket: string; readonly removed: { key: string; versionId: string } };

/** What a bucket needs from its surroundings. */
export interface BucketSurroundings {
  readonly now: () => number;
  readonly note: (fact: ObjectFact) => void;
  readonly blobs: Blobs;
  /** Hears of every change, named as S3 names events (`ObjectCreated:Put`). */
  readonly tell: (bucket: Bucket, event: string, version: ObjectVersion) => void;
}

/** How an object arrived. */
export interface Arrival {
  readonly event: string;
  /** Given for objects of several parts; otherwise the MD5 of the bytes. */
  readonly etag?: string;
}

const DAY_MS = 24 * 3600 * 1000;

/** One bucket: its settings and every version of its objects. */
export class Bucket {
  readonly name: string;
  readonly arn: string;
  settings: BucketSettings = NEW_BUCKET;
  readonly #versions = new Map<string, ObjectVersion[]>();
  readonly #surroundings: BucketSurroundings;
  #lastTick = 0;

  constructor(name: string, surroundings: BucketSurroundings) {
    this.name = name;
    this.arn = `arn:aws:s3:::${name}`;
    this.#surroundings = surroundings;
  }

  /** Adds an object; it is the newest from now on, and whoever listens has been told. */
  put(key: string, bytes: Buffer, description: ObjectDescription, arrival: Arrival): ObjectVersion {
    const { blobs, now } = this.#surroundings;
    const version = {
      key,
      versionId: this.#newVersionId(),
      isDeleteMarker: false,
      size: bytes.length,
      etag: arrival.etag ?? `"${createHash("md5").update(bytes).digest("hex")}"`,
      description: { ...description, retention: description.retention ?? this.#retention() },
      modifiedAt: now(),
      sequencer: this.#tick(),
      blob: blobs.keep(bytes),
    };
    this.#add(version);
    this.#surroundings.tell(this, arrival.event, version);
    return version;
  }

  /** Replaces the tags of a version, or the description as a whole; no event, no new version. */
  describe(version: ObjectVersion, description: ObjectDescription): void {
    this.#add({ ...version, description });
  }

  /** The newest version, or the one asked for; `undefined` when there is none. */
  version(key: string, versionId?: string): ObjectVersion | undefined {
    const versions = this.#versions.get(key) ?? [];
    return versionId === undefined
      ? versions[0]
      : versions.find((version) => version.versionId === versionId);
  }

  /** Deletes one version for good, or hides the object behind a marker where versions are kept. */
  delete(key: string, versionId?: string): ObjectVersion | undefined {
    if (versionId !== undefined) return this.#deleteVersion(key, versionId);
    const current = this.version(key);
    if (this.settings.versioning === "Off") {
      return current === undefined ? undefined : this.#deleteVersion(key, current.versionId);
    }
    const marker = {
      key,
      versionId: this.#newVersionId(),
      isDeleteMarker: true,
      size: 0,
      etag: "",
      description: { contentType: "", headers: {}, tags: {} },
      modifiedAt: this.#surroundings.now(),
      sequencer: this.#tick(),
      blob: "",
    };
    this.#add(marker);
    this.#surroundings.tell(this, "ObjectRemoved:DeleteMarkerCreated", marker);
    return marker;
  }

  /** Every version, keys in S3's order (UTF-8 bytes), newest first within a key. */
  allVersions(): ObjectVersion[] {
    const keys = [...this.#versions.keys()].sort((left, right) =>
      Buffer.compare(Buffer.from(left), Buffer.from(right)),
    );
    return keys.flatMap((key) => this.#versions.get(key) ?? []);
  }

  /** The bytes of a version. */
  read(version: ObjectVersion): Buffer {
    return this.#surroundings.blobs.read(version.blob);
  }

  /** Takes a version over from the journal of an earlier run, oldest first. */
  restore(version: ObjectVersion): void {
    this.#add(version);
    this.#lastTick = Math.max(this.#lastTick, Number.parseInt(version.sequencer, 16));
  }

  #add(version: ObjectVersion): void {
    const others = (this.#versions.get(version.key) ?? []).filter((older) => {
      const isReplaced = older.versionId === version.versionId;
      if (isReplaced && older.blob !== version.blob) this.#surroundings.blobs.drop(older.blob);
      return !isReplaced;
    });
    const versions = [version, ...others].sort((left, right) =>
      left.sequencer < right.sequencer ? 1 : -1,
    );
    this.#versions.set(version.key, versions);
    this.#surroundings.note({ bucket: this.name, added: version });
  }

  #deleteVersion(key: string, versionId: string): ObjectVersion | undefined {
    const version = this.version(key, versionId);
    if (version === undefined) return undefined;
    const { retention } = version.description;
    if (retention !== undefined && Date.parse(retention.until) > this.#surroundings.now()) {
      throw new ServiceError(
        "AccessDenied",
        "Access Denied because object protected by object lock.",
        { status: 403 },
      );
    }
    const others = (this.#versions.get(key) ?? []).filter((other) => other !== version);
    if (others.length === 0) this.#versions.delete(key);
    else this.#versions.set(key, others);
    this.#surroundings.note({ bucket: this.name, removed: { key, versionId } });
    if (version.blob !== "") this.#surroundings.blobs.drop(version.blob);
    this.#surroundings.tell(this, "ObjectRemoved:Delete", { ...version, sequencer: this.#tick() });
    return version;
  }

  #retention(): Retention | undefined {
    const usual = this.settings.defaultRetention;
    if (usual === undefined) return undefined;
    const until = this.#surroundings.now() + usual.days * DAY_MS;
    return { mode: usual.mode, until: new Date(until).toISOString() };
  }

  #newVersionId(): string {
    return this.settings.versioning === "Enabled" ? randomBytes(24).toString("base64url") : "null";
  }

  #tick(): string {
    this.#lastTick = Math.max(this.#lastTick + 1, this.#surroundings.now() * 1024);
    return this.#lastTick.toString(16).toUpperCase().padStart(16, "0");
  }
}
