import {
  allowed,
  listed,
  nameOf,
  notApplicable,
  notKnown,
  warned,
} from '../findings';
import { Guardrail } from '../Guardrail';

/** Nobody should learn from an outage that another team's run hits them. */
export const otherTeams: Guardrail = {
  id: 'other-teams',
  title: 'Other teams affected',
  check({ preview, entityRef }) {
    if (!preview.known) return notKnown(preview);
    if (!preview.value) {
      return notApplicable('Without a preview nobody knows who is affected.');
    }
    const others = preview.value.otherServices.filter(
      other => other.entityRef !== entityRef,
    );
    if (others.length === 0) {
      return allowed('As far as the catalog tells, only this service is hit.');
    }
    return warned(
      `Also hit: ${listed(
        others.map(({ entityRef: ref, ownerRef }) =>
          ownerRef ? `${nameOf(ref)} (${nameOf(ownerRef)})` : nameOf(ref),
        ),
      )}.`,
      'Their owners are told when the run starts and when it ends.',
    );
  },
};
