import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { features } from './app/features';
import { namespaces } from './app/texts';
import { startTexts } from './shared/i18n';
import './app/app.css';

const root = document.getElementById('root');
if (root) {
  await startTexts(namespaces(features));
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
