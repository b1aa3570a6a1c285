import { Route, Routes } from 'react-router';
import NotFoundPage from '../NotFoundPage';
import { RequireRole } from '../shared/session/RequireRole';
import { JobPage } from './JobPage';
import { JobsPage } from './JobsPage';
import './technician.css';

export default function TechnicianArea() {
  return (
    <RequireRole roles={['Technician']}>
      <Routes>
        <Route index element={<JobsPage />} />
        <Route path="jobs/:id" element={<JobPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </RequireRole>
  );
}
