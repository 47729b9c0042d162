/**
 * Gives the SHA-256 of a text's UTF-8 bytes as 64 lower-case hexadecimal
 * digits. Passed in, because Node and browsers each have their own.
 * @public
 */
export type Sha256 = (text: string) => string;
