const RealDate = Date;

/**
 * Moves the time of everything in this process: of the portal and of simulated
 * AWS beside it. Time goes on as ever and can be made to jump ahead.
 */
export class TimeMachine {
  #ahead = 0;

  static start(): TimeMachine {
    const machine = new TimeMachine();
    const now = () => RealDate.now() + machine.#ahead;
    // A class, because `Date` is called, constructed and inherited from.
    globalThis.Date = class extends RealDate {
      static override now = now;

      static override [Symbol.hasInstance](value: unknown) {
        return Object.prototype.toString.call(value) === '[object Date]';
      }

      constructor(...args: [] | ConstructorParameters<typeof RealDate>) {
        super(...((args.length === 0 ? [now()] : args) as [number]));
      }
    } as DateConstructor;
    return machine;
  }

  jump(seconds: number): void {
    this.#ahead += seconds * 1000;
  }

  stop(): void {
    globalThis.Date = RealDate;
  }
}
