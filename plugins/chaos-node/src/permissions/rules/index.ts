export { hasSystem } from './hasSystem';
export { isServiceOwner } from './isServiceOwner';
