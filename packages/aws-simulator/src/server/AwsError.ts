/** An error as AWS puts it on the wire. */
export class AwsError extends Error {
  override readonly name = 'AwsError';

  constructor(
    /** The error's name, such as `ValidationException`. */
    readonly code: string,
    readonly status: number,
    message: string,
    /** The code that clients of the query protocol know it by. */
    readonly queryCode: string = code,
  ) {
    super(message);
  }
}
