/** A request and its response as they went over the wire. */
export interface Exchange {
  method: string;
  /** Path without the query string, still percent-encoded. */
  path: string;
  query: URLSearchParams;
  requestHeaders: Readonly<Record<string, string | undefined>>;
  requestBody: string;
  status: number;
  responseHeaders: Readonly<Record<string, string | undefined>>;
  responseBody: string;
}
