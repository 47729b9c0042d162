import { connect } from 'node:net';

const END_OF_HEAD = '\r\n\r\n';

/** How long the first response in the buffer is, or undefined if incomplete. */
function responseLength(buffer) {
  const headEnd = buffer.indexOf(END_OF_HEAD);
  if (headEnd < 0) return undefined;
  const head = buffer.toString('latin1', 0, headEnd);
  if (!head.startsWith('HTTP/1.1 200')) {
    throw new Error(`The server answered ${head.split('\r\n')[0]}`);
  }
  const bodyStart = headEnd + END_OF_HEAD.length;
  const length = /^content-length: (\d+)/im.exec(head);
  if (length) return bodyStart + Number(length[1]);
  const last = buffer.indexOf('\r\n0\r\n\r\n', bodyStart - 2);
  return last < 0 ? undefined : last + 7;
}

/** Sends the request again and again over one connection, one at a time. */
function keepAsking({ port, request, until, onAnswer }) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let pending = Buffer.alloc(0);
    const ask = () => socket.write(request);
    socket.setNoDelay(true).on('error', reject).on('connect', ask);
    socket.on('data', chunk => {
      pending = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
      try {
        const length = responseLength(pending);
        if (length === undefined || pending.length < length) return;
        pending = pending.subarray(length);
      } catch (error) {
        reject(error);
        socket.destroy();
        return;
      }
      onAnswer();
      if (performance.now() < until) ask();
      else socket.end(resolve);
    });
  });
}

/**
 * Requests per second that a server answers to so many clients, each of which
 * waits for its answer before it asks again.
 */
export async function requestsPerSecond({
  url,
  path,
  headers,
  clients,
  seconds,
}) {
  const { host, port } = new URL(url);
  const lines = Object.entries({ host, ...headers }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const request = Buffer.from(
    [`GET ${path} HTTP/1.1`, ...lines].join('\r\n') + END_OF_HEAD,
  );
  const begun = performance.now();
  const until = begun + seconds * 1000;
  let answers = 0;
  const onAnswer = () => {
    answers += 1;
  };
  await Promise.all(
    Array.from({ length: clients }, () =>
      keepAsking({ port: Number(port), request, until, onAnswer }),
    ),
  );
  return answers / ((performance.now() - begun) / 1000);
}
