import type { Parameter } from './Parameters';

/** A parameter as the API shows it; nothing is really encrypted. */
export function parameterView(
  parameter: Parameter,
  options: { withDecryption?: boolean; selector?: string } = {},
): object {
  const { name, type, value, version, lastModified, arn, dataType } = parameter;
  const isHidden = type === 'SecureString' && !options.withDecryption;
  return {
    Name: name,
    Type: type,
    Value: isHidden ? Buffer.from(value).toString('base64') : value,
    Version: version,
    Selector: options.selector,
    LastModifiedDate: lastModified / 1000,
    ARN: arn,
    DataType: dataType,
  };
}
