import { Command, InvalidArgumentError } from 'commander';
import { loadTemplates } from '../load/loadTemplates';
import { serve } from './serve';

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  }
  return port;
}

function seedNumber(text: string): number {
  const seed = Number(text);
  if (!Number.isSafeInteger(seed)) {
    throw new InvalidArgumentError('A seed is a whole number.');
  }
  return seed;
}

function accountId(text: string): string {
  if (!/^\d{12}$/.test(text)) {
    throw new InvalidArgumentError('An AWS account id has twelve digits.');
  }
  return text;
}

function addTag(
  text: string,
  tags: Record<string, string>,
): Record<string, string> {
  const [, key, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (!key || value === undefined) {
    throw new InvalidArgumentError('A tag is written as key=value.');
  }
  return { ...tags, [key]: value };
}

/**
 * The command line of `faultline-aws-simulator`.
 *
 * @param argv - As `process.argv`
 *
 * @public
 */
export async function runCli(argv: string[]): Promise<void> {
  const program = new Command('faultline-aws-simulator')
    .description('AWS FIS, CloudWatch, Tagging and STS on one local port')
    .option('--port <number>', 'port; 0 takes any free one', portNumber, 4566)
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option(
      '--seed <number>',
      'what all randomness is derived from',
      seedNumber,
      1,
    )
    .option('--world <world>', 'shop, sample, empty or a JSON file', 'shop')
    .option(
      '--throttle',
      'refuse requests that come faster than AWS likes',
      false,
    )
    .action(serve);
  program
    .command('load <folder>')
    .description('register every template JSON file of a folder')
    .requiredOption('--endpoint <url>', 'where FIS is')
    .option('--account <id>', 'AWS account', accountId, '111122223333')
    .option('--region <region>', 'AWS region', 'us-east-1')
    .option('--tag <key=value>', 'tag to add; may be repeated', addTag, {})
    .action(async (folder: string, options: LoadOptions) => {
      const { endpoint, account, region, tag: tags } = options;
      const isComplete = await loadTemplates({
        folder,
        endpoint,
        account,
        region,
        tags,
        print: line => process.stdout.write(`${line}\n`),
        printError: line => process.stderr.write(`${line}\n`),
      });
      process.exitCode = isComplete ? 0 : 1;
    });
  try {
    await program.parseAsync(argv);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
  }
}

interface LoadOptions {
  endpoint: string;
  account: string;
  region: string;
  tag: Record<string, string>;
}
