// Posts one event to the address given and prints how it ended: in a process of its own, since nock, even when it has
// stepped aside, lets an abandoned TLS connection throw.
import { createPoster } from '../../../../pipeline/webhook/post-event.ts';

const limits = { connectMs: 50, totalMs: 60_000, maxBodyBytes: 65_536, bodyMs: 200 };
const poster = createPoster({ allowsPrivate: true }, limits);
const event = { url: new URL(process.argv[2] ?? ''), headers: {}, body: '{}' };
process.stdout.write(JSON.stringify(await poster.post(event, new AbortController().signal)));
poster.close();
