import { Table } from '@backstage/core-components';
import { ChaosApi } from '@faultline/plugin-chaos-common';
import { screen, within } from '@testing-library/react';
import { scorecard } from '../../__testUtils__/fakeScorecards';
import { showPart } from '../../__testUtils__/showPart';
import { createResilienceColumn } from './createResilienceColumn';

function row(name: string) {
  return {
    id: name,
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name, namespace: 'default' },
    },
  };
}

describe('createResilienceColumn', () => {
  it('shows the status of services and a dash for all else', async () => {
    const getScorecard: ChaosApi['getScorecard'] = async ref => {
      if (ref !== 'component:default/cart') throw new Error('There is none');
      return { ...scorecard, status: 'failing' };
    };
    showPart(
      <Table
        columns={[
          { title: 'Name', render: ({ entity }) => entity.metadata.name },
          createResilienceColumn<ReturnType<typeof row>>(),
        ]}
        data={[row('cart'), row('library')]}
      />,
      { getScorecard },
    );
    expect(
      await screen.findByRole('columnheader', { name: 'Resilience' }),
    ).toBeInTheDocument();
    const rowOf = (name: string) =>
      within(screen.getByText(name).closest('tr')!);
    expect(await rowOf('cart').findByText('Failing')).toBeInTheDocument();
    expect(await rowOf('library').findByText('–')).toBeInTheDocument();
  });
});
