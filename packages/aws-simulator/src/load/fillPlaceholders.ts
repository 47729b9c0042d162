const PLACEHOLDER = /<([A-Za-z][A-Za-z0-9 _-]*)>/g;

/** What placeholders are replaced with. */
export interface PlaceholderValues {
  account: string;
  region: string;
}

type Rule = [words: RegExp, value: (values: PlaceholderValues) => string];

/** The first rule whose words occur in a placeholder decides its value. */
const rules: Rule[] = [
  [
    /SECRET.*ARN/,
    ({ account, region }) =>
      `arn:aws:secretsmanager:${region}:${account}:secret:database-AbCdEf`,
  ],
  [/ROLE ARN/, ({ account }) => `arn:aws:iam::${account}:role/fis-experiments`],
  [
    /(LOG GROUP).*ARN/,
    ({ account, region }) =>
      `arn:aws:logs:${region}:${account}:log-group:/aws/fis/experiments:*`,
  ],
  [
    /ALARM.*ARN/,
    ({ account, region }) =>
      `arn:aws:cloudwatch:${region}:${account}:alarm:fis-stop`,
  ],
  [/SSM.*ROLE/, () => 'ssm-automation'],
  [/ROLE/, () => 'fis-experiments'],
  [/DOCUMENT/, () => 'fis-automation'],
  [/ACCOUNT/, ({ account }) => account],
  [/\bAZ\b|AVAILABILITY ZONE|\bZONE\b/, ({ region }) => `${region}a`],
  [/REGION/, ({ region }) => region],
  [/SECURITY GROUP/, () => 'sg-0a1b2c3d4e5f60718'],
  [/SUBNET/, () => 'subnet-0a1b2c3d4e5f60711'],
  [/VPC/, () => 'vpc-0a1b2c3d4e5f60718'],
  [/INSTANCE/, () => 'i-0a1b2c3d4e5f60711'],
  [
    /ENDPOINT/,
    ({ region }) => `database.cluster-c0a1b2c3d4e5.${region}.rds.amazonaws.com`,
  ],
  [/CLUSTER/, () => 'shop'],
  [/SERVICE/, () => 'orders'],
];

/** Replaces `<YOUR …>` and the like by values of the right form. */
export function fillPlaceholders(
  text: string,
  values: PlaceholderValues,
): string {
  return text.replace(PLACEHOLDER, (_whole, name: string) => {
    const words = name.toUpperCase().replace(/[_-]+/g, ' ');
    const rule = rules.find(([pattern]) => pattern.test(words));
    return rule
      ? rule[1](values)
      : words
          .replace(/^YOUR /, '')
          .toLowerCase()
          .replace(/ /g, '-');
  });
}
