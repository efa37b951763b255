import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";

/** Tells the person without waiting for an answer; the library's own functions ask, which not every client can. */
export function warn(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
}

export function complain(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
}
