/** The path of a service. */
export const SERVICE = '/services/{kind}/{namespace}/{name}';
/** The path of a template of a service. */
export const TEMPLATE = `${SERVICE}/templates/{templateKey}`;

export const NO_SERVICE = {
  404: 'There is no such service that the caller may see.',
};
export const NO_TEMPLATE = {
  404: 'There is no such service or template, or the caller may not see it.',
};
export const NO_RUN = { 404: 'There is no such run that the caller may see.' };
export const AWS_DOWN = {
  503: 'AWS could not be reached or refused our role.',
};
