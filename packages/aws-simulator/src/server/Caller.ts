/** Who sent a request, as its signature says. */
export interface Caller {
  accountId: string;
  region: string;
  /** ARN as GetCallerIdentity reports it. */
  arn: string;
  userId: string;
  /** Absent on a request without a signature. */
  accessKeyId?: string;
}

/** The credential scope of a Signature Version 4 header or query string. */
export interface CredentialScope {
  accessKeyId: string;
  region: string;
  service: string;
}

const SCOPE =
  /Credential=([^/\s,]+)\/\d{8}\/([^/\s,]+)\/([^/\s,]+)\/aws4_request/;

/** Reads the scope of a signature; the signature itself is not checked. */
export function credentialScope(
  authorization: string | undefined,
  query: URLSearchParams,
): CredentialScope | undefined {
  const presigned = query.get('X-Amz-Credential');
  const source = presigned ? `Credential=${presigned}` : authorization;
  const match = SCOPE.exec(source ?? '');
  const [, accessKeyId, region, service] = match ?? [];
  return accessKeyId && region && service
    ? { accessKeyId, region, service }
    : undefined;
}
