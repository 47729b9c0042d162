import { Route, Routes } from 'react-router-dom';
import { RunPage } from '../run/RunPage';
import { ExperimentsTab } from './ExperimentsTab';

/** The Experiments tab of an entity, and below it the page of each run. */
export function ExperimentsContent() {
  return (
    <Routes>
      <Route path="/" element={<ExperimentsTab />} />
      <Route path="/runs/:runId" element={<RunPage />} />
    </Routes>
  );
}
