import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import type { MailChannel } from "../outbox/channels/channel.ts";
import { deliverDue } from "../outbox/deliver.ts";
import { openChannel } from "../outbox/open-channel.ts";

const channels = new WeakMap<Config, MailChannel>();

/** Hands over the mail that is due. */
export async function deliverOutbox(config: Config, context: Context) {
  const channel = channels.get(config) ?? openChannel(config);
  channels.set(config, channel);
  await deliverDue({
    ...context,
    publicUrl: config.publicUrl,
    channel,
    pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  });
}
