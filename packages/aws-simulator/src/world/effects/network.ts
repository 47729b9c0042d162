import { Case, partly, USUAL } from '../calls/Case';
import { numberOf, shareOfPercent } from '../faults/parameters';
import type { ComponentKind } from '../model';
import { Effect, EffectOf, HANG_MS, Outgoing } from './Effect';

type Parameters = Readonly<Record<string, string>>;

/** Packets of a small request and its answer. */
const PACKETS = 10;
/** TCP sends a lost packet again after about this time. */
const RETRANSMIT_MS = 250;
/** So many losses in a row and the caller gives up. */
const HOPELESS = 4;
/** Share of other parties that are in another zone, when there are three. */
const OTHER_ZONES = 2 / 3;

const silence = partly(1, { outcome: '5xx', addMs: HANG_MS });

/** Which calls go to the given sources: everything, a service or a zone. */
function calls(sources: string): Omit<Outgoing, 'cases'> | undefined {
  const kinds: Record<string, ComponentKind> = {
    DYNAMODB: 'dynamodb',
    S3: 's3',
  };
  const kind = kinds[sources];
  if (sources === 'ALL' || sources === '') {
    return undefined;
  }
  return kind ? { kinds: [kind] } : { share: 1 - OTHER_ZONES };
}

/** Answers and calls pass the disturbed network, or only certain calls do. */
function disturbed(parameters: Parameters, cases: readonly Case[]): Effect {
  const sources = parameters.sources ?? parameters.Sources ?? 'ALL';
  const some = calls(sources);
  return some
    ? { outgoing: { ...some, cases } }
    : { cases, outgoing: { cases } };
}

export function latency(parameters: Parameters): Effect {
  const flows = shareOfPercent(parameters, 'flowsPercent', 100);
  const addMs = numberOf(parameters, 'delayMilliseconds', 200);
  return disturbed(parameters, partly(flows, { addMs }));
}

export function packetLoss(parameters: Parameters): Effect {
  const flows = shareOfPercent(parameters, 'flowsPercent', 100);
  const loss = shareOfPercent(parameters, 'lossPercent', 7);
  const delayed = flows * (1 - (1 - loss) ** PACKETS);
  const broken = flows * Math.min(1, PACKETS * loss ** HOPELESS);
  const slow = delayed * (1 - broken);
  const usual = Math.max(0, 1 - slow - broken);
  return disturbed(parameters, [
    { share: usual, factor: 1, addMs: 0, outcome: 'ok' },
    {
      share: slow,
      factor: 1,
      addMs: RETRANSMIT_MS * (1 + PACKETS * loss),
      outcome: 'ok',
    },
    { share: broken, factor: 1, addMs: HANG_MS, outcome: '5xx' },
  ]);
}

/** Nobody answers on a port: of the unit itself, or of what it calls. */
export const blackholePort: EffectOf = ({ fault, isActive, age, port }) => {
  if (!isActive) {
    return undefined;
  }
  const { parameters } = fault;
  const blocked = numberOf(parameters, 'port', port);
  if (parameters.trafficType === 'egress') {
    return { outgoing: { port: blocked, cases: silence } };
  }
  return blocked === port
    ? { lost: 1, stillCalled: age < 20_000 ? 1 : 0 }
    : undefined;
};

const scopes: Record<string, Effect> = {
  s3: { outgoing: { kinds: ['s3'], cases: silence } },
  s3express: {},
  dynamodb: { outgoing: { kinds: ['dynamodb'], cases: silence } },
  'availability-zone': { outgoing: { share: OTHER_ZONES, cases: silence } },
  vpc: { outgoing: { share: 0.5, cases: silence } },
  'prefix-list': { outgoing: { share: 0.5, cases: silence } },
};

/** A subnet is cut off, wholly or from some destinations. */
export const disruptConnectivity: EffectOf = ({ fault, isActive, age }) => {
  if (!isActive) {
    return undefined;
  }
  return fault.parameters.scope === 'all'
    ? { lost: 1, stillCalled: age < 20_000 ? 1 : 0 }
    : scopes[fault.parameters.scope ?? ''];
};

/** Calls into another region get lost. */
export const disruptRegion: EffectOf = ({ fault, isActive }) =>
  isActive
    ? { outgoing: { region: fault.parameters.region, cases: silence } }
    : undefined;

/** What passes a resource that is cut off. */
export function throughDisrupted(isActive: boolean): readonly Case[] {
  return isActive ? silence : USUAL;
}
