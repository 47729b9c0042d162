export { hasSystem } from './hasSystem';
export { isInAccount } from './isInAccount';
export { isInEnvironment } from './isInEnvironment';
export { isServiceOwner } from './isServiceOwner';
