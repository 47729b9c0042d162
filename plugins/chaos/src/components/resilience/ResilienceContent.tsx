import { Navigate, Route, Routes } from 'react-router-dom';
import { ActivityTab } from '../activity/ActivityTab';
import { AuditTab } from '../audit/AuditTab';
import layout from '../layout/layout.module.css';
import { LeverBanners } from '../safety/LeverBanners';
import { SafetyTab } from '../safety/SafetyTab';
import { useEngagedLevers } from '../safety/useEngagedLevers';
import { ServicesTab } from './ServicesTab';

/** What stands below the tabs of the Resilience page. */
export function ResilienceContent() {
  const levers = useEngagedLevers();
  return (
    <div className={layout.page}>
      <LeverBanners levers={levers} />
      <Routes>
        <Route path="/" element={<ServicesTab />} />
        <Route path="/activity" element={<ActivityTab />} />
        <Route path="/safety" element={<SafetyTab />} />
        <Route path="/audit" element={<AuditTab />} />
        <Route path="*" element={<Navigate to=".." replace />} />
      </Routes>
    </div>
  );
}
