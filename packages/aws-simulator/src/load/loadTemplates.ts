import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  CreateExperimentTemplateCommand,
  CreateExperimentTemplateCommandInput,
  FisClient,
} from '@aws-sdk/client-fis';
import { InputError } from '@backstage/errors';
import { fillPlaceholders } from './fillPlaceholders';

/** Where templates come from and where they go. */
export interface LoadOptions {
  folder: string;
  endpoint: string;
  account: string;
  region: string;
  /** Added to the tags that the templates have. */
  tags: Record<string, string>;
  print(line: string): void;
  printError(line: string): void;
}

function readTemplate(
  text: string,
  options: LoadOptions,
): CreateExperimentTemplateCommandInput {
  const filled = fillPlaceholders(text, options);
  const template: CreateExperimentTemplateCommandInput = JSON.parse(filled);
  if (typeof template !== 'object' || template === null) {
    throw new InputError('The file does not hold a JSON object.');
  }
  const tags = { ...template.tags, ...options.tags };
  const clientToken = createHash('sha256')
    .update(JSON.stringify([filled, tags]))
    .digest('hex');
  return { ...template, tags, clientToken };
}

async function templateFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter(name => name.endsWith('.json')).sort();
}

/**
 * Registers every template file of a folder through the FIS API. Loading the
 * same files twice makes no duplicates.
 *
 * @returns whether all files could be loaded
 */
export async function loadTemplates(options: LoadOptions): Promise<boolean> {
  const { folder, endpoint, account, region, print, printError } = options;
  const files = await templateFiles(folder);
  if (files.length === 0) {
    throw new InputError(`There are no .json files in ${folder}.`);
  }
  const fis = new FisClient({
    endpoint,
    region,
    credentials: { accessKeyId: account, secretAccessKey: 'simulator' },
  });
  let isComplete = true;
  for (const file of files) {
    try {
      const text = await readFile(path.join(folder, file), 'utf8');
      const { experimentTemplate } = await fis.send(
        new CreateExperimentTemplateCommand(readTemplate(text, options)),
      );
      const { id = '', description = '' } = experimentTemplate ?? {};
      print(`${id}  ${description}  (${file})`);
    } catch (error) {
      isComplete = false;
      const message = error instanceof Error ? error.message : String(error);
      printError(`${file}: ${message}`);
    }
  }
  fis.destroy();
  return isComplete;
}
