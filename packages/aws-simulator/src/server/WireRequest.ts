/** An HTTP request once its body has arrived. */
export interface WireRequest {
  method: string;
  /** Path without the query string, still percent-encoded. */
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  body: Buffer;
}

/** An HTTP response before it is sent. */
export interface WireResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}
