import { operation } from '../../../server/Service';
import { integer, oneOf, string, structure } from '../../../server/shapes';
import { extensionLayers } from '../../ssm/parameters/publicParameters';
import { layerVersionNotFound } from '../errors';

type Layer = ReturnType<typeof extensionLayers>[number];

function versionView(layer: Layer): object {
  return {
    LayerVersionArn: layer.versionArn,
    Version: layer.version,
    Description: `AWS FIS extension ${layer.release}`,
    CreatedDate: new Date(layer.createdAt).toISOString().replace('Z', '+0000'),
    CompatibleArchitectures: [layer.architecture],
  };
}

function detailView(layer: Layer): object {
  return {
    ...versionView(layer),
    LayerArn: layer.layerArn,
    Content: { CodeSize: 4096 },
  };
}

const layerName = string({ min: 1, max: 140 });

export const listLayerVersions = operation({
  name: 'ListLayerVersions',
  http: { method: 'GET', path: '/2018-10-31/layers/{LayerName}/versions' },
  input: structure({ LayerName: layerName }, {}),
  handle: ({ LayerName }, { cell }) => ({
    LayerVersions: extensionLayers(cell.region)
      .filter(({ layerArn }) => layerArn === LayerName)
      .map(versionView),
  }),
});

export const getLayerVersion = operation({
  name: 'GetLayerVersion',
  http: {
    method: 'GET',
    path: '/2018-10-31/layers/{LayerName}/versions/{VersionNumber}',
  },
  input: structure(
    { LayerName: layerName, VersionNumber: integer({ min: 1 }) },
    {},
  ),
  handle({ LayerName, VersionNumber }, { cell }) {
    const arn = `${LayerName}:${VersionNumber}`;
    const found = extensionLayers(cell.region).find(
      ({ versionArn }) => versionArn === arn,
    );
    if (!found) {
      throw layerVersionNotFound(arn);
    }
    return detailView(found);
  },
});

export const getLayerVersionByArn = operation({
  name: 'GetLayerVersionByArn',
  http: {
    method: 'GET',
    path: '/2018-10-31/layers',
    when: ['find'],
    query: ['find', 'Arn'],
  },
  input: structure({ find: oneOf('LayerVersion'), Arn: layerName }, {}),
  handle({ Arn }, { cell }) {
    const found = extensionLayers(cell.region).find(
      ({ versionArn }) => versionArn === Arn,
    );
    if (!found) {
      throw layerVersionNotFound(Arn);
    }
    return detailView(found);
  },
});
