import type { WorldResource } from '../../../worlds/World';
import type { TemplateTarget } from '../model/Template';

/** How a resolved resource is named: by ARN, and a pod by its coordinates. */
export function targetInformation(
  resource: WorldResource,
  target: TemplateTarget,
): Record<string, string> {
  if (resource.type !== 'aws:eks:pod') {
    return { arn: resource.arn };
  }
  const attributes = resource.attributes ?? {};
  const container = target.parameters?.targetContainerName;
  return {
    pod_name: String(attributes.Name ?? resource.arn),
    namespace: String(attributes.Namespace ?? ''),
    cluster_arn: String(attributes.ClusterArn ?? ''),
    ...(container && { target_container_name: container }),
  };
}
