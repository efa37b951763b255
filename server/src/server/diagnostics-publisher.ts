import { diagnosticsOf } from "../features/diagnostics.ts";
import type { Session } from "./session.ts";

export interface DiagnosticsPublisher {
  publishNow(uri: string): void;
  /** After a pause in typing. */
  publishSoon(uri: string): void;
  publishAll(): void;
  /** For a document that was closed. */
  clear(uri: string): void;
  stop(): void;
}

/** Milliseconds without a change before the diagnostics follow. */
const TYPING_PAUSE = 150;

/** Pushes diagnostics, each with the version it is about; those of a version that is no longer the present one are not sent. */
export function createDiagnosticsPublisher(session: Session): DiagnosticsPublisher {
  const { connection, documents, logs, settings } = session;
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  const cancel = (uri: string): void => {
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
  };

  const publish = async (uri: string): Promise<void> => {
    const version = documents.get(uri)?.version;
    if (version === undefined) return;
    const { level } = (await settings.of(uri)).diagnostics;
    const log = level === "off" ? null : await logs.get(uri);
    if (documents.get(uri)?.version !== version || (level !== "off" && log === null)) return;
    const { relatedInformation } = session.profile;
    const diagnostics = log === null ? [] : diagnosticsOf(log.analysis, { uri, level, relatedInformation });
    await connection.sendDiagnostics({ uri, version, diagnostics });
  };

  const publishNow = (uri: string): void => {
    cancel(uri);
    publish(uri).catch((error: unknown) => connection.console.error(`No diagnostics for ${uri}: ${error}`));
  };

  return {
    publishNow,
    publishSoon(uri) {
      cancel(uri);
      waiting.set(
        uri,
        setTimeout(() => publishNow(uri), TYPING_PAUSE),
      );
    },
    publishAll() {
      for (const uri of documents.keys()) publishNow(uri);
    },
    clear(uri) {
      cancel(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    stop() {
      for (const uri of [...waiting.keys()]) cancel(uri);
    },
  };
}
