import { CellAddress } from './FisGateway';

function consoleUrl({ region }: CellAddress, page: string): string {
  return `https://${region}.console.aws.amazon.com/fis/home?region=${region}#${page}`;
}

/** The template in the AWS console. */
export function templateConsoleUrl(cell: CellAddress, id: string): string {
  return consoleUrl(cell, `ExperimentTemplateDetails?id=${id}`);
}

/** The experiment in the AWS console. */
export function experimentConsoleUrl(cell: CellAddress, id: string): string {
  return consoleUrl(cell, `ExperimentDetails?id=${id}`);
}

/** An object in S3, by its ARN, in the AWS console. */
export function objectConsoleUrl({ region }: CellAddress, arn: string): string {
  const [bucket = '', ...key] = arn.replace(/^arn:[^:]*:s3:::/, '').split('/');
  const query = new URLSearchParams({ region, prefix: key.join('/') });
  return `https://console.aws.amazon.com/s3/object/${bucket}?${query}`;
}
