import { oneOf, string } from '../../server/shapes';

export const alarmName = string({ min: 1, max: 255 });
export const alarmState = oneOf('OK', 'ALARM', 'INSUFFICIENT_DATA');
