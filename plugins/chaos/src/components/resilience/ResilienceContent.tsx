import { Navigate, Route, Routes } from 'react-router-dom';
import { useSafetyLevers } from '../../hooks/useSafetyLevers';
import { ActivityTab } from '../activity/ActivityTab';
import { AuditTab } from '../audit/AuditTab';
import layout from '../layout/layout.module.css';
import { LeverBanners } from '../safety/LeverBanners';
import { SafetyTab } from '../safety/SafetyTab';
import { engagedLevers } from '../safety/engagedLevers';
import { WaiversTab } from '../waivers/WaiversTab';
import { FailureModesTab } from './modes/FailureModesTab';
import { ServicesTab } from './services/ServicesTab';
import { TeamsTab } from './teams/TeamsTab';
import { TrendsTab } from './trends/TrendsTab';

/** What stands below the tabs of the Resilience page. */
export function ResilienceContent() {
  const levers = useSafetyLevers();
  return (
    <div className={layout.page}>
      <LeverBanners levers={engagedLevers(levers.value)} />
      <Routes>
        <Route path="/" element={<ServicesTab />} />
        <Route path="/teams" element={<TeamsTab />} />
        <Route path="/failure-modes" element={<FailureModesTab />} />
        <Route path="/trends" element={<TrendsTab />} />
        <Route path="/activity" element={<ActivityTab />} />
        <Route path="/safety" element={<SafetyTab levers={levers} />} />
        <Route path="/waivers" element={<WaiversTab />} />
        <Route path="/audit" element={<AuditTab />} />
        <Route path="*" element={<Navigate to=".." replace />} />
      </Routes>
    </div>
  );
}
