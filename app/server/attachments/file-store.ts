/** Where files are kept byte for byte. Two adapters: the disk, and memory in tests. */
export type FileStore = {
  /** Durable when the promise resolves. */
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>;
  readonly get: (key: string) => Promise<Uint8Array | null>;
  readonly remove: (key: string) => Promise<void>;
};
