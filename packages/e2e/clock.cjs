/*
 * Loaded into a portal by NODE_OPTIONS: everything in the process, simulated AWS
 * included, takes the time to be as far ahead as the file FAULTLINE_CLOCK says,
 * in milliseconds. Time goes on as ever and can be made to jump.
 */
const { readFileSync, watch } = require('node:fs');

const RealDate = Date;
const file = process.env.FAULTLINE_CLOCK;
let ahead = 0;

function read() {
  const text = readFileSync(file, 'utf8');
  // Whoever writes it may be half way through.
  if (/^\d+\n$/.test(text)) ahead = Number(text);
}

read();
watch(file, { persistent: false }, read);

const now = () => RealDate.now() + ahead;

globalThis.Date = class extends RealDate {
  static now = now;

  static [Symbol.hasInstance](value) {
    return Object.prototype.toString.call(value) === '[object Date]';
  }

  constructor(...args) {
    super(...(args.length === 0 ? [now()] : args));
  }
};
