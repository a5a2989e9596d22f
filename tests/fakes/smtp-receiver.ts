/** A real SMTP server that keeps what it receives, and can break off after DATA. */
import type { Socket } from "node:net";
import { SMTPServer } from "smtp-server";

export async function startSmtpReceiver() {
  const received: string[] = [];
  const state = { breakAfterData: 0, refuseRecipients: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo(_address, _session, done) {
      done(state.refuseRecipients ? Object.assign(new Error("no"), { responseCode: 550 }) : null);
    },
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (piece) => {
        text += piece;
      });
      stream.on("end", () => {
        received.push(text);
        if (state.breakAfterData > 0) {
          state.breakAfterData -= 1;
          for (const connection of server.connections)
            (connection as unknown as { _socket: Socket })._socket.destroy();
          return;
        }
        done();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}?tls=off`,
    received,
    state,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}
