import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { Request } from 'express';

/** A signed-in person and the request that came from them. */
export interface Caller {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
  req: Request;
}
