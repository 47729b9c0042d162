import { Metric } from '@faultline/plugin-chaos-common';

/** A metric to begin with. */
export const NO_METRIC: Metric = {
  namespace: '',
  metric: '',
  dimensions: {},
  stat: 'Sum',
};
