/* Runs in the browser: mounts the table of services, windowed or plain. */
import './noAct.mjs';
import { createElement as h, useState } from 'react';
import { flushSync } from 'react-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { COLUMNS } from '../../plugins/chaos/src/components/resilience/services/columns';
import { ScorecardTable } from '../../plugins/chaos/src/components/resilience/services/ScorecardTable';
import { ServiceRow } from '../../plugins/chaos/src/components/resilience/services/ServiceRow';
import { sampleServices } from './sampleServices.mjs';

const columns = COLUMNS.filter(({ extra }) => !extra);
const nothing = () => {};
const sorting = { sort: 'risk', order: 'asc', sortBy: nothing };

/** All rows in the document: what the table would be without its window. */
function PlainTable({ rows }) {
  return h(
    'table',
    null,
    h(
      'tbody',
      null,
      rows.map((service, index) =>
        h(ServiceRow, {
          key: service.entityRef,
          service,
          index,
          columns,
          measure: nothing,
          onRun: nothing,
        }),
      ),
    ),
  );
}

function WindowedTable({ rows }) {
  return h(ScorecardTable, {
    rows,
    total: rows.length,
    columns,
    sorting,
    onEnd: nothing,
    onRun: nothing,
  });
}

const TABLES = { windowed: WindowedTable, plain: PlainTable };

function Stage() {
  const [shown, show] = useState(null);
  /** Milliseconds until the table is laid out, and its number of nodes. */
  window.measureTable = (kind, count) => {
    const rows = sampleServices(count);
    const started = performance.now();
    flushSync(() => show({ kind, rows }));
    const table = document.querySelector('table');
    table.getBoundingClientRect();
    const ms = performance.now() - started;
    const nodes = table.querySelectorAll('*').length + 1;
    flushSync(() => show(null));
    return { ms, nodes };
  };
  return shown && h(TABLES[shown.kind], { rows: shown.rows });
}

renderInTestApp(h(Stage), {
  mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
});
