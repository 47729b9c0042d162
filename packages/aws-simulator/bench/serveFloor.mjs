/* A bare node:http server that answers every request with the same JSON. */
import { createServer } from 'node:http';

process.once('message', ({ body }) => {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  const server = createServer((request, response) => {
    request.resume();
    request.once('end', () => response.writeHead(200, headers).end(body));
  });
  server.listen(0, '127.0.0.1', () =>
    process.send({ url: `http://127.0.0.1:${server.address().port}` }),
  );
});
process.once('disconnect', () => process.exit());
