/* Reads pages of the backend as fast as it answers, until its parent is gone. */
const [url, connections] = process.argv.slice(2);
const pages = [
  '/chaos/services',
  '/chaos/services/component/default/orders',
  '/chaos/services/component/default/orders/runs?limit=100',
];
let reads = 0;

async function read(start) {
  for (let turn = start; ; turn += 1) {
    const response = await fetch(`${url}${pages[turn % pages.length]}`);
    await response.arrayBuffer();
    if (response.ok) reads += 1;
  }
}

process.on('message', () => process.send({ reads }));
process.on('disconnect', () => process.exit(0));
for (let index = 0; index < Number(connections); index += 1) {
  read(index).catch(() => process.exit(1));
}
process.send({ reads });
