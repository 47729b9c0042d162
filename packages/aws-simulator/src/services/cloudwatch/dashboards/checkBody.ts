/** Something about a dashboard's body that CloudWatch points out. */
export interface ValidationMessage {
  DataPath: string;
  Message: string;
}

const TYPES = ['metric', 'text', 'log', 'alarm', 'explorer', 'custom', 'query'];
const MAX_WIDGETS = 500;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkWidget(widget: unknown, path: string): ValidationMessage[] {
  if (!isObject(widget)) {
    return [{ DataPath: path, Message: 'Should be object' }];
  }
  const { type, properties } = widget;
  const messages: ValidationMessage[] = [];
  if (typeof type !== 'string' || !TYPES.includes(type)) {
    const Message = `Should match exactly one schema: type is one of ${TYPES.join(
      ', ',
    )}`;
    messages.push({ DataPath: `${path}/type`, Message });
  }
  if (!isObject(properties)) {
    const Message = 'Should have required property properties';
    messages.push({ DataPath: path, Message });
  }
  for (const [name, max] of [
    ['width', 24],
    ['height', 1000],
  ] as const) {
    const { [name]: size = 6 } = widget;
    if (typeof size !== 'number' || size < 1 || size > max) {
      const Message = `Should be between 1 and ${max}`;
      messages.push({ DataPath: `${path}/${name}`, Message });
    }
  }
  return messages;
}

/**
 * Looks a dashboard's body through. `isUsable` is false when CloudWatch would
 * refuse it; the messages are there in any case.
 */
export function checkBody(body: string): {
  isUsable: boolean;
  messages: ValidationMessage[];
} {
  const refuse = (Message: string) => ({
    isUsable: false,
    messages: [{ DataPath: '/', Message }],
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return refuse('The field DashboardBody must be a valid JSON object');
  }
  if (!isObject(parsed)) {
    return refuse('The field DashboardBody must be a valid JSON object');
  }
  const { widgets = [] } = parsed;
  if (!Array.isArray(widgets)) {
    return refuse('The property widgets should be an array');
  }
  if (widgets.length > MAX_WIDGETS) {
    return refuse(`A dashboard can have at most ${MAX_WIDGETS} widgets`);
  }
  const messages = widgets.flatMap((widget: unknown, index) =>
    checkWidget(widget, `/widgets/${index}`),
  );
  return { isUsable: true, messages };
}
