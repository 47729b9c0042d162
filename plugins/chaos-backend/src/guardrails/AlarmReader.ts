import { AlarmFact, Cell } from '@faultline/plugin-chaos-common';
import { alarmNameOf, cellOfAlarm } from '../aws/alarmArns';
import { CloudWatchGateway } from '../aws/CloudWatchGateway';

/** Reads the state of alarms from CloudWatch, wherever they are. */
export class AlarmReader {
  readonly #options: AlarmReaderOptions;

  static create(options: AlarmReaderOptions): AlarmReader {
    return new AlarmReader(options);
  }

  private constructor(options: AlarmReaderOptions) {
    this.#options = options;
  }

  /**
   * @param names - ARNs, or names of alarms in the cell
   * @returns one for each, in their order
   * @throws an error of `awsErrors.ts`, or one that names the alarm's account
   */
  async read(cell: Cell, names: string[]): Promise<AlarmFact[]> {
    const { gateway } = this.#options;
    const wanted = names.map(name => ({
      name: alarmNameOf(name),
      arn: name.startsWith('arn:') ? name : null,
      cell: this.#cellOf(name, cell),
    }));
    const cells = new Set(wanted.map(each => each.cell));
    const found = await Promise.all(
      [...cells].map(async each => {
        const inCell = wanted.filter(alarm => alarm.cell === each);
        const read = await gateway.describeAlarms(
          each,
          inCell.map(({ name }) => name),
          'check',
        );
        return read.map(alarm => ({ ...alarm, cell: each }));
      }),
    );
    return wanted.map(({ name, arn, cell: where }) => {
      const alarm = found
        .flat()
        .find(each => each.cell === where && each.name === name);
      return {
        arn: arn ?? alarm?.arn ?? name,
        name,
        state: alarm?.state ?? 'missing',
      };
    });
  }

  #cellOf(name: string, cell: Cell): Cell {
    if (!name.startsWith('arn:')) return cell;
    const found = cellOfAlarm(name, this.#options.cellsById);
    if (found) return found;
    throw new Error(
      `${alarmNameOf(name)} is in an account or region that is not configured`,
    );
  }
}

interface AlarmReaderOptions {
  cellsById: Map<string, Cell>;
  gateway: Pick<CloudWatchGateway, 'describeAlarms'>;
}
