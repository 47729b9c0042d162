import { Route, Routes } from 'react-router-dom';
import { RunPage } from '../run/RunPage';
import { ScorecardPage } from '../scorecard/ScorecardPage';
import { ExperimentsTab } from './ExperimentsTab';

/** The Experiments tab of an entity, and below it its scorecard and the page of each run. */
export function ExperimentsContent() {
  return (
    <Routes>
      <Route path="/" element={<ExperimentsTab />} />
      <Route path="/scorecard" element={<ScorecardPage />} />
      <Route path="/runs/:runId" element={<RunPage />} />
    </Routes>
  );
}
