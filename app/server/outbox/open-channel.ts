import path from "node:path";
import type { Config } from "../config.ts";
import type { MailChannel } from "./channels/channel.ts";
import { mailboxFolder } from "./channels/mailbox-folder.ts";
import { resendChannel } from "./channels/resend.ts";
import { smtpChannel } from "./channels/smtp.ts";

const timeoutMilliseconds = 15_000;

export const mailboxPlace = (config: Pick<Config, "dataDirectory">) =>
  path.join(config.dataDirectory, "mailbox");

/** The one way by which this installation's mail leaves the house. */
export function openChannel(config: Config): MailChannel {
  const from = config.mailFrom;
  switch (config.mail.channel) {
    case "resend":
      return resendChannel({ ...config.mail, from, timeoutMilliseconds });
    case "smtp":
      return smtpChannel({ ...config.mail, from, timeoutMilliseconds });
    case "folder":
      return mailboxFolder(mailboxPlace(config));
  }
}
