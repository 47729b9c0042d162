import type { Parameter } from './Parameters';

/** The account that publishes the FIS extension for Lambda. */
const PUBLISHER = '211125361907';
const FOLDER = '/aws/service/fis/lambda-extension';
const LAYER_VERSION = 9;

/** Layers with the FIS extension, as AWS publishes them in a region. */
export function extensionLayers(region: string) {
  return ['x86_64', 'arm64'].map(architecture => {
    const layer = `aws-fis-extension-${architecture}`;
    const layerArn = `arn:aws:lambda:${region}:${PUBLISHER}:layer:${layer}`;
    return {
      architecture,
      layerArn,
      version: LAYER_VERSION,
      versionArn: `${layerArn}:${LAYER_VERSION}`,
      /** The release of the extension that it holds. */
      release: '1.0.6',
      createdAt: Date.UTC(2025, 0, 29),
    };
  });
}

/** Parameters that everybody can read in a region. */
export function publicParameters(region: string): Parameter[] {
  return extensionLayers(region).map(
    ({ architecture, versionArn, createdAt }) => ({
      name: `${FOLDER}/AWS-FIS-extension-${architecture}/1.x.x`,
      arn: `arn:aws:ssm:${region}::parameter${FOLDER}/AWS-FIS-extension-${architecture}/1.x.x`,
      type: 'String',
      value: versionArn,
      version: LAYER_VERSION,
      lastModified: createdAt,
      dataType: 'text',
    }),
  );
}
