import { constants } from "node:buffer";
import { type FileHandle, open } from "node:fs/promises";
import * as l10n from "@vscode/l10n";

/** The one way to files: the disk in Node; the client elsewhere. Chosen where the program is put together. */
export interface FileSource {
  /** What stands in a folder, links left out: nobody leaves it by them. Null where it cannot be listed. */
  list(folder: string): Promise<readonly FolderEntry[] | null>;
  /** Null for a folder or device, and where it cannot be found out. */
  stat(path: string): Promise<FileStamp | null>;
  /** A file's bytes. Rejects with a {@link FileReadError}, or with the signal's reason. */
  read(path: string, options?: ReadOptions): Promise<Uint8Array>;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: "file" | "folder";
}

/** Tells one state of a file from the next: size in bytes, modification time in milliseconds since the epoch. */
export interface FileStamp {
  readonly size: number;
  readonly mtime: number;
}

export type ReadFailure = "missing" | "directory" | "too-large" | "unreadable";

/** Why a file could not be read. The message names the file and the mend; `cause` is the system's error, if any. */
export class FileReadError extends Error {
  override readonly name = "FileReadError";
  readonly failure: ReadFailure;
  readonly path: string;

  constructor(failure: ReadFailure, path: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.failure = failure;
    this.path = path;
  }
}

export interface ReadOptions {
  /** Default: {@link defaultMaxBytes}. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

/** A log of more is not one that a person reads; the engine's offsets would still do. */
const defaultMaxBytes = Math.min(1024 ** 3, constants.MAX_LENGTH);

/** First buffer for what has no size: a pipe, a file of /proc. */
const FIRST_BYTES = 64 * 1024;

/**
 * The bytes of a file or pipe.
 *
 * @throws FileReadError; the signal's reason when it is aborted, between two reads.
 */
export async function readLog(path: string, { maxBytes = defaultMaxBytes, signal }: ReadOptions = {}): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const handle = await open(path, "r").catch((error: unknown) => Promise.reject(systemError(path, error)));
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) throw directoryError(path);
    if (stat.size > maxBytes) throw tooLargeError(path, maxBytes);
    return await readAll(handle, path, stat.size, maxBytes, signal);
  } catch (error) {
    throw error instanceof FileReadError || signal?.aborted ? error : systemError(path, error);
  } finally {
    await handle.close();
  }
}

/** Reads to the end, wherever that is: a log grows while it is read. */
async function readAll(
  handle: FileHandle,
  path: string,
  size: number,
  maxBytes: number,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  let bytes = new Uint8Array(size > 0 ? size + 1 : FIRST_BYTES);
  let length = 0;
  for (;;) {
    signal?.throwIfAborted();
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, null);
    if (bytesRead === 0) return bytes.subarray(0, length);
    length += bytesRead;
    if (length > maxBytes) throw tooLargeError(path, maxBytes);
    if (length === bytes.length) {
      const larger = new Uint8Array(bytes.length * 2);
      larger.set(bytes);
      bytes = larger;
    }
  }
}

function systemError(path: string, cause: unknown): FileReadError {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === "EISDIR") return directoryError(path);
  if (code === "ENOENT" || code === "ENOTDIR") {
    const text = l10n.t("{0} does not exist. Check the path, and whether the drive or share is connected.", path);
    return new FileReadError("missing", path, text, cause);
  }
  if (code === "EACCES" || code === "EPERM") {
    const text = l10n.t("{0} may not be read by this account. Ask for read access, or copy the file to a folder of yours.", path);
    return new FileReadError("unreadable", path, text, cause);
  }
  if (code === "EBUSY") {
    const text = l10n.t("{0} is in use by another program. Close it there, or copy the file and read the copy.", path);
    return new FileReadError("unreadable", path, text, cause);
  }
  return new FileReadError(
    "unreadable",
    path,
    l10n.t("{0} could not be read: {1}. Try a copy of the file.", path, message),
    cause,
  );
}

function directoryError(path: string): FileReadError {
  return new FileReadError("directory", path, l10n.t("{0} is a folder. Name a file in it.", path));
}

function tooLargeError(path: string, maxBytes: number): FileReadError {
  const limit = maxBytes >= 1024 ** 2 ? `${Math.floor(maxBytes / 1024 ** 2)} MB` : l10n.t("{0} bytes", maxBytes);
  const text = l10n.t("{0} is larger than {1}. Cut out the part around the failure and read that.", path, limit);
  return new FileReadError("too-large", path, text);
}
