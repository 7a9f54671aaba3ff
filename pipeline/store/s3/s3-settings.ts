// What the bucket is reached by. (Types and their defaults.)

export interface S3Settings {
  /** Null: Amazon's of the region. */
  readonly endpoint: string | null;
  readonly bucket: string;
  readonly region: string;
  /** Empty, or ending in `/`. */
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** The bucket in the path instead of the host name. */
  readonly isPathStyle: boolean;
  /** Room for local copies, bytes. */
  readonly cacheBytes: number;
  readonly limits?: Partial<S3Limits>;
}

export interface S3Limits {
  readonly connectMs: number;
  /** From the beginning of a request to the first of its answer, the sending of a part included. */
  readonly answerMs: number;
  /** Between two pieces of a download. */
  readonly silenceMs: number;
  /** Tries of one request, the first included; with growing pauses between them. */
  readonly attempts: number;
}

export const S3_LIMITS: S3Limits = { connectMs: 10_000, answerMs: 120_000, silenceMs: 60_000, attempts: 4 };
