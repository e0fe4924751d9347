import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { findBridge } from './bridge';
import { DashboardProvider } from './store/DashboardProvider';
import { createDashboardStore } from './store/dashboard-store';
import { CrashBoundary } from './ui/CrashBoundary';
import './styles/tokens.css';
import './styles/base.css';

const bridge = findBridge();
const store = createDashboardStore();
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element');

createRoot(root).render(
  <StrictMode>
    <CrashBoundary locale={() => store.getState().snapshot?.locale ?? 'en'}>
      <DashboardProvider bridge={bridge} store={store} languages={navigator.languages}>
        <App />
      </DashboardProvider>
    </CrashBoundary>
  </StrictMode>,
);
// The window lives exactly as long as its page, so the mirror is never stopped.
void store.getState().mirror(bridge);
